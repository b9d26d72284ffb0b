"""Was this useful? Counting without knowing who, and remarks that say nothing of anybody."""

import csv
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.access.models import Attempt
from thuisfront.core.base import clock
from thuisfront.core.ui import page_cache
from thuisfront.core.ui.rendering import environ_of
from thuisfront.knowledge import actions, queries, rules
from thuisfront.knowledge.models import Remark, UsefulWeek

from .library import article

REPORT = "/werk/nuttig/"


def tap(site: Client, said: str = "ja", text: str = "", **more: Any) -> Any:
    sent = {"pagina": article().pk, "tekst": text, "oordeel": said}
    return site.post("/nuttig/", sent, **more)


def write(site: Client, words: str, **more: Any) -> Any:
    sent = {"pagina": article().pk, "tekst": "", "oordeel": "nee", "opmerking": words, **more}
    return site.post("/nuttig/opmerking/", sent)


def counts() -> list[tuple[int, int]]:
    return list(UsefulWeek.objects.values_list("yes", "no"))


def test_one_tap_is_counted_and_leads_back_to_the_text(site: Client) -> None:
    answer = tap(site, "nee", "12-18")
    assert answer["Location"] == "/kinderen/eerste-bezoek/12-18/?nuttig=nee#nuttig"
    assert not answer.cookies
    tap(site)
    assert counts() == [(1, 1)]
    assert UsefulWeek.objects.get().week == rules.week_of(clock.today())
    assert 'name="opmerking"' in site.get(answer["Location"]).text


def test_the_page_itself_stays_the_same_for_everybody(site: Client) -> None:
    path = article().get_url()
    plain = site.get(path)
    assert not plain.cookies
    assert "csrfmiddlewaretoken" not in plain.text
    assert page_cache.may_be_cached({**environ_of(path)})
    assert not page_cache.may_be_cached({**environ_of(path), "QUERY_STRING": "nuttig=ja"})


@pytest.mark.parametrize("page", ["", "0", "abc", "9" * 30, "\u0661", "-1"])
def test_a_tap_for_no_page_leads_to_the_start(site: Client, page: str) -> None:
    answer = site.post("/nuttig/", {"pagina": page, "oordeel": "ja"})
    assert (answer.status_code, answer["Location"], counts()) == (302, "/", [])


def test_a_tap_with_another_verdict_or_for_a_withdrawn_page_counts_nothing(site: Client) -> None:
    assert tap(site, "misschien")["Location"] == "/"
    article().unpublish()
    assert tap(site)["Location"] == "/"
    assert counts() == []


def test_another_site_cannot_tap(site: Client) -> None:
    assert tap(site, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert counts() == []
    assert tap(site, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 302


def test_the_sixth_tap_of_an_hour_on_a_page_is_not_counted(site: Client) -> None:
    answers = [tap(site)["Location"] for _ in range(6)]
    assert [urlsplit(each).query for each in answers] == ["nuttig=ja"] * 5 + ["nuttig=vaak"]
    assert counts() == [(5, 0)]
    tap(site, REMOTE_ADDR="198.51.100.9")
    assert counts() == [(6, 0)]
    assert all(b"198.51" not in bytes(row.key) for row in Attempt.objects.all())


def test_a_remark_is_kept_with_the_day_and_nothing_finer(site: Client) -> None:
    answer = write(site, "De foto’s zijn fijn.")
    assert answer["Location"].endswith("?nuttig=dank#nuttig")
    remark = Remark.objects.get()
    assert (remark.text, remark.useful, remark.level) == ("De foto’s zijn fijn.", False, "child")
    assert remark.day == clock.today()
    milliseconds = remark.pk.int >> 80
    assert clock.day_of(datetime.fromtimestamp(milliseconds / 1000, UTC)) == remark.day
    assert milliseconds % 3_600_000 == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_auditline WHERE target_kind ILIKE '%remark'")
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    ("words", "secret"),
    [
        ("Bel mij op 06 12 34 56 78 als het kan.", "12 34"),
        ("Mail naar sanne.devries@voorbeeld.nl graag.", "sanne"),
        ("Mijn BSN is 123456782.", "123456782"),
        ("Ik heet sanne en vind het fijn.", "sanne"),
        ("Goed stuk. Groetjes, Mohammed", "Mohammed"),
        ("Mijn vader Kees de Wit zit daar.", "Wit"),
        ("Wij wonen op de Dorpsstraat 12.", "Dorpsstraat"),
        ("Postcode 1234 AB.", "1234 AB"),
        ("Rekening NL91 ABNA 0417 1643 00.", "0417"),
        ("Hij is geboren op 04-03-2015.", "2015"),
        ("Volg me op @sannetje015.", "sannetje"),
    ],
)  # fmt: skip
def test_what_says_who_someone_is_is_taken_out_and_not_kept(
    site: Client, words: str, secret: str
) -> None:
    answer = write(site, words)
    assert answer.status_code == 200
    assert Remark.objects.count() == 0
    again = answer.context["form"]
    assert secret not in again.text()
    assert "[…]" in again.text()
    assert secret in answer.text  # told once, on this page only
    assert write(site, again.text(), gezien="on").status_code == 302
    assert secret not in Remark.objects.get().text


def test_the_act_itself_refuses_what_is_personal(site: Client) -> None:
    with pytest.raises(actions.PersonalError):
        actions.keep_remark(
            page=article(), level="child", useful=True, text="Bel 0612345678", on=clock.today()
        )


@pytest.mark.parametrize(
    "words",
    [
        "Mag mijn hond mee?", "hoe laat mag ik komen", "Help me", "Kan ik mama bellen",
        "ik wil weten waar papa is", "What time can I come",
    ],
)  # fmt: skip
def test_a_question_is_led_to_where_it_is_answered(site: Client, words: str) -> None:
    answer = write(site, words)
    assert Remark.objects.count() == 0
    assert 'href="/vraag/"' in answer.text
    assert 'href="tel:112"' in answer.text
    assert write(site, words, gezien="on").status_code == 302  # they meant it as a remark
    assert Remark.objects.get().text == words


@pytest.mark.parametrize(
    "words",
    [
        "De tekst is te lang.", "Het plaatje klopt niet met de gevangenis in Den Bosch",
        "In 2026 zijn de regels anders: 2 uur, 3 kinderen en 10 minuten.", "Fijn!",
        "Ik ben blij met deze tekst.", "Papa vond het ook goed.",
    ],
)  # fmt: skip
def test_an_ordinary_remark_passes(words: str) -> None:
    assert rules.personal_parts(words) == []
    assert not rules.asks_something(words)


@given(st.text(max_size=300))
def test_what_was_cleaned_holds_nothing_personal_any_more(text: str) -> None:
    assert rules.personal_parts(rules.cleaned(text)) == []


@pytest.mark.parametrize("words", ["", "   ", "\x00", "a" * 501])
def test_an_empty_or_too_long_remark_says_what_is_wrong(site: Client, words: str) -> None:
    answer = write(site, words)
    assert answer.status_code == 200
    assert "Fout" in answer.text
    assert Remark.objects.count() == 0


def test_the_table_refuses_a_week_that_does_not_begin_on_monday(site: Client) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        UsefulWeek.objects.create(page=article(), week=date(2026, 11, 24))


def test_the_report_says_so_when_nobody_said_anything(desk: Client) -> None:
    assert "Nog niemand zei iets" in desk.get(REPORT).text


def test_the_report_puts_the_least_useful_first_and_shows_the_trend(desk: Client) -> None:
    today = clock.today()
    few, many = article("eerste-bezoek"), article("waar-is-mijn-ouder")
    for page, yes, no, weeks in (
        (few, 0, 1, 0),
        (many, 8, 32, 0),
        (many, 10, 0, 5),
        (few, 9, 9, 60),
    ):
        week = rules.week_of(today - timedelta(weeks=weeks))
        UsefulWeek.objects.create(page=page, week=week, yes=yes, no=no)
    first, second = queries.judged_articles("", today=today)
    assert (first.page, first.whole.yes, first.whole.no) == (many, 18, 32)
    assert (first.recent.percent, first.before.percent, first.trend) == (20, 100, -80)
    assert (second.page, second.whole.total, second.trend) == (few, 1, None)
    text = desk.get(REPORT).text
    assert "80 punten omlaag" in text
    by_title = desk.get(f"{REPORT}?volgorde=titel").context["found"]
    assert [each.page.title for each in by_title] == sorted(p.title for p in (few, many))
    assert desk.get(f"{REPORT}?volgorde=onzin").status_code == 200
    lines = list(csv.reader(StringIO(desk.get(f"{REPORT}lijst.csv").text), delimiter=";"))
    assert len(lines) == 3
    assert lines[1][1:] in (["/kinderen/waar-is-mijn-ouder/", "18", "32", "36", "20", "0"],
                            ["/kinderen/eerste-bezoek/", "0", "1", "0", "0", "0"])  # fmt: skip


def test_an_editor_reads_a_remark_and_throws_it_away(desk: Client) -> None:
    remark = actions.keep_remark(
        page=article(), level="teen", useful=False, text="<b>Te lang</b>", on=clock.today()
    )
    place = f"{REPORT}{article().translation_key}/"
    shown = desk.get(place).text
    assert "&lt;b&gt;Te lang&lt;/b&gt;" in shown
    assert desk.post(f"{place}{remark.pk}/weg/")["Location"] == place
    assert desk.post(f"{place}{remark.pk}/weg/").status_code == 404
    assert "Geen opmerkingen" in desk.get(place).text
