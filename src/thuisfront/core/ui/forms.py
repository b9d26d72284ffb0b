"""Forms in the house style: one renderer, one base form.

A form of a room:

    class AskForm(HouseForm):
        messages = {"question": _("Write your question.")}
        question = forms.CharField(label=_("Your question"), widget=forms.Textarea)

In a view, `form = AskForm(request.POST or None)`; in its page, inside `<form novalidate>`:

    {% csrf_token %}{{ form }}

which gives the error summary and every field with label, help and error. To lay fields out by
hand: `{% error_summary form %}` and `{{ form.question.as_field_group }}`. A page whose context
has the form as `form` gets "Error: " before its title by itself.
"""

import re
import unicodedata
from collections.abc import Mapping
from secrets import token_urlsafe
from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxLengthValidator
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

SHORT, LONG = 200, 10_000  # characters, where a field names no maximum of its own
TOO_LONG = _("This is too long: use at most %(limit_value)s characters, now %(show_value)s.")
EXPIRED = _("This page has been open for a long time. What you typed is still here: send it again.")
# Control characters but new line and tab, half signs, a mark of byte order, and marks that turn the
# direction of what follows: they can make a text read as another.
UNWANTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\u202a-\u202e\u2066-\u2069]")


class HouseRenderer(TemplatesSetting):
    """Renders each form and field of the site with our templates."""

    form_template_name = "ui/form.html"
    field_template_name = "ui/field.html"


class HouseForm(forms.Form):
    """A form that cleans what comes in and says in plain words what is missing."""

    messages: ClassVar[Mapping[str, str | Promise]] = {}

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        initial: dict[str, Any] | None = None,
        prefix: str | None = None,
        csrf_error: str = "",
        files: MultiValueDict[str, Any] | None = None,
    ) -> None:
        clean = None if data is None else tidied(data)
        super().__init__(clean, files, initial=initial, prefix=prefix)
        self.csrf_error = csrf_error
        for name, field in self.fields.items():
            field.error_messages["required"] = str(self.messages.get(name) or asking(field, name))
            if isinstance(field, forms.CharField):
                cap(field)

    def clean(self) -> dict[str, Any]:
        """Refuse a form whose token is not accepted, keeping what was typed."""
        if self.csrf_error:
            self.add_error(None, EXPIRED)
        return self.cleaned_data


def new_token() -> str:
    """Return the secret of one filled-in form: posting it twice is one act (192 bits)."""
    return token_urlsafe(24)


class TokenField(forms.CharField):
    """The form's own secret, in a hidden input; a missing or broken one is replaced."""

    def __init__(self) -> None:
        super().__init__(required=False, initial=new_token, widget=forms.HiddenInput)

    def clean(self, value: Any) -> str:
        """Return the token that came in, or a fresh one."""
        given = str(value or "")
        return given if re.fullmatch(r"[\w-]{32}", given, re.ASCII) else new_token()


def asking(field: forms.Field, name: str) -> str:
    """Return the sentence for a field that was left empty."""
    label = str(field.label or name)
    if isinstance(field, forms.BooleanField):
        return gettext("Tick: %(label)s") % {"label": label}
    if isinstance(field, forms.ChoiceField):
        return gettext("Choose an answer: %(label)s") % {"label": label}
    return gettext("Fill in: %(label)s") % {"label": label}


def cap(field: forms.CharField) -> None:
    """Give a text field a maximum, checked here and not cut off by the browser."""
    long = isinstance(field.widget, forms.Textarea)
    limit = field.max_length or (LONG if long else SHORT)
    kept = [check for check in field.validators if not isinstance(check, MaxLengthValidator)]
    field.validators = [*kept, MaxLengthValidator(limit, TOO_LONG)]
    field.widget.attrs.pop("maxlength", None)


def tidied(data: QueryDict) -> QueryDict:
    """Return a copy of what was sent in which every text is tidy."""
    clean = data.copy()
    for name, values in data.lists():
        clean.setlist(name, [tidy(value) if isinstance(value, str) else value for value in values])
    return clean


def tidy(text: str) -> str:
    """Return a text without NUL, control characters and marks that turn the reading direction.

    Text that is written from right to left stays as it is; line ends become one sign.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return UNWANTED.sub("", text)
