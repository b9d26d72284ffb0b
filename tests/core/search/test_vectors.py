"""The text form of a tsvector."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from thuisfront.core.search.vectors import MOST_PLACES, all_of, any_of, quote, to_vector


def test_places_carry_their_weight() -> None:
    assert to_vector([("papa", "A"), ("papa belt", "D")]).split(" ")[:2] == [
        "'papa':1A,12D",
        "'~papa':1A,12D",
    ]


def test_only_the_first_places_are_kept() -> None:
    [kept, _stem] = to_vector([("papa " * 50, "D")]).split(" ")
    assert kept.count("D") == MOST_PLACES


def test_queries() -> None:
    assert any_of(["'a'", "'b'", "'a'"]) == "'a' | 'b'"
    assert all_of(["'a' | 'b'", "'c'"]) == "(('a' | 'b') & ('c'))"


@pytest.mark.django_db
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_postgresql_reads_every_vector(text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT %s::tsvector", [to_vector([(text, "A")])])
        assert cursor.fetchone()


@pytest.mark.django_db
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1))
def test_postgresql_reads_every_quoted_lexeme_as_one(term: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT numnode(%s::tsquery)", [quote(term)])
        assert cursor.fetchone() == (1,)
