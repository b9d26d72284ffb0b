"""A family that asks for help itself: sent with its own consent, once, under five words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from secrets import token_urlsafe

from django.db import IntegrityError, transaction

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import receipts, sealing
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import About, How
from thuisfront.core.consents.queries import Facts
from thuisfront.core.consents.rules import Country
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys
from thuisfront.directory.public import Service
from thuisfront.referrals import access, queries, tasks
from thuisfront.referrals.actions import Answer, take_step, write
from thuisfront.referrals.actions.drafting import set_service
from thuisfront.referrals.actions.family import stop_consent
from thuisfront.referrals.actions.writing import RefusedError, kept_from, locked, noted, was_sent
from thuisfront.referrals.enums import Asker, Happening, Kind, Outcome, Side, State, Step
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries.purpose import REFER
from thuisfront.referrals.rules import states
from thuisfront.referrals.rules.states import No

JOB = "referrals.asked"


@dataclass(frozen=True)
class OwnAsking:
    """What somebody asks for themselves; what is filled in goes along, and nothing else."""

    service: Service
    asker: Asker
    values: Mapping[str, str]
    form_token: str
    born: date | None = None


def ask_oneself(*, asked: OwnAsking, at: datetime) -> tuple[Referral, str]:
    """Ask a service to help and return its five words; the same form again changes nothing.

    :raises RefusedError: when it cannot be sent; then nothing is kept
    """
    words = receipts.code_for(asked.form_token)
    mark = queries.mark_of_words(words)
    with asking.as_system(JOB):
        known = Referral.objects.filter(receipt_mark=mark).first()
        if not known:
            try:
                with transaction.atomic():
                    return _ask(asked, mark, at), words
            except IntegrityError:  # the same form, posted twice at the same time
                known = Referral.objects.get(receipt_mark=mark)
    return known, words


def _ask(asked: OwnAsking, mark: bytes, at: datetime) -> Referral:
    waited = Referral.objects.filter(owner=None, state__in=states.SENT_AND_OPEN).exists()
    row = _stored(asked, mark, at)
    _agree(row, asked, at)
    take_step(
        referral=row, step=Step.SEND, side=Side.FAMILY, form_token=_token(asked.form_token), at=at
    )
    if not waited:  # one mail for all that wait
        tasks.tell_sender(to=None)
    return Referral.objects.get(pk=row.pk)


def _stored(asked: OwnAsking, mark: bytes, at: datetime) -> Referral:
    filled = {code: value for code, value in asked.values.items() if value}
    row = Referral(
        organization_id=centre().organization, form_token=_token(asked.form_token),
        asked_by=asked.asker, receipt_mark=mark, made_at=at, changed_at=at, sealed_body=b"",
        sealed_receiver=b"", shared=list(filled), keep_until=kept_from(at),
    )  # fmt: skip
    row.save(force_insert=True)
    key = keys.make_key(access.KIND, row.pk)
    row.sealed_body = queries.sealed(key, row, "sealed_body", filled)
    set_service(row, key, asked.service)
    row.save()
    audit.record("referrals.referral.asked", at=at, by=audit.ASKER, target=row)
    return row


def _agree(row: Referral, asked: OwnAsking, at: datetime) -> None:
    """Keep that who asks agrees to exactly this: their own choice."""
    shared = queries.shared_in_words(row, dict(asked.values))
    facts = Facts(queries.recipient_of(row), shared, asked.born)
    about = About.PARENT if asked.asker == Asker.PARENT else About.CHILD
    told = consents.Asking(REFER, about, Country(centre().country), asked.form_token, facts)
    consent = consents.ask_consent(thing=row, asked=told, at=at, by=None)
    for voice in consent.voices.all():
        consents.answer_voice(voice=voice, given=True, how=How.BROWSER, at=at, by=None)


def _token(form_token: str) -> str:
    """Return by what the form is known here; the five words do not follow from it."""
    return sealing.fingerprint("referral form", form_token).hex()[:32]


def add_words(*, referral: Referral, text: str, form_token: str, at: datetime) -> bool:
    """Tell the organization something more, as who asked it; ask as its holder.

    :raises RefusedError: when it is over, or was stopped
    """
    if not referral.is_own:
        raise RefusedError(No.SIDE)
    return write(
        referral=referral, what=Happening.ADDED, text=text, form_token=form_token, at=at,
        side=Side.FAMILY,
    )  # fmt: skip


@transaction.atomic
def take_back(*, referral: Referral, at: datetime) -> bool:
    """Close it to the organization from now on, as who holds the five words; tell whether it was.

    What a family asked itself ends with it, where the table of steps has that.
    """
    with asking.as_system("referrals.stopped"):
        row = locked(referral)
        stopped = stop_consent(row, at)
        if row.is_own and states.why_not_step(row.state, Step.CANCEL, Side.FAMILY) is None:
            became = Outcome.STOPPED if states.needs_outcome(row.state, Step.CANCEL) else ""
            take_step(
                referral=row, step=Step.CANCEL, side=Side.FAMILY, form_token=token_urlsafe(24),
                at=at, told=Answer(outcome=became),
            )  # fmt: skip
    return stopped


@transaction.atomic
def give_words(*, referral: Referral, form_token: str, at: datetime, by: User) -> str:
    """Return five words for the family of a referral that did not come from a contact.

    Words from before open nothing any more; the same form gives the same words.

    :raises RefusedError: when it is not sent, about nobody, or its family holds words already
    """
    row, words = locked(referral), receipts.code_for(form_token)
    if was_sent(row, _token(form_token)):
        return words
    if not may_have_words(row):
        raise RefusedError(No.STATE)
    row.receipt_mark = queries.mark_of_words(words)
    row.save(update_fields=("receipt_mark",))
    noted(row, Happening.WORDS, Side.SENDER, form_token=_token(form_token), at=at, by=by)
    audit.record("referrals.referral.worded", at=at, by=by, target=row)
    return words


def may_have_words(row: Referral) -> bool:
    """Tell whether the family can be given words: sent, about them, and not under words yet."""
    hidden = row.state in {State.DRAFT, State.ERROR}
    return row.kind == Kind.HELP and not hidden and row.question is None and not row.is_own
