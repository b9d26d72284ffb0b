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
from thuisfront.core.access import asking
from thuisfront.core.access.matrix import STAFF
from thuisfront.core.access.models import StaffSession
from thuisfront.core.accountability.models import SubjectRequest
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.actions import ASKER
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.consents.models import Consent
from thuisfront.core.incidents.actions import record_breach
from thuisfront.core.incidents.models import Breach, Processor
from thuisfront.core.incidents.queries import Account
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.models import Hold
from thuisfront.core.search.models import BestBet, SynonymGroup
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.actions import letters
from thuisfront.helpdesk.models import Question
from thuisfront.knowledge.actions import keep_remark
from thuisfront.knowledge.models import Remark
from thuisfront.knowledge.public import LetterText

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
    def session(self) -> str:
        """Return the code of a session of somebody else."""
        browser_of(self.colleague("coordinator"))
        row = StaffSession.objects.latest("started_at")
        return bytes(row.key).hex()


def make_world() -> World:
    """Set up both organizations; ask as the system."""
    return World(make_centre(), make_organization(name="Elders"))
