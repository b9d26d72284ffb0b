"""An answer that is killed half-way is not there; sent again it is there once, with one mail."""

import pytest

from tests.core.access.system import as_system_always
from tests.core.accounts.factories import make_user
from tests.core.base.killed import WAYS, ended_half_way
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import REPLY, SECRET, answer, ask_by_mail, read, token
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.outbox.models import Letter
from thuisfront.helpdesk.models import Question

ANSWER = """
import sys, django
django.setup()
from tests.helpdesk.factories import answer
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.helpdesk.models import Question
with asking.as_system("tests"):
    answer(Question.objects.get(), User.objects.get(pk=sys.argv[1]), form_token=sys.argv[2])
"""


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_ended_half_way_is_not_there_and_again_it_is_there_once(
    committed_db: None, way: str
) -> None:
    as_system_always()
    make_centre()
    receipt, noor, form = ask_by_mail(), make_user("adviser"), token()

    def kept() -> tuple[list[str], int, int]:
        lines = AuditLine.objects.filter(act="helpdesk.question.answered").count()
        return read(receipt), Letter.objects.count(), lines

    before = Question.objects.get().state
    ended_half_way(way, "outbox_letter", ANSWER, noor.pk, form)
    assert (kept(), Question.objects.get().state) == (([SECRET], 0, 0), before)
    for _ in range(2):
        answer(Question.objects.get(), noor, form_token=form)
    assert kept() == ([SECRET, REPLY], 1, 1)
