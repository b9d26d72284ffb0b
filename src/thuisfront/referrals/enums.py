"""Choices of referrals, and their acts in the trail."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class Kind(models.TextChoices):
    """What is asked of a service (Dutch: soort verwijzing)."""

    HELP = "help", _("help for a child or a family")
    ROOM = "room", _("only whether there is room, without anything about a person")


class Asker(models.TextChoices):
    """Who asks for the help (Dutch: wie vraagt)."""

    LINE = "line", _("the centre")
    PARENT = "parent", _("a parent or caregiver")
    YOUNG = "young", _("a young person of 16 or older")


class State(models.TextChoices):
    """How far a referral is (Dutch: stand van de verwijzing)."""

    DRAFT = "draft", _("draft")
    REQUESTED = "requested", _("sent, no answer yet")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("not accepted")
    CANCELLED = "cancelled", _("withdrawn")
    IN_PROGRESS = "in-progress", _("being helped")
    ON_HOLD = "on-hold", _("paused")
    COMPLETED = "completed", _("done")
    FAILED = "failed", _("stopped before it was done")
    ERROR = "entered-in-error", _("made by mistake")


class Step(models.TextChoices):
    """What brings a referral to another state (Dutch: stap in een verwijzing)."""

    SEND = "send", _("send")
    ACCEPT = "accept", _("accept")
    REJECT = "reject", _("do not accept")
    CANCEL = "cancel", _("withdraw")
    START = "start", _("begin to help")
    HOLD = "hold", _("pause")
    RESUME = "resume", _("go on")
    COMPLETE = "complete", _("finish")
    FAIL = "fail", _("stop")
    MISTAKE = "mistake", _("made by mistake")


class Side(models.TextChoices):
    """Who makes a step (Dutch: kant van de verwijzing)."""

    SENDER = "sender", _("the centre")
    RECEIVER = "receiver", _("the organization")
    SYSTEM = "system", _("the system")
    FAMILY = "family", _("who asked it themselves")


class Happening(models.TextChoices):
    """What happened to a referral; the first ten are its steps (Dutch: gebeurtenis)."""

    SEND = "send", _("sent")
    ACCEPT = "accept", _("accepted")
    REJECT = "reject", _("not accepted")
    CANCEL = "cancel", _("withdrawn")
    START = "start", _("began to help")
    HOLD = "hold", _("paused")
    RESUME = "resume", _("went on")
    COMPLETE = "complete", _("finished")
    FAIL = "fail", _("stopped")
    MISTAKE = "mistake", _("marked as made by mistake")
    QUESTION = "question", _("asked a question")
    REPLY = "reply", _("answered the question")
    REPORT = "report", _("told how it goes")
    ADDED = "added", _("told something more")
    OPENED = "opened", _("opened with the code")
    REMINDED = "reminded", _("reminded of it")
    SILENT = "silent", _("no answer: a task for the sender")
    RENEWED = "renewed", _("got a new link and code")
    GONE = "gone", _("the help is not offered any more: a task for the sender")
    MOVED = "moved", _("the help goes on under another name in the directory")
    DEALT = "dealt", _("did what had to be done")
    WORDS = "words", _("got five words for the family")


class Task(models.TextChoices):
    """What a referral asks of who looks after it (Dutch: taak bij een verwijzing)."""

    SILENCE = "silence", _("nobody answered")
    GONE = "gone", _("this help is not offered any more")


class Refusal(models.TextChoices):
    """Why a service does not accept (Dutch: reden van afwijzen)."""

    NO_ROOM = "no-room", _("there is no room")
    AREA = "area", _("this family lives outside our area")
    AGE = "age", _("the age does not fit")
    KIND = "kind", _("this is not the help that we give")
    SAFETY = "safety", _("something else has to be safe first")
    OTHER = "other", _("another reason")


class Outcome(models.TextChoices):
    """What became of it in the end (Dutch: uitkomst van de verwijzing)."""

    HELPED = "helped", _("it helped")
    PARTLY = "partly", _("it helped a little")
    NOT_HELPED = "not-helped", _("help was given, but it did not help")
    UNREACHED = "unreached", _("the family could not be reached")
    STOPPED = "stopped", _("the family stopped")
    UNSUITABLE = "unsuitable", _("this help did not fit after all")
    NOT_NEEDED = "not-needed", _("it was not needed any more")


class Field(models.TextChoices):
    """What can be shared, each ticked by itself (Dutch: gedeeld gegeven)."""

    CHILD = "child", _("First name of the child")
    AGE = "age", _("Age of the child")
    PARENT = "parent", _("Name of the parent or caregiver")
    PHONE = "phone", _("Telephone number")
    EMAIL = "email", _("Mail address")
    REACH = "reach", _("How and when it is safe to reach them")
    ADDRESS = "address", _("Home address of the child")
    SITUATION = "situation", _("What is going on")
    WISH = "wish", _("What help is asked")
    DETENTION = "detention", _("That a parent is in detention")
    WORDS = "words", _("What the child says, in its own words")


# What is ticked when nobody chose yet: never where the child lives, never that word, and the
# child's own words only when the child wants that.
USUALLY_SHARED = tuple(
    field.value for field in Field if field not in {Field.ADDRESS, Field.DETENTION, Field.WORDS}
)


def _act(code: str, sentence: object, purpose: Purpose = Purpose.HELP, **more: bool) -> Act:
    return Act(f"referrals.{code}", sentence, purpose, **more)  # type: ignore[arg-type]  # a lazy text


ACTS = (
    _act("referral.begun", _("%(who)s began a referral")),
    _act("referral.asked", _("%(who)s asked an organization to help themselves")),
    _act("referral.changed", _("%(who)s changed the draft of a referral")),
    _act("referral.viewed", _("%(who)s read a referral"), look=True),
    _act("referral.stepped", _("%(who)s brought a referral further")),
    _act("referral.written", _("%(who)s wrote about a referral")),
    _act("referral.opened", _("%(who)s opened a referral with the code")),
    _act("referral.renewed", _("%(who)s made a new link and code for a referral")),
    _act("referral.taken", _("%(who)s took a referral over from a colleague"), Purpose.ORGANIZE),
    _act("referral.reminded", _("%(who)s reminded an organization of a referral")),
    _act("referral.silent", _("%(who)s made a task of a referral without an answer")),
    _act("referral.gone", _("%(who)s made a task of a referral whose help is gone")),
    _act("referral.moved", _("%(who)s moved a referral to the service that went on")),
    _act("referral.dealt", _("%(who)s ticked the task of a referral"), Purpose.ORGANIZE),
    _act("referral.postponed", _("%(who)s put the task of a referral off"), Purpose.ORGANIZE),
    _act("referral.phoned", _("%(who)s wrote down what an organization said on the phone")),
    _act("referral.worded", _("%(who)s made five words for the family of a referral")),
    _act("partner.linked", _("%(who)s let a colleague of a partner read what is sent to them"),
         Purpose.ORGANIZE),
    _act("partner.unlinked", _("%(who)s ended that a colleague of a partner reads that"),
         Purpose.ORGANIZE),
    _act("partner.connected", _("%(who)s let the program of a partner answer what is sent to them"),
         Purpose.ORGANIZE),
    _act("partner.told", _("%(who)s changed where the program of a partner hears of news"),
         Purpose.ORGANIZE),
    _act("step.refused", _("%(who)s tried a step with a referral that is not allowed"),
         Purpose.REFUSED),
    _act("code.refused", _("%(who)s typed a wrong code for a referral"), Purpose.REFUSED),
    _act("referral.shredded", _("%(who)s erased a referral"), Purpose.RETENTION),
)  # fmt: skip
