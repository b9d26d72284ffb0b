"""What a telephone exchange tells: somebody calls, or hung up. A Standard Webhook."""

from typing import Annotated, Literal

import msgspec
from django.http import HttpRequest, HttpResponse

from thuisfront.core.access import asking
from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.access.partners import Signed, first_time, for_signer
from thuisfront.core.base import clock
from thuisfront.core.base.api import endpoint, read
from thuisfront.helpdesk.actions.calls import announce_call, end_call
from thuisfront.helpdesk.api import VERSION

RINGS, ENDED = "call.ringing", "call.ended"


class CallName(msgspec.Struct, frozen=True):
    """Which call: what the exchange itself calls it. Of the number nothing is read or kept."""

    call: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class CallEvent(msgspec.Struct, frozen=True):
    """Something that happened to a call; send no number: it would not be kept."""

    type: Literal["call.ringing", "call.ended"]
    data: CallName


@endpoint(VERSION, "POST")
@for_signer(Scope.HELPDESK_CALLS)
def call_hear(request: HttpRequest, partner: Partner, signed: Signed) -> HttpResponse:
    """Hear of a call; the same event again changes nothing."""
    del request
    event, at = read(signed.body, CallEvent), clock.now()
    tell = announce_call if event.type == RINGS else end_call
    with asking.as_system("helpdesk.calls"):
        if first_time(signed, partner=partner, at=at):
            tell(partner=partner, name=event.data.call, at=at)
    return HttpResponse(status=204)
