import contextlib
import os
import re
import signal
import socket
import time

from .program import Person, Running, below, living, said, until

QUESTION = "Mag ik een tekening meenemen naar papa?"


def ask(program: Running) -> list[str]:
    """Ask a question without JavaScript and return the five words."""
    child = Person(program)
    child.goes("/vraag/")
    page = child.goes("/vraag/", text=QUESTION, asker="child", answer_by="code")
    words = re.findall(r"<li>(\w+)</li>", page)
    assert len(words) == 5
    return words


def reads(program: Running, words: list[str]) -> str:
    person = Person(program)
    person.goes("/vraag/antwoord/")
    return person.goes("/vraag/antwoord/", words=" ".join(words))


def port_is_free(program: Running) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", program.port)) != 0


def test_everything_comes_up_and_goes_down_with_one_command(new: Running) -> None:
    status, page, headers = new.get("/")
    assert status == 200
    assert '<html lang="nl">' in page
    assert "0800-5463000" in page
    assert "set-cookie" not in headers
    assert new.get("/kinderen/eerste-bezoek/")[0] == 200
    assert new.get("/en/kinderen/")[0] == 200
    for word in (f"localhost:{new.port}/", "/werk/", "/redactie/", "adviseur@demo.test",
                 "thuis-voor-een-kind", "000000", "Ctrl-C"):  # fmt: skip
        assert word in new.said
    signs_in(new)
    everyone = below(new.process.pid)
    assert len(everyone) > 6
    assert new.stop() == 0
    assert until(lambda: living(everyone) == set() and port_is_free(new), 3), everyone
    assert "Traceback" not in new.said
    again = Running(new.data)
    try:
        assert "Loading" not in again.said
        assert again.get("/")[0] == 200
    finally:
        again.clean()


def signs_in(program: Running) -> None:
    """Sign in as the documented adviser, with the documented second factor, and see the inbox."""
    adviser = Person(program)
    login = {"login": "adviseur@demo.test", "password": "thuis-voor-een-kind"}
    adviser.goes("/account/login/")
    assert until(lambda: "2fa" in (adviser.goes("/account/login/", **login) and adviser.address))
    adviser.goes("/account/2fa/authenticate/", code="000000")
    assert adviser.address.endswith("/werk/")
    assert "Noor de Adviseur" in adviser.page
    assert until(lambda: "/werk/vragen/0" in adviser.goes("/werk/vragen/"))


def test_killing_the_program_loses_nothing_and_leaves_no_worker(running: Running) -> None:
    words = ask(running)
    postmaster = running.postmaster
    servers = {postmaster, *below(postmaster)}
    ours = below(running.process.pid) - servers
    assert len(ours) >= 3
    running.process.send_signal(signal.SIGKILL)
    running.process.wait(10)
    assert until(lambda: living(ours) == set() and port_is_free(running), 3), ours
    again = Running(running.data)
    try:
        assert QUESTION in reads(again, words)
        assert again.stop() == 0
        assert until(lambda: living(servers) == set(), 5)
    finally:
        again.clean()


def test_killing_everything_at_once_loses_nothing(running: Running) -> None:
    words = ask(running)
    everyone = {running.process.pid, *below(running.process.pid)}
    for number in (signal.SIGSTOP, signal.SIGKILL):
        for pid in everyone:
            os.kill(pid, number)
    running.process.wait(10)
    assert until(lambda: living(everyone) == set(), 5)
    again = Running(running.data)
    try:
        assert QUESTION in reads(again, words)
    finally:
        again.clean()


def test_without_a_database_pages_are_calm_and_cached_pages_go_on(running: Running) -> None:
    words = ask(running)
    for path in ("/", "/kinderen/eerste-bezoek/") * 8:  # every worker has them in memory
        assert running.get(path)[0] == 200
    running.process.send_signal(signal.SIGSTOP)  # so that nobody starts the database again
    os.kill(running.postmaster, signal.SIGKILL)
    assert until(lambda: running.get("/vraag/")[0] == 503)
    for path in ("/vraag/", "/zoeken/?q=bezoek", "/account/login/"):
        status, page, headers = running.get(path)
        assert (status, headers["retry-after"], headers["cache-control"]) == (503, "10", "no-store")
        assert "0800-5463000" in page
    for path in ("/", "/kinderen/eerste-bezoek/") * 4:
        assert running.get(path)[0] == 200
    running.process.send_signal(signal.SIGCONT)
    assert until(lambda: running.get("/vraag/")[0] == 200)
    assert QUESTION in reads(running, words)
    assert running.stop() == 0


def test_a_worker_that_dies_is_replaced_and_ctrl_c_ends_all_soon(running: Running) -> None:
    whole = len(below(running.process.pid))
    for _ in range(3):  # granian alone would give up at the second time within seconds
        before = below(running.process.pid) - {running.postmaster, *below(running.postmaster)}
        for pid in before:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        assert until(lambda gone=before: living(gone) == set())  # type: ignore[misc]  # the loop's
        assert until(running.answers, 15)
    assert until(lambda: len(below(running.process.pid)) >= whole - 2, 15)
    started = time.monotonic()
    assert running.stop(signal.SIGINT) == 0
    assert time.monotonic() - started < 15


def test_django_commands_use_the_running_database(running: Running) -> None:
    told = said("manage", "audit_verify", THUISFRONT_DATA=str(running.data))
    assert told.returncode == 0, told.stderr
    assert running.answers()
    second = said("run", "--data", str(running.data), "--port", "0")
    assert (second.returncode, second.stderr.count("\n")) == (1, 1)
    assert "is in use by another Thuisfront" in second.stderr
