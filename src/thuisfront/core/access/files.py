"""Where rooms announce which files they keep, from `apps.ready()`.

A file is a row with `id` and `organization`, in the table that its kind names: `helpdesk.question`
lies in `helpdesk_question`. Its two conditions are those that every query of the room asks too, so
what is told about access is what holds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, cast
from uuid import UUID

from django.db import models
from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.matrix import Data
from thuisfront.core.accounts.models import User
from thuisfront.core.base.registry import Registry


class _Kept(Protocol):
    organization_id: UUID


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its class in the matrix, who may know of it and who may read it.

    `in_words` tells about one file what everybody may hear who may know of it; `page` is the
    name of the address of its page, which takes its key. `in_queue` says why somebody has it in
    their queue, and until when; `as_own` the same of who has it as their own. Of files that are
    `apart` nobody is told how many there are, also not who tries what a role sees.
    """

    kind: str
    data: Data
    name: Promise | str
    model: type[models.Model]
    visible_to: Callable[[User], Q]
    open_to: Callable[[User], Q]
    in_words: Callable[[Any], str]
    page: str
    in_queue: tuple[Promise | str, Promise | str] = (
        _("answers what waits, or took this one"),
        _("as long as it waits, or is theirs"),
    )
    as_own: tuple[Promise | str, Promise | str] = (
        _("it is theirs"),
        _("as long as it is theirs"),
    )
    apart: bool = False

    def every(self) -> models.QuerySet[Any]:
        """Return the files that the database shows; ask with one of the conditions."""
        return models.QuerySet(self.model)


kinds: Registry[FileKind] = Registry()


def kind_of(file: models.Model) -> FileKind:
    """Return the kind of a file.

    :raises LookupError: when no room announced it
    """
    return kind_named(file._meta.label_lower)


def kind_named(kind: str) -> FileKind:
    """Return a kind by its name.

    :raises LookupError: when no room announced it
    """
    for known in kinds:
        if known.kind == kind:
            return known
    raise LookupError(kind)


def organization_of(file: models.Model) -> UUID:
    """Return the organization that keeps a file."""
    return cast("_Kept", file).organization_id
