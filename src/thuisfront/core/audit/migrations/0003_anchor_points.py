"""A copy of the anchor in the database: added to, never changed."""

from django.db import migrations, models

CLOSE = """
CREATE FUNCTION audit_anchor_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the anchor is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_anchor_closed BEFORE UPDATE OR DELETE ON audit_anchorpoint
    FOR EACH ROW EXECUTE FUNCTION audit_anchor_closed();
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app' AND rolname <> current_user) THEN
        REVOKE ALL ON audit_anchorpoint FROM tf_app;
        GRANT SELECT, INSERT ON audit_anchorpoint TO tf_app;
    END IF;
END $$;
"""
OPEN = """
DROP TRIGGER audit_anchor_closed ON audit_anchorpoint;
DROP FUNCTION audit_anchor_closed();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_chain_at_commit")]
    operations = [
        migrations.CreateModel(
            name="AnchorPoint",
            fields=[
                ("place", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("kind", models.CharField(max_length=5)),
                ("number", models.BigIntegerField()),
                ("hash", models.BinaryField()),
                ("mark", models.BinaryField()),
            ],
        ),
        migrations.RunSQL(CLOSE, OPEN),
    ]
