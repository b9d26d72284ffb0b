"""The filter of the list, and five questions about one child."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from thuisfront.core.ui.forms import HouseForm
from thuisfront.institutions.enums import Country, Kind, Population
from thuisfront.institutions.models import Institution
from thuisfront.institutions.rules import Child, Company, Objection, Wish

OLDEST = 17


class FilterForm(HouseForm):
    """Narrows the list; what makes no sense narrows nothing."""

    country = forms.ChoiceField(
        label=_("Country"), choices=[("", _("Both countries")), *Country.choices], required=False
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("", _("Every kind")), *Kind.choices], required=False
    )
    population = forms.ChoiceField(
        label=_("Who stays there"),
        choices=[("", _("Everyone")), *Population.choices],
        required=False,
    )

    def chosen(self) -> dict[str, str]:
        """Return the choices that make sense."""
        self.is_valid()
        return {name: str(value) for name, value in self.cleaned_data.items()}


class ComingForm(HouseForm):
    """Whether a child can come to visit; nothing that is answered is kept."""

    messages: ClassVar = {
        "prison": _("Choose the prison."),
        "age": _("Fill in how old the child is: a number from 0 to 17."),
        "company": _("Choose with whom the child comes."),
        "wish": _("Choose what the child wants. You may not know: choose that too."),
        "objection": _("Choose whether anything stands in the way."),
    }

    prison = forms.ModelChoiceField(
        Institution.objects.none(), label=_("Which prison?"), to_field_name="slug",
        empty_label=_("Choose"),
    )  # fmt: skip
    age = forms.IntegerField(
        label=_("How old is the child?"), min_value=0, max_value=OLDEST,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            name: _("Fill in how old the child is: a number from 0 to 17.")
            for name in ("invalid", "min_value", "max_value")
        },
    )  # fmt: skip
    company = forms.ChoiceField(
        label=_("With whom does the child come?"),
        choices=[
            (Company.ADULT, _("With an adult")), (Company.ALONE, _("Alone")),
            (Company.UNKNOWN, _("I do not know yet")),
        ],
        widget=forms.RadioSelect,
    )  # fmt: skip
    wish = forms.ChoiceField(
        label=_("Does the child want to go?"),
        choices=[
            (Wish.YES, _("Yes")), (Wish.UNSURE, _("Not sure, or I do not know")),
            (Wish.NO, _("No")),
        ],
        widget=forms.RadioSelect,
    )  # fmt: skip
    objection = forms.ChoiceField(
        label=_("Does anything stand in the way?"),
        choices=[
            (Objection.NONE, _("No, everybody agrees")),
            (Objection.PARENT, _("The other parent or the guardian does not agree")),
            (Objection.BAN, _("There is a ban, or a judge or the police said no")),
            (Objection.UNKNOWN, _("I do not know")),
        ],
        widget=forms.RadioSelect,
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["prison"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Institution.objects.all()

    def child(self) -> Child:
        """Return what was answered."""
        given = self.cleaned_data
        return Child(
            given["age"], Company(given["company"]), Wish(given["wish"]),
            Objection(given["objection"]),
        )  # fmt: skip
