"""What is held longer than its time, and the proof of what went; grants can be forgotten."""

import django.db.models.deletion
import thuisfront.core.base.models
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.core.privacy.walls import WALLS

# Grants are written by the database only; the nightly run of retention may remove what is over.
FORGET = """
CREATE FUNCTION privacy_forget_grants(p_ids uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE gone integer;
BEGIN
    IF NOT access_is_system() THEN
        RAISE EXCEPTION 'grants are forgotten by the system' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM access_grant WHERE id = ANY (p_ids) AND ends_at < access_at();
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('access', '0005_functions'),
        ('privacy', '0001_keys'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='RetentionRun',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('started_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('removed', models.JSONField(default=dict)),
                ('held', models.JSONField(default=dict)),
                ('failed', models.JSONField(default=dict)),
                ('hash', models.CharField(blank=True, max_length=64)),
            ],
            options={
                'ordering': ('-started_at',),
            },
        ),
        migrations.CreateModel(
            name='Hold',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('rule', models.CharField(max_length=40)),
                ('thing', models.CharField(max_length=64)),
                ('why', models.CharField(choices=[('complaint', 'a complaint or dispute'), ('law', 'a duty in the law, or an order of a judge'), ('request', 'a request of the person that is being handled')], max_length=10)),
                ('reason', models.CharField(max_length=300)),
                ('until', models.DateField()),
                ('placed_at', models.DateTimeField()),
                ('lifted_at', models.DateTimeField(blank=True, null=True)),
                ('lifted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('placed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('until', 'id'),
                'indexes': [models.Index(fields=['rule', 'until'], name='hold_by_rule')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('lifted_at', None), ('lifted_by', None)), models.Q(('lifted_at__isnull', False), ('lifted_by__isnull', False)), _connector='OR'), name='hold_lifted_by_and_at'), models.CheckConstraint(condition=models.Q(models.Q(('reason', ''), _negated=True), ('why__in', ['complaint', 'law', 'request'])), name='hold_says_why'), models.UniqueConstraint(condition=models.Q(('lifted_at', None)), fields=('rule', 'thing'), name='hold_once')],
            },
        ),
        migrations.RunSQL(FORGET, "DROP FUNCTION privacy_forget_grants"),
        *build(*WALLS),
    ]
