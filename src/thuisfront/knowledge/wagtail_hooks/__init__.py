"""What the editors' screens do beside what Wagtail does by itself.

Wagtail announces much by signal only: scheduled publishing, say, passes no hook of the editor.
"""

from thuisfront.knowledge.wagtail_hooks import publishing, reviewing

__all__ = ["publishing", "reviewing"]
