"""The command that proves the trail, as it is run in a terminal."""

from collections.abc import Callable

import pytest
from django.core.management import ManagementUtility
from django.utils import timezone

from tests.core.audit.conftest import Tamper
from thuisfront.core.audit import actions, proof

Verify = Callable[..., tuple[int, str, str]]


@pytest.fixture
def verify(committed_db: None, capsys: pytest.CaptureFixture[str]) -> Verify:
    """Return the command: what it exits with, says, and says about errors."""

    def run(*arguments: str) -> tuple[int, str, str]:
        code = 0
        try:
            ManagementUtility(
                ["thuisfront", "audit_verify", "--skip-checks", "--no-color", *arguments]
            ).execute()
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out.strip(), said.err.strip()

    return run


def write(number: int) -> str:
    for count in range(number):
        actions.record(f"test.act.{count}", at=timezone.now(), by=actions.SYSTEM)
    last, digest = proof.head()
    return f"{last}:{digest}"


def test_a_whole_trail_is_proved_and_its_head_told(verify: Verify) -> None:
    head = write(4)
    assert verify() == (0, f"The trail is whole: 4 lines. Head {head}", "")
    assert verify("--head", head)[0] == 0


def test_a_broken_trail_is_a_failure_that_names_the_line(verify: Verify, tamper: Tamper) -> None:
    write(4)
    tamper("UPDATE audit_auditline SET actor_name = 'Other' WHERE number = 2")
    assert verify() == (
        1,
        "",
        "CommandError: The trail is broken at line 2: its content was changed.",
    )


def test_a_head_kept_earlier_still_fits_when_the_trail_has_grown(verify: Verify) -> None:
    head = write(2)
    write(3)
    assert verify("--head", head)[0] == 0


def test_the_head_of_an_empty_trail_fits_ever_after(verify: Verify) -> None:
    empty = write(0)
    assert verify("--head", empty)[0] == 0
    write(1)
    assert verify("--head", empty)[0] == 0


def test_a_cut_tail_is_seen_with_the_head_only(verify: Verify, tamper: Tamper) -> None:
    head = write(4)
    tamper("DELETE FROM audit_auditline WHERE number = 4")
    assert verify()[0] == 0
    assert verify("--head", head) == (
        1,
        "",
        "CommandError: Line 4 is not the head you kept; last is 3.",
    )


def test_a_tail_cut_and_written_anew_is_seen_with_the_head(verify: Verify, tamper: Tamper) -> None:
    head = write(4)
    tamper("DELETE FROM audit_auditline WHERE number > 2")
    write(2)
    assert verify()[0] == 0
    assert verify("--head", head)[0] == 1


def test_a_head_that_makes_no_sense_is_refused_in_one_sentence(verify: Verify) -> None:
    write(4)
    for head in ("4", "4:", "x:y", "\u00b2:00", "-1:00", "99999999999999999999:0", ":"):
        code, said, error = verify(f"--head={head}")
        assert (code, said) == (1, ""), head
        assert error.startswith("CommandError: Line ")
        assert error.count("\n") == 0
