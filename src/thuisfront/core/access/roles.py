"""Who may do what: roles are data, with words that the screens show."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.permissions import Permission


@dataclass(frozen=True)
class Role:
    """A role: its code in memberships, its name and description for people, what it may."""

    code: str
    name: Promise
    description: Promise
    may: frozenset[Permission]


ROLES = (
    Role(
        "adviser",
        _("Adviser"),
        _("Answers the questions that reach the centre, and reads those questions."),
        frozenset({Permission.HELPDESK_READ, Permission.HELPDESK_ANSWER}),
    ),
    Role(
        "coordinator",
        _("Coordinator"),
        _("Looks after the line: reads and answers questions, changes opening hours."),
        frozenset(
            {
                Permission.HELPDESK_READ,
                Permission.HELPDESK_ANSWER,
                Permission.ORGANIZATION_CHANGE,
            }
        ),
    ),
    Role(
        "editor",
        _("Editor"),
        _("Writes and checks the articles; sees no questions of people."),
        frozenset({Permission.KNOWLEDGE_EDIT}),
    ),
    Role(
        "privacy-officer",
        _("Privacy officer"),
        _("Reads the audit trail; reads no questions of people."),
        frozenset({Permission.AUDIT_READ}),
    ),
    Role(
        "administrator",
        _("Administrator"),
        _("Runs the system and invites colleagues; reads no files of people."),
        frozenset({Permission.ACCOUNTS_MANAGE, Permission.ORGANIZATION_CHANGE}),
    ),
)
BY_CODE = {role.code: role for role in ROLES}
