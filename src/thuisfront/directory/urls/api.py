"""Addresses of the API of the directory; HSDS has them without a slash, this house with one."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from thuisfront.directory.api import description, lists

app_name = "directory-api"
BASE = "api/directory/v1"
_LISTS = (
    ("services", "service", lists.services, lists.service),
    ("organizations", "organization", lists.organizations, lists.organization),
    ("service_at_locations", "at-location", lists.at_locations, lists.at_location),
    ("taxonomies", "taxonomy", lists.taxonomies, lists.taxonomy),
    ("taxonomy_terms", "term", lists.terms, lists.term),
)


def _both() -> Iterator[URLPattern]:
    """Yield each address with a slash, and without one for who follows HSDS to the letter."""
    for where, name, every, one in _LISTS:
        yield path(f"{BASE}/{where}/", every, name=f"{name}-list")
        yield path(f"{BASE}/{where}/<str:key>/", one, name=f"{name}-detail")
        yield path(f"{BASE}/{where}", every, name=f"{name}-list-bare")
        yield path(f"{BASE}/{where}/<str:key>", one, name=f"{name}-detail-bare")


urlpatterns = [
    path(f"{BASE}/", lists.about, name="about"),
    path(BASE, lists.about, name="about-bare"),
    path(f"{BASE}/openapi.json", description.openapi, name="openapi"),
    path(f"{BASE}/profile/", description.profile, name="profile"),
    *_both(),
]
