"""A small world full of secrets: two organizations, a colleague in every role, and their files."""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import connection
from django.test import Client

from tests.core.accountability.factories import record as record_for
from tests.core.accounts.factories import browser_of, leave, make_user
from tests.core.consents.factories import ask_to_share
from tests.core.organizations.factories import make_centre, make_organization
from tests.helpdesk.factories import answer, ask, token
from tests.knowledge.factories import make_article
from tests.meldcode.factories import begin as begin_case
from tests.meldcode.factories import consult
from tests.meldcode.factories import take as take_case
from tests.referrals.factories import agree, draft, make_help, sent
from thuisfront.chat.actions import taking, talking
from thuisfront.chat.models import Chat, ReadyAnswer
from thuisfront.chat.queries import mark_of_token
from thuisfront.core.access import asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.access.models import Scope, StaffSession
from thuisfront.core.access.partners import add_partner
from thuisfront.core.accountability.models import SubjectRequest
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.actions import ASKER
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.consents.models import Consent
from thuisfront.core.incidents.actions import record_breach
from thuisfront.core.incidents.models import Breach, Processor
from thuisfront.core.incidents.queries import Account
from thuisfront.core.mailbox.enums import FileKind
from thuisfront.core.mailbox.mails import File, Mail
from thuisfront.core.organizations.models import Closure, Organization
from thuisfront.core.outbox.actions import queue_letter
from thuisfront.core.outbox.models import Hook, HookCall, Letter
from thuisfront.core.privacy.models import Hold
from thuisfront.core.search.models import BestBet, SynonymGroup
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.actions import contacts, letters, quality
from thuisfront.helpdesk.actions.care import write_note
from thuisfront.helpdesk.actions.following import add_task
from thuisfront.helpdesk.actions.mails import receive_mail
from thuisfront.helpdesk.actions.opinions import ask_opinion
from thuisfront.helpdesk.enums import Point
from thuisfront.helpdesk.models import Attachment, Call, EmptyContact, QualityRead, Question
from thuisfront.knowledge.actions import keep_remark
from thuisfront.knowledge.models import Remark
from thuisfront.knowledge.public import LetterText
from thuisfront.meldcode import actions as meldcode
from thuisfront.meldcode.models import Case
from thuisfront.referrals.models import Correspondent, PartnerSystem, Referral

OUTSIDE = ("anonymous", "asker", "ex-employee")
EVERYBODY = (*OUTSIDE, *STAFF)
SECRET = "zebrastreepje"  # in every question and answer of this world
STRANGER = "Quirijn Onbekend"  # someone who works elsewhere
OPENED_BECAUSE = "Er klonk iets heel onveiligs en niemand neemt op"


@dataclass(frozen=True)
class World:
    """Two organizations; what lies in them is made when it is asked for, all at once."""

    centre: Organization
    elsewhere: Organization

    def browser(self, who: str) -> Client:
        """Return the browser of somebody; a fault of the server is an answer, not an exception."""
        if who in STAFF:
            user = self.colleague(who)
            return browser_of(user, raise_request_exception=False)
        client = Client(raise_request_exception=False)
        if who == "asker":
            sent = {"text": "Mag een tekening mee?", "asker": "child", "answer_by": "code"}
            client.post("/vraag/", {**sent, "form_token": token()})
            assert client.cookies
        if who == "ex-employee":
            user = make_user("coordinator", self.centre)
            client = browser_of(user, raise_request_exception=False)
            leave(user)
        return client

    def colleague(self, role: str, organization: Organization | None = None, **more: Any) -> User:
        """Return somebody with this role."""
        return make_user(role, organization or self.centre, **more)

    def _question(self, organization: Organization | None = None) -> Question:
        question = ask(f"Mijn {SECRET} zit vast", at=clock.now()).question
        Question.objects.filter(pk=question.pk).update(organization=organization or self.centre)
        return Question.objects.get(pk=question.pk)

    @cached_property
    def questions(self) -> dict[str, UUID]:
        """Return a question of each kind."""
        other, at = self.colleague("adviser"), clock.now()
        there = self._question(self.elsewhere)
        waiting, taken, closed, erased = (self._question() for _ in range(4))
        found = {
            "waiting": waiting.pk, "of another adviser": taken.pk, "closed": closed.pk,
            "erased": erased.pk, "of another organization": there.pk,
        }  # fmt: skip
        actions.take_question(question=taken, at=at, by=other)
        answer(closed, other, f"Een {SECRET} mag altijd", at=at)
        actions.shred_question(question=erased, at=at, by=ASKER, reason="")
        return found

    @cached_property
    def attachments(self) -> dict[str, tuple[UUID, UUID]]:
        """Return a file that came along with a mail, of here and of elsewhere: question and key."""
        found: dict[str, tuple[UUID, UUID]] = {}
        for label, where in (("here", self.centre), ("elsewhere", self.elsewhere)):
            file = File("brief.txt", FileKind.TEXT, f"Mijn {SECRET}".encode())
            sent = Mail(sender=f"{label}@voorbeeld.test", text="Zie bijlage", files=(file,))
            receive_mail(sent, clock.now())
            row = Attachment.objects.exclude(pk__in=[key for _, key in found.values()]).get()
            Question.objects.filter(pk=row.question_id).update(organization=where)
            found[label] = (row.question_id, row.pk)
        return found

    @cached_property
    def colleagues(self) -> dict[str, Membership]:
        """Return the role of a colleague here and of one elsewhere."""
        here, there = (
            self.colleague("editor"),
            self.colleague("editor", self.elsewhere, name=STRANGER, email="quirijn@elders.test"),
        )
        return {"here": here.memberships.get(), "elsewhere": there.memberships.get()}

    @cached_property
    def openings(self) -> dict[str, UUID]:
        """Return a broken glass here and one elsewhere."""
        review_by, found = clock.now() + timedelta(days=5), {}
        for label, where in (("here", self.centre), ("elsewhere", self.elsewhere)):
            question, senior = self._question(where), self.colleague("senior-adviser", where)
            key = new_key()
            values: list[Any] = [
                key,
                where.pk,
                "D2",
                "helpdesk.question",
                question.pk,
                OPENED_BECAUSE,
            ]
            with asking.as_user(senior), connection.cursor() as cursor:
                cursor.execute(
                    "SELECT access_break_glass(%s, %s, %s, %s, %s, %s, %s)", [*values, review_by]
                )
            found[label] = key
        return found

    @cached_property
    def hold(self) -> UUID:
        """Return something that is held."""
        today = clock.today()
        return Hold.objects.create(
            rule="questions", thing=str(new_key()), why="complaint", reason=SECRET,
            until=today + timedelta(days=9), placed_by=self.colleague("privacy-officer"),
            placed_at=clock.now(),
        ).pk  # fmt: skip

    @cached_property
    def consents(self) -> dict[str, Consent]:
        """Return a consent at a question of each kind that is still there."""
        asker, at = self.colleague("adviser"), clock.now()
        return {
            label: ask_to_share(Question.objects.get(pk=key), asker, f"Team {SECRET}", at=at)
            for label, key in self.questions.items()
            if label != "erased"
        }

    @cached_property
    def retellings(self) -> dict[str, UUID]:
        """Return a letter that waits for a second person, here and elsewhere."""
        found, writer, at = {}, self.colleague("adviser"), clock.now()
        told = LetterText("Titel", f"Een {SECRET}", "Een antwoord", "kinderen")
        for label, where in (("here", self.centre), ("elsewhere", self.elsewhere)):
            question = self._question(where)
            answer(question, writer, at=at)
            question.refresh_from_db()
            letters.agree_to_letter(question=question, form_token=token(), at=at)
            saved = letters.save_retelling(
                question=question, letter=told, offer=True, at=at, by=writer
            )
            found[label] = saved.pk
        return found

    @cached_property
    def intake(self) -> UUID:
        """Return notes that an adviser is writing."""
        writer, at = self.colleague("adviser"), clock.now()
        intake = contacts.start_intake(channel="phone", form_token=token(), at=at, by=writer)
        contacts.save_intake(intake=intake, typed={"words": [f"Mijn {SECRET}"]}, at=at)
        return intake.pk

    @cached_property
    def opinion(self) -> tuple[UUID, UUID]:
        """Return a question about which an adviser asked a colleague what they think."""
        asker, asked, at = self.colleague("adviser"), self.colleague("adviser"), clock.now()
        question = self._question()
        with asking.as_user(asker):
            row = ask_opinion(
                question=question, colleague=asked, text=f"Dat {SECRET}?", form_token=token(),
                until=at + timedelta(days=1), at=at, by=asker,
            )  # fmt: skip
        return question.pk, row.pk

    @cached_property
    def read(self) -> UUID:
        """Return how an answer of an adviser reads to a senior adviser, who told it."""
        adviser, reader, at = (
            self.colleague("adviser"),
            self.colleague("senior-adviser"),
            clock.now(),
        )
        for _ in range(5):
            answer(self._question(), adviser, at=at)
        days = clock.day_of(at)
        with asking.as_user(reader):
            quality.draw_sample(
                wish=quality.Wish(days, days, "", 1), form_token=token(), at=at, by=reader
            )
            [row] = QualityRead.objects.filter(reader=reader)
            points = dict.fromkeys(Point.values, "yes")
            quality.tell(read=row, points=points, text=f"Een {SECRET}", at=at, by=reader)
        return row.pk

    @cached_property
    def care_note(self) -> UUID:
        """Return how an adviser is, shared with who leads the line."""
        note = write_note(
            feeling="talk", text=f"Door een {SECRET}", shared=True, form_token=token(),
            at=clock.now(), by=self.colleague("adviser"),
        )  # fmt: skip
        return note.pk

    @cached_property
    def chats(self) -> dict[str, UUID]:
        """Return a chat that waits, one of another adviser and one of another organization."""
        at, other = clock.now(), self.colleague("adviser")
        found = {}
        for label, where in (
            ("waiting", self.centre), ("of another", self.centre), ("elsewhere", self.elsewhere)
        ):  # fmt: skip
            started = talking.Started(token(), "12-15", SECRET, token())
            mark = mark_of_token(started.token)
            with asking.as_holder(mark=mark):
                chat = talking.store_chat(started=started, mark=mark, at=at)
            Chat.objects.filter(pk=chat.pk).update(organization=where)
            if label == "of another":
                taking.take_chat(chat=chat, at=at, by=other)
            found[label] = chat.pk
        return found

    @cached_property
    def ready_answers(self) -> dict[str, UUID]:
        """Return a ready answer of here and one of elsewhere."""
        return {
            label: ReadyAnswer.objects.create(organization=where, title="x", text=SECRET).pk
            for label, where in (("here", self.centre), ("elsewhere", self.elsewhere))
        }

    @cached_property
    def cases(self) -> dict[str, UUID]:
        """Return cases of the Meldcode of here, in two stages, and one of elsewhere."""
        found, officer = {}, self.colleague("senior-adviser")
        for label in ("being written", "taken over", "elsewhere"):
            writer = self.colleague("adviser")
            made = begin_case(writer, at=clock.now())
            with asking.as_user(writer):
                meldcode.save_step(
                    case=made, code="signals", typed={"seen": f"Een {SECRET}"}, at=clock.now(),
                    by=writer,
                )  # fmt: skip
            found[label] = made.pk
        take_case(Case.objects.get(pk=found["taken over"]), officer)
        Case.objects.filter(pk=found["elsewhere"]).update(organization=self.elsewhere)
        return found

    @cached_property
    def consultation(self) -> UUID:
        """Return what an adviser was asked to think along about."""
        writer, asked = self.colleague("adviser"), self.colleague("adviser")
        row = consult(begin_case(writer, at=clock.now()), writer, asked)
        return row.pk

    @cached_property
    def referrals(self) -> dict[str, tuple[UUID, UUID]]:
        """Return referrals of somebody else, here and elsewhere, each with a voice."""
        found = {}
        for label in ("here", "elsewhere"):
            sender = self.colleague("adviser")
            help_there = make_help(name="Praatmaatje")
            made = draft(sender, service=help_there, values={"situation": SECRET}, at=clock.now())
            voice = agree(made, sender, at=clock.now())
            found[label] = (made.pk, voice.pk)
        there = Referral.objects.filter(pk=found["elsewhere"][0])
        there.update(organization=self.elsewhere)
        return found

    @cached_property
    def sent_referrals(self) -> dict[str, UUID]:
        """Return what was sent to an organization, from here and from elsewhere."""
        found = {}
        for label in ("here", "elsewhere"):
            sender = self.colleague("adviser")
            made = sent(sender, service=make_help(), values={"situation": SECRET}, at=clock.now())
            found[label] = made.pk
        Referral.objects.filter(pk=found["elsewhere"]).update(organization=self.elsewhere)
        return found

    @cached_property
    def correspondent(self) -> tuple[UUID, UUID]:
        """Return an organization, and who answers for it as another centre arranged."""
        boss, one = self.colleague("coordinator"), self.colleague("referral-partner")
        row = Correspondent.objects.create(
            organization=self.elsewhere, provider=make_help().organization, user=one,
            made_by=boss, made_at=clock.now(),
        )  # fmt: skip
        return row.provider_id, row.pk

    @cached_property
    def system(self) -> tuple[UUID, UUID, UUID]:
        """Return an organization, the program that another centre connected, and what it heard."""
        boss = self.colleague("coordinator")
        partner = add_partner(name="Elders", scopes=["referrals"], at=clock.now(), by=boss)
        row = PartnerSystem.objects.create(
            organization=self.elsewhere, provider=make_help().organization, partner=partner
        )
        hook = Hook.objects.create(partner=partner, url="https://elders.example/")
        call = HookCall.objects.create(hook=hook, kind="x", thing=row.pk, at=clock.now())
        return row.provider_id, row.pk, call.pk

    @cached_property
    def empty_calls(self) -> dict[str, UUID]:
        """Return a call without words of here and one elsewhere."""
        return {
            label: EmptyContact.objects.create(
                organization=where, kind="silent", form_token=token(), counted_at=clock.now()
            ).pk
            for label, where in (("here", self.centre), ("elsewhere", self.elsewhere))
        }

    @cached_property
    def calls(self) -> dict[str, UUID]:
        """Return a call that rings here and one elsewhere."""
        return {
            label: Call.objects.create(
                organization=where, mark=token().encode(), rang_at=clock.now()
            ).pk
            for label, where in (("here", self.centre), ("elsewhere", self.elsewhere))
        }

    @cached_property
    def tasks(self) -> dict[str, UUID]:
        """Return a task of here and one elsewhere."""
        found, at = {}, clock.now()
        for label, where in (("here", self.centre), ("elsewhere", self.elsewhere)):
            task = add_task(
                text=f"Bel {SECRET}", due_at=at, owner=None, question=self._question(where),
                form_token=token(), at=at, by=self.colleague("adviser"),
            )  # fmt: skip
            found[label] = task.pk
        return found

    @cached_property
    def partner(self) -> UUID:
        """Return a program that may use the API."""
        boss, every = self.colleague("coordinator"), list(Scope)
        return add_partner(name=SECRET, scopes=every, at=clock.now(), by=boss).pk

    @cached_property
    def requests(self) -> dict[str, UUID]:
        """Return a request about data here and one elsewhere."""
        found, officer = {}, self.colleague("privacy-officer")
        for label, where in (("here", self.centre), ("elsewhere", self.elsewhere)):
            made = record_for(None, officer, name=SECRET)
            SubjectRequest.objects.filter(pk=made.pk).update(organization=where)
            found[label] = made.pk
        return found

    @cached_property
    def breaches(self) -> dict[str, UUID]:
        """Return a data breach here and one elsewhere."""
        found, at = {}, clock.now()
        values = {"aware_at": at, "nature": "seen"}
        for label, where in (("here", self.centre), ("elsewhere", self.elsewhere)):
            breach = record_breach(
                form_token=token(), values=values, account=Account(happened=SECRET), at=at,
                by=self.colleague("privacy-officer", where),
            )  # fmt: skip
            Breach.objects.filter(pk=breach.pk).update(organization=where)
            found[label] = breach.pk
        return found

    @cached_property
    def processors(self) -> dict[str, UUID]:
        """Return a processor of here and one of elsewhere."""
        today = clock.today()
        return {
            label: Processor.objects.create(
                organization=where, form_mark=token().encode(), name=SECRET, country="NL",
                task="x", kinds="x", agreed_on=today, review_on=today,
            ).pk
            for label, where in (("here", self.centre), ("elsewhere", self.elsewhere))
        }  # fmt: skip

    @cached_property
    def remark(self) -> Remark:
        """Return what a reader wrote below an article."""
        page, today = make_article(), clock.today()
        return keep_remark(page=page, level="child", useful=False, text=SECRET, on=today)

    @cached_property
    def search_words(self) -> dict[str, UUID]:
        """Return a group of synonyms and a best bet of editors."""
        group = SynonymGroup.objects.create(words=["a", SECRET.lower()])
        bet = BestBet.objects.create(questions=[SECRET.lower()], address="/")
        return {"synonym": group.pk, "bet": bet.pk}

    @cached_property
    def closures(self) -> tuple[UUID, UUID]:
        """Return a closure of here, which every page tells, and a secret one of elsewhere."""
        start = clock.now()
        end = start + timedelta(days=1)
        here, there = (
            Closure.objects.create(
                organization=body, starts_at=start, ends_at=end, message_nl=message
            )
            for body, message in ((self.centre, "Studiedag"), (self.elsewhere, SECRET))
        )
        return here.pk, there.pk

    @cached_property
    def letter(self) -> UUID:
        """Return a letter that failed, with its address kept."""
        made = queue_letter(to="iemand@voorbeeld.test", subject="Bericht", body="Er is iets.")
        Letter.objects.filter(pk=made.pk).update(failed_at=clock.now(), failure="SMTPDataError")
        return made.pk

    @cached_property
    def session(self) -> str:
        """Return the code of a session of somebody else."""
        browser_of(self.colleague("coordinator"))
        row = StaffSession.objects.latest("started_at")
        return bytes(row.key).hex()


def make_world() -> World:
    """Set up both organizations; ask as the system."""
    return World(make_centre(), make_organization(name="Elders"))
