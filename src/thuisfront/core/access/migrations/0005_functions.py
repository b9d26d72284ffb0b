"""What row-level security asks, and the only ways in which memberships and grants are written."""

from django.db import migrations

from thuisfront.core.access import walls

TABLES = """
CREATE TABLE access_right (
    reader varchar(40) NOT NULL, data varchar(4) NOT NULL, act char(1) NOT NULL,
    reach varchar(1) NOT NULL, masked boolean NOT NULL, second_person boolean NOT NULL,
    PRIMARY KEY (reader, data, act, reach)
);
CREATE TABLE access_reader (reader varchar(40) PRIMARY KEY, sees_files boolean NOT NULL);
"""

WHO = """
CREATE FUNCTION access_who() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN current_setting('thuisfront.who', true) ~ '^[0-9a-f]{8}-'
        THEN current_setting('thuisfront.who', true)::uuid END
$$;
CREATE FUNCTION access_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(current_setting('thuisfront.who', true) LIKE 'system:%', false)
$$;
CREATE FUNCTION access_thing() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT nullif(current_setting('thuisfront.thing', true), '')::uuid
$$;
CREATE FUNCTION access_mark() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT decode(nullif(current_setting('thuisfront.mark', true), ''), 'hex')
$$;
CREATE FUNCTION access_at() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(nullif(current_setting('thuisfront.at', true), '')::timestamptz, now())
$$;
"""

REACH = """
CREATE FUNCTION access_memberships() RETURNS SETOF accounts_membership
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.* FROM accounts_membership m JOIN accounts_user u ON u.id = m.user_id
    WHERE m.user_id = access_who() AND u.is_active
        AND m.starts_on <= (access_at() AT TIME ZONE 'Europe/Amsterdam')::date
        AND (m.ends_on IS NULL OR m.ends_on > (access_at() AT TIME ZONE 'Europe/Amsterdam')::date)
$$;
CREATE FUNCTION access_organizations(p_data text, p_act text, p_reach text, p_masked boolean)
RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT m.organization_id), '{}')
    FROM access_memberships() m JOIN access_right r ON r.reader = m.role
    WHERE r.data = p_data AND r.act = p_act AND r.reach = p_reach
        AND NOT r.second_person AND (p_masked OR NOT r.masked)
$$;
CREATE FUNCTION access_things(p_kind text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(g.thing), '{}') FROM access_grant g
    WHERE g.user_id = access_who() AND g.kind = p_kind
        AND g.ended_at IS NULL AND g.starts_at <= access_at() AND g.ends_at > access_at()
        AND g.organization_id IN (SELECT organization_id FROM access_memberships())
$$;
"""

WRITING = """
CREATE FUNCTION access_must_give(p_user uuid, p_organization uuid, p_role text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF access_is_system() THEN RETURN; END IF;
    IF access_who() IS NULL OR p_user = access_who() THEN
        RAISE EXCEPTION 'nobody gives oneself a role' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF p_organization = ANY (access_organizations('D17', 'C', 'o', false)) THEN RETURN; END IF;
    IF cardinality(access_organizations('D17', 'C', '', false)) > 0
        AND NOT coalesce((SELECT sees_files FROM access_reader WHERE reader = p_role), true)
    THEN RETURN; END IF;
    RAISE EXCEPTION 'this role is given by someone else' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE FUNCTION access_give_role(p_id uuid, p_user uuid, p_organization uuid, p_role text,
    p_from date, p_until date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM access_must_give(p_user, p_organization, p_role);
    INSERT INTO accounts_membership
        (id, created_at, updated_at, user_id, organization_id, role, starts_on, ends_on)
    VALUES (p_id, now(), now(), p_user, p_organization, p_role, p_from, p_until)
    ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;
CREATE FUNCTION access_end_role(p_id uuid, p_on date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE held accounts_membership;
BEGIN
    SELECT * INTO held FROM accounts_membership WHERE id = p_id FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;
    PERFORM access_must_give(held.user_id, held.organization_id, held.role);
    IF p_on <= held.starts_on THEN
        DELETE FROM accounts_membership WHERE id = p_id;
    ELSE
        UPDATE accounts_membership SET ends_on = p_on, updated_at = now() WHERE id = p_id;
    END IF;
    RETURN true;
END $$;
CREATE FUNCTION access_give_grant(p_id uuid, p_user uuid, p_organization uuid, p_kind text,
    p_thing uuid, p_basis text, p_reason text, p_until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT access_is_system() AND (access_who() IS NULL OR p_user = access_who()
        OR p_basis = 'break-glass'
        OR p_organization NOT IN (SELECT organization_id FROM access_memberships()))
    THEN
        RAISE EXCEPTION 'this grant is given by someone else'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO access_grant (id, user_id, organization_id, kind, thing, basis, reason,
        given_by_id, starts_at, ends_at)
    VALUES (p_id, p_user, p_organization, p_kind, p_thing, p_basis, p_reason,
        access_who(), access_at(), p_until);
END $$;
CREATE FUNCTION access_break_glass(p_id uuid, p_organization uuid, p_data text, p_kind text,
    p_thing uuid, p_reason text) RETURNS timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE until timestamptz := access_at() + interval '60 minutes';
BEGIN
    IF p_organization <> ALL (access_organizations(p_data, 'R', 'b', false)) THEN
        RAISE EXCEPTION 'this role may not break the glass'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(access_who()::text, 20181122));
    IF (SELECT count(*) FROM access_grant WHERE user_id = access_who() AND basis = 'break-glass'
        AND starts_at > access_at() - interval '24 hours') >= 3 THEN
        RAISE EXCEPTION 'three times in a day is the most' USING ERRCODE = 'check_violation';
    END IF;
    IF length(trim(p_reason)) < 20 THEN
        RAISE EXCEPTION 'a reason of 20 characters is needed' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO access_grant (id, user_id, organization_id, kind, thing, basis, reason,
        given_by_id, starts_at, ends_at)
    VALUES (p_id, access_who(), p_organization, p_kind, p_thing, 'break-glass', p_reason,
        access_who(), access_at(), until);
    RETURN until;
END $$;
CREATE FUNCTION access_end_grants(p_kind text, p_thing uuid, p_user uuid) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended integer;
BEGIN
    UPDATE access_grant SET ended_at = access_at()
    WHERE kind = p_kind AND thing = p_thing AND ended_at IS NULL
        AND (p_user IS NULL OR user_id = p_user)
        AND (access_is_system() OR user_id = access_who() OR given_by_id = access_who()
            OR organization_id = ANY (access_organizations('D17', 'U', 'o', false)));
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END $$;
CREATE FUNCTION access_review_grant(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE access_grant SET reviewed_at = access_at(), reviewed_by_id = access_who()
    WHERE id = p_id AND reviewed_at IS NULL AND user_id <> access_who()
        AND (organization_id = ANY (access_organizations('D17', 'U', 'o', false))
            OR cardinality(access_organizations('D13', 'A', '', false)) > 0);
    RETURN FOUND;
END $$;
"""

RIGHTS = """
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app' AND rolname <> current_user) THEN
        REVOKE ALL ON access_right, access_reader, access_grant, accounts_membership FROM tf_app;
        GRANT SELECT ON access_right, access_reader, access_grant, accounts_membership TO tf_app;
    END IF;
END $$;
"""

UNDO = """
DROP FUNCTION access_review_grant, access_end_grants, access_break_glass, access_give_grant,
    access_end_role, access_give_role, access_must_give, access_things, access_organizations,
    access_memberships, access_at, access_mark, access_thing, access_is_system, access_who;
DROP TABLE access_reader, access_right;
DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tf_app') THEN
        GRANT INSERT, UPDATE, DELETE ON access_grant, accounts_membership TO tf_app;
    END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0004_need_to_know"), ("accounts", "0001_initial")]
    operations = [
        migrations.RunSQL(f"{TABLES}{WHO}{REACH}{WRITING}{RIGHTS}", UNDO),
        walls.write_rights(),
        walls.write_readers(),
    ]
