"""Components as tags: `{% load ui %}`. Each is shown on the pattern page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms, template
from django.db import models
from django.forms import BaseForm, BoundField
from django.template import Context
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, to_locale

from thuisfront.core.access.sightings import told_plainly
from thuisfront.core.audit.sightings import Sighting
from thuisfront.core.base import clock
from thuisfront.core.organizations.queries import Centre
from thuisfront.core.ui import sharing
from thuisfront.core.ui.context import local as local_path
from thuisfront.core.ui.middleware import is_private
from thuisfront.core.ui.models import Picture
from thuisfront.core.ui.pictures import Shown, shown

register = template.Library()
register.simple_tag(local_path, name="local")
register.simple_tag(sharing.linked_data)

ALERTS = {
    "info": "utrecht-alert--info",
    "attention": "utrecht-alert--warning",
    "done": "utrecht-alert--ok",
    "emergency": "utrecht-alert--error",
}
CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (forms.CheckboxSelectMultiple, "utrecht-checkbox"),
    (forms.RadioSelect, "tf-radio"),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.CheckboxInput, "utrecht-checkbox"),
    (forms.widgets.Input, "utrecht-textbox utrecht-textbox--html-input"),
)


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: str = "") -> SafeString:
    """Show a text that stands out; kinds: info, attention, done, emergency."""
    context = {"content": content, "alert": ALERTS[kind], "title": title}
    return render_to_string("ui/notice.html", context)


@register.inclusion_tag("ui/card.html")
def card(
    title: str, url: str = "", text: str = "", *, hue: int = 0, badge: str = "", level: int = 3
) -> dict[str, Any]:
    """Show a card; with `hue` 1 to 4 it has a doorway in the color of that audience."""
    return {"title": title, "url": url, "text": text, "hue": hue, "badge": badge, "level": level}


@register.inclusion_tag("ui/empty.html")
def empty(title: str, text: str = "", url: str = "", action: str = "") -> dict[str, str]:
    """Show that there is nothing here, and what to do instead."""
    return {"title": title, "text": text, "url": url, "action": action}


@register.inclusion_tag("ui/emergency.html")
def emergency(level: int = 2) -> dict[str, int]:
    """Show whom to call when it is not safe."""
    return {"level": level}


@register.inclusion_tag("ui/pagination.html")
def pagination(newer: str = "", older: str = "") -> dict[str, str]:
    """Show the way to newer and older items; each an address, or nothing."""
    return {"newer": newer, "older": older}


@register.inclusion_tag("ui/breadcrumb.html")
def breadcrumb(*trail: str) -> dict[str, Any]:
    """Show where we are: label and address in turn, then the label of this page."""
    *above, here = trail
    return {"steps": list(zip(above[::2], above[1::2], strict=True)), "here": here}


@register.inclusion_tag("ui/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """List what is wrong in a form, each linked to its field; nothing when nothing is wrong."""
    wrong = [field for field in form if field.errors] if form.is_bound else []
    fields = [(target(field), error) for field in wrong for error in field.errors]
    return {"fields": fields, "errors": form.non_field_errors() if form.is_bound else []}


@register.simple_tag
def shown_picture(picture: Picture | None) -> Shown | None:
    """Return a picture for `ui/picture.html`; nothing when it is gone or may not be seen today."""
    return shown(picture, clock.today())


@register.inclusion_tag("ui/described.html")
def described(title: str, text: str) -> dict[str, str]:
    """Say in the head what a page is about; who shares the page shares its title only."""
    return {"title": title, "text": text}


@register.inclusion_tag("ui/share.html", takes_context=True)
def share(context: Context) -> dict[str, Any]:
    """Say in the head where the same page is in other languages, and what a link to it shows.

    A page that is not written in every language says so in `written_in`.
    """
    request = context.get("request")
    if request is None or is_private(request.path):
        return {"others": []}
    written_in = context.get("written_in") or sharing.ALL
    return {
        "others": sharing.alternates(request.path, written_in),
        "here": sharing.full(request.path),
        "image": sharing.full(static("ui/share.png")),
        "locale": to_locale(get_language() or "nl"),
        "centre": context.get("centre"),
    }


@register.simple_tag
def centre_data(centre: Centre) -> SafeString:
    """Tell search engines who is behind the site."""
    return sharing.linked_data(sharing.publisher(centre))


@register.inclusion_tag("ui/sightings.html")
def sightings(seen: Sequence[Sighting]) -> dict[str, Any]:
    """Show to the person a file is about who saw it: role and organization, never a name."""
    return {"seen": zip(seen, told_plainly(seen), strict=True)}


@register.inclusion_tag("ui/readers.html")
def who_can_see(file: models.Model) -> dict[str, str]:
    """Offer to colleagues who can see this file, why and until when; asked when it is opened."""
    return {"address": reverse("office:file-readers", args=(file._meta.label_lower, file.pk))}


@register.filter
def control(field: BoundField) -> SafeString:
    """Return the control of a field with the classes of the house."""
    widget = field.field.widget
    ours = next((names for kind, names in CLASSES if isinstance(widget, kind)), "")
    names = f"{ours} {widget.attrs.get('class', '')}".strip()
    # A placeholder vanishes while typing: the label and the help say it.
    return field.as_widget(attrs={"class": names, "placeholder": False})


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Tell whether a field is one box to tick."""
    return isinstance(field.field.widget, forms.CheckboxInput)


@register.filter
def dutch_date(day: date | None) -> str:
    """Return a date as people say it, in the language of the page: 4 maart 2026."""
    return date_format(day, gettext("j F Y")) if day else ""


def target(field: BoundField) -> str:
    """Return the id of the first control of a field."""
    return f"{field.auto_id}_0" if field.use_fieldset else field.auto_id
