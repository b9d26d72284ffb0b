"""What the editors' screens do beside what Wagtail does by itself.

Wagtail announces much by signal only: scheduled publishing, say, passes no hook of the editor.
"""

from thuisfront.knowledge.wagtail_hooks import linking, publishing, reviewing

__all__ = ["linking", "publishing", "reviewing"]
