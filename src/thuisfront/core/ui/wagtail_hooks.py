"""A picture that may not be seen any more is off every page at once."""

from typing import Any

from django.db.models.signals import post_delete, post_save

from thuisfront.core.base import clock
from thuisfront.core.ui import tasks
from thuisfront.core.ui.models import Picture
from thuisfront.core.ui.page_cache import forget_pages


def saved(instance: Picture, **_: Any) -> None:
    """Render pages anew; the sizes of a hidden picture go, so no address of a file works on."""
    if not instance.may_be_shown(clock.today()):
        for size in instance.renditions.all():
            size.delete()  # its file goes with it
    changed()


def changed(**_: Any) -> None:
    """Let pages be rendered anew."""
    forget_pages()
    tasks.render_soon()


post_save.connect(saved, sender=Picture)
post_delete.connect(changed, sender=Picture)
