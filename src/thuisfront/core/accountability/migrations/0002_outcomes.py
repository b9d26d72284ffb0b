"""What a decision gives: a package, a frozen file, an own statement beside it."""

import django.db.models.deletion
import thuisfront.core.base.models
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.core.accountability.walls import OUTCOMES


class Migration(migrations.Migration):

    dependencies = [
        ('accountability', '0001_requests'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name='subjectrequest',
            name='proof',
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AlterField(
            model_name='requeststep',
            name='kind',
            field=models.CharField(choices=[('words', 'gave the five words of the question'), ('called-back', 'called back on a number that we knew'), ('saw-proof', 'proof of identity was shown; no copy was made'), ('code-by-post', 'a code was sent to an address that we knew, and came back'), ('account', 'signed in with their own account, in front of us'), ('authority', 'authority was seen in an extract of the register'), ('guardianship', 'the decision on guardianship was seen'), ('mandate', 'a written mandate of the person was seen'), ('child-agrees', 'the child was spoken with alone, and agrees'), ('received', 'the request was received'), ('extended', 'the term was made longer; who asked was told so'), ('prepared', 'a decision was prepared'), ('sent-back', 'the decision was sent back to be prepared anew'), ('released', 'a second person released the decision'), ('withdrawn', 'who asked took the request back'), ('frozen', 'the data was frozen'), ('unfrozen', 'the freezing was ended'), ('fetched', 'the package was picked up with the five words'), ('handed-over', 'the package was handed over in person'), ('shredded', 'the package was destroyed')], max_length=12),
        ),
        migrations.CreateModel(
            name='OwnStatement',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=64)),
                ('thing', models.UUIDField()),
                ('sealed_text', models.BinaryField()),
                ('placed_at', models.DateTimeField()),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='statement', to='accountability.subjectrequest')),
            ],
            options={
                'indexes': [models.Index(fields=['thing'], name='statement_by_thing')],
            },
        ),
        migrations.CreateModel(
            name='Package',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('sealed_content', models.BinaryField()),
                ('counts', models.JSONField(default=dict)),
                ('left_out', models.JSONField(default=list)),
                ('made_at', models.DateTimeField()),
                ('expires_on', models.DateField(blank=True, null=True)),
                ('fetched', models.PositiveSmallIntegerField(default=0)),
                ('request', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='package', to='accountability.subjectrequest')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('fetched__lte', 5)), name='package_fetched_a_few_times')],
            },
        ),
        migrations.CreateModel(
            name='Restriction',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=64)),
                ('thing', models.UUIDField()),
                ('placed_at', models.DateTimeField()),
                ('lifted_at', models.DateTimeField(blank=True, null=True)),
                ('lifted_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('placed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='restrictions', to='accountability.subjectrequest')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('lifted_at', None), ('lifted_by', None)), models.Q(('lifted_at__isnull', False), ('lifted_by__isnull', False)), _connector='OR'), name='restriction_lifted_by_and_at'), models.UniqueConstraint(condition=models.Q(('lifted_at', None)), fields=('kind', 'thing'), name='restriction_once')],
            },
        ),
        *build(*OUTCOMES),
    ]
