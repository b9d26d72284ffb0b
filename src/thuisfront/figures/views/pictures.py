"""One number by itself: its passport, also on a sheet, and its chart as a picture or in a frame."""

from typing import Any

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.organizations.queries import centre
from thuisfront.core.ui.paper import PaperError
from thuisfront.figures import exports, queries
from thuisfront.figures.views import showing

SVG, PNG, PDF = "image/svg+xml", "image/png", "application/pdf"
ANYWHERE = {"Cross-Origin-Resource-Policy": "cross-origin"}  # pages of others may show it


@public
@require_safe
def passport(request: HttpRequest, slug: str) -> HttpResponse:
    """Show everything behind one number on one page, to print and to cite."""
    return _passport(request, slug)


def _passport(request: HttpRequest, slug: str, **more: Any) -> HttpResponse:
    shown = {**_shown(slug), "here": _here(request, slug), **more}
    status = 503 if "problem" in more else 200
    return render(request, "figures/passport.html", shown, status=status)


@public
@require_safe
def chart(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer the chart of one number as a drawing, to put in a page of one's own."""
    del request
    return HttpResponse(_svg(_shown(slug)), content_type=SVG, headers=ANYWHERE)


@public
@require_safe
def picture(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer the chart of one number as a PNG, to download."""
    try:
        made = exports.picture(_svg(_shown(slug)))
    except PaperError:
        said = _("The picture cannot be made at this moment. The drawing (SVG) is there.")
        return _passport(request, slug, problem=said)
    return HttpResponse(made, content_type=PNG, headers={**ANYWHERE, **_named(slug, "png")})


@public
@require_safe
def sheet(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer the passport of one number as a sheet of paper."""
    shown = _shown(slug)
    try:
        made = exports.sheet(showing.sheet(shown, _svg(shown), centre().name, _here(request, slug)))
    except PaperError:
        said = _("The PDF cannot be made at this moment. Print this page with your browser.")
        return _passport(request, slug, problem=said)
    return HttpResponse(made, content_type=PDF, headers=_named(slug, "pdf"))


@public
@xframe_options_exempt
@csp_replace({"frame-ancestors": ["*"]})  # type: ignore[arg-type]  # its types know no address
@require_safe
def embed(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the chart alone, for a frame in a page of others; no script, and nothing to click on."""
    shown = {**_shown(slug), "here": _here(request, slug)}
    page = render_to_string("figures/embed.html", shown, request)
    return HttpResponse(page, headers=ANYWHERE)


def _shown(slug: str) -> dict[str, Any]:
    found = queries.answers().get(slug)
    if not found:
        raise Http404
    return {
        "answer": showing.answer(found), "draws": showing.number(queries.DRAWS),
        "seed": str(queries.SEED), "release": queries.release(),
    }  # fmt: skip


def _svg(shown: dict[str, Any]) -> str:
    return render_to_string("figures/chart.html", {**shown, "alone": True})


def _here(request: HttpRequest, slug: str) -> str:
    """Return the lasting address of a passport in the language of the page."""
    before, _, _ = request.path.partition(f"/{slug}/")
    return f"{settings.BASE_URL}{before}/{slug}/"


def _named(slug: str, kind: str) -> dict[str, str]:
    name = f"{slug}-{get_language()}.{kind}"
    return {"Content-Disposition": f'inline; filename="{name}"'}
