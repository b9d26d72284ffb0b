"""The rights of this version of the matrix: who writes the steps of the Meldcode."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0014_partner")]
    operations = [walls.write_rights(), walls.write_readers()]
