"""Let the demo centre chat: hours for the whole week, and some ready answers."""

from datetime import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from thuisfront.chat.actions.answers import save_answer
from thuisfront.chat.models import ReadyAnswer
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock, hours
from thuisfront.core.organizations.actions import change_hours
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.queries import centre
from thuisfront.core.ui.page_cache import forget_pages

ANSWERS = {
    "Welkom": "Hoi, wat fijn dat je er bent. Ik luister. Vertel maar, in je eigen woorden.",
    "Veilig?": "Ben je veilig waar je nu bent? En kan er iemand meelezen?",
    "Even opzoeken": "Goede vraag. Ik zoek het even voor je op. Blijf je even hangen?",
    "Afsluiten": "We stoppen zo. Je krijgt vijf woorden waarmee je dit gesprek kunt teruglezen.",
}


class Command(BaseCommand):
    help = "Let the demo centre chat; only where DEBUG and DEMO are on."

    def handle(self, *args: Any, **options: Any) -> None:
        if not (settings.DEBUG and settings.DEMO):
            raise CommandError("A chat that is always open: refused unless DEBUG and DEMO.")
        with asking.as_system("demo"):
            boss = User.objects.filter(email="coordinator@demo.test").first()
            if not boss or ReadyAnswer.objects.exists():
                return
            at = clock.now()
            for title, text in ANSWERS.items():
                save_answer(answer=None, title=title, text=text, at=at, by=boss)
            if not centre().chat_week:
                week = [hours.Span(day, time(9), time(22)) for day in range(7)]
                change_hours(line=Line.CHAT, week=week, at=at, by=boss)
                forget_pages()
