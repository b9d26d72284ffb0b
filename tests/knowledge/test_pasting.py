"""What is pasted from Word comes out clean in what is kept and what is shown.

The first texts are what Draftail made in Chromium of a paste from Word (mso styles, o:p, fonts, a
list, a table of two cells); the rest is what a browser could send that lets more through.
"""

import json
import re
from typing import Any

from django.test import Client

from .library import article
from .test_editors import edit, filled_in

KEPT = re.compile(r"</?(?:p|b|i|ul|ol|li|br|a)\b[^>]*>")
ATTRIBUTES = re.compile(r' (?!href="https://|data-block-key=|linktype=|id=)[\w:-]+=')


def block(kind: str, text: str, **more: Any) -> dict[str, Any]:
    """Return one block as Draftail sends it."""
    made = {"key": f"k{abs(hash(text)) % 9999}", "type": kind, "text": text, "depth": 0}
    return made | {"inlineStyleRanges": [], "entityRanges": [], "data": {}} | more


def bold(offset: int, length: int, style: str = "BOLD") -> dict[str, Any]:
    return {"offset": offset, "length": length, "style": style}


def link(offset: int, length: int, key: int) -> dict[str, int]:
    return {"offset": offset, "length": length, "key": key}


def sent() -> str:
    """Return the rich text as the browser sends it."""
    blocks = [
        block("unstyled", "Wat neem je mee?"),
        block("unstyled", "Neem je paspoort mee.\u00a0", inlineStyleRanges=[bold(8, 8)]),
        block("unordered-list-item", "Een knuffel"),
        block("unstyled", "Maandag"),
        block("unstyled", "een link, geen link", entityRanges=[link(0, 8, 0), link(10, 9, 1)]),
        block("header-two", "Grote kop", inlineStyleRanges=[bold(0, 5, "COLOR_FF0000")]),
        block("unstyled", "<td class=MsoNormal><o:p>cel</o:p></td>"),
        block("atomic", " ", entityRanges=[link(0, 1, 2)]),
    ]  # fmt: skip
    urls = {"0": "https://www.exodus.nl/", "1": "javascript:alert(1)"}
    known = {key: {"type": "LINK", "mutability": "MUTABLE", "data": {"url": url}}
             for key, url in urls.items()}  # fmt: skip
    known["2"] = {"type": "IMAGE", "mutability": "IMMUTABLE", "data": {"src": "file:///C:/x"}}
    return json.dumps({"blocks": blocks, "entityMap": known})


def is_clean(html: str) -> bool:
    """Tell whether only the few tags of our texts are there, without styles and classes."""
    return "<" not in KEPT.sub("", html) and not ATTRIBUTES.search(" ".join(KEPT.findall(html)))


def test_what_a_browser_makes_of_word_is_kept_and_shown_clean(desk: Client, site: Client) -> None:
    form = filled_in(article()) | {"body-1-value": sent()}
    assert desk.post(edit(article()), form).status_code == 302
    kept = article().body[1].value.source
    assert is_clean(kept), kept
    for words in ("<b>paspoort</b>", "<li", "Maandag", 'href="https://www.exodus.nl/"'):
        assert words in kept
    assert "javascript:" not in kept
    shown = site.get(article().get_url()).text
    assert "&lt;td class=MsoNormal&gt;" in shown
    assert not re.search(r"<(?:o:p|td|font|v:|style\b)|javascript:|file:///", shown)
