"""Who may see and do what with which question, twice: for queries and for the database.

A queue is what waits for an answer, and what one took oneself. Who sees a question masked gets
its row and never its key, so no word of it.
"""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.files import FileKind
from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.queries import (
    organizations_of,
    organizations_within,
    things_granted,
)
from thuisfront.core.access.walls import Wall, granted, within
from thuisfront.core.accountability.freezing import frozen, unfrozen
from thuisfront.core.accounts.models import User
from thuisfront.core.consents.walls import voices
from thuisfront.helpdesk.enums import State
from thuisfront.helpdesk.models import Question

KIND = "helpdesk.question"
RETELLING = "helpdesk.retelling"
DATA = Data.ANONYMOUS_QUESTION


def answerable_by(user: User) -> Q:
    """Return the condition for questions that this user may take and answer."""
    return _in_queue(user, Act.UPDATE) & _not_frozen()


def open_to(user: User) -> Q:
    """Return the condition for questions whose words this user may read."""
    whole = organizations_within(user, DATA, Act.READ, Reach.ORGANIZATION, Reach.EVERYWHERE)
    mine = _in_queue(user, Act.READ) | Q(pk__in=things_granted(user, KIND))
    return _of_own(user) & (mine | Q(organization__in=whole)) & _not_frozen()


def visible_to(user: User) -> Q:
    """Return the condition for questions that this user may know of, masked ones too."""
    reaches = (Reach.ORGANIZATION, Reach.EVERYWHERE)
    masked = organizations_within(user, DATA, Act.READ, *reaches, masked=True)
    return _of_own(user) & (open_to(user) | (Q(organization__in=masked) & _not_frozen()))


def _of_own(user: User) -> Q:
    """Return the widest condition, which the index of the inbox begins with."""
    return Q(organization__in=organizations_of(user))


def _not_frozen() -> Q:
    return ~Q(pk__in=frozen(KIND))


def consents_open_to(user: User) -> Q:
    """Return the condition for questions whose consents this user may see."""
    far = organizations_within(user, Data.CONSENTS, Act.READ, Reach.ORGANIZATION, Reach.EVERYWHERE)
    return _in_queue(user, Act.READ, Data.CONSENTS) | Q(organization__in=far)


def consents_recordable_by(user: User) -> Q:
    """Return the condition for questions for which this user may ask consent and record it."""
    return _in_queue(user, Act.CREATE, Data.CONSENTS)


def _in_queue(user: User, act: Act, data: Data = DATA) -> Q:
    lines = organizations_within(user, data, act, Reach.QUEUE)
    return Q(organization__in=lines) & (Q(state=State.WAITING) | Q(taken_by=user))


def _in_words(question: Question) -> str:
    return f"{question.asker_short}, {question.get_urgency_display()}"


FILES = FileKind(
    KIND, DATA, _("Questions"), Question, visible_to, open_to, _in_words, "helpdesk:question-detail"
)

# The same for the database; a test compares what the two let through.
_HELD = (
    "(q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark))"
)
_MINE = "(q.state = 'waiting' OR q.taken_by_id = (SELECT access_who()))"
_LINE = "q.organization_id"
_OPEN = (
    f"({_HELD} OR ({_MINE} AND {within(_LINE, DATA, Act.READ, Reach.QUEUE)})"
    f" OR {within(_LINE, DATA, Act.READ, Reach.ORGANIZATION, Reach.EVERYWHERE)}"
    f" OR {granted('q.id', KIND)})"
)
_MASKED = within(_LINE, DATA, Act.READ, Reach.ORGANIZATION, Reach.EVERYWHERE, masked=True)
_ANSWERABLE = f"({_HELD} OR ({_MINE} AND {within(_LINE, DATA, Act.UPDATE, Reach.QUEUE)}))"


def _of_question(condition: str, column: str) -> str:
    """Return the condition on a row that belongs to a question."""
    return f"EXISTS (SELECT FROM helpdesk_question q WHERE q.id = {column} AND {condition})"


def _itself(condition: str) -> str:
    return condition.replace("q.", "helpdesk_question.")


def _consents(act: Act) -> str:
    """Return the condition on the question of a consent: in one's queue, or one's own."""
    return f"({_HELD} OR ({_MINE} AND {within(_LINE, Data.CONSENTS, act, Reach.QUEUE)}))"


def _of_consent(act: Act) -> str:
    return _of_question(_consents(act), "consents_consent.thing")


_OURS = f"consents_consent.kind = '{KIND}'"
CONSENTS = (
    Wall(
        "consents_consent",
        read=_of_consent(Act.READ),
        create=_of_consent(Act.CREATE),
        update=_of_consent(Act.UPDATE),
        delete=_of_question(_HELD, "consents_consent.thing"),
        name="helpdesk",
        when=_OURS,
        kept="thing",
    ),
    voices(
        "helpdesk",
        create=f"{_OURS} AND {_of_consent(Act.CREATE)}",
        update=f"{_OURS} AND {_of_consent(Act.UPDATE)}",
        delete=f"{_OURS} AND {_of_question(_HELD, 'consents_consent.thing')}",
    ),
)
WALLS = (
    Wall(
        "helpdesk_question",
        read=_itself(f"({_OPEN} OR {_MASKED})"),
        create=_itself(_HELD),
        update=_itself(_ANSWERABLE),
        delete=_itself(_HELD),
    ),
    *(
        Wall(
            table,
            read=_of_question(_OPEN, f"{table}.question_id"),
            create=_of_question(_ANSWERABLE, f"{table}.question_id"),
            update=_of_question(_ANSWERABLE, f"{table}.question_id"),
            delete=_of_question(_ANSWERABLE, f"{table}.question_id"),
            kept="question_id",
        )
        for table in ("helpdesk_message", "helpdesk_draft")
    ),
    Wall(
        "privacy_datakey",
        read=_of_question(_OPEN, "privacy_datakey.id"),
        create=_of_question(_HELD, "privacy_datakey.id"),
        delete=_of_question(_HELD, "privacy_datakey.id"),
        name="helpdesk",
        kept="id",
    ),
)


# A frozen question is there for its holder and for no colleague. Its messages, drafts and key
# are asked through the question, so this wall stands before them too.
_FREE = _itself(f"({_HELD} OR {unfrozen('q.id', KIND)})")
FROZEN = (
    Wall(
        "helpdesk_question",
        read=_FREE, create="true", update=_FREE, delete=_FREE, name="frozen", restrictive=True,
    ),
)  # fmt: skip

# A letter in the making is for who may judge it; its key opens nothing of the question. Who holds
# what on the site only the system knows: no wall opens that table.
_JUDGED = within("organization_id", DATA, Act.APPROVE, Reach.ORGANIZATION)
_ITS_KEY = "EXISTS (SELECT FROM helpdesk_retelling r WHERE r.id = privacy_datakey.id)"
LETTERS = (
    Wall("helpdesk_retelling", read=_JUDGED, create=_JUDGED, update=_JUDGED),
    Wall("helpdesk_publishedletter"),
    Wall("privacy_datakey", read=_ITS_KEY, create=_ITS_KEY, name="letters", kept="id"),
)
CARDS = (Wall("helpdesk_card"),)  # what stands on a card only the system knows
_FREE_TO_JUDGE = unfrozen("helpdesk_retelling.question_id", KIND)
FROZEN_LETTERS = (
    Wall(
        "helpdesk_retelling",
        read=_FREE_TO_JUDGE, create="true", update=_FREE_TO_JUDGE, delete=_FREE_TO_JUDGE,
        name="frozen", restrictive=True,
    ),
)  # fmt: skip

MAILS = tuple(
    Wall(
        table,
        read=_of_question(_OPEN, f"{table}.question_id"),
        create=_of_question(_HELD, f"{table}.question_id"),
        update=_of_question(_ANSWERABLE, f"{table}.question_id"),
        delete=_of_question(_ANSWERABLE, f"{table}.question_id"),
        kept="question_id",
    )
    for table in ("helpdesk_mailthread", "helpdesk_attachment")
)

# Notes of a conversation are for who writes them, with their key; empty calls for who may answer.
_MY_NOTES = "helpdesk_intake.written_by_id = (SELECT access_who())"
_KEY_OF_MY_NOTES = (
    "EXISTS (SELECT FROM helpdesk_intake i WHERE i.id = privacy_datakey.id"
    " AND i.written_by_id = (SELECT access_who()))"
)
_COUNTED = within("organization_id", DATA, Act.UPDATE, Reach.QUEUE)
CONTACTS = (
    Wall("helpdesk_intake", read=_MY_NOTES, create=_MY_NOTES, update=_MY_NOTES, delete=_MY_NOTES),
    Wall(
        "privacy_datakey",
        read=_KEY_OF_MY_NOTES,
        create=_KEY_OF_MY_NOTES,
        delete=_KEY_OF_MY_NOTES,
        name="intakes",
        kept="id",
    ),
    Wall("helpdesk_emptycontact", read=_COUNTED, create=_COUNTED, delete=_COUNTED),
)

# A call that rings is for who may take it; the exchange announces it as the system.
CALLS = (Wall("helpdesk_call", read=_COUNTED, update=_COUNTED),)

# What the line has to do is for who may answer; its key opens nothing of a question.
_ITS_TASK = "EXISTS (SELECT FROM helpdesk_task t WHERE t.id = privacy_datakey.id)"
FOLLOWING = (
    Wall("helpdesk_task", read=_COUNTED, create=_COUNTED, update=_COUNTED, delete=_COUNTED),
    Wall(
        "privacy_datakey",
        read=_ITS_TASK,
        create=_ITS_TASK,
        delete=_ITS_TASK,
        name="tasks",
        kept="id",
    ),
    Wall(
        "helpdesk_callattempt",
        read=_of_question(_OPEN, "helpdesk_callattempt.question_id"),
        create=_of_question(_ANSWERABLE, "helpdesk_callattempt.question_id"),
        delete=_of_question(_ANSWERABLE, "helpdesk_callattempt.question_id"),
        kept="question_id",
    ),
)
# Whether it helped is for who holds the words and for who reads the question.
HELP = (
    Wall(
        "helpdesk_helpcheck",
        read=_of_question(_OPEN, "helpdesk_helpcheck.question_id"),
        create=_of_question(_HELD, "helpdesk_helpcheck.question_id"),
        update=_of_question(_ANSWERABLE, "helpdesk_helpcheck.question_id"),
        delete=_of_question(_HELD, "helpdesk_helpcheck.question_id"),
        kept="question_id",
    ),
    Wall("helpdesk_closedcode"),
)
TOLD = (Wall("helpdesk_toldnumber"),)  # what left the house is read by the system, to compare
TALLIES = (Wall("helpdesk_tally"),)  # what is counted is read by the system, and hidden where small

# What a colleague thinks stands in the file of the question. Who was asked writes in their own row
# only, as long as the question is open to them; a grant changes nothing of the question itself.
_ASKED = (
    "(helpdesk_secondopinion.asked_of_id = (SELECT access_who())"
    f" AND {_of_question(_OPEN, 'helpdesk_secondopinion.question_id')})"
)
OPINIONS = (
    Wall(
        "helpdesk_secondopinion",
        read=_of_question(_OPEN, "helpdesk_secondopinion.question_id"),
        create=_of_question(_OPEN, "helpdesk_secondopinion.question_id"),
        update=_ASKED,
        delete=_of_question(_HELD, "helpdesk_secondopinion.question_id"),
    ),
)

# What is said of an answer is for who read it and, once it is told, for who wrote the answer.
_MINE_TO_READ = (
    "({0}.reader_id = (SELECT access_who())"
    " OR ({0}.adviser_id = (SELECT access_who()) AND {0}.told_at IS NOT NULL))"
)
_READ = _MINE_TO_READ.format("helpdesk_qualityread")
_DRAWER = "helpdesk_qualitydraw.drawn_by_id = (SELECT access_who())"
_OF_READ = (
    "EXISTS (SELECT FROM helpdesk_qualityread r WHERE r.id = privacy_datakey.id"
    f" AND {_MINE_TO_READ.format('r')})"
)
# How a colleague is, is theirs; who may change roles here reads it once they shared it.
_MY_CARE = "helpdesk_carenote.writer_id = (SELECT access_who())"


def _care(table: str) -> str:
    leads = within(f"{table}.organization_id", Data.USERS, Act.UPDATE, Reach.ORGANIZATION)
    own = f"{table}.writer_id = (SELECT access_who())"
    return f"({own} OR ({table}.shared_at IS NOT NULL AND {leads}))"


_ITS_CARE = "EXISTS (SELECT FROM helpdesk_carenote n WHERE n.id = privacy_datakey.id AND {0})"
_OWN_CARE = _ITS_CARE.format("n.writer_id = (SELECT access_who())")
QUALITY = (
    Wall("helpdesk_qualitydraw", read=_DRAWER, create=_DRAWER),
    Wall(
        "helpdesk_qualityread",
        read=_READ,
        create="helpdesk_qualityread.reader_id = (SELECT access_who())",
        update=_READ,
    ),
    Wall("privacy_datakey", read=_OF_READ, create=_OF_READ, name="reads", kept="id"),
    Wall(
        "helpdesk_carenote",
        read=_care("helpdesk_carenote"),
        create=_MY_CARE,
        update=_MY_CARE,
        delete=_MY_CARE,
    ),
    Wall(
        "privacy_datakey",
        read=_ITS_CARE.format(_care("n")),
        create=_OWN_CARE,
        delete=_OWN_CARE,
        name="care",
        kept="id",
    ),
)
EVERY_WALL = (
    *WALLS, *CONSENTS, *FROZEN, *LETTERS, *CARDS, *FROZEN_LETTERS, *CONTACTS, *CALLS, *MAILS,
    *FOLLOWING, *HELP, *TALLIES, *TOLD, *OPINIONS, *QUALITY,
)  # fmt: skip
