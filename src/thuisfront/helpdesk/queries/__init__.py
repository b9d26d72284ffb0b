"""Every read of the helpdesk, filtered by need-to-know: by membership, or by the five words."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from secrets import token_bytes
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from thuisfront.core.access import asking
from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.models import Basis, Grant
from thuisfront.core.access.queries import grant_on, organizations_within, whether
from thuisfront.core.accountability.freezing import is_frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.audit.words import purpose_of, told
from thuisfront.core.base import blind, clock, receipts, sealing
from thuisfront.core.consents.enums import About
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.purposes import CALL_BACK, NOTIFY, POST, TEXT, ConsentPurpose
from thuisfront.core.consents.queries import Told, allowed, consents_of, voice_of
from thuisfront.core.consents.rules import Speaker
from thuisfront.core.mailbox.enums import DropReason
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import access, rules
from thuisfront.helpdesk.enums import FLAGS, AnswerBy, Asker, Author, Channel, State
from thuisfront.helpdesk.models import (
    Attachment,
    Draft,
    MailThread,
    Message,
    Question,
    SecondOpinion,
)
from thuisfront.knowledge.public import TextLevel

PAGE = 25
LAST_STEPS = 50
CONTACT_FOR: dict[str, ConsentPurpose] = {
    AnswerBy.PHONE: CALL_BACK, AnswerBy.EMAIL: NOTIFY, AnswerBy.SMS: TEXT, AnswerBy.LETTER: POST,
}  # fmt: skip
_PARENTS = frozenset({Asker.PARENT_AT_HOME, Asker.DETAINED_PARENT})


@dataclass(frozen=True)
class Link:
    """An article that goes with an answer."""

    title: str
    url: str
    level: str = ""

    @property
    def level_name(self) -> str:
        """Return for whom this text is, in words."""
        return level_name(self.level)


@dataclass(frozen=True)
class OpenAttachment:
    """A file that came along with a mail, without its content."""

    key: UUID
    name: str
    kind: str
    size: int


@dataclass(frozen=True)
class OpenMessage:
    """A message as its readers see it."""

    author: Author
    text: str
    hope: str
    links: tuple[Link, ...]
    sent_at: datetime
    writer: str = ""
    well: str = ""
    subject: str = ""
    quoted: str = ""
    dropped: tuple[tuple[str, str], ...] = ()
    attachments: tuple[OpenAttachment, ...] = ()
    cut: bool = False


@dataclass(frozen=True)
class OpenDraft:
    """A saved answer as its writer sees it."""

    text: str
    articles: tuple[str, ...]
    saved_at: datetime


@dataclass(frozen=True)
class Contact:
    """How someone wants to be reached besides the code."""

    email: str = ""
    phone: str = ""
    when: str = ""
    mobile: str = ""
    address: str = ""


@dataclass(frozen=True)
class Step:
    """One line of the trail in words, for colleagues; `why` is what was typed, else the purpose."""

    at: datetime
    told: str
    why: str


@dataclass(frozen=True)
class Seen:
    """A question as one user may see it: its words or only that it is there, and through what."""

    question: Question
    is_open: bool
    may_answer: bool
    grant: Grant | None = None

    @property
    def by_lot(self) -> bool:
        """Tell whether the words are shown because it was drawn, to see how we answered."""
        return self.grant is not None and self.grant.basis == Basis.QUALITY

    @property
    def in_emergency(self) -> bool:
        """Tell whether only broken glass shows the words."""
        return self.grant is not None and self.grant.basis == Basis.BREAK_GLASS


@dataclass(frozen=True)
class InboxPage:
    """One page of the inbox and where the next one starts."""

    questions: list[Question]
    next_after: str = ""
    counts: dict[str, int] = field(default_factory=dict)


def level_name(level: str) -> str:
    """Return for whom a text is, in words; nothing when its page has one text for everybody."""
    return str(TextLevel(level).label) if level in TextLevel.values else ""


def questions_for(user: User) -> QuerySet[Question]:
    """Return the questions this user may know of; of some the words stay closed."""
    return Question.objects.filter(access.visible_to(user)).select_related(
        "taken_by", "institution"
    )


def open_questions_for(user: User) -> QuerySet[Question]:
    """Return the questions whose words this user may read."""
    return Question.objects.filter(access.open_to(user)).select_related("taken_by", "draft")


def questions_to_answer(user: User) -> QuerySet[Question]:
    """Return the questions that this user may take and answer."""
    return Question.objects.filter(access.answerable_by(user)).select_related("taken_by")


def questions_of_contact(user: User, typed: str) -> QuerySet[Question]:
    """Return what this user may read of who left this number or address, the newest first."""
    lines = organizations_within(user, Data.IDENTITY, Act.READ, Reach.QUEUE)
    found = Question.objects.filter(access.open_to(user), organization__in=lines)
    known = _with_rights(found.filter(contact_mark=blind.contact_mark(typed)), user)
    return known.select_related("taken_by").order_by("-asked_at", "pk")[:PAGE]


def questions_with_consents_for(user: User) -> QuerySet[Question]:
    """Return the questions whose consents this user may see."""
    return questions_for(user).filter(access.consents_open_to(user))


def questions_to_ask_consent(user: User) -> QuerySet[Question]:
    """Return the questions for which this user may ask consent, and record what people say."""
    return questions_to_answer(user).filter(access.consents_recordable_by(user))


def seen_question(user: User, key: UUID) -> Seen | None:
    """Return a question that this user may know of, with what else they may."""
    rows = questions_for(user).select_related("taken_by", "institution", "help_check")
    known = _with_rights(rows, user).filter(pk=key)
    beside = Question.objects.filter(Q(follows=OuterRef("pk")) | Q(pk=OuterRef("follows")))
    found = known.annotate(
        has_opinions=Exists(SecondOpinion.objects.filter(question=OuterRef("pk"))),
        has_others=Exists(beside),
        has_words=keys.has_holder(OuterRef("pk")),
    ).first()
    if not found:
        return None
    is_open, may_answer = found.is_open, found.may_answer
    grant = grant_on(user, access.KIND, key) if is_open and not may_answer else None
    return Seen(found, is_open, may_answer, grant)


def _with_rights(found: QuerySet[Question], user: User) -> QuerySet[Any]:
    """Add to each question whether its words are open to this user, and whether to answer."""
    return found.annotate(
        is_open=whether(access.open_to(user)), may_answer=whether(access.answerable_by(user))
    )


def start_of_oldest() -> datetime | None:
    """Return when the oldest question that is still there was asked."""
    with asking.as_system("oldest-question"):
        return Question.objects.order_by("asked_at").values_list("asked_at", flat=True).first()


def inbox_for(
    user: User, *, at: datetime, state: str = State.WAITING, mine: bool = False,
    late: bool = False, after: str = "",
) -> InboxPage:  # fmt: skip
    """Return one page of the inbox: most urgent first, then what was promised soonest."""
    known = questions_for(user)
    found = _with_rights(known, user).filter(state=state)
    if mine:
        found = found.filter(taken_by=user)
    if late:
        found = found.filter(due_at__lt=at)
    rows = list(_after(found, after).order_by("urgency", "due_at", "pk")[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    place = f"{last.urgency}|{last.due_at.isoformat()}|{last.pk}" if last else ""
    return InboxPage(rows[:PAGE], place, _waiting_counts(known, user, at))


def _waiting_counts(known: QuerySet[Question], user: User, at: datetime) -> dict[str, int]:
    """Return how many questions wait, are the user's own, and are late (at most 1,000)."""
    waiting = known.filter(state=State.WAITING).order_by("due_at")
    found = list(waiting.values_list("taken_by_id", "due_at")[:1000])
    return {
        "waiting": len(found),
        "mine": sum(taker == user.pk for taker, _ in found),
        "late": sum(due_at < at for _, due_at in found),
    }


def mark_of_words(typed: str) -> bytes:
    """Return by what a question is found when its five words are typed."""
    return sealing.fingerprint("receipt mark", receipts.as_typed(typed))


def mark_of_nothing() -> bytes:
    """Return what stands for the words of a question that has none: no words have this mark."""
    return token_bytes(32)


def mark_of_form(form_token: str) -> bytes:
    """Return by what a question is found when its form is sent again."""
    return sealing.fingerprint("form", form_token)


def question_of_form(mark: bytes) -> Question | None:
    """Return the question of a form; ask as the holder of this mark."""
    return Question.objects.filter(form_mark=mark).first()


def question_with_words(typed: str) -> tuple[Question, bytes] | None:
    """Return the question that these words open, with its key; wrong and unknown look the same.

    Ask as the holder of `mark_of_words(typed)`.
    """
    question = _open_one(Question.objects.filter(receipt_mark=mark_of_words(typed)))
    key = keys.key_with_words(question.pk if question else None, receipts.as_typed(typed))
    return (question, key) if question and key else None


def question_with_key(key_of: UUID, key: bytes) -> Question | None:
    """Return the question of a pass, when the key still opens it; ask as its holder."""
    question = _open_one(Question.objects.filter(pk=key_of))
    return question if question and line_key(question) == key else None


def _open_one(found: QuerySet[Question]) -> Question | None:
    """Return a question unless its time is over, which a frozen one waits for."""
    question = found.first()
    if not question:
        return None
    over = rules.is_over(question.last_contact_on, question.open_days, clock.today())
    return None if over and not frozen(question) else question


def line_key(question: Question) -> bytes:
    """Return the key of a question.

    :raises ShreddedError: when its words are closed to who asks
    """
    return keys.key_of(question.pk)


def conversation(question: Question, key: bytes) -> list[OpenMessage]:
    """Return the messages of a question, opened with its key, oldest first."""
    messages = list(Message.objects.filter(question=question).select_related("written_by"))
    came: dict[UUID, list[OpenAttachment]] = {}
    if question.channel == Channel.MAIL:
        for one in Attachment.objects.filter(question=question).defer("sealed_content"):
            came.setdefault(one.message_id, []).append(_opened_attachment(one, key))
    return [_opened(message, key, tuple(came.get(message.pk, ()))) for message in messages]


def has_answer(question: Question) -> bool:
    """Tell whether the line wrote in the conversation."""
    return Message.objects.filter(question=question, author=Author.LINE).exists()


def draft_of(question: Question, key: bytes, user: User) -> OpenDraft | None:
    """Return the answer that this user saved for a question."""
    draft: Draft | None = getattr(question, "draft", None)
    if not draft or draft.written_by_id != user.pk:
        return None
    body = json.loads(sealing.unseal(key, draft.sealed_body, place(draft, "sealed_body")))
    return OpenDraft(body["text"], tuple(body["articles"]), draft.saved_at)


def contact_of(question: Question, key: bytes) -> Contact | None:
    """Return how the asker wants to be reached, when they chose that."""
    if question.sealed_contact is None:
        return None
    body = sealing.unseal(key, question.sealed_contact, place(question, "sealed_contact"))
    return Contact(**json.loads(body))


def agreed_now(question: Question, at: datetime) -> set[str]:
    """Return the codes of what the asker agrees to at this moment; nothing when none was asked."""
    if question.answer_by == AnswerBy.CODE and question.state != State.ANSWERED:
        return set()
    return allowed(thing=question, at=at)


def note_of(question: Question, key: bytes) -> str:
    """Return what only the line keeps about a contact, nothing when there is none."""
    if question.sealed_note is None:
        return ""
    return sealing.unseal(key, question.sealed_note, place(question, "sealed_note")).decode()


def contact_to_use(question: Question, key: bytes, agreed: set[str]) -> Contact | None:
    """Return how to reach the asker, as long as that is in what they agree to."""
    purpose = CONTACT_FOR.get(question.answer_by)
    return contact_of(question, key) if purpose and purpose.code in agreed else None


def about_asker(question: Question) -> About:
    """Return about whom a consent of the asker is."""
    if question.asker == Asker.CHILD:
        return About.CHILD
    return About.PARENT if question.asker in _PARENTS else About.OTHER


def voice_of_asker(question: Question, consent: Consent) -> Speaker | None:
    """Return as who the asker speaks in a consent: for themselves, or as parent of the child."""
    if consent.about == about_asker(question):
        return Speaker.PERSON
    as_parent = consent.about == About.CHILD and question.asker in _PARENTS
    return Speaker.FIRST_HOLDER if as_parent else None


def consents_of_asker(question: Question, at: datetime) -> list[tuple[Told, Voice | None]]:
    """Return what was asked and not replaced, each with the voice of the asker in it."""
    found = [told for told in consents_of(question, at) if not told.over]
    return [(told, _own_voice(question, told)) for told in found]


def own_voice(question: Question, key: UUID) -> Voice | None:
    """Return a voice of the asker, by its key."""
    voice = voice_of(question, key)
    own = voice and voice.speaker == voice_of_asker(question, voice.consent)
    return voice if own else None


def _own_voice(question: Question, told: Told) -> Voice | None:
    speaker = voice_of_asker(question, told.consent)
    return next((each.voice for each in told.voices if each.voice.speaker == speaker), None)


def frozen(question: Question) -> bool:
    """Tell whether nobody who works here sees this question now."""
    return is_frozen(access.KIND, question.pk)


def sees_who_asks(user: User, seen: Seen) -> bool:
    """Tell whether a number is for this user: of their own line, or while the glass is broken."""
    lines = organizations_within(user, Data.IDENTITY, Act.READ, Reach.QUEUE)
    return seen.question.organization_id in lines or seen.in_emergency


def steps_of(question: Question) -> list[Step]:
    """Return who looked at a question and what was done, newest first."""
    lines = lines_about(question)[:LAST_STEPS]
    return [Step(line.at, told(line), line.reason or purpose_of(line)) for line in lines]


def place(
    row: Question | Message | Draft | MailThread | Attachment | SecondOpinion, column: str
) -> str:
    """Return where a sealed value belongs: table, column and row."""
    return f"{row._meta.db_table}.{column}|{row.pk}"


def flags_in(text: str) -> list[tuple[str, str]]:
    """Return what words could be about, and what to do then, in words; the gravest first."""
    return [(str(FLAGS[flag][0]), str(FLAGS[flag][1])) for flag in rules.flags_in(text)]


def asked_text(messages: Iterable[OpenMessage]) -> str:
    """Return what the asker wrote, all of it, to find articles with."""
    said = [m for m in messages if m.author == Author.ASKER]
    first = said[0].quoted if said else ""  # later on it is our own answer that is quoted
    return "\n".join([*(f"{m.subject} {m.text} {m.hope}" for m in said), first]).rstrip()


def _opened_attachment(one: Attachment, key: bytes) -> OpenAttachment:
    name = sealing.unseal(key, one.sealed_name, place(one, "sealed_name")).decode()
    return OpenAttachment(one.pk, name, str(one.get_kind_display()), one.size)


def _opened(
    message: Message, key: bytes, attachments: tuple[OpenAttachment, ...] = ()
) -> OpenMessage:
    body = json.loads(sealing.unseal(key, message.sealed_body, place(message, "sealed_body")))
    writer = message.written_by.get_short_name() if message.written_by else ""
    links = tuple(Link(**link) for link in body["links"])
    return OpenMessage(
        Author(message.author),
        body["text"],
        body["hope"],
        links,
        message.sent_at,
        writer,
        body.get("well", ""),
        body.get("subject", ""),
        body.get("quoted", ""),
        tuple((name, str(DropReason(why).label)) for name, why in body.get("dropped", ())),
        attachments,
        body.get("cut", False),
    )


def _after(found: QuerySet[Question], after: str) -> QuerySet[Question]:
    """Continue behind a place; a place that makes no sense starts at the beginning."""
    try:
        urgency, due, key = after.split("|")
        row = (int(urgency), datetime.fromisoformat(due), UUID(key))
    except ValueError:
        return found
    if not row[1].tzinfo:
        return found
    later = Q(urgency=row[0], due_at=row[1], pk__gt=row[2])
    return found.filter(Q(urgency__gt=row[0]) | Q(urgency=row[0], due_at__gt=row[1]) | later)
