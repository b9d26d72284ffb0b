"""Questions from forms of partners: posted without a name, answered by five words."""

import re
from datetime import date
from http import HTTPStatus
from typing import Annotated, Literal

import msgspec
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse

from thuisfront.core.access import asking
from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.access.partners import for_partner
from thuisfront.core.base import clock, sealing
from thuisfront.core.base.api import ProblemError, answer, endpoint, read
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.api import VERSION
from thuisfront.helpdesk.enums import WEB_ASKERS, AgeBand, AnswerBy, State
from thuisfront.helpdesk.forms.questions import LONGEST, AskForm

KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
WhoAsks = Annotated[str, msgspec.Meta(extra_json_schema={"enum": [*map(str, WEB_ASKERS)]})]
Age = Annotated[str, msgspec.Meta(extra_json_schema={"enum": ["", *AgeBand.values]})]


class NewQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A question in somebody's own words. There is no field for a name, number or address."""

    text: Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST)]
    asker: WhoAsks
    hope: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    age_band: Age = ""


class Taken(msgspec.Struct, frozen=True):
    """What the asker must see at once.

    The five `words` open the answer at `answer_at`; keep them nowhere. When `sounds_unsafe`, show
    112 and the number of Veilig Thuis before anything else. An answer is promised by `answer_on`.
    """

    words: str
    answer_at: str
    answer_on: date
    sounds_unsafe: bool


class Status(msgspec.Struct, frozen=True):
    """How it goes with a question; `gone` also when the asker erased it, or it was never there."""

    status: Literal["waiting", "answered", "gone"]
    answer_on: date | None = None


@endpoint(VERSION, "POST")
@for_partner(Scope.HELPDESK_ASK)
def question_post(request: HttpRequest, partner: Partner) -> HttpResponse:
    """Take a question; the same key again gives the same words, whatever is posted with it."""
    token = _token(partner, request.headers.get("Idempotency-Key", ""))
    form = _form(read(request.body, NewQuestion), token)
    if not form.is_valid():
        wrong = (f"{name}: {' '.join(map(str, each))}" for name, each in form.errors.items())
        raise ProblemError(" ".join(wrong), HTTPStatus.UNPROCESSABLE_ENTITY)
    with asking.as_holder(mark=queries.mark_of_form(token)):
        receipt = actions.ask_question(asked=form.asked(), at=clock.now())
    where = request.build_absolute_uri(reverse("helpdesk:conversation-open"))
    due = clock.day_of(receipt.question.due_at)
    taken = Taken(receipt.words, where, due, form.must_see_help())
    return answer(taken, status=HTTPStatus.CREATED)


@endpoint(VERSION, "GET", "HEAD")
@for_partner(Scope.HELPDESK_ASK)
def question_status(request: HttpRequest, partner: Partner, key: str) -> HttpResponse:
    """Tell how it goes with a question that this partner posted with this key."""
    del request
    mark = queries.mark_of_form(_token(partner, key))
    with asking.as_holder(mark=mark):
        question = queries.question_of_form(mark)
        if not question:
            return answer(Status("gone"))
        waits = question.state == State.WAITING
        due = clock.day_of(question.due_at)
    return answer(Status("waiting", due) if waits else Status("answered"))


def _token(partner: Partner, key: str) -> str:
    """Return the secret of the form that a key stands for; of each partner its own."""
    if not KEY.fullmatch(key):
        wanted = "Idempotency-Key must be 16 to 64 letters, digits, _ or -."
        raise ProblemError(wanted)
    return sealing.fingerprint("question of partner", f"{partner.pk} {key}").hex()[:32]


def _form(asked: NewQuestion, token: str) -> AskForm:
    data = QueryDict(mutable=True)
    data.update({**msgspec.to_builtins(asked), "answer_by": AnswerBy.CODE, "form_token": token})
    return AskForm(data)
