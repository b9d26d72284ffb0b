"""Who may see and do what with a case of the Meldcode, twice: for queries and for the database.

Who has the worry reads and writes until the attention officer takes the case over. A colleague who
is consulted sees that one question, and of the case not even that it is there.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.files import FileKind
from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.queries import organizations_of, organizations_within, things_granted
from thuisfront.core.access.walls import Wall, granted, within
from thuisfront.core.accounts.models import User
from thuisfront.meldcode.enums import Stage
from thuisfront.meldcode.models import OWN_STAGES, Case

KIND = "meldcode.case"
DATA = Data.SAFETY
_OFFICE = (Reach.ORGANIZATION, Reach.EVERYWHERE)
_OWN = (Reach.QUEUE, Reach.ORGANIZATION)
_RAISE = (Reach.EVERYWHERE, Reach.ORGANIZATION)


def open_to(user: User) -> Q:
    """Return the condition for cases that this user may read."""
    mine = _mine(user, Act.READ) | Q(pk__in=things_granted(user, KIND))
    return Q(organization__in=organizations_of(user)) & (mine | _of_office(user, Act.READ))


def writable_by(user: User) -> Q:
    """Return the condition for cases in which this user may write at this moment."""
    taken = Q(stage=Stage.TAKEN, taken_by=user) & _of_office(user, Act.UPDATE)
    return _mine(user, Act.UPDATE) | taken


def officed_by(user: User) -> Q:
    """Return the condition for cases that this user looks after as attention officer."""
    return _of_office(user, Act.APPROVE)


def _mine(user: User, act: Act) -> Q:
    where = organizations_within(user, DATA, act, *_OWN)
    return Q(raised_by=user, stage__in=OWN_STAGES, organization__in=where)


def _of_office(user: User, act: Act) -> Q:
    return Q(organization__in=organizations_within(user, DATA, act, *_OFFICE))


def _in_words(case: Case) -> str:
    return f"{case.number}, {case.get_stage_display()}"


FILES = FileKind(
    KIND, DATA, _("Meldcode"), Case, open_to, open_to, _in_words, "meldcode:case-detail",
    (_("began this"), _("until the attention officer takes it over")), apart=True,
)  # fmt: skip

# The same for the database; a test compares what the two let through.
_ME = "(SELECT access_who())"


def _far(act: Act) -> str:
    return within("c.organization_id", DATA, act, *_OFFICE)


def _near(act: Act) -> str:
    begun = f"c.raised_by_id = {_ME} AND c.stage IN ('writing', 'offered')"
    return f"({begun} AND {within('c.organization_id', DATA, act, *_OWN)})"


_READ = f"({_far(Act.READ)} OR {_near(Act.READ)} OR {granted('c.id', KIND)})"
_WRITE = f"({_far(Act.UPDATE)} OR {_near(Act.UPDATE)})"
_BEGIN = f"(c.raised_by_id = {_ME} AND {within('c.organization_id', DATA, Act.CREATE, *_RAISE)})"


def _itself(condition: str) -> str:
    return condition.replace("c.", "meldcode_case.")


def _of_case(condition: str, column: str) -> str:
    """Return the condition on a row that belongs to a case."""
    return f"EXISTS (SELECT FROM meldcode_case c WHERE c.id = {column} AND {condition})"


def _asked(table: str) -> str:
    """Return the condition that one is asked here, until the case is closed."""
    here = within(f"{table}.organization_id", DATA, Act.CREATE, *_RAISE)
    return f"({table}.asked_id = {_ME} AND {table}.ended_at IS NULL AND {here})"


_CONSULTED = _asked("meldcode_consultation")
_AT = "meldcode_consultation.case_id"
_ITS_KEY = "EXISTS (SELECT FROM meldcode_consultation t WHERE t.id = privacy_datakey.id)"
WALLS = (
    Wall("meldcode_case", read=_itself(_READ), create=_itself(_BEGIN), update=_itself(_WRITE)),
    Wall(
        "meldcode_casestep",
        read=_of_case(_READ, "meldcode_casestep.case_id"),
        create=_of_case(_WRITE, "meldcode_casestep.case_id"),
        update=_of_case(_WRITE, "meldcode_casestep.case_id"),
    ),
    *(
        Wall(
            table,
            read=_of_case(_READ, f"{table}.case_id"),
            create=_of_case(_WRITE, f"{table}.case_id"),
        )
        for table in ("meldcode_entry", "meldcode_decision")
    ),
    Wall(
        "meldcode_consultation",
        read=f"({_CONSULTED} OR {_of_case(_READ, _AT)})",
        create=_of_case(_WRITE, _AT),
        update=f"({_CONSULTED} OR {_of_case(_WRITE, _AT)})",
    ),
    Wall(
        "privacy_datakey",
        read=f"({_of_case(_READ, 'privacy_datakey.id')} OR {_ITS_KEY})",
        create=f"({_of_case(_READ, 'privacy_datakey.id')} OR {_ITS_KEY})",
        name="meldcode",
        kept="id",
    ),
)
