"""How the line stands at this moment, in numbers; and who has what, without comparing anybody."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count, F, Min, Q, QuerySet

from thuisfront.core.access import asking
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import organizations_of, permissions_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.base.registry import Registry
from thuisfront.helpdesk.enums import AnswerBy, Channel, State
from thuisfront.helpdesk.models import Intake, Question, Task
from thuisfront.helpdesk.queries import questions_for
from thuisfront.helpdesk.queries.calls import ringing_for
from thuisfront.helpdesk.queries.following import colleagues_at_line

TYPED_LATELY = timedelta(minutes=30)  # notes in which nobody typed for longer are no conversation
SHOWN = 20


@dataclass(frozen=True)
class Lane:
    """How many wait at one channel, are spoken with, were promised something, wait too long."""

    channel: Channel
    waiting: int = 0
    talking: int = 0
    promised: int = 0
    late: int = 0
    since: datetime | None = None

    @property
    def label(self) -> str:
        """Return the name of the channel."""
        return str(self.channel.label)


@dataclass(frozen=True)
class Urgent:
    """A question to look at now: nothing of its words."""

    question: Question
    late: bool

    @property
    def reference(self) -> str:
        """Return a few signs by which colleagues can speak of it; they say nothing."""
        return self.question.pk.hex[-6:]


@dataclass(frozen=True)
class Board:
    """How the line stands at one moment."""

    at: datetime
    lanes: list[Lane]
    urgent: list[Urgent]

    @property
    def late(self) -> int:
        """Return how many answers are late."""
        return sum(lane.late for lane in self.lanes)

    @property
    def is_quiet(self) -> bool:
        """Tell whether nobody waits and nothing was promised."""
        return not any(one.waiting + one.talking + one.promised + one.late for one in self.lanes)


@dataclass(frozen=True)
class Load:
    """What one colleague has now, and took this week."""

    name: str
    open: int = 0
    calls: int = 0
    late: int = 0
    tasks: int = 0
    taken: int = 0
    answered: int = 0


# Where rooms above this one tell who waits and talks there, from `apps.ready()`: numbers only.
standings: Registry[Callable[[User, datetime], Lane]] = Registry()


def board_for(user: User, at: datetime) -> Board:
    """Return how the lines of this user stand."""
    waiting = questions_for(user).filter(state=State.WAITING)
    lanes = {channel: Lane(channel) for channel in Channel} | _lanes(waiting, at)
    for channel, number in _conversations(user, at):
        lanes[channel] = replace(lanes[channel], talking=lanes[channel].talking + number)
    ringing = list(ringing_for(user, at))
    others = [
        Lane(
            Channel.PHONE, len(ringing), since=min((one.rang_at for one in ringing), default=None)
        ),
        *(tell(user, at) for tell in standings),
    ]
    for other in others:
        lanes[other.channel] = _together(lanes[other.channel], other)
    first = waiting.filter(Q(due_at__lt=at) | Q(urgency=0)).order_by("due_at", "pk")[:SHOWN]
    return Board(at, list(lanes.values()), [Urgent(one, one.due_at < at) for one in first])


def _ringing(user: User, at: datetime) -> Lane:
    moments = [call.rang_at for call in ringing_for(user, at)]
    return Lane(Channel.PHONE, len(moments), since=min(moments, default=None))


def _lanes(waiting: QuerySet[Question], at: datetime) -> dict[Channel, Lane]:
    late, free = Q(due_at__lt=at), Q(taken_by=None)
    rows = waiting.order_by().values("channel").annotate(
        waiting=Count("pk", filter=free & ~late),
        promised=Count("pk", filter=~free & ~late),
        late=Count("pk", filter=late),
        since=Min("asked_at", filter=free),
    )  # fmt: skip
    found = (Lane(**{**row, "channel": Channel(row["channel"])}) for row in rows)
    return {lane.channel: lane for lane in found}


def _conversations(user: User, at: datetime) -> list[tuple[Channel, int]]:
    """Return in how many conversations somebody types now: a number, of notes nobody else reads."""
    lines = organizations_of(user)
    with asking.as_system("helpdesk.board"):
        rows = Intake.objects.filter(organization__in=lines, saved_at__gte=at - TYPED_LATELY)
        counted = rows.order_by().values_list("channel").annotate(number=Count("pk"))
        return [(Channel(channel), number) for channel, number in counted]


def _together(one: Lane, other: Lane) -> Lane:
    moments = [each for each in (one.since, other.since) if each]
    return replace(
        one, waiting=one.waiting + other.waiting, talking=one.talking + other.talking,
        since=min(moments, default=None),
    )  # fmt: skip


def leads(user: User) -> bool:
    """Tell whether this user looks after the work of colleagues."""
    return Permission.HELPDESK_SUPERVISE in permissions_of(user)


def loads_for(user: User, at: datetime) -> list[Load]:
    """Return what each colleague has, by name; who does not lead the line sees only oneself."""
    today = clock.start_of_day(at)
    monday = today - timedelta(days=clock.day_of(at).weekday())
    whole = leads(user)
    rows = [row for row in _of_questions(user, at, monday) if whole or row[0] == user.pk]
    tasks = [row for row in _of_tasks(user) if whole or row[0] == user.pk]
    loads = {each.pk: Load(each.name) for each in (colleagues_at_line() if whole else [user])}
    for who, name, waits, calls, late, taken, answered in rows:
        loads[who] = Load(name, waits, calls, late, 0, taken, answered)
    for who, name, number in tasks:
        loads[who] = replace(loads.get(who, Load(name)), tasks=number)
    return sorted(loads.values(), key=lambda load: load.name.casefold())


def _of_questions(
    user: User, at: datetime, monday: datetime
) -> list[tuple[UUID, str, int, int, int, int, int]]:
    open_ones, new = Q(state=State.WAITING), Q(taken_at__gte=monday)
    known = questions_for(user).exclude(taken_by=None).filter(open_ones | new)
    named = known.order_by().values_list("taken_by", F("taken_by__name"))
    return list(named.annotate(
        open=Count("pk", filter=open_ones),
        calls=Count("pk", filter=open_ones & Q(answer_by=AnswerBy.PHONE)),
        late=Count("pk", filter=open_ones & Q(due_at__lt=at)),
        taken=Count("pk", filter=new),
        answered=Count("pk", filter=new & Q(state=State.ANSWERED)),
    ))  # fmt: skip


def _of_tasks(user: User) -> Iterable[tuple[UUID, str, int]]:
    mine = Task.objects.filter(organization__in=organizations_of(user), done_at=None)
    named = mine.exclude(owner=None).order_by().values_list("owner", F("owner__name"))
    return list(named.annotate(number=Count("pk")))
