"""Which mails were fetched, by a mark that tells nothing of them, and how the box is."""

from django.db import models
from django.db.models import Q

from thuisfront.core.mailbox.enums import MailKind, Problem


class FetchedMail(models.Model):
    """That a mail was taken in, so that it is taken in once (Dutch: opgehaalde mail).

    The mark is a keyed hash: without the key outside the database it cannot be compared with the
    logs of a mail server.
    """

    mark = models.BinaryField(primary_key=True)
    kind = models.CharField(max_length=6, choices=MailKind)
    fetched_on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("fetched_on", "kind"), name="fetched_mail_by_day"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=MailKind.values), name="fetched_mail_kind_known"
            ),
        )

    def __str__(self) -> str:
        return self.kind


class BoxState(models.Model):
    """How fetching went the last time; one row (Dutch: stand van de postbus)."""

    ONLY = 1

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    tried_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    problem = models.CharField(max_length=8, choices=Problem, blank=True)
    problem_since = models.DateTimeField(null=True, blank=True)
    left_in_box = models.PositiveIntegerField(default=0)
    not_taken = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(id=1), name="box_state_one_row"),
            models.CheckConstraint(
                condition=Q(problem="", problem_since=None)
                | (~Q(problem="") & Q(problem_since__isnull=False)),
                name="box_state_problem_and_since",
            ),
        )

    def __str__(self) -> str:
        return self.problem
