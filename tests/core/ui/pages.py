"""Addresses for the tests of the house: pages that fail in every way, and a form."""

from django import forms
from django.conf.urls.i18n import i18n_patterns
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import include, path
from django.views.decorators.csrf import csrf_exempt

from thuisfront.core.access.guards import public
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.core.ui.forms import HouseForm

handler400 = "thuisfront.core.ui.errors.bad_request"
handler403 = "thuisfront.core.ui.errors.permission_denied"
handler404 = "thuisfront.core.ui.errors.page_not_found"
handler500 = "thuisfront.core.ui.errors.server_error"

ERRORS: dict[str, Exception] = {
    "gone": OperationalError("the server closed the connection"),
    "fault": ValueError("mijn-geheim"),
    "missing": Http404("nothing here"),
    "forbidden": PermissionDenied(),
    "bad": BadRequest("mijn-geheim"),
    "odd": SuspiciousOperation("mijn-geheim"),
}


class NoteForm(HouseForm):
    """One long text."""

    note = forms.CharField(label="Bericht", widget=forms.Textarea)


@public
@csrf_exempt
def fail(request: HttpRequest, kind: str) -> HttpResponse:
    """Raise the error that the address names."""
    del request
    raise ERRORS[kind]


@public
def fail_late(request: HttpRequest) -> HttpResponse:
    """Lose the database while the page is drawn."""

    def lost() -> str:
        raise ERRORS["gone"]

    return TemplateResponse(request, "ui/messages.html", {"messages": lost})


@public
@soft_csrf
def write(request: HttpRequest) -> HttpResponse:
    """Take a note with a form that survives a lost token."""
    data = request.POST if request.method == "POST" else None
    form = NoteForm(data, csrf_error=csrf_error(request))
    if form.is_valid():
        return redirect("/klaar/")
    return render(request, "ui/form_page.html", {"form": form})


@public
def write_strictly(request: HttpRequest) -> HttpResponse:
    """Take a note with Django's own check of the token."""
    del request
    return HttpResponse("taken")


@public
def plain(request: HttpRequest) -> HttpResponse:
    """Give a page without anything."""
    del request
    return HttpResponse("plain")


urlpatterns = [
    path("fout/<str:kind>/", fail),
    path("api/kennis/v1/<str:kind>", fail),
    path("laat/", fail_late),
    path("redactie/", plain),
    *i18n_patterns(
        path("account/", include("allauth.urls")),
        path("", include("thuisfront.core.ui.urls")),
        path("vraag/", write, name="write"),
        path("streng/", write_strictly),
        path("klaar/", plain, name="done"),
        path("", plain),
        prefix_default_language=False,
    ),
]
