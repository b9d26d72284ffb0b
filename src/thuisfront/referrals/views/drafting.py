"""A draft: begin it, choose which help, write what goes along."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.directory.public import found, offered
from thuisfront.referrals import queries
from thuisfront.referrals.actions import RefusedError, drafting
from thuisfront.referrals.actions.drafting import Begun
from thuisfront.referrals.enums import State
from thuisfront.referrals.forms.drafting import BeginForm, ChooseForm, ContentForm, FindForm

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

PER_PAGE = 15


@requires(Permission.REFERRAL_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: StaffRequest) -> HttpResponse:
    """Begin a draft."""
    form = BeginForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        made = drafting.begin_referral(
            begun=Begun(kind=form.cleaned_data["kind"]),
            form_token=form.cleaned_data["form_token"], at=clock.now(), by=request.user,
        )  # fmt: skip
        return redirect("referrals:service-choose", made.pk)
    status = 422 if form.errors else 200
    return render(request, "referrals/begin.html", {"form": form}, status=status)


@requires(Permission.REFERRAL_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def service_choose(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Look for help in the directory, and choose one."""
    referral = _draft(request, pk)
    if request.method == "POST":
        return _chosen(request, referral)
    form = FindForm(request.GET)
    page = Paginator(found(form.wanted()), PER_PAGE).get_page(request.GET.get("bladzijde"))
    asked = request.GET.copy()
    asked.pop("bladzijde", None)
    shown = {"referral": referral, "form": form, "page": page, "asked": asked.urlencode()}
    return render(request, "referrals/service_choose.html", shown)


def _chosen(request: StaffRequest, referral: "Referral") -> HttpResponse:
    form = ChooseForm(request.POST)
    key = form.cleaned_data["service"] if form.is_valid() else None
    service = offered().filter(pk=key).first() if key else None
    if not service:
        messages.error(request, _("This help is not offered any more. Choose another one."))
        return redirect("referrals:service-choose", referral.pk)
    try:
        drafting.choose_service(referral=referral, service=service, at=clock.now(), by=request.user)
    except RefusedError as gone:
        raise Http404 from gone
    return redirect("referrals:content", referral.pk)


@requires(Permission.REFERRAL_WRITE)
@require_http_methods(["GET", "HEAD", "POST"])
def content(request: StaffRequest, pk: UUID) -> HttpResponse:
    """Write what is told, and tick what of it goes along."""
    referral = _draft(request, pk)
    told = queries.opened(referral)
    sent = request.POST if request.method == "POST" else None
    form = ContentForm(sent, initial=ContentForm.initial_of(told), kind=referral.kind)
    if sent is not None and form.is_valid():
        try:
            drafting.change_draft(
                referral=referral, values=form.values(), shared=form.shared(),
                receiver=form.receiver(), at=clock.now(), by=request.user,
            )  # fmt: skip
        except RefusedError as gone:
            raise Http404 from gone
        messages.success(request, _("The draft is saved."))
        return redirect("referrals:detail", pk)
    shown = {"referral": referral, "form": form}
    return render(request, "referrals/content.html", shown, status=422 if form.errors else 200)


def _draft(request: StaffRequest, pk: UUID) -> "Referral":
    return get_object_or_404(queries.own_referrals(request.user), pk=pk, state=State.DRAFT)
