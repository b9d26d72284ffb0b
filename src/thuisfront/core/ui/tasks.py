"""What the worker does with pages."""

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from thuisfront.core.ui import rendering


@app.task(queueing_lock="ui.render_pages", name="ui.render_pages")
def render_pages() -> None:
    """Render every public page that is not rendered yet."""
    for path in list(rendering.public_paths()):
        rendering.render_page(path)


def render_soon() -> None:
    """Let the worker render the pages, unless that is waiting already."""
    try:
        with transaction.atomic():
            render_pages.defer()
    except AlreadyEnqueued:
        return
