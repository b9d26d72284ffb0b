"""The side of the line: to what people agreed, asking them, and recording what they say."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents import queries as register
from thuisfront.core.consents.enums import Answer, How
from thuisfront.core.consents.purposes import SHARE, text_of
from thuisfront.core.ui.forms import HouseForm
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.forms.consents import AskConsentForm, VoiceForm, WithdrawForm

if TYPE_CHECKING:
    from thuisfront.core.consents.models import Consent, Voice
    from thuisfront.helpdesk.models import Question

LIST = "helpdesk:consent-list"


@requires(Permission.CONSENT_READ)
@require_safe
def consent_list(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Show to what people agreed about one question, and what stands now."""
    question = get_object_or_404(queries.questions_with_consents_for(request.user), pk=pk)
    at = clock.now()
    audit.record("consents.consent.viewed", at=at, by=request.user, target=question)
    told = register.consents_of(question, at)
    may_record = Permission.CONSENT_RECORD in permissions_of(request.user) and (
        queries.questions_to_ask_consent(request.user).filter(pk=pk).exists()
    )
    shown = {
        "question": question,
        "current": [each for each in told if not each.over],
        "earlier": [each for each in told if each.over],
        "may_record": may_record,
    }
    return render(request, "helpdesk/consent_list.html", shown)


@requires(Permission.CONSENT_RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def consent_ask(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask whether something may be shared."""
    question = _question(request, pk)
    usual = {"about": queries.about_asker(question)}
    form = AskConsentForm(request.POST if request.method == "POST" else None, initial=usual)
    if request.method == "POST" and form.is_valid():
        at, by = clock.now(), request.user
        consents.ask_consent(thing=question, asked=form.asked(), at=at, by=by)
        messages.success(request, _("It is asked. Record here what people answer."))
        return redirect(LIST, pk)
    open_places = register.Facts(_("[to whom]"), _("[what]"))
    text = register.shown_text(text_of(SHARE)[1], open_places)
    shown = {"form": form, "question": question, "text": text}
    return render(request, "helpdesk/consent_ask.html", shown)


@requires(Permission.CONSENT_RECORD)
@require_POST
def consent_ask_missing(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Ask who has to agree by now and was not asked."""
    consent = _consent(request, pk, key)
    consents.ask_missing(consent=consent, at=clock.now(), by=request.user)
    return redirect(LIST, pk)


@requires(Permission.CONSENT_RECORD)
@require_POST
def consent_share(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Note that what was agreed is told now; refused when consent does not stand any more."""
    question, consent, at = _question(request, pk), _consent(request, pk, key), clock.now()
    try:
        actions.share_with_recipient(question=question, consent=consent, at=at, by=request.user)
    except consents.NotAllowedError:
        messages.error(request, _("Do not share this: there is no consent for it now."))
    else:
        messages.success(request, _("It is noted. The asker can see that this was shared."))
    return redirect(LIST, pk)


@requires(Permission.CONSENT_RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def voice_answer(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Record what someone said."""
    question, voice = _question(request, pk), _voice(request, pk, key)
    form = VoiceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data, given = form.cleaned_data, form.cleaned_data["answer"] == Answer.GIVEN
        try:
            consents.answer_voice(
                voice=voice, given=given, how=How(data["how"]), name=data["name"],
                at=clock.now(), by=request.user,
            )  # fmt: skip
        except consents.AnsweredError:
            messages.error(request, _("This was answered already. Ask again when it changed."))
        else:
            messages.success(request, _("The answer is recorded."))
        return redirect(LIST, pk)
    return render(request, "helpdesk/voice_answer.html", _shown(form, question, voice))


@requires(Permission.CONSENT_RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def voice_withdraw(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Record that someone takes their yes back, after a confirmation."""
    question, voice = _question(request, pk), _voice(request, pk, key)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        how, at = How(form.cleaned_data["how"]), clock.now()
        try:
            actions.withdraw_consent(
                question=question, voice=voice, how=how, at=at, by=request.user
            )
        except ObjectDoesNotExist as gone:  # erased by its asker, a moment ago
            raise Http404 from gone
        messages.success(request, _("It has stopped. From now on nothing may be done with it."))
        return redirect(LIST, pk)
    return render(request, "helpdesk/voice_withdraw.html", _shown(form, question, voice))


def _question(request: StaffRequest, pk: UUID) -> "Question":
    return get_object_or_404(queries.questions_to_ask_consent(request.user), pk=pk)


def _consent(request: StaffRequest, pk: UUID, key: UUID) -> "Consent":
    consent = register.consent_of(_question(request, pk), key)
    if not consent:
        raise Http404
    return consent


def _voice(request: StaffRequest, pk: UUID, key: UUID) -> "Voice":
    voice = register.voice_of(_question(request, pk), key)
    if not voice:
        raise Http404
    return voice


def _shown(form: HouseForm, question: "Question", voice: "Voice") -> dict[str, Any]:
    """Return what a page about one voice shows: the consent and who is asked."""
    consents = register.consents_of(question, clock.now())
    told, said = next(
        (told, said) for told in consents for said in told.voices if said.voice.pk == voice.pk
    )
    return {"form": form, "question": question, "told": told, "said": said}
