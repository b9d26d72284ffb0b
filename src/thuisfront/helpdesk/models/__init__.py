"""The tables of the helpdesk. Everything an asker wrote is sealed with the key of its question."""

from thuisfront.helpdesk.models.cards import Card
from thuisfront.helpdesk.models.closing import ClosedCode, HelpCheck
from thuisfront.helpdesk.models.following import CallAttempt, Tally, Task, ToldNumber
from thuisfront.helpdesk.models.letters import PublishedLetter, Retelling
from thuisfront.helpdesk.models.listening import Call, EmptyContact, Intake
from thuisfront.helpdesk.models.questions import Attachment, Draft, MailThread, Message, Question
from thuisfront.helpdesk.models.supervising import (
    CareNote,
    QualityDraw,
    QualityRead,
    SecondOpinion,
)

__all__ = [
    "Attachment",
    "Call",
    "CallAttempt",
    "Card",
    "CareNote",
    "ClosedCode",
    "Draft",
    "EmptyContact",
    "HelpCheck",
    "Intake",
    "MailThread",
    "Message",
    "PublishedLetter",
    "QualityDraw",
    "QualityRead",
    "Question",
    "Retelling",
    "SecondOpinion",
    "Tally",
    "Task",
    "ToldNumber",
]
