"""Reads for who is in conversation: one's own notes, what was counted today."""

import json
from datetime import datetime

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.queries import organizations_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.enums import Channel, Outcome, Topic
from thuisfront.helpdesk.models import EmptyContact, Intake, Question
from thuisfront.helpdesk.queries import mark_of_form, questions_for, questions_to_answer

KIND = "helpdesk.intake"
Typed = dict[str, list[str]]


def intakes_for(user: User) -> QuerySet[Intake]:
    """Return the notes that this user is writing, the oldest first."""
    return Intake.objects.filter(written_by=user)


def contact_before(user: User, intake: Intake) -> Question | None:
    """Return the contact that the caller said was theirs, when this user may know of it."""
    if not intake.follows:
        return None
    return questions_for(user).filter(pk=intake.follows).first()


def typed_in(intake: Intake) -> Typed:
    """Return what was typed so far, by the name of the field."""
    body = sealing.unseal(keys.key_of(intake.pk), intake.sealed_body, place_of(intake))
    typed: Typed = json.loads(body)
    return typed


def mark_of(typed: Typed) -> str:
    """Return what tells whether notes are the same as those that a page shows."""
    return sealing.fingerprint("intake", json.dumps(typed, sort_keys=True)).hex()


def recorded_with(user: User, form_token: str) -> Question | None:
    """Return the question that this user made of the notes with this token."""
    return questions_to_answer(user).filter(form_mark=mark_of_form(form_token)).first()


def empty_contacts_for(user: User) -> QuerySet[EmptyContact]:
    """Return the calls without words that were counted at the lines of this user."""
    return EmptyContact.objects.filter(organization__in=organizations_of(user))


def counted_since(user: User, moment: datetime) -> dict[str, int]:
    """Return how many calls without words were counted from this moment on, by kind."""
    found = empty_contacts_for(user).filter(counted_at__gte=moment)
    rows = found.values_list("kind").annotate(number=Count("pk")).order_by("kind")
    return dict(rows)


def facts_of(question: Question) -> list[tuple[str, str]]:
    """Return what was noted of a contact besides its words, in words, as far as it is there."""
    found = [
        (_("By way of"), question.get_channel_display()),
        (_("For whom"), question.get_for_whom_display()),
        (_("About"), ", ".join(str(Topic(code).label) for code in question.topics)),
        (_("Safety"), question.get_safety_display()),
        (_("We did"), ", ".join(str(Outcome(code).label) for code in question.outcomes)),
        (_("Region"), question.get_region_display()),
        (_("Phase"), question.get_phase_display()),
        (_("Prison"), str(question.institution or "")),
        (_("Minutes"), str(question.minutes or "")),
    ]
    if question.channel == Channel.WEB:
        return []
    return [(str(label), str(value)) for label, value in found if value]


def place_of(intake: Intake) -> str:
    """Return where the sealed notes belong: table, column and row."""
    return f"{intake._meta.db_table}.sealed_body|{intake.pk}"
