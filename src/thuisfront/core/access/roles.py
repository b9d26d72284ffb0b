"""The roles people hold: a code, a name and what it is for. What they may stands in the matrix."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.permissions import Permission, permissions_for


@dataclass(frozen=True)
class Role:
    """A role: its code in memberships and in the matrix, its name and description for people.

    A `guest` works for somebody else: they see their own page here, and no colleagues.
    """

    code: str
    name: Promise
    description: Promise
    guest: bool = False

    @cached_property
    def may(self) -> frozenset[Permission]:
        """Return what the matrix lets this role do on pages."""
        return permissions_for(self.code)


ROLES = (
    Role(
        "volunteer",
        _("Volunteer"),
        _("Answers questions that wait; sees no names, phone numbers or addresses."),
    ),
    Role(
        "adviser",
        _("Adviser"),
        _("Answers the questions that reach the centre, and reads those that wait."),
    ),
    Role(
        "senior-adviser",
        _("Senior adviser"),
        _("Looks after safety (Meldcode) and quality: sees all questions without their words."),
    ),
    Role(
        "coordinator",
        _("Coordinator"),
        _("Runs the line: answers, changes opening hours, gives colleagues their roles."),
    ),
    Role(
        "family-worker",
        _("Family worker"),
        _("Works with a family; sees the files of those families and no others."),
    ),
    Role(
        "prison-staff",
        _("Prison staff"),
        _("Does their part for a family inside; sees that part only."),
    ),
    Role(
        "visit-planner",
        _("Visit planner"),
        _("Plans visits in one prison; sees the visits of these weeks, no addresses."),
    ),
    Role(
        "referral-partner",
        _("Referral partner"),
        _("Helps a family that was referred; sees what the family agreed to share."),
        guest=True,
    ),
    Role(
        "researcher",
        _("Researcher"),
        _("Counts and compares; sees no person."),
    ),
    Role(
        "editor",
        _("Editor"),
        _("Writes and checks the articles; sees no questions of people."),
    ),
    Role(
        "trainer",
        _("Trainer"),
        _("Gives courses; sees who takes part and no files of people."),
    ),
    Role(
        "experience-expert",
        _("Expert by experience"),
        _("Reads and comments on our texts; sees no files of people."),
    ),
    Role(
        "privacy-officer",
        _("Privacy officer"),
        _("Reads the trail, handles requests about personal data; reads no questions of people."),
    ),
    Role(
        "administrator",
        _("Administrator"),
        _("Runs the system and invites colleagues; reads no files of people."),
    ),
    Role(
        "log-manager",
        _("Log manager"),
        _("Keeps the trail and can export it; reads no files of people."),
    ),
)
BY_CODE = {role.code: role for role in ROLES}
