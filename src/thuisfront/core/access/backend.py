"""Who is signed in, with the roles they hold today: one query for every page of the staff."""

from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend

from thuisfront.core.access.queries import remember_held
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock

# Written out: every page of the staff asks this, and Django would make these words anew for each.
_WITH_ROLES = """SELECT u.*, ARRAY(
  SELECT role || ' ' || organization_id FROM accounts_membership m
  WHERE m.user_id = u.id AND starts_on <= %(on)s AND (ends_on IS NULL OR ends_on > %(on)s)
) AS held
FROM accounts_user u WHERE u.id = %(key)s AND is_active
"""


class Backend(AuthenticationBackend):  # type: ignore[misc]  # allauth is not typed
    """Signs in as allauth does, and finds who signed in; Django knows it by its settings."""

    def get_user(self, user_id: str) -> User | None:
        """Return the user of a session with the roles of today, unless the account is disabled."""
        found = User.objects.raw(_WITH_ROLES, {"key": user_id, "on": clock.today()})
        user = next(iter(found), None)
        if user:
            pairs = (one.split(" ") for one in vars(user)["held"])
            remember_held(user, [(role, UUID(where)) for role, where in pairs])
        return user
