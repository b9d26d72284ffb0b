"""What was really stored: every question opened again, and its line in the trail."""

import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from launch.bench_faults_load import Load
from launch.bench_faults_site import Site
from launch.postgres import SUPER

if TYPE_CHECKING:
    from thuisfront.helpdesk.models import Question

ASKED = "helpdesk.question.asked"


@dataclass
class Found:
    """What is in the database of one fault."""

    texts: Counter[str]
    without_line: set[str]
    without_question: set[str]

    @property
    def twice(self) -> set[str]:
        """Return what was stored more than once."""
        return {text for text, times in self.texts.items() if times > 1}


class Proof:
    """Looks with the program's own keys, as the role that sees every row."""

    def __init__(self, site: Site) -> None:
        secrets = site.folder / "data" / "secrets"
        os.environ |= {
            "DATABASE_URL": site.cluster.url(SUPER),
            "DJANGO_SETTINGS_MODULE": "thuisfront.config.settings",
            "THUISFRONT_DATA": str(site.folder / "data"),
            **{
                f"THUISFRONT_{file.name.replace('-', '_').upper()}_FILE": str(file)
                for file in secrets.iterdir()
                if file.name.endswith("-key")
            },
        }
        import django

        django.setup()
        self._seen: set[str] = set()

    def of(self, load: Load) -> Found:
        """Return what was stored since the last look."""
        from django.db import connection

        from thuisfront.core.audit.models import AuditLine
        from thuisfront.helpdesk.models import Question

        connection.close()  # the one of before did not survive the fault
        fresh = [q for q in Question.objects.all() if str(q.pk) not in self._seen]
        keys = {str(question.pk) for question in fresh}
        lines = set(AuditLine.objects.filter(act=ASKED).values_list("target", flat=True))
        told = lines - self._seen
        self._seen |= keys | told
        texts = Counter(_text(question) for question in fresh)
        return Found(
            Counter({text: n for text, n in texts.items() if load.name in text}),
            keys - told, told - keys,
        )  # fmt: skip

    def broken_link(self) -> str:
        """Return what is wrong with the trail, or nothing."""
        from thuisfront.core.audit import proof

        broken = proof.first_broken_link()
        return f"broken at line {broken.number}: {broken.why}" if broken else ""


def _text(question: "Question") -> str:
    from thuisfront.helpdesk import queries

    return queries.conversation(question, queries.line_key(question))[0].text
