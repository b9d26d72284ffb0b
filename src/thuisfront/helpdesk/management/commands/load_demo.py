"""Fill a demo centre: accounts, and questions as people could ask them."""

import tomllib
from datetime import timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from thuisfront.core.access import asking
from thuisfront.core.access.editing import follow_roles
from thuisfront.core.accounts import actions as accounts
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.base import clock
from thuisfront.core.mailbox.enums import DropReason, FileKind
from thuisfront.core.mailbox.mails import Dropped, File, Mail
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.actions.mails import receive_mail
from thuisfront.helpdesk.enums import AnswerBy
from thuisfront.helpdesk.models import Question
from thuisfront.knowledge.public import published_pages

PASSWORD = "thuis-voor-een-kind"  # noqa: S105 -- documented, and refused unless DEBUG and DEMO
PEOPLE = (
    ("adviseur@demo.test", "Noor de Adviseur", "adviser"),
    ("collega@demo.test", "Sam van de Lijn", "adviser"),
    ("redactie@demo.test", "Mila van de Redactie", "editor"),
    ("ervaring@demo.test", "Samira met Ervaring", "experience-expert"),
    ("coordinator@demo.test", "Joris Coördinator", "coordinator"),
    ("privacy@demo.test", "Anne Privacy", "privacy-officer"),
    ("toezicht@demo.test", "Fatma Toezicht", "senior-adviser"),
    ("vrijwilliger@demo.test", "Bram Vrijwilliger", "volunteer"),
    ("beheer@demo.test", "Lotte Beheer", "administrator"),
    ("partner@demo.test", "Pieter van de Partner", "referral-partner"),
)


MAIL = Mail(
    sender="marieke@voorbeeld.test",
    subject="Eerste keer op bezoek",
    text="Hallo,\n\nMijn dochter van negen wil haar vader zien, maar ze durft niet goed. Hoe "
    "bereid ik haar voor? Wat ze zelf vraagt, zit erbij.\n\nGroet,\nMarieke",
    quoted="--\nMarieke\nVerstuurd vanaf mijn telefoon",
    files=(File("vragen.txt", FileKind.TEXT, b"Mag mijn knuffel mee?\nZit papa ver?"),),
    dropped=(Dropped("filmpje.mov", DropReason.SIZE),),
)


class Command(BaseCommand):
    help = "Add the demo accounts and questions; only where DEBUG and DEMO are on."

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEBUG and settings.DEMO):
            raise CommandError("Demo accounts have known passwords: refused unless DEBUG and DEMO.")
        with asking.as_system("demo"):
            for email, name, role in PEOPLE:
                self._add_account(email, name, role)
            if not Question.objects.exists():
                self._add_questions()
                receive_mail(MAIL, clock.now() - timedelta(hours=3))

    def _add_account(self, email: str, name: str, role: str) -> None:
        at = clock.now()
        user = User.objects.filter(email=email).first()
        if not user:
            user = accounts.invite_user(email=email, name=name, at=at, by=SYSTEM)
            user.set_password(PASSWORD)
            user.save()
            TOTP.activate(user, generate_totp_secret())
        centre = Organization.objects.get(is_centre=True)
        accounts.join_organization(user=user, organization=centre, role=role, at=at, by=SYSTEM)
        follow_roles(user)
        assert Authenticator.objects.filter(user=user).exists()  # noqa: S101 -- the promise above

    def _add_questions(self) -> None:
        adviser = User.objects.get(email=PEOPLE[0][0])
        pages = {page.slug: page for page in published_pages()}
        file = settings.CONTENT / "demo_questions.toml"
        for number, row in enumerate(tomllib.loads(file.read_text("utf-8"))["question"]):
            at = clock.now() - timedelta(hours=row["hours_ago"])
            asked = actions.Asked(
                form_token=f"demo-{number}", asker=row["asker"], text=row["text"],
                hope=row.get("hope", ""), age_band=row.get("age_band", ""),
                answer_by=row["answer_by"], contact=_contact(row["answer_by"]),
            )  # fmt: skip
            receipt = actions.ask_question(asked=asked, at=at)
            if row.get("answer"):
                links = [
                    queries.Link(pages[slug].title, pages[slug].get_url() or "/")
                    for slug in row.get("articles", [])
                    if slug in pages
                ]
                actions.answer_question(
                    question=receipt.question, text=row["answer"], links=links,
                    form_token=f"demo-answer-{number}", at=at + timedelta(hours=2), by=adviser,
                )  # fmt: skip


def _contact(answer_by: str) -> queries.Contact | None:
    if answer_by == AnswerBy.EMAIL:
        return queries.Contact(email="vrager@voorbeeld.test")
    if answer_by == AnswerBy.PHONE:
        return queries.Contact(phone="06 00000000", when="na vier uur")
    return None
