"""Reading a page for its links and forms, fast; and writing forms as nobody should."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]


@dataclass
class Form:
    """A form in a page: where it goes, how, and its fields with what stands in them."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def shape(self) -> str:
        """Return what kind of form this is, whatever stands in it."""
        return f"{self.method} {' '.join(sorted(self.fields))}"


@dataclass
class Contents(HTMLParser):
    """What a crawler sees in a page."""

    links: list[str] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    _in_title: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Note a link, a form or a field."""
        found = {name: value or "" for name, value in attrs}
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        elif tag == "form":
            self.forms.append(Form(found.get("action", ""), found.get("method", "get").lower()))
        elif tag in {"input", "textarea", "select", "button"} and self.forms and "name" in found:
            self.forms[-1].fields.setdefault(found["name"], found.get("value", ""))
        elif tag == "title" and not self.titles:
            self.titles.append("")
            self._in_title = True

    def handle_endtag(self, tag: str) -> None:
        """Note where the title ends."""
        self._in_title = self._in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        """Note what stands in the title."""
        if self._in_title:
            self.titles[-1] += data


def read(html: str) -> Contents:
    """Return what stands in a page."""
    contents = Contents()
    contents.feed(html)
    return contents


HOSTILE = (
    "<script>alert(1)</script>\u202e'\";-- =1+1 🐘 שלום",
    "nul\0 -1e309",
    "9" * 30_000,
)


def written_badly(form: Form) -> list[dict[str, str]]:
    """Return ways to fill a form that no page offers: nothing at all, and nonsense everywhere."""
    return [{}, *(dict.fromkeys(form.fields, text) for text in HOSTILE)]
