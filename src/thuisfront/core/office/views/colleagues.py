"""Colleagues: who may come in, as what, until when; a change asks the second factor anew."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from thuisfront.core.access import actions
from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.base import clock
from thuisfront.core.office import queries
from thuisfront.core.office.forms.colleague import InviteForm, RoleForm
from thuisfront.core.office.tasks import ask_invitation

T = TypeVar("T")
PAGE = ["GET", "HEAD", "POST"]


@requires(Permission.ACCOUNTS_MANAGE)
@require_safe
def colleague_list(request: StaffRequest) -> HttpResponse:
    """Show who works here."""
    found = queries.colleagues_for(request.user, clock.today())
    return render(request, "office/colleague_list.html", {"colleagues": found})


@requires(Permission.ACCOUNTS_MANAGE, fresh=True)
@require_http_methods(PAGE)
def colleague_invite(request: StaffRequest) -> HttpResponse:
    """Invite someone: a letter with a link that is valid for three days."""
    form = InviteForm(request.POST or None, giver=request.user)
    if request.method == "POST" and form.is_valid():
        act = partial(actions.invite_colleague, **form.cleaned_data)
        user = _not_oneself(partial(act, at=clock.now(), by=request.user))
        ask_invitation(user)
        messages.success(request, _("Invited. The letter is on its way."))
        return redirect("office:colleague-detail", user.pk)
    return render(request, "office/colleague_invite.html", {"form": form})


@requires(Permission.ACCOUNTS_MANAGE, fresh=True)
@require_http_methods(PAGE)
def colleague_detail(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show one colleague, and give a role."""
    colleague = queries.colleague_for(request.user, key, clock.today())
    form = RoleForm(request.POST or None, giver=request.user)
    if request.method == "POST" and form.is_valid():
        act = partial(actions.give_role, user=colleague.user, **form.cleaned_data)
        _not_oneself(partial(act, at=clock.now(), by=request.user))
        messages.success(request, _("The role holds from now on."))
        return redirect("office:colleague-detail", key)
    shown = {
        "colleague": colleague,
        "form": form,
        "myself": colleague.user.pk == request.user.pk,
        "second_factor": queries.has_second_factor(colleague.user),
    }
    return render(request, "office/colleague_detail.html", shown)


@requires(Permission.ACCOUNTS_MANAGE, fresh=True)
@require_POST
def role_end(request: StaffRequest, key: UUID, held: UUID) -> HttpResponse:
    """End a role today."""
    colleague = queries.colleague_for(request.user, key, clock.today())
    membership = queries.membership_for(colleague, held)
    act = partial(actions.end_role, membership=membership)
    _not_oneself(partial(act, at=clock.now(), by=request.user))
    messages.success(request, _("The role has ended."))
    return redirect("office:colleague-list")


@requires(Permission.ACCOUNTS_MANAGE, fresh=True)
@require_POST
def colleague_disable(request: StaffRequest, key: UUID) -> HttpResponse:
    """Close an account at once."""
    _change(request, key, actions.disable_account)
    messages.success(request, _("The account is closed, in every browser."))
    return redirect("office:colleague-detail", key)


@requires(Permission.ACCOUNTS_MANAGE, fresh=True)
@require_POST
def colleague_enable(request: StaffRequest, key: UUID) -> HttpResponse:
    """Open a closed account again."""
    _change(request, key, actions.enable_account)
    messages.success(request, _("The account is open again."))
    return redirect("office:colleague-detail", key)


@requires(Permission.ACCOUNTS_MANAGE, fresh=True)
@require_POST
def colleague_restart(request: StaffRequest, key: UUID) -> HttpResponse:
    """Let someone choose a password and a second factor anew; also for a link that is over."""
    ask_invitation(_change(request, key, actions.restart_sign_in).user)
    messages.success(request, _("A letter with a new link is on its way."))
    return redirect("office:colleague-detail", key)


def _change(request: StaffRequest, key: UUID, action: Callable[..., None]) -> queries.Colleague:
    found = queries.wholly_for(request.user, key, clock.today())
    _not_oneself(partial(action, user=found.user, at=clock.now(), by=request.user))
    return found


def _not_oneself(act: Callable[[], T]) -> T:
    """Do it, unless someone does it to themselves.

    :raises PermissionDenied: when they do
    """
    try:
        return act()
    except actions.NotYourselfError as error:
        raise PermissionDenied from error
