"""Addresses of the API of the figures, each with a slash at its end and without one."""

from django.urls import path

from thuisfront.figures.api import catalog, computing, description, sources, tables

app_name = "figures-api"
BASE = "api/figures/v1"
_ADDRESSES = (
    ("catalog", catalog.catalog),
    ("citation", catalog.citation),
    ("csvw", tables.csvw),
    ("methods", sources.methods),
    ("estimates", computing.estimates),
    ("inputs", sources.inputs),
    ("quotation-checks", computing.quotation_checks),
)
_THINGS = (
    ("estimate", "estimates", sources.one_estimate),
    ("input", "inputs", sources.one_input),
    ("method", "methods", sources.one_method),
)

urlpatterns = [
    path(f"{BASE}/openapi.json", description.openapi, name="openapi"),
    *(path(f"{BASE}/{name}/", view, name=name) for name, view in _ADDRESSES),
    *(path(f"{BASE}/{name}", view, name=f"{name}-bare") for name, view in _ADDRESSES),
    *(path(f"{BASE}/{of}/<slug:key>/", view, name=name) for name, of, view in _THINGS),
    *(path(f"{BASE}/{of}/<slug:key>", view, name=f"{name}-bare") for name, of, view in _THINGS),
]
