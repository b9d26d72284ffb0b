"""Addresses of the API of the figures, each with a slash at its end and without one."""

from django.urls import path

from thuisfront.figures.api import computing, description, sources

app_name = "figures-api"
BASE = "api/figures/v1"
_ADDRESSES = (
    ("methods", computing.methods),
    ("estimates", computing.estimates),
    ("inputs", sources.inputs),
    ("quotation-checks", computing.quotation_checks),
)

urlpatterns = [
    path(f"{BASE}/openapi.json", description.openapi, name="openapi"),
    *(path(f"{BASE}/{name}/", view, name=name) for name, view in _ADDRESSES),
    *(path(f"{BASE}/{name}", view, name=f"{name}-bare") for name, view in _ADDRESSES),
]
