"""Users sign in; memberships say where and as what, from when until when."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from thuisfront.core.base.models import Dated, Keyed
from thuisfront.core.organizations.models import Organization


class Users(BaseUserManager["User"]):
    """How users are found and made."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the user with this e-mail address, however it is capitalized."""
        return self.get(email__iexact=username)


class User(Keyed, AbstractBaseUser, PermissionsMixin):
    """Someone who works here (Dutch: medewerker)."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Users] = Users()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        constraints = (models.UniqueConstraint(Lower("email"), name="user_email_once"),)

    def __str__(self) -> str:
        return self.name

    def get_full_name(self) -> str:
        """Return the name to show."""
        return self.name

    def get_short_name(self) -> str:
        """Return the first word of the name."""
        return self.name.split(" ", 1)[0]


class Membership(Dated):
    """What a user may do for an organization, and until when (Dutch: lidmaatschap)."""

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=40)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gt=F("starts_on")),
                name="membership_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=("user", "organization", "role"),
                condition=Q(ends_on=None),
                name="membership_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.user} {self.role}"
