"""What has opening hours."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Line(models.TextChoices):
    """A way to reach someone at once, with hours of its own (Dutch: lijn)."""

    PHONE = "phone", _("the telephone")
    CHAT = "chat", _("the chat")
