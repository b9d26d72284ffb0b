"""The documented proxy, started as it is: only ports and places of files differ."""

import os
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPResponse, HTTPSConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.core.outbox.conftest import free_port

NGINX, OPENSSL = shutil.which("nginx", path="/usr/sbin:/usr/bin"), shutil.which("openssl")
DEPLOY = Path(__file__).parents[2] / "deploy"
SECRET = "zebrastreepje"
pytestmark = pytest.mark.skipif(not (NGINX and OPENSSL), reason="nginx or openssl is not here")


class Site(BaseHTTPRequestHandler):
    """Answers as the program does, with what the proxy may not change."""

    protocol_version = "HTTP/1.1"
    asked = 0

    def do_GET(self) -> None:
        """Give a page, a way out, two words of a stream a second apart, or break off."""
        Site.asked += 1  # before the answer: who reads it looks at the number at once
        if self.path.startswith("/stuk/"):
            self.close_connection = True
            return
        self.send_response(303 if self.path == "/weg/" else 200)
        keep = "no-store" if self.path == "/weg/" else "private, no-cache"
        self.send_header("Cache-Control", keep)
        if self.path == "/weg/":
            self.send_header("Location", "https://www.buienradar.nl/")
            self.send_header("Clear-Site-Data", '"cache", "cookies", "storage"')
        parts = [b"data: one\n\n", b"data: two\n\n"] if "/stroom/" in self.path else [b"page"]
        self.send_header("Content-Length", str(sum(map(len, parts))))
        self.end_headers()
        for number, part in enumerate(parts):
            time.sleep(number)
            self.wfile.write(part)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[int, Path]]:
    """Start the proxy before a site; give its port and the folder of its logs."""
    home = tmp_path_factory.mktemp("proxy")
    home.chmod(0o755)
    site = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=site.serve_forever, daemon=True).start()
    port, here = free_port(), f"127.0.0.1:{site.server_port}"
    changed = {
        "listen 80": f"listen 127.0.0.1:{free_port()}", "listen 443": f"listen 127.0.0.1:{port}",
        "www.example.nl": "localhost", "/etc/nginx/tls": str(home), "web:8000": here,
        "/var/log/nginx": str(home / "logs"), "/var/cache/nginx/thuisfront": str(home / "cache"),
        "stream:8001": here,
    }  # fmt: skip
    text = "".join((DEPLOY / name).read_text() for name in ("nginx-upstream.conf", "nginx.conf"))
    for name, value in changed.items():
        text = text.replace(name, value)
    (home / "logs").mkdir()
    user = "user root; " if os.geteuid() == 0 else ""  # the folders of tests are of one user
    main = f"{user}pid {home}/pid; daemon off; events {{}}"
    around = f"{main} http {{ error_log {home}/logs/own.log alert;"
    (home / "nginx.conf").write_text(f"{around}\n{text}\n}}\n")
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"]
    files = ["-keyout", f"{home}/privkey.pem", "-out", f"{home}/fullchain.pem"]
    subprocess.run([str(OPENSSL), *made, *files], check=True, capture_output=True)
    program = subprocess.Popen([str(NGINX), "-p", str(home), "-c", str(home / "nginx.conf")])
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port, home / "logs"
    finally:
        program.terminate()
        program.wait(10)
        site.shutdown()


def ask(port: int, path: str) -> HTTPResponse:
    """Ask a page through the proxy, over TLS as a browser does."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    connection = HTTPSConnection("localhost", port, timeout=10, context=context)
    connection.request("GET", path)
    return connection.getresponse()


def test_a_page_for_everybody_is_kept_for_a_moment_and_a_search_is_not(
    proxy: tuple[int, Path],
) -> None:
    before = Site.asked
    assert [ask(proxy[0], "/").read() for _ in range(3)] == [b"page"] * 3
    assert Site.asked == before + 1
    for _ in range(2):
        ask(proxy[0], f"/zoeken/?q={SECRET}").read()
    assert Site.asked == before + 3


def test_the_way_out_keeps_all_its_headers(proxy: tuple[int, Path]) -> None:
    answer = ask(proxy[0], "/weg/")
    assert (answer.status, answer.getheader("Location")) == (303, "https://www.buienradar.nl/")
    assert answer.getheader("Clear-Site-Data") == '"cache", "cookies", "storage"'
    assert answer.getheader("Cache-Control") == "no-store"


def test_the_stream_is_passed_on_at_once(proxy: tuple[int, Path]) -> None:
    answer = ask(proxy[0], f"/chat/stroom/?kaartje={SECRET}")
    assert answer.readline() == b"data: one\n"
    began = time.monotonic()
    answer.readline()
    assert answer.readline() == b"data: two\n"
    assert time.monotonic() - began > 0.5


def test_no_log_tells_who_asked_or_for_what_also_not_when_the_site_is_away(
    proxy: tuple[int, Path],
) -> None:
    port, logs = proxy
    ask(port, f"/zoeken/?q={SECRET}").read()
    ask(port, f"/vraag/antwoord/?x={SECRET}").read()
    assert ask(port, f"/stuk/?q={SECRET}").status == 502
    time.sleep(1.2)  # lines are written once a second
    told = "".join(one.read_text() for one in logs.iterdir())
    assert "GET /zoeken/ 200" in told
    assert SECRET not in told
    assert "127.0.0.1" not in told
    assert "/vraag/" not in told
