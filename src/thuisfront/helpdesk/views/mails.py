"""What only mails have: files that came along, and putting aside what is no question."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.actions import mails as actions
from thuisfront.helpdesk.queries import mails

DETAIL = "helpdesk:question-detail"
ALONE = {"default-src": ["'none'"], "sandbox": True, "frame-ancestors": ["'none'"]}


@requires(Permission.HELPDESK_READ)
@require_safe
def attachment_open(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Hand out a file, to be saved: a browser opens nothing of it in our name."""
    found = get_object_or_404(mails.attachments_for(request.user), pk=key, question=pk)
    file = mails.opened_file(found)
    at, who = clock.now(), request.user
    audit.record("helpdesk.attachment.opened", at=at, by=who, target=file.question)
    response = HttpResponse(file.content, content_type=file.mime)
    response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response._csp_replace = ALONE  # type: ignore[attr-defined]  # noqa: SLF001 -- django-csp's own name
    return response


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def mail_put_aside(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Put a mail aside that is no question; on the page it leads to this can be undone."""
    question = get_object_or_404(queries.questions_to_answer(request.user), pk=pk)
    try:
        actions.put_aside(question=question, at=clock.now(), by=request.user)
    except ObjectDoesNotExist:  # answered or put aside a moment ago
        messages.warning(request, _("This does not wait any more."))
    return redirect(DETAIL, pk)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def mail_bring_back(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Bring back a mail that was put aside."""
    question = get_object_or_404(queries.questions_to_answer(request.user), pk=pk)
    actions.bring_back(question=question, at=clock.now(), by=request.user)
    return redirect(DETAIL, pk)
