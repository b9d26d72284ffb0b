"""Numbers as people write them: `13.335` and `1,3` in Dutch, `13,335` and `1.3` in English."""

import re
from dataclasses import dataclass
from math import log10

DUTCH, ENGLISH = "nl", "en"
_PATTERNS = {
    DUTCH: re.compile(r"(?:\d{1,3}(?:[.\u00a0\u202f]\d{3})+|\d{1,15})(?:,\d{1,10})?"),
    ENGLISH: re.compile(r"(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d{1,15})(?:\.\d{1,10})?"),
}
_MARKS = {DUTCH: ",", ENGLISH: "."}
HUGE = 1e14


@dataclass(frozen=True)
class Written:
    """A number as it was printed: its value, and the step of its last digit."""

    value: float
    step: float = 1.0
    percent: bool = False

    @property
    def rounded_step(self) -> float:
        """Return the step it may be rounded to: zeros at its end, but two digits always count."""
        if self.step < 1 or not self.value:
            return self.step
        step = self.step
        while self.value % (step * 10) == 0 and step * 100 <= self.value:
            step *= 10
        return step


def read_number(text: str, language: str) -> Written | None:
    """Return the number that a text is in a language, none when it is not one."""
    percent = text.endswith("%")
    bare = text.rstrip("%").strip()
    if not _PATTERNS[language].fullmatch(bare):
        return None
    mark = _MARKS[language]
    whole, _, behind = bare.partition(mark)
    value = float(re.sub(r"\D", "", whole) + ("." + behind if behind else ""))
    step = 10.0 ** -len(behind)
    if value > HUGE:
        return None
    return Written(value / 100, step / 100, percent=True) if percent else Written(value, step)


def written(value: float, language: str, *, step: float = 1.0) -> str:
    """Return a number as it is written in a language, to the step that counts."""
    places = max(0, -round(log10(step))) if step > 0 else 0
    text = f"{value:,.{places}f}"
    return text if language == ENGLISH else text.translate(str.maketrans(",.", ".,"))


def printed(value: float) -> Written:
    """Return a number as a program gives it, with the step of its last digit."""
    text = f"{value:.10f}".rstrip("0")
    places = len(text.partition(".")[2])
    return Written(value, 10.0**-places)
