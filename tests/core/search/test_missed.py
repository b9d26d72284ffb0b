"""What may be written down of a question: words of a dictionary, nothing of a person."""

import pytest
from faker import Faker

from thuisfront.core.search.missed import kept


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("mag papa naar de begrafenis", "papa begrafenis"),
        ("Zwembad, zwembad!", "zwembad"),
        ("bezoekersparkeerplaats", "bezoekersparkeerplaats"),
        ("ALIMENTATIE BETALEN", "alimentatie betalen"),
        ("Jan Jansen gevangenis Vught", ""),
        ("mohammed zwembad alimentatie", "alimentatie"),  # what follows a name goes with it
        ("mijn vader heet Kees de Bakker", "vader heet"),
        ("bel 0612345678 over alimentatie", "bel alimentatie"),
        ("jan@voorbeeld.nl", ""),
        ("www.voorbeeld.nl/bezoek", ""),
        ("kind van 9", "kind"),
        ("zaak ٣٤ ab12cd", "zaak"),
        ("kerkstraat12 hoofdstraat-7", ""),
        ("<script>alert(1)</script>", ""),
        ("", ""), ("🙂", ""), ("\x00", ""), ("wat moet ik nu", ""),
    ],
)  # fmt: skip
def test_only_words_of_a_dictionary_are_kept(question: str, words: str) -> None:
    assert kept(question) == words


def test_english_words_are_kept_in_english() -> None:
    assert kept("can I bring my dog for John Smith", "en") == "bring dog"


def test_no_full_name_is_ever_kept() -> None:
    """Of a thousand names, written with and without capitals, no first name stays."""
    Faker.seed(7)
    fakers = [Faker("nl_NL"), Faker("nl_BE"), Faker("tr_TR"), Faker("en_GB")]
    names = [f"{one.first_name()} {one.last_name()}" for one in fakers for _ in range(250)]
    left = {name: kept(f"gevangenis {name}") for name in names}
    assert {name: words for name, words in left.items() if words != "gevangenis"} == {}
    small = {name: kept(name.lower()).split() for name in names}
    assert [name for name, words in small.items() if name.split()[0].lower() in words] == []


def test_a_long_question_is_cut() -> None:
    assert (
        len(kept("alimentatie begrafenis zwembad vakantie fiets school huis auto boom " * 50))
        <= 100
    )
