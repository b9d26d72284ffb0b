"""Rules of the helpdesk: what sounds unsafe, how soon someone looks, when it is shredded."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.privacy.rules import Period, goes_on
from thuisfront.helpdesk import rules
from thuisfront.helpdesk.enums import Asker, Urgency

UNSAFE = """
Mijn vader slaat mij elke dag
mijn moeder slaat ons soms heel hard
Papa sloeg mama gisteren
hij heeft mama geslagen
mn stiefpa slaat mn zusje
papa slaat
word geslage door me vader
HIJ SLAAT MIJ!!!
papa gaat me slaan als hij thuiskomt
mijn stiefvader schopt me
hij trapt mij
hij doet me pijn
mama doet ons pijn
bang dat hij me iets aandoet
ze wurgt me
hij zegt dat hij ons vermoordt
anders vermoord hij me
papa zegt dat ie mama dood maakt
hij maakt mij dood als hij vrijkomt
hij schiet ons dood
Ik word bedreigd door de vrienden van mijn vader
hij dreigt steeds als hij belt
hij staat voor de deur met een mes
hij heeft me gestoken
er ligt een pistool in huis
iemand mishandelt mijn broertje
hij mishandeld mij
is dit kindermishandeling
papa heeft me opgesloten in de kelder
ik word vaak opgesloten
oom zit aan mij als mama weg is
hij zit aan me
hij raakt mij aan op plekken die ik niet wil
ik moet hem aanraken
stiefvader betast mij
hij komt 's nachts in mijn bed
mijn neef misbruikt mij
ik ben verkracht
een loverboy dwingt mij
ik wil niet meer leven
ik wil nietmeer leven
ik wil nie meer leve
wilde niet meer leven
ik heb geen zin meer om te leven
ik heb geen zin meer in het leven
ik wil er niet meer zijn
ik wil dood
k wil gewoon dood
ik denk aan zelfmoord
zelfmoort
ik pleeg suïcide
ik wil mezelf iets aandoen
ik snij mezelf
ik kras mezelf
ik doe mezelf pijn
ik ga mezelf ophangen
ik spring van een brug
het is thuis niet veilig
ik voel me onveilig
wij zijn in gevaar
ik ben bang om naar huis te gaan
ik durf niet meer naar huis
ik ben bang voor mijn vader
ben bang voor me vader
ben bang voor m'n pa
ben zo bang thuis
we hebben geen eten
er is al dagen niets te eten
ik ben al drie dagen alleen thuis
ik ben weggelopen
he hits me
he wants to kill me
my dad is abusing me
i wanna die
I don't want to live anymore
i am not safe at home
""".strip().splitlines()
ORDINARY = """
Hoe laat is het bezoek?
Mag mijn dochter een tekening sturen?
Hoe vertel ik mijn zoon dat papa vastzit?
Mijn vader zit vast, hoe kan ik hem bellen?
Mijn vader zit opgesloten in de gevangenis in Vught
Wat mag je meenemen naar het bezoek?
ik mis papa
Krijg ik straf op school?
Mijn zoon slaapt slecht sinds zijn vader vastzit
Mijn dochter slaapt weer bij mij in bed
De klas praat over mijn moeder
hij slaat de deur dicht
Hoe sla ik mijn formulier op?
ze slaat een bezoek over
hoe lang duurt de reis naar Vught
kan ik een brief sturen naar de gevangenis
ik ben verdrietig
is het mijn schuld
mijn opa is dood gegaan
wanneer komt papa vrij
hij schaamt zich
waar vind ik andere kinderen met een ouder in detentie
De rechter heeft hem veroordeeld
We hebben weinig geld
Ik ben bang dat de juf het vertelt
How long is a visit?
""".strip().splitlines()


@pytest.mark.parametrize("text", UNSAFE)
def test_words_of_danger_sound_unsafe(text: str) -> None:
    assert rules.sounds_unsafe(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_questions_do_not(text: str) -> None:
    assert not rules.sounds_unsafe(text)


@pytest.mark.parametrize(
    "text",
    [
        "ik wil   niet\n\n meer\tleven",
        "Ík wíl nìet mëer leven",
        "ik\u00a0wil\u00a0dood",
        "IK WIL DOOD",
    ],
)
def test_capitals_accents_and_line_ends_do_not_hide_it(text: str) -> None:
    assert rules.sounds_unsafe(text)


def test_any_of_the_texts_is_enough() -> None:
    assert rules.sounds_unsafe("hoi", "", "ik wil dood")
    assert not rules.sounds_unsafe("hoi", "")
    assert not rules.sounds_unsafe()


@given(st.sampled_from(UNSAFE), st.text(max_size=200), st.text(max_size=200))
def test_words_around_it_do_not_hide_it(unsafe: str, before: str, after: str) -> None:
    assert rules.sounds_unsafe(f"{before}. {unsafe} . {after}")


@given(st.text(max_size=500))
def test_whatever_is_written_is_read_as_small_plain_letters(text: str) -> None:
    plain = rules.plain(text)
    assert plain.isascii()
    assert plain == plain.lower()
    assert "  " not in plain
    assert rules.plain(plain) == plain


@pytest.mark.parametrize("piece", ["sla ", "hij slaat ", "mij heel hard ", "wil ik liever ", "a"])
def test_a_long_text_is_read_at_once(piece: str) -> None:
    started = time.perf_counter()
    rules.sounds_unsafe(piece * (20_000 // len(piece)))
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("asker", Asker.values)
def test_danger_is_for_now_who_may_be_a_child_for_soon_and_the_rest_for_this_week(
    asker: str,
) -> None:
    assert rules.urgency_of("ik wil dood", "", asker=asker) == Urgency.NOW
    calm = Urgency.SOON if asker in {"child", "unknown"} else Urgency.WEEK
    assert rules.urgency_of("hoe laat is het bezoek", "", asker=asker) == calm


def test_what_someone_hopes_for_counts_too() -> None:
    assert rules.urgency_of("hoi", "dat hij mij niet meer slaat", asker="other") == 0


def test_the_more_urgent_the_sooner_the_promise() -> None:
    assert [rules.open_days_until_answer(urgency) for urgency in Urgency] == [0, 1, 2]


def test_a_question_is_kept_ninety_days_after_the_last_contact() -> None:
    assert rules.kept_until(date(2026, 1, 1)) == date(2026, 1, 1) + timedelta(days=91)


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)))
def test_the_day_that_is_told_is_the_first_day_on_which_it_is_shredded(contact: date) -> None:
    assert rules.kept_until(contact) == goes_on(contact, Period(days=rules.KEEP_DAYS))
