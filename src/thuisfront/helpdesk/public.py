"""The door of the helpdesk."""

from thuisfront.helpdesk.actions import Asked, Receipt, ask_question, shred_question
from thuisfront.helpdesk.actions.asking import Facts
from thuisfront.helpdesk.actions.keeping import Said, keep_conversation
from thuisfront.helpdesk.enums import AgeBand, Asker, Author, Channel, Safety
from thuisfront.helpdesk.queries import flags_in, mark_of_form, question_of_form, questions_for
from thuisfront.helpdesk.queries.board import Lane, standings
from thuisfront.helpdesk.queries.care import is_heavy
from thuisfront.helpdesk.rules import sounds_unsafe
from thuisfront.helpdesk.views.care import ask_care

__all__ = [
    "AgeBand", "Asked", "Asker", "Author", "Channel", "Facts", "Lane", "Receipt", "Safety", "Said",
    "ask_care", "ask_question", "flags_in", "is_heavy", "keep_conversation", "mark_of_form",
    "question_of_form", "questions_for", "shred_question", "sounds_unsafe", "standings",
]  # fmt: skip
