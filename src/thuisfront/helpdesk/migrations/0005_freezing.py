"""A frozen question is there for its holder and for no colleague."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.helpdesk.access import FROZEN


class Migration(migrations.Migration):
    dependencies = [
        ("accountability", "0002_outcomes"),
        ("helpdesk", "0004_consents"),
    ]
    operations = build(*FROZEN)
