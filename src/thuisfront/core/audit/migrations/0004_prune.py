"""The oldest lines may go, by the owner only, and none younger than five years."""

import django.contrib.postgres.indexes
from django.db import migrations, models

# The role of the application may delete nothing; who owns the table must say until which number.
PRUNE = r"""
CREATE OR REPLACE FUNCTION audit_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.number IS NULL AND (OLD.id, OLD.at, OLD.actor, OLD.actor_name,
        OLD.roles, OLD.act, OLD.target_kind, OLD.target, OLD.purpose, OLD.reason, OLD.form)
        = (NEW.id, NEW.at, NEW.actor, NEW.actor_name,
        NEW.roles, NEW.act, NEW.target_kind, NEW.target, NEW.purpose, NEW.reason, NEW.form)
    THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '5 years'
        AND OLD.number <= nullif(current_setting('thuisfront.prune', true), '')::bigint
    THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION audit_prune(until bigint) RETURNS bigint LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
DECLARE gone bigint;
BEGIN
    PERFORM set_config('thuisfront.prune', until::text, true);
    DELETE FROM audit_auditline WHERE number <= until;
    GET DIAGNOSTICS gone = ROW_COUNT;
    PERFORM set_config('thuisfront.prune', '', true);
    RETURN gone;
END $$;
REVOKE ALL ON FUNCTION audit_prune(bigint) FROM PUBLIC;
"""
KEEP_ALL = r"""
DROP FUNCTION audit_prune(bigint);
CREATE OR REPLACE FUNCTION audit_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.number IS NULL AND (OLD.id, OLD.at, OLD.actor, OLD.actor_name,
        OLD.roles, OLD.act, OLD.target_kind, OLD.target, OLD.purpose, OLD.reason, OLD.form)
        = (NEW.id, NEW.at, NEW.actor, NEW.actor_name,
        NEW.roles, NEW.act, NEW.target_kind, NEW.target, NEW.purpose, NEW.reason, NEW.form)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_anchor_points")]
    operations = [
        migrations.AlterField("anchorpoint", "kind", models.CharField(max_length=6)),
        migrations.AddIndex(
            "auditline",
            django.contrib.postgres.indexes.BrinIndex(
                autosummarize=True, fields=["at"], name="audit_by_time"
            ),
        ),
        migrations.RunSQL(PRUNE, KEEP_ALL),
    ]
