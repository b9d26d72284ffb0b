"""Addresses of the API of referrals; the same in every language."""

from django.urls import path

from thuisfront.referrals.api import description, messages

app_name = "referrals-api"
BASE = "api/referrals/v1"

urlpatterns = [
    path(f"{BASE}/openapi.json", description.openapi, name="openapi"),
    path(f"{BASE}/referrals/", messages.message_list, name="list"),
    path(f"{BASE}/referrals/<uuid:key>/", messages.message_detail, name="detail"),
    path(f"{BASE}/referrals/<uuid:key>/steps/", messages.step_post, name="step"),
]
