"""How a file is found by who asks for it, and what its fields are called."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisfront.core.accountability.finders import Finder
from thuisfront.core.accountability.naming import Named
from thuisfront.core.privacy.enums import Subject
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.models import (
    Question,
)


def _by_words(typed: str) -> UUID | None:
    mark = queries.mark_of_words(typed)
    found = Question.objects.filter(receipt_mark=mark).values_list("pk", flat=True)
    return found.first()


def _by_number(typed: str) -> UUID | None:
    try:
        key = UUID(typed.strip())
    except ValueError:
        return None
    return key if Question.objects.filter(pk=key).exists() else None


FINDERS = (
    Finder("words", _("The five words of a question"), Subject.ASKER, _by_words, KIND, proves=True),
    Finder("question", _("Number of a question"), Subject.ASKER, _by_number, KIND),
)
NAMES = (
    Named(
        "helpdesk.Question",
        _("Your question"),
        {
            "asker": _("Who asked"), "age_band": _("Age"), "channel": _("Reached us by"),
            "for_whom": _("For whom"), "region": _("Region"), "topics": _("Subjects"),
            "phase": _("Phase"), "institution": _("Prison"), "safety": _("Safety"),
            "outcomes": _("What we did"), "minutes": _("Length in minutes"),
            "sealed_note": _("Note of the line"),
            "answer_by": _("How you want the answer"),
            "asked_at": _("Asked"), "last_contact_on": _("Last contact"),
            "urgency": _("How urgent we found it"), "sealed_contact": _("How to reach you"),
            "taken_by": _("Who answers"), "taken_at": _("Since"),
            "open_days": _("Days that it can be opened"), "posted_on": _("Letter posted"),
            "call_from": _("We call from"),
            "may_voicemail": _("A voice mail is safe"),
        },
        {
            "email": _("E-mail address"), "phone": _("Phone number"), "when": _("When to call"),
            "mobile": _("Mobile number"), "address": _("Address"),
        },
    ),
    Named(
        "helpdesk.HelpCheck",
        _("Whether it helped"),
        {
            "ask_from": _("We may ask from"), "mailed_at": _("We asked by mail"),
            "result": _("What you said"), "answered_at": _("When"),
            "sealed_remark": _("What you wrote about it"),
        },
    ),
    Named(
        "helpdesk.CallAttempt",
        _("How often we called back"),
        {
            "reached": _("How it went"), "had_leave": _("A voice mail was safe"),
            "tried_at": _("When"), "tried_by": _("Colleague"),
        },
    ),
    Named(
        "helpdesk.CareNote",
        _("How you were"),
        {
            "sealed_body": _("Text"), "writer": _("Written by"), "feeling": _("How it was"),
            "written_at": _("When"), "shared_at": _("Shared since"),
        },
        {"text": _("Text")},
    ),
    Named(
        "helpdesk.QualityRead",
        _("How your answers read"),
        {
            "sealed_body": _("Text"), "sealed_reply": _("What you said back"),
            "safety": _("Safety"), "own_words": _("Own words of the child"),
            "plain": _("Plain words"), "referral": _("Help of others"),
            "reader": _("Read by"), "adviser": _("Who answers"), "told_at": _("When"),
            "replied_at": _("Answered"),
        },
        {"text": _("Text")},
    ),
    Named(
        "helpdesk.SecondOpinion",
        _("What a colleague thought of it"),
        {
            "sealed_body": _("What was asked of a colleague"),
            "sealed_answer": _("What the colleague thought"),
            "asked_by": _("Asked by"), "asked_of": _("Asked of"), "asked_at": _("Asked"),
            "ends_at": _("Until"), "answered_at": _("Answered"),
        },
        {"text": _("Text")},
    ),
    Named(
        "helpdesk.Attachment",
        _("What came along with your mail"),
        {
            "sealed_name": _("Name"), "sealed_content": _("Content"), "kind": _("Sort of file"),
            "size": _("Size in bytes"),
        },
        {"name": _("Name"), "base64": _("The file itself, in base64")},
    ),
    Named(
        "helpdesk.MailThread",
        _("Your mails"),
        {
            "language": _("Language"), "more": _("Mails of one day that we only counted"),
            "bounced_on": _("A mail of ours came back"),
        },
    ),
    Named(
        "helpdesk.Message",
        _("What was written"),
        {
            "sealed_body": _("Text"), "sent_at": _("Sent"), "author": _("Written by"),
            "written_by": _("Colleague"),
        },
        {
            "text": _("Text"), "hope": _("What you hope"), "well": _("What goes well"),
            "links": _("Pages to read"), "subject": _("Subject"),
            "quoted": _("Earlier text and signature"), "dropped": _("Files that were not kept"),
            "cut": _("Too big to read whole"),
        },
    ),
)  # fmt: skip
