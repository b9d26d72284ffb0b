"""PostgreSQL keeps the plans of what these walls ask for one row at a time."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.helpdesk.access import EVERY_WALL


class Migration(migrations.Migration):
    dependencies = [("helpdesk", "0020_told_numbers")]
    operations = [*build(*(wall for wall in EVERY_WALL if wall.kept))]
