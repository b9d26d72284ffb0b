"""Who answers for an organization, and what was sent to it: with the walls of an inbox."""

import django.db.models.deletion
import thuisfront.core.base.models
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.referrals.access import PARTNERS

FILL = """
SELECT set_config('thuisfront.who', 'system:referrals.inbox', true);
UPDATE referrals_referral r SET provider_id = o.id
FROM directory_service s JOIN directory_organization o ON o.id = s.organization_id
WHERE s.id = r.service_id AND o.name = r.offered_by;
SELECT set_config('thuisfront.who', '', true);
SET CONSTRAINTS ALL IMMEDIATE;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0005_keeping_it_true'),
        ('organizations', '0003_lines_and_closures'),
        ('referrals', '0004_asked_oneself'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Correspondent',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('made_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(blank=True, null=True)),
            ],
            options={
                'ordering': ('made_at', 'id'),
            },
        ),
        migrations.AddField(
            model_name='referral',
            name='provider',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='directory.organization'),
        ),
        migrations.AddIndex(
            model_name='referral',
            index=models.Index(fields=['provider', 'state'], name='referral_inbox'),
        ),
        migrations.AddField(
            model_name='correspondent',
            name='ended_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='correspondent',
            name='made_by',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='correspondent',
            name='organization',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization'),
        ),
        migrations.AddField(
            model_name='correspondent',
            name='provider',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='directory.organization'),
        ),
        migrations.AddField(
            model_name='correspondent',
            name='user',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='correspondent',
            constraint=models.UniqueConstraint(condition=models.Q(('ended_at', None)), fields=('provider', 'user'), name='correspondent_once_at_a_time'),
        ),
        migrations.AddConstraint(
            model_name='correspondent',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_at', None), ('ended_by', None)), ('ended_at__gte', models.F('made_at')), _connector='OR'), name='correspondent_ends_after_it_began'),
        ),
        *build(*PARTNERS),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
    ]
