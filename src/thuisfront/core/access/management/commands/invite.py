"""Invite a colleague: an account, a role, and a link to choose a password."""

from typing import Any

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse

from thuisfront.core.access import asking
from thuisfront.core.access.editing import follow_roles
from thuisfront.core.access.roles import BY_CODE
from thuisfront.core.accounts import actions
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization


class Command(BaseCommand):
    help = "Give someone a role; prints a link, valid for three days, to choose a password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("name")
        parser.add_argument("role", choices=sorted(BY_CODE))

    def handle(self, *args: Any, **options: Any) -> None:
        at, role = clock.now(), BY_CODE[options["role"]]
        centre = Organization.objects.filter(is_centre=True).first()
        if not centre:
            raise CommandError("There is no centre yet: run set_up_centre first.")
        try:
            user = User.objects.filter(email__iexact=options["email"]).first()
            user = user or actions.invite_user(
                email=options["email"], name=options["name"], at=at, by=SYSTEM
            )
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        with asking.as_system("invite"):
            actions.join_organization(
                user=user, organization=centre, role=role.code, at=at, by=SYSTEM
            )
        follow_roles(user)
        self.stdout.write(f"{user.name} is now {role.name}.")
        if not user.has_usable_password():
            self.stdout.write(f"Choose a password at {self._link(user)}")

    def _link(self, user: User) -> str:
        key = default_token_generator.make_token(user)
        kwargs = {"uidb36": user_pk_to_url_str(user), "key": key}
        return f"{settings.BASE_URL}{reverse('account_reset_password_from_key', kwargs=kwargs)}"
