"""Backup, restore and verify: one installation, one backup of it, many ways to go wrong."""

import hashlib
import os
import shutil
import signal
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from launch import archive, backup, dump, keys, manifest, restore
from launch.archive import Packing
from launch.folder import DataFolder
from launch.installation import Installation
from launch.postgres import Cluster
from launch.words import Refused

from .program import ROOT, environment, living, said, until
from .test_refusals import in_one_sentence

KEY = "a wrapped key of a child"
PICTURE = b"a picture of a bear " * 300_000  # larger than one piece of the stream
FILL = """
INSERT INTO privacy_datakey (id, kind, wrapped)
    VALUES (gen_random_uuid(), 'test', 'a wrapped key of a child');
INSERT INTO audit_auditline
    (at, actor, actor_name, roles, act, target_kind, target, purpose, reason)
    SELECT now(), 'system', 'system', '', 'test.line', '', '', '', '' FROM generate_series(1, 7);
"""


@dataclass(frozen=True)
class Kept:
    """An installation that rests, a backup of it and what the operator kept apart."""

    data: Path
    file: Path
    secrets: Path
    said: str

    @property
    def keys(self) -> Path:
        return backup.beside(self.file)[1]

    def restoring(self, target: Path, *more: str, file: Path | None = None) -> list[str]:
        return [
            str(file or self.file),
            "--data",
            str(target),
            "--secrets",
            str(self.secrets),
            *more,
        ]


@pytest.fixture(scope="module")
def kept() -> Iterator[Kept]:
    """Make an installation of every kind of thing, and back it up with the real program."""
    place = Path(tempfile.mkdtemp(prefix="thuisfront-test-"))
    place.chmod(0o755)
    folder = DataFolder(place / "data")
    folder.prepare()
    for name in ("master-key", "secret-key"):
        folder.secret(name)
    installation = Installation.of(folder, Cluster(folder))
    installation.open_with_tables()
    folder.note(demo="yes")
    (folder.path / "media" / "images").mkdir(parents=True)
    (folder.path / "media" / "images" / "beer.png").write_bytes(PICTURE)
    with psycopg.connect(dump.admin_url(installation)) as connection:
        connection.execute(FILL.encode())
    anchored = said("manage", "audit_anchor", THUISFRONT_DATA=str(folder.path))
    assert anchored.returncode == 0, anchored.stderr
    installation.close()
    done = said("backup", str(place / "one.age"), "--data", str(folder.path))
    assert done.returncode == 0, done.stderr
    shutil.copytree(folder.path / "secrets", place / "apart")
    yield Kept(folder.path, place / "one.age", place / "apart", done.stdout)
    shutil.rmtree(place)


@pytest.fixture(autouse=True)
def _no_keys_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the keys and the database that the tests themselves run with."""
    for name in os.environ:
        if name.startswith((*keys.MASTER, "DATABASE_URL", "THUISFRONT_SECRET")):
            monkeypatch.delenv(name)


def fails(*arguments: str) -> str:
    """Restore in this process; return the sentence of the refusal."""
    with pytest.raises(Refused) as refusal:
        restore.main(list(arguments))
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def contents(file: Path, kept: Kept) -> dict[str, bytes]:
    key = archive.identity(kept.secrets / backup.IDENTITY)
    found: dict[str, bytes] = {}
    archive.read(file, key, lambda part: found.update({part.name: part.text()}))
    return found


def rewritten(file: Path, kept: Kept, parts: dict[str, bytes]) -> Path:
    """Write other parts into a file, encrypted for the same recipient: anyone can."""

    def fill(packing: Packing) -> None:
        for name, content in parts.items():
            packing.text(name, content)

    file.unlink(missing_ok=True)
    recipient = archive.identity(kept.secrets / backup.IDENTITY).to_public()
    archive.write(file, [recipient], fill)
    return file


def sealed(kept: Kept, parts: dict[str, bytes], told: manifest.Manifest) -> dict[str, bytes]:
    """Return parts with another manifest, sealed as the program itself does."""
    [master] = keys.masters(keys.configured(kept.secrets))
    sums = {**told.sums, archive.ABOUT: hashlib.sha256(manifest.encoded(told.about)).hexdigest()}
    text = manifest.encoded(replace(told, sums=sums))
    return parts | {
        archive.ABOUT: manifest.encoded(told.about),
        archive.MANIFEST: text,
        archive.SEAL: keys.seal(master, text),
    }


def test_a_backup_is_two_private_files_with_the_sums_it_names(kept: Kept) -> None:
    for file in (kept.file, kept.keys):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file}" in kept.said
        assert file.read_bytes().startswith(b"age-encryption.org/v1")
    assert str(kept.data / "secrets" / backup.IDENTITY) in kept.said
    assert sorted(file.name for file in kept.file.parent.iterdir()) == [
        "apart", "data", "one.age", "one.age.keys",
    ]  # fmt: skip


def test_a_backup_is_never_overwritten(kept: Kept) -> None:
    before = kept.file.read_bytes()
    sentence = in_one_sentence(said("backup", str(kept.file), "--data", str(kept.data)))
    assert "is there already" in sentence
    assert kept.file.read_bytes() == before


def test_a_folder_without_an_installation_is_not_made_into_one(place: Path) -> None:
    sentence = in_one_sentence(said("backup", str(place / "x"), "--data", str(place / "typo")))
    assert "there is no installation in" in sentence
    assert list(place.iterdir()) == []


def test_keys_are_in_the_file_of_keys_only_and_no_secret_is_in_either(kept: Kept) -> None:
    of_backup, of_keys = contents(kept.file, kept), contents(kept.keys, kept)
    whole = as_script(of_backup)
    assert b"privacy_datakey" in whole  # the table is there, its rows are not
    assert KEY.encode().hex().encode() not in whole
    assert KEY.encode().hex().encode() in as_script(of_keys)
    for secret in kept.secrets.iterdir():
        for content in (*of_backup.values(), *of_keys.values()):
            assert secret.read_bytes().strip() not in content
    about = manifest.about(of_keys[archive.ABOUT], manifest.KEYS)
    assert about.expires_at == about.made_at + timedelta(days=35)


def as_script(parts: dict[str, bytes]) -> bytes:
    dumped = b"".join(content for name, content in parts.items() if name.startswith("database/"))
    command = [dump.program("pg_restore"), "--file=-"]
    return subprocess.run(command, input=dumped, check=True, capture_output=True).stdout


def test_a_restore_that_was_killed_leaves_nothing_and_the_next_one_is_whole(
    kept: Kept, place: Path
) -> None:
    target = place / "terug"
    killed = subprocess.Popen(
        [str(ROOT / "thuisfront"), "restore", *kept.restoring(target)],
        stdout=subprocess.DEVNULL, env=environment(),
    )  # fmt: skip

    def fills() -> bool:
        return any(place.glob("terug.restoring-*/postgres/postmaster.pid"))

    assert until(fills, 30)
    [pid_file] = place.glob("terug.restoring-*/postgres/postmaster.pid")
    postmaster = int(pid_file.read_text().split("\n", 1)[0])
    killed.send_signal(signal.SIGKILL)
    killed.wait(10)
    assert not target.exists()

    done = said("restore", *kept.restoring(target))
    assert done.returncode == 0, done.stderr
    assert [found.name for found in place.iterdir()] == ["terug"]
    assert living({postmaster}) == set()
    assert (target / "media" / "images" / "beer.png").read_bytes() == PICTURE
    assert (target / "anchor.log").read_bytes() == (kept.data / "anchor.log").read_bytes()
    assert DataFolder(target).stamp()["demo"] == "yes"
    for secret in ("master-key", "secret-key", backup.IDENTITY):
        assert (target / "secrets" / secret).read_bytes() == (kept.secrets / secret).read_bytes()
    proves_itself(target)


def proves_itself(target: Path) -> None:
    """Verify; then break one thing of each kind and see each named."""
    folder = DataFolder(target)
    assert folder.lock()  # or `verify` would stop the database when it is done
    installation = Installation.of(folder, Cluster(folder))
    installation.open()
    try:
        with psycopg.connect(installation.app_url) as connection:
            mine = connection.execute(
                "SELECT has_any_column_privilege('audit_auditline', 'INSERT'),"
                " has_any_column_privilege('audit_auditline', 'UPDATE')"
            )
            assert mine.fetchone() == (True, False)
        whole = said("verify", "--data", str(target))
        assert whole.returncode == 0, whole.stdout + whole.stderr
        assert "Everything is whole." in whole.stdout
        other = said("verify", "--data", str(target), THUISFRONT_MASTER_KEY="bmlldXc=" * 6)
        assert other.returncode == 1
        assert "this backup was made with master key" in other.stdout
        with psycopg.connect(dump.admin_url(installation)) as connection:
            connection.execute("SET session_replication_role = replica")  # no constraint is asked
            connection.execute("DELETE FROM wagtailcore_locale")
            connection.execute("DELETE FROM privacy_datakey")
        (target / "media" / "images" / "beer.png").write_bytes(b"another")
        broken = said("verify", "--data", str(target))
    finally:
        installation.close()
    assert broken.returncode == 1
    for words in (
        "privacy_datakey: 0 rows, the backup noted 1",
        "media/images/beer.png is not what it was",
        "wagtailcore_page: wagtailcore_page_locale_id",
        "Not everything is whole",
    ):
        assert words in broken.stdout, words


@pytest.mark.parametrize("which", ["file", "keys"])
@pytest.mark.parametrize("harm", ["cut", "last", "bit", "empty", "nonsense", "twice"])
def test_a_damaged_file_is_refused_and_nothing_is_made(
    kept: Kept, place: Path, which: str, harm: str
) -> None:
    for source in (kept.file, kept.keys):
        shutil.copy(source, place)
    damaged = place / (kept.file if which == "file" else kept.keys).name
    whole = damaged.read_bytes()
    middle = len(whole) // 2
    damaged.write_bytes({
        "cut": whole[:middle], "last": whole[:-1], "empty": b"", "nonsense": b"hallo" * 99,
        "bit": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "twice": whole + whole,
    }[harm])  # fmt: skip
    sentence = fails(*kept.restoring(place / "terug", file=place / kept.file.name))
    assert f"{damaged} cannot be used: it is" in sentence
    assert sorted(found.name for found in place.iterdir()) == ["one.age", "one.age.keys"]


def test_what_lies_in_the_folder_is_not_touched(kept: Kept, place: Path) -> None:
    (place / "note.txt").write_text("mine")
    assert "is not empty" in fails(*kept.restoring(place))
    assert [(f.name, f.read_text()) for f in place.iterdir()] == [("note.txt", "mine")]
    assert "is not empty" in in_one_sentence(said("restore", *kept.restoring(kept.data)))


def test_another_identity_and_none_are_refused(kept: Kept, place: Path) -> None:
    other = place / "other"
    other.write_text(archive.new_identity())
    wrong = ("--identity", str(other))
    assert "another identity" in fails(*kept.restoring(place / "terug", *wrong))
    assert "--identity" in fails(str(kept.file), "--data", str(place / "terug"))
    other.write_text("# nothing")
    assert "there is no age identity" in fails(*kept.restoring(place / "terug", *wrong))


def test_another_master_key_and_none_are_refused(
    kept: Kept, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = (kept.secrets / "master-key").read_text()
    identity = ("--identity", str(kept.secrets / backup.IDENTITY))
    alone = [str(kept.file), "--data", str(place / "terug"), *identity]
    assert "the master key is in no backup" in fails(*alone)
    monkeypatch.setenv("THUISFRONT_MASTER_KEY", "bmlldXc=" * 6)
    assert "this backup was made with master key" in fails(*alone)
    monkeypatch.setenv("THUISFRONT_MASTER_KEY", f"{'bmlldXc=' * 6} {own}")
    assert "the keys are missing" in fails(*alone, "--keys", str(place / "none"))


def test_a_backup_that_another_wrote_for_our_recipient_is_refused(kept: Kept, place: Path) -> None:
    parts = contents(kept.file, kept)
    forged = rewritten(place / "forged", kept, parts | {archive.SEAL: bytes(32)})
    assert "not made with this master key" in fails(*kept.restoring(place / "t", file=forged))
    parts["media/images/beer.png"] = b"exchanged"
    changed = rewritten(place / "changed", kept, parts)
    assert "not those that it lists" in fails(*kept.restoring(place / "t", file=changed))
    for name in ("../outside", "/tmp/outside", "media/../../outside", "secrets/master-key"):
        strange = rewritten(place / "strange", kept, {name: b"x", **parts})
        assert "a part that no backup has" in fails(*kept.restoring(place / "t", file=strange))
    del parts[archive.MANIFEST]
    short = rewritten(place / "short", kept, parts)
    assert "it is not complete" in fails(*kept.restoring(place / "t", file=short))


def test_a_backup_of_a_newer_version_is_refused(kept: Kept, place: Path) -> None:
    parts = contents(kept.file, kept)
    about = manifest.about(parts[archive.ABOUT], manifest.BACKUP)
    newer = rewritten(
        place / "newer", kept,
        parts | {archive.ABOUT: manifest.encoded(replace(about, version="99.0.0"))},
    )  # fmt: skip
    assert "of version 99.0.0" in fails(*kept.restoring(place / "t", file=newer))


def test_keys_have_an_end_an_installation_and_an_order(kept: Kept, place: Path) -> None:
    parts = contents(kept.keys, kept)
    told = manifest.manifest(parts[archive.MANIFEST])

    def refusal(changed: manifest.Manifest) -> str:
        file = rewritten(place / "keys", kept, sealed(kept, parts, changed))
        return fails(*kept.restoring(place / "t", "--keys", str(file)))

    about = told.about
    past = replace(about, expires_at=manifest.moment() - timedelta(seconds=1))
    assert "these keys had to be destroyed" in refusal(replace(told, about=past))
    assert "belongs to another installation" in refusal(replace(told, installation="another"))
    earlier = replace(about, made_at=about.made_at - timedelta(days=1))
    assert "is older than the backup" in refusal(replace(told, about=earlier))
    swapped = kept.restoring(place / "t", file=kept.keys)
    assert "a file with keys, not a backup" in fails(*swapped)
    swapped = kept.restoring(place / "t", "--keys", str(kept.file))
    assert "a backup, not a file with keys" in fails(*swapped)


def test_only_the_holder_of_the_identity_reads_what_this_machine_writes(
    kept: Kept, place: Path
) -> None:
    identity = archive.new_identity()
    (place / "away").write_text(identity)
    recipient = identity.split()[3]
    target = place / "two.age"
    done = said(
        "backup", str(target), "--data", str(kept.data), THUISFRONT_BACKUP_RECIPIENT=recipient
    )
    assert done.returncode == 0, done.stderr
    with pytest.raises(archive.DamagedError, match="another identity"):
        contents(target, kept)
    names: list[str] = []
    archive.read(target, archive.identity(place / "away"), lambda part: names.append(part.name))
    assert names[-1] == archive.SEAL
    wrong = said(
        "backup", str(place / "x"), "--data", str(kept.data), THUISFRONT_BACKUP_RECIPIENT="age1no"
    )
    assert "is no age recipient" in in_one_sentence(wrong)
