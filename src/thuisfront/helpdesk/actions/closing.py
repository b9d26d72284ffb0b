"""How long an answer stays open under its code, and the one question whether it helped."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, override

from thuisfront.core.access import asking
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.rules import Country
from thuisfront.core.organizations.queries import centre
from thuisfront.helpdesk import queries, rules, tasks
from thuisfront.helpdesk.actions.following import add_task
from thuisfront.helpdesk.enums import AnswerBy, Author, Helped, State
from thuisfront.helpdesk.models import ClosedCode, HelpCheck, Message, Question
from thuisfront.helpdesk.queries import closing

BATCH = 200


class PeriodOverError(Exception):
    """So long ago was the last contact that this period is over already."""


@transaction.atomic
def choose_period(*, question: Question, days: int, at: datetime) -> None:
    """Choose for how long after the last contact the words open the answer, as who asked.

    :raises PeriodOverError: for a period that is none, or over already
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    left = dict(closing.periods_for(locked, clock.day_of(at)))
    if days not in left:
        raise PeriodOverError
    if locked.open_days != days:
        locked.open_days = days
        locked.save(update_fields=("open_days",))
        hour = clock.whole_hour(at)
        audit.record("helpdesk.question.period-chosen", at=hour, by=audit.ASKER, target=locked)


def note_closed(*, question: Question, at: datetime) -> None:
    """Keep that the time of these words is over, to say so to who types them again."""
    mark, day = closing.mark_of_closed(question.receipt_mark), clock.day_of(at)
    with asking.as_system(closing.JOB):
        ClosedCode.objects.get_or_create(mark=mark, defaults={"closed_on": day})


@transaction.atomic
def agree_to_be_asked(*, question: Question, form_token: str, at: datetime) -> None:
    """Say oneself that we may ask once, two weeks after the answer, whether it helped."""
    hour = clock.whole_hour(at)
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if not closing.may_offer(locked, has_answer=queries.has_answer(locked)):
        return
    asked = consents.Asking(
        closing.HELPED, queries.about_asker(locked), Country(centre().country), form_token
    )
    consent = consents.ask_consent(thing=locked, asked=asked, at=hour, by=None)
    for voice in consent.voices.filter(answered_at=None):
        consents.answer_voice(voice=voice, given=True, how=How.BROWSER, at=hour, by=None)
    last = Message.objects.filter(question=locked, author=Author.LINE).latest("place")
    HelpCheck.objects.create(question=locked, ask_from=closing.day_to_ask(last.sent_at))
    audit.record("helpdesk.help.agreed", at=hour, by=audit.ASKER, target=locked)


def ask_later(*, question: Question, at: datetime) -> None:
    """Count the two weeks from this answer, when who asked was not asked yet."""
    HelpCheck.objects.filter(question=question, mailed_at=None, result="").update(
        ask_from=closing.day_to_ask(at)
    )


def forget_to_ask(*, question: Question) -> None:
    """Never ask whether it helped: who asked does not want it any more."""
    HelpCheck.objects.filter(question=question, result="").delete()


@transaction.atomic
def tell_if_helped(
    *, question: Question, key: bytes, result: str, remark: str, at: datetime
) -> bool:
    """Keep what who asked says of the answer, once; tell whether it was the first time.

    When it did not help, who answered gets a task.
    """
    hour = clock.whole_hour(at)
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    check = HelpCheck.objects.select_for_update().filter(question=locked).first()
    if not closing.to_ask(locked, check, clock.day_of(at)) or check is None:
        return False
    check.result, check.answered_at = Helped(result).value, hour
    if remark:
        check.sealed_remark = sealing.seal(key, remark.encode(), closing.place_of_remark(check))
    check.save()
    audit.record("helpdesk.help.answered", at=hour, by=audit.ASKER, target=locked)
    if result == Helped.NO:
        _make_task(locked, at)
    return True


def ask_who_agreed(*, at: datetime) -> int:
    """Mail who may be asked today and left an address, each once; return how many mails go.

    Ask as the system. Only while the line is open: what is said then is read.
    """
    if not centre().by_phone.is_open(at):
        return 0
    waiting = HelpCheck.objects.filter(
        ask_from__lte=clock.day_of(at), mailed_at=None, result="",
        question__state=State.ANSWERED, question__answer_by=AnswerBy.EMAIL,
    )  # fmt: skip
    return sum(_mail(key, at) for key in list(waiting.values_list("pk", flat=True)[:BATCH]))


@transaction.atomic
def _mail(key: UUID, at: datetime) -> bool:
    """Queue one mail and note it in the same transaction; tell whether it goes."""
    open_ones = HelpCheck.objects.select_for_update(of=("self",), skip_locked=True)
    check = open_ones.filter(pk=key, mailed_at=None, result="").first()
    question = Question.objects.select_for_update(of=("self",)).filter(pk=key).first()
    if not check or not question or closing.is_over(question, clock.day_of(at)):
        return False
    try:
        consents.rely_on(thing=question, purpose=closing.HELPED, at=at)
        consents.rely_on(thing=question, purpose=queries.CONTACT_FOR[AnswerBy.EMAIL], at=at)
    except consents.NotAllowedError:
        return False
    contact = queries.contact_of(question, queries.line_key(question))
    if not contact or not contact.email or queries.frozen(question):
        return False
    HelpCheck.objects.filter(pk=check.pk).update(mailed_at=clock.whole_hour(at))
    tasks.ask_if_it_helped(to=contact.email)
    audit.record("helpdesk.help.mailed", at=at, by=audit.SYSTEM, target=question)
    return True


def _make_task(question: Question, at: datetime) -> None:
    """Write down for who answered that the answer did not help."""
    who = question.taken_by
    if not who:
        return
    with override("nl"), asking.as_system(closing.JOB):
        told = gettext("Who asked says that the answer did not help. Look at the question again.")
        add_task(
            text=told,
            due_at=centre().answer_by(at, rules.open_days_until_answer(rules.WEEK)),
            owner=who, question=question, form_token=f"helped-{question.pk.hex}"[:32],
            at=at, by=who,
        )  # fmt: skip
