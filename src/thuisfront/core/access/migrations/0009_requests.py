"""The rights of the matrix with requests of people about their data."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0008_break_glass")]
    operations = [walls.write_rights(), walls.write_readers()]
