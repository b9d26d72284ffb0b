"""The embedded PostgreSQL: made, started, watched and stopped by the launcher alone."""

import contextlib
import hashlib
import os
import shutil
import signal
import stat
import subprocess
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from launch import binaries
from launch.folder import DataFolder
from launch.words import Refused

SUPER = "tf_super"
SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "jit": "off",
    "wal_compression": "on",
    "synchronous_commit": "on",
    "password_encryption": "scram-sha-256",
    "log_min_messages": "fatal",
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "timezone": "UTC",
}
SCRATCH = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
HBA = f"local all {SUPER} peer map=house\nlocal all all scram-sha-256\n"
WAIT = 30.0  # seconds until a start counts as failed; recovery after kill -9 takes about two


class Cluster:
    """One database server in one data folder, on a private Unix socket."""

    def __init__(self, folder: DataFolder, *, scratch: bool = False) -> None:
        self._folder = folder
        self._settings = SETTINGS | (SCRATCH if scratch else {})
        self._account = binaries.unprivileged()
        self._bin = binaries.folder(self._account)
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()
        self._spawning = threading.Lock()

    @property
    def home(self) -> Path:
        """Return the folder of the cluster itself."""
        own = self._folder.postgres
        if self._account.can_reach(own):
            return own
        return outside(own)

    @property
    def socket_folder(self) -> Path:
        """Return the short private folder of the socket (long paths and commas break it)."""
        name = hashlib.sha256(str(self.home).encode()).hexdigest()[:12]
        return Path("/tmp") / f"thuisfront-{self._account.uid}-{name}"  # noqa: S108 -- 0700, checked

    def url(self, role: str, password: str = "", database: str = "thuisfront") -> str:
        """Return the address of a database for one role."""
        login = f"{role}:{quote(password, safe='')}" if password else role
        host = quote(str(self.socket_folder), safe="")
        return f"postgres://{login}@{host}/{database}"

    def connect(self, database: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
        """Connect as the superuser of this cluster; only the launcher does."""
        return psycopg.connect(
            host=str(self.socket_folder),
            user=SUPER,
            dbname=database,
            autocommit=True,
            connect_timeout=3,
        )

    def start(self) -> bool:
        """Start the server, making the cluster the first time; tell whether it was new.

        :raises Refused: when it does not come up, with PostgreSQL's last words
        """
        self._stopping.clear()
        fresh = not (self.home / "PG_VERSION").exists()
        if fresh:
            self._initialize()
        self._check_major()
        self._make_socket_folder()
        if not self._answers():
            self._launch()
        return fresh

    def watch(self) -> None:
        """Keep the server up from a thread of its own until `stop` is called."""
        threading.Thread(target=self._watch, name="postgres-watch", daemon=True).start()

    def stop(self) -> None:
        """Stop the server: end sessions, write everything, and wait for it."""
        self._stopping.set()
        with self._spawning:  # what is being started at this moment is stopped too
            own = self._process
        running = own is not None and own.poll() is None
        pid = own.pid if own and running else self._pid()
        if pid is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGINT)
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline and self._lives(pid):
            time.sleep(0.02)
        shutil.rmtree(self.socket_folder, ignore_errors=True)

    def _lives(self, pid: int) -> bool:
        if self._process and self._process.pid == pid:
            return self._process.poll() is None
        return self._pid() == pid

    def remove(self) -> None:
        """Stop a scratch cluster and remove its folder."""
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def _initialize(self) -> None:
        fresh = self.home.with_name(f"{self.home.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True, mode=0o700)
        if not os.geteuid():
            os.chown(fresh, self._account.uid, self._account.gid)
        self._call(
            "initdb", "--pgdata", str(fresh), "--username", SUPER, "--auth=peer", "--no-sync",
            "--no-instructions", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8",
            "--data-checksums",
        )  # fmt: skip
        names = {self._account.name, "root"}
        (fresh / "pg_hba.conf").write_text(HBA)
        (fresh / "pg_ident.conf").write_text("".join(f"house {n} {SUPER}\n" for n in names))
        fresh.rename(self.home)

    def _call(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._bin / program), *arguments], check=False, capture_output=True,
            cwd="/", **self._identity(),
        )  # fmt: skip
        if done.returncode:
            raise Refused(f"{program} failed: {_last_line(done.stderr.decode(errors='replace'))}")

    def _identity(self) -> dict[str, Any]:
        if os.geteuid():
            return {}
        return {"user": self._account.uid, "group": self._account.gid, "extra_groups": []}

    def _check_major(self) -> None:
        found = (self.home / "PG_VERSION").read_text().strip()
        own = subprocess.run(
            [str(self._bin / "postgres"), "--version"], check=True, capture_output=True, text=True
        ).stdout.split()[-1]
        if found != own.split(".", maxsplit=1)[0]:
            raise Refused(f"the data folder was made by PostgreSQL {found}, this is {own}.")

    def _make_socket_folder(self) -> None:
        with contextlib.suppress(FileExistsError):
            self.socket_folder.mkdir(mode=0o700)
            if not os.geteuid():
                os.chown(self.socket_folder, self._account.uid, self._account.gid)
        found = self.socket_folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != self._account.uid:
            raise Refused(f"{self.socket_folder} belongs to somebody else; remove it.")
        self.socket_folder.chmod(0o700)

    def _launch(self) -> None:
        deadline, said = time.monotonic() + WAIT, ""
        while time.monotonic() < deadline:
            with self._spawning:
                if self._stopping.is_set():
                    return
                self._remove_stale_pid()
                self._process, log = self._spawn()
            while time.monotonic() < deadline and self._process.poll() is None:
                if self._answers():
                    return
                time.sleep(0.02)
            said = log.read_text(errors="replace") or said
            if self._stopping.wait(0.3):  # children of a killed server may still be dying
                return
        raise Refused(f"PostgreSQL did not start: {_last_line(said)}")

    def _spawn(self) -> tuple[subprocess.Popen[bytes], Path]:
        log = self._folder.path / "postgres.log"
        options = [f"--{name}={value}" for name, value in self._settings.items()]
        with log.open("wb") as out:
            process = subprocess.Popen(
                [str(self._bin / "postgres"), "-D", str(self.home), "-k", str(self.socket_folder),
                 *options],
                stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd="/",
                start_new_session=True, **self._identity(),
            )  # fmt: skip
        return process, log

    def _answers(self) -> bool:
        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def _pid(self) -> int | None:
        """Return the pid of the server of this folder, when it lives."""
        try:
            pid = int((self.home / "postmaster.pid").read_text().split("\n", 1)[0])
            command = Path(f"/proc/{pid}/cmdline").read_bytes()
        except (OSError, ValueError):
            return None
        return pid if str(self.home).encode() in command.split(b"\0") else None

    def _remove_stale_pid(self) -> None:
        """Remove what a killed server left: its process number may belong to another by now."""
        if self._pid() is None:
            for left in (self.home / "postmaster.pid", self.socket_folder / ".s.PGSQL.5432.lock"):
                left.unlink(missing_ok=True)

    def _watch(self) -> None:
        while not self._stopping.wait(0.2):
            if self._process:
                self._process.poll()
            if self._pid() is None:
                with contextlib.suppress(Refused):
                    self._launch()


def outside(own: Path) -> Path:
    """Return where a cluster lies whose account cannot reach its own folder."""
    return binaries.SHARED / hashlib.sha256(str(own).encode()).hexdigest()[:12] / "postgres"


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error" in line.lower()]
    return (telling or lines or ["it said nothing"])[-1]
