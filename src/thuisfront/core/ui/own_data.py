"""What people do themselves about their data, without signing in: the five words say who they are.

Addresses, titles and file names say nothing. Who holds a pass has typed the words just now.
"""

from typing import ClassVar, TypeVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.access.passes import Pass, give_pass, pass_of
from thuisfront.core.accountability import actions, packages, queries, releasing
from thuisfront.core.accountability.enums import RequestKind
from thuisfront.core.audit.actions import ASKER
from thuisfront.core.base import clock
from thuisfront.core.base.receipts import as_typed
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.core.ui.forms import HouseForm, TokenField

LIMIT = Limit("own data", per_address=10, in_total=600, seconds=600)
STATUS = "ui:own-data-status"
OPEN = "ui:own-data-open"
KINDS = (
    (RequestKind.ACCESS, gettext_lazy("I want to see what you keep of me.")),
    (RequestKind.COPY, gettext_lazy("I want a copy to take along.")),
    (RequestKind.CORRECTION, gettext_lazy("Something is wrong, and must be corrected.")),
    (RequestKind.RESTRICTION, gettext_lazy("Keep it, but nobody may look at it now.")),
    (RequestKind.OBJECTION, gettext_lazy("I do not want you to use it any more.")),
    (RequestKind.ERASURE, gettext_lazy("Everything must go.")),
)


class WordsForm(HouseForm):
    """Five words, typed anyhow."""

    words = forms.CharField(
        label=gettext_lazy("Your five words"),
        help_text=gettext_lazy("Capitals and extra spaces do not matter."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )

    def clean_words(self) -> str:
        """Return the words as they are looked up."""
        return as_typed(self.cleaned_data["words"])


class OwnDataForm(WordsForm):
    """What someone wants with their own data, and the words that say who they are."""

    messages: ClassVar = {"kind": gettext_lazy("Choose what you want.")}
    form_token = TokenField()
    kind = forms.ChoiceField(
        label=gettext_lazy("What do you want?"), choices=KINDS, widget=forms.RadioSelect
    )
    wish = forms.CharField(
        label=gettext_lazy("Do you want to tell us more?"),
        help_text=gettext_lazy("You may leave this empty. Is something wrong? Then write what."),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    field_order = ("kind", "wish", "words")

    def intake(self) -> actions.Intake:
        """Return what was filled in."""
        data = self.cleaned_data
        return actions.Intake(form_token=data["form_token"], kind=data["kind"], wish=data["wish"])


Words = TypeVar("Words", bound=WordsForm)


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def own_data(request: HttpRequest, *, child: bool = False) -> HttpResponse:
    """Tell how to ask for one's data, and take the request of who has the words."""
    form, status = _form(OwnDataForm, request), 200
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            count_attempt(LIMIT, address=address_of(request), at=clock.now())
            actions.ask_request(intake=form.intake(), words=words, at=clock.now())
        except TooManyError as many:
            form.add_error(None, _too_many(many))
            status = 429
        except actions.UnknownWordsError:
            form.add_error("words", _("We do not know these five words. Check each word."))
        else:
            return _opened(words)
    return render(request, "ui/own_data.html", {"form": form, "child": child}, status=status)


@public
@soft_csrf
@require_http_methods(["GET", "HEAD", "POST"])
def own_data_open(request: HttpRequest) -> HttpResponse:
    """Find requests back with their words; wrong and unknown look the same."""
    form, status = _form(WordsForm, request), 200
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        try:
            count_attempt(LIMIT, address=address_of(request), at=clock.now())
        except TooManyError as many:
            form.add_error(None, _too_many(many))
            status = 429
        else:
            with asking.as_holder(mark=actions.mark_of(words)):
                found = queries.requests_with_words(words).exists()
            if found:
                return _opened(words)
            form.add_error("words", _("We do not know these five words. Check each word."))
    return render(request, "ui/own_data_open.html", {"form": form}, status=status)


@public
@require_safe
def own_data_status(request: HttpRequest) -> HttpResponse:
    """Show how far the requests of the pass are, and what there is to pick up."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(mark=held.key if held else b""):
        found = queries.told_to_holder(held.key if held else b"", clock.today())
        if not found:
            return redirect(OPEN)
        return render(request, "ui/own_data_status.html", {"found": found})


@public
@require_POST
def own_data_package(request: HttpRequest, key: UUID) -> HttpResponse:
    """Give a package to who holds the words."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(mark=held.key if held else b""):
        found = queries.held_request(held.key if held else b"", key)
        content = releasing.fetch_package(request=found, at=clock.now()) if found else None
    if content is None:
        return redirect(STATUS)
    headers = {
        "Content-Disposition": f'attachment; filename="{packages.FILE_NAME}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type=packages.CONTENT_TYPE, headers=headers)


@public
@require_POST
def own_data_destroy(request: HttpRequest, key: UUID) -> HttpResponse:
    """Destroy a package that was picked up."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(mark=held.key if held else b""):
        if found := queries.held_request(held.key if held else b"", key):
            releasing.destroy_package(request=found, at=clock.now(), by=ASKER)
    return redirect(STATUS)


def _form(form: type[Words], request: HttpRequest) -> Words:
    sent = request.POST if request.method == "POST" else None
    return form(sent, csrf_error=csrf_error(request))


def _opened(words: str) -> HttpResponse:
    response = redirect(STATUS)
    mark = actions.mark_of(words)
    give_pass(response, Pass(packages.NOTHING, mark), at=clock.now())
    return response


def _too_many(many: TooManyError) -> str:
    return _("That was tried too often. Wait %(minutes)s minutes, or call us.") % {
        "minutes": many.minutes
    }
