"""The door of the institutions."""

from thuisfront.institutions.queries import institutions, links_to_outside

__all__ = ["institutions", "links_to_outside"]
