"""One row for every rule of keeping: what must be gone in twenty years, and what must stay."""

from collections.abc import Callable
from datetime import datetime, timedelta
from secrets import token_bytes
from typing import Any

from django.db import connection, models
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.core.accounts.factories import give_role, make_user
from tests.helpdesk.factories import SECRET, ask, make_task
from tests.knowledge.factories import make_article
from tests.meldcode.factories import closed
from tests.referrals.factories import draft, make_help
from thuisfront.chat.models import Chat
from thuisfront.core.access.models import Attempt, Grant, Lockout, Partner, StaffSession
from thuisfront.core.accountability.models import Package, SubjectRequest
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.base.models import new_key
from thuisfront.core.incidents.models import Breach
from thuisfront.core.mailbox.mails import Mail
from thuisfront.core.mailbox.models import FetchedMail
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Hook, HookCall, Letter, TextMessage
from thuisfront.core.privacy.models import Hold
from thuisfront.core.search.models import MissedQuestion
from thuisfront.core.ui.forms import new_token
from thuisfront.core.ui.models import Picture
from thuisfront.helpdesk.actions.care import write_note
from thuisfront.helpdesk.actions.contacts import start_intake
from thuisfront.helpdesk.actions.mails import put_aside, receive_mail
from thuisfront.helpdesk.models import (
    Call,
    Card,
    ClosedCode,
    EmptyContact,
    MailThread,
    QualityDraw,
    Question,
)
from thuisfront.knowledge.models import Remark
from thuisfront.meldcode.models import Case
from thuisfront.referrals.models import Correspondent, Referral

Make = Callable[[datetime], models.Model]
_GRANT = "SELECT access_give_grant(%s, %s, %s, %s, %s, %s, %s, %s)"


def centre() -> Organization:
    return Organization.objects.get(is_centre=True)


def grant(at: datetime) -> Grant:
    key, user = new_key(), make_user("adviser")
    values: list[Any] = [key, user.pk, centre().pk, "helpdesk.question", new_key(), "look-along"]
    with connection.cursor() as cursor:
        cursor.execute(_GRANT, [*values, "kijk mee", at + timedelta(days=1)])
    return Grant.objects.get(pk=key)


def membership(at: datetime) -> Membership:
    ended = at.date() + timedelta(days=1)
    give_role(user := make_user(), "adviser", centre(), starts_on=at.date(), ends_on=ended)
    give_role(user, "editor", centre(), starts_on=at.date())  # who works here still
    return Membership.objects.get(user=user, role="adviser")


def account(at: datetime) -> User:
    user = make_user()
    ended = at.date() + timedelta(days=1)
    give_role(user, "adviser", centre(), starts_on=at.date(), ends_on=ended)
    return user


def session(at: datetime) -> StaffSession:
    moments = {"started_at": at, "active_at": at, "ends_at": at}
    return StaffSession.objects.create(key=token_bytes(32), sealed_data=b"", **moments)


def hold(at: datetime) -> Hold:
    return Hold.objects.create(
        rule="questions", thing=str(new_key()), why="complaint", reason="klacht",
        until=at.date(), placed_by=make_user("privacy-officer"), placed_at=at,
    )  # fmt: skip


def job(at: datetime) -> ProcrastinateJob:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status)"
            " VALUES ('mail', 'outbox.send_letter', '{}', 'todo') RETURNING id"
        )
        (key,) = cursor.fetchone()
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed' WHERE id = %s", [key])
        cursor.execute("UPDATE procrastinate_events SET at = %s WHERE job_id = %s", [at, key])
    made: ProcrastinateJob = ProcrastinateJob.objects.get(pk=key)
    return made


def request(at: datetime) -> SubjectRequest:
    days = dict.fromkeys(("received_on", "recorded_on", "due_on", "closed_on"), at.date())
    return SubjectRequest.objects.create(
        organization=centre(), form_mark=token_bytes(32), kind="access", channel="site",
        requester="self", state="withdrawn", **days,
    )  # fmt: skip


def breach(at: datetime) -> Breach:
    return Breach.objects.create(
        organization=centre(), form_mark=token_bytes(32), nature="lost", aware_at=at,
        recorded_at=at, recorded_by=make_user(), report="no", tell="no", closed_at=at,
        sealed_account=b"",
    )  # fmt: skip


def aside(at: datetime) -> MailThread:
    receive_mail(Mail(text=SECRET), at)
    question = Question.objects.get(channel="mail")
    put_aside(question=question, at=at, by=make_user("adviser"))
    return MailThread.objects.get(pk=question.pk)


def chat(at: datetime) -> Chat:
    moments = dict.fromkeys(("began_at", "seen_at", "said_at"), at)
    return Chat.objects.create(
        organization=centre(), mark=token_bytes(32), sealed_token=b"", age="12-15", **moments
    )


def case(at: datetime) -> Case:
    made = closed(make_user("adviser"), make_user("senior-adviser"), at=at)
    Case.objects.filter(pk=made.pk).update(keep_until=at.date())
    return made


def referral(at: datetime) -> Referral:
    made = draft(make_user("adviser"), at=at)
    Referral.objects.filter(pk=made.pk).update(keep_until=at.date())
    return made


def correspondent(at: datetime) -> Correspondent:
    boss = make_user("coordinator")
    return Correspondent.objects.create(
        organization=centre(), provider=make_help().organization, user=make_user(), made_by=boss,
        made_at=at, ended_by=boss, ended_at=at,
    )  # fmt: skip


def hook_call(at: datetime) -> HookCall:
    partner = Partner.objects.create(name="x", scopes=["referrals"], nonce=b"", made_at=at)
    hook = Hook.objects.create(partner=partner, url="https://partner.example/")
    return HookCall.objects.create(hook=hook, kind="x", thing=hook.pk, at=at)


def package(at: datetime) -> Package:
    moments = {"made_at": at, "expires_on": at.date()}
    return Package.objects.create(request=request(at), sealed_content=b"", **moments)


THINGS: dict[str, Make] = {
    "questions": lambda at: ask(at=at).question,
    "texts": lambda at: TextMessage.objects.create(body="", sealed_number=b"", sent_at=at),
    "closed-codes": lambda at: ClosedCode.objects.create(mark=token_bytes(32), closed_on=at.date()),
    "chats": chat,
    "cards": lambda at: Card.objects.create(
        organization=centre(), number_mark=token_bytes(32), wrapped_words=b"", printed_on=at.date()
    ),
    "intakes": lambda at: start_intake(
        channel="phone", form_token=new_token(), at=at, by=make_user("adviser")
    ),
    "tasks": make_task,
    "quality-draws": lambda at: QualityDraw.objects.create(
        organization=centre(),
        form_token=new_token(),
        drawn_by=make_user("senior-adviser"),
        drawn_at=at,
        first_day=at.date(),
        last_day=at.date(),
        seed="x",
        lots=5,
        ends_at=at,
    ),
    "care-notes": lambda at: write_note(
        feeling="fine",
        text="",
        shared=False,
        form_token=new_token(),
        at=at,
        by=make_user("adviser"),
    ),
    "empty-contacts": lambda at: EmptyContact.objects.create(
        organization=centre(), kind="silent", form_token=new_token(), counted_at=at
    ),
    "calls": lambda at: Call.objects.create(
        organization=centre(), mark=token_bytes(32), rang_at=at
    ),
    "fetched-mail": lambda at: FetchedMail.objects.create(
        mark=token_bytes(32), kind="person", fetched_on=at.date()
    ),
    "mail-aside": aside,
    "meldcode-cases": case,
    "referrals": referral,
    "correspondents": correspondent,
    "webhook-calls": hook_call,
    "letters": lambda _: Letter.objects.create(subject="s", body="b"),
    "searches": lambda at: MissedQuestion.objects.create(week=at.date(), mark=b"zwemles"),
    "remarks": lambda at: Remark.objects.create(
        page=make_article(), level="child", useful=True, text="kort", day=at.date()
    ),
    "pictures": lambda at: Picture.objects.create(
        title="x",
        file="x.png",
        width=1,
        height=1,
        shows="child",
        consent_by="parents",
        consent_on=at.date(),
        consent_until=at.date(),
        consent_paper="map 1",
    ),
    "attempts": lambda at: Attempt.objects.create(key=token_bytes(32), ends_at=at, count=1),
    "lockouts": lambda at: Lockout.objects.create(key=token_bytes(32), closed_until=at, ends_at=at),
    "sessions": session,
    "jobs": job,
    "grants": grant,
    "holds": hold,
    "accounts": account,
    "memberships": membership,
    "requests": request,
    "breaches": breach,
    "packages": package,
}
