"""How allauth behaves here: by invitation only, locked out exactly, letters through the queue."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import ResetPasswordForm
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from thuisfront.core.access import lockout
from thuisfront.core.access.codes import claim_or_refuse
from thuisfront.core.access.limits import address_of
from thuisfront.core.access.queries import held_by
from thuisfront.core.access.sessions import end_sessions
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.office.tasks import ask_reset_letter
from thuisfront.core.outbox.actions import queue_letter

SECOND_FACTOR = "allauth.mfa.stages.AuthenticateStage"


class StaffAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 -- allauth's name
        """Refuse: there is no page to sign up."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Return who has this password; the same work is done when there is nobody.

        :raises ValidationError: while the account or the address is locked out
        """
        claims: list[lockout.Claim] = [
            (lockout.PER_ADDRESS, address_of(request)),
            (lockout.PER_ACCOUNT, f"password {str(credentials.get('email')).lower()}"),
        ]
        claim_or_refuse(claims)
        user: User | None = super().authenticate(request, **credentials)
        if user:
            lockout.give_back(claims, at=clock.now())
        return user

    def pre_login(self, request: HttpRequest, user: User, **options: Any) -> HttpResponse | None:
        """Turn away who was disabled, or works nowhere any more."""
        if user.is_active and not held_by(user):
            gone: HttpResponse = self.respond_user_inactive(request, user)
            return gone
        refused: HttpResponse | None = super().pre_login(request, user, **options)
        return refused

    def get_login_stages(self) -> list[str]:
        """Skip our second factor when the provider of single sign-on just asserted one."""
        stages: list[str] = super().get_login_stages()
        asserted = getattr(self.request, "second_factor_asserted", False)
        return [stage for stage in stages if not (asserted and stage == SECOND_FACTOR)]

    def set_password(self, user: User, password: str) -> None:
        """Keep a new password and end every session that was opened with the old one."""
        super().set_password(user, password)
        end_sessions(user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue a letter: nobody waits for a mail server, so nobody can measure one."""
        subject = render_to_string(f"{template_prefix}_subject.txt", context)
        body = render_to_string(f"{template_prefix}_message.txt", context)
        queue_letter(to=email, subject=" ".join(subject.split()), body=body.strip())

    def send_notification_mail(
        self, template_prefix: str, user: User, context: Any = None, email: str | None = None
    ) -> None:
        """Tell someone what changed about their sign-in; without address or device."""
        self.send_mail(template_prefix, email or user.email, {"user": user, **(context or {})})


class ResetForm(ResetPasswordForm):  # type: ignore[misc]  # allauth has no types
    """Asks for a link; whether there is such an account is looked up later, by the worker."""

    def clean_email(self) -> str:
        """Return the address; not looked up, so there is nothing to measure."""
        email: str = self.cleaned_data["email"]
        return email.lower()

    def save(self, request: HttpRequest, **options: Any) -> str:  # noqa: ARG002 -- allauth's signature
        """Let the worker write to this address if it is of someone who works here."""
        email: str = self.cleaned_data["email"]
        ask_reset_letter(email)
        return email
