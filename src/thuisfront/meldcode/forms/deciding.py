"""What the attention officer fills in, notes that are added, and what a colleague is asked."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.ui.forms import HouseForm, TokenField
from thuisfront.meldcode.enums import CloseReason, EntryKind, Why
from thuisfront.meldcode.rules import No

Messages = Mapping[str, str | Promise]
YES_NO = [("yes", _("yes")), ("no", _("no"))]
REFUSED = {
    No.MUST_REPORT: _(
        "The norm leaves no choice here: report. Help can go beside it. Look at the weighing."
    ),
    No.WEIGH_FIRST: _(
        "The weighing is not done: a question is still open. Weigh first. Reporting may always."
    ),
    No.NOT_ALONE: _(
        "You began this yourself. Not to report is decided by another attention officer."
    ),
    No.DECIDE_FIRST: _("First take the two decisions of step 5. Then it can be closed."),
    No.REPORT_FIRST: _("You decided to report. First write down the report: when, and to whom."),
    No.NOT_REPORTED: _("No report is written down. Do that first, or choose another reason."),
    No.OTHER_DECISION: _("This reason does not fit what was decided at step 5."),
}


class EntryForm(HouseForm):
    """What was done on a day."""

    form_token = TokenField()
    day = forms.DateField(
        label=_("When?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    who = forms.CharField(label=_("Who?"))
    text = forms.CharField(
        label=_("What was said and agreed?"), widget=forms.Textarea(attrs={"rows": 6})
    )
    told = forms.ChoiceField(
        label=_("Did you tell the parents and the child beforehand?"), choices=YES_NO,
        widget=forms.RadioSelect,
    )  # fmt: skip
    why_not = forms.CharField(
        label=_("If not: why not?"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    HELP: ClassVar[dict[str, Any]] = {
        EntryKind.COLLEAGUE: _("The name of the colleague or expert."),
        EntryKind.ADVICE: _("The name of whom you spoke there. You named nobody of the family."),
        EntryKind.CHILD: _("Which child, without a name if you can. Who else was there?"),
        EntryKind.PARENT: _("Which parent or caregiver. Who else was there?"),
        EntryKind.OTHER: _("As what they know the child. Who else was there?"),
        EntryKind.REPORT: _("Where you reported, and the name of whom you spoke there."),
        EntryKind.AFTER: _("With whom, or from whom you heard it."),
    }

    def __init__(self, *args: Any, kind: EntryKind, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today, self.kind = today, kind
        self.fields["day"].initial = today
        self.fields["who"].help_text = self.HELP[kind]
        if kind != EntryKind.REPORT:
            del self.fields["told"], self.fields["why_not"]

    def clean_day(self) -> date:
        """Refuse a day that is still to come."""
        day: date = self.cleaned_data["day"]
        if day > self.today:
            raise forms.ValidationError(_("This day is still to come."))
        return day

    def clean(self) -> dict[str, Any]:
        """Ask why nobody was told, when nobody was."""
        data = super().clean() or self.cleaned_data
        if data.get("told") == "no" and not data.get("why_not"):
            self.add_error("why_not", _("Write why you did not tell them."))
        return data

    def typed(self) -> dict[str, str]:
        """Return the note as it is kept."""
        data = self.cleaned_data
        names = ("who", "text", "told", "why_not")
        return {"day": data["day"].isoformat()} | {
            name: data[name] for name in names if data.get(name)
        }


def note_in_words(typed: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what stands in a note, in words."""
    shown = [(gettext("Who"), typed.get("who", "")), ("", typed.get("text", ""))]
    if "told" in typed:
        yes = gettext("told beforehand") if typed["told"] == "yes" else gettext("not told")
        because = typed.get("why_not", "")
        shown.append((gettext("Parents and child"), f"{yes}: {because}" if because else yes))
    return [(label, value) for label, value in shown if value]


def day_of_note(typed: Mapping[str, str]) -> str:
    """Return the day of a note in words; nothing when none was typed."""
    try:
        return date_format(date.fromisoformat(typed["day"]), gettext("j F Y"))
    except (KeyError, ValueError):
        return ""


class ConsultationForm(HouseForm):
    """One question to one colleague."""

    form_token = TokenField()
    colleague = forms.ModelChoiceField(
        label=_("Which colleague?"), queryset=User.objects.none(), empty_label=_("Choose")
    )
    question = forms.CharField(
        label=_("What do you ask?"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Your colleague reads this and nothing else. No names, no addresses."),
    )  # fmt: skip

    def __init__(self, *args: Any, colleagues: QuerySet[User], **rest: Any) -> None:
        super().__init__(*args, **rest)
        field = self.fields["colleague"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 -- narrows for mypy
        field.queryset = colleagues


class AdviceForm(HouseForm):
    """What a colleague thinks."""

    advice = forms.CharField(
        label=_("What do you think?"), widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What would you do? What would you ask? What can it also be?"),
    )  # fmt: skip


class DecideForm(HouseForm):
    """The two decisions."""

    report = forms.ChoiceField(
        label=_("Is reporting needed?"), choices=YES_NO, widget=forms.RadioSelect
    )
    help = forms.ChoiceField(
        label=_("Is giving or arranging help (also) possible?"), choices=YES_NO,
        widget=forms.RadioSelect,
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Why?"), widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("In plain words. The child may read this one day."),
    )  # fmt: skip

    def decided(self) -> dict[str, Any]:
        """Return the decisions, for the act."""
        data = self.cleaned_data
        return {
            "report": data["report"] == "yes", "help": data["help"] == "yes",
            "reason": data["reason"],
        }  # fmt: skip


class ReasonForm(HouseForm):
    """Why something begins again."""

    form_token = TokenField()
    reason = forms.CharField(label=_("Why?"), widget=forms.Textarea(attrs={"rows": 3}))


class CloseForm(HouseForm):
    """Why a case is closed."""

    form_token = TokenField()
    reason = forms.ChoiceField(
        label=_("Why is it closed?"), choices=CloseReason.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("What was agreed, and who keeps an eye on it?"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class PrintForm(HouseForm):
    """What a summary is for."""

    why = forms.ChoiceField(
        label=_("What is the summary for?"), choices=Why.choices, widget=forms.RadioSelect
    )
