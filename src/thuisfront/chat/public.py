"""The door of the chat."""

from thuisfront.chat.queries import waiting_number

__all__ = ["waiting_number"]
