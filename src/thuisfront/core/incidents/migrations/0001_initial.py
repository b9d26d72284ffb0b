"""Breaches and processors, with their walls."""

import datetime
import django.db.models.deletion
import django.db.models.expressions
import thuisfront.core.base.models
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.core.incidents.walls import WALLS


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0010_consents'),
        ('privacy', '0002_holds_and_runs'),
        ('organizations', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Breach',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('form_mark', models.BinaryField(unique=True)),
                ('nature', models.CharField(choices=[('seen', 'someone saw it who may not (confidentiality)'), ('changed', 'it was changed (integrity)'), ('lost', 'it was lost or could not be reached (availability)')], max_length=7)),
                ('aware_at', models.DateTimeField()),
                ('recorded_at', models.DateTimeField()),
                ('people_count', models.PositiveIntegerField(blank=True, null=True)),
                ('records_count', models.PositiveIntegerField(blank=True, null=True)),
                ('report', models.CharField(blank=True, choices=[('', 'not decided yet'), ('yes', 'yes'), ('no', 'no')], max_length=3)),
                ('reported_at', models.DateTimeField(blank=True, null=True)),
                ('late_explained', models.BooleanField(default=False)),
                ('tell', models.CharField(blank=True, choices=[('', 'not decided yet'), ('yes', 'yes'), ('no', 'no')], max_length=3)),
                ('told_at', models.DateTimeField(blank=True, null=True)),
                ('reminded_at', models.DateTimeField(blank=True, null=True)),
                ('closed_at', models.DateTimeField(blank=True, null=True)),
                ('sealed_account', models.BinaryField()),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('-aware_at', '-id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('aware_at__lte', models.F('recorded_at'))), name='breach_known_before_recorded'), models.CheckConstraint(condition=models.Q(('nature__in', ['seen', 'changed', 'lost']), ('report__in', ['', 'yes', 'no']), ('tell__in', ['', 'yes', 'no'])), name='breach_words_known'), models.CheckConstraint(condition=models.Q(('reported_at', None), models.Q(('report', 'yes'), ('reported_at__gte', models.F('aware_at'))), _connector='OR'), name='breach_reported_after_knowing'), models.CheckConstraint(condition=models.Q(('told_at', None), models.Q(('tell', 'yes'), ('told_at__gte', models.F('aware_at'))), _connector='OR'), name='breach_told_after_knowing'), models.CheckConstraint(condition=models.Q(('reported_at', None), ('reported_at__lte', django.db.models.expressions.CombinedExpression(models.F('aware_at'), '+', models.Value(datetime.timedelta(days=3)))), ('late_explained', True), _connector='OR'), name='breach_late_says_why'), models.CheckConstraint(condition=models.Q(('closed_at', None), models.Q(('closed_at__gte', models.F('aware_at')), models.Q(('report', 'no'), models.Q(('report', 'yes'), ('reported_at__isnull', False)), _connector='OR'), models.Q(('tell', 'no'), models.Q(('tell', 'yes'), ('told_at__isnull', False)), _connector='OR')), _connector='OR'), name='breach_closed_when_decided')],
            },
        ),
        migrations.CreateModel(
            name='Processor',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('form_mark', models.BinaryField(unique=True)),
                ('name', models.CharField(max_length=200)),
                ('country', models.CharField(max_length=100)),
                ('task', models.CharField(max_length=500)),
                ('kinds', models.CharField(max_length=500)),
                ('agreed_on', models.DateField()),
                ('agreed_until', models.DateField(blank=True, null=True)),
                ('others', models.TextField(blank=True)),
                ('transfer', models.CharField(blank=True, choices=[('', 'it does not leave the EEA'), ('adequate', 'adequacy decision (AVG 45)'), ('clauses', 'standard contractual clauses (AVG 46.2.c)'), ('binding', 'binding corporate rules (AVG 47)'), ('derogation', 'derogation for a specific situation (AVG 49)')], max_length=10)),
                ('review_on', models.DateField()),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization')),
            ],
            options={
                'ordering': ('name', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('transfer__in', ['', 'adequate', 'clauses', 'binding', 'derogation'])), name='processor_transfer_known'), models.CheckConstraint(condition=models.Q(('agreed_until', None), ('agreed_until__gte', models.F('agreed_on')), _connector='OR'), name='processor_agreed_until_after'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('ended_on__gte', models.F('agreed_on')), _connector='OR'), name='processor_ended_after')],
            },
        ),
        *build(*WALLS),
    ]
