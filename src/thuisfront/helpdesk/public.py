"""The door of the helpdesk."""

from thuisfront.helpdesk.actions import Asked, Receipt, ask_question

__all__ = ["Asked", "Receipt", "ask_question"]
