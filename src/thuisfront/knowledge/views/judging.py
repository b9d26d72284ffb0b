"""Was this useful? Readers tap and may say more; editors see what came of it."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, public, requires
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock, spreadsheets
from thuisfront.core.ui.csrf import comes_from_us
from thuisfront.knowledge import actions, exports, queries
from thuisfront.knowledge.forms import RemarkForm, UsefulForm, UsefulOrderForm

HOUR = 3600  # seconds


@public
@csrf_exempt  # a page from the cache holds no token: the browser says where the form came from
@require_http_methods(["GET", "HEAD", "POST"])
def useful_say(request: HttpRequest) -> HttpResponse:
    """Count one tap and go back to the page."""
    form = UsefulForm(_refuse_from_elsewhere(request).POST)
    if not form.is_valid():
        return redirect("/")
    page, useful = form.page(), form.useful()
    if _too_often(request, f"useful {page.pk}", per_address=5):
        return redirect(form.back("vaak"))
    actions.count_vote(page=page, useful=useful, on=clock.today())
    return redirect(form.back("ja" if useful else "nee"))


@public
@csrf_exempt  # as above
@require_http_methods(["GET", "HEAD", "POST"])
def remark_say(request: HttpRequest) -> HttpResponse:
    """Keep what a reader would change, unless it says who they are or asks something."""
    form = RemarkForm(_refuse_from_elsewhere(request).POST)
    if not form.is_valid() and not form.knows_page():
        return redirect("/")
    if not form.is_valid() or form.must_look_again():
        return render(request, "knowledge/remark_again.html", {"form": form.to_look_at()})
    if _too_often(request, "remark", per_address=10):
        return redirect(form.back("vaak"))
    actions.keep_remark(
        page=form.page(), level=form.level(), useful=form.useful(), text=form.text(),
        on=clock.today(),
    )  # fmt: skip
    return redirect(form.back("dank"))


def _refuse_from_elsewhere(request: HttpRequest) -> HttpRequest:
    if request.method == "POST" and not comes_from_us(request):
        raise PermissionDenied
    return request


def _too_often(request: HttpRequest, name: str, *, per_address: int) -> bool:
    limit = Limit(name, per_address=per_address, in_total=1000, seconds=HOUR)
    try:
        count_attempt(limit, address=address_of(request), at=clock.now())
    except TooManyError:
        return True
    return False


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def useful_list(request: StaffRequest) -> HttpResponse:
    """List the articles with what readers said of them, the least useful first."""
    form = UsefulOrderForm(request.GET)
    found = queries.judged_articles(form.order(), today=clock.today())
    return render(request, "knowledge/useful_list.html", {"form": form, "found": found})


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def useful_table(request: StaffRequest) -> HttpResponse:
    """Give the same list as a table for a spreadsheet."""
    del request
    text = exports.useful_table(queries.judged_articles("titel", today=clock.today()))
    name = f'attachment; filename="nuttig-{clock.today():%Y-%m-%d}.csv"'
    headers = {"Content-Disposition": name}
    return HttpResponse(text, content_type=spreadsheets.CONTENT_TYPE, headers=headers)


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def useful_detail(request: StaffRequest, page: UUID) -> HttpResponse:
    """Show the weeks and the remarks of one article."""
    judged = queries.judged_article(page, today=clock.today())
    if not judged:
        raise Http404
    context = {
        "judged": judged,
        "weeks": queries.weeks_of(judged.page, today=clock.today()),
        "remarks": queries.remarks_of(judged.page),
    }
    return render(request, "knowledge/useful_detail.html", context)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def remark_dismiss(request: StaffRequest, page: UUID, key: UUID) -> HttpResponse:
    """Forget a remark that was looked at; one that is gone already is no fault."""
    remark = queries.remark_with_key(page, key)
    if not remark:
        raise Http404
    actions.dismiss_remark(remark=remark, at=clock.now(), by=request.user)
    return redirect("knowledge:useful-detail", page)
