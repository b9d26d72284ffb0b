"""The rights of this version of the matrix: a second person judges a letter made of a question."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0011_reaches")]
    operations = [walls.write_rights(), walls.write_readers()]
