"""What a mail can be, and why the box cannot be read."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MailKind(models.TextChoices):
    """What sort of mail this is (Dutch: soort mail)."""

    PERSON = "person", _("from a person")
    AUTO = "auto", _("an automatic reply")
    BOUNCE = "bounce", _("a mail of ours that could not be delivered")
    LIST = "list", _("a newsletter or list")


class FileKind(models.TextChoices):
    """A kind of file that may come along (Dutch: soort bijlage)."""

    JPEG = "jpg", _("photo")
    PNG = "png", _("picture")
    PDF = "pdf", _("PDF")
    TEXT = "txt", _("plain text")
    WORD = "docx", _("Word document")
    OPEN_TEXT = "odt", _("OpenDocument text")


class DropReason(models.TextChoices):
    """Why a file that came along was not kept (Dutch: reden van weglaten)."""

    KIND = "kind", _("we do not take this kind of file")
    SIZE = "size", _("it is too big")
    NUMBER = "number", _("there were too many files")
    BROKEN = "broken", _("it is damaged, or not safe to open")


class Problem(models.TextChoices):
    """Why the box could not be read (Dutch: storing)."""

    ADDRESS = "address", _("The address of the mailbox in the settings is not complete.")
    NAME = "name", _("There is no server with that name.")
    REFUSED = "refused", _("The server does not answer at that port.")
    SLOW = "slow", _("The server takes too long to answer.")
    SECRECY = "secrecy", _("The connection is not secret: the certificate is not right.")
    PASSWORD = "password", _("The server does not accept the name or the password.")
    FOLDER = "folder", _("The folder to read is not there, or may not be used.")
    ENDED = "ended", _("The server ended the conversation, or said something strange.")


MIME = {
    FileKind.JPEG: "image/jpeg",
    FileKind.PNG: "image/png",
    FileKind.PDF: "application/pdf",
    FileKind.TEXT: "text/plain; charset=utf-8",
    FileKind.WORD: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileKind.OPEN_TEXT: "application/vnd.oasis.opendocument.text",
}
