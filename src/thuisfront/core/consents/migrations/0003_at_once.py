"""What stands about a file is asked in one statement.

The function asks as the job of the register, whoever asks, and only while it runs: a volunteer who
may not read the register must not pass over what it says. What is sealed stays sealed.
"""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION consents_now(p_kind text, p_thing uuid, p_marks bytea[])
RETURNS TABLE (
    id uuid, about varchar, purpose varchar, sealed_facts bytea, country varchar, holders smallint,
    able boolean, alone varchar, asked_at timestamptz, valid_until date, replaced_at timestamptz,
    spoken json, wrapped bytea
)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    asking text := current_setting('thuisfront.who', true);
BEGIN
    PERFORM set_config('thuisfront.who', 'system:consents.allows', true);
    RETURN QUERY
    SELECT c.id, c.about, c.purpose, c.sealed_facts, c.country, c.holders, c.able, c.alone,
        c.asked_at, c.valid_until, c.replaced_at,
        (SELECT json_agg(v) FROM consents_voice v WHERE v.consent_id = c.id),
        (SELECT k.wrapped FROM privacy_keys(ARRAY[p_thing]) k)
    FROM consents_consent c
    WHERE c.kind = p_kind AND c.thing = p_thing AND c.recipient_mark = ANY (p_marks)
        AND c.replaced_at IS NULL;
    PERFORM set_config('thuisfront.who', coalesce(asking, ''), true);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("consents", "0002_lighter_walls"), ("privacy", "0003_open_keys")]
    operations = [migrations.RunSQL(FUNCTION, "DROP FUNCTION consents_now;")]
