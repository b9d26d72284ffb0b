"""Who asks for help themselves: nobody made it, five words open it, and it waits in the queue."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.referrals.access import FAMILIES


class Migration(migrations.Migration):

    dependencies = [
        ('directory', '0005_keeping_it_true'),
        ('organizations', '0003_lines_and_closures'),
        ('referrals', '0003_no_rows_for_counts'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='event',
            name='event_words_known',
        ),
        migrations.AddField(
            model_name='referral',
            name='asked_by',
            field=models.CharField(choices=[('line', 'the centre'), ('parent', 'a parent or caregiver'), ('young', 'a young person of 16 or older')], default='line', max_length=6),
        ),
        migrations.AddField(
            model_name='referral',
            name='receipt_mark',
            field=models.BinaryField(blank=True, null=True, unique=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='side',
            field=models.CharField(choices=[('sender', 'the centre'), ('receiver', 'the organization'), ('system', 'the system'), ('family', 'who asked it themselves')], max_length=8),
        ),
        migrations.AlterField(
            model_name='event',
            name='what',
            field=models.CharField(choices=[('send', 'sent'), ('accept', 'accepted'), ('reject', 'not accepted'), ('cancel', 'withdrawn'), ('start', 'began to help'), ('hold', 'paused'), ('resume', 'went on'), ('complete', 'finished'), ('fail', 'stopped'), ('mistake', 'marked as made by mistake'), ('question', 'asked a question'), ('reply', 'answered the question'), ('report', 'told how it goes'), ('added', 'told something more'), ('opened', 'opened with the code'), ('reminded', 'reminded of it'), ('silent', 'no answer: a task for the sender'), ('renewed', 'got a new link and code')], max_length=8),
        ),
        migrations.AlterField(
            model_name='referral',
            name='made_by',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='referral',
            name='owner',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddConstraint(
            model_name='event',
            constraint=models.CheckConstraint(condition=models.Q(('what__in', ['send', 'accept', 'reject', 'cancel', 'start', 'hold', 'resume', 'complete', 'fail', 'mistake', 'question', 'reply', 'report', 'added', 'opened', 'reminded', 'silent', 'renewed']), ('side__in', ['sender', 'receiver', 'system', 'family']), ('state__in', ['draft', 'requested', 'accepted', 'rejected', 'cancelled', 'in-progress', 'on-hold', 'completed', 'failed', 'entered-in-error'])), name='event_words_known'),
        ),
        migrations.AddConstraint(
            model_name='referral',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('asked_by', 'line'), ('made_by__isnull', False), ('owner__isnull', False)), models.Q(('asked_by__in', ('parent', 'young')), ('kind', 'help'), ('made_by', None), ('receipt_mark__isnull', False)), _connector='OR'), name='referral_made_by_a_colleague_or_by_who_asks'),
        ),
        *build(*FAMILIES),
    ]
