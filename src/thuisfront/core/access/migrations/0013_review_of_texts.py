"""Experts by experience read a text before it is published, and say whether it is right."""

from django.db import migrations

from thuisfront.core.access import walls


class Migration(migrations.Migration):
    dependencies = [("access", "0012_letters")]
    operations = [walls.write_rights(), walls.write_readers()]
