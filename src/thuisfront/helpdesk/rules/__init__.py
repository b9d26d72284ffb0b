"""Rules of the helpdesk, pure: what sounds unsafe, how soon someone looks, when it is shredded."""

import re
import unicodedata
from datetime import date, timedelta

from thuisfront.helpdesk.rules.signs import Sign, Trait, copies, signs_in

__all__ = [
    "KEEP_DAYS", "NOW", "SOON", "WEEK", "Sign", "Trait", "copies", "kept_until",
    "open_days_until_answer", "plain", "signs_in", "sounds_unsafe", "urgency_of",
]  # fmt: skip

KEEP_DAYS = 90  # after the last contact; dossier of the field: GlobaLeaks' practice
NOW, SOON, WEEK = 0, 1, 2
OPEN_DAYS = {NOW: 0, SOON: 1, WEEK: 2}

# Acute unsafety after the Meldcode, as children and parents write it, typing errors included.
# Stems, so that endings do not matter; when in doubt it matches.
_WHO = r"(mij|me|m'?n|mijn|ons|onze|mama|mam|moeder|hem|haar|elkaar)"
_SOMEONE = r"(papa|pa|mama|ma|\w*vader|\w*moeder|stiefpa|man|ex|vriend|hij|ie|zij|ze|oom)"
_FEW = r"( \w+){0,3}"  # words in between
_VIOLENCE = (
    r"(kinder)?mishan\w*", r"gesla+ge\w*", r"geschopt", r"gestoken", r"geschoten", r"wurg\w*",
    rf"(slaat|slaan|slat|slagen|sloeg(en)?|schopt?|trapt?|knijpt?){_FEW} {_WHO}",
    rf"{_SOMEONE} (slaat|sloeg)(?! (de|het|een|op|over|af))",
    rf"{_WHO}{_FEW} (slaat|sloeg|slaan|schopt|schoppen|trapt|trappen|doodslaan|neersteken)",
    rf"(doet|deed|doen) {_WHO}{_FEW} pijn", r"iets aan ?(te )?(doet|doen|gedaan)",
    r"steek(t|partij)?", r"met een mes", r"wapen", r"pistool", r"vuurwapen", r"(dood)?schiet\w*",
    r"bedreig\w*", r"dreigt", r"dood ?ma(ak|ken|akt)", r"vermoor\w*", rf"maakt? {_WHO} dood",
    r"(sluit|sloot) (mij|me|ons) op", r"(heeft|had|hebben|word|wordt|werd)( \w+){0,2} opgesloten",
    r"hits? (me|us)", r"beats? (me|us)", r"hurts? (me|us)", r"kill", r"abus\w*",
)  # fmt: skip
_SEXUAL = (
    r"misbruik\w*", r"verkracht\w*", r"aangerand", r"aanrand\w*", r"betast\w*", r"loverboy\w*",
    rf"zit(ten)? aan {_WHO}", r"raakt (mij|me) aan", r"moet (hem|haar) aanraken",
    r"hij komt( \S+){0,3} in (mijn|me|mn) bed", r"naaktfoto\w*", r"rape\w*",
)  # fmt: skip
_TIRED_OF_LIFE = (
    r"zelfmoor\w*", r"zelfdoding", r"suicid\w*", r"automutil\w*", r"dood ?wil",
    r"(wil|wilde) ((ik|liever|het liefst|gewoon|alleen|maar|soms) ){0,3}dood",
    r"(niet|nie) ?meer (te )?leve\w*",
    r"geen zin meer (om te leve\w*|in (het|mijn) leven)", r"er niet meer (zijn|wezen)",
    r"(mezelf|mijzelf|me zelf|mij zelf) (\w+ )?(pijn|snij|kras|ophang|dood|verdrin)\w*",
    r"(snijd?|sneed|kras) (ik )?(mezelf|mijzelf|me zelf|in mijn arm)",
    rf"spring\w*{_FEW} (brug|flat|dak|trein|spoor)",
    r"(want to|wanna) die", r"(don'?t|do not) want to live",
)  # fmt: skip
_PLACE = (
    r"niet veilig", r"onveilig", r"in gevaar", r"weggelopen", r"alleen thuis", r"not safe",
    r"bang (om naar huis|thuis|(voor|van) (m'?n|mijn|me|mij|hem|papa|mama|pa|ma))",
    rf"durf\w*{_FEW} naar huis", r"geen eten", r"niets te eten",
)  # fmt: skip
_UNSAFE = re.compile(rf"\b({'|'.join((*_VIOLENCE, *_SEXUAL, *_TIRED_OF_LIFE, *_PLACE))})\b")
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


def kept_until(last_contact: date) -> date:
    """Return the day on which a question is shredded when nobody writes again."""
    return last_contact + timedelta(days=KEEP_DAYS + 1)
