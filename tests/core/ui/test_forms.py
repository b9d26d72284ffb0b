import unicodedata
from typing import ClassVar

import pytest
from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.ui.forms import LONG, SHORT, HouseForm, tidy


class SampleForm(HouseForm):
    messages: ClassVar[dict[str, str | Promise]] = {"story": "Schrijf je verhaal."}

    story = forms.CharField(label="Verhaal", help_text="Kort mag.", widget=forms.Textarea)
    town = forms.CharField(label="Plaats", required=False)
    role = forms.ChoiceField(
        label="Rol", choices=[("a", "Kind"), ("b", "Ouder")], widget=forms.RadioSelect
    )
    agreed = forms.BooleanField(label="Gelezen")


def sent(**values: str) -> SampleForm:
    data = QueryDict(mutable=True)
    data.update({"story": "Er was eens", "role": "a", "agreed": "on", **values})
    return SampleForm(data)


def test_a_complete_form_is_valid_and_gives_clean_values() -> None:
    form = sent(town="  Almere ")
    assert form.is_valid()
    assert form.cleaned_data == {
        "story": "Er was eens",
        "town": "Almere",
        "role": "a",
        "agreed": True,
    }


def test_an_empty_form_says_per_field_what_to_do() -> None:
    form = SampleForm(QueryDict())
    assert form.errors == {
        "story": ["Schrijf je verhaal."],
        "role": [form.fields["role"].error_messages["required"]],
        "agreed": [form.fields["agreed"].error_messages["required"]],
    }
    assert "Rol" in form.errors["role"][0]
    assert "Gelezen" in form.errors["agreed"][0]


def test_the_words_of_django_for_a_required_field_are_never_used() -> None:
    plain = str(forms.Field.default_error_messages["required"])
    errors = [error for each in SampleForm(QueryDict()).errors.values() for error in each]
    assert plain not in errors


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("gewoon", "gewoon"),
        ("nul\x00teken", "nulteken"),
        ("regel\r\nregel\rregel", "regel\nregel\nregel"),
        ("tab\tblijft", "tab\tblijft"),
        ("bel\x07 en esc\x1b", "bel en esc"),
        ("om\u202egekeerd\u202c", "omgekeerd"),
        ("apart\u2066gezet\u2069", "apartgezet"),
        ("\ufeffbegin", "begin"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("שלום", "שלום"),
        ("gezin 👨‍👩‍👧 blijft", "gezin 👨‍👩‍👧 blijft"),
        ("e\u0301", "é"),
        ("", ""),
    ],
)
def test_texts_are_tidied_without_loss_of_meaning(typed: str, kept: str) -> None:
    assert tidy(typed) == kept


@given(st.text())
def test_tidy_text_is_stable_and_has_no_control_characters(text: str) -> None:
    tidied = tidy(text)
    assert tidy(tidied) == tidied
    assert [sign for sign in tidied if unicodedata.category(sign) == "Cc"] in (
        [],
        [sign for sign in tidied if sign in "\n\t"],
    )


def test_the_form_shows_and_checks_the_tidied_text() -> None:
    form = sent(story="a\x00b\u202ec")
    assert form.is_valid()
    assert form.cleaned_data["story"] == "abc"
    assert form["story"].value() == "abc"


def test_what_came_in_is_not_changed_itself() -> None:
    data = QueryDict("story=a%00b")
    SampleForm(data)
    assert data["story"] == "a\x00b"


@pytest.mark.parametrize(("name", "limit"), [("story", LONG), ("town", SHORT)])
def test_every_text_has_a_maximum(name: str, limit: int) -> None:
    assert sent(**{name: "x" * limit}).is_valid()
    form = sent(**{name: "x" * (limit + 1)})
    assert list(form.errors) == [name]
    assert str(limit + 1) in form.errors[name][0]


def test_a_hundred_thousand_characters_are_refused_and_kept() -> None:
    form = sent(story="x" * 100_000)
    assert "100000" in form.errors["story"][0]
    assert form["story"].value() == "x" * 100_000


def test_the_browser_does_not_cut_off_a_long_text() -> None:
    assert "maxlength" not in str(SampleForm())


def test_a_form_with_a_lost_token_is_never_valid_and_keeps_what_was_typed() -> None:
    data = QueryDict("story=bewaar+dit&role=a&agreed=on")
    assert SampleForm(data).is_valid()
    form = SampleForm(data, csrf_error="token missing")
    assert not form.is_valid()
    assert len(form.non_field_errors()) == 1
    assert "bewaar dit" in str(form)


def test_an_unsent_form_has_no_errors_and_no_summary() -> None:
    assert SampleForm().errors == {}
    assert "data-error-summary" not in str(SampleForm())


def test_the_summary_links_to_the_first_control_of_each_wrong_field() -> None:
    html = str(SampleForm(QueryDict()))
    for target in ("id_story", "id_role_0", "id_agreed"):
        assert f'href="#{target}"' in html
        assert f'id="{target}"' in html
    assert "id_town_error" not in html


def test_a_wrong_field_is_tied_to_its_help_and_its_error() -> None:
    html = str(SampleForm(QueryDict())["story"].as_field_group())
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_story_helptext id_story_error"' in html
    assert 'id="id_story_helptext"' in html
    assert 'id="id_story_error"' in html


def test_choices_stand_in_a_fieldset_with_a_legend() -> None:
    html = str(SampleForm()["role"].as_field_group())
    assert "<fieldset" in html
    assert "<legend" in html
    assert html.count('type="radio"') == 2


def test_only_optional_fields_say_so() -> None:
    form = SampleForm()
    assert "tf-quiet" in form["town"].as_field_group()
    assert "tf-quiet" not in form["story"].as_field_group()


def test_script_in_a_text_comes_back_as_text() -> None:
    html = str(sent(story="<script>alert(1)</script>", role="<b>"))
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html
    assert "<b>" not in html


def test_hidden_fields_are_drawn_without_label() -> None:
    class Hidden(HouseForm):
        key = forms.CharField(widget=forms.HiddenInput)

    assert "<label" not in str(Hidden())
    assert 'type="hidden"' in str(Hidden())
