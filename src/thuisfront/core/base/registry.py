"""Lists that rooms add themselves to in `apps.ready()`: explicit, greppable, no signals."""

from collections.abc import Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """An ordered list of announcements, each once."""

    def __init__(self) -> None:
        self._items: list[T] = []

    def add(self, *items: T) -> None:
        """Add what is not there yet."""
        self._items.extend(item for item in items if item not in self._items)

    def __iter__(self) -> Iterator[T]:
        """Return what was announced, in order of announcing."""
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)
