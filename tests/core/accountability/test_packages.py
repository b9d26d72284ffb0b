"""The package: everything about the person, nothing of anybody else, to nobody before its time."""

import io
import json
import re
import tracemalloc
import zipfile
from datetime import timedelta

import pytest
from django.db import connection

from tests.core.accountability.factories import AT, CHILD, asker, prepare, record, release, sure
from tests.core.accounts.factories import make_user
from tests.helpdesk.factories import HOPE, REPLY, SECRET, answer, ask, ask_by_mail
from thuisfront.core.access import asking
from thuisfront.core.accountability import actions, naming, packages, queries, releasing
from thuisfront.core.accountability.models import Package, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys, retention
from thuisfront.core.privacy.datamap import entry_of
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.subjects import Person, sources


def unpacked(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def built(person: Person, *withheld: str) -> dict[str, str]:
    return unpacked(packages.build(person, frozenset(withheld), AT).content)


def ready(petra: User, titia: User, words: str = "") -> SubjectRequest:
    question = ask().question
    request = sure(record(asker(question.pk), petra), petra)
    prepare(request, petra)
    return release(request, titia)


def test_it_has_a_page_to_read_and_the_same_as_json(noor: User) -> None:
    receipt = ask_by_mail("mij@voorbeeld.test")
    answer(receipt.question, noor)
    found = built(asker(receipt.question.pk))
    assert sorted(found) == ["gegevens.html", "gegevens.json", "opmaak.css"]
    data = json.loads(found["gegevens.json"])["data"]
    counted = {name: len(rows) for name, rows in data.items() if name.startswith("helpdesk.")}
    assert {name: number for name, number in counted.items() if number} == {
        "helpdesk.Message": 2, "helpdesk.Question": 1,
    }  # fmt: skip
    for text in (SECRET, HOPE, REPLY, "mij@voorbeeld.test"):
        assert text in found["gegevens.html"]
        assert text in found["gegevens.json"]
    page = found["gegevens.html"]
    assert "Autoriteit Persoonsgegevens" in page
    assert re.findall(r"https?://", page) == []
    assert "<script" not in page


def test_words_that_look_like_a_page_stay_words(centre: Organization) -> None:
    receipt = ask("<script>alert(1)</script><img src=//kwaad.test>")
    page = built(asker(receipt.question.pk))["gegevens.html"]
    assert "<script" not in page
    assert "<img" not in page


def test_nothing_of_another_person_is_in_it_whatever_the_map_says(noor: User) -> None:
    """Every field of every source that is about somebody else is left out, and that is said."""
    mine, theirs = ask("Van mij"), ask("Van een ander")
    answer(mine.question, noor)
    found = built(asker(mine.question.pk))
    assert "Van een ander" not in str(found)
    assert str(theirs.question.pk) not in str(found)
    for value in (noor.name, noor.email, str(noor.pk)):
        assert value not in str(found)
    data = json.loads(found["gegevens.json"])["data"]
    seen = 0
    for source in sources:
        if source.kind != Subject.ASKER:
            continue
        for row in data[source.model._meta.label]:
            for name, label in entry_of(source.model).personal.items():
                if not label.shown_on_request:
                    assert name not in row
                elif label.subject != Subject.ASKER:
                    seen += 1
                    assert row[name].startswith("[")
    assert seen >= 2


def test_a_parent_gets_no_address_and_no_words_of_the_child(noor: User) -> None:
    receipt = ask_by_mail("geheim@voorbeeld.test", text=f"Wij wonen nu aan {CHILD}")
    found = built(asker(receipt.question.pk), "contact", "own words")
    assert "geheim@voorbeeld.test" not in str(found)
    assert CHILD not in str(found)
    assert "alleen de persoon zelf" in found["gegevens.html"]


def test_a_parent_with_authority_gets_that_package_and_no_other(petra: User, titia: User) -> None:
    receipt = ask_by_mail("geheim@voorbeeld.test", text=f"Wij wonen nu aan {CHILD}")
    request = record(asker(receipt.question.pk), petra, requester="parent", age="under-12")
    prepare(sure(request, petra, "saw-proof", "authority"), petra)
    release(request, titia)
    with asking.as_user(petra):
        content = releasing.hand_over(request=request, at=AT, by=petra)
    assert content is not None
    assert "geheim@voorbeeld.test" not in str(unpacked(content))
    assert CHILD not in str(unpacked(content))


def test_everything_that_is_ours_has_a_name_in_words() -> None:
    known = {each.model: set(each.fields) for each in naming.names}
    for source in sources:
        label = source.model._meta.label
        shown = {n for n, held in entry_of(source.model).personal.items() if held.shown_on_request}
        if source.model.__module__.startswith("thuisfront."):
            assert shown <= known.get(label, set()), label


def test_someone_who_works_here_gets_the_own_account(centre: Organization, noor: User) -> None:
    page = built(Person(Subject.STAFF, noor.pk))["gegevens.html"]
    assert noor.email in page
    assert "Je account" in page


def test_before_the_release_nobody_opens_it_not_even_in_sql(petra: User, titia: User) -> None:
    request = sure(record(asker(ask().question.pk), petra), petra)
    prepare(request, petra)
    package = Package.objects.get(request=request)
    for user in (petra, titia):
        with asking.as_user(user), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM privacy_datakey WHERE id = %s", [package.pk])
            assert cursor.fetchone() == (0,)
            with pytest.raises(keys.ShreddedError):
                packages.content_of(package)
    release(request, titia)
    with asking.as_user(petra):
        assert zipfile.ZipFile(io.BytesIO(packages.content_of(package))).testzip() is None


def test_who_holds_the_words_takes_it_a_few_times_and_then_no_more(
    centre: Organization, petra: User, titia: User
) -> None:
    receipt = ask()
    intake = actions.Intake(form_token="t" * 24, kind="access")
    request = actions.ask_request(intake=intake, words=receipt.words, at=AT)
    with asking.as_holder(mark=actions.mark_of(receipt.words)):
        assert releasing.fetch_package(request=request, at=AT) is None
    prepare(request, petra)
    with asking.as_holder(mark=actions.mark_of(receipt.words)):
        assert releasing.fetch_package(request=request, at=AT) is None
    release(request, titia)
    with asking.as_holder(mark=actions.mark_of(receipt.words)):
        times = [releasing.fetch_package(request=request, at=AT) for _ in range(6)]
        assert [bool(content) for content in times] == [True] * 5 + [False]
        assert SECRET in str(unpacked(times[0] or b""))


def test_after_two_weeks_it_is_shredded(petra: User, titia: User) -> None:
    request = ready(petra, titia)
    package = Package.objects.get(request=request)
    assert package.expires_on == AT.date() + timedelta(14)
    with asking.as_user(petra):
        late = AT + timedelta(15)
        assert releasing.hand_over(request=request, at=late, by=petra) is None
    retention.run(AT + timedelta(16))
    assert not Package.objects.filter(pk=package.pk).exists()
    assert not DataKey.objects.filter(pk=package.pk).exists()
    assert SubjectRequest.objects.filter(pk=request.pk).exists()


def test_it_is_destroyed_once_it_is_where_it_belongs(petra: User, titia: User) -> None:
    request = ready(petra, titia)
    with asking.as_user(petra):
        assert releasing.hand_over(request=request, at=AT, by=petra)
        assert releasing.destroy_package(request=request, at=AT, by=petra)
        assert not releasing.destroy_package(request=request, at=AT, by=petra)
        assert releasing.hand_over(request=request, at=AT, by=petra) is None
    done = [step.kind for step in queries.steps_of(request)]
    assert done[-3:] == ["released", "handed-over", "shredded"]


def test_erasing_leaves_a_proof_and_the_request_and_nothing_else(petra: User, titia: User) -> None:
    receipt = ask()
    request = sure(record(asker(receipt.question.pk), petra, kind="erasure"), petra)
    prepare(request, petra, told="Niemand had dit.")
    done = release(request, titia)
    removed = {name: number for name, number in done.proof["removed"].items() if number}
    assert removed == {"helpdesk.Message": 1, "helpdesk.Question": 1}
    assert len(done.proof["hash"]) == 64
    assert not DataKey.objects.filter(pk=receipt.question.pk).exists()
    assert AuditLine.objects.filter(act="privacy.subject.erased").count() == 1
    assert queries.decision_of(done)["told"] == "Niemand had dit."


def of_somebody_who_looked(times: int, centre: Organization) -> tuple[int, int]:
    """Build the package of somebody with so many lines; return their number and the peak of it."""
    user = make_user("adviser", centre)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO audit_auditline (at, actor, actor_name, roles, act, target_kind, target,"
            " purpose, reason) SELECT now(), %s, 'Noor', 'adviser', 'helpdesk.question.viewed',"
            " 'helpdesk.question', gen_random_uuid()::text, 'help', 'reden ' || n"
            " FROM generate_series(1, %s) n",
            [str(user.pk), times],
        )
    tracemalloc.start()
    made = packages.build(Person(Subject.STAFF, user.pk), frozenset(), AT)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return made.counts["audit.AuditLine"], peak


def test_many_rows_take_no_more_memory_than_a_few(centre: Organization) -> None:
    of_somebody_who_looked(1, centre)  # templates and names are in memory now
    rows, peak = of_somebody_who_looked(1000, centre)
    more, higher = of_somebody_who_looked(3000, centre)
    assert (rows, more) == (1000, 3000)
    assert higher < 1.4 * peak
