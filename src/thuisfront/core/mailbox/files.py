"""What comes along with a mail: kept by what it is, not by its name, or dropped with a reason."""

import re
import zipfile
from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageOps

from thuisfront.core.mailbox.enums import DropReason, FileKind
from thuisfront.core.mailbox.mails import Dropped, File
from thuisfront.core.mailbox.wording import one_line

MOST = 10
LONGEST_NAME = 100
LARGEST = 10_000_000  # bytes of one file
TOGETHER = 20_000_000  # bytes of all that is kept of one mail
MOST_POINTS = 50_000_000
LONGEST_SIDE = 2400  # points of a picture as we keep it: a page can be read
UNPACKED = 100_000_000  # bytes of a document when it is opened
MOST_INSIDE = 2000  # files in a document
_PICTURES = {
    b"\xff\xd8\xff": FileKind.JPEG, b"\x89PNG\r\n\x1a\n": FileKind.PNG, b"GIF8": FileKind.PNG,
    b"RIFF": FileKind.JPEG,
}  # fmt: skip
_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_RUNS = ("vbaproject", "embeddings/", "activex/", "basic/", "scripts/")


def sorted_out(found: Iterable[tuple[str, bytes]]) -> tuple[tuple[File, ...], tuple[Dropped, ...]]:
    """Return which files are kept, drawn or read anew, and which are not."""
    kept: list[File] = []
    dropped: list[Dropped] = []
    left = TOGETHER
    for name, content in found:
        told = one_line(name, LONGEST_NAME)
        judged = (
            _judged(told, content, left) if len(kept) < MOST else Dropped(told, DropReason.NUMBER)
        )
        if isinstance(judged, File):
            kept.append(judged)
            left -= len(judged.content)
        elif len(dropped) < 2 * MOST:
            dropped.append(judged)
    return tuple(kept), tuple(dropped)


def _judged(name: str, content: bytes, left: int) -> File | Dropped:
    if len(content) > min(LARGEST, left):
        return Dropped(name, DropReason.SIZE)
    kind = kind_of(content)
    if kind is None:
        return Dropped(name, DropReason.KIND)
    try:
        safe = _made_safe(kind, content)
    except Exception:  # a library may stumble in any way over what a stranger made
        safe = None
    return Dropped(name, DropReason.BROKEN) if safe is None else File(name, kind, safe)


def kind_of(content: bytes) -> FileKind | None:
    """Return what a file is by how it begins; nothing for what we do not take."""
    for begins, kind in _PICTURES.items():
        if content.startswith(begins):
            return kind if begins != b"RIFF" or content[8:12] == b"WEBP" else None
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return FileKind.PDF
    if content.startswith(b"PK\x03\x04"):
        odt = b"mimetypeapplication/vnd.oasis.opendocument.text" in content[:200]
        return FileKind.OPEN_TEXT if odt else FileKind.WORD
    return FileKind.TEXT if _is_text(content) else None


def _is_text(content: bytes) -> bool:
    start = content[:1024].lstrip().lower()
    if _NOT_TEXT.search(content) or start.startswith((b"<", b"#!", b"{\\rtf", b"@echo", b"mz")):
        return False
    try:
        return bool(content.decode("utf-8").strip())
    except UnicodeDecodeError:
        return False


def _made_safe(kind: FileKind, content: bytes) -> bytes | None:
    if kind in {FileKind.JPEG, FileKind.PNG}:
        return _drawn_again(kind, content)
    if kind in {FileKind.WORD, FileKind.OPEN_TEXT}:
        return content if _is_plain_document(kind, content) else None
    return content


def _drawn_again(kind: FileKind, content: bytes) -> bytes | None:
    """Return the picture and nothing else: no place, no moment, nothing behind it."""
    with Image.open(BytesIO(content), formats=("JPEG", "PNG", "GIF", "WEBP")) as opened:
        if opened.width * opened.height > MOST_POINTS:
            return None
        upright = ImageOps.exif_transpose(opened).convert(
            "RGB" if kind == FileKind.JPEG else "RGBA"
        )
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    upright.info.clear()
    drawn = BytesIO()
    upright.save(drawn, "JPEG" if kind == FileKind.JPEG else "PNG", quality=85, optimize=True)
    return drawn.getvalue()


def _is_plain_document(kind: FileKind, content: bytes) -> bool:
    """Tell whether a document is one, opens to a bearable size and holds nothing that runs."""
    with zipfile.ZipFile(BytesIO(content)) as opened:
        inside = opened.infolist()
    names = [one.filename.lower() for one in inside]
    wanted = "word/document.xml" if kind == FileKind.WORD else "content.xml"
    small = len(inside) <= MOST_INSIDE and sum(one.file_size for one in inside) <= UNPACKED
    return small and wanted in names and not any(part in name for name in names for part in _RUNS)
