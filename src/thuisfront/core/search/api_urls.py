"""The addresses of the search API; the same in every language."""

from django.urls import path

from thuisfront.core.search import api

app_name = "search-api"

urlpatterns = [
    path("api/search/v1/", api.documents, name="documents"),
    path("api/search/v1/openapi.json", api.openapi, name="openapi"),
]
