import json
from typing import Any

import pytest
from django.test import Client

from thuisfront.figures.api import VERSION

pytestmark = pytest.mark.django_db
WITH_NAN = json.dumps(
    {"question": {"kind": "stock"}, "method": "parenting_rate",
     "inputs": {"population": float("nan"), "rate": 1.3}}
)  # fmt: skip
COPE = {"population": 10335, "rate": 1.3}


def post(client: Client, name: str, content: Any) -> tuple[int, dict[str, Any]]:
    body = content if isinstance(content, str) else json.dumps(content)
    answer = client.post(f"/api/figures/v1/{name}", body, content_type="application/json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["API-Version"] == VERSION
    return answer.status_code, answer.json()


def asked(**more: Any) -> dict[str, Any]:
    return {"question": {"kind": "stock"}, "method": "parenting_rate", "inputs": COPE} | more


@pytest.mark.parametrize("name", ["estimates", "estimates/"])
def test_an_estimate_is_answered_with_and_without_a_slash(client: Client, name: str) -> None:
    status, found = post(client, name, asked(draws=1000))
    assert status == 200
    assert found["estimate"] == pytest.approx(13435.5)
    assert found["rounded"]["estimate"] == 13436


def test_an_estimate_has_its_range_and_what_makes_it_unsure(client: Client) -> None:
    inputs = {"population": {"value": 9415, "kind": "stock"},
              "rate": {"value": 1.3, "low": 1.1, "high": 1.5}}  # fmt: skip
    status, found = post(client, "estimates", asked(inputs=inputs, seed=5))
    assert status == 200
    assert found["interval95"][0] < found["interval80"][0] < found["median"]
    assert found["median"] < found["interval80"][1] < found["interval95"][1]
    assert found["variance_shares"]["rate"] == pytest.approx(1, abs=0.02)
    assert found["variance_shares"]["population"] == 0
    assert (found["draws"], found["seed"], found["method_version"]) == (200_000, 5, "1.0.0")
    assert any("assumption" in warning for warning in found["warnings"])
    assert post(client, "estimates", asked(inputs=inputs, seed=5))[1] == found


def test_the_quotation_that_is_wrong_is_told_what_it_should_be(client: Client) -> None:
    wrong = {"quoted": 13335, "method": "parenting_rate", "inputs": COPE}
    status, found = post(client, "quotation-checks", wrong)
    assert (status, found["matches"], found["verdict"]) == (200, False, "no_match")
    assert found["computed"] == pytest.approx(13435.5)
    assert found["should_be"] == 13436
    assert found["difference"] == pytest.approx(-100.5)
    assert "13,436" in found["explanation"]
    status, found = post(client, "quotation-checks/", wrong | {"quoted": 13436})
    assert (status, found["matches"], found["verdict"]) == (200, True, "as_printed")


def test_a_sum_in_words_is_checked(client: Client) -> None:
    status, found = post(client, "quotation-checks", {"text": "13.335 kinderen = 10.335 × 1,3"})
    assert (status, found["matches"], found["should_be"]) == (200, False, 13436)


def test_a_stock_that_is_quoted_for_a_year_does_not_fit(client: Client) -> None:
    inputs = {"population": {"value": 10335, "kind": "stock"}, "rate": 1.3}
    quoted = {"quoted": 13436, "method": "parenting_rate", "inputs": inputs,
              "question": {"kind": "flow"}}  # fmt: skip
    status, found = post(client, "quotation-checks", quoted)
    assert (status, found["matches"], found["fits"]) == (200, True, False)
    assert "population is a stock" in found["explanation"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "JSON"), ("[" * 100_000, "too large"), ("[" * 20_000, "JSON"), ("[]", "object"),
        ('"\\ud800"', "object"), ('{"\\ud800": 1}', "no '"), ("\x00", "JSON"),
        (asked(inputs={"population": "veel", "rate": 1.3}), "population"),
        (WITH_NAN, "population"),
        (asked(draws=1e9), "draws"), (asked(method="guess"), "guess"),
        (asked(inputs={"population": 1e15, "rate": 1.3}), "population"),
        (asked(inputs={"population": 0, "rate": 1.3}), "population"),
        (asked(question={"kind": "flow"}, inputs={"population": {"value": 9, "kind": "stock"},
                                                  "rate": 1}), "stock"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_a_sentence(client: Client, content: Any, says: str) -> None:
    status, found = post(client, "estimates", content)
    assert status in {400, 413}
    assert says in found["detail"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ({"quoted": "13.335", "method": "parenting_rate", "inputs": COPE}, "quoted"),
        ({"quoted": None, "method": "parenting_rate", "inputs": COPE}, "quoted"),
        ({"quoted": -4, "method": "parenting_rate", "inputs": COPE}, "quoted"),
        ({"quoted": 1e15, "method": "parenting_rate", "inputs": COPE}, "quoted"),
        ({"quoted": 4, "method": "guess", "inputs": COPE}, "guess"),
        ({"quoted": 4, "method": "parenting_rate", "inputs": {"rate": 1}}, "population"),
        ({"text": "veel kinderen"}, "="),
        ({"text": "1 = drie"}, "sum"),
        ({"text": 5}, "text"),
        ({"text": "5 = 4 / 0"}, "sum"),
        ({"text": "5 = " + "(" * 290}, "sum"),
    ],
)
def test_a_quotation_that_cannot_be_read_is_told_so(
    client: Client, content: Any, says: str
) -> None:
    status, found = post(client, "quotation-checks", content)
    assert status == 400
    assert says in found["detail"]


def test_the_methods_name_their_inputs(client: Client) -> None:
    for name in ("methods", "methods/"):
        listed = client.get(f"/api/figures/v1/{name}").json()["methods"]
        names = {one["method"]: [i["name"] for i in one["inputs"]] for one in listed}
        assert names["parenting_rate"] == ["population", "rate"]
        assert {"components", "undercount", "ratio", "share", "stock_flow"} <= set(names)


def test_a_script_of_another_site_may_ask_first(client: Client) -> None:
    answer = client.options("/api/figures/v1/estimates")
    assert answer.status_code == 204
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]


def test_the_wrong_method_of_http_is_told_the_right_one(client: Client) -> None:
    answer = client.get("/api/figures/v1/quotation-checks")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST, OPTIONS")


POOL = [
    {"method": "parenting_rate", "weight": 1,
     "inputs": {"population": 9415, "rate": {"value": 1.3, "low": 1.2, "high": 1.4}}},
    {"method": "components", "weight": 3,
     "inputs": {"men": 8803, "share_men": {"value": 0.4, "low": 0.35, "high": 0.45},
                "children_men": 1.8}},
]  # fmt: skip


def test_a_pool_is_made_only_when_asked_and_called_so(client: Client) -> None:
    sent = {"question": {"kind": "stock"}, "pool": POOL, "seed": 4}
    status, found = post(client, "estimates", sent)
    assert status == 200
    assert found["method"] == "pool"
    assert "because it was asked" in found["warnings"][0]
    first, second = found["pool"]
    alone = post(
        client,
        "estimates",
        {
            "question": {"kind": "stock"},
            "seed": 4,
            **{k: v for k, v in POOL[0].items() if k != "weight"},
        },
    )[1]
    assert first["interval95"] == alone["interval95"]
    assert alone["pool"] == []
    assert found["estimate"] == pytest.approx((first["estimate"] + 3 * second["estimate"]) / 4)
    # A pool is as wide as its methods are apart; an average would be narrower than both.
    assert found["interval95"][0] < second["interval95"][1] < first["interval95"][0]
    assert found["interval95"][1] > first["interval95"][0]
    assert second["interval95"][0] < found["median"] < second["interval95"][1]
    assert found["variance_shares"]["methods"] > 0.8
    assert post(client, "estimates", sent)[1] == found


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"pool": POOL[:1]}, "2 to 5"), ({"pool": POOL * 3}, "2 to 5"), ({"pool": "both"}, "list"),
        ({"pool": [*POOL, 3]}, "pool 3"), ({"pool": [POOL[0], {**POOL[1], "weight": 0}]}, "pool 2"),
        ({"pool": [POOL[0], {**POOL[1], "weight": float("nan")}]}, "weight"),
        ({"pool": [POOL[0], {**POOL[1], "method": "guess"}]}, "guess"),
        ({"method": "components"}, "beside it"),
        ({"pool": [POOL[0], {"method": "ratio", "weight": 1,
                             "inputs": {"numerator": 1, "denominator": 2}}]}, "same thing"),
    ],
)  # fmt: skip
def test_a_pool_that_cannot_be_is_told_in_a_sentence(
    client: Client, change: dict[str, Any], says: str
) -> None:
    status, found = post(
        client, "estimates", {"question": {"kind": "stock"}, "pool": POOL} | change
    )
    assert status == 400
    assert says in found["detail"]
