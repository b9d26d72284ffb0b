"""The chain finds its head and its line by index, however small the table once was.

A connection keeps the plan it made for the first line. In a table that had just been cleaned that
is to read it whole, and then a transaction of many lines takes the square of their number.
"""

from django.db import migrations

BY_INDEX = "ALTER FUNCTION audit_chain() SET enable_seqscan = off;"
AS_PLANNED = "ALTER FUNCTION audit_chain() RESET enable_seqscan;"


class Migration(migrations.Migration):
    dependencies = [("audit", "0004_prune")]
    operations = [migrations.RunSQL(BY_INDEX, AS_PLANNED)]
