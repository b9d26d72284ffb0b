"""What leaves the helpdesk on paper: question cards."""

from pathlib import Path

from django.utils.translation import get_language, gettext

from thuisfront.core.ui.centre import current
from thuisfront.core.ui.paper import pdf_of
from thuisfront.core.ui.sharing import full
from thuisfront.helpdesk.actions.cards import Printed
from thuisfront.helpdesk.enums import CARD_ASKERS

TEMPLATE = Path(__file__).parent / "templates" / "helpdesk" / "cards.typ"


def cards_on_paper(made: list[Printed]) -> bytes:
    """Return cards as a PDF, two on a page.

    :raises PaperError: when it cannot be made
    """
    centre = current()
    site = full("/vraag/").split("://", 1)[1]
    words = {
        "title": gettext("Cards"),
        "ask": gettext("Ask us something"),
        "how": gettext(
            "Write your question. You need not write your name. Give the card to "
            "somebody who works here, or post it."
        ),
        "who": gettext("I am"), "askers": [str(label) for label in CARD_ASKERS.values()],
        "number": gettext("Number of this card"), "send": gettext("Post it to:"),
        "type": gettext("Or type it in at %(address)s") % {"address": f"{site}kaart/"},
        "keep": gettext("Cut off this part and keep it"),
        "five": gettext("Your five words"),
        "later": gettext(
            "After about a week there is an answer. Open it with your five words at "
            "%(address)s. Keep them to yourself: who has them can read the answer."
        ) % {"address": f"{site}antwoord/"},
        "paper": gettext(
            "No internet? Let somebody whom you trust open it and print it for you, or call us."
        ),
        "cut": gettext("Cut here"),
    }  # fmt: skip
    text = {
        "centre": centre.name, "phone": centre.phone, "language": get_language(),
        "post": ", ".join(centre.post_address.splitlines()), "words": words,
        "cards": [{"number": one.number, "words": one.words} for one in made],
    }  # fmt: skip
    return pdf_of(text, template=TEMPLATE)
