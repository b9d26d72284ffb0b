"""Announces the outbox to Django and its labels to the data map."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.outbox"
    label = "outbox"

    def ready(self) -> None:
        """Label its models, say how long they stay, what is told and what the master key wraps."""
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.outbox import sending, texting
        from thuisfront.core.outbox.acts import ACTS
        from thuisfront.core.outbox.models import Letter, TextMessage
        from thuisfront.core.outbox.privacy import ENTRIES, SWEEPS
        from thuisfront.core.privacy import datamap, retention, rotation

        acts.add(*ACTS)
        datamap.entries.add(*ENTRIES)
        retention.sweeps.add(*SWEEPS)
        rotation.wrappings.add(
            rotation.WrappedColumn(Letter, "sealed_address", sending.ADDRESS, sending.place),
            rotation.WrappedColumn(Letter, "sealed_rest", sending.REST, sending.place_of_rest),
            rotation.WrappedColumn(TextMessage, "sealed_number", texting.NUMBER, texting.place),
        )
