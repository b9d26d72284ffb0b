"""Announces the search floor to Django and its labels to the data map."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Configuration of this floor."""

    name = "thuisfront.core.search"
    label = "search"

    def ready(self) -> None:
        """Label its models, and announce that a search can be narrowed to an audience."""
        from thuisfront.core.audit.registers import acts
        from thuisfront.core.privacy import datamap, retention
        from thuisfront.core.search import registers
        from thuisfront.core.search.acts import ACTS
        from thuisfront.core.search.privacy import ENTRIES, SWEEPS

        acts.add(*ACTS)
        datamap.entries.add(*ENTRIES)
        registers.facets.add(
            registers.Facet("audience", _("For whom?"), registers.values_of_audience)
        )
        retention.sweeps.add(*SWEEPS)
