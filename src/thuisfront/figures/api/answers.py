"""What the API of the figures answers, as types: the description is made from these."""

import msgspec


class InputOfMethod(msgspec.Struct, frozen=True):
    """An input: what it means, its unit, and from where to where it can be."""

    name: str
    unit: str
    meaning: str
    minimum: float
    maximum: float
    required: bool
    default: float | None
    kind: str | None


class MethodInWords(msgspec.Struct, frozen=True):
    """A method with its formula, source and assumptions."""

    uri: str
    method: str
    version: str
    summary: str
    formula: str
    source: str
    assumptions: str
    unit: str
    kinds: list[str]
    inputs: list[InputOfMethod]


class Methods(msgspec.Struct, frozen=True):
    """All methods, and how an input may be spread."""

    methods: list[MethodInWords]
    distributions: list[str]


class Rounded(msgspec.Struct, frozen=True):
    """The same with only the digits that the range allows; `unit` is the smallest step."""

    estimate: float
    low: float
    high: float
    unit: float


class PoolPart(msgspec.Struct, frozen=True):
    """A method of a pool, as it is by itself."""

    method: str
    method_version: str
    weight: float
    estimate: float
    interval80: tuple[float, float]
    interval95: tuple[float, float]


class EstimateAnswer(msgspec.Struct, frozen=True):
    """An estimate with its ranges; the same seed gives the same answer again.

    `pool` holds the methods of a weighted pool, when one was asked; else nothing.
    """

    question: dict[str, str | int]
    method: str
    method_version: str
    formula: str
    unit: str
    estimate: float
    median: float
    interval80: tuple[float, float]
    interval95: tuple[float, float]
    rounded: Rounded
    variance_shares: dict[str, float]
    variance_together: float
    draws: int
    seed: int
    warnings: list[str]
    pool: list[PoolPart] = []


class QuotationAnswer(msgspec.Struct, frozen=True):
    """Whether a quoted number follows; `difference` is what was quoted less what it should be.

    `fits` tells whether question and inputs count alike.
    """

    matches: bool
    verdict: str
    quoted: float
    computed: float
    should_be: float
    difference: float
    fits: bool
    explanation: str


class PublishedInput(msgspec.Struct, frozen=True):
    """A published number; `stale` when it is over five years older than the year asked about.

    `kind` is `unclear` where the source does not tell; `rounding` is the step of its last digit;
    `seen` tells where it was read: `source`, `papers` (of this project) or `inference` (our own).
    """

    uri: str
    key: str
    country: str
    kind: str
    unit: str
    value: float
    low: float | None
    high: float | None
    n: int | None
    x: int | None
    rounding: float
    year: int
    date: str
    population: str
    parents: str
    ages: str
    definition: str
    source: str
    seen: str
    verified: bool
    stale: bool


class PublishedInputs(msgspec.Struct, frozen=True):
    """All of them that fit what was asked, and the version of the data."""

    version: str
    inputs: list[PublishedInput]


class Use(msgspec.Struct, frozen=True):
    """What a way of counting takes for an input; `input` is the published number behind it."""

    name: str
    value: float
    low: float | None
    high: float | None
    distribution: str
    input: str


class PublishedWay(msgspec.Struct, frozen=True):
    """A way of counting with its inputs and its answer."""

    method: str
    method_version: str
    formula: str
    inputs: list[Use]
    estimate: float
    median: float
    interval80: tuple[float, float]
    interval95: tuple[float, float]
    rounded: Rounded
    variance_shares: dict[str, float]
    warnings: list[str]


class PublishedEstimate(msgspec.Struct, frozen=True):
    """A question with our answer: ways side by side, the first of them ours, never averaged.

    `checked` tells whether somebody of the centre checked every input at its source.
    """

    uri: str
    key: str
    version: str
    country: str
    kind: str
    year: int
    draws: int
    seed: int
    checked: bool
    passport: str
    ways: list[PublishedWay]


class PublishedEstimates(msgspec.Struct, frozen=True):
    """All our answers, and the version of the data."""

    version: str
    estimates: list[PublishedEstimate]
