"""The walls ask for their reaches at once."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.core.consents.walls import WALLS


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_reaches"),
        ("consents", "0001_initial"),
    ]
    operations = build(*WALLS)
