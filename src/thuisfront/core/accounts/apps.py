"""Announces the accounts floor to Django."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Announce what the trail tells."""
        from thuisfront.core.accounts.acts import ACTS
        from thuisfront.core.audit import registers

        registers.acts.add(*ACTS)
