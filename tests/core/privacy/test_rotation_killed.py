"""`kill -9` while the master key is changed: every key opens, and the change can go on."""

import base64
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings as site
from django.db import connection
from psycopg import sql
from pytest_django import Settings

from tests.conftest import super_connection
from thuisfront.core.access import asking
from thuisfront.core.base import sealing
from thuisfront.core.privacy import keys, rotation
from thuisfront.core.privacy.models import DataKey

ROOT = Path(__file__).resolve().parents[3]
NEW = base64.b64encode(bytes(range(48))).decode()
MANY = 3_000


def fill() -> dict[UUID, bytes]:
    """Make so many keys, twenty of them really different; return those."""
    made = {thing: keys.make_key("test", thing) for thing in (uuid4() for _ in range(20))}
    spare = (DataKey(id=uuid4(), kind="test", wrapped=b"") for _ in range(MANY))
    rows = []
    for row in spare:
        row.wrapped = sealing.wrap(keys.PURPOSE, os.urandom(32), keys.place(row.pk))
        rows.append(row)
    DataKey.objects.bulk_create(rows, batch_size=2000)
    return made


def newest() -> int:
    """Count as the superuser: to judge row by row who may see it keeps the database busy."""
    name = connection.settings_dict["NAME"]
    begins = sql.SQL("substr(wrapped, 1, {}) = {}").format(
        sealing.KEY_ID, sealing.master_key_ids()[0]
    )
    counted = sql.SQL("SELECT count(*) FROM privacy_datakey WHERE {}").format(begins)
    with super_connection(name) as outside:
        [(found,)] = outside.execute(counted).fetchall()
    return int(str(found))


def start(old: str) -> subprocess.Popen[bytes]:
    url = os.environ["DATABASE_URL"]
    before, _, query = url.partition("?")
    name = connection.settings_dict["NAME"]
    environment = {
        **{name: text for name, text in os.environ.items() if name != "THUISFRONT_MASTER_KEY_FILE"},
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "DATABASE_URL": f"{before.rpartition('/')[0]}/{name}" + (f"?{query}" if query else ""),
        "THUISFRONT_MASTER_KEY": f"{NEW} {old}",
    }
    command = [sys.executable, "-m", "django", "rotate_keys", "--skip-checks"]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_killed_in_the_middle_nothing_is_lost_and_the_next_run_ends_it(
    committed_db: None, settings: Settings
) -> None:
    [old] = site.MASTER_KEYS
    with asking.as_system("tests"):
        rotation.check_keys()
        made = fill()
    settings.MASTER_KEYS = [NEW, old]
    process = start(old)
    with asking.as_system("tests"):
        while process.poll() is None and newest() < 500:
            time.sleep(0.02)
    assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGKILL)
    process.wait(10)
    with asking.as_system("tests"):
        assert 500 <= newest() < MANY  # it was really in the middle, and whole batches are done
        assert newest() % rotation.BATCH == 0
        assert keys.keys_of(made) == made
    assert start(old).wait(120) == 0
    settings.MASTER_KEYS = [NEW]
    with asking.as_system("tests"):
        assert newest() == MANY + len(made) + 1
        assert keys.keys_of(made) == made
