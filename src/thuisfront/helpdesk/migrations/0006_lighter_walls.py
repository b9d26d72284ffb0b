"""The walls say each condition once, and a frozen question keeps its messages and key closed."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.helpdesk.access import CONSENTS, FROZEN, WALLS

DOUBLED = ("helpdesk_message", "helpdesk_draft", "privacy_datakey")
DROPPED = [
    f"DROP POLICY IF EXISTS frozen_{act} ON {table}"
    for table in DOUBLED
    for act in ("read", "create", "update", "delete")
]


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0011_reaches"),
        ("helpdesk", "0005_freezing"),
    ]
    operations = [
        migrations.RunSQL(";\n".join(DROPPED), migrations.RunSQL.noop),
        *build(*WALLS, *CONSENTS, *FROZEN),
    ]
