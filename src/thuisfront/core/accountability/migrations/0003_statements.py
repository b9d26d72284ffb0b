"""Who may open a file reads the statement beside it: asked only where there is one.

The other walls ask for their reaches at once.
"""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.core.accountability.walls import WALLS


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_reaches"),
        ("privacy", "0003_open_keys"),
        ("accountability", "0002_outcomes"),
    ]
    operations = build(*WALLS)
