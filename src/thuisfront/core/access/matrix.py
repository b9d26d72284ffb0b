"""The access matrix: who may do what with which data. Everything about access follows from it.

A cell says the acts and how far they reach: `R q k; U q` is read in one's own queue with what
identifies masked, and update in that queue. Acts: C create, R read, U update, D erase, X export,
S share, A approve. Reach: `s` one's own, `m` through a running grant, `q` one's own queue,
`o` the own organization, `p` the own prison, none: everywhere; `b` only by breaking the glass.
`k` masks, `2` needs a second person, words between brackets limit further.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Data(StrEnum):
    """A class of data, by who needs to know it (Dutch: gegevensklasse)."""

    PUBLIC_CONTENT = "D0"
    DIRECTORY = "D1"
    ANONYMOUS_QUESTION = "D2"
    IDENTIFIED_QUESTION = "D3"
    IDENTITY = "D4"
    SECRET_ADDRESS = "D4s"  # noqa: S105 -- a class of data, not a password
    TRAJECTORY = "D5"
    OWN_WORDS = "D6"
    SAFETY = "D7"
    DETENTION = "D8"
    VISITS = "D9"
    REFERRALS = "D10"
    FILES = "D11"
    CONSENTS = "D12"
    ACCESS_LOG = "D13"
    RESEARCH = "D14"
    TRAINING = "D15"
    FIGURES = "D16"
    USERS = "D17"
    BACKUPS = "D18"
    REQUESTS = "D19"
    EXPORT = "X"
    ERASURE = "E"


class Act(StrEnum):
    """What can be done with data (Dutch: handeling)."""

    CREATE = "C"
    READ = "R"
    UPDATE = "U"
    DELETE = "D"
    EXPORT = "X"
    SHARE = "S"
    APPROVE = "A"


class Reach(StrEnum):
    """How far a right reaches (Dutch: bereik)."""

    EVERYWHERE = ""
    OWN = "s"
    GRANTED = "m"
    QUEUE = "q"
    ORGANIZATION = "o"
    PRISON = "p"
    BREAK_GLASS = "b"


@dataclass(frozen=True)
class Right:
    """One act that one reader may do with one class of data."""

    reader: str
    data: Data
    act: Act
    reach: Reach
    masked: bool = False
    second_person: bool = False
    only: str = ""


# People outside; staff readers carry the code of their role (see roles.py).
OUTSIDE = ("anonymous", "asker", "child", "parent-at-home", "detained-parent")
STAFF = (
    "volunteer", "adviser", "senior-adviser", "coordinator", "family-worker", "prison-staff",
    "visit-planner", "referral-partner", "researcher", "editor", "trainer", "experience-expert",
    "privacy-officer", "administrator", "log-manager",
)  # fmt: skip
READERS = (*OUTSIDE, *STAFF)
# Seeing one of these is seeing a person: who runs the system may not give such a role.
FILES_OF_PEOPLE = frozenset(
    {
        Data.ANONYMOUS_QUESTION, Data.IDENTIFIED_QUESTION, Data.IDENTITY, Data.SECRET_ADDRESS,
        Data.TRAJECTORY, Data.OWN_WORDS, Data.SAFETY, Data.DETENTION, Data.VISITS,
        Data.REFERRALS, Data.FILES, Data.REQUESTS,
    }
)  # fmt: skip

MATRIX: dict[Data, dict[str, str]] = {
    Data.PUBLIC_CONTENT: dict.fromkeys(READERS, "R")
    | {"editor": "CRUDA", "experience-expert": "RA"},
    Data.DIRECTORY: {
        "anonymous": "R", "asker": "R", "child": "R", "parent-at-home": "R",
        "detained-parent": "R", "volunteer": "R", "adviser": "RU", "senior-adviser": "CRUD o",
        "coordinator": "CRUD o", "family-worker": "RU", "prison-staff": "R",
        "visit-planner": "R", "referral-partner": "R; U s", "researcher": "R", "editor": "CRU",
        "trainer": "R", "experience-expert": "R", "privacy-officer": "R",
    },
    Data.ANONYMOUS_QUESTION: {
        "anonymous": "C", "asker": "CRD s", "volunteer": "RU q",
        "adviser": "RU q; A o (a letter made of it)",
        "senior-adviser": "R o k; R b; R m (drawn by lot); A o (a letter made of it)",
        "coordinator": "RU q; R o k; A o (a letter made of it)",
    },
    Data.IDENTIFIED_QUESTION: {
        "anonymous": "C", "child": "CR s", "parent-at-home": "CR s", "detained-parent": "C",
        "volunteer": "R q k; U q", "adviser": "RU q", "senior-adviser": "R o k; R b",
        "coordinator": "RU q; R o k", "family-worker": "R m",
        "referral-partner": "R m (as referred)", "privacy-officer": "R 2",
    },
    Data.IDENTITY: {
        "child": "RU s", "parent-at-home": "RU s", "detained-parent": "R s",
        "volunteer": "R q k", "adviser": "R q", "family-worker": "R m", "senior-adviser": "R b",
        "prison-staff": "R m (name)", "visit-planner": "R p (names on the booking)",
        "referral-partner": "R m (as consented)", "privacy-officer": "R 2",
    },
    Data.SECRET_ADDRESS: {
        "child": "R s", "parent-at-home": "RU s", "family-worker": "R m",
        "senior-adviser": "R b 2", "privacy-officer": "R 2",
    },
    Data.TRAJECTORY: {
        "child": "R s (and own statement)", "parent-at-home": "R s (parts)",
        "detained-parent": "R s (parts, through the worker)", "family-worker": "CRU m",
        "senior-adviser": "R o k; R b", "prison-staff": "R m (own actions)",
        "referral-partner": "R m (own referral)", "privacy-officer": "R 2",
    },
    Data.OWN_WORDS: {
        "child": "CRD s", "parent-at-home": "R m (when the child says so)",
        "detained-parent": "R m (when the child says so)",
        "family-worker": "R m (when the child says so)", "senior-adviser": "R b 2",
        "privacy-officer": "R 2",
    },
    Data.SAFETY: {
        "volunteer": "C", "adviser": "C; RU q", "coordinator": "C; RU q",
        "family-worker": "C; R m", "senior-adviser": "CRUA o", "prison-staff": "C",
        "visit-planner": "C", "privacy-officer": "R 2",
    },
    Data.DETENTION: {
        "child": "R s (child's version)", "parent-at-home": "R s", "detained-parent": "R s",
        "family-worker": "RU m", "senior-adviser": "R o k", "prison-staff": "RU p (granted)",
        "visit-planner": "R p (limits)", "researcher": "R (coarse)", "privacy-officer": "R 2",
    },
    Data.VISITS: {
        "child": "R s", "parent-at-home": "CR s", "detained-parent": "R s",
        "family-worker": "CR m", "senior-adviser": "R o k", "prison-staff": "RU p",
        "visit-planner": "CRU p (two weeks around today)", "researcher": "R (counts)",
    },
    Data.REFERRALS: {
        "child": "R s", "parent-at-home": "RA s", "detained-parent": "R s", "adviser": "CRU q",
        "family-worker": "CRU m; S m (with consent)", "senior-adviser": "R o",
        "coordinator": "CRU q; RU o",
        "referral-partner": "RU s", "researcher": "R (counts)", "privacy-officer": "R 2",
    },
    Data.FILES: {
        "child": "CRD s", "parent-at-home": "CR s",
        "detained-parent": "CR s (through the worker)", "family-worker": "CR m",
        "senior-adviser": "R b", "referral-partner": "R m (attached to the referral)",
    },
    Data.CONSENTS: {
        "asker": "CRU s", "child": "CRU s", "parent-at-home": "CRU s", "detained-parent": "CRU s",
        "adviser": "CRU q", "family-worker": "CRU m", "senior-adviser": "R o",
        "coordinator": "CRU q; R o",
        "prison-staff": "R m", "referral-partner": "R s", "researcher": "R m (own study)",
        "privacy-officer": "RU",
    },
    Data.ACCESS_LOG: {
        "asker": "R s", "child": "R s", "parent-at-home": "R s",
        "detained-parent": "R s (on paper)", "family-worker": "R s", "senior-adviser": "R o",
        "privacy-officer": "RXA", "log-manager": "RX",
    },
    Data.RESEARCH: {
        "senior-adviser": "A", "researcher": "R (the set, never the key)",
        "privacy-officer": "A",
    },
    Data.TRAINING: {
        "volunteer": "R s", "adviser": "R s", "family-worker": "R s", "senior-adviser": "R o",
        "coordinator": "R o", "prison-staff": "R s", "visit-planner": "R s",
        "referral-partner": "R s", "editor": "CRUD", "trainer": "CRUD",
    },
    Data.FIGURES: dict.fromkeys(READERS, "R"),
    Data.USERS: {
        "coordinator": "CRU o (never oneself)", "privacy-officer": "R",
        "administrator": "CRU (roles without files of people, never oneself)",
        "log-manager": "R",
    },
    Data.BACKUPS: {
        "privacy-officer": "A", "administrator": "C (cannot open them)",
    },
    Data.REQUESTS: {
        "asker": "CR s", "child": "CR s", "parent-at-home": "CR s", "detained-parent": "CR s",
        "privacy-officer": "CRU", "senior-adviser": "RU o (as the second person)",
    },
    Data.EXPORT: {
        "child": "X s", "parent-at-home": "X s", "detained-parent": "X s",
        "family-worker": "X m", "senior-adviser": "X o 2", "visit-planner": "X p (visit list)",
        "privacy-officer": "X 2 (requests of data subjects)",
    },
    Data.ERASURE: {
        "asker": "D s", "senior-adviser": "A 2", "privacy-officer": "A 2",
        "administrator": "D (runs the approved job only)",
    },
}  # fmt: skip

_GROUP = re.compile(
    r"(?P<acts>[CRUDXSA]+)(?: (?P<reach>[smqopb]))?(?P<masked> k)?(?P<second> 2)?"
    r"(?: \((?P<only>[^)]+)\))?"
)


def _rights(reader: str, data: Data, cell: str) -> Iterator[Right]:
    for group in cell.split("; "):
        found = _GROUP.fullmatch(group)
        if not found:
            raise ValueError(f"the matrix has a cell that cannot be read: {data} {reader} {group}")
        for act in found["acts"]:
            yield Right(
                reader, data, Act(act), Reach(found["reach"] or ""),
                masked=bool(found["masked"]), second_person=bool(found["second"]),
                only=found["only"] or "",
            )  # fmt: skip


RIGHTS: tuple[Right, ...] = tuple(
    right
    for data, row in MATRIX.items()
    for reader, cell in row.items()
    for right in _rights(reader, data, cell)
)


def rights(reader: str, data: Data, act: Act) -> tuple[Right, ...]:
    """Return the rights of one cell; empty when the reader may not."""
    asked = (reader, data, act)
    return tuple(right for right in RIGHTS if (right.reader, right.data, right.act) == asked)


def sees_files(reader: str) -> bool:
    """Tell whether this reader may alone read anything of a person, masked or not."""
    return any(
        right.reader == reader
        and right.act == Act.READ
        and right.data in FILES_OF_PEOPLE
        and not right.second_person
        for right in RIGHTS
    )
