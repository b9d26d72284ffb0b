"""Addresses of the API of the helpdesk; the same in every language."""

from django.urls import path

from thuisfront.helpdesk.api import calls, description, questions

app_name = "helpdesk-api"
BASE = "api/helpdesk/v1"

urlpatterns = [
    path(f"{BASE}/openapi.json", description.openapi, name="openapi"),
    path(f"{BASE}/questions/", questions.question_post, name="question-post"),
    path(f"{BASE}/questions/<str:key>/", questions.question_status, name="question-status"),
    path(f"{BASE}/calls/<uuid:key>/", calls.call_hear, name="call-hear"),
]
