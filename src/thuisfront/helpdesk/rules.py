"""Rules of the helpdesk, pure: what sounds unsafe, how soon someone looks, when it is shredded."""

import re
import unicodedata
from datetime import date, timedelta

KEEP_DAYS = 90  # after the last contact; dossier of the field: GlobaLeaks' practice
NOW, SOON, WEEK = 0, 1, 2
OPEN_DAYS = {NOW: 0, SOON: 1, WEEK: 2}

# Acute unsafety after the Meldcode: danger now, sexual violence, no basic care, disclosure;
# and thoughts of not wanting to live. Stems, so that endings do not matter.
_UNSAFE = re.compile(
    r"\b("
    r"mishandel\w*|misbruik\w*|verkracht\w*|aangerand|aanrand\w*|zit aan (mij|me)"
    r"|raakt (mij|me) aan|moet (hem|haar) aanraken|"
    r"sla(at|an|gen)( \w+){0,3} (mij|me|ons|mama|mijn|haar|hem|mn)|geslagen|schopt?( \w+){0,2}"
    r" (mij|me|ons)|wurg\w*|steek(t|partij)?|gestoken|met een mes|wapen|pistool|vuurwapen|"
    r"bedreig\w*|dreigt|doodma(ak|ken|akt)|vermoord\w*|maakt? (mij|me|ons|haar|hem) dood|"
    r"zelfmoord\w*|zelfdoding|suicid\w*|dood ?wil|wil (ik )?(niet meer leven|dood)|"
    r"(niet|geen zin) meer (om )?te? ?leven|mezelf (pijn|snij)\w*|snijd? (ik )?mezelf|"
    r"niet veilig|onveilig|in gevaar|bang (om naar huis|voor mijn|voor m'?n|van mijn|thuis)|"
    r"opgesloten in|geen eten|niets te eten|alleen thuis|weggelopen|"
    r"hits? me|kill|rape\w*|suicide|not safe|abus\w*"
    r")\b"
)
_CHILDREN = frozenset({"child"})


def plain(text: str) -> str:
    """Return the text as the rules read it: small letters, no accents, single spaces."""
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"\s+", " ", flat)


def sounds_unsafe(*texts: str) -> bool:
    """Tell whether the words suggest danger; when in doubt yes, it only adds help."""
    return any(_UNSAFE.search(plain(text)) for text in texts)


def urgency_of(*texts: str, asker: str) -> int:
    """Return how soon a question must be looked at."""
    if sounds_unsafe(*texts):
        return NOW
    return SOON if asker in _CHILDREN else WEEK


def open_days_until_answer(urgency: int) -> int:
    """Return in how many days on which the line is open the answer is promised."""
    return OPEN_DAYS[urgency]


def shredded_before(today: date) -> date:
    """Return the day of last contact before which a question is shredded."""
    return today - timedelta(days=KEEP_DAYS)


def kept_until(last_contact: date) -> date:
    """Return the day on which a question is shredded when nobody writes again."""
    return last_contact + timedelta(days=KEEP_DAYS + 1)
