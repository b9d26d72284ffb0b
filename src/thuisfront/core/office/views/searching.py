"""Pages of editors about the search: questions without an answer, synonyms, what stands on top."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.base import clock, spreadsheets
from thuisfront.core.office.forms.searching import BetForm, SynonymForm
from thuisfront.core.search import bets, desk, editing, editors
from thuisfront.core.ui.forms import tidy

AGAIN = ["GET", "HEAD", "POST"]
HISTORY = 10


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def missed_list(request: StaffRequest) -> HttpResponse:
    """Show what people asked that found nothing or little."""
    weeks = desk.weeks(request.user)
    week, by_word = _week(request, weeks), request.GET.get("sort") == "words"
    shown = {
        "missed": desk.missed_questions(request.user, week, by_word=by_word),
        "weeks": weeks, "week": week, "by_word": by_word,
    }  # fmt: skip
    return render(request, "office/search_missed.html", shown)


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def missed_export(request: StaffRequest) -> HttpResponse:
    """Give the same as a table."""
    week = _week(request, desk.weeks(request.user))
    head = [_("Words"), _("Times"), _("Found")]
    rows = [
        [one.words, one.count, _("little") if one.found_some else _("nothing")]
        for one in desk.missed_questions(request.user, week)
    ]
    content = spreadsheets.START + spreadsheets.table([head, *rows])
    headers = {"Content-Disposition": f'attachment; filename="zoekvragen-{clock.today()}.csv"'}
    return HttpResponse(content, content_type=spreadsheets.CONTENT_TYPE, headers=headers)


def _week(request: StaffRequest, weeks: list[date]) -> date | None:
    asked = request.GET.get("week", "")
    return next((week for week in weeks if week.isoformat() == asked), None)


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def synonym_list(request: StaffRequest) -> HttpResponse:
    """List the synonyms of editors, and those of the house below."""
    typed = tidy(request.GET.get("q", "")[:100])
    house = [group for group in editors.house().groups if typed.lower() in " ".join(group)]
    shown = {"groups": desk.synonym_groups(request.user, typed), "house": house, "typed": typed}
    return render(request, "office/search_synonyms.html", shown)


@requires(Permission.KNOWLEDGE_EDIT)
@require_http_methods(AGAIN)
def synonym_change(request: StaffRequest, key: UUID | None = None) -> HttpResponse:
    """Add words that mean the same, or change them; the other button shows what changes."""
    groups = desk.synonym_groups(request.user)
    group = get_object_or_404(groups, pk=key) if key else None
    first = {"words": group.words, "note": group.note} if group else _typed(request, "words")
    form = SynonymForm(request.POST if request.method == "POST" else None, initial=first)
    shown: dict[str, Any] = {"form": form, "row": group, "history": _history(group)}
    if request.method == "POST" and form.is_valid():
        words = tuple(form.cleaned_data["words"])
        if "show" not in request.POST:
            values, by = form.values(), request.user
            editing.save_synonyms(group=group, values=values, at=clock.now(), by=by)
            messages.success(request, _("It is saved. It works within five seconds."))
            return redirect("office:synonym-list")
        before = editors.current()
        after = before.with_group(words, tuple(group.words) if group else ())
        asked = [*form.cleaned_data["tried"], *words, *desk.titles_with(words)]
        shown |= _told(desk.changes(before, after, asked))
    return render(request, "office/search_synonym.html", shown)


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def synonym_remove(request: StaffRequest, key: UUID) -> HttpResponse:
    """Take away a group of synonyms."""
    row = get_object_or_404(desk.synonym_groups(request.user), pk=key)
    editing.remove(row=row, at=clock.now(), by=request.user)
    messages.success(request, _("It is taken away."))
    return redirect("office:synonym-list")


@requires(Permission.KNOWLEDGE_EDIT)
@require_safe
def bet_list(request: StaffRequest) -> HttpResponse:
    """List what stands on top for which words, and what the house puts there below."""
    typed = tidy(request.GET.get("q", "")[:100])
    found = desk.best_bets(request.user, typed)
    house = [one for one in editors.house().bets if typed.lower() in " ".join(one.questions)]
    shown = {"bets": found, "house": house, "typed": typed}
    return render(request, "office/search_bets.html", shown)


@requires(Permission.KNOWLEDGE_EDIT)
@require_http_methods(AGAIN)
def bet_change(request: StaffRequest, key: UUID | None = None) -> HttpResponse:
    """Put a page on top for some words, or change that; the other button shows what changes."""
    bet = get_object_or_404(desk.best_bets(request.user), pk=key) if key else None
    names = BetForm.kept
    first = {n: getattr(bet, n) for n in names} if bet else _typed(request, "questions")
    form = BetForm(request.POST if request.method == "POST" else None, initial=first)
    shown: dict[str, Any] = {"form": form, "row": bet, "history": _history(bet)}
    if request.method == "POST" and form.is_valid():
        values = form.values()
        if "show" not in request.POST:
            editing.save_bet(bet=bet, values=values, at=clock.now(), by=request.user)
            messages.success(request, _("It is saved. It works within five seconds."))
            return redirect("office:bet-list")
        before = editors.current()
        new = bets.bet_of(values["address"], values["questions"], with_numbers=False)
        after = before.with_bet(new, editors.bet_of(bet) if bet else None)
        asked = [*form.cleaned_data["tried"], *values["questions"]]
        shown |= _told(desk.changes(before, after, asked))
    return render(request, "office/search_bet.html", shown | {"addresses": desk.addresses()})


@requires(Permission.KNOWLEDGE_EDIT)
@require_POST
def bet_remove(request: StaffRequest, key: UUID) -> HttpResponse:
    """Put a page no longer on top."""
    row = get_object_or_404(desk.best_bets(request.user), pk=key)
    editing.remove(row=row, at=clock.now(), by=request.user)
    messages.success(request, _("It is taken away."))
    return redirect("office:bet-list")


def _told(changes: list[desk.Change]) -> dict[str, Any]:
    return {"changes": changes, "same": [one for one in changes if not one.is_changed]}


def _typed(request: StaffRequest, name: str) -> dict[str, Any]:
    """Return what a link of the report brought along."""
    words = request.GET.get("words", "")[:100].strip()
    return {name: [words], "tried": [words]} if words else {}


def _history(row: Any) -> list[Any]:
    return list(lines_about(row)[:HISTORY]) if row else []
