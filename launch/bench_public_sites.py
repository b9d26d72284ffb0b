"""What `./thuisfront bench public` compares: our program, nginx, both together, Wagtail alone."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from launch.bench_start import HERE, free_port, wait_for_page
from launch.folder import DataFolder
from launch.installation import Installation
from launch.postgres import Cluster
from launch.words import Refused

FILES = """
    server {{ listen 127.0.0.1:{port}; root {folder}/www; index index.html; }}
"""
AROUND = """
daemon off; worker_processes 2; pid {folder}/{name}.pid; error_log {folder}/{name}.log;
events {{ worker_connections 512; }}
http {{
    access_log off; sendfile on; types {{ text/html html; }} default_type text/html;
    {inside}
}}
"""


@contextlib.contextmanager
def site(folder: Path, *, workers: int = 2, demo: bool = False) -> Iterator[int]:
    """Run the real program with some workers; yield its port."""
    port = free_port()
    command = [sys.base_prefix + "/bin/python3", "thuisfront", "run"]
    command += [] if demo else ["--no-demo"]
    command += ["--workers", str(workers), "--port", str(port), "--data", str(folder / "data")]
    bare = {name: text for name, text in os.environ.items() if name != "DATABASE_URL"}
    with _process(command, port, folder / "site.log", bare):
        yield port


@contextlib.contextmanager
def nginx_with_files(folder: Path, pages: Mapping[str, bytes]) -> Iterator[int]:
    """Let nginx serve the same bytes as files; yield the port."""
    port = free_port()
    for path, page in pages.items():
        (folder / "www" / path.strip("/")).mkdir(parents=True, exist_ok=True)
        (folder / "www" / path.strip("/") / "index.html").write_bytes(page)
    with _nginx(folder, "files", port, FILES.format(folder=folder, port=port)):
        yield port


@contextlib.contextmanager
def nginx_in_front(folder: Path, behind: int) -> Iterator[int]:
    """Put nginx before the program as `deploy/nginx.conf` says, but for TLS; yield the port."""
    port = free_port()
    upstream = (HERE / "deploy" / "nginx-upstream.conf").read_text("utf-8")
    upstream = upstream.replace("server web:8000", f"server 127.0.0.1:{behind}")
    upstream = upstream.replace("server stream:8001", "server 127.0.0.1:1")  # nobody chats here
    with _nginx(folder, "front", port, upstream + _example(folder, port)):
        yield port


def _example(folder: Path, port: int) -> str:
    """Return the documented settings of the site itself, on a port of this machine."""
    text = (HERE / "deploy" / "nginx.conf").read_text("utf-8")
    before, *servers = re.split(r"^(?=server \{)", text, flags=re.MULTILINE)
    text = before + servers[-1]
    text = re.sub(r"^ *ssl_.*\n", "", text, flags=re.MULTILINE)
    text = text.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{port};")
    text = text.replace("/var/cache/nginx", f"{folder}/cache")
    return text.replace("/var/log/nginx/access.log", f"{folder}/access.log")


@contextlib.contextmanager
def wagtail_alone(folder: Path) -> Iterator[int]:
    """Serve the same pages from Wagtail with two workers and no cache of pages; yield the port."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "2"]
    command += ["--blocking-threads", "2", "--host", "127.0.0.1", "--port", str(port)]
    command += ["--log-level", "error", "launch.bench_public_plain:application"]
    with _process(command, port, folder / "plain.log", settings(folder)):
        yield port


def settings(folder: Path) -> dict[str, str]:
    """Return the environment of a process beside the running program."""
    data = DataFolder(folder / "data")
    return {**os.environ, **Installation.of(data, Cluster(data)).environ()}


def fetch(port: int, path: str, *, packed: bool = False) -> bytes:
    """Return the body of a page or file as it goes over the wire."""
    wanted = {"Accept-Encoding": "gzip"} if packed else {}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=wanted)
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 -- our own http
        return bytes(answer.read())


@contextlib.contextmanager
def _nginx(folder: Path, name: str, port: int, inside: str) -> Iterator[None]:
    file = folder / f"{name}.conf"
    (folder / "cache").mkdir(exist_ok=True)
    file.write_text(AROUND.format(folder=folder, name=name, inside=inside))
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    with _process([program, "-c", str(file)], port, folder / f"{name}.out", dict(os.environ)):
        yield


@contextlib.contextmanager
def _process(
    command: list[str], port: int, told: Path, environment: dict[str, str]
) -> Iterator[None]:
    with told.open("wb") as log:
        process = subprocess.Popen(command, cwd=HERE, env=environment, stdout=log, stderr=log)
    try:
        wait_for_page(port, process)
        yield
    except RuntimeError as error:
        raise Refused(f"{command[0]} did not start: {told.read_text()[-300:]}") from error
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
