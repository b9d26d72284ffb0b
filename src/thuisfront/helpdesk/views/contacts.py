"""The desk of who listens: notes that cannot be lost, a contact recorded, calls without words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.limits import TooManyError
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.search.queries import suggest_passages
from thuisfront.core.ui.forms import new_token
from thuisfront.helpdesk.actions import contacts as actions
from thuisfront.helpdesk.enums import AgeBand, AnswerBy, Channel, EmptyKind, Topic
from thuisfront.helpdesk.forms.contacts import (
    EmptyForm,
    IntakeForm,
    StartForm,
    TakeForm,
    filled,
    typed,
)
from thuisfront.helpdesk.queries import Seen, flags_in, questions_to_answer, seen_question
from thuisfront.helpdesk.queries import contacts as queries
from thuisfront.helpdesk.queries.calls import missed_since
from thuisfront.helpdesk.queries.care import is_heavy
from thuisfront.helpdesk.queries.levels import Offer, offer_of
from thuisfront.helpdesk.rules.levels import levels_for
from thuisfront.helpdesk.views.calls import calls_beside

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Intake, Question

SUGGESTED = 5
LIST = "helpdesk:contact-list"
MORE = ("region", "phase", "institution", "note")
RECORDED = "recorded"  # in the session, which is sealed


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def contact_list(request: StaffRequest) -> HttpResponse:
    """Show one's open notes, the ways to begin, and what was counted today."""
    return _list(request, StartForm())


def _list(request: StaffRequest, form: StartForm, status: int = 200) -> HttpResponse:
    today = clock.start_of_day(clock.now())
    counted, beside = queries.counted_since(request.user, today), calls_beside(request)
    shown = {
        "calls": beside,
        "missed": missed_since(request.user, today) if beside else 0,
        "form": form,
        "intakes": queries.intakes_for(request.user),
        "kinds": [(code, label, new_token()) for code, label in EmptyKind.choices],
        "counted": [(label, counted[code]) for code, label in EmptyKind.choices if code in counted],
    }
    return render(request, "helpdesk/contact_list.html", shown, status=status)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def intake_start(request: StaffRequest) -> HttpResponse:
    """Begin to write down a conversation; another may be open beside it."""
    form = StartForm(request.POST)
    if not form.is_valid():
        return _list(request, form, 422)
    try:
        intake = actions.start_intake(
            channel=form.cleaned_data["channel"], form_token=form.cleaned_data["form_token"],
            at=clock.now(), by=request.user,
        )  # fmt: skip
    except actions.TooManyIntakesError:
        form.add_error(None, _("You have five conversations open. Finish one of them first."))
        return _list(request, form, 409)
    return redirect("helpdesk:intake-write", intake.pk)


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def intake_write(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Write down a conversation; finish it when everything that matters is there."""
    mine = queries.intakes_for(request.user).filter(pk=pk)
    intake = (mine.select_for_update() if request.method == "POST" else mine).first()
    if not intake:
        return _finished_before(request)
    if request.method != "POST":
        kept = queries.typed_in(intake)
        usual = {"next": AnswerBy.LETTER} if intake.channel == Channel.LETTER else {}
        form = IntakeForm(initial={**usual, **filled(kept)}, offered=_offer(kept))
        return _page(request, intake, form)
    form = IntakeForm(request.POST, offered=_offer(typed(request.POST)))
    try:
        if form.is_valid() and follows(request, form, intake):
            return _record(request, intake, form)
        at, kept = clock.now(), typed(request.POST)
        intake = actions.save_intake(intake=intake, typed=kept, at=at)
    except ObjectDoesNotExist:
        return _finished_before(request)
    return _page(request, intake, form, status=422)


def _record(request: StaffRequest, intake: "Intake", form: IntakeForm) -> HttpResponse:
    at = clock.now()
    minutes = max(1, round((at - intake.started_at).total_seconds() / 60))
    recorded = form.recorded(
        form_token=intake.form_token, channel=intake.channel, minutes=min(minutes, 600)
    )
    receipt = actions.record_contact(intake=intake, recorded=recorded, at=at, by=request.user)
    heavy = form.cleaned_data["heavy"] or is_heavy(receipt.question)
    if receipt.words or heavy:
        request.session[RECORDED] = [str(receipt.question.pk), receipt.words, heavy]
    return redirect("helpdesk:contact-done", receipt.question.pk)


def follows(
    request: StaffRequest, form: IntakeForm, row: "Intake | Question", *, must: bool = False
) -> bool:
    """Link a contact to an earlier one when five words were typed; else say what is wrong."""
    words = form.cleaned_data.get("earlier", "")
    if not words:
        if must:
            form.add_error("earlier", _("Write the five words."))
        return not must
    try:
        if actions.follow_contact(row=row, typed=words, at=clock.now(), by=request.user):
            return True
        form.add_error("earlier", _("We do not know these five words. Check each word."))
    except TooManyError as many:
        told = _("You tried many. Wait %(minutes)s minutes.") % {"minutes": many.minutes}
        form.add_error("earlier", told)
    return False


def _finished_before(request: StaffRequest) -> HttpResponse:
    """Lead on who sends notes again that became a question a moment ago."""
    token = request.POST.get("form_token", "")
    question = queries.recorded_with(request.user, token) if token else None
    if not question:
        raise Http404
    return redirect("helpdesk:contact-done", question.pk)


def _page(
    request: StaffRequest, intake: "Intake", form: IntakeForm, status: int = 200
) -> HttpResponse:
    beside = queries.intakes_for(request.user).exclude(pk=intake.pk)
    shown = {
        "calls": calls_beside(request),
        "intake": intake, "saved_at": intake.saved_at, "form": form, "beside": beside,
        "mark": queries.mark_of(queries.typed_in(intake)),
        **_suggested(typed(request.POST) or queries.typed_in(intake)),
        "flags": flags_in(str(form["words"].value() or "")),
        "tells_more": any(form[name].value() for name in MORE),
        "earlier": queries.contact_before(request.user, intake),
    }  # fmt: skip
    return render(request, "helpdesk/intake_write.html", shown, status=status)


def _suggested(kept: dict[str, list[str]]) -> dict[str, object]:
    """Return pages that fit what is said and ticked, each with the text that fits who asks."""
    topics = [str(Topic(code).label) for code in kept.get("topics", []) if code in Topic]
    found = suggest_passages("\n".join([*kept.get("words", []), *topics]), SUGGESTED)
    offer = _offer(kept, [one.url for one in found])
    return {"suggested": offer.fitting, "others": offer.others, "chosen": kept.get("articles", [])}


def _offer(kept: dict[str, list[str]], urls: Sequence[str] = ()) -> Offer:
    """Return the pages that were ticked and these, in the words of who asks."""
    asker, age = kept.get("asker", [""])[0], kept.get("age_band", [""])[0]
    known = AgeBand(age).value if age in AgeBand.values else ""
    ticked = [url for url in kept.get("articles", []) if "\0" not in url]
    return offer_of(urls, levels_for(asker=asker, age_band=known) if asker else (), ticked)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def intake_save(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Keep what was typed so far, while typing."""
    intake = get_object_or_404(queries.intakes_for(request.user), pk=pk)
    at = clock.now()
    try:
        actions.save_intake(intake=intake, typed=typed(request.POST), at=at)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if not request.headers.get("HX-Request"):
        messages.success(request, _("Your notes are saved."))
        return redirect("helpdesk:intake-write", pk)
    return render(request, "helpdesk/intake_write.html#saved", {"saved_at": at})


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def intake_link(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Note that the same person was here before, by the five words they say; or take that back."""
    intake = get_object_or_404(queries.intakes_for(request.user), pk=pk)
    kept = typed(request.POST)
    try:
        actions.save_intake(intake=intake, typed=kept, at=clock.now())
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if "unlink" in request.POST:
        actions.unfollow_contact(intake=intake)
        messages.success(request, _("Taken back: this is a contact by itself."))
        return redirect("helpdesk:intake-write", pk)
    form = IntakeForm(request.POST, offered=_offer(kept))
    form.keep_errors_of("earlier")  # the rest is judged when it is finished
    if not form.errors and follows(request, form, intake, must=True):
        messages.success(request, _("Noted: the same person was here before."))
        return redirect("helpdesk:intake-write", pk)
    return _page(request, intake, form, status=422)


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def intake_newer(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Load the notes again when what was typed last came in after the page was made."""
    intake = get_object_or_404(queries.intakes_for(request.user), pk=pk)
    response = HttpResponse(status=204)
    if request.GET.get("gezien") != queries.mark_of(queries.typed_in(intake)):
        response["HX-Refresh"] = "true"
    return response


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def intake_suggest(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show the pages that fit what is said so far."""
    get_object_or_404(queries.intakes_for(request.user), pk=pk)
    kept = typed(request.POST)
    shown = {
        **_suggested(kept),
        "flags": flags_in(" ".join(kept.get("words", []))),
    }
    return render(request, "helpdesk/intake_write.html#suggestions", shown)


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def intake_drop(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask once, then throw notes away."""
    intake = get_object_or_404(queries.intakes_for(request.user), pk=pk)
    if request.method != "POST":
        return render(request, "helpdesk/intake_drop.html", {"intake": intake})
    actions.drop_intake(intake=intake, at=clock.now(), by=request.user)
    messages.success(request, _("The notes are gone."))
    return redirect(LIST)


@requires(Permission.HELPDESK_ANSWER)
@require_safe
def contact_done(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show the five words to say aloud, as long as this session has them."""
    seen = seen_question(request.user, pk)
    if not seen:
        raise Http404
    key, words, heavy = [*request.session.get(RECORDED, ["", ""]), False][:3]
    mine = key == str(pk)
    shown = {
        "question": seen.question, "words": words.split() if mine else [],
        "heavy": mine and heavy, "words_form": words_form(seen),
    }  # fmt: skip
    return render(request, "helpdesk/contact_done.html", shown)


def words_form(seen: Seen) -> TakeForm | None:
    """Return what gives five words, to who may answer a contact of which nobody has words."""
    wordless = seen.may_answer and not getattr(seen.question, "has_words", True)
    return TakeForm(initial={"form_token": new_token()}) if wordless else None


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def contact_words(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Make five words for who asked, and show them once."""
    question = get_object_or_404(questions_to_answer(request.user), pk=pk)
    form = TakeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("The five words could not be made. Try again."))
        return redirect("helpdesk:question-detail", pk)
    token = form.cleaned_data["form_token"]
    words = actions.give_words(question=question, form_token=token, at=clock.now(), by=request.user)
    if not words:
        messages.info(request, _("Five words were given before. Nobody can give them again."))
        return redirect("helpdesk:question-detail", pk)
    request.session[RECORDED] = [str(pk), words, False]
    return redirect("helpdesk:contact-done", pk)


@requires(Permission.HELPDESK_ANSWER)
@require_POST
def empty_count(request: StaffRequest) -> HttpResponse:
    """Count a call without a conversation, in one click."""
    form = EmptyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This could not be counted. Try again."))
        return redirect(LIST)
    empty = actions.count_empty(**form.cleaned_data, at=clock.now(), by=request.user)
    return redirect("helpdesk:empty-counted", empty.pk)


@requires(Permission.HELPDESK_ANSWER)
@require_http_methods(["GET", "HEAD", "POST"])
def empty_counted(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Say what was counted; take it back on request."""
    empty = get_object_or_404(queries.empty_contacts_for(request.user), pk=pk)
    if request.method != "POST":
        return render(request, "helpdesk/empty_counted.html", {"empty": empty})
    actions.undo_empty(empty=empty, at=clock.now(), by=request.user)
    messages.success(request, _("Taken back: it is not counted."))
    return redirect(LIST)
