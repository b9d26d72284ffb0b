"""From the bytes of a mail to what it says. Never stumbles: its words must reach us, or most of it.

The parser is used with its oldest policy, which keeps headers as they came: the newer one reads
each header as it should be, and raises or takes very long on what strangers make of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses
from typing import Any, TypeAlias

from django.core.exceptions import ValidationError

from thuisfront.core.mailbox import files, wording
from thuisfront.core.mailbox.enums import DropReason, MailKind
from thuisfront.core.mailbox.mails import Dropped, Mail
from thuisfront.core.outbox.actions import check_address

START = 262_144  # bytes: of a mail that is too big only so much is read, its words come first
MOST_PARTS = 1000
DEEPEST = 20
MOST_ABOUT = 50
LONGEST_HEADER = 20_000
LONGEST_SUBJECT = 200
LONGEST_ID = 250
LONGEST_ADDRESS = 254
_ID = re.compile(r"<([^<>\s]{3,250})>")
_LOOSE = re.compile(
    rb"^from:[^\r\n]{0,500}?([^\s<>\"',;:()]+@[^\s<>\"',;:()]+)", re.IGNORECASE | re.MULTILINE
)
_AUTO_SUBJECT = re.compile(
    r"^(automatisch antwoord|automatic reply|autoreply|auto:|out of office|afwezig(heid)?\b"
    r"|afwezigheidsassistent|ik ben afwezig|abwesen|réponse automatique)",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"^(mailer-daemon|postmaster|no-?reply|noreply|do-?not-?reply|bounces?)\b", re.IGNORECASE
)
_QUIET = frozenset({"all", "autoreply", "oof"})
_AUTO_MARKS = ("X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Vacation")
_LIST_MARKS = ("List-Id", "List-Unsubscribe", "List-Post", "X-Mailing-List")
_ACCOUNTS = ("message/delivery-status", "message/disposition-notification", "text/rfc822-headers")
_SIGNATURES = ("application/pgp-signature", "application/pkcs7-signature", "application/ms-tnef")
Part: TypeAlias = "Message[Any, Any]"


@dataclass
class _Found:
    """What was found in a part of a mail."""

    words: list[str] = field(default_factory=list)
    passed_on: list[str] = field(default_factory=list)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    deeper: int = 0


def read(raw: bytes, *, cut: bool = False) -> Mail:
    """Return what a mail says; `cut` tells that this is only how it begins."""
    if raw.count(b"\n--") > MOST_PARTS or len(_head(raw)) > START:
        raw, cut = raw[:START], True
    try:
        return _read(raw, cut=cut)
    except Exception:  # the parser of Python raises what it likes; nothing may be lost
        return _plainly(raw, cut=cut)


def message_id_of(head: bytes) -> str:
    """Return by what a mail calls itself, in its headers; nothing when it does not."""
    try:
        message = message_from_bytes(_head(head), policy=policy.compat32)
        return next(iter(_ids(message, "Message-ID")), "")
    except Exception:  # see `read`
        return ""


def _head(raw: bytes) -> bytes:
    ends = [end for end in (raw.find(b"\n\n"), raw.find(b"\r\n\r\n")) if end >= 0]
    return raw[: min(ends)] if ends else raw


def _read(raw: bytes, *, cut: bool) -> Mail:
    message = message_from_bytes(raw, policy=policy.compat32)
    kind, found = _kind(message), _Found()
    _gather(message, found, 0)
    subject = _header(message, "Subject", LONGEST_SUBJECT)
    text, quoted = wording.folded(wording.clean("\n\n".join(found.words)))
    passed_on = [quoted, *(wording.clean(one) for one in found.passed_on)]
    half = found.files.pop()[0] if cut and found.files else None  # not read to its end
    kept, dropped = files.sorted_out(found.files if kind != MailKind.BOUNCE else ())
    if half is not None:
        dropped = (*dropped, Dropped(wording.one_line(half, files.LONGEST_NAME), DropReason.SIZE))
    if found.deeper:
        dropped = (*dropped, Dropped("", DropReason.BROKEN))
    return Mail(
        kind=kind, sender=_sender(message, kind), about=tuple(_about(message, kind)),
        message_id=next(iter(_ids(message, "Message-ID")), ""), subject=subject,
        text=text, quoted=wording.clean("\n\n".join(filter(None, passed_on))),
        language=wording.language_of(subject, text), files=kept, dropped=dropped, cut=cut,
        quiet=_asks_no_reply(message, kind),
    )  # fmt: skip


def _plainly(raw: bytes, *, cut: bool) -> Mail:
    """Return a mail that no parser understands as the text that it is."""
    body = raw[len(_head(raw)) :]
    loose = _LOOSE.search(raw[:START])
    sender = _checked(loose[1].decode("ascii", "ignore")) if loose else ""
    text = wording.clean(wording.decoded(body[:START]))
    return Mail(sender=sender, text=text, language=wording.language_of(text), cut=cut, quiet=True)


def _gather(part: Part, found: _Found, depth: int) -> None:
    kind = part.get_content_type()
    if depth > DEEPEST:
        found.deeper += 1
    elif kind == "multipart/alternative":
        _gather_best(part, found, depth)
    elif kind in _ACCOUNTS or kind in _SIGNATURES:
        return
    elif kind == "message/rfc822":
        inner = _Found()
        for below in _below(part):
            inner.words.append(_told_head(below))
            _gather(below, inner, depth + 1)
        found.passed_on += [*inner.words, *inner.passed_on]
        found.files += inner.files
    elif part.is_multipart():
        for below in _below(part):
            _gather(below, found, depth + 1)
    else:
        _gather_leaf(part, kind, found)


def _gather_best(part: Part, found: _Found, depth: int) -> None:
    """Take the words of the first way of writing that has any, and the files of all."""
    ways = []
    for below in _below(part):
        ways.append(_Found())
        _gather(below, ways[-1], depth + 1)
    best = next((way for way in ways if any(text.strip() for text in way.words)), None)
    found.words += best.words if best else []
    for way in ways:
        found.files += way.files
        found.passed_on += way.passed_on
        found.deeper += way.deeper


def _gather_leaf(part: Part, kind: str, found: _Found) -> None:
    name, raw = _file_name(part), part.get_payload(decode=True)
    content = raw if isinstance(raw, bytes) else b""
    words = kind in {"text/plain", "text/html"} and part.get_content_disposition() != "attachment"
    if words and not (name and kind == "text/html"):
        text = wording.decoded(content, str(part.get_content_charset() or ""))
        found.words.append(wording.text_of_html(text) if kind == "text/html" else text)
    elif content:
        found.files.append((name, content))


def _below(part: Part) -> list[Part]:
    payload = part.get_payload()
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _told_head(part: Part) -> str:
    subject = _header(part, "Subject", LONGEST_SUBJECT)
    return f"({subject})" if subject else ""


def _file_name(part: Part) -> str:
    try:
        return _decoded(part.get_filename() or "")
    except Exception:  # names in three encodings at once: a file without a name
        return ""


def _header(message: Part, name: str, most: int) -> str:
    return wording.one_line(_decoded(_raw(message, name)), most)


def _raw(message: Part, name: str) -> str:
    return str(message.get(name, ""))[:LONGEST_HEADER]


def _decoded(header: str) -> str:
    """Return a header in words: encoded, or just bytes."""
    header = header.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        parts = decode_header(header)
    except Exception:  # base64 that is none: as it came
        return header
    return "".join(
        text if isinstance(text, str) else wording.decoded(text, charset or "")
        for text, charset in parts
    )


def _ids(message: Part, name: str) -> list[str]:
    return [found[:LONGEST_ID] for found in _ID.findall(_raw(message, name))]


def _about(message: Part, kind: MailKind) -> Iterator[str]:
    found = _ids(message, "In-Reply-To") + _ids(message, "References")[-MOST_ABOUT:]
    if kind == MailKind.BOUNCE:
        for part in message.walk():
            if part.get_content_type() in {"message/rfc822", "text/rfc822-headers"}:
                below = _below(part)
                text = below[0].as_string() if below else str(part.get_payload())
                found += re.findall(
                    r"^message-id:\s*<([^<>\s]+)>", text[:START], re.IGNORECASE | re.MULTILINE
                )
    yield from dict.fromkeys(found[: 2 * MOST_ABOUT])


def _sender(message: Part, kind: MailKind) -> str:
    """Return the one address to answer to, as the mail says it; nothing when that is none."""
    names = ("From",) if kind == MailKind.LIST else ("Reply-To", "From")
    for name in names:
        for _name, address in getaddresses([_raw(message, name)[:2000]]):
            checked = _checked(address)
            if checked:
                return checked
    return ""


def _checked(address: str) -> str:
    try:
        check_address(address)
    except ValidationError:
        return ""
    return address if len(address) <= LONGEST_ADDRESS else ""


def _kind(message: Part) -> MailKind:
    report = message.get_content_type() == "multipart/report"
    nobody = _raw(message, "Return-Path").strip() == "<>"
    writer = next((address for _, address in getaddresses([_raw(message, "From")[:2000]])), "")
    daemon = writer.lower().startswith(("mailer-daemon", "postmaster"))
    if report or "X-Failed-Recipients" in message or (nobody and daemon):
        return MailKind.BOUNCE
    auto = _raw(message, "Auto-Submitted").split(";")[0].strip().lower()
    precedence = _raw(message, "Precedence").strip().lower()
    marked = any(name in message for name in _AUTO_MARKS) or precedence == "auto_reply"
    if auto == "auto-replied" or marked or nobody or _is_auto_subject(message):
        return MailKind.AUTO
    many = precedence in {"bulk", "list", "junk"} or any(name in message for name in _LIST_MARKS)
    return MailKind.LIST if many or auto not in {"", "no"} else MailKind.PERSON


def _is_auto_subject(message: Part) -> bool:
    """Tell whether the subject is that of a machine; only of a mail that answers to one."""
    subject = _header(message, "Subject", LONGEST_SUBJECT)
    return bool(_AUTO_SUBJECT.match(subject)) and bool(_ids(message, "In-Reply-To"))


def _asks_no_reply(message: Part, kind: MailKind) -> bool:
    suppressed = {
        one.strip().lower() for one in _raw(message, "X-Auto-Response-Suppress").split(",")
    }
    writer = _sender(message, kind)
    return kind != MailKind.PERSON or bool(suppressed & _QUIET) or bool(_MACHINE.match(writer))
