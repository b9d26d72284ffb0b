"""A wall asks for several reaches at once: each sub-select of a wall is planned every time."""

from django.db import migrations

FUNCTION = """
CREATE OR REPLACE FUNCTION access_organizations(
    p_data text, p_act text, p_reach text, p_masked boolean)
RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT m.organization_id), '{}')
    FROM access_memberships() m JOIN access_right r ON r.reader = m.role
    WHERE r.data = p_data AND r.act = p_act AND %s
        AND NOT r.second_person AND (p_masked OR NOT r.masked)
$$;
"""
ONE = "r.reach = p_reach"
SEVERAL = "(r.reach = p_reach OR r.reach = ANY (string_to_array(p_reach, ',')))"


class Migration(migrations.Migration):
    dependencies = [("access", "0010_consents")]
    operations = [migrations.RunSQL(FUNCTION % SEVERAL, FUNCTION % ONE)]
