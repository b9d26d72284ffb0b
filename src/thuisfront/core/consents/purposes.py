"""For what consent can be asked: announced by floors and rooms, with the text that is shown.

A text is a file, `texts/<code>.<language>.txt`; it may name `{recipient}` and `{shared}`. Whoever
changes one makes a new version: what was shown before stays in the register, by its hash.
"""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.registry import Registry
from thuisfront.core.consents.rules import Kind

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class ConsentPurpose:
    """One thing that consent is asked for; `texts` is where its wording lies."""

    code: str
    kind: Kind
    name: Promise | str
    texts: Path = field(default=TEXTS)


CALL_BACK = ConsentPurpose("call-back", Kind.OWN_QUESTION, _("Calling back"))
NOTIFY = ConsentPurpose("notify", Kind.OWN_QUESTION, _("Sending an e-mail when there is an answer"))
TEXT = ConsentPurpose(
    "text", Kind.OWN_QUESTION, _("Sending a text message when there is an answer")
)
POST = ConsentPurpose("post", Kind.OWN_QUESTION, _("Sending a letter on paper"))
SHARE = ConsentPurpose("share", Kind.SHARING, _("Sharing with someone outside the centre"))
purposes: Registry[ConsentPurpose] = Registry()


def purpose_of(code: str) -> ConsentPurpose:
    """Return what was announced about a purpose.

    :raises LookupError: when nobody announced it
    """
    for known in purposes:
        if known.code == code:
            return known
    raise LookupError(code)


def text_of(purpose: ConsentPurpose) -> tuple[str, str]:
    """Return the text of a purpose as it is now, in the language of the page or in Dutch."""
    for language in (get_language() or "nl", "nl"):
        file = purpose.texts / f"{purpose.code}.{language[:2]}.txt"
        if file.exists():
            return language[:2], _read(file)
    raise LookupError(purpose.code)


@cache
def _read(file: Path) -> str:
    return file.read_text("utf-8").strip()
