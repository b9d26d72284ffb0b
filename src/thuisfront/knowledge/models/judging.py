"""What readers say of a page: counts per week, and remarks that are about nobody."""

from django.db import models
from django.db.models import Q

from thuisfront.core.base.models import Keyed
from thuisfront.knowledge.enums import TextLevel
from thuisfront.knowledge.models.articles import ArticlePage

LONGEST_REMARK = 500


class UsefulWeek(models.Model):
    """How many readers found a page useful in a week, and how many not (Dutch: weektelling)."""

    page = models.ForeignKey(ArticlePage, models.CASCADE, related_name="useful_weeks")
    week = models.DateField()
    yes = models.PositiveIntegerField(default=0)
    no = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("page", "week"), name="useful_week_once"),
            models.CheckConstraint(
                condition=Q(week__iso_week_day=1), name="useful_week_begins_on_monday"
            ),
        )

    def __str__(self) -> str:
        return f"{self.page_id} {self.week}: {self.yes}/{self.no}"


class Remark(Keyed):
    """What a reader would change on a page, without who they are (Dutch: opmerking).

    Of the moment only the day is kept, also in the key.
    """

    page = models.ForeignKey(ArticlePage, models.CASCADE, related_name="remarks")
    level = models.CharField(max_length=12, choices=TextLevel)
    useful = models.BooleanField()
    text = models.CharField(max_length=LONGEST_REMARK)
    day = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("day",), name="remark_by_day"),)

    def __str__(self) -> str:
        return self.text
