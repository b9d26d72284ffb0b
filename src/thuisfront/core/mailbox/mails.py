"""A mail as the rooms get it: clean values, whatever it was made of."""

from dataclasses import dataclass

from thuisfront.core.mailbox.enums import DropReason, FileKind, MailKind


@dataclass(frozen=True)
class File:
    """A file that came along and may be kept: what it is was seen in its content."""

    name: str
    kind: FileKind
    content: bytes


@dataclass(frozen=True)
class Dropped:
    """A file that came along and was not kept."""

    name: str
    why: DropReason


@dataclass(frozen=True)
class Mail:
    """What a mail says.

    `text` is what its writer wrote now, `quoted` what they wrote it under. `about` are the
    identifiers of the mails that this one is about. `cut` tells that it was too big to be read
    whole, `quiet` that it asks for no automatic reply.
    """

    kind: MailKind = MailKind.PERSON
    sender: str = ""
    message_id: str = ""
    about: tuple[str, ...] = ()
    subject: str = ""
    text: str = ""
    quoted: str = ""
    language: str = "nl"
    files: tuple[File, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    cut: bool = False
    quiet: bool = False
