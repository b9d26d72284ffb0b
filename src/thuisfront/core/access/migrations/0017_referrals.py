"""The rights of this version of the matrix: who sends a referral reads and changes it."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0016_drawn")]
    operations = [walls.write_rights(), walls.write_readers()]
