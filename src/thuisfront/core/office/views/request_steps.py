"""Each step of handling a request: one page or button, one act."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thuisfront.core.access.guards import StaffRequest, requires
from thuisfront.core.access.permissions import Permission
from thuisfront.core.accountability import actions, packages, queries, releasing
from thuisfront.core.accountability.models import SubjectRequest
from thuisfront.core.base import clock
from thuisfront.core.office.forms.request import CheckForm, DecisionForm, ExtendForm
from thuisfront.core.privacy.keys import ShreddedError
from thuisfront.core.privacy.subjects import HeldError, StillNeededError

DETAIL = "office:request-detail"
FORM = ["GET", "HEAD", "POST"]


@requires(Permission.REQUEST_HANDLE)
@require_POST
def request_check(request: StaffRequest, key: UUID) -> HttpResponse:
    """Note how we know who asks."""
    found = queries.request_for(request.user, key)
    left = queries.checks_left(found, queries.steps_of(found))
    form = CheckForm(request.POST, left=left)
    if not form.is_valid():
        messages.error(request, _("Choose what was done."))
        return redirect(DETAIL, key)
    return _tried(request, found, actions.note_check, _("Noted."), kind=form.cleaned_data["kind"])


@requires(Permission.REQUEST_HANDLE)
@require_http_methods(FORM)
def request_extend(request: StaffRequest, key: UUID) -> HttpResponse:
    """Take two months more."""
    found = queries.request_for(request.user, key)
    if not queries.may_extend(found, clock.today()):
        raise Http404
    form = ExtendForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "office/request_extend.html", {"form": form, "made": found})
    return _tried(
        request, found, actions.extend_term, _("The term is two months longer."),
        longer=form.cleaned_data["longer"],
    )  # fmt: skip


@requires(Permission.REQUEST_HANDLE, fresh=True)
@require_http_methods(FORM)
def request_prepare(request: StaffRequest, key: UUID) -> HttpResponse:
    """Prepare the decision, with the package that goes with it."""
    found = queries.request_for(request.user, key)
    form = DecisionForm(request.POST if request.method == "POST" else None, request=found)
    steps = queries.steps_of(found)
    shown = {"form": form, "made": found, "missing": queries.missing_of(found, steps)}
    if request.method != "POST" or not form.is_valid():
        return render(request, "office/request_prepare.html", shown)
    wrong = _wrong(
        lambda: actions.prepare_decision(
            request=found, decision=form.decision(), at=clock.now(), by=request.user
        )
    )
    if wrong:
        form.add_error(None, wrong)
        return render(request, "office/request_prepare.html", shown)
    messages.success(request, _("Prepared. A second person looks at it and releases it."))
    return redirect(DETAIL, key)


@requires(Permission.PRIVACY_APPROVE, fresh=True)
@require_POST
def request_send_back(request: StaffRequest, key: UUID) -> HttpResponse:
    """Send a decision back."""
    found = queries.request_for(request.user, key)
    return _tried(request, found, releasing.send_back, _("Sent back to be prepared anew."))


@requires(Permission.PRIVACY_APPROVE, fresh=True)
@require_http_methods(FORM)
def request_release(request: StaffRequest, key: UUID) -> HttpResponse:
    """Show what will happen, and release it."""
    found = queries.request_for(request.user, key)
    if request.method == "POST":
        return _tried(request, found, releasing.release, _("Released and carried out."))
    shown = {
        "made": found, "decision": queries.decision_of(found), "asked": queries.asked_of(found),
        **queries.effects_of(found), "own": found.prepared_by == request.user,
        "steps": queries.steps_of(found),
    }  # fmt: skip
    return render(request, "office/request_release.html", shown)


@requires(Permission.REQUEST_HANDLE)
@require_http_methods(FORM)
def request_withdraw(request: StaffRequest, key: UUID) -> HttpResponse:
    """Close a request that was taken back, after a confirmation."""
    found = queries.request_for(request.user, key)
    if request.method == "POST":
        return _tried(request, found, actions.withdraw_request, _("The request is closed."))
    return render(request, "office/request_withdraw.html", {"made": found})


@requires(Permission.REQUEST_HANDLE)
@require_POST
def request_freeze(request: StaffRequest, key: UUID) -> HttpResponse:
    """Freeze the file at once."""
    found = queries.request_for(request.user, key)
    said = _("It is frozen. No colleague sees it now.")
    return _tried(request, found, actions.freeze_file, said)


@requires(Permission.REQUEST_HANDLE, fresh=True)
@require_POST
def request_unfreeze(request: StaffRequest, key: UUID) -> HttpResponse:
    """End the freezing."""
    found = queries.request_for(request.user, key)
    said = _("It is no longer frozen. Colleagues see it as before.")
    return _tried(request, found, actions.unfreeze_file, said)


@requires(Permission.REQUEST_HANDLE, fresh=True)
@require_POST
def request_hand_over(request: StaffRequest, key: UUID) -> HttpResponse:
    """Give the package as a file, to hand it over in person."""
    found = queries.request_for(request.user, key)
    content = releasing.hand_over(request=found, at=clock.now(), by=request.user)
    if content is None:
        messages.error(request, _("The package is not there any more."))
        return redirect(DETAIL, key)
    headers = {"Content-Disposition": f'attachment; filename="{packages.FILE_NAME}"'}
    return HttpResponse(content, content_type=packages.CONTENT_TYPE, headers=headers)


@requires(Permission.REQUEST_HANDLE)
@require_POST
def request_destroy(request: StaffRequest, key: UUID) -> HttpResponse:
    """Destroy the package once it is where it belongs."""
    found = queries.request_for(request.user, key)
    return _tried(request, found, releasing.destroy_package, _("The package is destroyed."))


def _tried(
    request: StaffRequest, found: SubjectRequest, act: Callable[..., Any], said: str, **values: Any
) -> HttpResponse:
    wrong = _wrong(lambda: act(request=found, at=clock.now(), by=request.user, **values))
    if wrong:
        messages.error(request, wrong)
    else:
        messages.success(request, said)
    return redirect(DETAIL, found.pk)


def _wrong(act: Callable[[], Any]) -> str:
    """Carry out an act; return why it could not be, in words, or nothing."""
    try:
        act()
    except HeldError as held:
        return _(
            "It is held until %(day)s, because of a complaint, the law or a freezing. End that"
            " first: nothing was changed."
        ) % {"day": date_format(held.until, "j F Y")}
    except StillNeededError:
        return _("This person works here now. End their roles first: nothing was changed.")
    except (
        actions.NotNowError, actions.NotSureError, actions.NotEntitledError, actions.NobodyError,
        releasing.SamePersonError, ShreddedError,
    ) as error:  # fmt: skip
        return _reason(error)
    return ""


def _reason(error: Exception) -> str:
    told: dict[type[Exception], str] = {
        actions.NotNowError: _("A colleague was first, or it is over. Look at the steps below."),
        actions.NotSureError: _("It is not sure yet who asks. Note first how we know that."),
        actions.NotEntitledError: _("From sixteen, a parent or guardian cannot ask this."),
        actions.NobodyError: _("Nobody was found whom this would be about."),
        releasing.SamePersonError: _("You prepared this. Someone else releases it."),
        ShreddedError: _("This file is gone: there is nothing left to do this with."),
    }
    return told[type(error)]
