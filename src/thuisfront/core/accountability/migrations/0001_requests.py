"""Requests of people about their data; who prepares one never releases it, also not in SQL."""

import django.db.models.deletion
import thuisfront.core.base.models
from django.conf import settings
from django.db import migrations, models

from thuisfront.core.access.walls import build
from thuisfront.core.accountability.walls import REQUESTS

# Nobody signs with the hand of another, and what was released stays as it is.
OWN_HAND = """
CREATE FUNCTION accountability_own_hand() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.prepared_by_id IS NOT NULL OR NEW.released_by_id IS NOT NULL THEN
            RAISE EXCEPTION 'a request begins undecided' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.prepared_by_id IS NOT NULL AND NEW.prepared_at IS DISTINCT FROM OLD.prepared_at
        AND NEW.prepared_by_id IS DISTINCT FROM access_who()
        OR NEW.prepared_by_id IS DISTINCT FROM OLD.prepared_by_id
        AND NEW.prepared_by_id IS NOT NULL
        AND NEW.prepared_by_id IS DISTINCT FROM access_who()
        OR NEW.released_by_id IS DISTINCT FROM OLD.released_by_id
        AND NEW.released_by_id IS DISTINCT FROM access_who()
    THEN
        RAISE EXCEPTION 'nobody signs for another' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.released_by_id IS DISTINCT FROM OLD.released_by_id AND NOT EXISTS (
        SELECT FROM access_memberships() m JOIN access_right r ON r.reader = m.role
        WHERE r.data = 'E' AND r.act = 'A' AND m.organization_id = NEW.organization_id)
    THEN
        RAISE EXCEPTION 'this role releases nothing' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF OLD.released_by_id IS NOT NULL AND (NEW.outcome, NEW.reason, NEW.kind, NEW.person_key,
        NEW.prepared_by_id, NEW.prepared_at, NEW.released_by_id, NEW.released_at)
        IS DISTINCT FROM (OLD.outcome, OLD.reason, OLD.kind, OLD.person_key,
        OLD.prepared_by_id, OLD.prepared_at, OLD.released_by_id, OLD.released_at)
    THEN
        RAISE EXCEPTION 'what was released stays' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER own_hand BEFORE INSERT OR UPDATE ON accountability_subjectrequest
    FOR EACH ROW EXECUTE FUNCTION accountability_own_hand();
"""
UNDO = """
DROP TRIGGER own_hand ON accountability_subjectrequest;
DROP FUNCTION accountability_own_hand;
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('access', '0009_requests'),
        ('privacy', '0002_holds_and_runs'),
        ('organizations', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SubjectRequest',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('form_mark', models.BinaryField(unique=True)),
                ('pickup_mark', models.BinaryField(blank=True, null=True)),
                ('kind', models.CharField(choices=[('access', 'see the data (AVG 15)'), ('copy', 'get a copy to take along (AVG 20)'), ('correction', 'have something corrected (AVG 16)'), ('erasure', 'have the data erased (AVG 17)'), ('restriction', 'have the data frozen (AVG 18)'), ('objection', 'object to the use of the data (AVG 21)')], max_length=12)),
                ('law', models.CharField(choices=[('avg', 'AVG'), ('youth', 'Youth Act (Jeugdwet 7.3), file of youth help')], default='avg', max_length=8)),
                ('channel', models.CharField(choices=[('site', 'on the site, with the five words'), ('visit', 'in person'), ('phone', 'by phone'), ('letter', 'by letter'), ('mail', 'by e-mail')], max_length=8)),
                ('requester', models.CharField(choices=[('self', 'the person themselves'), ('parent', 'a parent with authority'), ('guardian', 'a guardian'), ('lawyer', 'a lawyer'), ('authorized', 'someone else whom the person authorized')], max_length=12)),
                ('age', models.CharField(blank=True, choices=[('under-12', 'younger than 12'), ('12-15', '12 to 15 years'), ('16+', '16 years or older')], max_length=8)),
                ('person_kind', models.CharField(blank=True, choices=[('child', 'children'), ('parent', 'parents'), ('asker', 'people who ask us something'), ('staff', 'people who work here'), ('other', 'other people'), ('nobody', 'nobody')], max_length=10)),
                ('person_key', models.UUIDField(blank=True, null=True)),
                ('sealed_asked', models.BinaryField(blank=True, null=True)),
                ('received_on', models.DateField()),
                ('recorded_on', models.DateField()),
                ('due_on', models.DateField()),
                ('extended_on', models.DateField(blank=True, null=True)),
                ('longer', models.CharField(blank=True, choices=[('complex', 'the request is complex (AVG 12.3)'), ('many', 'there are many requests (AVG 12.3)')], max_length=8)),
                ('reminded_on', models.DateField(blank=True, null=True)),
                ('state', models.CharField(choices=[('received', 'received'), ('prepared', 'prepared; waits for a second person'), ('released', 'decided and carried out'), ('withdrawn', 'withdrawn')], default='received', max_length=10)),
                ('outcome', models.CharField(blank=True, choices=[('granted', 'granted'), ('partly', 'granted in part'), ('refused', 'refused'), ('nothing', 'we have nothing about this person')], max_length=8)),
                ('reason', models.CharField(blank=True, choices=[('12.6', 'it could not be made sure who asks (AVG 12.2 and 12.6)'), ('12.5', 'it is manifestly unfounded or excessive (AVG 12.5)'), ('7.3.10', 'this person may not ask it for the child (Jeugdwet 7.3.10, UAVG 5)'), ('15.4', 'the rights of others weigh more (AVG 15.4, UAVG 41.1.i)'), ('16', 'it is not a mistake of fact (AVG 16)'), ('17.3.b', 'a law obliges us to keep it (AVG 17.3.b)'), ('17.3.e', 'it is needed for a legal claim (AVG 17.3.e)'), ('17.1', 'it is still needed for what it was given for (AVG 17.1)'), ('7.3.9', 'someone else has a considerable interest in keeping it (Jeugdwet 7.3.9)'), ('18.1', 'none of the grounds for freezing is there (AVG 18.1)'), ('20.1', 'it was not given by the person with consent or by contract (AVG 20.1)'), ('21.1', 'there are compelling grounds that weigh more (AVG 21.1)')], max_length=8)),
                ('sealed_decision', models.BinaryField(blank=True, null=True)),
                ('prepared_at', models.DateTimeField(blank=True, null=True)),
                ('released_at', models.DateTimeField(blank=True, null=True)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('organization', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='organizations.organization')),
                ('prepared_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('released_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ('due_on', 'id'),
            },
        ),
        migrations.CreateModel(
            name='RequestStep',
            fields=[
                ('id', models.UUIDField(default=thuisfront.core.base.models.new_key, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('words', 'gave the five words of the question'), ('called-back', 'called back on a number that we knew'), ('saw-proof', 'proof of identity was shown; no copy was made'), ('code-by-post', 'a code was sent to an address that we knew, and came back'), ('account', 'signed in with their own account, in front of us'), ('authority', 'authority was seen in an extract of the register'), ('guardianship', 'the decision on guardianship was seen'), ('mandate', 'a written mandate of the person was seen'), ('child-agrees', 'the child was spoken with alone, and agrees'), ('received', 'the request was received'), ('extended', 'the term was made longer; who asked was told so'), ('prepared', 'a decision was prepared'), ('sent-back', 'the decision was sent back to be prepared anew'), ('released', 'a second person released the decision'), ('withdrawn', 'who asked took the request back')], max_length=12)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('request', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='steps', to='accountability.subjectrequest')),
            ],
            options={
                'ordering': ('at', 'id'),
            },
        ),
        migrations.AddIndex(
            model_name='subjectrequest',
            index=models.Index(fields=['state', 'due_on'], name='request_by_deadline'),
        ),
        migrations.AddIndex(
            model_name='subjectrequest',
            index=models.Index(fields=['pickup_mark'], name='request_by_pickup'),
        ),
        migrations.AddIndex(
            model_name='subjectrequest',
            index=models.Index(fields=['person_key'], name='request_by_person'),
        ),
        migrations.AddIndex(
            model_name='subjectrequest',
            index=models.Index(fields=['closed_on'], name='request_by_closing'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(('received_on__lte', models.F('recorded_on'))), name='request_never_from_tomorrow'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('person_key', None), ('person_kind', '')), models.Q(models.Q(('person_kind', ''), _negated=True), ('person_key__isnull', False)), _connector='OR'), name='request_person_by_kind_and_key'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('prepared_at', None), ('prepared_by', None)), models.Q(('prepared_at__isnull', False), ('prepared_by__isnull', False)), _connector='OR'), name='request_prepared_by_and_at'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('released_at', None), ('released_by', None)), models.Q(('released_at__isnull', False), ('released_by__isnull', False)), _connector='OR'), name='request_released_by_and_at'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(('released_by', models.F('prepared_by')), _negated=True), name='request_released_by_another'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(('released_by', None), ('prepared_by__isnull', False), _connector='OR'), name='request_prepared_before_released'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('extended_on', None), ('longer', '')), models.Q(('extended_on__isnull', False), models.Q(('longer', ''), _negated=True)), _connector='OR'), name='request_longer_says_why'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_on', None), ('prepared_by', None), ('released_by', None), ('state', 'received')), models.Q(('closed_on', None), ('outcome__in', ['granted', 'partly', 'refused', 'nothing']), ('prepared_by__isnull', False), ('released_by', None), ('sealed_decision__isnull', False), ('state', 'prepared')), models.Q(('closed_on__isnull', False), ('released_by__isnull', False), ('state', 'released')), models.Q(('closed_on__isnull', False), ('released_by', None), ('state', 'withdrawn')), _connector='OR'), name='request_state_is_what_was_done'),
        ),
        migrations.AddConstraint(
            model_name='subjectrequest',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('outcome__in', ('refused', 'partly')), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='request_refused_says_why'),
        ),
        migrations.AddConstraint(
            model_name='requeststep',
            constraint=models.UniqueConstraint(condition=models.Q(('kind__in', ('words', 'called-back', 'saw-proof', 'code-by-post', 'account', 'authority', 'guardianship', 'mandate', 'child-agrees'))), fields=('request', 'kind'), name='step_check_once'),
        ),
        migrations.RunSQL(OWN_HAND, UNDO),
        *build(*REQUESTS),
    ]
