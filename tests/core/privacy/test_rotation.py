"""Another master key: everything is wrapped anew, also after an interruption."""

import base64
from collections.abc import Iterator
from io import StringIO
from uuid import UUID, uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from pytest_django import Settings

from tests.core.accounts.factories import SEED, make_user, with_password_and_seed
from thuisfront.core.access import asking
from thuisfront.core.accounts.adapters import SecondFactorAdapter
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import sealing
from thuisfront.core.outbox.actions import queue_letter
from thuisfront.core.outbox.models import Letter
from thuisfront.core.outbox.sending import send_letter
from thuisfront.core.privacy import keys, rotation
from thuisfront.core.privacy.models import DataKey

pytestmark = pytest.mark.django_db
NEW = base64.b64encode(bytes(range(48))).decode()


@pytest.fixture(autouse=True)
def system(db: None) -> Iterator[None]:
    with asking.as_system("tests"):
        rotation.check_keys()
        yield


def rotated() -> str:
    said = StringIO()
    call_command("rotate_keys", stdout=said)
    return said.getvalue()


def made(number: int) -> dict[UUID, bytes]:
    return {thing: keys.make_key("test", thing) for thing in (uuid4() for _ in range(number))}


def test_everything_opens_with_the_new_key_alone(settings: Settings) -> None:
    files = made(3)
    noor = with_password_and_seed(make_user())
    letter = queue_letter(to="iemand@voorbeeld.test", subject="Bericht", body="Er is een bericht.")
    settings.MASTER_KEYS = [NEW, *settings.MASTER_KEYS]
    assert "6 wrapped anew" in rotated()  # three files, the installation, a seed, an address
    settings.MASTER_KEYS = [NEW]
    assert keys.keys_of(files) == files
    stored = Authenticator.objects.get(user=noor).data["secret"]
    assert SecondFactorAdapter().decrypt(stored) == SEED
    assert send_letter(letter_id=letter.pk, at=Letter.objects.get().created_at)
    rotation.check_keys()
    assert "Done: 0 wrapped anew" in rotated()
    assert AuditLine.objects.filter(act="privacy.keys.rotated").count() == 1


def test_an_interrupted_change_goes_on_where_it_stopped(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = made(7)
    settings.MASTER_KEYS = [NEW, *settings.MASTER_KEYS]
    monkeypatch.setattr(rotation, "BATCH", 3)

    def stop(name: str, count: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rotation.wrap_anew(stop)
    newest = [sealing.is_newest(row.wrapped) for row in DataKey.objects.all()]
    assert sorted(newest) == [False] * 5 + [True] * 3
    assert keys.keys_of(files) == files  # meanwhile both keys open
    said: list[tuple[str, int]] = []
    assert rotation.wrap_anew(lambda name, count: said.append((name, count))) == 5
    assert said == [("privacy_datakey.wrapped", 3), ("privacy_datakey.wrapped", 5)]
    settings.MASTER_KEYS = [NEW]
    assert keys.keys_of(files) == files


def test_without_the_old_key_nothing_is_changed(settings: Settings) -> None:
    files, old = made(2), settings.MASTER_KEYS
    settings.MASTER_KEYS = [NEW]
    with pytest.raises(CommandError, match="not the key that this database was sealed with"):
        rotated()
    settings.MASTER_KEYS = old
    assert keys.keys_of(files) == files


@pytest.mark.parametrize("name", ["MASTER_KEYS", "INDEX_KEY"])
def test_a_key_of_another_installation_is_named(settings: Settings, name: str) -> None:
    setattr(settings, name, [NEW] if name == "MASTER_KEYS" else NEW)
    said = "THUISFRONT_MASTER_KEY" if name == "MASTER_KEYS" else "THUISFRONT_INDEX_KEY"
    with pytest.raises(CommandError, match=said):
        call_command("check_keys")


@pytest.mark.parametrize("broken", ["", "geen sleutel", "AAAA"])
def test_a_corrupt_master_key_is_a_sentence_and_no_fault(settings: Settings, broken: str) -> None:
    settings.MASTER_KEYS = broken.split()
    with pytest.raises(CommandError):
        call_command("check_keys")


def test_a_database_whose_own_key_was_removed_is_not_taken_for_a_new_one() -> None:
    made(1)
    keys.shred(rotation.INSTALLATION)
    with pytest.raises(rotation.WrongKeyError, match="none of its own"):
        rotation.check_keys()
