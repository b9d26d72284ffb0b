from datetime import date

import pytest
from django.template import TemplateSyntaxError, engines
from django.utils import translation


def drawn(source: str, **context: object) -> str:
    return str(engines["django"].from_string("{% load ui %}" + source).render(context))


@pytest.mark.parametrize(
    ("kind", "name"),
    [("info", "info"), ("attention", "warning"), ("done", "ok"), ("emergency", "error")],
)
def test_a_notice_has_the_look_of_its_kind(kind: str, name: str) -> None:
    html = drawn(
        "{% notice kind title %}<p>{{ text }}</p>{% endnotice %}",
        kind=kind,
        title="<b>",
        text="<i>",
    )
    assert f"utrecht-alert--{name}" in html
    assert "&lt;b&gt;" in html
    assert "<p>&lt;i&gt;</p>" in html


def test_a_notice_of_an_unknown_kind_is_a_mistake_of_ours() -> None:
    with pytest.raises((KeyError, TemplateSyntaxError)):
        drawn('{% notice "loud" %}x{% endnotice %}')


def test_a_card_links_its_title_and_shows_what_it_is_given() -> None:
    card = '{% card title "/pad/" "Tekst" hue=2 badge="8-12" level=2 %}'
    html = drawn(card, title="<Titel>")
    assert '<a class="tf-card__link" href="/pad/">&lt;Titel&gt;</a></h2>' in html
    assert "tf-hue-2" in html
    assert "8-12" in html


def test_a_card_without_address_has_no_link() -> None:
    assert "<a" not in drawn('{% card "Titel" %}')


def test_the_emergency_box_names_both_numbers() -> None:
    html = drawn("{% emergency %}")
    assert 'href="tel:112"' in html
    assert 'href="tel:08002000"' in html


def test_pages_of_a_list_show_only_the_ways_there_are() -> None:
    assert drawn("{% pagination %}").strip() == ""
    older = drawn('{% pagination older="?na=3" %}')
    assert 'href="?na=3" rel="next"' in older
    assert 'rel="prev"' not in older


def test_the_trail_links_what_is_above_and_marks_what_is_here() -> None:
    html = drawn('{% breadcrumb "Start" "/" "Kinderen" "/kinderen/" "Bezoek" %}')
    assert html.count("<a ") == 2
    assert 'aria-current="page">Bezoek<' in html


def test_an_empty_list_says_what_to_do() -> None:
    html = drawn('{% empty "Niets" "Zoek breder." "/zoeken/" "Zoeken" %}')
    assert 'href="/zoeken/"' in html
    assert "<a" not in drawn('{% empty "Niets" %}')


@pytest.mark.parametrize(("language", "said"), [("nl", "4 maart 2026"), ("en", "4 March 2026")])
def test_a_date_is_said_in_the_language_of_the_page(language: str, said: str) -> None:
    with translation.override(language):
        assert drawn("{{ day|dutch_date }}", day=date(2026, 3, 4)) == said


def test_no_date_is_nothing() -> None:
    assert drawn("{{ day|dutch_date }}", day=None) == ""


def test_a_local_address_follows_the_language() -> None:
    with translation.override("en"):
        assert drawn('{% local "/vraag/" %}') == "/en/vraag/"
