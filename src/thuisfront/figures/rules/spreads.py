"""How unsure an input is: a distribution to draw from, and what it is called."""

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Any

NINETEEN_OF_TWENTY = 1.959963984540054  # standard deviations on each side of a 95 % range
PRIOR = 0.5  # Jeffreys
FLOOR = 1e-12  # no draw of a divisor is nothing


@dataclass(frozen=True)
class Spread:
    """An input with its best value and what is drawn around it; `first` to `third` shape it."""

    value: float
    distribution: str = "fixed"
    first: float = 0.0
    second: float = 0.0
    third: float = 0.0

    def draw(self, generator: Any, size: int) -> Any:
        """Return so many draws of a `numpy.random.Generator`; of what is fixed one number."""
        return _DRAWS[self.distribution](self, generator, size)

    def ends(self) -> tuple[float, float] | None:
        """Return from where to where an assumption or a rounding goes; 95 % of a log-normal."""
        if self.distribution == "lognormal":
            side = NINETEEN_OF_TWENTY * self.second
            return exp(self.first - side), exp(self.first + side)
        if self.distribution == "uniform":
            return self.first, self.second
        return (self.first, self.third) if self.distribution in {"triangular", "pert"} else None

    @property
    def variance(self) -> float:
        """Return the variance, for the delta method."""
        return _VARIANCES[self.distribution](self)


def beta_of_sample(value: float, n: float, x: float) -> Spread:
    """Return what a sample says of a proportion: `x` of `n`, with the prior of Jeffreys."""
    return Spread(value, "beta", x + PRIOR, n - x + PRIOR)


def beta_of_range(value: float, low: float, high: float) -> Spread | None:
    """Return the beta with this mean and about this 95 % range; none when there is no such."""
    deviation = (high - low) / (2 * NINETEEN_OF_TWENTY)
    size = value * (1 - value) / deviation**2 - 1
    return Spread(value, "beta", value * size, (1 - value) * size) if size > 0 else None


def lognormal_of_range(value: float, low: float, high: float) -> Spread:
    """Return the log-normal with this median and a 95 % range as wide as this in ratio."""
    return Spread(value, "lognormal", log(value), log(high / low) / (2 * NINETEEN_OF_TWENTY))


def lognormal_of_sample(value: float, deviation: float, n: float) -> Spread:
    """Return what a sample says of a mean: its standard deviation and its size."""
    width = sqrt(log(1 + (deviation / value) ** 2 / n))
    return Spread(value, "lognormal", log(value), width)


def triangular(value: float, low: float, high: float) -> Spread:
    """Return a triangle: an assumption of experts."""
    return Spread(value, "triangular", low, value, high)


def pert(value: float, low: float, high: float) -> Spread:
    """Return a smoother triangle with the same ends: an assumption of experts."""
    return Spread(value, "pert", low, value, high)


def uniform(value: float, low: float, high: float) -> Spread:
    """Return that all between two ends is as likely: how a source rounded, say."""
    return Spread(value, "uniform", low, high)


def counted(value: float) -> Spread:
    """Return a number of a sample by category; together these are a Dirichlet."""
    return Spread(value, "category", value + PRIOR)


def _pert_shape(spread: Spread) -> tuple[float, float]:
    low, mode, high = spread.first, spread.second, spread.third
    return 1 + 4 * (mode - low) / (high - low), 1 + 4 * (high - mode) / (high - low)


def _draw_pert(spread: Spread, generator: Any, size: int) -> Any:
    drawn = generator.beta(*_pert_shape(spread), size)
    return spread.first + (spread.third - spread.first) * drawn


def _draw_beta(spread: Spread, generator: Any, size: int) -> Any:
    drawn = generator.beta(spread.first, spread.second, size)
    return drawn.clip(FLOOR, 1.0, out=drawn)


_DRAWS: dict[str, Callable[[Spread, Any, int], Any]] = {
    "fixed": lambda spread, generator, size: spread.value,  # noqa: ARG005 -- as the others
    "beta": _draw_beta,
    "lognormal": lambda s, generator, size: generator.lognormal(s.first, s.second, size),
    "triangular": lambda s, generator, size: generator.triangular(s.first, s.second, s.third, size),
    "pert": _draw_pert,
    "uniform": lambda s, generator, size: generator.uniform(s.first, s.second, size),
    "category": lambda s, generator, size: generator.gamma(s.first, 1.0, size),
}


def _variance_beta(first: float, second: float) -> float:
    return first * second / ((first + second) ** 2 * (first + second + 1))


def _variance_triangular(s: Spread) -> float:
    low, mode, high = s.first, s.second, s.third
    return (low**2 + mode**2 + high**2 - low * mode - low * high - mode * high) / 18


_VARIANCES: dict[str, Callable[[Spread], float]] = {
    "fixed": lambda _: 0.0,
    "beta": lambda s: _variance_beta(s.first, s.second),
    "lognormal": lambda s: (exp(s.second**2) - 1) * exp(2 * s.first + s.second**2),
    "triangular": _variance_triangular,
    "pert": lambda s: _variance_beta(*_pert_shape(s)) * (s.third - s.first) ** 2,
    "uniform": lambda s: (s.second - s.first) ** 2 / 12,
    "category": lambda s: s.first,
}
