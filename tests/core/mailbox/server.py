"""A real IMAP server in a process of its own, and mails to put in its box."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Any

from imapclient import IMAPClient

USER, PASSWORD = "lijn@centrum.test", "zeer geheim/2"
ADDRESS = "imap://lijn%40centrum.test:zeer%20geheim%2F2@127.0.0.1:{port}/INBOX"
SENDER = "vrager@voorbeeld.test"
# Half a million rounds for each time that somebody signs in would be a sixth of these tests.
PROGRAM = """
from pymap.main import main
from pysasl.hashing import BuiltinHash
BuiltinHash.__init__.__kwdefaults__["rounds"] = 1
main()
"""
WORDS = "Ik mis mijn zebrastreepje"


@dataclass
class Box:
    """The box as its owner sees it from outside."""

    port: int
    process: "subprocess.Popen[bytes]"

    @property
    def url(self) -> str:
        """Return the address for the settings."""
        return ADDRESS.format(port=self.port)

    @contextmanager
    def opened(self) -> Iterator[IMAPClient]:
        """Open the box, as another mail program would."""
        client = IMAPClient("127.0.0.1", self.port, ssl=False, timeout=20)
        client.login(USER, PASSWORD)
        try:
            yield client
        finally:
            client.logout()

    def put(self, *mails: bytes, when: datetime | None = None) -> None:
        """Let mails arrive."""
        with self.opened() as client:
            for mail in mails:
                client.append("INBOX", mail, msg_time=when)

    def put_many(self, mails: list[bytes]) -> None:
        """Let many mails arrive at once."""
        with self.opened() as client:
            client.multiappend("INBOX", mails)

    def names(self, folder: str = "INBOX") -> int:
        """Return how many mails are in a folder; none when it is not there."""
        with self.opened() as client:
            if not client.folder_exists(folder):
                return 0
            return int(client.select_folder(folder, readonly=True)[b"EXISTS"])

    def empty(self) -> None:
        """Remove everything."""
        with self.opened() as client:
            for _flags, _sign, name in client.list_folders():
                client.select_folder(name)
                client.delete_messages(client.search())
                client.expunge()
                client.unselect() if client.has_capability("UNSELECT") else client.close_folder()
                if name != "INBOX":
                    client.delete_folder(name)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(port: int = 0) -> Iterator[Box]:
    """Start the server and end it."""
    port = port or free_port()
    command = [sys.executable, "-c", PROGRAM, "--host", "127.0.0.1", "--port", str(port)]
    user = ["--no-tls", "dict", "--demo-user", USER, "--demo-password", PASSWORD]
    process = subprocess.Popen([*command, *user], stderr=subprocess.DEVNULL)
    try:
        box = Box(port, process)
        _wait(box)
        yield box
    finally:
        process.kill()
        process.wait(10)


def _wait(box: Box) -> None:
    for _ in range(200):
        try:
            with socket.create_connection(("127.0.0.1", box.port), 1):
                return
        except OSError:
            assert box.process.poll() is None
            time.sleep(0.05)
    raise AssertionError("the mail server did not start")


def mail(
    text: str = WORDS, *, sender: str = SENDER, subject: str = "Een vraag", **headers: Any
) -> bytes:
    """Return a mail of somebody as their program sends it."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, USER, subject
    made["Date"] = "Mon, 23 Nov 2026 10:31:07 +0100"
    made["Message-ID"] = headers.pop("message_id", None) or make_msgid(domain="voorbeeld.test")
    files: list[tuple[str, bytes]] = headers.pop("files", [])
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    for name, content in files:
        made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made.as_bytes()
