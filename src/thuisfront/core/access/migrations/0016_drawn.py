"""A grant that is drawn by lot: the database chooses, nobody who works here."""

from importlib import import_module

from django.db import migrations, models

from thuisfront.core.access import walls

_before = import_module("thuisfront.core.access.migrations.0008_break_glass")
_OLD = "p_basis = 'break-glass'"
_NEW = "p_basis IN ('break-glass', 'quality')"
GIVE = _before.GIVE.replace(_OLD, _NEW)
THINGS = _before.THINGS.replace(
    "WHERE g.basis <> 'break-glass' OR EXISTS",
    """WHERE g.basis NOT IN ('break-glass', 'quality')
            OR (g.basis = 'quality' AND EXISTS (SELECT FROM access_right r
                WHERE r.reader = m.role AND r.data = 'D2' AND r.act = 'R' AND r.reach = 'm'
                    AND NOT r.second_person))
            OR g.basis = 'break-glass' AND EXISTS""",
)
DRAW = """
CREATE FUNCTION access_draw(p_organization uuid, p_data text, p_kind text, p_things uuid[],
    p_number int, p_until timestamptz) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    lots uuid[] := ARRAY(SELECT DISTINCT unnest(p_things));
    known int;
    seed text := replace(gen_random_uuid()::text, '-', '');
    drawn uuid[];
BEGIN
    IF p_kind !~ '^[a-z]+[.][a-z]+$' OR access_who() IS NULL
        OR p_organization <> ALL (access_organizations(p_data, 'R', 'm', false))
        OR p_until > access_at() + interval '8 days'
    THEN
        RAISE EXCEPTION 'this role may not draw here' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('SELECT count(*) FROM %I WHERE id = ANY ($1) AND organization_id = $2',
        replace(p_kind, '.', '_')) INTO known USING lots, p_organization;
    IF known <> cardinality(lots) THEN
        RAISE EXCEPTION 'what is drawn from must be known' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF p_number NOT BETWEEN 1 AND 10 OR cardinality(lots) < greatest(5, 2 * p_number) THEN
        RAISE EXCEPTION 'too few to draw from by lot'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'few';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(access_who()::text, 20181123));
    IF (SELECT count(*) FROM access_grant WHERE user_id = access_who() AND basis = 'quality'
        AND starts_at > access_at() - interval '7 days') + p_number > 20 THEN
        RAISE EXCEPTION 'twenty in a week is the most'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'twenty-a-week';
    END IF;
    drawn := ARRAY(SELECT lot FROM unnest(lots) AS l(lot)
        ORDER BY sha256(convert_to(seed || lot::text, 'UTF8')) LIMIT p_number);
    INSERT INTO access_grant (id, user_id, organization_id, kind, thing, basis, reason,
        given_by_id, starts_at, ends_at, verdict, remark)
    SELECT gen_random_uuid(), access_who(), p_organization, p_kind, lot, 'quality', '',
        NULL, access_at(), p_until, '', '' FROM unnest(drawn) AS l(lot);
    RETURN jsonb_build_object('seed', seed, 'drawn', to_jsonb(drawn));
END $$;
"""
UNDO = f"DROP FUNCTION access_draw;{_before.GIVE}{_before.THINGS}"


class Migration(migrations.Migration):
    dependencies = [("access", "0015_meldcode")]
    operations = [
        migrations.AlterField(
            "grant",
            "basis",
            models.CharField(
                choices=[
                    ("look-along", "was asked to look along"),
                    ("trajectory", "works with this family"),
                    ("referral", "the family was referred to them"),
                    ("break-glass", "opened it in an emergency"),
                    ("quality", "drew it by lot, to see whether the work is done well"),
                ],
                max_length=16,
            ),
        ),
        migrations.RunSQL(f"{THINGS}{GIVE}{DRAW}", UNDO),
        walls.write_rights(),
        walls.write_readers(),
    ]
