"""The public side, after the answer: how long it stays open, and whether it helped."""

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisfront.core.access import asking
from thuisfront.core.access.guards import public
from thuisfront.core.access.passes import pass_of
from thuisfront.core.base import clock
from thuisfront.core.ui.errors import csrf_error, soft_csrf
from thuisfront.helpdesk.actions import closing as actions
from thuisfront.helpdesk.forms.closing import AskLaterForm, HelpedForm, PeriodForm
from thuisfront.helpdesk.forms.questions import WriteBackForm
from thuisfront.helpdesk.queries import closing as queries
from thuisfront.helpdesk.views.asking import OPEN, READ, conversation_page, question_of


@public
@soft_csrf
@require_POST
def conversation_period(request: HttpRequest) -> HttpResponse:
    """Choose how long the words open the answer."""
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not question:
            return redirect(OPEN)
        left = queries.periods_for(question, clock.today())
        form = PeriodForm(request.POST, left=left, csrf_error=csrf_error(request))
        if form.is_valid():
            days: int = form.cleaned_data["days"]
            try:
                actions.choose_period(question=question, days=days, at=clock.now())
            except actions.PeriodOverError:  # it passed while the page was open
                form.add_error("days", _("That time is over already. Choose a longer one."))
            except ObjectDoesNotExist:  # erased a moment ago, in another window
                return redirect(OPEN)
            else:
                return redirect(READ)
        return conversation_page(request, held, WriteBackForm(), period_form=form)


@public
@soft_csrf
@require_POST
def conversation_ask_later(request: HttpRequest) -> HttpResponse:
    """Say that we may ask later; without the tick nothing is kept."""
    form = AskLaterForm(request.POST, csrf_error=csrf_error(request))
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not question:
            return redirect(OPEN)
        if form.is_valid():
            token: str = form.cleaned_data["form_token"]
            actions.agree_to_be_asked(question=question, form_token=token, at=clock.now())
    return redirect(READ)


@public
@soft_csrf
@require_POST
def conversation_helped(request: HttpRequest) -> HttpResponse:
    """Tell whether the answer helped; once."""
    form = HelpedForm(request.POST, csrf_error=csrf_error(request))
    held = pass_of(request, at=clock.now())
    with asking.as_holder(thing=held.thing if held else None):
        question = question_of(held)
        if not held or not question:
            return redirect(OPEN)
        if not form.is_valid():
            return conversation_page(request, held, WriteBackForm(), helped_form=form)
        at, said = clock.now(), form.cleaned_data
        actions.tell_if_helped(question=question, key=held.key, at=at, **said)
    return redirect(READ)
