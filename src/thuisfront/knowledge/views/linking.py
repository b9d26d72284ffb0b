"""The work list of editors: links that lead nowhere, on this site and to others."""

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
from thuisfront.knowledge import actions, queries, tasks
from thuisfront.knowledge.forms import IgnoreForm, LinkListForm

PAGE = 50
LIST = "knowledge:link-list"


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def link_list(request: StaffRequest) -> HttpResponse:
    """List the links that do not work, ours first, with the texts in which they stand."""
    form, today = LinkListForm(request.GET), clock.today()
    found = queries.failing_links(today=today, state=form.chosen())
    page = Paginator(found, PAGE).get_page(request.GET.get("pagina"))
    places = queries.places_of_links() if page.object_list else {}
    rows = [(link, places.get(link.url, []), IgnoreForm(prefix=str(link.pk))) for link in page]
    shown = {
        "form": form, "page": page, "today": today, "last": queries.last_asked(),
        "rows": rows, "inside": queries.texts_with_broken_links() if page.number == 1 else [],
    }  # fmt: skip
    return render(request, "knowledge/check_links.html", shown)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def link_ignore(request: StaffRequest, key: UUID) -> HttpResponse:
    """Leave a link alone for a month, with the reason."""
    link = queries.link_with_key(key)
    if not link:
        raise Http404
    form = IgnoreForm(request.POST, prefix=str(key))
    if form.is_valid():
        because = form.cleaned_data["because"]
        actions.ignore_link(link=link, because=because, at=clock.now(), by=request.user)
        messages.success(request, _("This link is left alone for a month."))
    else:
        messages.warning(request, _("Write why you leave this link alone."))
    return redirect(LIST)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def link_ask(request: StaffRequest, key: UUID) -> HttpResponse:
    """Have a site asked again at once."""
    if not queries.link_with_key(key):
        raise Http404
    tasks.ask_soon(key)
    messages.success(request, _("We ask this site now. Look here again in a minute."))
    return redirect(LIST)
