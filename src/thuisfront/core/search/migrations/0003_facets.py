"""Documents hold the values that a search can be narrowed to, and candidates are picked by them."""

from importlib import import_module

import django.contrib.postgres.fields
from django.db import migrations, models

BEFORE = import_module("thuisfront.core.search.migrations.0001_initial").CANDIDATES
AFTER = BEFORE.replace("in_kinds text[],", "in_kinds text[], in_facets text[],").replace(
    "AND (in_kinds IS NULL OR d.kind = ANY(in_kinds))",
    "AND (in_kinds IS NULL OR d.kind = ANY(in_kinds))"
    " AND (in_facets IS NULL OR d.facets::text[] @> in_facets)",
)
DROP = "DROP FUNCTION search_candidates;"


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0002_items"),
    ]

    operations = [
        migrations.AddField(
            model_name="document",
            name="facets",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=100),
                default=list,
                help_text="phase:leave",
                size=None,
            ),
        ),
        migrations.RunSQL(f"{DROP}{AFTER}", f"{DROP}{BEFORE}"),
    ]
