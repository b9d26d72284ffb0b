"""Reads of letters in the making, and of the right to take one away."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access import asking
from thuisfront.core.access.matrix import Act, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.accountability.freezing import frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.core.consents.purposes import ConsentPurpose, text_of
from thuisfront.core.consents.queries import current_of
from thuisfront.core.consents.rules import Kind
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import access, rules
from thuisfront.helpdesk.enums import Author, State
from thuisfront.helpdesk.models import PublishedLetter, Question, Retelling
from thuisfront.institutions.public import institutions
from thuisfront.knowledge.public import LetterText, letter_choices

JOB = "helpdesk.letters"
PUBLISH = ConsentPurpose(
    "publish", Kind.OWN_QUESTION, _("A letter on our site"), Path(__file__).parents[1] / "texts"
)

TRAITS = {
    rules.Trait.NAME: _("A name"),
    rules.Trait.PLACE: _("A place"),
    rules.Trait.PRISON: _("A prison"),
    rules.Trait.AGE: _("An age or a class"),
    rules.Trait.DATE: _("A day or date"),
    rules.Trait.NUMBER: _("A number or address"),
    rules.Trait.RARE: _("Something rare, or about the offence"),
    rules.Trait.COPY: _("Word for word from the question"),
}


@dataclass(frozen=True)
class OpenRetelling:
    """A letter in the making as its readers see it."""

    letter: LetterText
    remark: str = ""
    signs: list[rules.Sign] = field(default_factory=list)


def retellings_for(user: User) -> QuerySet[Retelling]:
    """Return the letters in the making that this user may read, those that wait longest first."""
    near = organizations_within(user, access.DATA, Act.APPROVE, Reach.ORGANIZATION)
    free = Retelling.objects.exclude(question__in=frozen(access.KIND))
    found = free.filter(organization__in=near).select_related("written_by")
    return found.order_by("offered_at", "pk")


def retellings_to_check(user: User) -> QuerySet[Retelling]:
    """Return what waits for a second person: offered, and written by somebody else."""
    return retellings_for(user).filter(~Q(written_by=user), offered_at__isnull=False)


def retelling_of(question: Question) -> Retelling | None:
    """Return the letter in the making of a question."""
    return Retelling.objects.filter(question=question).select_related("written_by").first()


def opened_retelling(retelling: Retelling) -> OpenRetelling:
    """Return what stands in a letter in the making, and what to look at in it."""
    held = json.loads(
        sealing.unseal(keys.key_of(retelling.pk), retelling.sealed_body, place_of(retelling))
    )
    letter = LetterText(**{**held["letter"], "articles": tuple(held["letter"]["articles"])})
    return OpenRetelling(letter, held["remark"], signs_of(letter))


def sealed_retelling(key: bytes, retelling: Retelling, letter: LetterText, remark: str) -> bytes:
    """Return the content of a letter in the making, closed."""
    body = json.dumps({"letter": asdict(letter), "remark": remark}).encode()
    return sealing.seal(key, body, place_of(retelling))


def signs_of(letter: LetterText) -> list[rules.Sign]:
    """Return what in a letter could tell who asked."""
    known = institutions().values_list("name", flat=True)
    return rules.signs_in(f"{letter.title}\n{letter.text}\n{letter.answer}", prisons=known)


def told(signs: Iterable[rules.Sign]) -> list[tuple[str, list[str]]]:
    """Return what to look at, together by what it is, in words."""
    found: dict[str, list[str]] = {}
    for sign in signs:
        found.setdefault(str(TRAITS[sign.trait]), []).append(sign.found)
    return list(found.items())


def places_of(letter: LetterText) -> list[str]:
    """Return where a letter will stand: its audience, theme and articles in words."""
    choices = letter_choices()
    wanted = [letter.audience, letter.theme, *letter.articles]
    titles = dict([*choices.articles, *choices.themes, *choices.audiences])
    return [titles[code] for code in wanted if code in titles]


def copies_in(letter: LetterText, conversation: Iterable[Any]) -> list[rules.Sign]:
    """Return what stands in a letter word for word as the asker wrote it."""
    asked = "\n".join(f"{m.text} {m.hope}" for m in conversation if m.author == Author.ASKER)
    return rules.copies(f"{letter.title}\n{letter.text}", asked)


def may_become_letter(question: Question, agreed: set[str]) -> bool:
    """Tell whether the asker agrees at this moment, and there is an answer."""
    return question.state == State.ANSWERED and PUBLISH.code in agreed


def may_be_asked(question: Question, *, has_answer: bool) -> bool:
    """Tell whether to ask who reads the answer: once, when there is one."""
    answered = has_answer and question.state == State.ANSWERED
    return answered and not current_of(question, PUBLISH).exists()


def text_to_show() -> str:
    """Return the text with which consent is asked, in the language of the page."""
    return text_of(PUBLISH)[1]


def mark_of_letter(receipt_mark: bytes | memoryview) -> bytes:
    """Return by what the letter of who holds five words is found, also after the question."""
    return sealing.fingerprint("letter mark", bytes(receipt_mark).hex())


def published_of(receipt_mark: bytes) -> PublishedLetter | None:
    """Return the letter on the site that these words may take away; nobody else sees this."""
    with asking.as_system(JOB):
        return PublishedLetter.objects.filter(mark=mark_of_letter(receipt_mark)).first()


def place_of(retelling: Retelling) -> str:
    """Return where the sealed content belongs: table, column and row."""
    return f"{retelling._meta.db_table}.sealed_body|{retelling.pk}"
