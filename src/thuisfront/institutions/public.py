"""The door of the institutions."""

from thuisfront.institutions.queries import institutions

__all__ = ["institutions"]
