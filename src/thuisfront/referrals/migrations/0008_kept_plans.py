"""PostgreSQL keeps the plans of what these walls ask; who reads a referral is asked at once."""

from django.db import migrations

from thuisfront.core.access.walls import ACTS, build
from thuisfront.referrals.access import BESIDE, WALLS

# What they let through is in the walls of the room itself.
MERGED = [
    ("families", "referrals_event"),
    ("families", "privacy_datakey"),
    ("partners", "referrals_event"),
    ("partners", "privacy_datakey"),
]
DROPPED = [
    f"DROP POLICY IF EXISTS {name}_{act} ON {table}" for name, table in MERGED for act in ACTS
]


class Migration(migrations.Migration):
    dependencies = [
        ("consents", "0005_kept_plans"),
        ("referrals", "0007_systems_of_partners"),
    ]
    operations = [
        *build(*(wall for wall in (*WALLS, *BESIDE) if wall.kept)),
        migrations.RunSQL(";\n".join(DROPPED), migrations.RunSQL.noop),
    ]
