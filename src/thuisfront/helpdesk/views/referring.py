"""From a contact to help elsewhere: an adviser begins it, and who asked sees where it stands."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from thuisfront.core.access import asking
from thuisfront.core.access.guards import StaffRequest, public, requires
from thuisfront.core.access.passes import pass_of
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.core.ui.forms import TokenField
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.queries.referring import begun_from
from thuisfront.helpdesk.views.asking import question_of
from thuisfront.referrals.public import begin_referral, stop_sharing

READ = "helpdesk:conversation-read"


@requires(Permission.REFERRAL_WRITE)
@require_POST
def question_refer(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Begin to ask others for help, with what the contact tells already."""
    question = get_object_or_404(queries.questions_to_answer(request.user), pk=pk)
    made = begin_referral(
        begun=begun_from(question), form_token=TokenField().clean(request.POST.get("form_token")),
        at=clock.now(), by=request.user,
    )  # fmt: skip
    return redirect("referrals:content", made.pk)


@public
@soft_csrf
@require_POST
def conversation_stop(request: HttpRequest) -> HttpResponse:
    """Stop that an organization can read what was shared, as who holds the five words."""
    at = clock.now()
    held, referral = pass_of(request, at=at), _key(request.POST.get("referral", ""))
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if question and referral and not csrf_error(request):
            stop_sharing(referral=referral, question=question.pk, at=at)
    return redirect(READ)


def _key(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None
