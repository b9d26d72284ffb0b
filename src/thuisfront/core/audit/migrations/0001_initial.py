"""The trail, numbered, chained and closed to change by the database itself."""

from django.db import migrations, models

CHAIN = r"""
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head audit_auditline;
BEGIN
    PERFORM pg_advisory_xact_lock(20181122);
    SELECT * INTO head FROM audit_auditline ORDER BY number DESC LIMIT 1;
    NEW.number := coalesce(head.number, 0) + 1;
    NEW.previous_hash := coalesce(head.hash, decode(repeat('00', 32), 'hex'));
    NEW.hash := sha256(NEW.previous_hash || convert_to(concat_ws(E'\x1f', NEW.number,
        extract(epoch FROM NEW.at), NEW.actor, NEW.actor_name, NEW.act, NEW.target_kind,
        NEW.target, NEW.reason), 'UTF8'));
    RETURN NEW;
END $$;
CREATE TRIGGER audit_chain BEFORE INSERT ON audit_auditline
    FOR EACH ROW EXECUTE FUNCTION audit_chain();
CREATE FUNCTION audit_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_closed BEFORE UPDATE OR DELETE ON audit_auditline
    FOR EACH ROW EXECUTE FUNCTION audit_closed();
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app' AND rolname <> current_user) THEN
        REVOKE ALL ON audit_auditline FROM tf_app;
        GRANT SELECT, INSERT ON audit_auditline TO tf_app;
    END IF;
END $$;
"""
UNCHAIN = """
DROP TRIGGER audit_chain ON audit_auditline;
DROP TRIGGER audit_closed ON audit_auditline;
DROP FUNCTION audit_chain();
DROP FUNCTION audit_closed();
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="AuditLine",
            fields=[
                (
                    "number",
                    models.BigIntegerField(editable=False, primary_key=True, serialize=False),
                ),
                ("at", models.DateTimeField()),
                ("actor", models.CharField(max_length=64)),
                ("actor_name", models.CharField(max_length=200)),
                ("act", models.CharField(max_length=100)),
                ("target_kind", models.CharField(blank=True, max_length=64)),
                ("target", models.CharField(blank=True, max_length=64)),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("previous_hash", models.BinaryField(editable=False)),
                ("hash", models.BinaryField(editable=False)),
            ],
            options={
                "ordering": ("-number",),
                "indexes": [
                    models.Index(
                        fields=["target_kind", "target", "-number"], name="audit_by_target"
                    ),
                    models.Index(fields=["actor", "-number"], name="audit_by_actor"),
                ],
            },
        ),
        migrations.RunSQL(CHAIN, UNCHAIN),
    ]
