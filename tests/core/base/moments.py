"""Moments for properties."""

from datetime import UTC, datetime

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy


def moments(first_year: int = 2024, last_year: int = 2030) -> SearchStrategy[datetime]:
    """Return any moment from the first day of one year to the first day of another."""
    first, last = (
        int(datetime(year, 1, 1, tzinfo=UTC).timestamp()) for year in (first_year, last_year)
    )
    thousandths = st.integers(first * 1000, last * 1000)
    return thousandths.map(lambda number: datetime.fromtimestamp(number / 1000, UTC))
