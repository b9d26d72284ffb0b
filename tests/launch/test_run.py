import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.core.mailbox.server import mail
from tests.core.mailbox.server import running as box_running

from .program import ROOT, Person, Running, below, environment, living, said, until

QUESTION = "Mag ik een tekening meenemen naar papa?"


def ask(program: Running) -> list[str]:
    """Ask a question without JavaScript and return the five words."""
    child = Person(program.site)
    child.goes("/vraag/")
    page = child.goes("/vraag/", text=QUESTION, asker="child", answer_by="code")
    words = re.findall(r"<li>(\w+)</li>", page)
    assert len(words) == 5
    return words


def reads(program: Running, words: list[str]) -> str:
    person = Person(program.site)
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
    assert until(lambda: living(everyone) == set() and port_is_free(new)), everyone
    assert "Traceback" not in new.said
    again = Running(new.data)
    try:
        assert "Loading" not in again.said
        assert again.get("/")[0] == 200
    finally:
        again.clean()


def signs_in(program: Running) -> None:
    """Sign in as the documented adviser, with the documented second factor, and see the inbox."""
    program.waits_for_the_demo()
    assert "/werk/vragen/0" in signed_in(program).page


def signed_in(program: Running) -> Person:
    """Return the documented adviser at the inbox."""
    adviser = Person(program.site)
    login = {"login": "adviseur@demo.test", "password": "thuis-voor-een-kind"}
    adviser.goes("/account/login/")
    adviser.goes("/account/login/", **login)
    assert "2fa" in adviser.address
    adviser.goes("/account/2fa/authenticate/", code="000000")
    assert adviser.address.endswith("/werk/")
    assert "Noor de Adviseur" in adviser.page
    adviser.goes("/werk/vragen/")
    return adviser


def test_killing_the_program_or_everything_at_once_loses_nothing(running: Running) -> None:
    words = ask(running)
    postmaster = running.postmaster
    servers = {postmaster, *below(postmaster)}
    ours = below(running.process.pid) - servers
    assert len(ours) >= 3
    running.process.send_signal(signal.SIGKILL)
    running.process.wait(10)
    assert until(lambda: living(ours) == set() and port_is_free(running)), ours
    again = Running(running.data)
    try:
        assert QUESTION in reads(again, words)
        kill_everything(again)
    finally:
        again.clean()
    assert living(servers) == set()
    last = Running(running.data)
    try:
        assert QUESTION in reads(last, words)
        servers = {last.postmaster, *below(last.postmaster)}
        assert last.stop() == 0
        assert until(lambda: living(servers) == set())
    finally:
        last.clean()


def kill_everything(program: Running) -> None:
    """Take the power away: the program and its database, at once."""
    everyone = {program.process.pid, *below(program.process.pid)}
    everyone |= {program.postmaster, *below(program.postmaster)}
    for number in (signal.SIGSTOP, signal.SIGKILL):
        for pid in everyone:
            with contextlib.suppress(ProcessLookupError):  # a helper may end by itself
                os.kill(pid, number)
    program.process.wait(10)
    assert until(lambda: living(everyone) == set())


def every_worker_has(program: Running, *paths: str) -> None:
    """Ask so often that no worker is left out, nor one that did not listen for changes yet."""
    for _ in range(30):
        for path in paths:
            assert program.get(path)[0] == 200
        time.sleep(0.1)


def test_without_a_database_pages_are_calm_and_cached_pages_go_on(running: Running) -> None:
    words = ask(running)
    every_worker_has(running, "/", "/kinderen/eerste-bezoek/")
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


def test_a_worker_that_dies_is_replaced_and_ctrl_c_ends_all(running: Running) -> None:
    whole = len(below(running.process.pid))
    for _ in range(3):  # granian alone would give up at the second time within seconds
        before = below(running.process.pid) - {running.postmaster, *below(running.postmaster)}
        for pid in before:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        assert until(lambda gone=before: living(gone) == set())  # type: ignore[misc]  # the loop's
        assert until(running.answers, 60)
    assert until(lambda: len(below(running.process.pid)) >= whole - 2, 60)
    assert running.stop(signal.SIGINT) == 0


def test_commands_use_the_running_database_and_ten_megabytes_no_memory(running: Running) -> None:
    commands_use_the_database(running)
    large_texts_take_no_memory(running)


NOBODY = subprocess.DEVNULL
COUNT = """
from django.db import connection
from thuisfront.core.access import asking
with asking.as_system("tests"), connection.cursor() as cursor:
    for what in ("helpdesk_question WHERE channel = 'mail'", "mailbox_fetchedmail",
                 "outbox_letter WHERE subject = 'We hebben je bericht'"):
        cursor.execute(f"SELECT count(*) FROM {what}")
        print(cursor.fetchone()[0])
"""


def kept(settings: dict[str, str]) -> list[int]:
    """Return how many questions came by mail, mails were fetched and replies were queued."""
    counted = said("manage", "shell", "-v0", "-c", COUNT, **settings)
    return [int(number) for number in counted.stdout.split()]


def test_mail_that_is_fetched_while_all_is_killed_comes_in_once(running: Running) -> None:
    many = 130
    with box_running() as box:
        box.put_many([mail(sender=f"vrager{n}@voorbeeld.test") for n in range(many)])
        settings = {"THUISFRONT_IMAP_URL": box.url, "THUISFRONT_DATA": str(running.data)}
        before = kept(settings)  # the demo has a mail
        command = [str(ROOT / "thuisfront"), "manage", "fetch_mail"]

        def fetching_until(left: int) -> "subprocess.Popen[bytes]":
            """Start fetching and return it while it is busy, with so many still in the box."""
            fetching = subprocess.Popen(
                command, env=environment(settings), stdout=NOBODY, stderr=NOBODY
            )
            assert until(lambda: box.names() <= left, 60)
            assert fetching.poll() is None
            return fetching

        fetching = fetching_until(many - 50)
        for pid in (fetching.pid, *below(fetching.pid)):
            os.kill(pid, signal.SIGKILL)
        fetching.wait(10)
        assert 0 < box.names() <= many - 50  # it was really half way
        fetching = fetching_until(box.names() - 50)
        os.kill(running.postmaster, signal.SIGKILL)
        assert fetching.wait(60) != 0
        assert box.names() > 0
        assert until(lambda: said("manage", "fetch_mail", **settings).returncode == 0, 60)
        assert (box.names(), box.names("Verwerkt")) == (0, many)
        after = kept(settings)
    assert [now - then for then, now in zip(before, after, strict=True)] == [many] * 3


def commands_use_the_database(running: Running) -> None:
    told = said("manage", "audit_verify", THUISFRONT_DATA=str(running.data))
    assert told.returncode == 0, told.stderr
    assert running.answers()
    second = said("run", "--data", str(running.data), "--port", "0")
    assert (second.returncode, second.stderr.count("\n")) == (1, 1)
    assert "is in use by another Thuisfront" in second.stderr


def test_a_backup_of_before_another_master_key_needs_the_key_of_then(
    running: Running, place: Path
) -> None:
    """With the old key thrown away nothing comes back, and that is said; with it everything."""
    words, secrets, file = ask(running), running.data / "secrets", place / "one.age"
    assert running.stop() == 0
    kept = said("backup", str(file), "--data", str(running.data))
    assert kept.returncode == 0, kept.stderr
    then = (secrets / "master-key").read_text().strip()
    rotated = said("rotate", THUISFRONT_DATA=str(running.data))
    assert rotated.returncode == 0, rotated.stderr
    now = (secrets / "master-key").read_text().strip()
    back = place / "back"
    again = ["restore", str(file), "--data", str(back), "--secrets", str(secrets)]
    refused = said(*again)
    assert refused.returncode == 1
    assert "made with master key" in refused.stderr
    assert "Was the key changed since?" in refused.stderr
    assert not back.exists()
    (secrets / "master-key").write_text(f"{now} {then}")
    restored = said(*again)
    assert restored.returncode == 0, restored.stderr
    assert said("rotate", THUISFRONT_DATA=str(back)).returncode == 0
    assert (back / "secrets" / "master-key").read_text() == now
    program = Running(back)
    try:
        assert QUESTION in reads(program, words)
    finally:
        program.clean()


def large_texts_take_no_memory(running: Running) -> None:
    """Neither of who reads forms nor of who refuses them, in any process of the program."""
    ours = {running.process.pid, *below(running.process.pid)} - below(running.postmaster)
    for _ in range(8):  # what is made at a first request is there then, in every worker
        send_text(running, 1_000)
    before = {pid: peak_of(pid) for pid in ours}
    for _ in range(2):
        send_text(running, 10_000_000)
    grown = {pid: peak_of(pid) - peak for pid, peak in before.items()}
    assert max(grown.values()) < 5 * 2**10
    assert running.answers()


def send_text(program: Running, size: int) -> None:
    """Send a text of so many bytes to forms and to the API, as JSON; none of them takes it."""
    body = b'{"q": "' + b"x" * size + b'"}'
    for path in ("/api/search/v1/", "/vraag/", "/zoeken/", "/account/login/"):
        sender = http.client.HTTPConnection("127.0.0.1", program.port, timeout=30)
        with contextlib.suppress(ConnectionError), contextlib.closing(sender):  # it hung up
            sender.request("POST", path, body, {"Content-Type": "application/json"})
            assert sender.getresponse().status < 500


def peak_of(pid: int) -> int:
    """Return the most memory that a process ever had, in kilobytes."""
    told = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert told
    return int(told[1])


REPLY = "Ja, een tekening mag mee."
HOLDS = """
import sys, time
from django.db import connection
from thuisfront.core.access import asking
with asking.as_system("tests"), connection.cursor() as cursor:
    cursor.execute("LOCK TABLE helpdesk_question IN SHARE MODE")
    print("locked", flush=True)
    for _ in range(200):
        time.sleep(0.05)
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                       " AND query LIKE 'UPDATE \\"helpdesk_question\\"%'")
        if cursor.fetchone()[0]:
            print("held", flush=True)
            sys.stdin.readline()
            break
"""


def test_an_answer_while_web_or_database_is_killed_is_there_once(running: Running) -> None:
    running.waits_for_the_demo()
    words = ask(running)
    adviser = signed_in(running)
    page = next(
        path for path in re.findall(r'href="(/werk/vragen/[0-9a-f-]{36}/)"', adviser.page)
        if QUESTION in adviser.goes(path)
    )  # fmt: skip
    assert f"{page}antwoord/" in adviser.page
    form = adviser.page

    def sends() -> None:
        adviser.page = form
        adviser.goes(f"{page}antwoord/", text=REPLY)

    for kills in (kill_web, lambda program: os.kill(program.postmaster, signal.SIGKILL)):
        half_way(running, sends, kills)
        assert until(running.answers, 60)
        assert until(lambda: running.get("/vraag/")[0] == 200, 60)
        assert REPLY not in reads(running, words)
    for _ in range(2):
        sends()
    assert reads(running, words).count(REPLY) == 1
    assert running.stop() == 0


def half_way(running: Running, sends: Callable[[], None], kills: Callable[[Running], None]) -> None:
    """Send something, and kill when it is in the middle of its transaction."""
    command = [str(ROOT / "thuisfront"), "manage", "shell", "-v0", "-c", HOLDS]
    settings = environment({"THUISFRONT_DATA": str(running.data)})
    with subprocess.Popen(
        command, env=settings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=NOBODY,
        text=True,
    ) as holder:  # fmt: skip
        assert holder.stdout
        assert holder.stdout.readline() == "locked\n"
        with ThreadPoolExecutor(1) as pool:
            sending = pool.submit(sends)
            assert holder.stdout.readline() == "held\n"
            kills(running)
            assert isinstance(sending.exception(30), OSError | http.client.HTTPException)
        holder.kill()


def kill_web(running: Running) -> None:
    """Kill all that is started but the database."""
    for pid in below(running.process.pid) - {running.postmaster, *below(running.postmaster)}:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
