"""What in a letter could tell who asked: pointed out, never decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.helpdesk.rules import Sign, Trait, copies, signs_in


@pytest.mark.parametrize(
    ("text", "trait", "found"),
    [
        ("Ik ga naar Kevin toe.", Trait.NAME, "Kevin"),
        ("Hij zit in Vught.", Trait.PLACE, "in Vught"),
        ("Hij zit in de pi Almelo.", Trait.PRISON, "pi Almelo"),
        ("Ik ben tien jaar.", Trait.AGE, "tien jaar"),
        ("Ik ben 10 jaar.", Trait.AGE, "10 jaar"),
        ("Ik zit in groep 7.", Trait.AGE, "groep 7"),
        ("Op 3 mei mag ik.", Trait.DATE, "3 mei"),
        ("Elke dinsdag bel ik.", Trait.DATE, "dinsdag"),
        ("Bel 0612345678 maar.", Trait.NUMBER, "0612345678"),
        ("Wij zijn een tweeling.", Trait.RARE, "tweeling"),
        ("Het stond in de krant.", Trait.RARE, "krant"),
        ("Hij deed iets met drugs.", Trait.RARE, "drugs"),
        ("Wij wonen aan het dorpsplein 4.", Trait.PLACE, "dorpsplein 4"),
    ],
)
def test_what_tells_too_much_is_pointed_out(text: str, trait: Trait, found: str) -> None:
    assert Sign(trait, found) in signs_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ik mis papa. Mag ik hem schrijven? Hoe lang duurt het?",
        "Soms ben ik boos. Is dat gek?\n\nIk durf het niet te zeggen.",
    ],
)
def test_an_ordinary_letter_is_left_alone(text: str) -> None:
    assert signs_in(text) == []


def test_a_prison_that_we_know_is_found_in_any_letters() -> None:
    assert Sign(Trait.PRISON, "PI Veenhuizen") in signs_in(
        "hij zit in pi veenhuizen", prisons=["PI Veenhuizen", "PI Sittard"]
    )


ASKED = "Mijn vader zit vast en ik mis hem elke avond als ik in bed lig."


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Hoi! Ik mis hem elke avond als ik slaap.", ["ik mis hem elke avond als ik"]),
        ("Mijn vader zit vast en ik huil.", ["mijn vader zit vast en ik"]),
        ("’s Avonds in bed denk ik aan wie ik mis.", []),
        ("", []),
        (ASKED.upper(), [" ".join(ASKED.lower().strip(".").split())]),
    ],
)
def test_what_is_copied_is_found_as_one_piece(told: str, found: list[str]) -> None:
    assert [sign.found for sign in copies(told, ASKED)] == found


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_looked_at(text: str, original: str) -> None:
    signs_in(text)
    copies(text, original)
