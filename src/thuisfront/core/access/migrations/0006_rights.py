"""The rights of this version of the matrix."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0005_functions")]
    operations = [walls.write_rights(), walls.write_readers()]
