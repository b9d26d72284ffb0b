"""Addresses for the tests of the doors: one page behind each kind of door, and one without."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from thuisfront.config import urls
from thuisfront.core.access.guards import StaffRequest, public, requires, signed_in
from thuisfront.core.access.permissions import Permission

handler403 = urls.handler403
handler404 = urls.handler404


@public
def for_all(request: HttpRequest) -> HttpResponse:
    """Open to everybody."""
    return HttpResponse("for all")


@signed_in
def for_staff(request: StaffRequest) -> HttpResponse:
    """Open to everyone who works here."""
    return HttpResponse(f"for {request.user.name}")


@requires(Permission.AUDIT_READ)
def for_privacy(request: StaffRequest, number: int) -> HttpResponse:
    """Open with one permission."""
    return HttpResponse(f"page {number}")


def forgotten(request: HttpRequest) -> HttpResponse:
    """Say nothing about who may come in."""
    return HttpResponse("forgotten")


urlpatterns = [
    path("deur/allen/", for_all),
    path("deur/medewerkers/", for_staff),
    path("deur/privacy/<int:number>/", for_privacy),
    path("deur/vergeten/", forgotten),
    *urls.urlpatterns,
]
