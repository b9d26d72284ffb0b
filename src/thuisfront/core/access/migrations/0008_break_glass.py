"""Breaking the glass and giving a grant look at the file itself; an opening is reviewed in time."""

from django.db import migrations

THINGS = """
CREATE OR REPLACE FUNCTION access_things(p_kind text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(g.thing), '{}') FROM access_grant g
    WHERE g.user_id = access_who() AND g.kind = p_kind
        AND g.ended_at IS NULL AND g.starts_at <= access_at() AND g.ends_at > access_at()
        AND g.organization_id IN (
            SELECT m.organization_id FROM access_memberships() m
            WHERE g.basis <> 'break-glass' OR EXISTS (SELECT FROM access_right r
                WHERE r.reader = m.role AND r.act = 'R' AND r.reach = 'b' AND NOT r.second_person)
        )
$$;
"""

# A file of kind helpdesk.question lies in helpdesk_question, with its id and its organization.
# Row-level security holds in here too: what the asker may not know of is not there.
KNOWN = """
CREATE FUNCTION access_knows(p_kind text, p_thing uuid, p_organization uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE known boolean;
BEGIN
    IF p_kind !~ '^[a-z]+[.][a-z]+$' THEN RETURN false; END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1 AND organization_id = $2)',
        replace(p_kind, '.', '_')) INTO known USING p_thing, p_organization;
    RETURN known;
END $$;
"""

BREAK = """
DROP FUNCTION access_break_glass(uuid, uuid, text, text, uuid, text);
CREATE FUNCTION access_break_glass(p_id uuid, p_organization uuid, p_data text, p_kind text,
    p_thing uuid, p_reason text, p_review_by timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF p_organization <> ALL (access_organizations(p_data, 'R', 'b', false))
        OR NOT access_knows(p_kind, p_thing, p_organization)
    THEN
        RAISE EXCEPTION 'this role may not break the glass here'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(access_who()::text, 20181122));
    -- Also one that began a moment after this transaction did: pressed twice.
    IF p_thing = ANY (access_things(p_kind)) OR EXISTS (SELECT FROM access_grant
        WHERE user_id = access_who() AND kind = p_kind AND thing = p_thing
            AND basis = 'break-glass' AND ended_at IS NULL AND ends_at > access_at())
    THEN RETURN false; END IF;
    IF EXISTS (SELECT FROM access_grant WHERE user_id = access_who() AND basis = 'break-glass'
        AND reviewed_at IS NULL AND review_by < access_at()) THEN
        RAISE EXCEPTION 'an opening was not reviewed in time'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'paused';
    END IF;
    IF (SELECT count(*) FROM access_grant WHERE user_id = access_who() AND basis = 'break-glass'
        AND starts_at > access_at() - interval '24 hours') >= 3 THEN
        RAISE EXCEPTION 'three times in a day is the most'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'three-a-day';
    END IF;
    IF length(trim(p_reason)) < 20 THEN
        RAISE EXCEPTION 'a reason of 20 characters is needed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'short';
    END IF;
    IF p_review_by NOT BETWEEN access_at() AND access_at() + interval '40 days' THEN
        RAISE EXCEPTION 'a review within days is needed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'review';
    END IF;
    INSERT INTO access_grant (id, user_id, organization_id, kind, thing, basis, reason,
        given_by_id, starts_at, ends_at, review_by, verdict, remark)
    VALUES (p_id, access_who(), p_organization, p_kind, p_thing, 'break-glass', p_reason,
        access_who(), access_at(), access_at() + interval '60 minutes', p_review_by, '', '');
    RETURN true;
EXCEPTION WHEN unique_violation THEN
    RAISE EXCEPTION 'this form was sent before'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'sent-before';
END $$;
"""

GIVE = """
CREATE OR REPLACE FUNCTION access_give_grant(p_id uuid, p_user uuid, p_organization uuid,
    p_kind text, p_thing uuid, p_basis text, p_reason text, p_until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT access_is_system() AND (access_who() IS NULL OR p_user = access_who()
        OR p_basis = 'break-glass' OR p_until > access_at() + interval '366 days'
        OR p_organization NOT IN (SELECT organization_id FROM access_memberships())
        OR (p_basis = 'look-along' AND (
            NOT access_knows(p_kind, p_thing, p_organization)
            OR NOT EXISTS (SELECT FROM privacy_datakey k WHERE k.id = p_thing)
            OR p_thing = ANY (access_things(p_kind))
            OR p_until > access_at() + interval '15 days')))
    THEN
        RAISE EXCEPTION 'this grant is given by someone else'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO access_grant (id, user_id, organization_id, kind, thing, basis, reason,
        given_by_id, starts_at, ends_at, verdict, remark)
    VALUES (p_id, p_user, p_organization, p_kind, p_thing, p_basis, p_reason,
        access_who(), access_at(), p_until, '', '');
END $$;
"""

REVIEW = """
DROP FUNCTION access_review_grant(uuid);
CREATE FUNCTION access_review_grant(p_id uuid, p_verdict text, p_remark text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE access_grant SET reviewed_at = access_at(), reviewed_by_id = access_who(),
        verdict = p_verdict, remark = p_remark
    WHERE id = p_id AND basis = 'break-glass' AND reviewed_at IS NULL AND user_id <> access_who()
        AND (organization_id = ANY (access_organizations('D17', 'U', 'o', false))
            OR cardinality(access_organizations('D13', 'A', '', false)) > 0);
    RETURN FOUND;
END $$;
"""

# As the functions were in 0005.
UNDO = """
DROP FUNCTION access_review_grant(uuid, text, text);
CREATE FUNCTION access_review_grant(p_id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE access_grant SET reviewed_at = access_at(), reviewed_by_id = access_who()
    WHERE id = p_id AND reviewed_at IS NULL AND user_id <> access_who()
        AND (organization_id = ANY (access_organizations('D17', 'U', 'o', false))
            OR cardinality(access_organizations('D13', 'A', '', false)) > 0);
    RETURN FOUND;
END $$;
DROP FUNCTION access_break_glass(uuid, uuid, text, text, uuid, text, timestamptz);
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
CREATE OR REPLACE FUNCTION access_give_grant(p_id uuid, p_user uuid, p_organization uuid, p_kind text,
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
DROP FUNCTION access_knows;
CREATE OR REPLACE FUNCTION access_things(p_kind text) RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(g.thing), '{}') FROM access_grant g
    WHERE g.user_id = access_who() AND g.kind = p_kind
        AND g.ended_at IS NULL AND g.starts_at <= access_at() AND g.ends_at > access_at()
        AND g.organization_id IN (SELECT organization_id FROM access_memberships())
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0007_reviewed")]
    operations = [migrations.RunSQL(f"{THINGS}{KNOWN}{BREAK}{GIVE}{REVIEW}", UNDO)]
