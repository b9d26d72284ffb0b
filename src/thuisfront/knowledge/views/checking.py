"""The work list of editors: what must be laid beside its sources again."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.knowledge import actions, queries
from thuisfront.knowledge.forms import CheckListForm

PAGE = 50


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def check_list(request: StaffRequest) -> HttpResponse:
    """List the articles, the first to be checked first; narrowed by state and owner."""
    form, today = CheckListForm(queries.owners(), request.GET), clock.today()
    found = queries.articles_to_check(today=today, **form.chosen())
    context = {
        "form": form,
        "page": Paginator(found, PAGE).get_page(request.GET.get("pagina")),
        "due": queries.due(today=today),
        "today": today,
        "soon": today + queries.SOON,
        "narrowed": form.narrows(),
    }
    return render(request, "knowledge/check_list.html", context)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def check_mark(request: StaffRequest, page: UUID) -> HttpResponse:
    """Write that an article was checked today."""
    article = queries.article_to_check(page)
    if not article:
        raise Http404
    name = {"title": article.title}
    try:
        actions.mark_checked(page=article, at=clock.now(), by=request.user)
    except actions.InReviewError:
        said = _("%(title)s is being read or is locked. Finish that first, then check it.")
        messages.warning(request, said % name)
    else:
        said = _("%(title)s was checked today; next time within a year.")
        messages.success(request, said % name)
    return redirect("knowledge:check-list")


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def picture_list(request: StaffRequest) -> HttpResponse:
    """List the pictures on which a child can be recognized, the first whose consent ends first."""
    found = queries.pictures_of_children(today=clock.today())
    page = Paginator(found, PAGE).get_page(request.GET.get("pagina"))
    return render(request, "knowledge/check_pictures.html", {"page": page})
