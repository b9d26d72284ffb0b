"""Choices of the helpdesk; codes after the code lists of the field, words for people."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class Channel(models.TextChoices):
    """The way by which people reach the line (Dutch: kanaal)."""

    WEB = "web", _("form on the site")
    PHONE = "phone", _("telephone")
    MAIL = "mail", _("e-mail")
    CHAT = "chat", _("chat")
    LETTER = "letter", _("letter or card")
    VISIT = "visit", _("visit")
    OUTREACH = "outreach", _("we came to them")


class Asker(models.TextChoices):
    """Who asks (Dutch: vrager)."""

    CHILD = "child", _("I am a child or teenager (under 18)")
    YOUNG_ADULT = "young-adult", _("I am a young adult (18 to 25)")
    PARENT_AT_HOME = "parent-at-home", _("I am a parent or caregiver at home")
    DETAINED_PARENT = "detained-parent", _("I am a parent in detention, or was")
    FAMILY = "family", _("I am a grandparent or other family")
    FOSTER_PARENT = "foster-parent", _("I am a foster parent")
    SCHOOL = "school", _("I work at a school")
    PROFESSIONAL = "professional", _("I work in care, justice or a municipality")
    OTHER = "other", _("I am someone else")
    EX_DETAINED = "ex-detained-parent", _("I am a parent who was in detention")
    HEALTH = "health", _("I work in health care for young people")
    MUNICIPALITY = "municipality", _("I work in a neighbourhood team or municipality")
    YOUTH_CARE = "youth-care", _("I work in youth care")
    PRISON_STAFF = "prison-staff", _("I work in a prison")
    PROBATION = "probation", _("I work in probation")
    POLICE = "police", _("I work at the police")
    LAWYER = "lawyer", _("I am a lawyer or work at a court")
    VOLUNTEER = "volunteer", _("I am a volunteer")
    STUDENT = "student", _("I study or do research")
    MEDIA = "media", _("I work for the press or make policy")
    UNKNOWN = "unknown", _("not known yet")


class ForWhom(models.TextChoices):
    """For whom somebody asks (Dutch: voor wie)."""

    SELF = "self", _("themselves")
    OWN_CHILD = "own-child", _("their own child")
    CHILD_OF_FAMILY = "child-of-family", _("a child in the family")
    PUPIL = "pupil", _("a pupil or client")
    DETAINED = "detained", _("the parent in detention")
    GENERAL = "general", _("nobody in particular")


class AgeBand(models.TextChoices):
    """How old a child is (Dutch: leeftijdsgroep)."""

    UP_TO_7 = "0-7", _("7 or younger")
    FROM_8 = "8-11", _("8 to 11")
    FROM_12 = "12-15", _("12 to 15")
    FROM_16 = "16-17", _("16 or 17")


class AnswerBy(models.TextChoices):
    """The safe way to be answered (Dutch: antwoordwijze)."""

    CODE = "code", _("Here, with a code. Nobody needs to know who I am.")
    EMAIL = "email", _("Here with a code, and send me an e-mail when there is an answer.")
    PHONE = "phone", _("Call me back.")
    SMS = "sms", _("Here with a code, and send me a text message when there is an answer.")
    LETTER = "letter", _("On paper: we write a letter.")


class Urgency(models.IntegerChoices):
    """How soon someone must look (Dutch: spoed)."""

    NOW = 0, _("Now")
    SOON = 1, _("Soon")
    WEEK = 2, _("This week")


class State(models.TextChoices):
    """Whose turn it is (Dutch: stand)."""

    WAITING = "waiting", _("Waiting for an answer")
    ANSWERED = "answered", _("Answered")
    ASIDE = "aside", _("Not a question")


class Safety(models.TextChoices):
    """What is known of safety at the end of a conversation (Dutch: veiligheid)."""

    SAFE = "safe", _("safe now, as far as we heard")
    WORRY = "worry", _("worried: think of the Meldcode")
    DANGER = "danger", _("danger now: 112 or Veilig Thuis")
    UNKNOWN = "unknown", _("not asked or not told")


class Topic(models.TextChoices):
    """What somebody asks about (Dutch: onderwerp)."""

    TELLING = "telling", _("telling the child")
    FIRST_VISIT = "first-visit", _("first visit")
    VISITING = "visiting", _("rules of visiting")
    CONTACT = "contact", _("telephone, video, letters")
    PROCESS = "process", _("where they are, how it goes on")
    AUTHORITY = "authority", _("contact arrangement, parental authority")
    REFUSAL = "refusal", _("no contact, or the child does not want it")
    SAFETY = "safety", _("safety and violence")
    FEELINGS = "feelings", _("feelings and behaviour")
    SCHOOL = "school", _("school")
    STIGMA = "stigma", _("shame, bullying, media")
    MONEY = "money", _("money, debts, home")
    RESIDENCE = "residence", _("residence permit")
    ARREST = "arrest", _("arrest")
    TRANSFER = "transfer", _("transfer, distance")
    LEAVE = "leave", _("leave and coming home")
    BABY = "baby", _("pregnancy, baby")
    FOSTER_CARE = "foster-care", _("foster care")
    TRAINING = "training", _("training")
    MATERIALS = "materials", _("leaflets and materials")
    FIGURES = "figures", _("research and figures")
    COMPLAINT = "complaint", _("complaint")
    OTHER = "other", _("something else")


class Outcome(models.TextChoices):
    """What the line did (Dutch: uitkomst)."""

    INFORMATION = "information", _("information given")
    ADVICE = "advice", _("advice given")
    LISTENED = "listened", _("listened")
    MATERIAL = "material", _("material sent")
    REFERRAL = "referral", _("brought to other help")
    VT_ADVICE = "vt-advice", _("advice asked at Veilig Thuis")
    VT_REPORT = "vt-report", _("reported to Veilig Thuis")
    PRISON = "prison", _("contact with the prison")


class Region(models.TextChoices):
    """Where somebody lives, no nearer than a province; codes of ISO 3166-2 (Dutch: regio)."""

    NL = "NL", _("Netherlands, province unknown")
    NL_DR = "NL-DR", "Drenthe"
    NL_FL = "NL-FL", "Flevoland"
    NL_FR = "NL-FR", "Fryslân"
    NL_GE = "NL-GE", "Gelderland"
    NL_GR = "NL-GR", "Groningen"
    NL_LI = "NL-LI", "Limburg (NL)"
    NL_NB = "NL-NB", "Noord-Brabant"
    NL_NH = "NL-NH", "Noord-Holland"
    NL_OV = "NL-OV", "Overijssel"
    NL_UT = "NL-UT", "Utrecht"
    NL_ZE = "NL-ZE", "Zeeland"
    NL_ZH = "NL-ZH", "Zuid-Holland"
    BE = "BE", _("Belgium, province unknown")
    BE_VAN = "BE-VAN", "Antwerpen"
    BE_VLI = "BE-VLI", "Limburg (BE)"
    BE_VOV = "BE-VOV", "Oost-Vlaanderen"
    BE_VBR = "BE-VBR", "Vlaams-Brabant"
    BE_VWV = "BE-VWV", "West-Vlaanderen"
    BE_BRU = "BE-BRU", _("Brussels")
    BE_WAL = "BE-WAL", _("Wallonia")
    OTHER = "ZZ", _("another country")


class EmptyKind(models.TextChoices):
    """Why a call was no conversation (Dutch: soort leeg contact)."""

    SILENT = "silent", _("Silence")
    HUNG_UP = "hung-up", _("Hung up")
    WRONG_NUMBER = "wrong-number", _("Wrong number")
    TEST = "test", _("Test call")
    ABUSE = "abuse", _("Abuse")


class CallState(models.TextChoices):
    """What became of a call that was announced (Dutch: stand van een oproep)."""

    RINGING = "ringing", _("rings")
    TAKEN = "taken", _("taken")
    MISSED = "missed", _("not taken")


class Reached(models.TextChoices):
    """How an attempt to call back went (Dutch: uitkomst van een belpoging)."""

    SPOKEN = "spoken", _("Spoken")
    NOT_REACHED = "not-reached", _("Not reached")
    VOICEMAIL = "voicemail", _("Voice mail")


class Helped(models.TextChoices):
    """Whether an answer helped, says who asked (Dutch: geholpen)."""

    YES = "helped", _("Yes, it helped")
    SOME = "some", _("A bit")
    NO = "not", _("No, it did not help")
    UNSAID = "unsaid", _("I would rather not say")


class Mark(models.TextChoices):
    """What a reader found of one point of an answer (Dutch: bevinding)."""

    YES = "yes", _("Yes")
    PARTLY = "partly", _("In part")
    NO = "no", _("No")
    NOT_HERE = "not-here", _("Does not apply here")


class Point(models.TextChoices):
    """What one looks at when reading an answer of a colleague (Dutch: aandachtspunt)."""

    SAFETY = "safety", _("Was safety asked about?")
    OWN_WORDS = "own_words", _("Were the own words of the child kept?")
    PLAIN = "plain", _("Is it in plain words?")
    REFERRAL = "referral", _("Was help of others offered warmly?")


class Feeling(models.TextChoices):
    """How a colleague is after a heavy conversation (Dutch: hoe het gaat)."""

    FINE = "fine", _("All right, I go on")
    HEAVY = "heavy", _("It stays with me")
    TALK = "talk", _("I want to talk with somebody")


class Dimension(models.TextChoices):
    """By what contacts are counted (Dutch: uitsplitsing)."""

    CHANNEL = "channel", _("By way of")
    ASKER = "asker", _("Who asked")
    TOPIC = "topic", _("Subject")
    PHASE = "phase", _("Phase")
    REGION = "region", _("Region")
    OUTCOME = "outcome", _("What we did")
    ANSWER = "answer", _("Answered within")
    HELPED = "helped", _("Did it help, two weeks later")


class AnswerTime(models.TextChoices):
    """How long somebody waited for the first answer (Dutch: antwoordtijd)."""

    AT_ONCE = "at-once", _("at once, while we spoke")
    DAY = "day", _("a day")
    WEEK = "week", _("a week")
    LATER = "later", _("longer")
    OPEN = "open", _("not yet")


class Author(models.TextChoices):
    """Who wrote a message (Dutch: schrijver)."""

    ASKER = "asker", _("The asker")
    LINE = "line", _("The centre")


ASKER_SHORT = {
    Asker.CHILD: _("child or teenager"),
    Asker.YOUNG_ADULT: _("young adult"),
    Asker.PARENT_AT_HOME: _("parent at home"),
    Asker.DETAINED_PARENT: _("parent in detention"),
    Asker.FAMILY: _("family"),
    Asker.FOSTER_PARENT: _("foster parent"),
    Asker.SCHOOL: _("school"),
    Asker.PROFESSIONAL: _("professional"),
    Asker.OTHER: _("someone else"),
    Asker.EX_DETAINED: _("parent who was in detention"),
    Asker.HEALTH: _("health care for young people"),
    Asker.MUNICIPALITY: _("neighbourhood team, municipality"),
    Asker.YOUTH_CARE: _("youth care"),
    Asker.PRISON_STAFF: _("prison"),
    Asker.PROBATION: _("probation"),
    Asker.POLICE: _("police"),
    Asker.LAWYER: _("lawyer, court"),
    Asker.VOLUNTEER: _("volunteer"),
    Asker.STUDENT: _("student, researcher"),
    Asker.MEDIA: _("press, policy"),
    Asker.UNKNOWN: _("not known yet"),
}
WEB_ASKERS = (
    Asker.CHILD, Asker.YOUNG_ADULT, Asker.PARENT_AT_HOME, Asker.DETAINED_PARENT, Asker.FAMILY,
    Asker.FOSTER_PARENT, Asker.SCHOOL, Asker.PROFESSIONAL, Asker.OTHER,
)  # fmt: skip
# About a child: then an age says something.
CHILDREN = (ForWhom.OWN_CHILD, ForWhom.CHILD_OF_FAMILY, ForWhom.PUPIL)
CARD_ASKERS = {
    code: ASKER_SHORT[code]
    for code in (Asker.DETAINED_PARENT, Asker.PARENT_AT_HOME, Asker.CHILD, Asker.FAMILY)
}
ANSWER_BY_SHORT = {
    AnswerBy.CODE: _("with the code"),
    AnswerBy.EMAIL: _("code and e-mail"),
    AnswerBy.PHONE: _("call back"),
    AnswerBy.SMS: _("code and text message"),
    AnswerBy.LETTER: _("letter on paper"),
}
_LEARN, _OVER = Purpose.SUPERVISE, Purpose.RETENTION
ACTS = (
    Act("helpdesk.question.asked", _("%(who)s asked the question"), Purpose.OWN_WISH),
    Act("helpdesk.contact.recorded", _("%(who)s wrote down the conversation"), Purpose.HELP),
    Act("helpdesk.contact.worded", _("%(who)s gave five words"), Purpose.HELP),
    Act("helpdesk.contact.completed", _("%(who)s noted what it was about"), Purpose.HELP),
    Act("helpdesk.intake.started", _("%(who)s began to write down a conversation"), Purpose.HELP),
    Act("helpdesk.intake.dropped", _("%(who)s threw away notes of a call"), Purpose.HELP),
    Act("helpdesk.empty.counted", _("%(who)s counted a call without words"), Purpose.ORGANIZE),
    Act("helpdesk.empty.undone", _("%(who)s took back a counted call"), Purpose.ORGANIZE),
    Act("helpdesk.question.planned", _("%(who)s planned when to call back"), Purpose.ORGANIZE),
    Act("helpdesk.question.called", _("%(who)s tried to call back"), Purpose.HELP),
    Act("helpdesk.task.made", _("%(who)s wrote down a task"), Purpose.ORGANIZE),
    Act("helpdesk.task.changed", _("%(who)s changed a task"), Purpose.ORGANIZE),
    Act("helpdesk.task.done", _("%(who)s did a task"), Purpose.ORGANIZE),
    Act("helpdesk.task.reopened", _("%(who)s opened a task again"), Purpose.ORGANIZE),
    Act(
        "helpdesk.handover.printed",
        _("%(who)s looked at what is handed over"),
        Purpose.ORGANIZE,
        look=True,
    ),
    Act(
        "helpdesk.figures.exported",
        _("%(who)s took figures of the line along"),
        Purpose.ORGANIZE,
        look=True,
    ),
    Act("helpdesk.call.announced", _("%(who)s told that somebody calls"), Purpose.HELP),
    Act("helpdesk.call.taken", _("%(who)s took a call"), Purpose.HELP),
    Act("helpdesk.mail.bounced", _("%(who)s heard that our mail came back"), Purpose.HELP),
    Act(
        "helpdesk.mail.counted",
        _("%(who)s counted more mails than we keep of one day"),
        Purpose.ORGANIZE,
    ),
    Act("helpdesk.mail.put-aside", _("%(who)s put the mail aside: no question"), Purpose.ORGANIZE),
    Act("helpdesk.mail.brought-back", _("%(who)s brought the mail back"), Purpose.ORGANIZE),
    Act(
        "helpdesk.attachment.opened",
        _("%(who)s opened a file that came along"),
        Purpose.HELP,
        look=True,
    ),
    Act("helpdesk.question.written-back", _("%(who)s wrote back"), Purpose.OWN_WISH),
    Act("helpdesk.question.viewed", _("%(who)s read the question"), Purpose.HELP, look=True),
    Act(
        "helpdesk.question.glimpsed",
        _("%(who)s saw that there is a question, not its words"),
        Purpose.SUPERVISE,
        look=True,
    ),
    Act(
        "helpdesk.question.looked-up",
        _("%(who)s looked for questions by a number or address"),
        Purpose.HELP,
        look=True,
    ),
    Act("helpdesk.question.taken", _("%(who)s took the question to answer it"), Purpose.ORGANIZE),
    Act(
        "helpdesk.question.taken-over",
        _("%(who)s took the question over from a colleague"),
        Purpose.ORGANIZE,
    ),
    Act(
        "helpdesk.question.given-back",
        _("%(who)s gave the question back, for a colleague"),
        Purpose.ORGANIZE,
    ),
    Act(
        "helpdesk.question.escalated",
        _("%(who)s told the coordinator that an answer is late"),
        Purpose.ORGANIZE,
    ),
    Act(
        "helpdesk.question.period-chosen",
        _("%(who)s chose how long the answer can be opened"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.help.agreed",
        _("%(who)s said that we may ask whether it helped"),
        Purpose.OWN_WISH,
    ),
    Act("helpdesk.help.mailed", _("%(who)s asked whether it helped"), Purpose.HELP),
    Act("helpdesk.help.answered", _("%(who)s told whether it helped"), Purpose.OWN_WISH),
    Act("helpdesk.draft.saved", _("%(who)s wrote a part of the answer"), Purpose.HELP),
    Act("helpdesk.question.answered", _("%(who)s answered the question"), Purpose.HELP),
    Act(
        "helpdesk.letter.written",
        _("%(who)s began to tell the question in other words, for a letter on the site"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.letter.offered",
        _("%(who)s asked a second person to look at the letter"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.letter.returned",
        _("%(who)s looked at the letter and gave it back to be changed"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.letter.published",
        _("%(who)s looked at the letter and put it on the site"),
        Purpose.OWN_WISH,
    ),
    Act("helpdesk.letter.withdrawn", _("%(who)s took the letter away"), Purpose.OWN_WISH),
    Act("helpdesk.letter.removed", _("%(who)s took a letter from the site"), Purpose.ORGANIZE),
    Act(
        "helpdesk.retelling.viewed",
        _("%(who)s read the letter in the making, not the question"),
        Purpose.OWN_WISH,
        look=True,
    ),
    Act("helpdesk.opinion.asked", _("%(who)s asked a colleague what they think"), Purpose.HELP),
    Act("helpdesk.opinion.given", _("%(who)s said what they think of it"), Purpose.HELP),
    Act(
        "helpdesk.intake.linked",
        _("%(who)s heard the five words, and noted that the same person calls again"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.question.drawn",
        _("%(who)s drew the question by lot, to read how we answered"),
        Purpose.SUPERVISE,
    ),
    Act("helpdesk.quality.told", _("%(who)s told a colleague how an answer reads"), _LEARN),
    Act("helpdesk.quality.replied", _("%(who)s wrote back about how an answer reads"), _LEARN),
    Act("helpdesk.quality.removed", _("%(who)s removed what was said of answers"), _OVER),
    Act("helpdesk.care.written", _("%(who)s noted how they are"), Purpose.UPKEEP),
    Act("helpdesk.care.removed", _("%(who)s removed a note of how they are"), Purpose.UPKEEP),
    Act(
        "helpdesk.answer.printed",
        _("%(who)s made a letter on paper of the answer"),
        Purpose.HELP,
        look=True,
    ),
    Act("helpdesk.answer.posted", _("%(who)s posted the answer, or handed it over"), Purpose.HELP),
    Act("helpdesk.card.printed", _("%(who)s printed question cards"), Purpose.ORGANIZE),
    Act("helpdesk.question.shared", _("%(who)s shared what the asker agreed to"), Purpose.HELP),
    Act("helpdesk.question.shredded", _("%(who)s erased the question"), Purpose.RETENTION),
)
# What to do at each red flag; the keys are those of `rules.Flag`.
FLAGS = {
    "suicide": (
        _("Words about not wanting to live"),
        _("Name it and ask on. 113, day and night; 1813 in Belgium. Danger now: 112."),
    ),
    "violence": (
        _("Words about violence"),
        _("Is it going on now? 112. Take the steps of the Meldcode; Veilig Thuis 0800-2000."),
    ),
    "sexual": (
        _("Words about abuse"),
        _("Believe them, ask no details. Meldcode; Veilig Thuis 0800-2000, in Belgium 1712."),
    ),
    "runaway": (
        _("Words about running away"),
        _("Ask whether they have a safe place tonight. Kindertelefoon 0800-0432; danger: 112."),
    ),
    "danger": (
        _("Words about not being safe"),
        _("Ask whether it is safe now, and who is near. Danger: 112. Meldcode."),
    ),
    "banned": (
        _("Words about somebody who may not come near"),
        _("A ban holds. The police note it: 0900-8844, danger: 112. Share no address or number."),
    ),
}
