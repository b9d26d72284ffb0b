"""From the bytes of a mail to words: character sets, HTML, what is quoted, which language."""

import re
from html.parser import HTMLParser

LONGEST = 50_000  # characters of a text that are kept
MOST_HTML = 1_000_000  # characters of HTML that are looked at
CUT = " […]"
# Character sets of mail; Python knows others, some of which take very long on purpose.
_SETS = re.compile(
    r"utf-?(8|16|16le|16be|32|7)|us-?ascii|ascii|iso-?8859-?\d+|latin-?\d|windows-?\d+|cp\d+"
    r"|koi8-[ru]|gb2312|gbk|gb18030|big5|shift[_-]jis|iso-2022-(jp|kr)|euc-(jp|kr)|macintosh",
    re.IGNORECASE,
)
# One byte a letter: text in UTF-8 that claims to be one of these is UTF-8 all the same.
_BYTE_SETS = re.compile(
    r"us-?ascii|ascii|iso-?8859-?\d+|latin-?\d|windows-?\d+|cp\d+", re.IGNORECASE
)
_LATIN = re.compile(r"iso-?8859-?1|latin-?1|us-?ascii|ascii", re.IGNORECASE)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufeff]")
_TURNING = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def decoded(raw: bytes, charset: str = "") -> str:
    """Return bytes as text, whatever was said of their character set."""
    for name in _to_try(charset):
        try:
            return raw.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("cp1252", "replace")


def _to_try(charset: str) -> list[str]:
    name = charset.strip().strip("\"'")
    if not _SETS.fullmatch(name):
        return ["utf-8", "cp1252"]
    if _BYTE_SETS.match(name):
        return ["utf-8", "cp1252" if _LATIN.fullmatch(name) else name]
    return [name, "utf-8", "cp1252"]


def clean(text: str, most: int = LONGEST) -> str:
    """Return text without what is no text, its lines ending alike, no longer than allowed."""
    text = _NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.encode("utf-8", "replace").decode()  # half a pair of a surrogate is no letter
    text = re.sub(r"\n{4,}", "\n\n\n", text).strip()
    return text if len(text) <= most else text[:most].rstrip() + CUT


def one_line(text: str, most: int) -> str:
    """Return text on one line, without signs that turn the order of letters."""
    return clean(" ".join(_TURNING.sub("", text).split()), most)


_BREAKS = frozenset((
    "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "pre", "section", "blockquote",
))  # fmt: skip
_UNSEEN = frozenset((
    "script", "style", "head", "title", "template", "noscript", "svg", "math", "object",
))  # fmt: skip


class _Words(HTMLParser):
    """The words of a page of HTML, with `>` before what is quoted."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = [""]
        self._unseen = self._quotes = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BREAKS:
            self._quotes += tag == "blockquote"
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BREAKS:
            self._break()
            if tag == "blockquote":
                self._quotes = max(0, self._quotes - 1)
                self._break()

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            words = re.sub(r"\s+", " ", data)
            if not self.lines[-1]:
                self.lines[-1] = "> " * min(self._quotes, 5)
                words = words.lstrip()
            self.lines[-1] += words

    def _break(self) -> None:
        if self.lines[-1].strip("> "):
            self.lines.append("")
        else:
            self.lines[-1] = ""


def text_of_html(html: str) -> str:
    """Return the words of HTML as plain text."""
    words = _Words()
    words.feed(html[:MOST_HTML])
    words.close()
    return "\n".join(line.rstrip() for line in words.lines)


_DAYLIKE = (
    r"\d|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tue|wed|thu|fri|sat|sun"
)
_WROTE = re.compile(
    rf"^>*\s*(op|on|le|am)\b.{{0,60}}({_DAYLIKE}).{{0,200}}\b(schreef|wrote|écrit|schrieb)\b.{{0,120}}:\s*$",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"^\s*-{2,}\s*(oorspronkelijk\w* bericht|origineel bericht|doorgestuurd bericht"
    r"|original message|forwarded message|oorspronkelijke? mail)\b.{0,40}$"
    r"|^begin (forwarded message|doorgestuurd bericht):",
    re.IGNORECASE,
)
_FROM = re.compile(r"^\W{0,3}(van|from):\W{0,3}\s?\S", re.IGNORECASE)
_TO = re.compile(r"^\W{0,3}(verzonden|datum|aan|onderwerp|sent|date|to|subject):", re.IGNORECASE)
_SIGNED = re.compile(
    r"^(--\s?$|(verstuurd|verzonden) (vanaf|vanuit|met|via) |sent from (my|outlook|mail) "
    r"|get outlook for |(outlook voor (ios|android) downloaden))",
    re.IGNORECASE,
)


def folded(text: str) -> tuple[str, str]:
    """Return what is new in a mail, and what goes along: what it answers to, a signature.

    When nothing would be new, nothing is folded.
    """
    lines = text.split("\n")
    fresh: list[str] = []
    along: list[str] = []
    number = 0
    while number < len(lines):
        taken = _along(lines, number)
        (along if taken else fresh).extend(lines[number : number + (taken or 1)])
        number += taken or 1
    new = "\n".join(fresh).strip()
    return (new, "\n".join(along).strip()) if new else (text.strip(), "")


def _along(lines: list[str], number: int) -> int:
    """Return how many lines from here go along; none when this line is new."""
    line, rest = lines[number], len(lines) - number
    if line.startswith(">"):
        return 1
    if _RULED.match(line) or _SIGNED.match(line) or _is_head(lines[number : number + 7]):
        return rest
    for height in (1, 2, 3):
        if line and _WROTE.match(" ".join(lines[number : number + height])[:600]):
            below = next((one for one in lines[number + height :] if one.strip()), "")
            return height if below.startswith(">") else rest
    return 0


def _is_head(lines: list[str]) -> bool:
    """Tell whether this is the head that Outlook puts above what it quotes, below a rule or not."""
    if len(lines) > 1 and lines[0].startswith("_____"):
        lines = lines[1:]
    return bool(_FROM.match(lines[0])) and sum(bool(_TO.match(one)) for one in lines[1:]) > 1


_DUTCH = frozenset((
    "ik", "je", "jij", "het", "een", "de", "van", "niet", "is", "mijn", "wij", "we", "zijn",
    "dat", "kan", "voor", "met", "hoe", "wat",
))  # fmt: skip
_ENGLISH = frozenset((
    "i", "you", "the", "a", "of", "not", "is", "my", "we", "are", "that", "can", "for", "with",
    "how", "what", "to", "and", "it",
))  # fmt: skip


def language_of(*texts: str) -> str:
    """Return `en` for words that are clearly English, `nl` for all others."""
    words = re.findall(r"[a-z]+", " ".join(texts)[:4000].lower())
    dutch = sum(word in _DUTCH for word in words)
    english = sum(word in _ENGLISH for word in words)
    return "en" if english > 2 and english > 2 * dutch else "nl"  # noqa: PLR2004 -- two words are no language
