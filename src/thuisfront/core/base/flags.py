"""Red flags in what people write: what could be wrong, as children and parents put it."""

import re
import unicodedata
from enum import StrEnum


class Flag(StrEnum):
    """What somebody's words could be about (Dutch: rode vlag)."""

    SUICIDE = "suicide"
    VIOLENCE = "violence"
    SEXUAL = "sexual"
    RUNAWAY = "runaway"
    DANGER = "danger"
    BANNED = "banned"


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
_RUNAWAY = (
    r"weggelopen", r"weglopen van huis", r"van huis weg ?(gelopen|lopen)", r"loop weg van huis",
    rf"slaap{_FEW} (op straat|buiten|in het park)", r"ran away", r"run away from home",
)  # fmt: skip
_PLACE = (
    r"niet veilig", r"onveilig", r"in gevaar", r"alleen thuis", r"not safe",
    r"bang (om naar huis|thuis|(voor|van) (m'?n|mijn|me|mij|hem|papa|mama|pa|ma))",
    rf"durf\w*{_FEW} naar huis", r"geen eten", r"niets te eten",
)  # fmt: skip
_BAN = r"(contactverbod|straatverbod|huisverbod|gebiedsverbod|locatieverbod)"
_COMES = (
    r"(toch|weer|steeds|nog|ondanks|belt|appt|mailt|stuurt|schrijft|zoekt|staat|stond|kwam|komt"
    r"|gebeld|geappt|gekomen|geweest|overtreedt|overtreden|houdt zich niet)"
)
_BANNED = (
    rf"{_BAN}(\W+\w+){{0,8}}?\W+{_COMES}", rf"{_COMES}(\W+\w+){{0,8}}?\W+{_BAN}",
    r"mag (niet|geen) ?(bij|contact)( \w+){0,6} (toch|maar (hij|zij|ze|ie))",
)  # fmt: skip
_WORDS = {
    Flag.SUICIDE: _TIRED_OF_LIFE,
    Flag.VIOLENCE: _VIOLENCE,
    Flag.SEXUAL: _SEXUAL,
    Flag.RUNAWAY: _RUNAWAY,
    Flag.DANGER: _PLACE,
    Flag.BANNED: _BANNED,
}
_SIGNS = {flag: re.compile(rf"\b({'|'.join(words)})\b") for flag, words in _WORDS.items()}
URGENT = frozenset(Flag) - {Flag.BANNED}


def plain(text: str) -> str:
    """Return the text as the rules read it: small letters, no accents, single spaces."""
    flat = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"\s+", " ", flat)


def flags_in(*texts: str) -> tuple[Flag, ...]:
    """Return what the words could be about, the gravest first; when in doubt it is there."""
    read = [plain(text) for text in texts]
    return tuple(flag for flag, sign in _SIGNS.items() if any(map(sign.search, read)))


def sounds_unsafe(*texts: str) -> bool:
    """Tell whether the words suggest danger; when in doubt yes, it only adds help."""
    return not URGENT.isdisjoint(flags_in(*texts))
