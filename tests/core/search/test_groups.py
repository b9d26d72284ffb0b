"""Groups of a query and their weights."""

from thuisfront.core.search.analysis import analyze
from thuisfront.core.search.groups import LOOSE, SAME, Group, from_terms, weigh
from thuisfront.core.search.synonyms import from_groups

SYNONYMS = from_groups([["papa", "vader"], ["vastzitten", "zit vast"]])


def groups(query: str) -> list[Group]:
    return from_terms(analyze(query), SYNONYMS)


def test_a_word_said_twice_is_one_group() -> None:
    assert [group.lemma for group in groups("bezoek bezoeken bezoek")] == ["bezoek"]


def test_a_group_holds_the_word_its_synonyms_and_looser_terms() -> None:
    [group] = groups("papa")
    assert group.queries == ("'papa'", "'vader'", "'~papa'")


def test_a_phrase_is_known_though_words_stand_between() -> None:
    zit, _papa, _vast = groups("zit mijn papa nu vast")
    assert zit.same == (("vastzitten",),)


def test_a_quote_in_a_term_cannot_leave_the_query() -> None:
    group = Group("x", ("o'neill' | 'alles\\",))
    assert group.queries[0] == "'o''neill'' | ''alles\\\\'"


def test_a_rare_word_weighs_more() -> None:
    kind, voogd = weigh(groups("kind voogd"), {"kind": 90, "voogd": 2}, 100)
    assert voogd.weight > kind.weight


def test_an_unknown_word_weighs_nothing() -> None:
    [group] = weigh(groups("fiets"), {}, 100)
    assert group.weight == 0.0


def test_a_rare_synonym_never_says_more_than_the_word() -> None:
    [papa] = weigh(groups("papa"), {"papa": 90, "vader": 1, "~papa": 91}, 100)
    own, same, loose = papa.weights
    assert same == SAME * own
    assert 0 < loose < LOOSE * own


def test_what_the_index_does_not_know_is_not_asked() -> None:
    [papa] = weigh(groups("papa"), {"papa": 9, "~papa": 9}, 100)
    assert papa.queries == ("'papa'", None, None)


def test_a_word_of_a_phrase_is_not_marked_by_itself() -> None:
    meaning = from_groups([["gevangenis", "bajes", "huis van bewaring"]])
    [group] = from_terms(analyze("gevangenis"), meaning)
    assert "huis" in group.terms
    assert "bajes" in group.marked
    assert not group.marked & {"huis", "bewaring"}
    huis, _bewaring = from_terms(analyze("huis van bewaring"), meaning)
    assert "huis" in huis.marked
