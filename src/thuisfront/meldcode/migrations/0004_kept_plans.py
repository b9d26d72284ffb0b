"""PostgreSQL keeps the plans of what these walls ask for one row at a time."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.meldcode.access import WALLS


class Migration(migrations.Migration):
    dependencies = [("meldcode", "0003_told_again")]
    operations = [*build(*(wall for wall in WALLS if wall.kept))]
