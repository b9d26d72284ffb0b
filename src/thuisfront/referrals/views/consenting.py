"""Consent for a referral: asking it for exactly what is ticked, recording it, stopping it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents import queries as register
from thuisfront.core.consents.enums import About, Answer, How
from thuisfront.core.consents.purposes import text_of
from thuisfront.core.office.forms.consents import SituationForm, VoiceForm, WithdrawForm
from thuisfront.core.ui.forms import HouseForm
from thuisfront.referrals import queries
from thuisfront.referrals.actions.systems import announce
from thuisfront.referrals.enums import Kind, State

if TYPE_CHECKING:
    from thuisfront.core.consents.models import Voice
    from thuisfront.referrals.models import Referral

DETAIL = "referrals:detail"


@requires(Permission.CONSENT_RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def consent_ask(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Ask whether exactly this may be told to exactly this organization."""
    referral = _referral(request, pk)
    if referral.state != State.DRAFT or referral.kind == Kind.ROOM:
        raise Http404
    told = queries.opened(referral)
    shared = queries.shared_in_words(referral, told.values)
    if not shared or not referral.service_name:
        messages.error(request, _("First choose which help is asked, and what goes along."))
        return redirect(DETAIL, pk)
    sent = request.POST if request.method == "POST" else None
    form = SituationForm(sent, initial={"about": About.CHILD})
    recipient = queries.recipient_of(referral)
    if sent is not None and form.is_valid():
        asked = form.asking(queries.purpose(), recipient, shared)
        consents.ask_consent(thing=referral, asked=asked, at=clock.now(), by=request.user)
        messages.success(request, _("It is asked. Record here what people answer."))
        return redirect(DETAIL, pk)
    facts = register.Facts(recipient, shared)
    text = register.shown_text(text_of(queries.purpose())[1], facts)
    shown = {"form": form, "referral": referral, "text": text}
    status = 422 if form.errors else 200
    return render(request, "referrals/consent_ask.html", shown, status=status)


@requires(Permission.CONSENT_RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def voice_answer(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Record what someone said."""
    referral, voice = _referral(request, pk), _voice(request, pk, key)
    form = VoiceForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            consents.answer_voice(
                voice=voice, given=data["answer"] == Answer.GIVEN, how=How(data["how"]),
                name=data["name"], at=clock.now(), by=request.user,
            )  # fmt: skip
        except consents.AnsweredError:
            messages.error(request, _("This was answered already. Ask again when it changed."))
        else:
            messages.success(request, _("The answer is recorded."))
        return redirect(DETAIL, pk)
    return _shown(request, form, referral, voice, stops=False)


@requires(Permission.CONSENT_RECORD)
@require_http_methods(["GET", "HEAD", "POST"])
def voice_withdraw(request: StaffRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Record that someone takes their yes back: at that moment the receiver's page closes."""
    referral, voice = _referral(request, pk), _voice(request, pk, key)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        how = How(form.cleaned_data["how"])
        consents.withdraw_voice(voice=voice, how=how, at=clock.now(), by=request.user)
        announce(referral=referral, at=clock.now())
        messages.success(request, _("It has stopped. The organization cannot read it any more."))
        return redirect(DETAIL, pk)
    return _shown(request, form, referral, voice, stops=True)


def _referral(request: StaffRequest, pk: UUID) -> "Referral":
    return get_object_or_404(queries.own_referrals(request.user), pk=pk)


def _voice(request: StaffRequest, pk: UUID, key: UUID) -> "Voice":
    voice = register.voice_of(_referral(request, pk), key)
    if not voice:
        raise Http404
    return voice


def _shown(
    request: StaffRequest, form: HouseForm, referral: "Referral", voice: "Voice", *, stops: bool
) -> HttpResponse:
    """Show the page about one voice: the consent and who is asked."""
    told, said = next(
        (told, said)
        for told in register.consents_of(referral, clock.now())
        for said in told.voices
        if said.voice.pk == voice.pk
    )
    shown: dict[str, Any] = {
        "form": form,
        "referral": referral,
        "told": told,
        "said": said,
        "stops": stops,
    }
    return render(request, "referrals/voice.html", shown, status=422 if form.errors else 200)
