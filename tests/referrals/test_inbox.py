"""Partners with an account: an inbox of what was sent to their organization, and nothing else."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.core.accounts.factories import browser_of, give_role, make_user
from tests.core.base.counting import at_most
from tests.core.organizations.factories import make_organization
from tests.directory.factories import make_service
from tests.helpdesk.pages import Page, get, post
from tests.referrals.factories import CHILD, STREET, agree, draft, make_help, sent, step, stop
from tests.referrals.test_access import raw
from tests.referrals.test_pages import address, open_it
from thuisfront.core.access import asking
from thuisfront.core.access.actions import end_role
from thuisfront.core.access.readers import readers_of
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import retention
from thuisfront.core.ui.forms import new_token
from thuisfront.directory.models import ServiceCapacity
from thuisfront.directory.public import Service
from thuisfront.referrals import queries
from thuisfront.referrals.actions.partners import link_account, unlink_account
from thuisfront.referrals.enums import Kind, Step
from thuisfront.referrals.models import Correspondent, Referral
from thuisfront.referrals.queries import partners

pytestmark = pytest.mark.django_db
INBOX, PARTNERS = "/en/partner/", "/en/werk/verwijzingen/partners/"
OTHERS = ("helpdesk_question", "helpdesk_message", "meldcode_case", "consents_consent",
          "consents_voice", "access_grant")  # fmt: skip


@pytest.fixture
def help_there(centre: Organization) -> Service:
    return make_help()


@pytest.fixture
def petra(centre: Organization) -> User:
    """Return a colleague of an organization that is asked to help."""
    return make_user("referral-partner", centre, name="Petra Partner")


@pytest.fixture
def linked(petra: User, carla: User, help_there: Service) -> Correspondent:
    return link(petra, carla, help_there)


@pytest.fixture
def theirs(petra: User, linked: Correspondent) -> Client:
    return browser_of(petra)


def link(user: User, by: User, service: Service) -> Correspondent:
    with asking.as_user(by):
        return link_account(
            provider=service.organization, user=user, at=timezone.now(), by=by
        )  # fmt: skip


def to_them(by: User, service: Service, **more: object) -> Referral:
    return sent(by, service=service, at=timezone.now() - timedelta(minutes=5), **more)


def do(client: Client, referral: Referral, deed: str, **typed: str) -> Page:
    form = {f"{deed}-{name}": value for name, value in typed.items()}
    form.setdefault(f"{deed}-form_token", new_token())
    return post(client, f"{INBOX}{referral.pk}/doe/{deed}/", form)


def page_of(client: Client, key: UUID) -> str:
    """Return a page without the key that was asked for, and without the token of its forms."""
    html = client.get(f"{INBOX}{key}/").content.decode()
    return re.sub(r'value="[A-Za-z0-9]{64}"', "", html.replace(str(key), ""))


def state(referral: Referral) -> str:
    return Referral.objects.get(pk=referral.pk).state


def happened(referral: Referral) -> list[str]:
    return [event.what for event in referral.events.all()]


def test_a_partner_signs_in_reads_what_was_ticked_and_answers_until_it_is_done(
    noor: User, theirs: Client, help_there: Service
) -> None:
    assert "Nothing here now" in get(theirs, INBOX).text
    made = to_them(noor, help_there)
    page = get(theirs, INBOX)
    assert made.number in page.text
    assert "New (1 not read)" in page.text
    assert CHILD not in page.text
    one = get(theirs, f"{INBOX}{made.pk}/")
    assert CHILD in one.text
    assert STREET not in one.text
    assert "detent" not in one.html.lower()
    assert "not read" not in get(theirs, INBOX).text.replace("Only what is not read", "")
    assert happened(made) == ["send", "opened"]
    get(theirs, f"{INBOX}{made.pk}/")
    assert happened(made) == ["send", "opened"]
    do(theirs, made, "accept", text="Welkom")
    assert made.number in get(theirs, f"{INBOX}?lijst=loopt").text
    do(theirs, made, "start")
    do(theirs, made, "report", text="Het gaat goed")
    do(theirs, made, "hold", text="vakantie")
    do(theirs, made, "resume")
    assert do(theirs, made, "complete", text="klaar").status == 422
    do(theirs, made, "complete", outcome="helped", text="klaar")
    row = Referral.objects.get(pk=made.pk)
    assert (row.state, row.outcome) == ("completed", "helped")
    assert made.number in get(theirs, f"{INBOX}?lijst=klaar").text
    who = AuditLine.objects.filter(act="referrals.referral.stepped").exclude(reason="send")
    assert set(who.values_list("actor", flat=True)) == {
        str(User.objects.get(name="Petra Partner").pk)
    }


def test_two_colleagues_one_by_link_and_one_in_the_inbox_give_one_event(
    client: Client, noor: User, carla: User, centre: Organization, theirs: Client,
    help_there: Service,
) -> None:  # fmt: skip
    other = make_user("referral-partner", centre)
    link(other, carla, help_there)
    made = to_them(noor, help_there)
    open_it(client, made)
    token = {"accept-form_token": new_token(), "accept-text": ""}
    assert post(client, f"{address(made)}doe/accept/", token).status == 200
    assert do(theirs, made, "accept").status == 200
    assert do(browser_of(other), made, "accept").status == 200
    assert happened(made).count("accept") == 1
    twice = new_token()
    do(theirs, made, "start", form_token=twice)
    do(theirs, made, "start", form_token=twice)
    assert happened(made).count("start") == 1
    again = new_token()
    do(theirs, made, "report", form_token=again, text="goed")
    do(theirs, made, "report", form_token=again, text="goed")
    assert happened(made).count("report") == 1


def test_no_place_from_the_inbox_is_told_to_the_directory(
    noor: User, theirs: Client, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    assert do(theirs, made, "reject").status == 422
    do(theirs, made, "reject", refusal="no-room")
    assert state(made) == "rejected"
    assert ServiceCapacity.objects.get(service=help_there).available == 0
    late = do(theirs, made, "accept")
    assert late.status == 409
    assert "not possible any more" in late.text


def test_of_others_it_looks_as_if_nothing_is_there(
    noor: User, theirs: Client, help_there: Service
) -> None:
    other = to_them(noor, make_help(name="Ander"))
    note = draft(noor, service=help_there)
    wrong = to_them(noor, help_there)
    step(wrong, Step.MISTAKE, noor, text="fout")
    nothing = page_of(theirs, UUID(int=7))
    for one in (other, note, wrong):
        for answer in (
            theirs.get(f"{INBOX}{one.pk}/"),
            theirs.post(f"{INBOX}{one.pk}/doe/accept/", {"accept-form_token": new_token()}),
        ):
            assert answer.status_code == 404
        assert page_of(theirs, one.pk) == nothing
        assert one.number not in get(theirs, f"{INBOX}?lijst=klaar").text
    assert state(other) == "requested"


def test_a_partner_sees_no_other_page_of_the_house(
    noor: User, theirs: Client, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    assert theirs.get("/en/werk/").headers["Location"] == INBOX
    for path in (
        "verwijzingen/",
        f"verwijzingen/{made.pk}/",
        "vragen/",
        "centrum/",
        "collega-s/",
        "verwijzingen/partners/",
        f"toegang/referrals.referral/{made.pk}/",
    ):
        assert theirs.get(f"/en/werk/{path}").status_code in {403, 404}, path
    menu = get(theirs, INBOX).html
    assert "/en/werk/v" not in menu
    with asking.as_user(noor):
        told = readers_of(made)
    assert "Petra Partner" in {reader.user.name for reader in told.reading}


def test_when_consent_stops_the_page_is_closed_at_that_moment(
    noor: User, theirs: Client, help_there: Service
) -> None:
    made = draft(noor, service=help_there)
    voice = agree(made, noor)
    step(made, Step.SEND, noor)
    assert CHILD in get(theirs, f"{INBOX}{made.pk}/").text
    stop(voice, noor)
    closed = get(theirs, f"{INBOX}{made.pk}/")
    assert closed.status == 403
    assert CHILD not in closed.text
    assert do(theirs, made, "accept").status == 403
    assert state(made) == "requested"
    assert happened(made).count("opened") == 1


@pytest.mark.parametrize("how", ["link", "role", "account"])
def test_when_an_account_ends_its_inbox_is_closed_at_once(
    noor: User, carla: User, petra: User, theirs: Client, linked: Correspondent,
    help_there: Service, how: str,
) -> None:  # fmt: skip
    made = to_them(noor, help_there)
    assert get(theirs, f"{INBOX}{made.pk}/").status == 200
    if how == "link":
        with asking.as_user(carla):
            unlink_account(correspondent=linked, at=timezone.now(), by=carla)
        assert "do not answer for an organization" in get(theirs, INBOX).text
    elif how == "role":
        held = Membership.objects.get(user=petra)
        end_role(membership=held, at=timezone.now(), by=carla)
    else:
        User.objects.filter(pk=petra.pk).update(is_active=False)
    assert theirs.get(f"{INBOX}{made.pk}/").status_code in {302, 404}
    with asking.as_user(petra):
        assert (
            raw("referrals_referral") == raw("referrals_event") == raw("privacy_datakey") == set()
        )
    other = make_user("referral-partner", name="Ander Mens")
    del other
    before = Letter.objects.count()
    to_them(noor, help_there)
    mails = list(Letter.objects.order_by("created_at"))[before:]
    assert not [mail for mail in mails if "/partner/" in mail.body]


def test_the_database_shows_a_partner_only_what_was_sent_to_them(
    noor: User, petra: User, linked: Correspondent, help_there: Service
) -> None:
    mine = to_them(noor, help_there)
    to_them(noor, make_help(name="Ander"))
    draft(noor, service=help_there)
    with asking.as_user(petra):
        fresh = User.objects.get(pk=petra.pk)
        assert raw("referrals_referral") == raw("privacy_datakey") == {mine.pk}
        assert raw("referrals_event", "referral_id") == {mine.pk}
        assert set(partners.inbox_of(fresh).values_list("pk", flat=True)) == {mine.pk}
        assert raw("referrals_correspondent") == {linked.pk}
        assert not queries.referrals_for(fresh).exists()
        for table in OTHERS:
            assert raw(table) == set(), table
        assert Referral.objects.filter(state="requested").update(closed_at=None) == 1
        assert Correspondent.objects.update(made_at=timezone.now()) == 0
        row = Correspondent(
            organization=mine.organization, provider=help_there.organization, user=noor,
            made_by=petra, made_at=timezone.now(),
        )  # fmt: skip
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            row.save(force_insert=True)


def test_a_partner_of_another_centre_sees_nothing_with_the_same_link(
    noor: User, carla: User, help_there: Service
) -> None:
    to_them(noor, help_there)
    stranger = make_user("referral-partner", make_organization())
    link(stranger, carla, help_there)
    with asking.as_user(stranger):
        assert raw("referrals_referral") == set()
        fresh = User.objects.get(pk=stranger.pk)
        assert not partners.inbox_of(fresh).exists()


def test_who_also_is_a_colleague_keeps_the_sides_apart(
    noor: User, carla: User, centre: Organization, help_there: Service
) -> None:
    both = make_user("referral-partner", centre, name="Beide Kanten")
    give_role(both, "editor", centre)
    link(both, carla, help_there)
    made = to_them(noor, help_there)
    client = browser_of(both)
    assert get(client, f"{INBOX}{made.pk}/").status == 200
    assert client.get("/en/werk/").status_code == 200
    assert client.get(f"/en/werk/verwijzingen/{made.pk}/").status_code == 403


def test_the_mail_says_nothing_and_needs_no_link_of_its_own(
    noor: User, petra: User, linked: Correspondent, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    mail = Letter.objects.filter(body__contains="/partner/").get()
    assert queries.token_of(made) not in mail.body
    for word in (CHILD, help_there.name, "detent", made.number):
        assert word not in mail.body + mail.subject
    step(made, Step.CANCEL, noor, text="")
    assert Letter.objects.filter(body__contains="/partner/").count() == 2


def test_a_service_that_moves_to_another_organization_takes_nothing_along(
    noor: User, petra: User, linked: Correspondent, help_there: Service, theirs: Client
) -> None:
    made = to_them(noor, help_there)
    other = make_help(name="Ander").organization
    help_there.organization = other
    help_there.save()
    assert get(theirs, f"{INBOX}{made.pk}/").status == 200
    later = to_them(noor, help_there)
    assert theirs.get(f"{INBOX}{later.pk}/").status_code == 404


def test_what_ended_leaves_the_inbox_when_its_link_would(
    noor: User, theirs: Client, petra: User, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    do(theirs, made, "reject", refusal="age")
    assert get(theirs, f"{INBOX}{made.pk}/").status == 200
    Referral.objects.update(link_until=timezone.now() - timedelta(minutes=1))
    assert theirs.get(f"{INBOX}{made.pk}/").status_code == 404
    with asking.as_user(petra):
        assert raw("referrals_referral") == raw("privacy_datakey") == set()


def test_the_inbox_sorts_narrows_and_hears_no_nonsense(
    noor: User, theirs: Client, help_there: Service
) -> None:
    second = make_service(help_there.organization, name="Groep", email="groep@x.test")
    first, other = to_them(noor, help_there), to_them(noor, second, kind=Kind.ROOM)
    get(theirs, f"{INBOX}{first.pk}/")
    assert other.number not in get(theirs, f"{INBOX}?dienst={help_there.pk}").text
    unread = get(theirs, f"{INBOX}?ongelezen=on").text
    assert first.number not in unread
    assert other.number in unread
    newest, oldest = (get(theirs, f"{INBOX}?volgorde={o}").text for o in ("nieuwste", "oudste"))
    assert newest.index(other.number) < newest.index(first.number)
    assert oldest.index(first.number) < oldest.index(other.number)
    assert "Nothing fits" in get(theirs, f"{INBOX}?lijst=klaar&ongelezen=on").text
    for junk in (
        "lijst=%00",
        "dienst=x",
        "volgorde=1",
        "bladzijde=0",
        "bladzijde=nee",
        "dienst=%00&volgorde=%ff",
        f"dienst={UUID(int=3)}",
    ):
        assert first.number in get(theirs, f"{INBOX}?{junk}").text, junk
    do(theirs, other, "accept")
    assert other.number in get(theirs, f"{INBOX}?lijst=klaar").text


def test_three_messages_cost_as_many_questions_as_one(
    noor: User, theirs: Client, help_there: Service
) -> None:
    to_them(noor, help_there)
    get(theirs, INBOX)
    with CaptureQueriesContext(connection) as one:
        get(theirs, INBOX)
    for _number in range(2):
        to_them(noor, help_there)
    with at_most(len(one)):
        get(theirs, INBOX)


def test_an_answer_of_ours_makes_it_unread_again(
    noor: User, desk: Client, theirs: Client, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    do(theirs, made, "question", text="Welke dag?")
    assert "1 not read" not in get(theirs, INBOX).text
    post(
        desk,
        f"/en/werk/verwijzingen/{made.pk}/antwoord/",
        {"reply-form_token": new_token(), "reply-text": "Dinsdag"},
    )
    assert "1 not read" in get(theirs, INBOX).text
    assert "Dinsdag" in get(theirs, f"{INBOX}{made.pk}/").text


def test_a_coordinator_arranges_who_answers_and_ends_it(
    carla: User, petra: User, help_there: Service
) -> None:
    boss, body = browser_of(carla), help_there.organization
    assert "Nobody has an inbox yet" in get(boss, PARTNERS).text
    assert body.name in get(boss, f"{PARTNERS}?q=praatmaatje+stichting").text
    assert "No organization" in get(boss, f"{PARTNERS}?q=bestaat+niet").text
    one = f"{PARTNERS}{body.pk}/"
    wrong = post(boss, f"{one}account/", {"account": str(carla.pk)})
    assert wrong.status == 422
    for _again in range(2):
        boss.post(f"{one}account/", {"account": str(petra.pk)})
    assert Correspondent.objects.count() == 1
    assert "Petra Partner" in get(boss, PARTNERS).text
    row = Correspondent.objects.get()
    end = f"{one}account/{row.pk}/einde/"
    assert "From this moment" in get(boss, end).text
    assert "nothing of it any more" in post(boss, end, {}).text
    assert boss.post(end).status_code == 404
    assert "nobody now" in get(boss, PARTNERS).text
    acts = AuditLine.objects.filter(act__startswith="referrals.partner").order_by("id")
    assert [act.act.rpartition(".")[2] for act in acts] == ["linked", "unlinked"]


def test_only_who_gives_such_roles_arranges_it(centre: Organization, help_there: Service) -> None:
    for role in ("adviser", "administrator", "senior-adviser", "referral-partner"):
        client = browser_of(make_user(role, centre))
        assert client.get(PARTNERS).status_code == 403, role


def test_two_years_after_it_ended_nobody_knows_who_answered(
    carla: User, linked: Correspondent
) -> None:
    with asking.as_user(carla):
        unlink_account(correspondent=linked, at=timezone.now(), by=carla)
    retention.run(timezone.now() + timedelta(days=700))
    assert Correspondent.objects.count() == 1
    retention.run(timezone.now() + timedelta(days=740))
    assert Correspondent.objects.count() == 0


def test_a_link_cannot_end_before_it_began(linked: Correspondent) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Correspondent.objects.update(ended_at=linked.made_at - timedelta(days=1))
    linked.pk = new_key()
    with pytest.raises(IntegrityError), transaction.atomic():
        linked.save(force_insert=True)
