"""Every write to the public pages: loading files, making pages findable."""

from thuisfront.knowledge.actions.finding import make_findable, make_unfindable
from thuisfront.knowledge.actions.loading import Loaded, content_hash, load_content

__all__ = ["Loaded", "content_hash", "load_content", "make_findable", "make_unfindable"]
