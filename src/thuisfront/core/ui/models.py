"""Pages as they were rendered, so that a reader costs one query and no template."""

from django.db import models


class PageGeneration(models.Model):
    """The number of the present rendering of the site; there is one row (Dutch: generatie)."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=1)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(id=1), name="page_generation_once"),
        )

    def __str__(self) -> str:
        return str(self.number)


class RenderedPage(models.Model):
    """A public page as readers get it, compressed (Dutch: gerenderde pagina)."""

    path = models.CharField(primary_key=True, max_length=400)
    generation = models.BigIntegerField()
    build = models.CharField(max_length=16)
    day = models.DateField()
    headers = models.JSONField()
    body = models.BinaryField()

    def __str__(self) -> str:
        return self.path
