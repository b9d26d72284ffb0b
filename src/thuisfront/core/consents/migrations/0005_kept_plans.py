"""PostgreSQL keeps the plans of what these walls ask for one row at a time."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.core.consents.walls import WALLS


class Migration(migrations.Migration):
    dependencies = [("consents", "0004_given_by_mail")]
    operations = [*build(*(wall for wall in WALLS if wall.kept))]
