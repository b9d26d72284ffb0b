"""A letter in the making of a frozen question is for nobody who works here."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.helpdesk.access import FROZEN_LETTERS


class Migration(migrations.Migration):
    dependencies = [("accountability", "0003_statements"), ("helpdesk", "0008_cards")]
    operations = [*build(*FROZEN_LETTERS)]
