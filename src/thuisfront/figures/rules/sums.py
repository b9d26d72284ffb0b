"""A sum in words, such as “13.335 kinderen = 10.335 × 1,3”: read, and worked out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from thuisfront.figures.rules.numbers import DUTCH, ENGLISH, Written, read_number
from thuisfront.figures.rules.wanted import WrongInputError

LONGEST, TWO = 300, 2
_SIGNS = {"×": "*", "x": "*", "X": "*", "·": "*", "*": "*", "/": "/", "÷": "/", ":": "/",
          "+": "+", "-": "-", "−": "-", "–": "-", "(": "(", ")": ")"}  # fmt: skip
_PIECE = re.compile(
    r"(?P<number>\d[\d.,\u00a0\u202f]*(?<=\d)\s?%?)|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[×·*/÷:+\-−–()])|(?P<other>\S)"
)
_HIGH, _LOW = ("*", "/"), ("+", "-")


@dataclass(frozen=True)
class Sum:
    """What was quoted, and the sum it was said to come from, worked out."""

    quoted: Written
    computed: float
    numbers: tuple[Written, ...]
    signs: tuple[str, ...]
    language: str


def read_sum(text: str) -> list[Sum]:
    """Return the readings of a text: Dutch, English or both when the numbers can be either.

    :raises WrongInputError: when there is no sum in it
    """
    if len(text) > LONGEST:
        raise WrongInputError(f"text must have at most {LONGEST} letters.")
    sides = re.split(r"[=≈]", text)
    if len(sides) != TWO:
        raise WrongInputError("text must have one = in it, such as 13.335 = 10.335 × 1,3.")
    found = [one for language in (DUTCH, ENGLISH) if (one := _reading(sides, language))]
    if not found:
        raise WrongInputError(
            "text holds no sum that can be read, such as 13.335 kinderen = 10.335 × 1,3."
        )
    return found


def _reading(sides: list[str], language: str) -> Sum | None:
    try:
        left, right = (_Side(list(_pieces(side, language))) for side in sides)
        one, other = left.work_out(), right.work_out()
    except (ValueError, ZeroDivisionError, OverflowError, RecursionError):
        return None
    if left.is_number == right.is_number and not left.is_number:
        return None
    quoted, side, computed = (left, right, other) if left.is_number else (right, left, one)
    return Sum(quoted.numbers[0], computed, tuple(side.numbers), tuple(side.signs), language)


def _pieces(text: str, language: str) -> Iterator[Written | str]:
    """Yield numbers and signs; words are passed over, but x between numbers is a sign."""
    for found in _PIECE.finditer(text):
        if found["number"]:
            number = read_number(found["number"], language)
            if number is None:
                raise ValueError(found["number"])
            yield number
        elif found["sign"] or found["word"] in {"x", "X"}:
            yield _SIGNS[found[0]]
        elif found["other"] and found["other"] not in "±~.,?!€'\"’“”":
            raise ValueError(found["other"])


@dataclass
class _Side:
    """One side of the =, worked out from left to right: × and ÷ before + and −."""

    pieces: list[Written | str]
    at: int = 0
    numbers: list[Written] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)

    @property
    def is_number(self) -> bool:
        """Tell whether nothing but one number stands here."""
        return len(self.numbers) == 1 and not self.signs

    def work_out(self) -> float:
        """Return what it comes to."""
        value = self._adding()
        if self.at != len(self.pieces):
            raise ValueError("something stands behind the sum")
        return value

    def _adding(self) -> float:
        value = self._timing()
        while self.at < len(self.pieces) and self.pieces[self.at] in _LOW:
            sign = self._next_sign()
            other = self._timing()
            value = value + other if sign == "+" else value - other
        return value

    def _timing(self) -> float:
        value = self._one()
        while self.at < len(self.pieces) and self.pieces[self.at] in _HIGH:
            sign = self._next_sign()
            other = self._one()
            value = value * other if sign == "*" else value / other
        return value

    def _next_sign(self) -> str:
        sign = str(self.pieces[self.at])
        self.at += 1
        self.signs.append(sign)
        return sign

    def _one(self) -> float:
        if self.at >= len(self.pieces):
            raise ValueError("a number is missing")
        piece = self.pieces[self.at]
        self.at += 1
        if isinstance(piece, Written):
            self.numbers.append(piece)
            return piece.value
        if piece != "(":
            raise ValueError(f"{piece} stands where a number is wanted")
        value = self._adding()
        if self.at >= len(self.pieces) or self.pieces[self.at] != ")":
            raise ValueError("a ) is missing")
        self.at += 1
        return value
