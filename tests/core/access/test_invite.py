"""The command that invites a colleague."""

import re
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.core.organizations.factories import make_centre
from thuisfront.core.access.editing import EDITORS
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import permissions_of
from thuisfront.core.access.roles import BY_CODE
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db


def invite(email: str = "sam@example.nl", name: str = "Sam", role: str = "adviser") -> list[str]:
    said = StringIO()
    call_command("invite", email, name, role, stdout=said)
    return said.getvalue().splitlines()


def test_a_colleague_gets_a_role_and_a_link_to_choose_a_password() -> None:
    make_centre()
    said = invite()
    user = User.objects.get()
    assert permissions_of(user) == BY_CODE["adviser"].may
    [link] = re.findall(r"https?://\S+", said[1])
    client = Client()
    form = client.get(urlsplit(link).path)["Location"]
    words = "een nieuwe zin voor sam"
    client.post(form, {"password1": words, "password2": words})
    user.refresh_from_db()
    assert user.check_password(words)


def test_inviting_again_gives_another_role_and_no_second_account() -> None:
    make_centre()
    invite()
    said = invite(email="SAM@example.nl", name="Other", role="privacy-officer")
    user = User.objects.get()
    assert user.name == "Sam"
    assert Permission.AUDIT_READ in permissions_of(user)
    assert said[0].startswith("Sam is now ")


def test_who_has_a_password_gets_no_link() -> None:
    make_centre()
    invite()
    user = User.objects.get()
    user.set_password("een zin")
    user.save()
    assert len(invite(role="editor")) == 1
    assert list(user.groups.values_list("name", flat=True)) == [EDITORS]


def test_an_invitation_is_in_the_trail() -> None:
    make_centre()
    invite()
    lines = AuditLine.objects.order_by("id").values_list("act", "actor", "reason")
    assert list(lines)[1:] == [
        ("accounts.user.invited", "system", ""),
        ("accounts.membership.given", "system", "adviser"),
    ]


def test_what_cannot_be_is_one_sentence() -> None:
    with pytest.raises(CommandError, match="There is no centre yet"):
        invite()
    make_centre()
    for email, name, role in [("no address", "Sam", "adviser"), ("s@example.nl", "Sam", "king")]:
        with pytest.raises(CommandError):
            invite(email, name, role)
    assert User.objects.count() == 0
