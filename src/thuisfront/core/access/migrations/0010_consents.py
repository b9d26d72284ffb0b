"""The rights of this version of the matrix: askers agree and stop that, coordinators record it."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0009_requests")]
    operations = [walls.write_rights(), walls.write_readers()]
