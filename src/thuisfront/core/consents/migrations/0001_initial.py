"""The consent register: consents, voices, the texts that were shown, and their walls."""

import django.db.models.deletion
import thuisfront.core.base.models
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.core.consents.walls import WALLS


# Never another text under the same hash; what a consent points to cannot change its hash.
HASHED = """
ALTER TABLE consents_wording ADD CONSTRAINT wording_is_what_was_hashed
    CHECK (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
"""
UNHASHED = "ALTER TABLE consents_wording DROP CONSTRAINT wording_is_what_was_hashed"


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
            name='Wording',
            fields=[
                ('hash', models.CharField(max_length=64, primary_key=True, serialize=False)),
                ('purpose', models.CharField(max_length=40)),
                ('language', models.CharField(max_length=2)),
                ('text', models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name='Consent',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=64)),
                ('thing', models.UUIDField()),
                ('about', models.CharField(choices=[('child', 'the child'), ('parent', 'the parent'), ('other', 'someone else, an adult')], max_length=6)),
                ('purpose', models.CharField(max_length=40)),
                ('recipient_mark', models.BinaryField()),
                ('sealed_facts', models.BinaryField()),
                ('country', models.CharField(choices=[('nl', 'the Netherlands'), ('be', 'Belgium')], max_length=2)),
                ('holders', models.PositiveSmallIntegerField(default=0)),
                ('able', models.BooleanField(default=True)),
                ('alone', models.CharField(blank=True, choices=[('harm', 'to prevent serious harm to the child'), ('wish', 'the child keeps wanting it, after thinking it over')], max_length=4)),
                ('form_mark', models.BinaryField(unique=True)),
                ('asked_at', models.DateTimeField()),
                ('valid_until', models.DateField(blank=True, null=True)),
                ('replaced_at', models.DateTimeField(blank=True, null=True)),
                ('asked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization')),
                ('wording', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='consents.wording')),
            ],
            options={
                'ordering': ('-asked_at', '-id'),
            },
        ),
        migrations.CreateModel(
            name='Voice',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('speaker', models.CharField(choices=[('person', 'the person it is about'), ('first-holder', 'a parent with authority'), ('second-holder', 'the other parent with authority'), ('representative', 'guardian or legal representative')], max_length=14)),
                ('sealed_name', models.BinaryField(blank=True, null=True)),
                ('answer', models.CharField(choices=[('asked', 'not answered yet'), ('given', 'yes'), ('refused', 'no')], default='asked', max_length=7)),
                ('asked_at', models.DateTimeField()),
                ('answered_at', models.DateTimeField(blank=True, null=True)),
                ('how', models.CharField(blank=True, choices=[('speech', 'in speech'), ('writing', 'in writing'), ('browser', 'in their own conversation on this site')], max_length=7)),
                ('withdrawn_at', models.DateTimeField(blank=True, null=True)),
                ('withdrawn_how', models.CharField(blank=True, choices=[('speech', 'in speech'), ('writing', 'in writing'), ('browser', 'in their own conversation on this site')], max_length=7)),
                ('answered_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('consent', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='voices', to='consents.consent')),
                ('withdrawn_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('asked_at', 'id'),
                'constraints': [models.UniqueConstraint(fields=('consent', 'speaker'), name='voice_once'), models.CheckConstraint(condition=models.Q(('speaker__in', ['person', 'first-holder', 'second-holder', 'representative'])), name='voice_speaker_known'), models.CheckConstraint(condition=models.Q(models.Q(('answer', 'asked'), ('answered_at', None), ('answered_by', None), ('how', '')), models.Q(('answer__in', ('given', 'refused')), ('answered_at__gte', models.F('asked_at')), ('answered_by', None), ('how', 'browser')), models.Q(('answer__in', ('given', 'refused')), ('answered_at__gte', models.F('asked_at')), ('answered_by__isnull', False), ('how__in', ('speech', 'writing'))), _connector='OR'), name='voice_answer_says_when_how_and_to_whom'), models.CheckConstraint(condition=models.Q(models.Q(('withdrawn_at', None), ('withdrawn_by', None), ('withdrawn_how', '')), models.Q(('answer', 'given'), ('withdrawn_at__gte', models.F('answered_at')), ('withdrawn_by', None), ('withdrawn_how', 'browser')), models.Q(('answer', 'given'), ('withdrawn_at__gte', models.F('answered_at')), ('withdrawn_by__isnull', False), ('withdrawn_how__in', ('speech', 'writing'))), _connector='OR'), name='voice_withdrawn_only_when_given')],
            },
        ),
        migrations.AddIndex(
            model_name='consent',
            index=models.Index(fields=['thing', 'purpose'], name='consent_of_thing'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.UniqueConstraint(condition=models.Q(('replaced_at', None)), fields=('kind', 'thing', 'about', 'purpose', 'recipient_mark'), name='consent_asked_once'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('about__in', ['child', 'parent', 'other']), ('country__in', ['nl', 'be'])), name='consent_words_known'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('holders__lte', 2)), name='consent_two_holders_at_most'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('alone', ''), models.Q(('about', 'child'), ('alone__in', ['harm', 'wish'])), _connector='OR'), name='consent_alone_is_of_a_child'),
        ),
        migrations.AddConstraint(
            model_name='consent',
            constraint=models.CheckConstraint(condition=models.Q(('replaced_at', None), ('replaced_at__gte', models.F('asked_at')), _connector='OR'), name='consent_replaced_after_asking'),
        ),
        migrations.RunSQL(HASHED, UNHASHED),
        *build(*WALLS),
    ]
