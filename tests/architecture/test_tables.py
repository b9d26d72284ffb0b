import re
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader

from launch import schema, snapshot

from .sources import SOURCE

FOLDERS = sorted(file.parent for file in SOURCE.rglob("migrations/max_migration.txt"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_the_last_migration_is_the_one_that_is_written_down(folder: Path) -> None:
    names = sorted(file.stem for file in folder.glob("0*.py"))
    assert (folder / "max_migration.txt").read_text().strip() == names[-1]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_migrations_follow_each_other_in_one_line(folder: Path) -> None:
    loader = MigrationLoader(None)
    label = folder.parent.name
    own = sorted(name for app, name in loader.disk_migrations if app == label)
    before = [
        [name for app, name in loader.disk_migrations[label, key].dependencies if app == label]
        for key in own
    ]
    assert before == [[], *([name] for name in own[:-1])]


def test_every_package_with_tables_has_migrations() -> None:
    having = {folder.parent.name for folder in FOLDERS}
    ours = [c for c in apps.get_app_configs() if c.name.startswith("thuisfront.")]
    assert {config.label for config in ours if list(config.get_models())} == having


def test_only_moments_and_random_keys_are_left_out_of_the_comparison() -> None:
    before = "INSERT INTO a VALUES ('2026-01-02 03:04:05.6+00', 'naam');"
    assert snapshot.comparable(before) == "INSERT INTO a VALUES ('?', 'naam');"


def test_the_starter_is_of_this_content_and_these_tables() -> None:
    assert schema.starter_stamp() == str(schema.present())


@pytest.mark.django_db
def test_the_models_need_no_migration() -> None:
    said = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=said)
    assert "No changes detected" in said.getvalue()


def test_migrations_are_named_and_can_go_back() -> None:
    migrations = MigrationLoader(None).disk_migrations.items()
    ours = [(k, m) for k, m in migrations if m.__module__.startswith("thuisfront.")]
    assert [key for key, _ in ours if re.search(r"auto_\d{8}", key[1])] == []
    stuck = [key for key, m in ours if not all(o.reversible for o in m.operations)]
    assert stuck == []
