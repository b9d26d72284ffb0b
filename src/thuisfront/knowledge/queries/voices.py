"""By which words a question tells who asks: a child says papa, a parent says my child. Pure.

Each audience has sets of words; every set of which one is in the question is a sign of it. Who
says "I" or "my" is no professional.
"""

from thuisfront.knowledge.enums import Audience

SELF = frozenset({"ik", "mij", "me", "mijn", "mn", "m'n", "ons", "onze", "wij"})
CHILD = frozenset(
    f"{my} {who}"
    for my in ("mijn", "mn", "m'n")
    for who in (
        "vader", "moeder", "ouder", "ouders", "pa", "ma", "opa", "oma", "broer", "zus",
        "stiefvader", "stiefmoeder", "klas", "juf", "meester", "verjaardag",
    )
) | {"papa", "mama", "pap", "mam", "pappa", "mamma", "nachtjes"}  # fmt: skip
PARENT = frozenset(
    f"{my} {who}"
    for my in ("mijn", "mn", "m'n", "ons", "onze")
    for who in (
        "kind", "kinderen", "kids", "zoon", "zoontje", "dochter", "dochtertje", "baby", "peuter",
        "kleuter", "puber", "tiener",
    )
) | {"de kinderen"}  # fmt: skip
HOME = frozenset(
    f"mijn {who}" for who in ("man", "vrouw", "vriend", "vriendin", "partner", "ex", "kleinkind")
) | {"alleenstaand", "alleenstaande"}
DETAINED = frozenset({
    "ik vastzit", "ik zit vast", "vastzit ik", "vanuit de cel", "vanuit de gevangenis",
    "vanuit detentie", "vanuit de bajes", "mijn vrouw", "mijn vriendin",
})  # fmt: skip

CUES = {
    Audience.CHILDREN: (SELF, CHILD),
    Audience.HOME: (SELF, PARENT, HOME),
    Audience.DETAINED: (SELF, PARENT, DETAINED),
    Audience.PROFESSIONALS: (),
}
