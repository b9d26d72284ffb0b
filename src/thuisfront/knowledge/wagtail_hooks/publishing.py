"""What follows when a page is published, withdrawn, moved or removed."""

from typing import Any

from django.db.models.signals import post_delete
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move
from wagtail.snippets.models import register_snippet

from thuisfront.core.base import clock
from thuisfront.core.ui import rendering, tasks
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.knowledge import actions, queries
from thuisfront.knowledge.models import Stop, StopText, Term, TextPage
from thuisfront.knowledge.queries.unread import CHECKED, REREAD


def published(instance: Page, **_: Any) -> None:
    """Make a page findable, and let the site be rendered anew."""
    actions.make_findable(page=instance, at=clock.now())
    _render_anew()


def _render_anew() -> None:
    forget_pages()
    tasks.render_soon()


@hooks.register("after_publish_page")
def published_by_editor(request: HttpRequest, page: Page) -> None:
    """Render what an editor just published before the first reader comes."""
    del request
    for path in queries.paths_of(page):
        rendering.render_page(path)


def withdrawn(instance: Page, **_: Any) -> None:
    """Make a page unfindable and forgotten."""
    actions.make_unfindable(page=instance)
    _render_anew()


def removed(instance: object, **_: Any) -> None:
    """Do the same for a page that is deleted."""
    if isinstance(instance, TextPage):
        withdrawn(instance)


def moved(instance: Page, **_: Any) -> None:
    """Renew the address of a page and of everything below it."""
    for page in instance.get_descendants(inclusive=True).live():
        actions.make_findable(page=page, at=clock.now())
    _render_anew()


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def changed(request: HttpRequest, instance: object) -> None:
    """Show a word or a stop as it is now."""
    del request
    if isinstance(instance, Term):
        actions.show_term(term=instance, at=clock.now())
    if isinstance(instance, Term | Stop | StopText):
        _render_anew()


@hooks.register("after_delete_snippet")
def deleted(request: HttpRequest, instances: list[object]) -> None:
    """Forget words and stops that are gone."""
    del request
    for instance in instances:
        if isinstance(instance, Term):
            actions.make_unfindable_term(slug=instance.slug)
    _render_anew()


@hooks.register("register_log_actions")
def told_in_history(actions: LogActionRegistry) -> None:
    """Name what our own work lists write in the history of a page."""
    actions.register_action(REREAD, _("Read again"), _("Read again by a second person"))
    actions.register_action(CHECKED, _("Check the sources"), _("Laid beside its sources"))


for kind in (Term, Stop, StopText):
    register_snippet(kind)

page_published.connect(published)
page_unpublished.connect(withdrawn)
post_page_move.connect(moved)
page_slug_changed.connect(moved)
post_delete.connect(removed)
