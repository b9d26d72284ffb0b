"""Who may see and do what with a referral, twice: for queries and for the database.

Who sends it looks after it; a coordinator can take it over. What a family asked itself waits in the
queue until a colleague takes it. The receiver holds a link, and after
the code the referral itself. Who holds the contact it came from sees that it is there, never a key.
A colleague of a partner, with an account, sees what was sent to the organization they answer for.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.files import FileKind
from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.queries import organizations_of, organizations_within, things_granted
from thuisfront.core.access.walls import Wall, granted, within
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.consents.walls import voices
from thuisfront.referrals.enums import State
from thuisfront.referrals.models import Correspondent, Referral

KIND = "referrals.referral"
DATA = Data.REFERRALS
HIDDEN = (State.DRAFT, State.ERROR)  # from everybody but the sender
_FAR = (Reach.ORGANIZATION,)  # not everywhere: a researcher gets counts, never a row


def open_to(user: User) -> Q:
    """Return the condition for referrals that this user may read, on whichever side."""
    return sent_side(user) | answered_by(user)


def answered_by(user: User) -> Q:
    """Return the condition for referrals that were sent to an organization they answer for.

    What ended is theirs to read as long as its link would be.
    """
    here = organizations_within(user, DATA, Act.READ, Reach.OWN)
    theirs = Correspondent.objects.filter(user=user, ended_at=None, organization__in=here)
    sent = Q(organization__in=here, provider__in=theirs.order_by().values("provider"))
    lasts = Q(closed_at=None) | Q(link_until__gt=clock.now())
    return sent & lasts & ~Q(state__in=HIDDEN)


def linked_by(user: User) -> Q:
    """Return the condition for what says who answers where, that this user may arrange."""
    held = organizations_within(user, Data.USERS, Act.UPDATE, Reach.ORGANIZATION)
    return Q(organization__in=held)


def sent_side(user: User) -> Q:
    """Return the condition for referrals that this user may read as a colleague of the sender."""
    mine = _own(user, Act.READ) | _waiting(user, Act.READ) | Q(pk__in=things_granted(user, KIND))
    return Q(organization__in=organizations_of(user)) & (mine | _of_office(user, Act.READ))


def owned_by(user: User) -> Q:
    """Return the condition for referrals that this user looks after."""
    return _own(user, Act.UPDATE)


def takeable_by(user: User) -> Q:
    """Return the condition for referrals that this user may take over from a colleague."""
    return _of_office(user, Act.UPDATE) | _waiting(user, Act.UPDATE)


def _own(user: User, act: Act) -> Q:
    return Q(owner=user, organization__in=organizations_within(user, DATA, act, Reach.QUEUE))


def _waiting(user: User, act: Act) -> Q:
    """Return what a family asked itself and nobody looks after yet: it waits in the queue."""
    return Q(owner=None, organization__in=organizations_within(user, DATA, act, Reach.QUEUE))


def _of_office(user: User, act: Act) -> Q:
    return Q(organization__in=organizations_within(user, DATA, act, *_FAR))


def _in_words(referral: Referral) -> str:
    return f"{referral.number}, {referral.get_state_display()}"


FILES = FileKind(
    KIND, DATA, _("Referrals"), Referral, open_to, open_to, _in_words, "referrals:detail",
    (_("sends this"), _("as long as it is theirs")),
    (_("answers for who was asked"), _("as long as they do")),
)  # fmt: skip

# The same for the database; a test compares what the two let through.
_ME = "(SELECT access_who())"
_THERE = "r.organization_id"
_OPENED = "r.id = (SELECT access_thing())"
_LINK = "r.link_mark = (SELECT access_mark())"
_FAMILY = "r.question = (SELECT access_thing())"


def _own_or_far(act: Act) -> str:
    own = f"(r.owner_id = {_ME} AND {within(_THERE, DATA, act, Reach.QUEUE)})"
    return f"({own} OR {within(_THERE, DATA, act, *_FAR)})"


_STAFF_READS = f"({_own_or_far(Act.READ)} OR {granted('r.id', KIND)})"
_STAFF_WRITES = _own_or_far(Act.UPDATE)
_READ = f"({_OPENED} OR {_STAFF_READS})"
_WRITE = f"({_OPENED} OR {_STAFF_WRITES})"
_BEGIN = f"(r.owner_id = {_ME} AND {within(_THERE, DATA, Act.CREATE, Reach.QUEUE)})"


def _itself(condition: str) -> str:
    return condition.replace("r.", "referrals_referral.")


def _of_referral(condition: str, column: str) -> str:
    """Return the condition on a row that belongs to a referral."""
    return f"EXISTS (SELECT FROM referrals_referral r WHERE r.id = {column} AND {condition})"


def _of_own(act: Act) -> str:
    """Return the condition on a consent of a referral that one looks after."""
    held = within(_THERE, Data.CONSENTS, act, Reach.QUEUE)
    return _of_referral(f"(r.owner_id = {_ME} AND {held})", "consents_consent.thing")


_OURS = f"consents_consent.kind = '{KIND}'"
WALLS = (
    Wall(
        "referrals_referral",
        read=_itself(f"({_READ} OR {_LINK} OR {_FAMILY})"),
        create=_itself(_BEGIN),
        update=_itself(f"({_WRITE} OR {_LINK})"),
    ),
    Wall(
        "consents_consent",
        read=_of_own(Act.READ),
        create=_of_own(Act.CREATE),
        update=_of_own(Act.UPDATE),
        name="referrals",
        when=_OURS,
        kept="thing",
    ),
    voices(
        "referrals",
        create=f"{_OURS} AND {_of_own(Act.CREATE)}",
        update=f"{_OURS} AND {_of_own(Act.UPDATE)}",
    ),
)

# Who holds the five words sees that it is there; what nobody looks after yet waits in the queue.
_WORDS = "r.receipt_mark = (SELECT access_mark())"


def _waits(act: Act) -> str:
    return f"(r.owner_id IS NULL AND {within(_THERE, DATA, act, Reach.QUEUE)})"


FAMILIES = (
    Wall(
        "referrals_referral",
        read=_itself(f"({_WORDS} OR {_waits(Act.READ)})"),
        update=_itself(_waits(Act.UPDATE)),
        name="families",
    ),
)

# Who answers for an organization sees what was sent to it, and nothing else of the room.
_ARRANGES = within(
    "referrals_correspondent.organization_id", Data.USERS, Act.UPDATE, Reach.ORGANIZATION
)
_ANSWERING = f"referrals_correspondent.user_id = {_ME}"
# Who reads a referral here may hear who else does.
_REFERS = within("referrals_correspondent.organization_id", DATA, Act.READ, Reach.QUEUE, *_FAR)


def _answers(act: Act) -> str:
    hidden = ", ".join(f"'{state.value}'" for state in HIDDEN)
    theirs = (
        "SELECT c.provider_id FROM referrals_correspondent c"  # noqa: S608 -- of our own words
        f" WHERE c.user_id = {_ME} AND c.ended_at IS NULL AND c.organization_id = {_THERE}"
    )
    lasts = "(r.closed_at IS NULL OR r.link_until > (SELECT access_at()))"
    sent = f"r.state NOT IN ({hidden}) AND {lasts} AND r.provider_id IN ({theirs})"
    return f"({within(_THERE, DATA, act, Reach.OWN)} AND {sent})"


PARTNERS = (
    Wall(
        "referrals_referral",
        read=_itself(_answers(Act.READ)),
        update=_itself(_answers(Act.UPDATE)),
        name="partners",
    ),
    Wall(
        "referrals_correspondent",
        read=f"({_ANSWERING} OR {_ARRANGES} OR {_REFERS})",
        create=f"({_ARRANGES} AND NOT {_ANSWERING})",
        update=_ARRANGES,
    ),
)

# What happened and the key are asked through the referral, by all who read it at once: each wall
# that looks into a referral makes PostgreSQL plan every wall of referrals again.
_EVENT, _KEY = "referrals_event.referral_id", "privacy_datakey.id"
_READS = f"({_READ} OR {_waits(Act.READ)} OR {_answers(Act.READ)})"
BESIDE = (
    Wall(
        "referrals_event",
        read=_of_referral(_READS, _EVENT),
        create=_of_referral(f"({_WRITE} OR {_LINK} OR {_answers(Act.UPDATE)})", _EVENT),
        kept="referral_id",
    ),
    Wall(
        "privacy_datakey",
        read=_of_referral(_READS, _KEY),
        create=_of_referral(_STAFF_WRITES, _KEY),
        name="referrals",
        kept="id",
    ),
)

# Which program answers for whom; the program itself asks as the system, and as holder of one thing.
_CONNECTS = within(
    "referrals_partnersystem.organization_id", Data.USERS, Act.UPDATE, Reach.ORGANIZATION
)
SYSTEMS = (Wall("referrals_partnersystem", read=_CONNECTS, create=_CONNECTS),)
