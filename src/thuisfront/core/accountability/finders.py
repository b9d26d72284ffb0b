"""How a person is found who asks about their data: each room announces its own way.

The privacy officer sees no files; a finder says whether there is one, and nothing of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base.registry import Registry
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.subjects import Person


@dataclass(frozen=True)
class Finder:
    """One way to find a person; `file` is the kind of file that can be frozen, if any.

    With `proves` whoever knows what is typed is the person: then the public may use it too.
    """

    code: str
    label: Promise
    kind: Subject
    find: Callable[[str], UUID | None]
    file: str = ""
    proves: bool = False


finders: Registry[Finder] = Registry()


def find(code: str, typed: str) -> Person | None:
    """Return the person that is found in this way, or nothing."""
    finder = next((each for each in finders if each.code == code), None)
    if not finder or not typed.strip():
        return None
    with asking.as_system("accountability.find"):
        key = finder.find(typed)
    return Person(finder.kind, key) if key else None


def find_by_proof(typed: str) -> Person | None:
    """Return the person who proves it by what is typed: the words of a question."""
    for finder in finders:
        if finder.proves and (person := find(finder.code, typed)):
            return person
    return None


def file_kind(kind: str) -> str:
    """Return which kind of file of such a person can be frozen; nothing when none can."""
    return next((each.file for each in finders if each.kind == kind and each.file), "")


def _colleague(typed: str) -> UUID | None:
    found = User.objects.filter(email__iexact=typed.strip()).values_list("pk", flat=True)
    return found.first()


COLLEAGUE = Finder("colleague", _("E-mail address of a colleague"), Subject.STAFF, _colleague)
