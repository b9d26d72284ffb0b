"""Files with services that somebody sent in."""

from django.db import models

from thuisfront.core.base.models import Dated
from thuisfront.directory.enums import DeliveryState
from thuisfront.directory.models.base import Feed


class Delivery(Dated):
    """A file that was checked; nothing of it counts before it is taken in (Dutch: levering).

    The file itself stands beside the database until then, under the key of this row. `problems`
    holds path, code and detail of the first thousand things that are wrong.
    """

    name = models.CharField(max_length=200)
    feed = models.ForeignKey(Feed, models.SET_NULL, null=True, blank=True, related_name="+")
    is_full = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=DeliveryState, default=DeliveryState.CHECKED)
    counts = models.JSONField(default=dict)
    problems = models.JSONField(default=list)
    errors = models.PositiveIntegerField(default=0)
    notes = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("-created_at",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(state__in=DeliveryState.values), name="delivery_state_known"
            ),
        )

    def __str__(self) -> str:
        return self.name
