"""Announces the mailbox to Django, its labels to the data map, its wall."""

from django.apps import AppConfig


class MailboxConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.mailbox"
    label = "mailbox"

    def ready(self) -> None:
        """Label its models, say how long they stay and who may see them."""
        from thuisfront.core.access.walls import walls
        from thuisfront.core.mailbox.privacy import ENTRIES, SWEEPS, WALLS
        from thuisfront.core.privacy import datamap, retention

        datamap.entries.add(*ENTRIES)
        retention.sweeps.add(*SWEEPS)
        walls.add(*WALLS)
