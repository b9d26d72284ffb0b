"""Reading a page as its visitor does: the form as it stands, what is wrong, what is said."""

import re
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from django.test import Client


@dataclass(frozen=True)
class Page:
    """One answer of the server."""

    status: int
    html: str
    tree: Element

    @property
    def title(self) -> str:
        """Return the title of the window."""
        return "".join(found.text or "" for found in self.tree.iter("title"))

    @property
    def text(self) -> str:
        """Return what can be read in the page itself."""
        main = next(iter(self.tree.iter("main")), self.tree)
        return " ".join("".join(main.itertext()).split())

    @property
    def wrong(self) -> set[str]:
        """Return the fields at which something is said to be wrong."""
        return set(self.errors)

    @property
    def errors(self) -> dict[str, str]:
        """Return what is said to be wrong, per field."""
        told = (found for found in self.tree.iter() if found.get("id", "").endswith("_error"))
        return {
            found.get("id", "").removeprefix("id_").removesuffix("_error"): " ".join(
                "".join(found.itertext()).split()
            ).removeprefix("Error: ")
            for found in told
        }

    @property
    def summary(self) -> list[str]:
        """Return what stands in the summary of errors, each line with the field it leads to."""
        boxes = [found for found in self.tree.iter("div") if "data-error-summary" in found.keys()]  # noqa: SIM118 -- of an element
        told = [line for box in boxes for line in box.iter("p") if line.text]
        links = [link for box in boxes for link in box.iter("a")]
        return [str(line.text) for line in told] + [
            f"{link.get('href', '').removeprefix('#id_').removesuffix('_0')}: {link.text}"
            for link in links
        ]

    @property
    def typed(self) -> dict[str, Any]:
        """Return what stands in the fields, as a browser would send it again."""
        held: dict[str, Any] = {}
        for found in self.tree.iter():
            name = found.get("name")
            if not name or found.tag not in {"input", "textarea", "select"}:
                continue
            if found.tag == "select":
                chosen = [
                    o.get("value") for o in found.iter("option") if o.get("selected") is not None
                ]
                held[name] = chosen[0] if chosen else ""
            elif found.tag == "textarea":
                held[name] = (found.text or "").removeprefix("\n")
            elif found.get("type") in {"radio", "checkbox"}:
                if found.get("checked") is not None:
                    held[name] = found.get("value", "on")
            else:
                held[name] = found.get("value", "")
        return held

    @property
    def links(self) -> list[str]:
        """Return where the page itself leads to, header and footer apart."""
        main = next(iter(self.tree.iter("main")), self.tree)
        return [found.get("href", "") for found in main.iter("a")]


def page(response: Any) -> Page:
    """Return a page that a strict reader of HTML accepts."""
    html = response.content.decode()
    reader = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    return Page(response.status_code, html, reader.parse(html))


def get(client: Client, path: str) -> Page:
    """Return the page at an address, after redirects."""
    return page(client.get(path, follow=True))


def post(client: Client, path: str, data: dict[str, Any], **options: Any) -> Page:
    """Send a form and return the page that comes, after redirects."""
    return page(client.post(path, data, follow=True, **options))


def same_but_for_tokens(html: str) -> str:
    """Return a page without what differs each time: tokens of forms."""
    return re.sub(r'(name="(?:csrfmiddlewaretoken|form_token)" value=")[^"]*', r"\1", html)
