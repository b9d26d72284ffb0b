"""The door of the knowledge base."""

from thuisfront.knowledge.queries import published_pages

__all__ = ["published_pages"]
