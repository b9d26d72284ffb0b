"""How long an answer can be opened, and whether it helped."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.db.models import DateField, F, Func, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access import asking
from thuisfront.core.base import clock, sealing
from thuisfront.core.consents.purposes import ConsentPurpose, text_of
from thuisfront.core.consents.queries import current_of
from thuisfront.core.consents.rules import Kind
from thuisfront.core.organizations.queries import centre
from thuisfront.helpdesk import rules
from thuisfront.helpdesk.enums import Helped, State
from thuisfront.helpdesk.models import ClosedCode, HelpCheck, Question
from thuisfront.helpdesk.queries import frozen

JOB = "helpdesk.closing"
HELPED = ConsentPurpose(
    "helped", Kind.OWN_QUESTION, _("Asking whether it helped"), Path(__file__).parents[1] / "texts"
)
PERIODS = {14: _("Two weeks"), 30: _("A month"), 90: _("Three months"), 365: _("A year")}
AHEAD = timedelta(days=14)  # to look for a day on which the line is open


@dataclass(frozen=True)
class Told:
    """What somebody said when we asked whether it helped."""

    result: Helped
    remark: str


def with_start(rows: QuerySet[Question]) -> QuerySet[Question]:
    """Add to questions the day from which their ninety days count: earlier when less was chosen."""
    both = F("last_contact_on"), F("open_days")
    how = {"arg_joiner": " + ", "template": f"(%(expressions)s - {rules.KEEP_DAYS})"}
    return rows.annotate(counted_from=Func(*both, output_field=DateField(), **how))


def is_over(question: Question, today: date) -> bool:
    """Tell whether the words open a question no more; a frozen one its holder can always read."""
    over = rules.is_over(question.last_contact_on, question.open_days, today)
    return over and not frozen(question)


def periods_for(question: Question, today: date) -> list[tuple[int, str]]:
    """Return for how long an answer can stay open, without what is over already."""
    last = question.last_contact_on
    left = [days for days in rules.OPEN_FOR if not rules.is_over(last, days, today)]
    return [(days, str(PERIODS[days])) for days in left]


def mark_of_closed(receipt_mark: bytes | memoryview) -> bytes:
    """Return by what it is known that the time of a code is over."""
    return sealing.fingerprint("closed code", bytes(receipt_mark).hex())


def was_open(receipt_mark: bytes, today: date) -> bool:
    """Tell whether these words opened something of which the time is over.

    Ask as the holder of this mark.
    """
    with asking.as_system(JOB):
        if ClosedCode.objects.filter(mark=mark_of_closed(receipt_mark)).exists():
            return True
        question = Question.objects.filter(receipt_mark=receipt_mark).first()
        return question is not None and is_over(question, today)


def day_to_ask(answered: datetime) -> date:
    """Return the first day, two weeks after an answer, on which somebody reads what is said."""
    first = clock.day_of(answered) + timedelta(days=rules.ASK_AFTER)
    midnight = datetime.combine(first, time(), timezone.get_default_timezone())
    opens = centre().by_phone.opens_next(midnight)
    return clock.day_of(opens) if opens and opens - midnight < AHEAD else first


def help_check_of(question: Question) -> HelpCheck | None:
    """Return what was agreed on asking whether it helped."""
    return HelpCheck.objects.filter(question=question).first()


def may_offer(question: Question, *, has_answer: bool) -> bool:
    """Tell whether to ask for leave to ask later: once, when there is an answer."""
    answered = has_answer and question.state == State.ANSWERED
    if not answered or question.open_days < rules.ASK_AFTER:
        return False
    return not current_of(question, HELPED).exists()


def to_ask(question: Question, check: HelpCheck | None, today: date) -> bool:
    """Tell whether the one question is shown now."""
    waits = check is not None and not check.result and check.ask_from <= today
    return waits and question.state == State.ANSWERED


def told_of(question: Question, key: bytes) -> Told | None:
    """Return what who asked said of the answer."""
    check: HelpCheck | None = getattr(question, "help_check", None)
    if not check or not check.result:
        return None
    remark = ""
    if check.sealed_remark is not None:
        remark = sealing.unseal(key, check.sealed_remark, place_of_remark(check)).decode()
    return Told(Helped(check.result), remark)


def place_of_remark(check: HelpCheck) -> str:
    """Return where the remark belongs: table, column and row."""
    return f"{check._meta.db_table}.sealed_remark|{check.pk}"


def text_to_show() -> str:
    """Return the text with which leave to ask later is asked, in the language of the page."""
    return text_of(HELPED)[1]
