"""The harness sees: what is not calm, what is lost, and a control that loses nothing."""

import http.client
import socket

import pytest

from launch.bench_faults import Outcome
from launch.bench_faults_load import Pages


def answer(status: int, headers: str = "") -> http.client.HTTPResponse:
    near, far = socket.socketpair()
    with near, far:
        far.sendall(f"HTTP/1.1 {status} X\r\nContent-Length: 0\r\n{headers}\r\n".encode())
        made = http.client.HTTPResponse(near)
        made.begin()
        return made


@pytest.mark.parametrize(
    ("status", "headers", "text", "calm"),
    [
        (200, "", "<h1>Hallo</h1>", True),
        (302, "", "", True),
        (503, "Retry-After: 10\r\n", "<h1>Even geduld</h1>", True),
        (503, "", "<h1>Even geduld</h1>", False),
        (503, "Retry-After: 10\r\n", "upstream gone", False),
        (500, "", "<h1>Er ging iets mis</h1>", False),
        (200, "", "Traceback (most recent call last)", False),
    ],
)
def test_a_page_that_is_not_calm_is_seen(status: int, headers: str, text: str, calm: bool) -> None:
    pages = Pages()
    pages.saw(answer(status, headers), text, 0.1, "/vraag/")
    assert (pages.not_calm(may_cut=False, limit=15) == []) is calm


def test_silence_slowness_and_a_cut_are_seen() -> None:
    pages = Pages()
    pages.failed(TimeoutError(), 20.0)
    pages.failed(ConnectionResetError(), 0.1)
    assert len(pages.not_calm(may_cut=False, limit=15)) == 3
    assert len(pages.not_calm(may_cut=True, limit=15)) == 2


@pytest.mark.parametrize(
    ("broken", "controls", "holds"),
    [
        ([], {"lost by somebody": 3}, True),
        (["1 acknowledged questions lost"], {"lost by somebody": 3}, False),
        ([], {"lost by somebody": 3, "lost by another": 0}, False),
    ],
)
def test_a_broken_promise_or_a_control_that_loses_nothing_is_a_failure(
    broken: list[str], controls: dict[str, int], holds: bool
) -> None:
    assert Outcome("x", "done", 9, Pages(), 0.5, broken, controls).verdict() is holds
