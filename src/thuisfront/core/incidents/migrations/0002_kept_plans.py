"""PostgreSQL keeps the plans of what these walls ask for one row at a time."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.core.incidents.walls import WALLS


class Migration(migrations.Migration):
    dependencies = [("incidents", "0001_initial")]
    operations = [*build(*(wall for wall in WALLS if wall.kept))]
