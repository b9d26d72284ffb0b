"""Estimates, checks of quotations and the list of methods."""

import json
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.open_api import open_endpoint
from thuisfront.core.base import api
from thuisfront.core.base.api import ProblemError
from thuisfront.figures.api import PER_MINUTE, VERSION, answers, sources
from thuisfront.figures.rules import asking, quoting
from thuisfront.figures.rules.reading import Inputs, read_inputs
from thuisfront.figures.rules.wanted import FootingError, Method, WrongInputError

LARGEST = 50_000  # bytes


@open_endpoint(VERSION, PER_MINUTE, "GET", "POST")
def estimates(request: HttpRequest) -> HttpResponse:
    """Answer an estimate of what was sent with its range; to who only reads, our own answers."""
    return _estimate(request) if request.method == "POST" else sources.estimates(request)


def _estimate(request: HttpRequest) -> HttpResponse:
    from thuisfront.figures.rules import estimating  # numpy: only who computes loads it

    try:
        asked = asking.read_request(_sent(request))
    except WrongInputError as error:
        raise ProblemError(str(error)) from error
    if asked.pool:
        return _pool(asked)
    found = estimating.estimate(
        asked.method, asked.inputs, asked.kind, draws=asked.draws, seed=asked.seed
    )
    return api.answer(
        answers.EstimateAnswer(
            question=asked.question, method=asked.method.key, method_version=asked.method.version,
            formula=asked.method.said("Formula"), unit=asked.method.unit, estimate=found.value,
            median=found.median, interval80=found.interval80, interval95=found.interval95,
            rounded=sources.rounded(found),
            variance_shares=found.variance_shares, variance_together=found.together,
            draws=asked.draws, seed=asked.seed, warnings=list(found.warnings),
        )
    )  # fmt: skip


def _pool(asked: asking.Asked) -> HttpResponse:
    from thuisfront.figures.rules import pooling  # numpy: only who computes loads it

    found = pooling.pool(asked.pool, asked.kind, draws=asked.draws, seed=asked.seed)
    parts = [
        answers.PoolPart(part.method.key, part.method.version, part.weight, one.value,
                         one.interval80, one.interval95)
        for part, one in zip(asked.pool, found.parts, strict=True)
    ]  # fmt: skip
    whole = found.whole
    return api.answer(
        answers.EstimateAnswer(
            question=asked.question, method="pool", method_version=pooling.VERSION,
            formula=pooling.FORMULA, unit=asked.method.unit, estimate=whole.value,
            median=whole.median, interval80=whole.interval80, interval95=whole.interval95,
            rounded=sources.rounded(whole), variance_shares=whole.variance_shares,
            variance_together=whole.together, draws=asked.draws, seed=asked.seed,
            warnings=list(whole.warnings), pool=parts,
        )
    )  # fmt: skip


@open_endpoint(VERSION, PER_MINUTE, "POST")
def quotation_checks(request: HttpRequest) -> HttpResponse:
    """Answer whether a quoted number follows from what it was made of."""
    try:
        found, unfit = _checked(_sent(request))
    except WrongInputError as error:
        raise ProblemError(str(error)) from error
    return api.answer(
        answers.QuotationAnswer(
            matches=found.matches, verdict=found.verdict, quoted=found.quoted.value,
            computed=found.computed, should_be=found.should_be, difference=found.difference,
            fits=not unfit, explanation=" ".join(filter(None, (found.explanation(), unfit))),
        )
    )  # fmt: skip


def _checked(content: Any) -> tuple[quoting.Check, str]:
    """Return the check, and why question and inputs do not go together if so."""
    asking.only(content, "The content", ("quoted", "method", "inputs", "question", "text"))
    if content.get("text") is not None:
        if not isinstance(content["text"], str):
            raise WrongInputError("text must be text, such as 13.335 = 10.335 × 1,3.")
        return quoting.check_text(content["text"]), ""
    if content.get("quoted") is None:
        raise WrongInputError("quoted is missing: the number to check (or text: the whole sum).")
    method, given = asking.read_method(content.get("method")), content.get("inputs")
    kind = quoting.likely_kind(method, given)
    if content.get("question") is not None:
        kind = asking.read_question(content["question"])["kind"]
    inputs, unfit = _inputs_anyhow(method, given, kind)
    return quoting.check_inputs(content["quoted"], method, inputs, kind), unfit


def _inputs_anyhow(method: Method, given: Any, kind: Any) -> tuple[Inputs, str]:
    """Return the inputs; when a stock stands for a flow they count all the same, and it is said."""
    try:
        return read_inputs(method, given, kind), ""
    except FootingError as error:
        bare = {
            name: {key: value for key, value in part.items() if key != "kind"}
            if isinstance(part, dict)
            else part
            for name, part in given.items()
        }
        return read_inputs(method, bare, kind), str(error)


def _sent(request: HttpRequest) -> Any:
    """Return the JSON that was sent; NaN comes through, so that its input can be named."""
    body = request.body
    if len(body) > LARGEST:
        raise ProblemError("The content is too large.", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise ProblemError(f"The content is no JSON: {error}"[:200]) from error
