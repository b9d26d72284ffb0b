"""The work list of what was published past the workflow, until a second person read it."""

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
from thuisfront.knowledge.forms import RereadForm

PAGE = 50


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def unread_list(request: StaffRequest) -> HttpResponse:
    """List what waits for a second reader, what is longest on the site first."""
    page = Paginator(queries.unread_pages(), PAGE).get_page(request.GET.get("pagina"))
    rows = [(unread, unread.may_be_read_by(request.user)) for unread in page]
    return render(request, "knowledge/check_unread.html", {"page": page, "rows": rows})


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def unread_mark(request: StaffRequest, page: UUID) -> HttpResponse:
    """Write that a page was read again, as far as the list showed it."""
    found, form = queries.page_with_key(page), RereadForm(request.POST)
    if not found:
        raise Http404
    try:
        actions.mark_reread(page=found, until=form.until(), at=clock.now(), by=request.user)
    except actions.NotYoursToReadError:
        said = _("Of %(title)s nothing waits that another published. Look at the list again.")
        messages.warning(request, said % {"title": found.title})
    else:
        said = _("%(title)s was read again; the history keeps that it was you.")
        messages.success(request, said % {"title": found.title})
    return redirect("knowledge:unread-list")
