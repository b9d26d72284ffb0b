"""Rendered pages count since an edge of the opening hours, no longer for a day.

They are thrown away and rendered again: that is what the table is for, so there is nothing to
carry over and no second step. A process of the version before renders for itself meanwhile.
"""

from datetime import UTC, datetime

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organizations', '0003_lines_and_closures'),
        ('ui', '0003_carry_pictures'),
    ]

    operations = [
        migrations.RunSQL("DELETE FROM ui_renderedpage", "DELETE FROM ui_renderedpage"),
        migrations.RemoveField(model_name='renderedpage', name='day'),
        migrations.AddField(
            model_name='renderedpage',
            name='since',
            field=models.DateTimeField(default=datetime(2026, 1, 1, tzinfo=UTC)),
            preserve_default=False,
        ),
    ]
