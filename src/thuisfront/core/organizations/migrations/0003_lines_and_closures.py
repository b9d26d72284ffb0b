"""Hours for each line, and closures."""

import datetime
import django.db.models.deletion
import thuisfront.core.base.models
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('organizations', '0002_post_address'),
    ]

    operations = [
        migrations.CreateModel(
            name='Closure',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('line', models.CharField(blank=True, choices=[('phone', 'the telephone'), ('chat', 'the chat')], max_length=5)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('message_nl', models.CharField(blank=True, max_length=200)),
                ('message_en', models.CharField(blank=True, max_length=200)),
            ],
            options={
                'ordering': ('starts_at', 'ends_at', 'id'),
            },
        ),
        migrations.AlterModelOptions(
            name='openingtime',
            options={'ordering': ('line', 'weekday', 'opens')},
        ),
        migrations.RemoveConstraint(
            model_name='openingtime',
            name='opening_closes_after_it_opens',
        ),
        migrations.RemoveConstraint(
            model_name='openingtime',
            name='opening_once',
        ),
        migrations.AddField(
            model_name='openingtime',
            name='line',
            field=models.CharField(choices=[('phone', 'the telephone'), ('chat', 'the chat')], db_default='phone', default='phone', max_length=5),
        ),
        migrations.AddConstraint(
            model_name='openingtime',
            constraint=models.CheckConstraint(condition=models.Q(('closes__gt', models.F('opens')), ('closes', datetime.time(0, 0)), _connector='OR'), name='opening_closes_after_it_opens'),
        ),
        migrations.AddConstraint(
            model_name='openingtime',
            constraint=models.CheckConstraint(condition=models.Q(('line__in', ['phone', 'chat'])), name='opening_line_known'),
        ),
        migrations.AddConstraint(
            model_name='openingtime',
            constraint=models.UniqueConstraint(fields=('organization', 'line', 'weekday', 'opens'), name='opening_once'),
        ),
        migrations.AddField(
            model_name='closure',
            name='organization',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='closures', to='organizations.organization'),
        ),
        migrations.AddConstraint(
            model_name='closure',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='closure_ends_after_it_starts'),
        ),
        migrations.AddConstraint(
            model_name='closure',
            constraint=models.CheckConstraint(condition=models.Q(('line__in', ('', 'phone', 'chat'))), name='closure_line_known'),
        ),
        # Going back, what the version before cannot hold goes away.
        migrations.RunSQL(
            migrations.RunSQL.noop,
            "DELETE FROM organizations_openingtime WHERE line <> 'phone' OR closes = '00:00'",
        ),
    ]
