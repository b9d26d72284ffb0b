-- All tables and base rows, made by ./thuisfront snapshot; do not edit.
--
-- PostgreSQL database dump
--

\restrict thuisfront


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = on;

--
-- Name: public; Type: SCHEMA; Schema: -; Owner: -
--

-- *not* creating schema, since initdb creates it


--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);


--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);


--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);


--
-- Name: access_at(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_at() RETURNS timestamp with time zone
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT coalesce(nullif(current_setting('thuisfront.at', true), '')::timestamptz, now())
$$;


--
-- Name: access_break_glass(uuid, uuid, text, text, uuid, text, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_break_glass(p_id uuid, p_organization uuid, p_data text, p_kind text, p_thing uuid, p_reason text, p_review_by timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: access_draw(uuid, text, text, uuid[], integer, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_draw(p_organization uuid, p_data text, p_kind text, p_things uuid[], p_number integer, p_until timestamp with time zone) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
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
END $_$;


--
-- Name: access_end_grants(text, uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_end_grants(p_kind text, p_thing uuid, p_user uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: access_end_role(uuid, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_end_role(p_id uuid, p_on date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: access_give_grant(uuid, uuid, uuid, text, uuid, text, text, timestamp with time zone); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_give_grant(p_id uuid, p_user uuid, p_organization uuid, p_kind text, p_thing uuid, p_basis text, p_reason text, p_until timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT access_is_system() AND (access_who() IS NULL OR p_user = access_who()
        OR p_basis IN ('break-glass', 'quality') OR p_until > access_at() + interval '366 days'
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


--
-- Name: access_give_role(uuid, uuid, uuid, text, date, date); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_give_role(p_id uuid, p_user uuid, p_organization uuid, p_role text, p_from date, p_until date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    PERFORM access_must_give(p_user, p_organization, p_role);
    INSERT INTO accounts_membership
        (id, created_at, updated_at, user_id, organization_id, role, starts_on, ends_on)
    VALUES (p_id, now(), now(), p_user, p_organization, p_role, p_from, p_until)
    ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;


--
-- Name: access_is_system(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_is_system() RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT coalesce(current_setting('thuisfront.who', true) LIKE 'system:%', false)
$$;


--
-- Name: access_knows(text, uuid, uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_knows(p_kind text, p_thing uuid, p_organization uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $_$
DECLARE known boolean;
BEGIN
    IF p_kind !~ '^[a-z]+[.][a-z]+$' THEN RETURN false; END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1 AND organization_id = $2)',
        replace(p_kind, '.', '_')) INTO known USING p_thing, p_organization;
    RETURN known;
END $_$;


--
-- Name: access_mark(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_mark() RETURNS bytea
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT decode(nullif(current_setting('thuisfront.mark', true), ''), 'hex')
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: accounts_membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_membership (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    role character varying(40) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    organization_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT membership_ends_after_start CHECK (((ends_on IS NULL) OR (ends_on > starts_on)))
);


--
-- Name: access_memberships(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_memberships() RETURNS SETOF public.accounts_membership
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT m.* FROM accounts_membership m JOIN accounts_user u ON u.id = m.user_id
    WHERE m.user_id = access_who() AND u.is_active
        AND m.starts_on <= (access_at() AT TIME ZONE 'Europe/Amsterdam')::date
        AND (m.ends_on IS NULL OR m.ends_on > (access_at() AT TIME ZONE 'Europe/Amsterdam')::date)
$$;


--
-- Name: access_must_give(uuid, uuid, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_must_give(p_user uuid, p_organization uuid, p_role text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: access_organizations(text, text, text, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_organizations(p_data text, p_act text, p_reach text, p_masked boolean) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce(array_agg(DISTINCT m.organization_id), '{}')
    FROM access_memberships() m JOIN access_right r ON r.reader = m.role
    WHERE r.data = p_data AND r.act = p_act AND (r.reach = p_reach OR r.reach = ANY (string_to_array(p_reach, ',')))
        AND NOT r.second_person AND (p_masked OR NOT r.masked)
$$;


--
-- Name: access_review_grant(uuid, text, text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_review_grant(p_id uuid, p_verdict text, p_remark text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    UPDATE access_grant SET reviewed_at = access_at(), reviewed_by_id = access_who(),
        verdict = p_verdict, remark = p_remark
    WHERE id = p_id AND basis = 'break-glass' AND reviewed_at IS NULL AND user_id <> access_who()
        AND (organization_id = ANY (access_organizations('D17', 'U', 'o', false))
            OR cardinality(access_organizations('D13', 'A', '', false)) > 0);
    RETURN FOUND;
END $$;


--
-- Name: access_thing(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_thing() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT nullif(current_setting('thuisfront.thing', true), '')::uuid
$$;


--
-- Name: access_things(text); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_things(p_kind text) RETURNS uuid[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
    SELECT coalesce(array_agg(g.thing), '{}') FROM access_grant g
    WHERE g.user_id = access_who() AND g.kind = p_kind
        AND g.ended_at IS NULL AND g.starts_at <= access_at() AND g.ends_at > access_at()
        AND g.organization_id IN (
            SELECT m.organization_id FROM access_memberships() m
            WHERE g.basis NOT IN ('break-glass', 'quality')
            OR (g.basis = 'quality' AND EXISTS (SELECT FROM access_right r
                WHERE r.reader = m.role AND r.data = 'D2' AND r.act = 'R' AND r.reach = 'm'
                    AND NOT r.second_person))
            OR g.basis = 'break-glass' AND EXISTS (SELECT FROM access_right r
                WHERE r.reader = m.role AND r.act = 'R' AND r.reach = 'b' AND NOT r.second_person)
        )
$$;


--
-- Name: access_who(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.access_who() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$
    SELECT CASE WHEN current_setting('thuisfront.who', true) ~ '^[0-9a-f]{8}-'
        THEN current_setting('thuisfront.who', true)::uuid END
$$;


--
-- Name: accountability_own_hand(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.accountability_own_hand() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
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


--
-- Name: audit_anchor_closed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_anchor_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION 'the anchor is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;


--
-- Name: audit_chain(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO '$user', 'public'
    SET enable_seqscan TO 'off'
    AS $$
DECLARE head record;
BEGIN
    PERFORM pg_advisory_xact_lock(20181122);
    SELECT number, hash INTO head FROM audit_auditline
        WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1;
    head.number := coalesce(head.number, 0) + 1;
    head.hash := coalesce(head.hash, decode(repeat('00', 32), 'hex'));
    UPDATE audit_auditline SET number = head.number, previous_hash = head.hash,
        hash = sha256(head.hash || convert_to(json_build_array(form, head.number, id,
            extract(epoch FROM at), actor, actor_name, roles, act, target_kind, target,
            purpose, reason)::text, 'UTF8'))
        WHERE id = NEW.id;
    RETURN NULL;
END $$;


--
-- Name: audit_closed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_closed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: audit_prune(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.audit_prune(until bigint) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO '$user', 'public'
    AS $$
DECLARE gone bigint;
BEGIN
    PERFORM set_config('thuisfront.prune', until::text, true);
    DELETE FROM audit_auditline WHERE number <= until;
    GET DIAGNOSTICS gone = ROW_COUNT;
    PERFORM set_config('thuisfront.prune', '', true);
    RETURN gone;
END $$;


--
-- Name: consents_consent_helpdesk_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_consent_helpdesk_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D12', 'C', 'q', false))::uuid[])))));
END $$;


--
-- Name: consents_consent_helpdesk_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_consent_helpdesk_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: consents_consent_helpdesk_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_consent_helpdesk_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D12', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: consents_consent_referrals_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_consent_referrals_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM referrals_referral r WHERE r.id = p_row AND (r.owner_id = (SELECT access_who()) AND (r.organization_id = ANY ((SELECT access_organizations('D12', 'C', 'q', false))::uuid[]))));
END $$;


--
-- Name: consents_consent_referrals_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_consent_referrals_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM referrals_referral r WHERE r.id = p_row AND (r.owner_id = (SELECT access_who()) AND (r.organization_id = ANY ((SELECT access_organizations('D12', 'U', 'q', false))::uuid[]))));
END $$;


--
-- Name: consents_now(text, uuid, bytea[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_now(p_kind text, p_thing uuid, p_marks bytea[]) RETURNS TABLE(id uuid, about character varying, purpose character varying, sealed_facts bytea, country character varying, holders smallint, able boolean, alone character varying, asked_at timestamp with time zone, valid_until date, replaced_at timestamp with time zone, spoken json, wrapped bytea)
    LANGUAGE plpgsql
    AS $$
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


--
-- Name: consents_voice_consents_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_consents_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND (consents_consent.thing = (SELECT access_thing()) OR (consents_consent.thing = ANY (access_things(consents_consent.kind)) AND (consents_consent.organization_id = ANY ((SELECT access_organizations('D12', 'C', 'm', false))::uuid[]))) OR (consents_consent.organization_id = ANY ((SELECT access_organizations('D12', 'C', 'o,', false))::uuid[]))));
END $$;


--
-- Name: consents_voice_consents_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_consents_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND consents_consent.thing = (SELECT access_thing()));
END $$;


--
-- Name: consents_voice_consents_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_consents_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND (consents_consent.thing = (SELECT access_thing()) OR (consents_consent.thing = ANY (access_things(consents_consent.kind)) AND (consents_consent.organization_id = ANY ((SELECT access_organizations('D12', 'U', 'm', false))::uuid[]))) OR (consents_consent.organization_id = ANY ((SELECT access_organizations('D12', 'U', 'o,', false))::uuid[]))));
END $$;


--
-- Name: consents_voice_helpdesk_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_helpdesk_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND consents_consent.kind = 'helpdesk.question' AND EXISTS (SELECT FROM helpdesk_question q WHERE q.id = consents_consent.thing AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D12', 'C', 'q', false))::uuid[]))))));
END $$;


--
-- Name: consents_voice_helpdesk_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_helpdesk_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND consents_consent.kind = 'helpdesk.question' AND EXISTS (SELECT FROM helpdesk_question q WHERE q.id = consents_consent.thing AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark))));
END $$;


--
-- Name: consents_voice_helpdesk_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_helpdesk_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND consents_consent.kind = 'helpdesk.question' AND EXISTS (SELECT FROM helpdesk_question q WHERE q.id = consents_consent.thing AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D12', 'U', 'q', false))::uuid[]))))));
END $$;


--
-- Name: consents_voice_referrals_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_referrals_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND consents_consent.kind = 'referrals.referral' AND EXISTS (SELECT FROM referrals_referral r WHERE r.id = consents_consent.thing AND (r.owner_id = (SELECT access_who()) AND (r.organization_id = ANY ((SELECT access_organizations('D12', 'C', 'q', false))::uuid[])))));
END $$;


--
-- Name: consents_voice_referrals_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.consents_voice_referrals_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM consents_consent WHERE consents_consent.id = p_row AND consents_consent.kind = 'referrals.referral' AND EXISTS (SELECT FROM referrals_referral r WHERE r.id = consents_consent.thing AND (r.owner_id = (SELECT access_who()) AND (r.organization_id = ANY ((SELECT access_organizations('D12', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: directory_go_along(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_go_along() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM directory_attribute a USING gone g WHERE a.owner = g.id;
    DELETE FROM directory_metadata m USING gone g WHERE m.owner = g.id;
    RETURN NULL;
END $$;


--
-- Name: directory_meters(double precision, double precision, double precision, double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_meters(from_latitude double precision, from_longitude double precision, latitude double precision, longitude double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
    SELECT 2 * 6371008.8 * asin(least(1, sqrt(
        power(sind((latitude - from_latitude) / 2), 2)
        + cosd(from_latitude) * cosd(latitude) * power(sind((longitude - from_longitude) / 2), 2)
    )))
$$;


--
-- Name: directory_move(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_move() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE directory_serviceatlocation s SET location_id = s.location_id
    FROM changed c WHERE s.location_id = c.id;
    RETURN NULL;
END $$;


--
-- Name: directory_move_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_move_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE directory_serviceatlocation s SET location_id = s.location_id
    FROM changed c JOIN was w ON w.id = c.id
    WHERE s.location_id = c.id AND (c.latitude, c.longitude, c.is_confidential)
        IS DISTINCT FROM (w.latitude, w.longitude, w.is_confidential);
    RETURN NULL;
END $$;


--
-- Name: directory_place(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_place() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    SELECT l.latitude, l.longitude INTO NEW.latitude, NEW.longitude FROM directory_location l
    WHERE l.id = NEW.location_id AND NOT l.is_confidential
        AND l.latitude BETWEEN -90 AND 90 AND l.longitude BETWEEN -180 AND 180;
    IF NOT FOUND THEN
        NEW.latitude = NULL;
        NEW.longitude = NULL;
    END IF;
    RETURN NEW;
END $$;


--
-- Name: directory_shelve(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_shelve() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO directory_shelf (kind, number, rows)
    SELECT TG_ARGV[0], shelf, TG_ARGV[1]::int * count(*) FROM changed GROUP BY shelf;
    RETURN NULL;
END $$;


--
-- Name: directory_shelve_placed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.directory_shelve_placed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO directory_shelf (kind, number, rows)
    SELECT TG_ARGV[0], shelf, TG_ARGV[1]::int * count(*) FROM changed
    WHERE latitude IS NOT NULL GROUP BY shelf;
    RETURN NULL;
END $$;


--
-- Name: helpdesk_attachment_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_attachment_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: helpdesk_attachment_need_to_know_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_attachment_need_to_know_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_attachment_need_to_know_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_attachment_need_to_know_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_callattempt_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_callattempt_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_callattempt_need_to_know_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_callattempt_need_to_know_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_draft_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_draft_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_draft_need_to_know_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_draft_need_to_know_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_draft_need_to_know_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_draft_need_to_know_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_helpcheck_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_helpcheck_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: helpdesk_helpcheck_need_to_know_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_helpcheck_need_to_know_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: helpdesk_helpcheck_need_to_know_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_helpcheck_need_to_know_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_mailthread_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_mailthread_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: helpdesk_mailthread_need_to_know_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_mailthread_need_to_know_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_mailthread_need_to_know_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_mailthread_need_to_know_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_message_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_message_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_message_need_to_know_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_message_need_to_know_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: helpdesk_message_need_to_know_update(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.helpdesk_message_need_to_know_update(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND ((q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)) OR ((q.state = 'waiting' OR q.taken_by_id = (SELECT access_who())) AND (q.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: meldcode_advice_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.meldcode_advice_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF OLD.answered_at IS NOT NULL AND NEW.sealed_advice IS DISTINCT FROM OLD.sealed_advice THEN
        RAISE EXCEPTION 'advice that was given stays as it was' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;


--
-- Name: meldcode_began_by(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.meldcode_began_by() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM meldcode_case c
        WHERE c.id = NEW.case_id AND c.raised_by_id = NEW.began_by_id) THEN
        RAISE EXCEPTION 'somebody else began this case' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;


--
-- Name: privacy_datakey_accountability_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_accountability_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM accountability_subjectrequest r WHERE r.id = p_row AND (r.organization_id = ANY ((SELECT access_organizations('D19', 'C', ',o', false))::uuid[])));
END $$;


--
-- Name: privacy_datakey_care_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_care_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_carenote n WHERE n.id = p_row AND n.writer_id = (SELECT access_who()));
END $$;


--
-- Name: privacy_datakey_care_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_care_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_carenote n WHERE n.id = p_row AND n.writer_id = (SELECT access_who()));
END $$;


--
-- Name: privacy_datakey_chats_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_chats_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM chat_chat c WHERE c.id = p_row AND (c.mark = (SELECT access_mark())));
END $$;


--
-- Name: privacy_datakey_chats_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_chats_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM chat_chat c WHERE c.id = p_row AND ((c.mark = (SELECT access_mark())) OR ((c.state = 'waiting' OR c.taken_by_id = (SELECT access_who()) OR c.offered_to_id = (SELECT access_who())) AND (c.organization_id = ANY ((SELECT access_organizations('D2', 'U', 'q', false))::uuid[])))));
END $$;


--
-- Name: privacy_datakey_helpdesk_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_helpdesk_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: privacy_datakey_helpdesk_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_helpdesk_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_question q WHERE q.id = p_row AND (q.id = (SELECT access_thing()) OR (SELECT access_mark()) IN (q.receipt_mark, q.form_mark)));
END $$;


--
-- Name: privacy_datakey_incidents_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_incidents_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM incidents_breach WHERE incidents_breach.id = p_row AND (incidents_breach.organization_id = ANY ((SELECT access_organizations('D13', 'A', '', false))::uuid[])));
END $$;


--
-- Name: privacy_datakey_intakes_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_intakes_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_intake i WHERE i.id = p_row AND i.written_by_id = (SELECT access_who()));
END $$;


--
-- Name: privacy_datakey_intakes_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_intakes_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_intake i WHERE i.id = p_row AND i.written_by_id = (SELECT access_who()));
END $$;


--
-- Name: privacy_datakey_letters_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_letters_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_retelling r WHERE r.id = p_row);
END $$;


--
-- Name: privacy_datakey_meldcode_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_meldcode_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN (EXISTS (SELECT FROM meldcode_case c WHERE c.id = p_row AND ((c.organization_id = ANY ((SELECT access_organizations('D7', 'R', 'o,', false))::uuid[])) OR (c.raised_by_id = (SELECT access_who()) AND c.stage IN ('writing', 'offered') AND (c.organization_id = ANY ((SELECT access_organizations('D7', 'R', 'q,o', false))::uuid[]))) OR c.id = ANY ((SELECT access_things('meldcode.case'))::uuid[]))) OR EXISTS (SELECT FROM meldcode_consultation t WHERE t.id = p_row));
END $$;


--
-- Name: privacy_datakey_reads_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_reads_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_qualityread r WHERE r.id = p_row AND (r.reader_id = (SELECT access_who()) OR (r.adviser_id = (SELECT access_who()) AND r.told_at IS NOT NULL)));
END $$;


--
-- Name: privacy_datakey_referrals_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_referrals_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM referrals_referral r WHERE r.id = p_row AND ((r.owner_id = (SELECT access_who()) AND (r.organization_id = ANY ((SELECT access_organizations('D10', 'U', 'q', false))::uuid[]))) OR (r.organization_id = ANY ((SELECT access_organizations('D10', 'U', 'o', false))::uuid[]))));
END $$;


--
-- Name: privacy_datakey_tasks_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_tasks_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_task t WHERE t.id = p_row);
END $$;


--
-- Name: privacy_datakey_tasks_delete(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_datakey_tasks_delete(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM helpdesk_task t WHERE t.id = p_row);
END $$;


--
-- Name: privacy_forget_grants(uuid[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_forget_grants(p_ids uuid[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$
DECLARE gone integer;
BEGIN
    IF NOT access_is_system() THEN
        RAISE EXCEPTION 'grants are forgotten by the system' USING ERRCODE = 'insufficient_privilege';
    END IF;
    DELETE FROM access_grant WHERE id = ANY (p_ids) AND ends_at < access_at();
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;


--
-- Name: privacy_keys(uuid[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_keys(p_files uuid[]) RETURNS TABLE(file uuid, wrapped bytea)
    LANGUAGE plpgsql STABLE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $_$
BEGIN
    IF cardinality(p_files) = 1 THEN
        RETURN QUERY SELECT k.id, k.wrapped FROM privacy_datakey k WHERE k.id = p_files[1];
    ELSE
        RETURN QUERY EXECUTE
            'SELECT k.id, k.wrapped FROM privacy_datakey k WHERE k.id = ANY ($1)' USING p_files;
    END IF;
END $_$;


--
-- Name: privacy_opens(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.privacy_opens(p_file uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM privacy_datakey k WHERE k.id = p_file);
END $$;


--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;


--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;


--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);


--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;


--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;


--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;


--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;


--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;


--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;


--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;


--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;


--
-- Name: referrals_end_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.referrals_end_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    IF OLD.state IN ('rejected', 'cancelled', 'completed', 'failed', 'entered-in-error')
        AND NEW.state IS DISTINCT FROM OLD.state THEN
        RAISE EXCEPTION 'what ended begins again as a new referral'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;


--
-- Name: referrals_event_need_to_know_create(uuid); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.referrals_event_need_to_know_create(p_row uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO 'public', 'pg_temp'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
BEGIN
    RETURN EXISTS (SELECT FROM referrals_referral r WHERE r.id = p_row AND ((r.id = (SELECT access_thing()) OR ((r.owner_id = (SELECT access_who()) AND (r.organization_id = ANY ((SELECT access_organizations('D10', 'U', 'q', false))::uuid[]))) OR (r.organization_id = ANY ((SELECT access_organizations('D10', 'U', 'o', false))::uuid[])))) OR r.link_mark = (SELECT access_mark()) OR ((r.organization_id = ANY ((SELECT access_organizations('D10', 'U', 's', false))::uuid[])) AND r.state NOT IN ('draft', 'entered-in-error') AND (r.closed_at IS NULL OR r.link_until > (SELECT access_at())) AND r.provider_id IN (SELECT c.provider_id FROM referrals_correspondent c WHERE c.user_id = (SELECT access_who()) AND c.ended_at IS NULL AND c.organization_id = r.organization_id))));
END $$;


--
-- Name: referrals_event_stays(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.referrals_event_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
BEGIN
    RAISE EXCEPTION 'what happened stays as it was' USING ERRCODE = 'check_violation';
END $$;


--
-- Name: search_matched(text, text, text[], text[], tsquery, integer); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.search_matched(in_language text, in_audience text, in_kinds text[], in_facets text[], words tsquery, most integer) RETURNS SETOF uuid
    LANGUAGE sql STABLE ROWS 200 PARALLEL SAFE
    SET enable_seqscan TO 'off'
    SET enable_indexscan TO 'off'
    SET enable_indexonlyscan TO 'off'
    AS $$ SELECT d.id FROM search_document d WHERE d.vector @@ words AND d.language || '' = in_language
       AND (in_audience IS NULL OR d.audience IN (in_audience, ''))
       AND (in_kinds IS NULL OR d.kind = ANY(in_kinds))
       AND (in_facets IS NULL OR d.facets::text[] @> in_facets) LIMIT most $$;


--
-- Name: access_attempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_attempt (
    key bytea NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    count integer NOT NULL,
    CONSTRAINT access_attempt_count_check CHECK ((count >= 0))
);


--
-- Name: access_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_grant (
    id uuid NOT NULL,
    kind character varying(64) NOT NULL,
    thing uuid NOT NULL,
    basis character varying(16) NOT NULL,
    reason character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    reviewed_at timestamp with time zone,
    given_by_id uuid,
    organization_id uuid NOT NULL,
    reviewed_by_id uuid,
    user_id uuid NOT NULL,
    remark character varying(300) NOT NULL,
    review_by timestamp with time zone,
    verdict character varying(11) NOT NULL,
    CONSTRAINT grant_ends_after_start CHECK ((ends_at > starts_at)),
    CONSTRAINT grant_never_by_oneself CHECK (((NOT ((given_by_id = user_id) AND (given_by_id IS NOT NULL))) OR ((basis)::text = 'break-glass'::text))),
    CONSTRAINT grant_never_reviewed_by_oneself CHECK ((NOT ((reviewed_by_id = user_id) AND (reviewed_by_id IS NOT NULL)))),
    CONSTRAINT grant_reviewed_by_and_at CHECK ((((reviewed_at IS NULL) AND (reviewed_by_id IS NULL)) OR ((reviewed_at IS NOT NULL) AND (reviewed_by_id IS NOT NULL)))),
    CONSTRAINT grant_reviewed_when_glass_is_broken CHECK (((((basis)::text = 'break-glass'::text) AND (review_by IS NOT NULL)) OR ((NOT ((basis)::text = 'break-glass'::text)) AND (review_by IS NULL)))),
    CONSTRAINT grant_reviewed_with_a_verdict CHECK ((((reviewed_at IS NULL) AND ((verdict)::text = ''::text)) OR ((reviewed_at IS NOT NULL) AND ((verdict)::text = ANY ((ARRAY['justified'::character varying, 'unjustified'::character varying])::text[])))))
);


--
-- Name: access_lockout; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_lockout (
    key bytea NOT NULL,
    tries integer NOT NULL,
    closed_until timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT access_lockout_tries_check CHECK ((tries >= 0))
);


--
-- Name: access_partner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_partner (
    id uuid NOT NULL,
    name character varying(100) NOT NULL,
    scopes character varying(20)[] NOT NULL,
    nonce bytea NOT NULL,
    made_at timestamp with time zone NOT NULL,
    used_on date,
    ended_at timestamp with time zone,
    ends_at timestamp with time zone,
    CONSTRAINT partner_scopes_known CHECK (((scopes <@ ARRAY['helpdesk.ask'::character varying(20), 'helpdesk.calls'::character varying(20), 'referrals'::character varying(20)]) AND (
CASE
    WHEN (scopes IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(scopes, 1), 0)
END >= 1)))
);


--
-- Name: access_reader; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_reader (
    reader character varying(40) NOT NULL,
    sees_files boolean NOT NULL
);


--
-- Name: access_right; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_right (
    reader character varying(40) NOT NULL,
    data character varying(4) NOT NULL,
    act character(1) NOT NULL,
    reach character varying(1) NOT NULL,
    masked boolean NOT NULL,
    second_person boolean NOT NULL
);


--
-- Name: access_singlesignon; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_singlesignon (
    id bigint NOT NULL,
    issuer character varying(200) NOT NULL,
    subject character varying(255) NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: access_singlesignon_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_singlesignon ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_singlesignon_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: access_staffsession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_staffsession (
    key bytea NOT NULL,
    sealed_data bytea NOT NULL,
    device character varying(60) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    active_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    user_id uuid
);


--
-- Name: account_emailaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: account_emailconfirmation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accountability_ownstatement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accountability_ownstatement (
    id uuid NOT NULL,
    kind character varying(64) NOT NULL,
    thing uuid NOT NULL,
    sealed_text bytea NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    request_id uuid NOT NULL
);

ALTER TABLE ONLY public.accountability_ownstatement FORCE ROW LEVEL SECURITY;


--
-- Name: accountability_package; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accountability_package (
    id uuid NOT NULL,
    sealed_content bytea NOT NULL,
    counts jsonb NOT NULL,
    left_out jsonb NOT NULL,
    made_at timestamp with time zone NOT NULL,
    expires_on date,
    fetched smallint NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT accountability_package_fetched_check CHECK ((fetched >= 0)),
    CONSTRAINT package_fetched_a_few_times CHECK ((fetched <= 5))
);

ALTER TABLE ONLY public.accountability_package FORCE ROW LEVEL SECURITY;


--
-- Name: accountability_requeststep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accountability_requeststep (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid,
    request_id uuid NOT NULL
);

ALTER TABLE ONLY public.accountability_requeststep FORCE ROW LEVEL SECURITY;


--
-- Name: accountability_restriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accountability_restriction (
    id uuid NOT NULL,
    kind character varying(64) NOT NULL,
    thing uuid NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lifted_by_id uuid,
    placed_by_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT restriction_lifted_by_and_at CHECK ((((lifted_at IS NULL) AND (lifted_by_id IS NULL)) OR ((lifted_at IS NOT NULL) AND (lifted_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.accountability_restriction FORCE ROW LEVEL SECURITY;


--
-- Name: accountability_subjectrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accountability_subjectrequest (
    id uuid NOT NULL,
    form_mark bytea NOT NULL,
    pickup_mark bytea,
    kind character varying(12) NOT NULL,
    law character varying(8) NOT NULL,
    channel character varying(8) NOT NULL,
    requester character varying(12) NOT NULL,
    age character varying(8) NOT NULL,
    person_kind character varying(10) NOT NULL,
    person_key uuid,
    sealed_asked bytea,
    received_on date NOT NULL,
    recorded_on date NOT NULL,
    due_on date NOT NULL,
    extended_on date,
    longer character varying(8) NOT NULL,
    reminded_on date,
    state character varying(10) NOT NULL,
    outcome character varying(8) NOT NULL,
    reason character varying(8) NOT NULL,
    sealed_decision bytea,
    prepared_at timestamp with time zone,
    released_at timestamp with time zone,
    closed_on date,
    organization_id uuid NOT NULL,
    prepared_by_id uuid,
    released_by_id uuid,
    proof jsonb NOT NULL,
    CONSTRAINT request_longer_says_why CHECK ((((extended_on IS NULL) AND ((longer)::text = ''::text)) OR ((extended_on IS NOT NULL) AND (NOT ((longer)::text = ''::text))))),
    CONSTRAINT request_never_from_tomorrow CHECK ((received_on <= recorded_on)),
    CONSTRAINT request_person_by_kind_and_key CHECK ((((person_key IS NULL) AND ((person_kind)::text = ''::text)) OR ((NOT ((person_kind)::text = ''::text)) AND (person_key IS NOT NULL)))),
    CONSTRAINT request_prepared_before_released CHECK (((released_by_id IS NULL) OR (prepared_by_id IS NOT NULL))),
    CONSTRAINT request_prepared_by_and_at CHECK ((((prepared_at IS NULL) AND (prepared_by_id IS NULL)) OR ((prepared_at IS NOT NULL) AND (prepared_by_id IS NOT NULL)))),
    CONSTRAINT request_refused_says_why CHECK (((NOT ((outcome)::text = ANY ((ARRAY['refused'::character varying, 'partly'::character varying])::text[]))) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT request_released_by_and_at CHECK ((((released_at IS NULL) AND (released_by_id IS NULL)) OR ((released_at IS NOT NULL) AND (released_by_id IS NOT NULL)))),
    CONSTRAINT request_released_by_another CHECK ((NOT ((released_by_id = prepared_by_id) AND (released_by_id IS NOT NULL) AND (prepared_by_id IS NOT NULL)))),
    CONSTRAINT request_state_is_what_was_done CHECK ((((closed_on IS NULL) AND (prepared_by_id IS NULL) AND (released_by_id IS NULL) AND ((state)::text = 'received'::text)) OR ((closed_on IS NULL) AND ((outcome)::text = ANY ((ARRAY['granted'::character varying, 'partly'::character varying, 'refused'::character varying, 'nothing'::character varying])::text[])) AND (prepared_by_id IS NOT NULL) AND (released_by_id IS NULL) AND (sealed_decision IS NOT NULL) AND ((state)::text = 'prepared'::text)) OR ((closed_on IS NOT NULL) AND (released_by_id IS NOT NULL) AND ((state)::text = 'released'::text)) OR ((closed_on IS NOT NULL) AND (released_by_id IS NULL) AND ((state)::text = 'withdrawn'::text))))
);

ALTER TABLE ONLY public.accountability_subjectrequest FORCE ROW LEVEL SECURITY;


--
-- Name: accounts_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user (
    id uuid NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    email character varying(254) NOT NULL,
    name character varying(120) NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);


--
-- Name: accounts_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: accounts_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: accounts_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: accounts_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: audit_anchorpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_anchorpoint (
    place bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    kind character varying(6) NOT NULL,
    number bigint NOT NULL,
    hash bytea NOT NULL,
    mark bytea NOT NULL
);


--
-- Name: audit_auditline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_auditline (
    number bigint,
    at timestamp with time zone NOT NULL,
    actor character varying(64) NOT NULL,
    actor_name character varying(200) NOT NULL,
    act character varying(100) NOT NULL,
    target_kind character varying(64) NOT NULL,
    target character varying(64) NOT NULL,
    reason character varying(300) NOT NULL,
    previous_hash bytea,
    hash bytea,
    id bigint NOT NULL,
    roles character varying(300) NOT NULL,
    purpose character varying(20) NOT NULL,
    form smallint DEFAULT 2 NOT NULL,
    CONSTRAINT audit_auditline_form_check CHECK ((form >= 0)),
    CONSTRAINT audit_chained_whole_or_not_yet CHECK ((((hash IS NULL) AND (number IS NULL) AND (previous_hash IS NULL)) OR ((hash IS NOT NULL) AND (number > 0) AND (previous_hash IS NOT NULL))))
);


--
-- Name: audit_auditline_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.audit_auditline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.audit_auditline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: cache; Type: TABLE; Schema: public; Owner: -
--

CREATE UNLOGGED TABLE public.cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);


--
-- Name: chat_chat; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chat_chat (
    id uuid NOT NULL,
    mark bytea NOT NULL,
    sealed_token bytea NOT NULL,
    age character varying(5) NOT NULL,
    state character varying(7) NOT NULL,
    began_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    said_at timestamp with time zone NOT NULL,
    last_place integer NOT NULL,
    taken_at timestamp with time zone,
    paused boolean NOT NULL,
    blocked_until timestamp with time zone,
    reported_at timestamp with time zone,
    ended_at timestamp with time zone,
    ending character varying(7) NOT NULL,
    contact uuid,
    offered_to_id uuid,
    organization_id uuid NOT NULL,
    taken_by_id uuid,
    CONSTRAINT chat_age_known CHECK (((age)::text = ANY ((ARRAY['12-15'::character varying, '16-17'::character varying, '18-25'::character varying, '26+'::character varying])::text[]))),
    CONSTRAINT chat_chat_last_place_check CHECK ((last_place >= 0)),
    CONSTRAINT chat_ends_once CHECK ((((ended_at IS NOT NULL) AND ((ending)::text = ANY ((ARRAY['well'::character varying, 'broken'::character varying, 'visitor'::character varying, 'blocked'::character varying])::text[])) AND ((state)::text = 'ended'::text)) OR ((NOT ((state)::text = 'ended'::text)) AND (contact IS NULL) AND (ended_at IS NULL) AND ((ending)::text = ''::text)))),
    CONSTRAINT chat_is_taken_when_talking CHECK (((((state)::text = 'waiting'::text) AND (taken_at IS NULL) AND (taken_by_id IS NULL)) OR (((state)::text = 'talking'::text) AND (taken_at IS NOT NULL) AND (taken_by_id IS NOT NULL)) OR ((state)::text = 'ended'::text))),
    CONSTRAINT chat_offered_while_talking CHECK (((offered_to_id IS NULL) OR ((state)::text = 'talking'::text)))
);

ALTER TABLE ONLY public.chat_chat FORCE ROW LEVEL SECURITY;


--
-- Name: chat_chatline; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chat_chatline (
    id uuid NOT NULL,
    place integer NOT NULL,
    kind character varying(6) NOT NULL,
    author character varying(5) NOT NULL,
    client_token character varying(32) NOT NULL,
    sealed_body bytea NOT NULL,
    said_at timestamp with time zone NOT NULL,
    chat_id uuid NOT NULL,
    written_by_id uuid,
    CONSTRAINT chat_chatline_place_check CHECK ((place >= 0)),
    CONSTRAINT chat_line_of_the_line_has_a_writer CHECK (((((author)::text = 'asker'::text) AND (written_by_id IS NULL)) OR (((author)::text = 'line'::text) AND (written_by_id IS NOT NULL)))),
    CONSTRAINT chat_line_place_from_one CHECK ((place >= 1))
);

ALTER TABLE ONLY public.chat_chatline FORCE ROW LEVEL SECURITY;


--
-- Name: chat_readyanswer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.chat_readyanswer (
    id uuid NOT NULL,
    title character varying(60) NOT NULL,
    text text NOT NULL,
    organization_id uuid NOT NULL
);


--
-- Name: consents_consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consents_consent (
    id uuid NOT NULL,
    kind character varying(64) NOT NULL,
    thing uuid NOT NULL,
    about character varying(6) NOT NULL,
    purpose character varying(40) NOT NULL,
    recipient_mark bytea NOT NULL,
    sealed_facts bytea NOT NULL,
    country character varying(2) NOT NULL,
    holders smallint NOT NULL,
    able boolean NOT NULL,
    alone character varying(4) NOT NULL,
    form_mark bytea NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    valid_until date,
    replaced_at timestamp with time zone,
    asked_by_id uuid,
    organization_id uuid NOT NULL,
    wording_id character varying(64) NOT NULL,
    CONSTRAINT consent_alone_is_of_a_child CHECK ((((alone)::text = ''::text) OR (((about)::text = 'child'::text) AND ((alone)::text = ANY ((ARRAY['harm'::character varying, 'wish'::character varying])::text[]))))),
    CONSTRAINT consent_replaced_after_asking CHECK (((replaced_at IS NULL) OR (replaced_at >= asked_at))),
    CONSTRAINT consent_two_holders_at_most CHECK ((holders <= 2)),
    CONSTRAINT consent_words_known CHECK ((((about)::text = ANY ((ARRAY['child'::character varying, 'parent'::character varying, 'other'::character varying])::text[])) AND ((country)::text = ANY ((ARRAY['nl'::character varying, 'be'::character varying])::text[])))),
    CONSTRAINT consents_consent_holders_check CHECK ((holders >= 0))
);

ALTER TABLE ONLY public.consents_consent FORCE ROW LEVEL SECURITY;


--
-- Name: consents_voice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consents_voice (
    id uuid NOT NULL,
    speaker character varying(14) NOT NULL,
    sealed_name bytea,
    answer character varying(7) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    how character varying(7) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_how character varying(7) NOT NULL,
    answered_by_id uuid,
    consent_id uuid NOT NULL,
    withdrawn_by_id uuid,
    CONSTRAINT voice_answer_says_when_how_and_to_whom CHECK (((((answer)::text = 'asked'::text) AND (answered_at IS NULL) AND (answered_by_id IS NULL) AND ((how)::text = ''::text)) OR (((answer)::text = ANY ((ARRAY['given'::character varying, 'refused'::character varying])::text[])) AND (answered_at >= asked_at) AND (answered_by_id IS NULL) AND ((how)::text = ANY ((ARRAY['browser'::character varying, 'mail'::character varying])::text[]))) OR (((answer)::text = ANY ((ARRAY['given'::character varying, 'refused'::character varying])::text[])) AND (answered_at >= asked_at) AND (answered_by_id IS NOT NULL) AND ((how)::text = ANY ((ARRAY['speech'::character varying, 'writing'::character varying])::text[]))))),
    CONSTRAINT voice_speaker_known CHECK (((speaker)::text = ANY ((ARRAY['person'::character varying, 'first-holder'::character varying, 'second-holder'::character varying, 'representative'::character varying])::text[]))),
    CONSTRAINT voice_withdrawn_only_when_given CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by_id IS NULL) AND ((withdrawn_how)::text = ''::text)) OR (((answer)::text = 'given'::text) AND (withdrawn_at >= answered_at) AND (withdrawn_by_id IS NULL) AND ((withdrawn_how)::text = 'browser'::text)) OR (((answer)::text = 'given'::text) AND (withdrawn_at >= answered_at) AND (withdrawn_by_id IS NOT NULL) AND ((withdrawn_how)::text = ANY ((ARRAY['speech'::character varying, 'writing'::character varying])::text[])))))
);

ALTER TABLE ONLY public.consents_voice FORCE ROW LEVEL SECURITY;


--
-- Name: consents_wording; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consents_wording (
    hash character varying(64) NOT NULL,
    purpose character varying(40) NOT NULL,
    language character varying(2) NOT NULL,
    text text NOT NULL,
    CONSTRAINT wording_is_what_was_hashed CHECK (((hash)::text = encode(sha256(convert_to(text, 'UTF8'::name)), 'hex'::text)))
);


--
-- Name: directory_accessibility; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_accessibility (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    description text NOT NULL,
    details text NOT NULL,
    url character varying(2000) NOT NULL,
    location_id uuid,
    CONSTRAINT directory_accessibility_place_check CHECK ((place >= 0))
);


--
-- Name: directory_address; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_address (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    attention text NOT NULL,
    address_1 text NOT NULL,
    address_2 text NOT NULL,
    city text NOT NULL,
    region text NOT NULL,
    state_province text NOT NULL,
    postal_code text NOT NULL,
    country text NOT NULL,
    address_type character varying(10) NOT NULL,
    location_id uuid,
    CONSTRAINT directory_address_place_check CHECK ((place >= 0))
);


--
-- Name: directory_attribute; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_attribute (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    holder uuid NOT NULL,
    link_id uuid NOT NULL,
    link_entity text NOT NULL,
    link_type text NOT NULL,
    value text NOT NULL,
    label text NOT NULL,
    taxonomy_term_id uuid,
    CONSTRAINT directory_attribute_place_check CHECK ((place >= 0))
);


--
-- Name: directory_contact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_contact (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    department text NOT NULL,
    email character varying(254) NOT NULL,
    location_id uuid,
    organization_id uuid,
    service_id uuid,
    service_at_location_id uuid,
    CONSTRAINT directory_contact_place_check CHECK ((place >= 0))
);


--
-- Name: directory_correction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_correction (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    "values" jsonb NOT NULL,
    was jsonb NOT NULL,
    state character varying(10) NOT NULL,
    service_id uuid NOT NULL,
    CONSTRAINT correction_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'taken'::character varying, 'refused'::character varying])::text[])))
);


--
-- Name: directory_costoption; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_costoption (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    valid_from date,
    valid_to date,
    option text NOT NULL,
    currency text NOT NULL,
    amount double precision,
    amount_description text NOT NULL,
    service_id uuid,
    CONSTRAINT directory_costoption_place_check CHECK ((place >= 0))
);


--
-- Name: directory_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_delivery (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(200) NOT NULL,
    is_full boolean NOT NULL,
    state character varying(10) NOT NULL,
    counts jsonb NOT NULL,
    problems jsonb NOT NULL,
    errors integer NOT NULL,
    notes integer NOT NULL,
    feed_id uuid,
    CONSTRAINT delivery_state_known CHECK (((state)::text = ANY ((ARRAY['checked'::character varying, 'stored'::character varying, 'dropped'::character varying])::text[]))),
    CONSTRAINT directory_delivery_errors_check CHECK ((errors >= 0)),
    CONSTRAINT directory_delivery_notes_check CHECK ((notes >= 0))
);


--
-- Name: directory_feed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_feed (
    id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    url character varying(2000) NOT NULL,
    is_full boolean NOT NULL,
    is_strict boolean NOT NULL,
    is_nightly boolean NOT NULL
);


--
-- Name: directory_funding; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_funding (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    source text NOT NULL,
    organization_id uuid,
    service_id uuid,
    CONSTRAINT directory_funding_place_check CHECK ((place >= 0))
);


--
-- Name: directory_handmade; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_handmade (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(12) NOT NULL,
    key uuid NOT NULL,
    is_behind boolean NOT NULL,
    CONSTRAINT hand_made_kind_known CHECK (((kind)::text = ANY ((ARRAY['service'::character varying, 'organization'::character varying, 'location'::character varying])::text[])))
);


--
-- Name: directory_inquiry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_inquiry (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email character varying(254) NOT NULL,
    token_hash bytea,
    asked_at timestamp with time zone,
    valid_until timestamp with time zone,
    answered_at timestamp with time zone,
    organization_id uuid NOT NULL,
    CONSTRAINT inquiry_link_ends CHECK (((token_hash IS NULL) OR (valid_until IS NOT NULL)))
);


--
-- Name: directory_language; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_language (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    name text NOT NULL,
    code text NOT NULL,
    note text NOT NULL,
    location_id uuid,
    phone_id uuid,
    service_id uuid,
    CONSTRAINT directory_language_place_check CHECK ((place >= 0))
);


--
-- Name: directory_location; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_location (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    location_type character varying(10) NOT NULL,
    is_confidential boolean NOT NULL,
    url character varying(2000) NOT NULL,
    name text NOT NULL,
    alternate_name text NOT NULL,
    description text NOT NULL,
    transportation text NOT NULL,
    latitude double precision,
    longitude double precision,
    external_identifier text NOT NULL,
    external_identifier_type text NOT NULL,
    feed_id uuid,
    organization_id uuid,
    CONSTRAINT location_kind_known CHECK (((location_type)::text = ANY ((ARRAY['physical'::character varying, 'postal'::character varying, 'virtual'::character varying])::text[]))),
    CONSTRAINT location_secret_tells_nothing CHECK (((NOT is_confidential) OR ((alternate_name = ''::text) AND (description = ''::text) AND (external_identifier = ''::text) AND (external_identifier_type = ''::text) AND (latitude IS NULL) AND (longitude IS NULL) AND (transportation = ''::text) AND ((url)::text = ''::text))))
);


--
-- Name: directory_metadata; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_metadata (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    holder uuid NOT NULL,
    resource_id uuid NOT NULL,
    resource_type text NOT NULL,
    last_action_date date NOT NULL,
    last_action_type text NOT NULL,
    field_name text NOT NULL,
    previous_value text NOT NULL,
    replacement_value text NOT NULL,
    updated_by text NOT NULL,
    CONSTRAINT directory_metadata_place_check CHECK ((place >= 0))
);


--
-- Name: directory_organization; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_organization (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    shelf smallint GENERATED ALWAYS AS ((((get_byte(uuid_send(id), 14) & 15) * 256) + get_byte(uuid_send(id), 15))) STORED,
    name text NOT NULL,
    alternate_name text NOT NULL,
    description text NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(2000) NOT NULL,
    tax_status text NOT NULL,
    tax_id text NOT NULL,
    year_incorporated double precision,
    legal_status text NOT NULL,
    logo text NOT NULL,
    uri character varying(2000) NOT NULL,
    feed_id uuid,
    parent_organization_id uuid
);


--
-- Name: directory_organizationidentifier; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_organizationidentifier (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    identifier_scheme text NOT NULL,
    identifier_type text NOT NULL,
    identifier text NOT NULL,
    organization_id uuid,
    CONSTRAINT directory_organizationidentifier_place_check CHECK ((place >= 0))
);


--
-- Name: directory_pair; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_pair (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    verdict character varying(10) NOT NULL,
    first_id uuid NOT NULL,
    second_id uuid NOT NULL,
    CONSTRAINT pair_of_two CHECK ((NOT (first_id = second_id))),
    CONSTRAINT pair_verdict_known CHECK (((verdict)::text = ANY ((ARRAY['merged'::character varying, 'different'::character varying])::text[])))
);


--
-- Name: directory_phone; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_phone (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    number text NOT NULL,
    extension double precision,
    type text NOT NULL,
    description text NOT NULL,
    contact_id uuid,
    location_id uuid,
    organization_id uuid,
    service_id uuid,
    service_at_location_id uuid,
    CONSTRAINT directory_phone_place_check CHECK ((place >= 0))
);


--
-- Name: directory_postcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_postcode (
    id bigint NOT NULL,
    country character varying(2) NOT NULL,
    code character varying(4) NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL
);


--
-- Name: directory_postcode_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.directory_postcode ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_postcode_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: directory_program; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_program (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    name text NOT NULL,
    alternate_name text NOT NULL,
    description text NOT NULL,
    feed_id uuid,
    organization_id uuid
);


--
-- Name: directory_requireddocument; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_requireddocument (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    document text NOT NULL,
    uri character varying(2000) NOT NULL,
    service_id uuid,
    CONSTRAINT directory_requireddocument_place_check CHECK ((place >= 0))
);


--
-- Name: directory_schedule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_schedule (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    valid_from date,
    valid_to date,
    dtstart date,
    timezone double precision,
    until date,
    count double precision,
    wkst character varying(2) NOT NULL,
    freq character varying(7) NOT NULL,
    "interval" double precision,
    byday text NOT NULL,
    byweekno text NOT NULL,
    bymonthday text NOT NULL,
    byyearday text NOT NULL,
    description text NOT NULL,
    opens_at character varying(20) NOT NULL,
    closes_at character varying(20) NOT NULL,
    schedule_link character varying(2000) NOT NULL,
    attending_type text NOT NULL,
    notes text NOT NULL,
    location_id uuid,
    service_id uuid,
    service_at_location_id uuid,
    CONSTRAINT directory_schedule_place_check CHECK ((place >= 0))
);


--
-- Name: directory_seen; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_seen (
    run uuid NOT NULL,
    service uuid NOT NULL
);


--
-- Name: directory_service; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_service (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    shelf smallint GENERATED ALWAYS AS ((((get_byte(uuid_send(id), 14) & 15) * 256) + get_byte(uuid_send(id), 15))) STORED,
    name text NOT NULL,
    alternate_name text NOT NULL,
    description text NOT NULL,
    url character varying(2000) NOT NULL,
    email character varying(254) NOT NULL,
    status character varying(20) NOT NULL,
    interpretation_services text NOT NULL,
    application_process text NOT NULL,
    fees_description text NOT NULL,
    wait_time text NOT NULL,
    fees text NOT NULL,
    accreditations text NOT NULL,
    eligibility_description text NOT NULL,
    minimum_age double precision,
    maximum_age double precision,
    assured_date date,
    assurer_email character varying(254) NOT NULL,
    licenses text NOT NULL,
    alert text NOT NULL,
    words tsvector,
    feed_id uuid,
    organization_id uuid NOT NULL,
    program_id uuid,
    CONSTRAINT service_status_known CHECK (((status)::text = ANY ((ARRAY['active'::character varying, 'inactive'::character varying, 'defunct'::character varying, 'temporarily closed'::character varying])::text[])))
);


--
-- Name: directory_servicearea; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_servicearea (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    extent text NOT NULL,
    extent_type text NOT NULL,
    uri text NOT NULL,
    service_id uuid,
    service_at_location_id uuid,
    CONSTRAINT directory_servicearea_place_check CHECK ((place >= 0))
);


--
-- Name: directory_serviceatlocation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_serviceatlocation (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    shelf smallint GENERATED ALWAYS AS ((((get_byte(uuid_send(id), 14) & 15) * 256) + get_byte(uuid_send(id), 15))) STORED,
    description text NOT NULL,
    latitude double precision,
    longitude double precision,
    feed_id uuid,
    location_id uuid NOT NULL,
    service_id uuid NOT NULL
);


--
-- Name: directory_servicecapacity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_servicecapacity (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    available double precision NOT NULL,
    maximum double precision,
    description text NOT NULL,
    updated timestamp with time zone NOT NULL,
    service_id uuid,
    unit_id uuid NOT NULL,
    CONSTRAINT directory_servicecapacity_place_check CHECK ((place >= 0))
);


--
-- Name: directory_shelf; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_shelf (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    number smallint NOT NULL,
    rows integer NOT NULL
);


--
-- Name: directory_shelf_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.directory_shelf ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directory_shelf_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: directory_taxonomy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_taxonomy (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    uri character varying(2000) NOT NULL,
    version text NOT NULL,
    feed_id uuid
);


--
-- Name: directory_taxonomyterm; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_taxonomyterm (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    description text NOT NULL,
    taxonomy_name text NOT NULL,
    language text NOT NULL,
    term_uri character varying(2000) NOT NULL,
    feed_id uuid,
    parent_id uuid,
    taxonomy_id uuid
);


--
-- Name: directory_unit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_unit (
    id uuid NOT NULL,
    extra jsonb NOT NULL,
    digest bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_modified timestamp with time zone NOT NULL,
    name text NOT NULL,
    scheme text NOT NULL,
    identifier text NOT NULL,
    uri character varying(2000) NOT NULL,
    feed_id uuid
);


--
-- Name: directory_url; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_url (
    key uuid NOT NULL,
    id uuid NOT NULL,
    owner uuid NOT NULL,
    place smallint NOT NULL,
    extra jsonb NOT NULL,
    label text NOT NULL,
    url character varying(2000) NOT NULL,
    organization_id uuid,
    service_id uuid,
    CONSTRAINT directory_url_place_check CHECK ((place >= 0))
);


--
-- Name: directory_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.directory_version (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(12) NOT NULL,
    key uuid NOT NULL,
    why character varying(10) NOT NULL,
    "values" jsonb NOT NULL,
    by_id uuid,
    CONSTRAINT version_kind_known CHECK (((kind)::text = ANY ((ARRAY['service'::character varying, 'organization'::character varying, 'location'::character varying])::text[]))),
    CONSTRAINT version_why_known CHECK (((why)::text = ANY ((ARRAY['before'::character varying, 'edited'::character varying, 'corrected'::character varying, 'restored'::character varying, 'merged'::character varying])::text[])))
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: helpdesk_attachment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_attachment (
    id uuid NOT NULL,
    place smallint NOT NULL,
    kind character varying(4) NOT NULL,
    size integer NOT NULL,
    sealed_name bytea NOT NULL,
    sealed_content bytea NOT NULL,
    message_id uuid NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT attachment_kind_known CHECK (((kind)::text = ANY ((ARRAY['jpg'::character varying, 'png'::character varying, 'pdf'::character varying, 'txt'::character varying, 'docx'::character varying, 'odt'::character varying])::text[]))),
    CONSTRAINT helpdesk_attachment_place_check CHECK ((place >= 0)),
    CONSTRAINT helpdesk_attachment_size_check CHECK ((size >= 0))
);

ALTER TABLE ONLY public.helpdesk_attachment FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_call; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_call (
    id uuid NOT NULL,
    mark bytea,
    state character varying(7) NOT NULL,
    rang_at timestamp with time zone NOT NULL,
    waited smallint,
    organization_id uuid NOT NULL,
    CONSTRAINT call_marked_while_it_rings CHECK ((((mark IS NOT NULL) AND ((state)::text = 'ringing'::text) AND (waited IS NULL)) OR ((mark IS NULL) AND ((state)::text = ANY ((ARRAY['taken'::character varying, 'missed'::character varying])::text[])) AND (waited IS NOT NULL)))),
    CONSTRAINT helpdesk_call_waited_check CHECK ((waited >= 0))
);

ALTER TABLE ONLY public.helpdesk_call FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_callattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_callattempt (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    reached character varying(11) NOT NULL,
    had_leave boolean NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    question_id uuid NOT NULL,
    tried_by_id uuid NOT NULL,
    CONSTRAINT attempt_no_voicemail_without_leave CHECK (((NOT ((reached)::text = 'voicemail'::text)) OR had_leave)),
    CONSTRAINT attempt_reached_known CHECK (((reached)::text = ANY ((ARRAY['spoken'::character varying, 'not-reached'::character varying, 'voicemail'::character varying])::text[])))
);

ALTER TABLE ONLY public.helpdesk_callattempt FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_card; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_card (
    id uuid NOT NULL,
    number_mark bytea NOT NULL,
    wrapped_words bytea NOT NULL,
    printed_on date NOT NULL,
    organization_id uuid NOT NULL
);

ALTER TABLE ONLY public.helpdesk_card FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_carenote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_carenote (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    feeling character varying(5) NOT NULL,
    sealed_body bytea NOT NULL,
    written_at timestamp with time zone NOT NULL,
    shared_at timestamp with time zone,
    organization_id uuid NOT NULL,
    writer_id uuid NOT NULL,
    CONSTRAINT care_note_feeling_known CHECK (((feeling)::text = ANY ((ARRAY['fine'::character varying, 'heavy'::character varying, 'talk'::character varying])::text[])))
);

ALTER TABLE ONLY public.helpdesk_carenote FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_closedcode; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_closedcode (
    mark bytea NOT NULL,
    closed_on date NOT NULL
);

ALTER TABLE ONLY public.helpdesk_closedcode FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_draft (
    id uuid NOT NULL,
    sealed_body bytea NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    written_by_id uuid NOT NULL,
    question_id uuid NOT NULL
);

ALTER TABLE ONLY public.helpdesk_draft FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_emptycontact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_emptycontact (
    id uuid NOT NULL,
    channel character varying(8) NOT NULL,
    kind character varying(12) NOT NULL,
    form_token character varying(32) NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT empty_contact_kind_known CHECK (((kind)::text = ANY ((ARRAY['silent'::character varying, 'hung-up'::character varying, 'wrong-number'::character varying, 'test'::character varying, 'abuse'::character varying])::text[])))
);

ALTER TABLE ONLY public.helpdesk_emptycontact FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_helpcheck; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_helpcheck (
    question_id uuid NOT NULL,
    ask_from date NOT NULL,
    mailed_at timestamp with time zone,
    result character varying(8) NOT NULL,
    answered_at timestamp with time zone,
    sealed_remark bytea,
    CONSTRAINT help_answered_with_a_result CHECK ((((answered_at IS NULL) AND ((result)::text = ''::text) AND (sealed_remark IS NULL)) OR ((NOT ((result)::text = ''::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT help_result_known CHECK ((((result)::text = ''::text) OR ((result)::text = ANY ((ARRAY['helped'::character varying, 'some'::character varying, 'not'::character varying, 'unsaid'::character varying])::text[]))))
);

ALTER TABLE ONLY public.helpdesk_helpcheck FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_intake; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_intake (
    id uuid NOT NULL,
    channel character varying(8) NOT NULL,
    form_token character varying(32) NOT NULL,
    sealed_body bytea NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    organization_id uuid NOT NULL,
    written_by_id uuid NOT NULL,
    follows uuid,
    CONSTRAINT intake_saved_after_start CHECK ((saved_at >= started_at))
);

ALTER TABLE ONLY public.helpdesk_intake FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_mailthread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_mailthread (
    question_id uuid NOT NULL,
    mark bytea NOT NULL,
    language character varying(2) NOT NULL,
    sealed_words bytea,
    more integer NOT NULL,
    bounced_on date,
    aside_on date,
    CONSTRAINT helpdesk_mailthread_more_check CHECK ((more >= 0))
);

ALTER TABLE ONLY public.helpdesk_mailthread FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_message; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_message (
    id uuid NOT NULL,
    author character varying(5) NOT NULL,
    form_mark bytea,
    sealed_body bytea NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    place integer NOT NULL,
    written_by_id uuid,
    question_id uuid NOT NULL,
    CONSTRAINT helpdesk_message_place_check CHECK ((place >= 0)),
    CONSTRAINT message_line_has_a_writer CHECK (((((author)::text = 'asker'::text) AND (written_by_id IS NULL)) OR (((author)::text = 'line'::text) AND (written_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.helpdesk_message FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_publishedletter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_publishedletter (
    mark bytea NOT NULL,
    letter uuid NOT NULL,
    wording_id character varying(64) NOT NULL
);

ALTER TABLE ONLY public.helpdesk_publishedletter FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_qualitydraw; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_qualitydraw (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    drawn_at timestamp with time zone NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    channel character varying(8) NOT NULL,
    seed character varying(32) NOT NULL,
    lots integer NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    drawn_by_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT helpdesk_qualitydraw_lots_check CHECK ((lots >= 0)),
    CONSTRAINT quality_draw_days_in_order CHECK ((last_day >= first_day))
);

ALTER TABLE ONLY public.helpdesk_qualitydraw FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_qualityread; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_qualityread (
    id uuid NOT NULL,
    place smallint NOT NULL,
    safety character varying(8) NOT NULL,
    own_words character varying(8) NOT NULL,
    plain character varying(8) NOT NULL,
    referral character varying(8) NOT NULL,
    sealed_body bytea,
    told_at timestamp with time zone,
    sealed_reply bytea,
    replied_at timestamp with time zone,
    adviser_id uuid NOT NULL,
    draw_id uuid NOT NULL,
    question_id uuid NOT NULL,
    reader_id uuid NOT NULL,
    CONSTRAINT helpdesk_qualityread_place_check CHECK ((place >= 0)),
    CONSTRAINT quality_read_of_somebody_else CHECK ((NOT (reader_id = adviser_id))),
    CONSTRAINT quality_read_replied_after_told CHECK ((((replied_at IS NULL) AND (sealed_reply IS NULL)) OR ((replied_at IS NOT NULL) AND (sealed_reply IS NOT NULL) AND (told_at IS NOT NULL)))),
    CONSTRAINT quality_read_told_with_words CHECK ((((sealed_body IS NULL) AND (told_at IS NULL)) OR ((sealed_body IS NOT NULL) AND (told_at IS NOT NULL))))
);

ALTER TABLE ONLY public.helpdesk_qualityread FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_question (
    id uuid NOT NULL,
    form_mark bytea NOT NULL,
    receipt_mark bytea NOT NULL,
    asker character varying(20) NOT NULL,
    age_band character varying(5) NOT NULL,
    answer_by character varying(6) NOT NULL,
    sealed_contact bytea,
    urgency smallint NOT NULL,
    state character varying(8) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    last_contact_on date NOT NULL,
    taken_at timestamp with time zone,
    organization_id uuid NOT NULL,
    taken_by_id uuid,
    contact_mark bytea,
    channel character varying(8) NOT NULL,
    for_whom character varying(15) NOT NULL,
    institution_id uuid,
    minutes smallint,
    outcomes character varying(11)[] NOT NULL,
    phase character varying(14) NOT NULL,
    region character varying(6) NOT NULL,
    safety character varying(7) NOT NULL,
    sealed_note bytea,
    topics character varying(11)[] NOT NULL,
    escalated_at timestamp with time zone,
    call_from timestamp with time zone,
    may_voicemail boolean NOT NULL,
    open_days smallint NOT NULL,
    follows uuid,
    posted_on date,
    CONSTRAINT helpdesk_question_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT helpdesk_question_open_days_check CHECK ((open_days >= 0)),
    CONSTRAINT helpdesk_question_urgency_check CHECK ((urgency >= 0)),
    CONSTRAINT question_age_of_a_child CHECK ((((age_band)::text = ''::text) OR ((asker)::text = 'child'::text) OR ((for_whom)::text = ANY ((ARRAY['own-child'::character varying, 'child-of-family'::character varying, 'pupil'::character varying])::text[])))),
    CONSTRAINT question_called_before_it_is_late CHECK (((call_from IS NULL) OR (call_from < due_at))),
    CONSTRAINT question_called_when_asked CHECK ((((answer_by)::text = 'phone'::text) OR ((call_from IS NULL) AND (NOT may_voicemail)))),
    CONSTRAINT question_channel_known CHECK (((channel)::text = ANY ((ARRAY['web'::character varying, 'phone'::character varying, 'mail'::character varying, 'chat'::character varying, 'letter'::character varying, 'visit'::character varying, 'outreach'::character varying])::text[]))),
    CONSTRAINT question_contact_only_when_asked CHECK (((((answer_by)::text = 'code'::text) AND (sealed_contact IS NULL)) OR ((answer_by)::text = 'letter'::text) OR ((NOT ((answer_by)::text = ANY ((ARRAY['code'::character varying, 'letter'::character varying])::text[]))) AND (sealed_contact IS NOT NULL)))),
    CONSTRAINT question_mark_only_with_contact CHECK (((contact_mark IS NULL) OR (sealed_contact IS NOT NULL))),
    CONSTRAINT question_open_no_longer_than_kept CHECK (((open_days >= 1) AND (open_days <= 90))),
    CONSTRAINT question_posted_without_an_address CHECK (((posted_on IS NULL) OR (((answer_by)::text = 'letter'::text) AND (sealed_contact IS NULL)))),
    CONSTRAINT question_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'answered'::character varying, 'aside'::character varying])::text[]))),
    CONSTRAINT question_taken_by_and_at CHECK ((((taken_at IS NULL) AND (taken_by_id IS NULL)) OR ((taken_at IS NOT NULL) AND (taken_by_id IS NOT NULL)))),
    CONSTRAINT question_topics_known CHECK (((topics <@ ARRAY['telling'::character varying(11), 'first-visit'::character varying(11), 'visiting'::character varying(11), 'contact'::character varying(11), 'process'::character varying(11), 'authority'::character varying(11), 'refusal'::character varying(11), 'safety'::character varying(11), 'feelings'::character varying(11), 'school'::character varying(11), 'stigma'::character varying(11), 'money'::character varying(11), 'residence'::character varying(11), 'arrest'::character varying(11), 'transfer'::character varying(11), 'leave'::character varying(11), 'baby'::character varying(11), 'foster-care'::character varying(11), 'training'::character varying(11), 'materials'::character varying(11), 'figures'::character varying(11), 'complaint'::character varying(11), 'other'::character varying(11)]) AND (outcomes <@ ARRAY['information'::character varying(11), 'advice'::character varying(11), 'listened'::character varying(11), 'material'::character varying(11), 'referral'::character varying(11), 'vt-advice'::character varying(11), 'vt-report'::character varying(11), 'prison'::character varying(11)]))),
    CONSTRAINT question_urgency_known CHECK ((urgency = ANY (ARRAY[0, 1, 2])))
);

ALTER TABLE ONLY public.helpdesk_question FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_retelling; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_retelling (
    id uuid NOT NULL,
    sealed_body bytea NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    offered_at timestamp with time zone,
    organization_id uuid NOT NULL,
    question_id uuid NOT NULL,
    written_by_id uuid NOT NULL
);

ALTER TABLE ONLY public.helpdesk_retelling FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_secondopinion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_secondopinion (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    sealed_body bytea NOT NULL,
    sealed_answer bytea,
    asked_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    asked_by_id uuid NOT NULL,
    asked_of_id uuid NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT opinion_answered_with_words CHECK ((((answered_at IS NULL) AND (sealed_answer IS NULL)) OR ((answered_at IS NOT NULL) AND (sealed_answer IS NOT NULL)))),
    CONSTRAINT opinion_of_somebody_else CHECK ((NOT (asked_by_id = asked_of_id)))
);

ALTER TABLE ONLY public.helpdesk_secondopinion FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_tally; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_tally (
    month date NOT NULL,
    dimension character varying(10) NOT NULL,
    value character varying(20) NOT NULL,
    count integer NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT helpdesk_tally_count_check CHECK ((count >= 0)),
    CONSTRAINT tally_of_a_month CHECK ((EXTRACT(day FROM month) = (1)::numeric))
);

ALTER TABLE ONLY public.helpdesk_tally FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_task (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    sealed_body bytea NOT NULL,
    due_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone NOT NULL,
    done_at timestamp with time zone,
    escalated_at timestamp with time zone,
    done_by_id uuid,
    made_by_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    owner_id uuid,
    question_id uuid,
    CONSTRAINT task_done_at_and_by CHECK ((((done_at IS NULL) AND (done_by_id IS NULL)) OR ((done_at IS NOT NULL) AND (done_by_id IS NOT NULL))))
);

ALTER TABLE ONLY public.helpdesk_task FORCE ROW LEVEL SECURITY;


--
-- Name: helpdesk_toldnumber; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.helpdesk_toldnumber (
    lines character varying(64) NOT NULL,
    year smallint NOT NULL,
    "table" character varying(10) NOT NULL,
    "row" character varying(20) NOT NULL,
    "column" character varying(7) NOT NULL,
    number integer NOT NULL,
    shown boolean NOT NULL,
    CONSTRAINT helpdesk_toldnumber_number_check CHECK ((number >= 0)),
    CONSTRAINT helpdesk_toldnumber_year_check CHECK ((year >= 0)),
    CONSTRAINT told_of_a_year CHECK (((year >= 2000) AND (year <= 2999)))
);

ALTER TABLE ONLY public.helpdesk_toldnumber FORCE ROW LEVEL SECURITY;


--
-- Name: incidents_breach; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incidents_breach (
    id uuid NOT NULL,
    form_mark bytea NOT NULL,
    nature character varying(7) NOT NULL,
    aware_at timestamp with time zone NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    people_count integer,
    records_count integer,
    report character varying(3) NOT NULL,
    reported_at timestamp with time zone,
    late_explained boolean NOT NULL,
    tell character varying(3) NOT NULL,
    told_at timestamp with time zone,
    reminded_at timestamp with time zone,
    closed_at timestamp with time zone,
    sealed_account bytea NOT NULL,
    organization_id uuid NOT NULL,
    recorded_by_id uuid NOT NULL,
    CONSTRAINT breach_closed_when_decided CHECK (((closed_at IS NULL) OR ((closed_at >= aware_at) AND (((report)::text = 'no'::text) OR (((report)::text = 'yes'::text) AND (reported_at IS NOT NULL))) AND (((tell)::text = 'no'::text) OR (((tell)::text = 'yes'::text) AND (told_at IS NOT NULL)))))),
    CONSTRAINT breach_known_before_recorded CHECK ((aware_at <= recorded_at)),
    CONSTRAINT breach_late_says_why CHECK (((reported_at IS NULL) OR (reported_at <= (aware_at + '3 days'::interval)) OR late_explained)),
    CONSTRAINT breach_reported_after_knowing CHECK (((reported_at IS NULL) OR (((report)::text = 'yes'::text) AND (reported_at >= aware_at)))),
    CONSTRAINT breach_told_after_knowing CHECK (((told_at IS NULL) OR (((tell)::text = 'yes'::text) AND (told_at >= aware_at)))),
    CONSTRAINT breach_words_known CHECK ((((nature)::text = ANY ((ARRAY['seen'::character varying, 'changed'::character varying, 'lost'::character varying])::text[])) AND ((report)::text = ANY ((ARRAY[''::character varying, 'yes'::character varying, 'no'::character varying])::text[])) AND ((tell)::text = ANY ((ARRAY[''::character varying, 'yes'::character varying, 'no'::character varying])::text[])))),
    CONSTRAINT incidents_breach_people_count_check CHECK ((people_count >= 0)),
    CONSTRAINT incidents_breach_records_count_check CHECK ((records_count >= 0))
);

ALTER TABLE ONLY public.incidents_breach FORCE ROW LEVEL SECURITY;


--
-- Name: incidents_processor; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incidents_processor (
    id uuid NOT NULL,
    form_mark bytea NOT NULL,
    name character varying(200) NOT NULL,
    country character varying(100) NOT NULL,
    task character varying(500) NOT NULL,
    kinds character varying(500) NOT NULL,
    agreed_on date NOT NULL,
    agreed_until date,
    others text NOT NULL,
    transfer character varying(10) NOT NULL,
    review_on date NOT NULL,
    ended_on date,
    organization_id uuid NOT NULL,
    CONSTRAINT processor_agreed_until_after CHECK (((agreed_until IS NULL) OR (agreed_until >= agreed_on))),
    CONSTRAINT processor_ended_after CHECK (((ended_on IS NULL) OR (ended_on >= agreed_on))),
    CONSTRAINT processor_transfer_known CHECK (((transfer)::text = ANY ((ARRAY[''::character varying, 'adequate'::character varying, 'clauses'::character varying, 'binding'::character varying, 'derogation'::character varying])::text[])))
);

ALTER TABLE ONLY public.incidents_processor FORCE ROW LEVEL SECURITY;


--
-- Name: institutions_contactpoint; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_contactpoint (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_title character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    is_verified boolean NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(15) NOT NULL,
    code character varying(80),
    loaded_hash character varying(64) NOT NULL,
    task character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    text character varying(400) NOT NULL,
    phone character varying(30) NOT NULL,
    url character varying(200) NOT NULL,
    institution_id uuid,
    CONSTRAINT contactpoint_at_one_place CHECK ((((institution_id IS NULL) AND ((((country)::text = ''::text) OR ((kind)::text = ''::text)) AND (1 = (
CASE
    WHEN ((country)::text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((kind)::text = ''::text) THEN 1
    ELSE 0
END)))) OR (((country)::text = ''::text) AND (institution_id IS NOT NULL) AND ((kind)::text = ''::text))))
);


--
-- Name: institutions_detail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_detail (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_title character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    is_verified boolean NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(15) NOT NULL,
    code character varying(80),
    loaded_hash character varying(64) NOT NULL,
    topic character varying(10) NOT NULL,
    text character varying(400) NOT NULL,
    institution_id uuid,
    CONSTRAINT detail_at_one_place CHECK ((((institution_id IS NULL) AND ((((country)::text = ''::text) OR ((kind)::text = ''::text)) AND (1 = (
CASE
    WHEN ((country)::text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((kind)::text = ''::text) THEN 1
    ELSE 0
END)))) OR (((country)::text = ''::text) AND (institution_id IS NOT NULL) AND ((kind)::text = ''::text))))
);


--
-- Name: institutions_institution; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_institution (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    slug character varying(80) NOT NULL,
    name character varying(120) NOT NULL,
    sort_name character varying(120) NOT NULL,
    city character varying(80) NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(15) NOT NULL,
    population character varying(10) NOT NULL,
    source_title character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    is_verified boolean NOT NULL,
    note character varying(300) NOT NULL,
    CONSTRAINT institution_country_known CHECK (((country)::text = ANY ((ARRAY['nl'::character varying, 'be'::character varying])::text[]))),
    CONSTRAINT institution_kind_known CHECK (((kind)::text = ANY ((ARRAY['pi'::character varying, 'jc'::character varying, 'dc'::character varying, 'jji'::character varying, 'fpc'::character varying, 'gevangenis'::character varying, 'detentiehuis'::character varying, 'transitiehuis'::character varying])::text[]))),
    CONSTRAINT institution_population_known CHECK (((population)::text = ANY ((ARRAY['men'::character varying, 'women'::character varying, 'mixed'::character varying, 'unknown'::character varying])::text[])))
);


--
-- Name: institutions_routeinvite; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_routeinvite (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    receipt_mark bytea NOT NULL,
    state character varying(10) NOT NULL,
    steps jsonb NOT NULL,
    remark character varying(300) NOT NULL,
    sent_in_at timestamp with time zone,
    valid_until date NOT NULL,
    institution_id uuid NOT NULL,
    CONSTRAINT invite_sent_in_has_a_moment CHECK ((((state)::text = 'asked'::text) OR (sent_in_at IS NOT NULL))),
    CONSTRAINT invite_state_known CHECK (((state)::text = ANY ((ARRAY['asked'::character varying, 'sent-in'::character varying, 'placed'::character varying])::text[])))
);


--
-- Name: institutions_routestep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_routestep (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_title character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    is_verified boolean NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(15) NOT NULL,
    code character varying(80),
    loaded_hash character varying(64) NOT NULL,
    place smallint NOT NULL,
    title character varying(80) NOT NULL,
    text character varying(400) NOT NULL,
    drawing character varying(10) NOT NULL,
    institution_id uuid,
    photo_id bigint,
    CONSTRAINT institutions_routestep_place_check CHECK ((place >= 0)),
    CONSTRAINT routestep_at_one_place CHECK ((((institution_id IS NULL) AND ((((country)::text = ''::text) OR ((kind)::text = ''::text)) AND (1 = (
CASE
    WHEN ((country)::text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((kind)::text = ''::text) THEN 1
    ELSE 0
END)))) OR (((country)::text = ''::text) AND (institution_id IS NOT NULL) AND ((kind)::text = ''::text))))
);


--
-- Name: institutions_unit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_unit (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_title character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    is_verified boolean NOT NULL,
    name character varying(80) NOT NULL,
    note character varying(300) NOT NULL,
    institution_id uuid NOT NULL
);


--
-- Name: institutions_visitrule; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.institutions_visitrule (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    source_title character varying(200) NOT NULL,
    source_url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    is_verified boolean NOT NULL,
    country character varying(2) NOT NULL,
    kind character varying(15) NOT NULL,
    code character varying(80),
    loaded_hash character varying(64) NOT NULL,
    visit character varying(12) NOT NULL,
    about character varying(14) NOT NULL,
    number smallint,
    text character varying(400) NOT NULL,
    source_date character varying(10) NOT NULL,
    valid_from date,
    valid_until date,
    institution_id uuid,
    unit_id uuid,
    CONSTRAINT institutions_visitrule_number_check CHECK ((number >= 0)),
    CONSTRAINT rule_ends_after_it_starts CHECK (((valid_from IS NULL) OR (valid_until IS NULL) OR (valid_until >= valid_from))),
    CONSTRAINT rule_of_a_units_place CHECK (((unit_id IS NULL) OR (institution_id IS NOT NULL))),
    CONSTRAINT rule_topic_known CHECK (((about)::text = ANY ((ARRAY['alone-from'::character varying, 'id-from'::character varying, 'consent'::character varying, 'booking'::character varying, 'most-visitors'::character varying, 'most-adults'::character varying, 'most-children'::character varying, 'not-counted'::character varying, 'before'::character varying, 'search'::character varying, 'minutes'::character varying, 'often'::character varying, 'papers'::character varying, 'video'::character varying, 'phone'::character varying, 'refusal'::character varying])::text[]))),
    CONSTRAINT rule_visit_known CHECK (((visit)::text = ANY ((ARRAY['ordinary'::character varying, 'unsupervised'::character varying, 'parent-child'::character varying, 'youth'::character varying, 'video'::character varying, 'phone'::character varying])::text[]))),
    CONSTRAINT visitrule_at_one_place CHECK ((((institution_id IS NULL) AND ((((country)::text = ''::text) OR ((kind)::text = ''::text)) AND (1 = (
CASE
    WHEN ((country)::text = ''::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ((kind)::text = ''::text) THEN 1
    ELSE 0
END)))) OR (((country)::text = ''::text) AND (institution_id IS NOT NULL) AND ((kind)::text = ''::text))))
);


--
-- Name: knowledge_articlepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_articlepage (
    page_ptr_id integer NOT NULL,
    summary character varying(300) NOT NULL,
    body jsonb NOT NULL,
    age_band character varying(5) NOT NULL,
    phases character varying(20)[] NOT NULL,
    country character varying(4) NOT NULL,
    search_words character varying(500) NOT NULL,
    checked_on date NOT NULL,
    reviewer_role character varying(120) NOT NULL,
    help jsonb NOT NULL,
    sources jsonb NOT NULL,
    next_articles jsonb NOT NULL,
    theme_id integer,
    kind character varying(10) NOT NULL,
    level character varying(12) NOT NULL,
    levels character varying(10)[] NOT NULL,
    next_check_on date,
    owner_role character varying(120) NOT NULL,
    pillars smallint[] NOT NULL,
    provisions smallint[] NOT NULL,
    readings jsonb NOT NULL,
    asked_as text NOT NULL,
    CONSTRAINT article_age_known CHECK (((age_band)::text = ANY ((ARRAY['0-7'::character varying, '8-12'::character varying, '12-18'::character varying, '18+'::character varying, 'all'::character varying])::text[]))),
    CONSTRAINT article_country_known CHECK (((country)::text = ANY ((ARRAY['nl'::character varying, 'be'::character varying, 'both'::character varying])::text[]))),
    CONSTRAINT article_kind_known CHECK (((kind)::text = ANY ((ARRAY['article'::character varying, 'checklist'::character varying, 'worksheet'::character varying, 'letter'::character varying, 'news'::character varying])::text[]))),
    CONSTRAINT article_level_known CHECK (((level)::text = ANY ((ARRAY['child'::character varying, 'teen'::character varying, 'adult'::character varying, 'simple'::character varying, 'professional'::character varying])::text[]))),
    CONSTRAINT article_levels_known CHECK ((levels <@ ARRAY['facilitair'::character varying(10), 'actief'::character varying(10), 'intensief'::character varying(10)])),
    CONSTRAINT article_next_check_later CHECK ((next_check_on > checked_on)),
    CONSTRAINT article_phases_known CHECK ((phases <@ ARRAY['before'::character varying(20), 'arrest'::character varying(20), 'police-custody'::character varying(20), 'remand'::character varying(20), 'trial'::character varying(20), 'self-report'::character varying(20), 'prison'::character varying(20), 'transfer'::character varying(20), 'leave'::character varying(20), 'release'::character varying(20), 'aftercare'::character varying(20), 're-arrest'::character varying(20)])),
    CONSTRAINT article_pillars_known CHECK ((pillars <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint])),
    CONSTRAINT article_provisions_known CHECK ((provisions <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint, (8)::smallint, (9)::smallint, (10)::smallint, (11)::smallint, (12)::smallint, (13)::smallint, (14)::smallint, (15)::smallint, (16)::smallint, (17)::smallint, (18)::smallint, (19)::smallint, (20)::smallint, (21)::smallint, (22)::smallint, (23)::smallint, (24)::smallint, (25)::smallint, (26)::smallint, (27)::smallint, (28)::smallint, (29)::smallint, (30)::smallint, (31)::smallint, (32)::smallint, (33)::smallint, (34)::smallint, (35)::smallint, (36)::smallint, (37)::smallint, (38)::smallint, (39)::smallint, (40)::smallint, (41)::smallint, (42)::smallint, (43)::smallint, (44)::smallint, (45)::smallint, (46)::smallint, (47)::smallint, (48)::smallint, (49)::smallint, (50)::smallint, (51)::smallint, (52)::smallint, (53)::smallint, (54)::smallint, (55)::smallint, (56)::smallint]))
);


--
-- Name: knowledge_audiencepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_audiencepage (
    page_ptr_id integer NOT NULL,
    summary character varying(300) NOT NULL,
    body jsonb NOT NULL,
    audience character varying(20) NOT NULL
);


--
-- Name: knowledge_homepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_homepage (
    page_ptr_id integer NOT NULL,
    summary character varying(300) NOT NULL,
    body jsonb NOT NULL
);


--
-- Name: knowledge_infopage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_infopage (
    page_ptr_id integer NOT NULL,
    summary character varying(300) NOT NULL,
    body jsonb NOT NULL,
    checked_on date
);


--
-- Name: knowledge_letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_letter (
    id uuid NOT NULL,
    slug character varying(80) NOT NULL,
    title character varying(120) NOT NULL,
    text text NOT NULL,
    answer text NOT NULL,
    audience character varying(20) NOT NULL,
    articles character varying(120)[] NOT NULL,
    year smallint NOT NULL,
    season smallint NOT NULL,
    theme_id integer,
    CONSTRAINT knowledge_letter_season_check CHECK ((season >= 0)),
    CONSTRAINT knowledge_letter_year_check CHECK ((year >= 0)),
    CONSTRAINT letter_audience_known CHECK (((audience)::text = ANY ((ARRAY['kinderen'::character varying, 'ouder-thuis'::character varying, 'ouder-in-detentie'::character varying, 'professionals'::character varying])::text[]))),
    CONSTRAINT letter_season_known CHECK ((season = ANY (ARRAY[0, 1, 2, 3])))
);


--
-- Name: knowledge_loadedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_loadedfile (
    id uuid NOT NULL,
    file character varying(200) NOT NULL,
    file_hash character varying(64) NOT NULL,
    page_hash character varying(64) NOT NULL,
    page_id integer NOT NULL
);


--
-- Name: knowledge_outsidelink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_outsidelink (
    id uuid NOT NULL,
    url character varying(2000) NOT NULL,
    asked_on date,
    failing_since date,
    nights smallint NOT NULL,
    answer character varying(20) NOT NULL,
    ignored_until date,
    ignored_because character varying(200) NOT NULL,
    CONSTRAINT knowledge_outsidelink_nights_check CHECK ((nights >= 0)),
    CONSTRAINT outside_link_fails_since_a_day CHECK ((((failing_since IS NULL) AND (nights = 0)) OR ((failing_since IS NOT NULL) AND (nights > 0))))
);


--
-- Name: knowledge_remark; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_remark (
    id uuid NOT NULL,
    level character varying(12) NOT NULL,
    useful boolean NOT NULL,
    text character varying(500) NOT NULL,
    day date NOT NULL,
    page_id integer NOT NULL
);


--
-- Name: knowledge_stop; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_stop (
    id uuid NOT NULL,
    loaded_hash character varying(64) NOT NULL,
    key character varying(10) NOT NULL,
    "order" smallint NOT NULL,
    title character varying(60) NOT NULL,
    phases character varying(20)[] NOT NULL,
    CONSTRAINT knowledge_stop_order_check CHECK (("order" >= 0)),
    CONSTRAINT stop_key_known CHECK (((key)::text = ANY ((ARRAY['arrest'::character varying, 'custody'::character varying, 'trial'::character varying, 'prison'::character varying, 'leave'::character varying, 'home'::character varying])::text[]))),
    CONSTRAINT stop_phases_known CHECK ((phases <@ ARRAY['before'::character varying(20), 'arrest'::character varying(20), 'police-custody'::character varying(20), 'remand'::character varying(20), 'trial'::character varying(20), 'self-report'::character varying(20), 'prison'::character varying(20), 'transfer'::character varying(20), 'leave'::character varying(20), 'release'::character varying(20), 'aftercare'::character varying(20), 're-arrest'::character varying(20)]))
);


--
-- Name: knowledge_stoptext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_stoptext (
    id uuid NOT NULL,
    loaded_hash character varying(64) NOT NULL,
    reader character varying(20) NOT NULL,
    now text NOT NULL,
    "do" text NOT NULL,
    help text NOT NULL,
    articles character varying(120)[] NOT NULL,
    stop_id uuid NOT NULL,
    CONSTRAINT stop_text_reader_known CHECK (((reader)::text = ANY ((ARRAY['kinderen-8-12'::character varying, 'kinderen-12-18'::character varying, 'ouder-thuis'::character varying, 'ouder-in-detentie'::character varying, 'professionals'::character varying])::text[])))
);


--
-- Name: knowledge_term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_term (
    id uuid NOT NULL,
    loaded_hash character varying(64) NOT NULL,
    word character varying(80) NOT NULL,
    slug character varying(80) NOT NULL,
    also character varying(80)[] NOT NULL,
    child text NOT NULL,
    adult text NOT NULL,
    country character varying(4) NOT NULL,
    articles character varying(120)[] NOT NULL,
    english character varying(120) NOT NULL,
    english_child text NOT NULL,
    english_adult text NOT NULL,
    source character varying(200) NOT NULL,
    url character varying(200) NOT NULL,
    checked_on date NOT NULL,
    verified boolean NOT NULL,
    CONSTRAINT term_country_known CHECK (((country)::text = ANY ((ARRAY['nl'::character varying, 'be'::character varying, 'both'::character varying])::text[])))
);


--
-- Name: knowledge_themepage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_themepage (
    page_ptr_id integer NOT NULL,
    summary character varying(300) NOT NULL,
    body jsonb NOT NULL
);


--
-- Name: knowledge_themespage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_themespage (
    page_ptr_id integer NOT NULL,
    summary character varying(300) NOT NULL,
    body jsonb NOT NULL
);


--
-- Name: knowledge_usefulweek; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.knowledge_usefulweek (
    id bigint NOT NULL,
    week date NOT NULL,
    yes integer NOT NULL,
    no integer NOT NULL,
    page_id integer NOT NULL,
    CONSTRAINT knowledge_usefulweek_no_check CHECK ((no >= 0)),
    CONSTRAINT knowledge_usefulweek_yes_check CHECK ((yes >= 0)),
    CONSTRAINT useful_week_begins_on_monday CHECK ((EXTRACT(isodow FROM week) = (1)::numeric))
);


--
-- Name: knowledge_usefulweek_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.knowledge_usefulweek ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.knowledge_usefulweek_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: mailbox_boxstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailbox_boxstate (
    id smallint NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    problem character varying(8) NOT NULL,
    problem_since timestamp with time zone,
    left_in_box integer NOT NULL,
    not_taken integer NOT NULL,
    CONSTRAINT box_state_one_row CHECK ((id = 1)),
    CONSTRAINT box_state_problem_and_since CHECK (((((problem)::text = ''::text) AND (problem_since IS NULL)) OR ((NOT ((problem)::text = ''::text)) AND (problem_since IS NOT NULL)))),
    CONSTRAINT mailbox_boxstate_id_check CHECK ((id >= 0)),
    CONSTRAINT mailbox_boxstate_left_in_box_check CHECK ((left_in_box >= 0)),
    CONSTRAINT mailbox_boxstate_not_taken_check CHECK ((not_taken >= 0))
);


--
-- Name: mailbox_fetchedmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mailbox_fetchedmail (
    mark bytea NOT NULL,
    kind character varying(6) NOT NULL,
    fetched_on date NOT NULL,
    CONSTRAINT fetched_mail_kind_known CHECK (((kind)::text = ANY ((ARRAY['person'::character varying, 'auto'::character varying, 'bounce'::character varying, 'list'::character varying])::text[])))
);

ALTER TABLE ONLY public.mailbox_fetchedmail FORCE ROW LEVEL SECURITY;


--
-- Name: meldcode_case; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meldcode_case (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    country character varying(2) NOT NULL,
    stage character varying(7) NOT NULL,
    round smallint NOT NULL,
    is_urgent boolean NOT NULL,
    sealed_reference bytea,
    raised_at timestamp with time zone NOT NULL,
    offered_at timestamp with time zone,
    taken_at timestamp with time zone,
    closed_at timestamp with time zone,
    close_reason character varying(11) NOT NULL,
    keep_until date,
    closed_by_id uuid,
    organization_id uuid NOT NULL,
    raised_by_id uuid NOT NULL,
    taken_by_id uuid,
    told_at timestamp with time zone,
    CONSTRAINT case_closed_by_at_and_why CHECK (((((close_reason)::text = ANY ((ARRAY['unfounded'::character varying, 'reported'::character varying, 'help'::character varying, 'handed-over'::character varying])::text[])) AND (closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL) AND (keep_until IS NOT NULL) AND ((stage)::text = 'closed'::text)) OR ((NOT ((stage)::text = 'closed'::text)) AND ((close_reason)::text = ''::text) AND (closed_at IS NULL) AND (closed_by_id IS NULL) AND (keep_until IS NULL)))),
    CONSTRAINT case_country_known CHECK (((country)::text = ANY ((ARRAY['nl'::character varying, 'be'::character varying])::text[]))),
    CONSTRAINT case_officers_told_while_offered CHECK ((((stage)::text = 'offered'::text) OR (told_at IS NULL))),
    CONSTRAINT case_round_from_one CHECK ((round >= 1)),
    CONSTRAINT case_stage_known_and_taken_by_someone CHECK ((((stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying, 'closed'::character varying])::text[])) OR (((stage)::text = 'taken'::text) AND (taken_by_id IS NOT NULL)))),
    CONSTRAINT case_taken_by_and_at CHECK ((((taken_at IS NULL) AND (taken_by_id IS NULL)) OR ((taken_at IS NOT NULL) AND (taken_by_id IS NOT NULL)))),
    CONSTRAINT meldcode_case_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.meldcode_case FORCE ROW LEVEL SECURITY;


--
-- Name: meldcode_casestep; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meldcode_casestep (
    id uuid NOT NULL,
    round smallint NOT NULL,
    code character varying(7) NOT NULL,
    sealed_body bytea NOT NULL,
    started_at timestamp with time zone NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    case_id uuid NOT NULL,
    written_by_id uuid NOT NULL,
    CONSTRAINT case_step_known CHECK (((code)::text = ANY ((ARRAY['signals'::character varying, 'consult'::character varying, 'talk'::character varying, 'weigh'::character varying, 'decide'::character varying])::text[]))),
    CONSTRAINT case_step_times_in_order CHECK (((saved_at >= started_at) AND ((finished_at IS NULL) OR (finished_at >= started_at)))),
    CONSTRAINT meldcode_casestep_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.meldcode_casestep FORCE ROW LEVEL SECURITY;


--
-- Name: meldcode_consultation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meldcode_consultation (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    round smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    sealed_question bytea NOT NULL,
    sealed_advice bytea,
    answered_at timestamp with time zone,
    ended_at timestamp with time zone,
    asked_id uuid NOT NULL,
    asked_by_id uuid NOT NULL,
    case_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT consultation_advice_and_when CHECK ((((answered_at IS NULL) AND (sealed_advice IS NULL)) OR ((answered_at IS NOT NULL) AND (sealed_advice IS NOT NULL)))),
    CONSTRAINT consultation_of_somebody_else CHECK ((NOT (asked_id = asked_by_id))),
    CONSTRAINT meldcode_consultation_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.meldcode_consultation FORCE ROW LEVEL SECURITY;


--
-- Name: meldcode_decision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meldcode_decision (
    id uuid NOT NULL,
    round smallint NOT NULL,
    report boolean NOT NULL,
    help boolean NOT NULL,
    must_report boolean NOT NULL,
    sealed_reason bytea NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    began_by_id uuid NOT NULL,
    case_id uuid NOT NULL,
    decided_by_id uuid NOT NULL,
    CONSTRAINT decision_follows_the_norm CHECK ((report OR (NOT must_report))),
    CONSTRAINT decision_not_alone_not_to_report CHECK ((report OR (NOT (decided_by_id = began_by_id)))),
    CONSTRAINT meldcode_decision_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.meldcode_decision FORCE ROW LEVEL SECURITY;


--
-- Name: meldcode_entry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.meldcode_entry (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    round smallint NOT NULL,
    kind character varying(9) NOT NULL,
    sealed_body bytea NOT NULL,
    written_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    written_by_id uuid NOT NULL,
    CONSTRAINT entry_kind_known CHECK (((kind)::text = ANY ((ARRAY['colleague'::character varying, 'advice'::character varying, 'child'::character varying, 'parent'::character varying, 'other'::character varying, 'report'::character varying, 'after'::character varying, 'restarted'::character varying, 'closed'::character varying, 'reopened'::character varying])::text[]))),
    CONSTRAINT meldcode_entry_round_check CHECK ((round >= 0))
);

ALTER TABLE ONLY public.meldcode_entry FORCE ROW LEVEL SECURITY;


--
-- Name: mfa_authenticator; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: organizations_closure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organizations_closure (
    id uuid NOT NULL,
    line character varying(5) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    message_nl character varying(200) NOT NULL,
    message_en character varying(200) NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT closure_ends_after_it_starts CHECK ((ends_at > starts_at)),
    CONSTRAINT closure_line_known CHECK (((line)::text = ANY ((ARRAY[''::character varying, 'phone'::character varying, 'chat'::character varying])::text[])))
);


--
-- Name: organizations_openingtime; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organizations_openingtime (
    id uuid NOT NULL,
    weekday smallint NOT NULL,
    opens time without time zone NOT NULL,
    closes time without time zone NOT NULL,
    organization_id uuid NOT NULL,
    line character varying(5) DEFAULT 'phone'::character varying NOT NULL,
    CONSTRAINT opening_closes_after_it_opens CHECK (((closes > opens) OR (closes = '00:00:00'::time without time zone))),
    CONSTRAINT opening_line_known CHECK (((line)::text = ANY ((ARRAY['phone'::character varying, 'chat'::character varying])::text[]))),
    CONSTRAINT opening_weekday_in_week CHECK ((weekday <= 6)),
    CONSTRAINT organizations_openingtime_weekday_check CHECK ((weekday >= 0))
);


--
-- Name: organizations_organization; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.organizations_organization (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    country character varying(2) NOT NULL,
    phone character varying(30) NOT NULL,
    email character varying(254) NOT NULL,
    exit_url character varying(200) NOT NULL,
    is_centre boolean NOT NULL,
    post_address text NOT NULL,
    CONSTRAINT organization_country_known CHECK (((country)::text = ANY ((ARRAY['nl'::character varying, 'be'::character varying])::text[])))
);


--
-- Name: outbox_hook; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox_hook (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    url character varying(2000) NOT NULL,
    partner_id uuid NOT NULL
);


--
-- Name: outbox_hookcall; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox_hookcall (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    thing uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    tries smallint NOT NULL,
    answer character varying(20) NOT NULL,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    hook_id uuid NOT NULL,
    CONSTRAINT hook_call_sent_or_failed CHECK (((sent_at IS NULL) OR (failed_at IS NULL))),
    CONSTRAINT outbox_hookcall_tries_check CHECK ((tries >= 0))
);


--
-- Name: outbox_letter; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox_letter (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sealed_address bytea,
    subject character varying(120) NOT NULL,
    body text NOT NULL,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure character varying(200) NOT NULL,
    sealed_rest bytea,
    claimed_at timestamp with time zone,
    settled_at timestamp with time zone,
    CONSTRAINT letter_claimed_while_open CHECK (((claimed_at IS NULL) OR ((failed_at IS NULL) AND (sent_at IS NULL)))),
    CONSTRAINT letter_sent_or_failed CHECK (((sent_at IS NULL) OR (failed_at IS NULL))),
    CONSTRAINT letter_settled_without_address CHECK (((settled_at IS NULL) OR ((failed_at IS NOT NULL) AND (sealed_address IS NULL))))
);


--
-- Name: outbox_textmessage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.outbox_textmessage (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sealed_number bytea,
    body character varying(300) NOT NULL,
    sent_at timestamp with time zone,
    failed_at timestamp with time zone,
    failure character varying(200) NOT NULL,
    claimed_at timestamp with time zone,
    settled_at timestamp with time zone,
    CONSTRAINT text_claimed_while_open CHECK (((claimed_at IS NULL) OR ((failed_at IS NULL) AND (sent_at IS NULL)))),
    CONSTRAINT text_sent_or_failed CHECK (((sent_at IS NULL) OR (failed_at IS NULL))),
    CONSTRAINT text_settled_without_address CHECK (((settled_at IS NULL) OR ((failed_at IS NOT NULL) AND (sealed_number IS NULL))))
);


--
-- Name: privacy_datakey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.privacy_datakey (
    id uuid NOT NULL,
    kind character varying(64) NOT NULL,
    wrapped bytea NOT NULL,
    wrapped_for_holder bytea,
    salt_of_holder bytea,
    CONSTRAINT datakey_holder_has_a_salt CHECK ((((salt_of_holder IS NULL) AND (wrapped_for_holder IS NULL)) OR ((salt_of_holder IS NOT NULL) AND (wrapped_for_holder IS NOT NULL))))
);

ALTER TABLE ONLY public.privacy_datakey FORCE ROW LEVEL SECURITY;


--
-- Name: privacy_hold; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.privacy_hold (
    id uuid NOT NULL,
    rule character varying(40) NOT NULL,
    thing character varying(64) NOT NULL,
    why character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    until date NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lifted_by_id uuid,
    placed_by_id uuid NOT NULL,
    CONSTRAINT hold_lifted_by_and_at CHECK ((((lifted_at IS NULL) AND (lifted_by_id IS NULL)) OR ((lifted_at IS NOT NULL) AND (lifted_by_id IS NOT NULL)))),
    CONSTRAINT hold_says_why CHECK (((NOT ((reason)::text = ''::text)) AND ((why)::text = ANY ((ARRAY['complaint'::character varying, 'law'::character varying, 'request'::character varying])::text[]))))
);

ALTER TABLE ONLY public.privacy_hold FORCE ROW LEVEL SECURITY;


--
-- Name: privacy_retentionrun; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.privacy_retentionrun (
    id uuid NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    removed jsonb NOT NULL,
    held jsonb NOT NULL,
    failed jsonb NOT NULL,
    hash character varying(64) NOT NULL
);

ALTER TABLE ONLY public.privacy_retentionrun FORCE ROW LEVEL SECURITY;


--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;


--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;


--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: referrals_correspondent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referrals_correspondent (
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by_id uuid,
    made_by_id uuid NOT NULL,
    organization_id uuid NOT NULL,
    provider_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT correspondent_ends_after_it_began CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL)) OR (ended_at >= made_at)))
);

ALTER TABLE ONLY public.referrals_correspondent FORCE ROW LEVEL SECURITY;


--
-- Name: referrals_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referrals_event (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    what character varying(8) NOT NULL,
    side character varying(8) NOT NULL,
    state character varying(16) NOT NULL,
    sealed_text bytea,
    at timestamp with time zone NOT NULL,
    by_id uuid,
    referral_id uuid NOT NULL,
    phoned boolean NOT NULL,
    CONSTRAINT event_of_the_sender_has_a_name CHECK ((((by_id IS NOT NULL) AND (NOT phoned) AND ((side)::text = 'sender'::text)) OR ((by_id IS NOT NULL) AND phoned AND ((side)::text = 'receiver'::text)) OR ((NOT ((side)::text = 'sender'::text)) AND (by_id IS NULL) AND (NOT phoned)))),
    CONSTRAINT event_words_known CHECK ((((what)::text = ANY ((ARRAY['send'::character varying, 'accept'::character varying, 'reject'::character varying, 'cancel'::character varying, 'start'::character varying, 'hold'::character varying, 'resume'::character varying, 'complete'::character varying, 'fail'::character varying, 'mistake'::character varying, 'question'::character varying, 'reply'::character varying, 'report'::character varying, 'added'::character varying, 'opened'::character varying, 'reminded'::character varying, 'silent'::character varying, 'renewed'::character varying, 'gone'::character varying, 'moved'::character varying, 'dealt'::character varying, 'words'::character varying])::text[])) AND ((side)::text = ANY ((ARRAY['sender'::character varying, 'receiver'::character varying, 'system'::character varying, 'family'::character varying])::text[])) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'requested'::character varying, 'accepted'::character varying, 'rejected'::character varying, 'cancelled'::character varying, 'in-progress'::character varying, 'on-hold'::character varying, 'completed'::character varying, 'failed'::character varying, 'entered-in-error'::character varying])::text[]))))
);

ALTER TABLE ONLY public.referrals_event FORCE ROW LEVEL SECURITY;


--
-- Name: referrals_partnersystem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referrals_partnersystem (
    id uuid NOT NULL,
    organization_id uuid NOT NULL,
    partner_id uuid NOT NULL,
    provider_id uuid NOT NULL
);

ALTER TABLE ONLY public.referrals_partnersystem FORCE ROW LEVEL SECURITY;


--
-- Name: referrals_referral; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.referrals_referral (
    id uuid NOT NULL,
    form_token character varying(32) NOT NULL,
    kind character varying(4) NOT NULL,
    state character varying(16) NOT NULL,
    service_name text NOT NULL,
    offered_by text NOT NULL,
    question uuid,
    shared character varying(9)[] NOT NULL,
    sealed_body bytea NOT NULL,
    sealed_receiver bytea NOT NULL,
    nonce bytea,
    link_mark bytea,
    link_until timestamp with time zone,
    wrong_codes smallint NOT NULL,
    refusal character varying(7) NOT NULL,
    outcome character varying(10) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    answered_at timestamp with time zone,
    accepted_at timestamp with time zone,
    closed_at timestamp with time zone,
    reminded_at timestamp with time zone,
    silent_at timestamp with time zone,
    keep_until date NOT NULL,
    follows_id uuid,
    made_by_id uuid,
    organization_id uuid NOT NULL,
    owner_id uuid,
    service_id uuid,
    asked_by character varying(6) NOT NULL,
    receipt_mark bytea,
    provider_id uuid,
    task character varying(7) NOT NULL,
    task_on date,
    CONSTRAINT referral_accepted_at CHECK (((NOT ((state)::text = ANY ((ARRAY['accepted'::character varying, 'in-progress'::character varying, 'on-hold'::character varying, 'completed'::character varying, 'failed'::character varying])::text[]))) OR (accepted_at IS NOT NULL))),
    CONSTRAINT referral_answered_after_sending CHECK (((answered_at IS NULL) OR (answered_at >= sent_at))),
    CONSTRAINT referral_closed_with_an_outcome CHECK (((NOT ((outcome)::text = ''::text)) OR (NOT ((state)::text = ANY ((ARRAY['completed'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]))) OR ((accepted_at IS NULL) AND ((state)::text = 'cancelled'::text)))),
    CONSTRAINT referral_follows_another CHECK (((follows_id IS NULL) OR (NOT ((follows_id = id) AND (follows_id IS NOT NULL))))),
    CONSTRAINT referral_made_by_a_colleague_or_by_who_asks CHECK (((((asked_by)::text = 'line'::text) AND (made_by_id IS NOT NULL) AND (owner_id IS NOT NULL)) OR (((asked_by)::text = ANY ((ARRAY['parent'::character varying, 'young'::character varying])::text[])) AND ((kind)::text = 'help'::text) AND (made_by_id IS NULL) AND (receipt_mark IS NOT NULL)))),
    CONSTRAINT referral_outcome_after_accepting CHECK ((((outcome)::text = ''::text) OR ((accepted_at IS NOT NULL) AND ((outcome)::text = ANY ((ARRAY['helped'::character varying, 'partly'::character varying, 'not-helped'::character varying, 'unreached'::character varying, 'stopped'::character varying, 'unsuitable'::character varying, 'not-needed'::character varying])::text[])) AND ((state)::text = ANY ((ARRAY['completed'::character varying, 'failed'::character varying, 'cancelled'::character varying])::text[]))))),
    CONSTRAINT referral_rejected_with_a_reason CHECK (((((refusal)::text = ANY ((ARRAY['no-room'::character varying, 'area'::character varying, 'age'::character varying, 'kind'::character varying, 'safety'::character varying, 'other'::character varying])::text[])) AND ((state)::text = 'rejected'::text)) OR ((NOT ((state)::text = 'rejected'::text)) AND ((refusal)::text = ''::text)))),
    CONSTRAINT referral_room_tells_nobody CHECK ((((kind)::text = 'help'::text) OR (shared = '{}'::character varying(9)[]))),
    CONSTRAINT referral_sent_with_a_link CHECK ((((state)::text = ANY ((ARRAY['draft'::character varying, 'entered-in-error'::character varying])::text[])) OR ((link_mark IS NOT NULL) AND (nonce IS NOT NULL) AND (sent_at IS NOT NULL)))),
    CONSTRAINT referral_shared_known CHECK ((shared <@ ARRAY['child'::character varying(9), 'age'::character varying(9), 'parent'::character varying(9), 'phone'::character varying(9), 'email'::character varying(9), 'reach'::character varying(9), 'address'::character varying(9), 'situation'::character varying(9), 'wish'::character varying(9), 'detention'::character varying(9), 'words'::character varying(9)])),
    CONSTRAINT referral_task_has_a_day CHECK (((((task)::text = ''::text) AND (task_on IS NULL)) OR (((task)::text = ANY ((ARRAY['silence'::character varying, 'gone'::character varying])::text[])) AND (task_on IS NOT NULL)))),
    CONSTRAINT referral_words_known CHECK ((((state)::text = ANY ((ARRAY['draft'::character varying, 'requested'::character varying, 'accepted'::character varying, 'rejected'::character varying, 'cancelled'::character varying, 'in-progress'::character varying, 'on-hold'::character varying, 'completed'::character varying, 'failed'::character varying, 'entered-in-error'::character varying])::text[])) AND ((kind)::text = ANY ((ARRAY['help'::character varying, 'room'::character varying])::text[])))),
    CONSTRAINT referrals_referral_wrong_codes_check CHECK ((wrong_codes >= 0))
);

ALTER TABLE ONLY public.referrals_referral FORCE ROW LEVEL SECURITY;


--
-- Name: search_bestbet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_bestbet (
    id uuid NOT NULL,
    questions character varying(100)[] NOT NULL,
    address character varying(500) NOT NULL,
    with_numbers boolean NOT NULL,
    note character varying(200) NOT NULL,
    CONSTRAINT search_bet_has_a_question CHECK ((
CASE
    WHEN (questions IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(questions, 1), 0)
END >= 1))
);


--
-- Name: search_document_number; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.search_document_number
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: search_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_document (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    reference character varying(200) NOT NULL,
    slug character varying(200) NOT NULL,
    url character varying(500) NOT NULL,
    title character varying(300) NOT NULL,
    audience character varying(40) NOT NULL,
    language character varying(8) NOT NULL,
    summary text NOT NULL,
    body text NOT NULL,
    passages jsonb NOT NULL,
    vector tsvector NOT NULL,
    fingerprint character varying(64) NOT NULL,
    analysis_version smallint NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    item character varying(200) NOT NULL,
    weight double precision NOT NULL,
    facets character varying(100)[] NOT NULL,
    asked text[] NOT NULL,
    number integer DEFAULT nextval('public.search_document_number'::regclass) NOT NULL,
    CONSTRAINT search_document_analysis_version_check CHECK ((analysis_version >= 0))
);


--
-- Name: search_missedquestion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_missedquestion (
    id bigint NOT NULL,
    week date NOT NULL,
    mark bytea NOT NULL,
    words character varying(100) NOT NULL,
    found_some boolean NOT NULL,
    count integer NOT NULL,
    CONSTRAINT search_missed_told_when_asked_often CHECK ((((words)::text = ''::text) OR (count >= 3))),
    CONSTRAINT search_missedquestion_count_check CHECK ((count >= 0))
);


--
-- Name: search_missedquestion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.search_missedquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.search_missedquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: search_posting; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_posting (
    language character varying(8) NOT NULL,
    term character varying(64) NOT NULL,
    documents integer NOT NULL,
    numbers bytea NOT NULL,
    impacts bytea NOT NULL,
    CONSTRAINT search_posting_documents_check CHECK ((documents >= 0))
);


--
-- Name: search_synonymgroup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_synonymgroup (
    id uuid NOT NULL,
    words character varying(100)[] NOT NULL,
    note character varying(200) NOT NULL,
    CONSTRAINT search_synonyms_are_two CHECK ((
CASE
    WHEN (words IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(words, 1), 0)
END >= 2))
);


--
-- Name: search_word; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.search_word (
    text character varying(64) NOT NULL,
    documents integer NOT NULL,
    letters integer NOT NULL,
    CONSTRAINT search_word_documents_check CHECK ((documents >= 0))
);


--
-- Name: taggit_tag; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);


--
-- Name: taggit_tag_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: taggit_taggeditem; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);


--
-- Name: taggit_taggeditem_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ui_pagegeneration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ui_pagegeneration (
    id smallint NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT page_generation_once CHECK ((id = 1)),
    CONSTRAINT ui_pagegeneration_id_check CHECK ((id >= 0))
);


--
-- Name: ui_picture; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ui_picture (
    id bigint NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    description character varying(255) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    file_size integer,
    file_hash character varying(40) NOT NULL,
    shows character varying(14) NOT NULL,
    consent_by character varying(12) NOT NULL,
    consent_on date,
    consent_until date,
    consent_paper character varying(200) NOT NULL,
    withdrawn_on date,
    collection_id integer NOT NULL,
    uploaded_by_user_id uuid,
    CONSTRAINT picture_of_a_child_with_consent CHECK (((NOT ((shows)::text = 'child'::text)) OR ((NOT ((consent_by)::text = ''::text)) AND (NOT ((consent_paper)::text = ''::text)) AND (consent_until >= consent_on)))),
    CONSTRAINT picture_shows_known CHECK (((shows)::text = ANY ((ARRAY['nobody'::character varying, 'adults'::character varying, 'child'::character varying])::text[]))),
    CONSTRAINT ui_picture_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT ui_picture_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT ui_picture_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT ui_picture_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT ui_picture_focal_point_y_check CHECK ((focal_point_y >= 0))
);


--
-- Name: ui_picture_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ui_picture ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ui_picture_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ui_picturesize; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ui_picturesize (
    id bigint NOT NULL,
    filter_spec character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    image_id bigint NOT NULL
);


--
-- Name: ui_picturesize_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.ui_picturesize ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ui_picturesize_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: ui_renderedpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ui_renderedpage (
    path character varying(400) NOT NULL,
    generation bigint NOT NULL,
    build character varying(16) NOT NULL,
    headers jsonb NOT NULL,
    body bytea NOT NULL,
    since timestamp with time zone NOT NULL
);


--
-- Name: wagtailadmin_admin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);


--
-- Name: wagtailadmin_admin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_editingsession; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id uuid NOT NULL,
    is_editing boolean NOT NULL
);


--
-- Name: wagtailadmin_editingsession_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailadmin_formstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: wagtailadmin_formstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);


--
-- Name: wagtailcore_collection_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collectionviewrestriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);


--
-- Name: wagtailcore_collectionviewrestriction_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer CONSTRAINT wagtailcore_collectionviewr_collectionviewrestriction__not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_collectionviewrestriction_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_collectionviewrestriction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_comment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id uuid,
    revision_created_id integer,
    user_id uuid NOT NULL
);


--
-- Name: wagtailcore_comment_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_commentreply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: wagtailcore_commentreply_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupapprovaltask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);


--
-- Name: wagtailcore_groupapprovaltask_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer CONSTRAINT wagtailcore_groupapprovaltask_gro_groupapprovaltask_id_not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_groupapprovaltask_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupcollectionpermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: wagtailcore_groupcollectionpermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_grouppagepermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: wagtailcore_grouppagepermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_groupsitepermission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);


--
-- Name: wagtailcore_groupsitepermission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_locale; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);


--
-- Name: wagtailcore_locale_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_modellogentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_modellogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id uuid,
    uuid uuid,
    revision_id integer
);


--
-- Name: wagtailcore_modellogentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_page; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id uuid,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id uuid,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);


--
-- Name: wagtailcore_page_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pagelogentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_pagelogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id uuid,
    uuid uuid
);


--
-- Name: wagtailcore_pagelogentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_revision (
    id integer CONSTRAINT wagtailcore_pagerevision_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT wagtailcore_pagerevision_created_at_not_null NOT NULL,
    content jsonb CONSTRAINT wagtailcore_pagerevision_content_json_not_null NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) CONSTRAINT wagtailcore_pagerevision_page_id_not_null NOT NULL,
    user_id uuid,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);


--
-- Name: wagtailcore_pagerevision_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pagesubscription; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id uuid NOT NULL
);


--
-- Name: wagtailcore_pagesubscription_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pageviewrestriction; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);


--
-- Name: wagtailcore_pageviewrestriction_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer CONSTRAINT wagtailcore_pageviewrestriction_pageviewrestriction_id_not_null NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: wagtailcore_pageviewrestriction_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_pageviewrestriction_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_referenceindex; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_referenceindex_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_site; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);


--
-- Name: wagtailcore_site_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_task; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_task_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_taskstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer CONSTRAINT wagtailcore_taskstate_page_revision_id_not_null NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id uuid,
    comment text NOT NULL
);


--
-- Name: wagtailcore_taskstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_uploadedfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id uuid
);


--
-- Name: wagtailcore_uploadedfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflow; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);


--
-- Name: wagtailcore_workflow_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflowcontenttype; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) CONSTRAINT wagtailcore_workflowstate_page_id_not_null NOT NULL,
    requested_by_id uuid,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailcore_workflowtask; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);


--
-- Name: wagtailcore_workflowtask_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtaildocs_document; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id uuid,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);


--
-- Name: wagtaildocs_document_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailimages_image; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id uuid,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);


--
-- Name: wagtailimages_image_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailimages_rendition; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);


--
-- Name: wagtailimages_rendition_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailredirects_redirect; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailredirects_redirect (
    id integer NOT NULL,
    old_path character varying(255) NOT NULL,
    is_permanent boolean NOT NULL,
    redirect_link character varying(255) NOT NULL,
    redirect_page_id integer,
    site_id integer,
    automatically_created boolean NOT NULL,
    created_at timestamp with time zone,
    redirect_page_route_path character varying(255) NOT NULL
);


--
-- Name: wagtailredirects_redirect_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailredirects_redirect ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailredirects_redirect_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailsearch_indexentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);


--
-- Name: wagtailsearch_indexentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: wagtailusers_userprofile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id uuid NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean CONSTRAINT wagtailusers_userprofile_updated_comments_notification_not_null NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);


--
-- Name: wagtailusers_userprofile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);


--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);


--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);


--
-- Data for Name: access_attempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_grant; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_lockout; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_partner; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_reader; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_reader VALUES
	('volunteer', true),
	('adviser', true),
	('senior-adviser', true),
	('coordinator', true),
	('family-worker', true),
	('prison-staff', true),
	('visit-planner', true),
	('referral-partner', true),
	('researcher', true),
	('editor', false),
	('trainer', false),
	('experience-expert', false),
	('privacy-officer', true),
	('administrator', false),
	('log-manager', false);


--
-- Data for Name: access_right; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_right VALUES
	('anonymous', 'D0', 'R', '', false, false),
	('asker', 'D0', 'R', '', false, false),
	('child', 'D0', 'R', '', false, false),
	('parent-at-home', 'D0', 'R', '', false, false),
	('detained-parent', 'D0', 'R', '', false, false),
	('volunteer', 'D0', 'R', '', false, false),
	('adviser', 'D0', 'R', '', false, false),
	('senior-adviser', 'D0', 'R', '', false, false),
	('coordinator', 'D0', 'R', '', false, false),
	('family-worker', 'D0', 'R', '', false, false),
	('prison-staff', 'D0', 'R', '', false, false),
	('visit-planner', 'D0', 'R', '', false, false),
	('referral-partner', 'D0', 'R', '', false, false),
	('researcher', 'D0', 'R', '', false, false),
	('editor', 'D0', 'C', '', false, false),
	('editor', 'D0', 'R', '', false, false),
	('editor', 'D0', 'U', '', false, false),
	('editor', 'D0', 'D', '', false, false),
	('editor', 'D0', 'A', '', false, false),
	('trainer', 'D0', 'R', '', false, false),
	('experience-expert', 'D0', 'R', '', false, false),
	('experience-expert', 'D0', 'A', '', false, false),
	('privacy-officer', 'D0', 'R', '', false, false),
	('administrator', 'D0', 'R', '', false, false),
	('log-manager', 'D0', 'R', '', false, false),
	('anonymous', 'D1', 'R', '', false, false),
	('asker', 'D1', 'R', '', false, false),
	('child', 'D1', 'R', '', false, false),
	('parent-at-home', 'D1', 'R', '', false, false),
	('detained-parent', 'D1', 'R', '', false, false),
	('volunteer', 'D1', 'R', '', false, false),
	('adviser', 'D1', 'R', '', false, false),
	('adviser', 'D1', 'U', '', false, false),
	('senior-adviser', 'D1', 'C', 'o', false, false),
	('senior-adviser', 'D1', 'R', 'o', false, false),
	('senior-adviser', 'D1', 'U', 'o', false, false),
	('senior-adviser', 'D1', 'D', 'o', false, false),
	('coordinator', 'D1', 'C', 'o', false, false),
	('coordinator', 'D1', 'R', 'o', false, false),
	('coordinator', 'D1', 'U', 'o', false, false),
	('coordinator', 'D1', 'D', 'o', false, false),
	('family-worker', 'D1', 'R', '', false, false),
	('family-worker', 'D1', 'U', '', false, false),
	('prison-staff', 'D1', 'R', '', false, false),
	('visit-planner', 'D1', 'R', '', false, false),
	('referral-partner', 'D1', 'R', '', false, false),
	('referral-partner', 'D1', 'U', 's', false, false),
	('researcher', 'D1', 'R', '', false, false),
	('editor', 'D1', 'C', '', false, false),
	('editor', 'D1', 'R', '', false, false),
	('editor', 'D1', 'U', '', false, false),
	('trainer', 'D1', 'R', '', false, false),
	('experience-expert', 'D1', 'R', '', false, false),
	('privacy-officer', 'D1', 'R', '', false, false),
	('anonymous', 'D2', 'C', '', false, false),
	('asker', 'D2', 'C', 's', false, false),
	('asker', 'D2', 'R', 's', false, false),
	('asker', 'D2', 'D', 's', false, false),
	('volunteer', 'D2', 'R', 'q', false, false),
	('volunteer', 'D2', 'U', 'q', false, false),
	('adviser', 'D2', 'R', 'q', false, false),
	('adviser', 'D2', 'U', 'q', false, false),
	('adviser', 'D2', 'A', 'o', false, false),
	('senior-adviser', 'D2', 'R', 'o', true, false),
	('senior-adviser', 'D2', 'R', 'b', false, false),
	('senior-adviser', 'D2', 'R', 'm', false, false),
	('senior-adviser', 'D2', 'A', 'o', false, false),
	('coordinator', 'D2', 'R', 'q', false, false),
	('coordinator', 'D2', 'U', 'q', false, false),
	('coordinator', 'D2', 'R', 'o', true, false),
	('coordinator', 'D2', 'A', 'o', false, false),
	('anonymous', 'D3', 'C', '', false, false),
	('child', 'D3', 'C', 's', false, false),
	('child', 'D3', 'R', 's', false, false),
	('parent-at-home', 'D3', 'C', 's', false, false),
	('parent-at-home', 'D3', 'R', 's', false, false),
	('detained-parent', 'D3', 'C', '', false, false),
	('volunteer', 'D3', 'R', 'q', true, false),
	('volunteer', 'D3', 'U', 'q', false, false),
	('adviser', 'D3', 'R', 'q', false, false),
	('adviser', 'D3', 'U', 'q', false, false),
	('senior-adviser', 'D3', 'R', 'o', true, false),
	('senior-adviser', 'D3', 'R', 'b', false, false),
	('coordinator', 'D3', 'R', 'q', false, false),
	('coordinator', 'D3', 'U', 'q', false, false),
	('coordinator', 'D3', 'R', 'o', true, false),
	('family-worker', 'D3', 'R', 'm', false, false),
	('referral-partner', 'D3', 'R', 'm', false, false),
	('privacy-officer', 'D3', 'R', '', false, true),
	('child', 'D4', 'R', 's', false, false),
	('child', 'D4', 'U', 's', false, false),
	('parent-at-home', 'D4', 'R', 's', false, false),
	('parent-at-home', 'D4', 'U', 's', false, false),
	('detained-parent', 'D4', 'R', 's', false, false),
	('volunteer', 'D4', 'R', 'q', true, false),
	('adviser', 'D4', 'R', 'q', false, false),
	('family-worker', 'D4', 'R', 'm', false, false),
	('senior-adviser', 'D4', 'R', 'b', false, false),
	('prison-staff', 'D4', 'R', 'm', false, false),
	('visit-planner', 'D4', 'R', 'p', false, false),
	('referral-partner', 'D4', 'R', 'm', false, false),
	('privacy-officer', 'D4', 'R', '', false, true),
	('child', 'D4s', 'R', 's', false, false),
	('parent-at-home', 'D4s', 'R', 's', false, false),
	('parent-at-home', 'D4s', 'U', 's', false, false),
	('family-worker', 'D4s', 'R', 'm', false, false),
	('senior-adviser', 'D4s', 'R', 'b', false, true),
	('privacy-officer', 'D4s', 'R', '', false, true),
	('child', 'D5', 'R', 's', false, false),
	('parent-at-home', 'D5', 'R', 's', false, false),
	('detained-parent', 'D5', 'R', 's', false, false),
	('family-worker', 'D5', 'C', 'm', false, false),
	('family-worker', 'D5', 'R', 'm', false, false),
	('family-worker', 'D5', 'U', 'm', false, false),
	('senior-adviser', 'D5', 'R', 'o', true, false),
	('senior-adviser', 'D5', 'R', 'b', false, false),
	('prison-staff', 'D5', 'R', 'm', false, false),
	('referral-partner', 'D5', 'R', 'm', false, false),
	('privacy-officer', 'D5', 'R', '', false, true),
	('child', 'D6', 'C', 's', false, false),
	('child', 'D6', 'R', 's', false, false),
	('child', 'D6', 'D', 's', false, false),
	('parent-at-home', 'D6', 'R', 'm', false, false),
	('detained-parent', 'D6', 'R', 'm', false, false),
	('family-worker', 'D6', 'R', 'm', false, false),
	('senior-adviser', 'D6', 'R', 'b', false, true),
	('privacy-officer', 'D6', 'R', '', false, true),
	('volunteer', 'D7', 'C', '', false, false),
	('adviser', 'D7', 'C', '', false, false),
	('adviser', 'D7', 'R', 'q', false, false),
	('adviser', 'D7', 'U', 'q', false, false),
	('coordinator', 'D7', 'C', '', false, false),
	('coordinator', 'D7', 'R', 'q', false, false),
	('coordinator', 'D7', 'U', 'q', false, false),
	('family-worker', 'D7', 'C', '', false, false),
	('family-worker', 'D7', 'R', 'm', false, false),
	('senior-adviser', 'D7', 'C', 'o', false, false),
	('senior-adviser', 'D7', 'R', 'o', false, false),
	('senior-adviser', 'D7', 'U', 'o', false, false),
	('senior-adviser', 'D7', 'A', 'o', false, false),
	('prison-staff', 'D7', 'C', '', false, false),
	('visit-planner', 'D7', 'C', '', false, false),
	('privacy-officer', 'D7', 'R', '', false, true),
	('child', 'D8', 'R', 's', false, false),
	('parent-at-home', 'D8', 'R', 's', false, false),
	('detained-parent', 'D8', 'R', 's', false, false),
	('family-worker', 'D8', 'R', 'm', false, false),
	('family-worker', 'D8', 'U', 'm', false, false),
	('senior-adviser', 'D8', 'R', 'o', true, false),
	('prison-staff', 'D8', 'R', 'p', false, false),
	('prison-staff', 'D8', 'U', 'p', false, false),
	('visit-planner', 'D8', 'R', 'p', false, false),
	('researcher', 'D8', 'R', '', false, false),
	('privacy-officer', 'D8', 'R', '', false, true),
	('child', 'D9', 'R', 's', false, false),
	('parent-at-home', 'D9', 'C', 's', false, false),
	('parent-at-home', 'D9', 'R', 's', false, false),
	('detained-parent', 'D9', 'R', 's', false, false),
	('family-worker', 'D9', 'C', 'm', false, false),
	('family-worker', 'D9', 'R', 'm', false, false),
	('senior-adviser', 'D9', 'R', 'o', true, false),
	('prison-staff', 'D9', 'R', 'p', false, false),
	('prison-staff', 'D9', 'U', 'p', false, false),
	('visit-planner', 'D9', 'C', 'p', false, false),
	('visit-planner', 'D9', 'R', 'p', false, false),
	('visit-planner', 'D9', 'U', 'p', false, false),
	('researcher', 'D9', 'R', '', false, false),
	('child', 'D10', 'R', 's', false, false),
	('parent-at-home', 'D10', 'R', 's', false, false),
	('parent-at-home', 'D10', 'A', 's', false, false),
	('detained-parent', 'D10', 'R', 's', false, false),
	('adviser', 'D10', 'C', 'q', false, false),
	('adviser', 'D10', 'R', 'q', false, false),
	('adviser', 'D10', 'U', 'q', false, false),
	('family-worker', 'D10', 'C', 'm', false, false),
	('family-worker', 'D10', 'R', 'm', false, false),
	('family-worker', 'D10', 'U', 'm', false, false),
	('family-worker', 'D10', 'S', 'm', false, false),
	('senior-adviser', 'D10', 'R', 'o', false, false),
	('coordinator', 'D10', 'C', 'q', false, false),
	('coordinator', 'D10', 'R', 'q', false, false),
	('coordinator', 'D10', 'U', 'q', false, false),
	('coordinator', 'D10', 'R', 'o', false, false),
	('coordinator', 'D10', 'U', 'o', false, false),
	('referral-partner', 'D10', 'R', 's', false, false),
	('referral-partner', 'D10', 'U', 's', false, false),
	('researcher', 'D10', 'R', '', false, false),
	('privacy-officer', 'D10', 'R', '', false, true),
	('child', 'D11', 'C', 's', false, false),
	('child', 'D11', 'R', 's', false, false),
	('child', 'D11', 'D', 's', false, false),
	('parent-at-home', 'D11', 'C', 's', false, false),
	('parent-at-home', 'D11', 'R', 's', false, false),
	('detained-parent', 'D11', 'C', 's', false, false),
	('detained-parent', 'D11', 'R', 's', false, false),
	('family-worker', 'D11', 'C', 'm', false, false),
	('family-worker', 'D11', 'R', 'm', false, false),
	('senior-adviser', 'D11', 'R', 'b', false, false),
	('referral-partner', 'D11', 'R', 'm', false, false),
	('asker', 'D12', 'C', 's', false, false),
	('asker', 'D12', 'R', 's', false, false),
	('asker', 'D12', 'U', 's', false, false),
	('child', 'D12', 'C', 's', false, false),
	('child', 'D12', 'R', 's', false, false),
	('child', 'D12', 'U', 's', false, false),
	('parent-at-home', 'D12', 'C', 's', false, false),
	('parent-at-home', 'D12', 'R', 's', false, false),
	('parent-at-home', 'D12', 'U', 's', false, false),
	('detained-parent', 'D12', 'C', 's', false, false),
	('detained-parent', 'D12', 'R', 's', false, false),
	('detained-parent', 'D12', 'U', 's', false, false),
	('adviser', 'D12', 'C', 'q', false, false),
	('adviser', 'D12', 'R', 'q', false, false),
	('adviser', 'D12', 'U', 'q', false, false),
	('family-worker', 'D12', 'C', 'm', false, false),
	('family-worker', 'D12', 'R', 'm', false, false),
	('family-worker', 'D12', 'U', 'm', false, false),
	('senior-adviser', 'D12', 'R', 'o', false, false),
	('coordinator', 'D12', 'C', 'q', false, false),
	('coordinator', 'D12', 'R', 'q', false, false),
	('coordinator', 'D12', 'U', 'q', false, false),
	('coordinator', 'D12', 'R', 'o', false, false),
	('prison-staff', 'D12', 'R', 'm', false, false),
	('referral-partner', 'D12', 'R', 's', false, false),
	('researcher', 'D12', 'R', 'm', false, false),
	('privacy-officer', 'D12', 'R', '', false, false),
	('privacy-officer', 'D12', 'U', '', false, false),
	('asker', 'D13', 'R', 's', false, false),
	('child', 'D13', 'R', 's', false, false),
	('parent-at-home', 'D13', 'R', 's', false, false),
	('detained-parent', 'D13', 'R', 's', false, false),
	('family-worker', 'D13', 'R', 's', false, false),
	('senior-adviser', 'D13', 'R', 'o', false, false),
	('privacy-officer', 'D13', 'R', '', false, false),
	('privacy-officer', 'D13', 'X', '', false, false),
	('privacy-officer', 'D13', 'A', '', false, false),
	('log-manager', 'D13', 'R', '', false, false),
	('log-manager', 'D13', 'X', '', false, false),
	('senior-adviser', 'D14', 'A', '', false, false),
	('researcher', 'D14', 'R', '', false, false),
	('privacy-officer', 'D14', 'A', '', false, false),
	('volunteer', 'D15', 'R', 's', false, false),
	('adviser', 'D15', 'R', 's', false, false),
	('family-worker', 'D15', 'R', 's', false, false),
	('senior-adviser', 'D15', 'R', 'o', false, false),
	('coordinator', 'D15', 'R', 'o', false, false),
	('prison-staff', 'D15', 'R', 's', false, false),
	('visit-planner', 'D15', 'R', 's', false, false),
	('referral-partner', 'D15', 'R', 's', false, false),
	('editor', 'D15', 'C', '', false, false),
	('editor', 'D15', 'R', '', false, false),
	('editor', 'D15', 'U', '', false, false),
	('editor', 'D15', 'D', '', false, false),
	('trainer', 'D15', 'C', '', false, false),
	('trainer', 'D15', 'R', '', false, false),
	('trainer', 'D15', 'U', '', false, false),
	('trainer', 'D15', 'D', '', false, false),
	('anonymous', 'D16', 'R', '', false, false),
	('asker', 'D16', 'R', '', false, false),
	('child', 'D16', 'R', '', false, false),
	('parent-at-home', 'D16', 'R', '', false, false),
	('detained-parent', 'D16', 'R', '', false, false),
	('volunteer', 'D16', 'R', '', false, false),
	('adviser', 'D16', 'R', '', false, false),
	('senior-adviser', 'D16', 'R', '', false, false),
	('coordinator', 'D16', 'R', '', false, false),
	('family-worker', 'D16', 'R', '', false, false),
	('prison-staff', 'D16', 'R', '', false, false),
	('visit-planner', 'D16', 'R', '', false, false),
	('referral-partner', 'D16', 'R', '', false, false),
	('researcher', 'D16', 'R', '', false, false),
	('editor', 'D16', 'R', '', false, false),
	('trainer', 'D16', 'R', '', false, false),
	('experience-expert', 'D16', 'R', '', false, false),
	('privacy-officer', 'D16', 'R', '', false, false),
	('administrator', 'D16', 'R', '', false, false),
	('log-manager', 'D16', 'R', '', false, false),
	('coordinator', 'D17', 'C', 'o', false, false),
	('coordinator', 'D17', 'R', 'o', false, false),
	('coordinator', 'D17', 'U', 'o', false, false),
	('privacy-officer', 'D17', 'R', '', false, false),
	('administrator', 'D17', 'C', '', false, false),
	('administrator', 'D17', 'R', '', false, false),
	('administrator', 'D17', 'U', '', false, false),
	('log-manager', 'D17', 'R', '', false, false),
	('privacy-officer', 'D18', 'A', '', false, false),
	('administrator', 'D18', 'C', '', false, false),
	('asker', 'D19', 'C', 's', false, false),
	('asker', 'D19', 'R', 's', false, false),
	('child', 'D19', 'C', 's', false, false),
	('child', 'D19', 'R', 's', false, false),
	('parent-at-home', 'D19', 'C', 's', false, false),
	('parent-at-home', 'D19', 'R', 's', false, false),
	('detained-parent', 'D19', 'C', 's', false, false),
	('detained-parent', 'D19', 'R', 's', false, false),
	('privacy-officer', 'D19', 'C', '', false, false),
	('privacy-officer', 'D19', 'R', '', false, false),
	('privacy-officer', 'D19', 'U', '', false, false),
	('senior-adviser', 'D19', 'R', 'o', false, false),
	('senior-adviser', 'D19', 'U', 'o', false, false),
	('child', 'X', 'X', 's', false, false),
	('parent-at-home', 'X', 'X', 's', false, false),
	('detained-parent', 'X', 'X', 's', false, false),
	('family-worker', 'X', 'X', 'm', false, false),
	('senior-adviser', 'X', 'X', 'o', false, true),
	('visit-planner', 'X', 'X', 'p', false, false),
	('privacy-officer', 'X', 'X', '', false, true),
	('asker', 'E', 'D', 's', false, false),
	('senior-adviser', 'E', 'A', '', false, true),
	('privacy-officer', 'E', 'A', '', false, true),
	('administrator', 'E', 'D', '', false, false);


--
-- Data for Name: access_singlesignon; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: access_staffsession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: account_emailconfirmation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accountability_ownstatement; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accountability_package; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accountability_requeststep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accountability_restriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accountability_subjectrequest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_user; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: accounts_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_anchorpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_auditline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group VALUES
	(1, 'Moderators'),
	(2, 'Editors'),
	(3, 'Ervaringsdeskundigen');


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 1),
	(2, 1, 2),
	(3, 1, 3),
	(4, 2, 1),
	(5, 2, 2),
	(6, 2, 3),
	(7, 1, 4),
	(8, 2, 4),
	(9, 1, 5),
	(10, 2, 5),
	(11, 1, 110),
	(12, 1, 111),
	(13, 1, 112),
	(14, 1, 113),
	(15, 1, 114),
	(16, 3, 4),
	(17, 1, 115),
	(18, 1, 116),
	(19, 1, 117),
	(20, 1, 120),
	(21, 1, 118),
	(22, 1, 119),
	(23, 2, 120),
	(24, 2, 118),
	(25, 2, 119),
	(26, 1, 121),
	(27, 2, 121),
	(28, 3, 121);


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add image', 2, 'add_image'),
	(2, 'Can change image', 2, 'change_image'),
	(3, 'Can delete image', 2, 'delete_image'),
	(4, 'Can access Wagtail admin', 3, 'access_admin'),
	(5, 'Can choose image', 2, 'choose_image'),
	(6, 'Can add locale', 5, 'add_locale'),
	(7, 'Can change locale', 5, 'change_locale'),
	(8, 'Can delete locale', 5, 'delete_locale'),
	(9, 'Can view locale', 5, 'view_locale'),
	(10, 'Can add site', 6, 'add_site'),
	(11, 'Can change site', 6, 'change_site'),
	(12, 'Can delete site', 6, 'delete_site'),
	(13, 'Can view site', 6, 'view_site'),
	(14, 'Can add group site permission', 7, 'add_groupsitepermission'),
	(15, 'Can change group site permission', 7, 'change_groupsitepermission'),
	(16, 'Can delete group site permission', 7, 'delete_groupsitepermission'),
	(17, 'Can view group site permission', 7, 'view_groupsitepermission'),
	(18, 'Can add model log entry', 8, 'add_modellogentry'),
	(19, 'Can change model log entry', 8, 'change_modellogentry'),
	(20, 'Can delete model log entry', 8, 'delete_modellogentry'),
	(21, 'Can view model log entry', 8, 'view_modellogentry'),
	(22, 'Can add revision', 9, 'add_revision'),
	(23, 'Can change revision', 9, 'change_revision'),
	(24, 'Can delete revision', 9, 'delete_revision'),
	(25, 'Can view revision', 9, 'view_revision'),
	(26, 'Can add collection view restriction', 10, 'add_collectionviewrestriction'),
	(27, 'Can change collection view restriction', 10, 'change_collectionviewrestriction'),
	(28, 'Can delete collection view restriction', 10, 'delete_collectionviewrestriction'),
	(29, 'Can view collection view restriction', 10, 'view_collectionviewrestriction'),
	(30, 'Can add collection', 11, 'add_collection'),
	(31, 'Can change collection', 11, 'change_collection'),
	(32, 'Can delete collection', 11, 'delete_collection'),
	(33, 'Can view collection', 11, 'view_collection'),
	(34, 'Can add group collection permission', 12, 'add_groupcollectionpermission'),
	(35, 'Can change group collection permission', 12, 'change_groupcollectionpermission'),
	(36, 'Can delete group collection permission', 12, 'delete_groupcollectionpermission'),
	(37, 'Can view group collection permission', 12, 'view_groupcollectionpermission'),
	(38, 'Can add uploaded file', 13, 'add_uploadedfile'),
	(39, 'Can change uploaded file', 13, 'change_uploadedfile'),
	(40, 'Can delete uploaded file', 13, 'delete_uploadedfile'),
	(41, 'Can view uploaded file', 13, 'view_uploadedfile'),
	(42, 'Can add workflow content type', 14, 'add_workflowcontenttype'),
	(43, 'Can change workflow content type', 14, 'change_workflowcontenttype'),
	(44, 'Can delete workflow content type', 14, 'delete_workflowcontenttype'),
	(45, 'Can view workflow content type', 14, 'view_workflowcontenttype'),
	(46, 'Can add Workflow state', 15, 'add_workflowstate'),
	(47, 'Can change Workflow state', 15, 'change_workflowstate'),
	(48, 'Can delete Workflow state', 15, 'delete_workflowstate'),
	(49, 'Can view Workflow state', 15, 'view_workflowstate'),
	(50, 'Can add workflow', 16, 'add_workflow'),
	(51, 'Can change workflow', 16, 'change_workflow'),
	(52, 'Can delete workflow', 16, 'delete_workflow'),
	(53, 'Can view workflow', 16, 'view_workflow'),
	(54, 'Can add workflow task order', 17, 'add_workflowtask'),
	(55, 'Can change workflow task order', 17, 'change_workflowtask'),
	(56, 'Can delete workflow task order', 17, 'delete_workflowtask'),
	(57, 'Can view workflow task order', 17, 'view_workflowtask'),
	(58, 'Can add task', 18, 'add_task'),
	(59, 'Can change task', 18, 'change_task'),
	(60, 'Can delete task', 18, 'delete_task'),
	(61, 'Can view task', 18, 'view_task'),
	(62, 'Can add Group approval task', 4, 'add_groupapprovaltask'),
	(63, 'Can change Group approval task', 4, 'change_groupapprovaltask'),
	(64, 'Can delete Group approval task', 4, 'delete_groupapprovaltask'),
	(65, 'Can view Group approval task', 4, 'view_groupapprovaltask'),
	(66, 'Can add Task state', 19, 'add_taskstate'),
	(67, 'Can change Task state', 19, 'change_taskstate'),
	(68, 'Can delete Task state', 19, 'delete_taskstate'),
	(69, 'Can view Task state', 19, 'view_taskstate'),
	(70, 'Can add page', 1, 'add_page'),
	(71, 'Can change page', 1, 'change_page'),
	(72, 'Can delete page', 1, 'delete_page'),
	(73, 'Can view page', 1, 'view_page'),
	(74, 'Delete pages with children', 1, 'bulk_delete_page'),
	(75, 'Lock/unlock pages you''ve locked', 1, 'lock_page'),
	(76, 'Publish any page', 1, 'publish_page'),
	(77, 'Unlock any page', 1, 'unlock_page'),
	(78, 'Can add group page permission', 20, 'add_grouppagepermission'),
	(79, 'Can change group page permission', 20, 'change_grouppagepermission'),
	(80, 'Can delete group page permission', 20, 'delete_grouppagepermission'),
	(81, 'Can view group page permission', 20, 'view_grouppagepermission'),
	(82, 'Can add page view restriction', 21, 'add_pageviewrestriction'),
	(83, 'Can change page view restriction', 21, 'change_pageviewrestriction'),
	(84, 'Can delete page view restriction', 21, 'delete_pageviewrestriction'),
	(85, 'Can view page view restriction', 21, 'view_pageviewrestriction'),
	(86, 'Can add workflow page', 22, 'add_workflowpage'),
	(87, 'Can change workflow page', 22, 'change_workflowpage'),
	(88, 'Can delete workflow page', 22, 'delete_workflowpage'),
	(89, 'Can view workflow page', 22, 'view_workflowpage'),
	(90, 'Can add page log entry', 23, 'add_pagelogentry'),
	(91, 'Can change page log entry', 23, 'change_pagelogentry'),
	(92, 'Can delete page log entry', 23, 'delete_pagelogentry'),
	(93, 'Can view page log entry', 23, 'view_pagelogentry'),
	(94, 'Can add comment', 24, 'add_comment'),
	(95, 'Can change comment', 24, 'change_comment'),
	(96, 'Can delete comment', 24, 'delete_comment'),
	(97, 'Can view comment', 24, 'view_comment'),
	(98, 'Can add comment reply', 25, 'add_commentreply'),
	(99, 'Can change comment reply', 25, 'change_commentreply'),
	(100, 'Can delete comment reply', 25, 'delete_commentreply'),
	(101, 'Can view comment reply', 25, 'view_commentreply'),
	(102, 'Can add page subscription', 26, 'add_pagesubscription'),
	(103, 'Can change page subscription', 26, 'change_pagesubscription'),
	(104, 'Can delete page subscription', 26, 'delete_pagesubscription'),
	(105, 'Can view page subscription', 26, 'view_pagesubscription'),
	(106, 'Can add reference index', 27, 'add_referenceindex'),
	(107, 'Can change reference index', 27, 'change_referenceindex'),
	(108, 'Can delete reference index', 27, 'delete_referenceindex'),
	(109, 'Can view reference index', 27, 'view_referenceindex'),
	(110, 'Can add term', 28, 'add_term'),
	(111, 'Can change term', 28, 'change_term'),
	(112, 'Can delete term', 28, 'delete_term'),
	(113, 'Can change stop', 29, 'change_stop'),
	(114, 'Can change stoptext', 30, 'change_stoptext'),
	(115, 'Can add redirect', 31, 'add_redirect'),
	(116, 'Can change redirect', 31, 'change_redirect'),
	(117, 'Can delete redirect', 31, 'delete_redirect'),
	(118, 'Can add document', 32, 'add_document'),
	(119, 'Can change document', 32, 'change_document'),
	(120, 'Can delete document', 32, 'delete_document'),
	(121, 'Can choose document', 32, 'choose_document'),
	(122, 'Can add procrastinate event', 33, 'add_procrastinateevent'),
	(123, 'Can change procrastinate event', 33, 'change_procrastinateevent'),
	(124, 'Can delete procrastinate event', 33, 'delete_procrastinateevent'),
	(125, 'Can view procrastinate event', 33, 'view_procrastinateevent'),
	(126, 'Can add procrastinate job', 34, 'add_procrastinatejob'),
	(127, 'Can change procrastinate job', 34, 'change_procrastinatejob'),
	(128, 'Can delete procrastinate job', 34, 'delete_procrastinatejob'),
	(129, 'Can view procrastinate job', 34, 'view_procrastinatejob'),
	(130, 'Can add procrastinate periodic defer', 35, 'add_procrastinateperiodicdefer'),
	(131, 'Can change procrastinate periodic defer', 35, 'change_procrastinateperiodicdefer'),
	(132, 'Can delete procrastinate periodic defer', 35, 'delete_procrastinateperiodicdefer'),
	(133, 'Can view procrastinate periodic defer', 35, 'view_procrastinateperiodicdefer'),
	(134, 'Can add procrastinate worker', 36, 'add_procrastinateworker'),
	(135, 'Can change procrastinate worker', 36, 'change_procrastinateworker'),
	(136, 'Can delete procrastinate worker', 36, 'delete_procrastinateworker'),
	(137, 'Can view procrastinate worker', 36, 'view_procrastinateworker'),
	(138, 'Can add audit line', 37, 'add_auditline'),
	(139, 'Can change audit line', 37, 'change_auditline'),
	(140, 'Can delete audit line', 37, 'delete_auditline'),
	(141, 'Can view audit line', 37, 'view_auditline'),
	(142, 'Can add anchor point', 38, 'add_anchorpoint'),
	(143, 'Can change anchor point', 38, 'change_anchorpoint'),
	(144, 'Can delete anchor point', 38, 'delete_anchorpoint'),
	(145, 'Can view anchor point', 38, 'view_anchorpoint'),
	(146, 'Can add organization', 39, 'add_organization'),
	(147, 'Can change organization', 39, 'change_organization'),
	(148, 'Can delete organization', 39, 'delete_organization'),
	(149, 'Can view organization', 39, 'view_organization'),
	(150, 'Can add opening time', 40, 'add_openingtime'),
	(151, 'Can change opening time', 40, 'change_openingtime'),
	(152, 'Can delete opening time', 40, 'delete_openingtime'),
	(153, 'Can view opening time', 40, 'view_openingtime'),
	(154, 'Can add closure', 41, 'add_closure'),
	(155, 'Can change closure', 41, 'change_closure'),
	(156, 'Can delete closure', 41, 'delete_closure'),
	(157, 'Can view closure', 41, 'view_closure'),
	(158, 'Can add user', 42, 'add_user'),
	(159, 'Can change user', 42, 'change_user'),
	(160, 'Can delete user', 42, 'delete_user'),
	(161, 'Can view user', 42, 'view_user'),
	(162, 'Can add membership', 43, 'add_membership'),
	(163, 'Can change membership', 43, 'change_membership'),
	(164, 'Can delete membership', 43, 'delete_membership'),
	(165, 'Can view membership', 43, 'view_membership'),
	(166, 'Can add attempt', 44, 'add_attempt'),
	(167, 'Can change attempt', 44, 'change_attempt'),
	(168, 'Can delete attempt', 44, 'delete_attempt'),
	(169, 'Can view attempt', 44, 'view_attempt'),
	(170, 'Can add lockout', 45, 'add_lockout'),
	(171, 'Can change lockout', 45, 'change_lockout'),
	(172, 'Can delete lockout', 45, 'delete_lockout'),
	(173, 'Can view lockout', 45, 'view_lockout'),
	(174, 'Can add staff session', 46, 'add_staffsession'),
	(175, 'Can change staff session', 46, 'change_staffsession'),
	(176, 'Can delete staff session', 46, 'delete_staffsession'),
	(177, 'Can view staff session', 46, 'view_staffsession'),
	(178, 'Can add single sign on', 47, 'add_singlesignon'),
	(179, 'Can change single sign on', 47, 'change_singlesignon'),
	(180, 'Can delete single sign on', 47, 'delete_singlesignon'),
	(181, 'Can view single sign on', 47, 'view_singlesignon'),
	(182, 'Can add grant', 48, 'add_grant'),
	(183, 'Can change grant', 48, 'change_grant'),
	(184, 'Can delete grant', 48, 'delete_grant'),
	(185, 'Can view grant', 48, 'view_grant'),
	(186, 'Can add partner', 49, 'add_partner'),
	(187, 'Can change partner', 49, 'change_partner'),
	(188, 'Can delete partner', 49, 'delete_partner'),
	(189, 'Can view partner', 49, 'view_partner'),
	(190, 'Can add data key', 50, 'add_datakey'),
	(191, 'Can change data key', 50, 'change_datakey'),
	(192, 'Can delete data key', 50, 'delete_datakey'),
	(193, 'Can view data key', 50, 'view_datakey'),
	(194, 'Can add retention run', 51, 'add_retentionrun'),
	(195, 'Can change retention run', 51, 'change_retentionrun'),
	(196, 'Can delete retention run', 51, 'delete_retentionrun'),
	(197, 'Can view retention run', 51, 'view_retentionrun'),
	(198, 'Can add hold', 52, 'add_hold'),
	(199, 'Can change hold', 52, 'change_hold'),
	(200, 'Can delete hold', 52, 'delete_hold'),
	(201, 'Can view hold', 52, 'view_hold'),
	(202, 'Can add wording', 53, 'add_wording'),
	(203, 'Can change wording', 53, 'change_wording'),
	(204, 'Can delete wording', 53, 'delete_wording'),
	(205, 'Can view wording', 53, 'view_wording'),
	(206, 'Can add consent', 54, 'add_consent'),
	(207, 'Can change consent', 54, 'change_consent'),
	(208, 'Can delete consent', 54, 'delete_consent'),
	(209, 'Can view consent', 54, 'view_consent'),
	(210, 'Can add voice', 55, 'add_voice'),
	(211, 'Can change voice', 55, 'change_voice'),
	(212, 'Can delete voice', 55, 'delete_voice'),
	(213, 'Can view voice', 55, 'view_voice'),
	(214, 'Can add subject request', 56, 'add_subjectrequest'),
	(215, 'Can change subject request', 56, 'change_subjectrequest'),
	(216, 'Can delete subject request', 56, 'delete_subjectrequest'),
	(217, 'Can view subject request', 56, 'view_subjectrequest'),
	(218, 'Can add request step', 57, 'add_requeststep'),
	(219, 'Can change request step', 57, 'change_requeststep'),
	(220, 'Can delete request step', 57, 'delete_requeststep'),
	(221, 'Can view request step', 57, 'view_requeststep'),
	(222, 'Can add own statement', 58, 'add_ownstatement'),
	(223, 'Can change own statement', 58, 'change_ownstatement'),
	(224, 'Can delete own statement', 58, 'delete_ownstatement'),
	(225, 'Can view own statement', 58, 'view_ownstatement'),
	(226, 'Can add package', 59, 'add_package'),
	(227, 'Can change package', 59, 'change_package'),
	(228, 'Can delete package', 59, 'delete_package'),
	(229, 'Can view package', 59, 'view_package'),
	(230, 'Can add restriction', 60, 'add_restriction'),
	(231, 'Can change restriction', 60, 'change_restriction'),
	(232, 'Can delete restriction', 60, 'delete_restriction'),
	(233, 'Can view restriction', 60, 'view_restriction'),
	(234, 'Can add breach', 61, 'add_breach'),
	(235, 'Can change breach', 61, 'change_breach'),
	(236, 'Can delete breach', 61, 'delete_breach'),
	(237, 'Can view breach', 61, 'view_breach'),
	(238, 'Can add processor', 62, 'add_processor'),
	(239, 'Can change processor', 62, 'change_processor'),
	(240, 'Can delete processor', 62, 'delete_processor'),
	(241, 'Can view processor', 62, 'view_processor'),
	(242, 'Can add document', 63, 'add_document'),
	(243, 'Can change document', 63, 'change_document'),
	(244, 'Can delete document', 63, 'delete_document'),
	(245, 'Can view document', 63, 'view_document'),
	(246, 'Can add word', 64, 'add_word'),
	(247, 'Can change word', 64, 'change_word'),
	(248, 'Can delete word', 64, 'delete_word'),
	(249, 'Can view word', 64, 'view_word'),
	(250, 'Can add best bet', 65, 'add_bestbet'),
	(251, 'Can change best bet', 65, 'change_bestbet'),
	(252, 'Can delete best bet', 65, 'delete_bestbet'),
	(253, 'Can view best bet', 65, 'view_bestbet'),
	(254, 'Can add missed question', 66, 'add_missedquestion'),
	(255, 'Can change missed question', 66, 'change_missedquestion'),
	(256, 'Can delete missed question', 66, 'delete_missedquestion'),
	(257, 'Can view missed question', 66, 'view_missedquestion'),
	(258, 'Can add synonym group', 67, 'add_synonymgroup'),
	(259, 'Can change synonym group', 67, 'change_synonymgroup'),
	(260, 'Can delete synonym group', 67, 'delete_synonymgroup'),
	(261, 'Can view synonym group', 67, 'view_synonymgroup'),
	(262, 'Can add posting', 68, 'add_posting'),
	(263, 'Can change posting', 68, 'change_posting'),
	(264, 'Can delete posting', 68, 'delete_posting'),
	(265, 'Can view posting', 68, 'view_posting'),
	(266, 'Can add letter', 69, 'add_letter'),
	(267, 'Can change letter', 69, 'change_letter'),
	(268, 'Can delete letter', 69, 'delete_letter'),
	(269, 'Can view letter', 69, 'view_letter'),
	(270, 'Can add text message', 70, 'add_textmessage'),
	(271, 'Can change text message', 70, 'change_textmessage'),
	(272, 'Can delete text message', 70, 'delete_textmessage'),
	(273, 'Can view text message', 70, 'view_textmessage'),
	(274, 'Can add hook', 71, 'add_hook'),
	(275, 'Can change hook', 71, 'change_hook'),
	(276, 'Can delete hook', 71, 'delete_hook'),
	(277, 'Can view hook', 71, 'view_hook'),
	(278, 'Can add hook call', 72, 'add_hookcall'),
	(279, 'Can change hook call', 72, 'change_hookcall'),
	(280, 'Can delete hook call', 72, 'delete_hookcall'),
	(281, 'Can view hook call', 72, 'view_hookcall'),
	(282, 'Can add box state', 73, 'add_boxstate'),
	(283, 'Can change box state', 73, 'change_boxstate'),
	(284, 'Can delete box state', 73, 'delete_boxstate'),
	(285, 'Can view box state', 73, 'view_boxstate'),
	(286, 'Can add fetched mail', 74, 'add_fetchedmail'),
	(287, 'Can change fetched mail', 74, 'change_fetchedmail'),
	(288, 'Can delete fetched mail', 74, 'delete_fetchedmail'),
	(289, 'Can view fetched mail', 74, 'view_fetchedmail'),
	(290, 'Can add rendered page', 75, 'add_renderedpage'),
	(291, 'Can change rendered page', 75, 'change_renderedpage'),
	(292, 'Can delete rendered page', 75, 'delete_renderedpage'),
	(293, 'Can view rendered page', 75, 'view_renderedpage'),
	(294, 'Can add page generation', 76, 'add_pagegeneration'),
	(295, 'Can change page generation', 76, 'change_pagegeneration'),
	(296, 'Can delete page generation', 76, 'delete_pagegeneration'),
	(297, 'Can view page generation', 76, 'view_pagegeneration'),
	(298, 'Can add picture', 77, 'add_picture'),
	(299, 'Can change picture', 77, 'change_picture'),
	(300, 'Can delete picture', 77, 'delete_picture'),
	(301, 'Can view picture', 77, 'view_picture'),
	(302, 'Can add picture size', 78, 'add_picturesize'),
	(303, 'Can change picture size', 78, 'change_picturesize'),
	(304, 'Can delete picture size', 78, 'delete_picturesize'),
	(305, 'Can view picture size', 78, 'view_picturesize'),
	(306, 'Can add institution', 79, 'add_institution'),
	(307, 'Can change institution', 79, 'change_institution'),
	(308, 'Can delete institution', 79, 'delete_institution'),
	(309, 'Can view institution', 79, 'view_institution'),
	(310, 'Can add unit', 80, 'add_unit'),
	(311, 'Can change unit', 80, 'change_unit'),
	(312, 'Can delete unit', 80, 'delete_unit'),
	(313, 'Can view unit', 80, 'view_unit'),
	(314, 'Can add visit rule', 81, 'add_visitrule'),
	(315, 'Can change visit rule', 81, 'change_visitrule'),
	(316, 'Can delete visit rule', 81, 'delete_visitrule'),
	(317, 'Can view visit rule', 81, 'view_visitrule'),
	(318, 'Can add contact point', 82, 'add_contactpoint'),
	(319, 'Can change contact point', 82, 'change_contactpoint'),
	(320, 'Can delete contact point', 82, 'delete_contactpoint'),
	(321, 'Can view contact point', 82, 'view_contactpoint'),
	(322, 'Can add detail', 83, 'add_detail'),
	(323, 'Can change detail', 83, 'change_detail'),
	(324, 'Can delete detail', 83, 'delete_detail'),
	(325, 'Can view detail', 83, 'view_detail'),
	(326, 'Can add route step', 84, 'add_routestep'),
	(327, 'Can change route step', 84, 'change_routestep'),
	(328, 'Can delete route step', 84, 'delete_routestep'),
	(329, 'Can view route step', 84, 'view_routestep'),
	(330, 'Can add route invite', 85, 'add_routeinvite'),
	(331, 'Can change route invite', 85, 'change_routeinvite'),
	(332, 'Can delete route invite', 85, 'delete_routeinvite'),
	(333, 'Can view route invite', 85, 'view_routeinvite'),
	(334, 'Can add feed', 86, 'add_feed'),
	(335, 'Can change feed', 86, 'change_feed'),
	(336, 'Can delete feed', 86, 'delete_feed'),
	(337, 'Can view feed', 86, 'view_feed'),
	(338, 'Can add metadata', 87, 'add_metadata'),
	(339, 'Can change metadata', 87, 'change_metadata'),
	(340, 'Can delete metadata', 87, 'delete_metadata'),
	(341, 'Can view metadata', 87, 'view_metadata'),
	(342, 'Can add location', 88, 'add_location'),
	(343, 'Can change location', 88, 'change_location'),
	(344, 'Can delete location', 88, 'delete_location'),
	(345, 'Can view location', 88, 'view_location'),
	(346, 'Can add address', 89, 'add_address'),
	(347, 'Can change address', 89, 'change_address'),
	(348, 'Can delete address', 89, 'delete_address'),
	(349, 'Can view address', 89, 'view_address'),
	(350, 'Can add accessibility', 90, 'add_accessibility'),
	(351, 'Can change accessibility', 90, 'change_accessibility'),
	(352, 'Can delete accessibility', 90, 'delete_accessibility'),
	(353, 'Can view accessibility', 90, 'view_accessibility'),
	(354, 'Can add organization', 91, 'add_organization'),
	(355, 'Can change organization', 91, 'change_organization'),
	(356, 'Can delete organization', 91, 'delete_organization'),
	(357, 'Can view organization', 91, 'view_organization'),
	(358, 'Can add contact', 92, 'add_contact'),
	(359, 'Can change contact', 92, 'change_contact'),
	(360, 'Can delete contact', 92, 'delete_contact'),
	(361, 'Can view contact', 92, 'view_contact'),
	(362, 'Can add organization identifier', 93, 'add_organizationidentifier'),
	(363, 'Can change organization identifier', 93, 'change_organizationidentifier'),
	(364, 'Can delete organization identifier', 93, 'delete_organizationidentifier'),
	(365, 'Can view organization identifier', 93, 'view_organizationidentifier'),
	(366, 'Can add postcode', 94, 'add_postcode'),
	(367, 'Can change postcode', 94, 'change_postcode'),
	(368, 'Can delete postcode', 94, 'delete_postcode'),
	(369, 'Can view postcode', 94, 'view_postcode'),
	(370, 'Can add program', 95, 'add_program'),
	(371, 'Can change program', 95, 'change_program'),
	(372, 'Can delete program', 95, 'delete_program'),
	(373, 'Can view program', 95, 'view_program'),
	(374, 'Can add service', 96, 'add_service'),
	(375, 'Can change service', 96, 'change_service'),
	(376, 'Can delete service', 96, 'delete_service'),
	(377, 'Can view service', 96, 'view_service'),
	(378, 'Can add required document', 97, 'add_requireddocument'),
	(379, 'Can change required document', 97, 'change_requireddocument'),
	(380, 'Can delete required document', 97, 'delete_requireddocument'),
	(381, 'Can view required document', 97, 'view_requireddocument'),
	(382, 'Can add phone', 98, 'add_phone'),
	(383, 'Can change phone', 98, 'change_phone'),
	(384, 'Can delete phone', 98, 'delete_phone'),
	(385, 'Can view phone', 98, 'view_phone'),
	(386, 'Can add language', 99, 'add_language'),
	(387, 'Can change language', 99, 'change_language'),
	(388, 'Can delete language', 99, 'delete_language'),
	(389, 'Can view language', 99, 'view_language'),
	(390, 'Can add funding', 100, 'add_funding'),
	(391, 'Can change funding', 100, 'change_funding'),
	(392, 'Can delete funding', 100, 'delete_funding'),
	(393, 'Can view funding', 100, 'view_funding'),
	(394, 'Can add cost option', 101, 'add_costoption'),
	(395, 'Can change cost option', 101, 'change_costoption'),
	(396, 'Can delete cost option', 101, 'delete_costoption'),
	(397, 'Can view cost option', 101, 'view_costoption'),
	(398, 'Can add service at location', 102, 'add_serviceatlocation'),
	(399, 'Can change service at location', 102, 'change_serviceatlocation'),
	(400, 'Can delete service at location', 102, 'delete_serviceatlocation'),
	(401, 'Can view service at location', 102, 'view_serviceatlocation'),
	(402, 'Can add service area', 103, 'add_servicearea'),
	(403, 'Can change service area', 103, 'change_servicearea'),
	(404, 'Can delete service area', 103, 'delete_servicearea'),
	(405, 'Can view service area', 103, 'view_servicearea'),
	(406, 'Can add schedule', 104, 'add_schedule'),
	(407, 'Can change schedule', 104, 'change_schedule'),
	(408, 'Can delete schedule', 104, 'delete_schedule'),
	(409, 'Can view schedule', 104, 'view_schedule'),
	(410, 'Can add shelf', 105, 'add_shelf'),
	(411, 'Can change shelf', 105, 'change_shelf'),
	(412, 'Can delete shelf', 105, 'delete_shelf'),
	(413, 'Can view shelf', 105, 'view_shelf'),
	(414, 'Can add taxonomy', 106, 'add_taxonomy'),
	(415, 'Can change taxonomy', 106, 'change_taxonomy'),
	(416, 'Can delete taxonomy', 106, 'delete_taxonomy'),
	(417, 'Can view taxonomy', 106, 'view_taxonomy'),
	(418, 'Can add taxonomy term', 107, 'add_taxonomyterm'),
	(419, 'Can change taxonomy term', 107, 'change_taxonomyterm'),
	(420, 'Can delete taxonomy term', 107, 'delete_taxonomyterm'),
	(421, 'Can view taxonomy term', 107, 'view_taxonomyterm'),
	(422, 'Can add attribute', 108, 'add_attribute'),
	(423, 'Can change attribute', 108, 'change_attribute'),
	(424, 'Can delete attribute', 108, 'delete_attribute'),
	(425, 'Can view attribute', 108, 'view_attribute'),
	(426, 'Can add unit', 109, 'add_unit'),
	(427, 'Can change unit', 109, 'change_unit'),
	(428, 'Can delete unit', 109, 'delete_unit'),
	(429, 'Can view unit', 109, 'view_unit'),
	(430, 'Can add service capacity', 110, 'add_servicecapacity'),
	(431, 'Can change service capacity', 110, 'change_servicecapacity'),
	(432, 'Can delete service capacity', 110, 'delete_servicecapacity'),
	(433, 'Can view service capacity', 110, 'view_servicecapacity'),
	(434, 'Can add url', 111, 'add_url'),
	(435, 'Can change url', 111, 'change_url'),
	(436, 'Can delete url', 111, 'delete_url'),
	(437, 'Can view url', 111, 'view_url'),
	(438, 'Can add seen', 112, 'add_seen'),
	(439, 'Can change seen', 112, 'change_seen'),
	(440, 'Can delete seen', 112, 'delete_seen'),
	(441, 'Can view seen', 112, 'view_seen'),
	(442, 'Can add delivery', 113, 'add_delivery'),
	(443, 'Can change delivery', 113, 'change_delivery'),
	(444, 'Can delete delivery', 113, 'delete_delivery'),
	(445, 'Can view delivery', 113, 'view_delivery'),
	(446, 'Can add hand made', 114, 'add_handmade'),
	(447, 'Can change hand made', 114, 'change_handmade'),
	(448, 'Can delete hand made', 114, 'delete_handmade'),
	(449, 'Can view hand made', 114, 'view_handmade'),
	(450, 'Can add correction', 115, 'add_correction'),
	(451, 'Can change correction', 115, 'change_correction'),
	(452, 'Can delete correction', 115, 'delete_correction'),
	(453, 'Can view correction', 115, 'view_correction'),
	(454, 'Can add inquiry', 116, 'add_inquiry'),
	(455, 'Can change inquiry', 116, 'change_inquiry'),
	(456, 'Can delete inquiry', 116, 'delete_inquiry'),
	(457, 'Can view inquiry', 116, 'view_inquiry'),
	(458, 'Can add pair', 117, 'add_pair'),
	(459, 'Can change pair', 117, 'change_pair'),
	(460, 'Can delete pair', 117, 'delete_pair'),
	(461, 'Can view pair', 117, 'view_pair'),
	(462, 'Can add version', 118, 'add_version'),
	(463, 'Can change version', 118, 'change_version'),
	(464, 'Can delete version', 118, 'delete_version'),
	(465, 'Can view version', 118, 'view_version'),
	(466, 'Can add audience page', 119, 'add_audiencepage'),
	(467, 'Can change audience page', 119, 'change_audiencepage'),
	(468, 'Can delete audience page', 119, 'delete_audiencepage'),
	(469, 'Can view audience page', 119, 'view_audiencepage'),
	(470, 'Can add home page', 120, 'add_homepage'),
	(471, 'Can change home page', 120, 'change_homepage'),
	(472, 'Can delete home page', 120, 'delete_homepage'),
	(473, 'Can view home page', 120, 'view_homepage'),
	(474, 'Can add info page', 121, 'add_infopage'),
	(475, 'Can change info page', 121, 'change_infopage'),
	(476, 'Can delete info page', 121, 'delete_infopage'),
	(477, 'Can view info page', 121, 'view_infopage'),
	(478, 'Can add theme page', 122, 'add_themepage'),
	(479, 'Can change theme page', 122, 'change_themepage'),
	(480, 'Can delete theme page', 122, 'delete_themepage'),
	(481, 'Can view theme page', 122, 'view_themepage'),
	(482, 'Can add themes page', 123, 'add_themespage'),
	(483, 'Can change themes page', 123, 'change_themespage'),
	(484, 'Can delete themes page', 123, 'delete_themespage'),
	(485, 'Can view themes page', 123, 'view_themespage'),
	(486, 'Can add loaded file', 124, 'add_loadedfile'),
	(487, 'Can change loaded file', 124, 'change_loadedfile'),
	(488, 'Can delete loaded file', 124, 'delete_loadedfile'),
	(489, 'Can view loaded file', 124, 'view_loadedfile'),
	(490, 'Can add article page', 125, 'add_articlepage'),
	(491, 'Can change article page', 125, 'change_articlepage'),
	(492, 'Can delete article page', 125, 'delete_articlepage'),
	(493, 'Can view article page', 125, 'view_articlepage'),
	(494, 'Can add stop of the route', 29, 'add_stop'),
	(495, 'Can delete stop of the route', 29, 'delete_stop'),
	(496, 'Can view stop of the route', 29, 'view_stop'),
	(497, 'Can view word of the glossary', 28, 'view_term'),
	(498, 'Can add text of the route', 30, 'add_stoptext'),
	(499, 'Can delete text of the route', 30, 'delete_stoptext'),
	(500, 'Can view text of the route', 30, 'view_stoptext');
INSERT INTO public.auth_permission VALUES
	(501, 'Can add letter', 126, 'add_letter'),
	(502, 'Can change letter', 126, 'change_letter'),
	(503, 'Can delete letter', 126, 'delete_letter'),
	(504, 'Can view letter', 126, 'view_letter'),
	(505, 'Can add remark', 127, 'add_remark'),
	(506, 'Can change remark', 127, 'change_remark'),
	(507, 'Can delete remark', 127, 'delete_remark'),
	(508, 'Can view remark', 127, 'view_remark'),
	(509, 'Can add useful week', 128, 'add_usefulweek'),
	(510, 'Can change useful week', 128, 'change_usefulweek'),
	(511, 'Can delete useful week', 128, 'delete_usefulweek'),
	(512, 'Can view useful week', 128, 'view_usefulweek'),
	(513, 'Can add outside link', 129, 'add_outsidelink'),
	(514, 'Can change outside link', 129, 'change_outsidelink'),
	(515, 'Can delete outside link', 129, 'delete_outsidelink'),
	(516, 'Can view outside link', 129, 'view_outsidelink'),
	(517, 'Can add question', 130, 'add_question'),
	(518, 'Can change question', 130, 'change_question'),
	(519, 'Can delete question', 130, 'delete_question'),
	(520, 'Can view question', 130, 'view_question'),
	(521, 'Can add message', 131, 'add_message'),
	(522, 'Can change message', 131, 'change_message'),
	(523, 'Can delete message', 131, 'delete_message'),
	(524, 'Can view message', 131, 'view_message'),
	(525, 'Can add draft', 132, 'add_draft'),
	(526, 'Can change draft', 132, 'change_draft'),
	(527, 'Can delete draft', 132, 'delete_draft'),
	(528, 'Can view draft', 132, 'view_draft'),
	(529, 'Can add published letter', 133, 'add_publishedletter'),
	(530, 'Can change published letter', 133, 'change_publishedletter'),
	(531, 'Can delete published letter', 133, 'delete_publishedletter'),
	(532, 'Can view published letter', 133, 'view_publishedletter'),
	(533, 'Can add retelling', 134, 'add_retelling'),
	(534, 'Can change retelling', 134, 'change_retelling'),
	(535, 'Can delete retelling', 134, 'delete_retelling'),
	(536, 'Can view retelling', 134, 'view_retelling'),
	(537, 'Can add card', 135, 'add_card'),
	(538, 'Can change card', 135, 'change_card'),
	(539, 'Can delete card', 135, 'delete_card'),
	(540, 'Can view card', 135, 'view_card'),
	(541, 'Can add empty contact', 136, 'add_emptycontact'),
	(542, 'Can change empty contact', 136, 'change_emptycontact'),
	(543, 'Can delete empty contact', 136, 'delete_emptycontact'),
	(544, 'Can view empty contact', 136, 'view_emptycontact'),
	(545, 'Can add intake', 137, 'add_intake'),
	(546, 'Can change intake', 137, 'change_intake'),
	(547, 'Can delete intake', 137, 'delete_intake'),
	(548, 'Can view intake', 137, 'view_intake'),
	(549, 'Can add call', 138, 'add_call'),
	(550, 'Can change call', 138, 'change_call'),
	(551, 'Can delete call', 138, 'delete_call'),
	(552, 'Can view call', 138, 'view_call'),
	(553, 'Can add attachment', 139, 'add_attachment'),
	(554, 'Can change attachment', 139, 'change_attachment'),
	(555, 'Can delete attachment', 139, 'delete_attachment'),
	(556, 'Can view attachment', 139, 'view_attachment'),
	(557, 'Can add mail thread', 140, 'add_mailthread'),
	(558, 'Can change mail thread', 140, 'change_mailthread'),
	(559, 'Can delete mail thread', 140, 'delete_mailthread'),
	(560, 'Can view mail thread', 140, 'view_mailthread'),
	(561, 'Can add call attempt', 141, 'add_callattempt'),
	(562, 'Can change call attempt', 141, 'change_callattempt'),
	(563, 'Can delete call attempt', 141, 'delete_callattempt'),
	(564, 'Can view call attempt', 141, 'view_callattempt'),
	(565, 'Can add task', 142, 'add_task'),
	(566, 'Can change task', 142, 'change_task'),
	(567, 'Can delete task', 142, 'delete_task'),
	(568, 'Can view task', 142, 'view_task'),
	(569, 'Can add tally', 143, 'add_tally'),
	(570, 'Can change tally', 143, 'change_tally'),
	(571, 'Can delete tally', 143, 'delete_tally'),
	(572, 'Can view tally', 143, 'view_tally'),
	(573, 'Can add closed code', 144, 'add_closedcode'),
	(574, 'Can change closed code', 144, 'change_closedcode'),
	(575, 'Can delete closed code', 144, 'delete_closedcode'),
	(576, 'Can view closed code', 144, 'view_closedcode'),
	(577, 'Can add help check', 145, 'add_helpcheck'),
	(578, 'Can change help check', 145, 'change_helpcheck'),
	(579, 'Can delete help check', 145, 'delete_helpcheck'),
	(580, 'Can view help check', 145, 'view_helpcheck'),
	(581, 'Can add second opinion', 146, 'add_secondopinion'),
	(582, 'Can change second opinion', 146, 'change_secondopinion'),
	(583, 'Can delete second opinion', 146, 'delete_secondopinion'),
	(584, 'Can view second opinion', 146, 'view_secondopinion'),
	(585, 'Can add quality draw', 147, 'add_qualitydraw'),
	(586, 'Can change quality draw', 147, 'change_qualitydraw'),
	(587, 'Can delete quality draw', 147, 'delete_qualitydraw'),
	(588, 'Can view quality draw', 147, 'view_qualitydraw'),
	(589, 'Can add quality read', 148, 'add_qualityread'),
	(590, 'Can change quality read', 148, 'change_qualityread'),
	(591, 'Can delete quality read', 148, 'delete_qualityread'),
	(592, 'Can view quality read', 148, 'view_qualityread'),
	(593, 'Can add care note', 149, 'add_carenote'),
	(594, 'Can change care note', 149, 'change_carenote'),
	(595, 'Can delete care note', 149, 'delete_carenote'),
	(596, 'Can view care note', 149, 'view_carenote'),
	(597, 'Can add told number', 150, 'add_toldnumber'),
	(598, 'Can change told number', 150, 'change_toldnumber'),
	(599, 'Can delete told number', 150, 'delete_toldnumber'),
	(600, 'Can view told number', 150, 'view_toldnumber'),
	(601, 'Can add case', 151, 'add_case'),
	(602, 'Can change case', 151, 'change_case'),
	(603, 'Can delete case', 151, 'delete_case'),
	(604, 'Can view case', 151, 'view_case'),
	(605, 'Can add case step', 152, 'add_casestep'),
	(606, 'Can change case step', 152, 'change_casestep'),
	(607, 'Can delete case step', 152, 'delete_casestep'),
	(608, 'Can view case step', 152, 'view_casestep'),
	(609, 'Can add consultation', 153, 'add_consultation'),
	(610, 'Can change consultation', 153, 'change_consultation'),
	(611, 'Can delete consultation', 153, 'delete_consultation'),
	(612, 'Can view consultation', 153, 'view_consultation'),
	(613, 'Can add decision', 154, 'add_decision'),
	(614, 'Can change decision', 154, 'change_decision'),
	(615, 'Can delete decision', 154, 'delete_decision'),
	(616, 'Can view decision', 154, 'view_decision'),
	(617, 'Can add entry', 155, 'add_entry'),
	(618, 'Can change entry', 155, 'change_entry'),
	(619, 'Can delete entry', 155, 'delete_entry'),
	(620, 'Can view entry', 155, 'view_entry'),
	(621, 'Can add referral', 156, 'add_referral'),
	(622, 'Can change referral', 156, 'change_referral'),
	(623, 'Can delete referral', 156, 'delete_referral'),
	(624, 'Can view referral', 156, 'view_referral'),
	(625, 'Can add event', 157, 'add_event'),
	(626, 'Can change event', 157, 'change_event'),
	(627, 'Can delete event', 157, 'delete_event'),
	(628, 'Can view event', 157, 'view_event'),
	(629, 'Can add correspondent', 158, 'add_correspondent'),
	(630, 'Can change correspondent', 158, 'change_correspondent'),
	(631, 'Can delete correspondent', 158, 'delete_correspondent'),
	(632, 'Can view correspondent', 158, 'view_correspondent'),
	(633, 'Can add partner system', 159, 'add_partnersystem'),
	(634, 'Can change partner system', 159, 'change_partnersystem'),
	(635, 'Can delete partner system', 159, 'delete_partnersystem'),
	(636, 'Can view partner system', 159, 'view_partnersystem'),
	(637, 'Can add chat', 160, 'add_chat'),
	(638, 'Can change chat', 160, 'change_chat'),
	(639, 'Can delete chat', 160, 'delete_chat'),
	(640, 'Can view chat', 160, 'view_chat'),
	(641, 'Can add chat line', 161, 'add_chatline'),
	(642, 'Can change chat line', 161, 'change_chatline'),
	(643, 'Can delete chat line', 161, 'delete_chatline'),
	(644, 'Can view chat line', 161, 'view_chatline'),
	(645, 'Can add ready answer', 162, 'add_readyanswer'),
	(646, 'Can change ready answer', 162, 'change_readyanswer'),
	(647, 'Can delete ready answer', 162, 'delete_readyanswer'),
	(648, 'Can view ready answer', 162, 'view_readyanswer'),
	(649, 'Can view redirect', 31, 'view_redirect'),
	(650, 'Can add user profile', 163, 'add_userprofile'),
	(651, 'Can change user profile', 163, 'change_userprofile'),
	(652, 'Can delete user profile', 163, 'delete_userprofile'),
	(653, 'Can view user profile', 163, 'view_userprofile'),
	(654, 'Can view image', 2, 'view_image'),
	(655, 'Can add rendition', 164, 'add_rendition'),
	(656, 'Can change rendition', 164, 'change_rendition'),
	(657, 'Can delete rendition', 164, 'delete_rendition'),
	(658, 'Can view rendition', 164, 'view_rendition'),
	(659, 'Can view document', 32, 'view_document'),
	(660, 'Can add index entry', 165, 'add_indexentry'),
	(661, 'Can change index entry', 165, 'change_indexentry'),
	(662, 'Can delete index entry', 165, 'delete_indexentry'),
	(663, 'Can view index entry', 165, 'view_indexentry'),
	(664, 'Can add editing session', 166, 'add_editingsession'),
	(665, 'Can change editing session', 166, 'change_editingsession'),
	(666, 'Can delete editing session', 166, 'delete_editingsession'),
	(667, 'Can view editing session', 166, 'view_editingsession'),
	(668, 'Can add form state', 167, 'add_formstate'),
	(669, 'Can change form state', 167, 'change_formstate'),
	(670, 'Can delete form state', 167, 'delete_formstate'),
	(671, 'Can view form state', 167, 'view_formstate'),
	(672, 'Can add tag', 168, 'add_tag'),
	(673, 'Can change tag', 168, 'change_tag'),
	(674, 'Can delete tag', 168, 'delete_tag'),
	(675, 'Can view tag', 168, 'view_tag'),
	(676, 'Can add tagged item', 169, 'add_taggeditem'),
	(677, 'Can change tagged item', 169, 'change_taggeditem'),
	(678, 'Can delete tagged item', 169, 'delete_taggeditem'),
	(679, 'Can view tagged item', 169, 'view_taggeditem'),
	(680, 'Can add email address', 170, 'add_emailaddress'),
	(681, 'Can change email address', 170, 'change_emailaddress'),
	(682, 'Can delete email address', 170, 'delete_emailaddress'),
	(683, 'Can view email address', 170, 'view_emailaddress'),
	(684, 'Can add email confirmation', 171, 'add_emailconfirmation'),
	(685, 'Can change email confirmation', 171, 'change_emailconfirmation'),
	(686, 'Can delete email confirmation', 171, 'delete_emailconfirmation'),
	(687, 'Can view email confirmation', 171, 'view_emailconfirmation'),
	(688, 'Can add authenticator', 172, 'add_authenticator'),
	(689, 'Can change authenticator', 172, 'change_authenticator'),
	(690, 'Can delete authenticator', 172, 'delete_authenticator'),
	(691, 'Can view authenticator', 172, 'view_authenticator'),
	(692, 'Can add permission', 173, 'add_permission'),
	(693, 'Can change permission', 173, 'change_permission'),
	(694, 'Can delete permission', 173, 'delete_permission'),
	(695, 'Can view permission', 173, 'view_permission'),
	(696, 'Can add group', 174, 'add_group'),
	(697, 'Can change group', 174, 'change_group'),
	(698, 'Can delete group', 174, 'delete_group'),
	(699, 'Can view group', 174, 'view_group'),
	(700, 'Can add content type', 175, 'add_contenttype'),
	(701, 'Can change content type', 175, 'change_contenttype'),
	(702, 'Can delete content type', 175, 'delete_contenttype'),
	(703, 'Can view content type', 175, 'view_contenttype'),
	(704, 'Can add session', 176, 'add_session'),
	(705, 'Can change session', 176, 'change_session'),
	(706, 'Can delete session', 176, 'delete_session'),
	(707, 'Can view session', 176, 'view_session');


--
-- Data for Name: cache; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chat_chat; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chat_chatline; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: chat_readyanswer; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consents_consent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consents_voice; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: consents_wording; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_accessibility; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_address; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_attribute; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_contact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_correction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_costoption; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_delivery; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_feed; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_funding; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_handmade; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_inquiry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_language; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_location; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_metadata; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_organization; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_organizationidentifier; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_pair; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_phone; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_postcode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_program; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_requireddocument; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_schedule; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_seen; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_service; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_servicearea; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_serviceatlocation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_servicecapacity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_shelf; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_taxonomy; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_taxonomyterm; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_unit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_url; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: directory_version; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'wagtailcore', 'page'),
	(2, 'wagtailimages', 'image'),
	(3, 'wagtailadmin', 'admin'),
	(4, 'wagtailcore', 'groupapprovaltask'),
	(5, 'wagtailcore', 'locale'),
	(6, 'wagtailcore', 'site'),
	(7, 'wagtailcore', 'groupsitepermission'),
	(8, 'wagtailcore', 'modellogentry'),
	(9, 'wagtailcore', 'revision'),
	(10, 'wagtailcore', 'collectionviewrestriction'),
	(11, 'wagtailcore', 'collection'),
	(12, 'wagtailcore', 'groupcollectionpermission'),
	(13, 'wagtailcore', 'uploadedfile'),
	(14, 'wagtailcore', 'workflowcontenttype'),
	(15, 'wagtailcore', 'workflowstate'),
	(16, 'wagtailcore', 'workflow'),
	(17, 'wagtailcore', 'workflowtask'),
	(18, 'wagtailcore', 'task'),
	(19, 'wagtailcore', 'taskstate'),
	(20, 'wagtailcore', 'grouppagepermission'),
	(21, 'wagtailcore', 'pageviewrestriction'),
	(22, 'wagtailcore', 'workflowpage'),
	(23, 'wagtailcore', 'pagelogentry'),
	(24, 'wagtailcore', 'comment'),
	(25, 'wagtailcore', 'commentreply'),
	(26, 'wagtailcore', 'pagesubscription'),
	(27, 'wagtailcore', 'referenceindex'),
	(28, 'knowledge', 'term'),
	(29, 'knowledge', 'stop'),
	(30, 'knowledge', 'stoptext'),
	(31, 'wagtailredirects', 'redirect'),
	(32, 'wagtaildocs', 'document'),
	(33, 'procrastinate', 'procrastinateevent'),
	(34, 'procrastinate', 'procrastinatejob'),
	(35, 'procrastinate', 'procrastinateperiodicdefer'),
	(36, 'procrastinate', 'procrastinateworker'),
	(37, 'audit', 'auditline'),
	(38, 'audit', 'anchorpoint'),
	(39, 'organizations', 'organization'),
	(40, 'organizations', 'openingtime'),
	(41, 'organizations', 'closure'),
	(42, 'accounts', 'user'),
	(43, 'accounts', 'membership'),
	(44, 'access', 'attempt'),
	(45, 'access', 'lockout'),
	(46, 'access', 'staffsession'),
	(47, 'access', 'singlesignon'),
	(48, 'access', 'grant'),
	(49, 'access', 'partner'),
	(50, 'privacy', 'datakey'),
	(51, 'privacy', 'retentionrun'),
	(52, 'privacy', 'hold'),
	(53, 'consents', 'wording'),
	(54, 'consents', 'consent'),
	(55, 'consents', 'voice'),
	(56, 'accountability', 'subjectrequest'),
	(57, 'accountability', 'requeststep'),
	(58, 'accountability', 'ownstatement'),
	(59, 'accountability', 'package'),
	(60, 'accountability', 'restriction'),
	(61, 'incidents', 'breach'),
	(62, 'incidents', 'processor'),
	(63, 'search', 'document'),
	(64, 'search', 'word'),
	(65, 'search', 'bestbet'),
	(66, 'search', 'missedquestion'),
	(67, 'search', 'synonymgroup'),
	(68, 'search', 'posting'),
	(69, 'outbox', 'letter'),
	(70, 'outbox', 'textmessage'),
	(71, 'outbox', 'hook'),
	(72, 'outbox', 'hookcall'),
	(73, 'mailbox', 'boxstate'),
	(74, 'mailbox', 'fetchedmail'),
	(75, 'ui', 'renderedpage'),
	(76, 'ui', 'pagegeneration'),
	(77, 'ui', 'picture'),
	(78, 'ui', 'picturesize'),
	(79, 'institutions', 'institution'),
	(80, 'institutions', 'unit'),
	(81, 'institutions', 'visitrule'),
	(82, 'institutions', 'contactpoint'),
	(83, 'institutions', 'detail'),
	(84, 'institutions', 'routestep'),
	(85, 'institutions', 'routeinvite'),
	(86, 'directory', 'feed'),
	(87, 'directory', 'metadata'),
	(88, 'directory', 'location'),
	(89, 'directory', 'address'),
	(90, 'directory', 'accessibility'),
	(91, 'directory', 'organization'),
	(92, 'directory', 'contact'),
	(93, 'directory', 'organizationidentifier'),
	(94, 'directory', 'postcode'),
	(95, 'directory', 'program'),
	(96, 'directory', 'service'),
	(97, 'directory', 'requireddocument'),
	(98, 'directory', 'phone'),
	(99, 'directory', 'language'),
	(100, 'directory', 'funding'),
	(101, 'directory', 'costoption'),
	(102, 'directory', 'serviceatlocation'),
	(103, 'directory', 'servicearea'),
	(104, 'directory', 'schedule'),
	(105, 'directory', 'shelf'),
	(106, 'directory', 'taxonomy'),
	(107, 'directory', 'taxonomyterm'),
	(108, 'directory', 'attribute'),
	(109, 'directory', 'unit'),
	(110, 'directory', 'servicecapacity'),
	(111, 'directory', 'url'),
	(112, 'directory', 'seen'),
	(113, 'directory', 'delivery'),
	(114, 'directory', 'handmade'),
	(115, 'directory', 'correction'),
	(116, 'directory', 'inquiry'),
	(117, 'directory', 'pair'),
	(118, 'directory', 'version'),
	(119, 'knowledge', 'audiencepage'),
	(120, 'knowledge', 'homepage'),
	(121, 'knowledge', 'infopage'),
	(122, 'knowledge', 'themepage'),
	(123, 'knowledge', 'themespage'),
	(124, 'knowledge', 'loadedfile'),
	(125, 'knowledge', 'articlepage'),
	(126, 'knowledge', 'letter'),
	(127, 'knowledge', 'remark'),
	(128, 'knowledge', 'usefulweek'),
	(129, 'knowledge', 'outsidelink'),
	(130, 'helpdesk', 'question'),
	(131, 'helpdesk', 'message'),
	(132, 'helpdesk', 'draft'),
	(133, 'helpdesk', 'publishedletter'),
	(134, 'helpdesk', 'retelling'),
	(135, 'helpdesk', 'card'),
	(136, 'helpdesk', 'emptycontact'),
	(137, 'helpdesk', 'intake'),
	(138, 'helpdesk', 'call'),
	(139, 'helpdesk', 'attachment'),
	(140, 'helpdesk', 'mailthread'),
	(141, 'helpdesk', 'callattempt'),
	(142, 'helpdesk', 'task'),
	(143, 'helpdesk', 'tally'),
	(144, 'helpdesk', 'closedcode'),
	(145, 'helpdesk', 'helpcheck'),
	(146, 'helpdesk', 'secondopinion'),
	(147, 'helpdesk', 'qualitydraw'),
	(148, 'helpdesk', 'qualityread'),
	(149, 'helpdesk', 'carenote'),
	(150, 'helpdesk', 'toldnumber'),
	(151, 'meldcode', 'case'),
	(152, 'meldcode', 'casestep'),
	(153, 'meldcode', 'consultation'),
	(154, 'meldcode', 'decision'),
	(155, 'meldcode', 'entry'),
	(156, 'referrals', 'referral'),
	(157, 'referrals', 'event'),
	(158, 'referrals', 'correspondent'),
	(159, 'referrals', 'partnersystem'),
	(160, 'chat', 'chat'),
	(161, 'chat', 'chatline'),
	(162, 'chat', 'readyanswer'),
	(163, 'wagtailusers', 'userprofile'),
	(164, 'wagtailimages', 'rendition'),
	(165, 'wagtailsearch', 'indexentry'),
	(166, 'wagtailadmin', 'editingsession'),
	(167, 'wagtailadmin', 'formstate'),
	(168, 'taggit', 'tag'),
	(169, 'taggit', 'taggeditem'),
	(170, 'account', 'emailaddress'),
	(171, 'account', 'emailconfirmation'),
	(172, 'mfa', 'authenticator'),
	(173, 'auth', 'permission'),
	(174, 'auth', 'group'),
	(175, 'contenttypes', 'contenttype'),
	(176, 'sessions', 'session');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'organizations', '0001_initial', '2026-11-24 03:49:11.035307+00'),
	(2, 'contenttypes', '0001_initial', '2026-11-24 03:49:11.039811+00'),
	(3, 'contenttypes', '0002_remove_content_type_name', '2026-11-24 03:49:11.045592+00'),
	(4, 'auth', '0001_initial', '2026-11-24 03:49:11.065476+00'),
	(5, 'auth', '0002_alter_permission_name_max_length', '2026-11-24 03:49:11.069633+00'),
	(6, 'auth', '0003_alter_user_email_max_length', '2026-11-24 03:49:11.073566+00'),
	(7, 'auth', '0004_alter_user_username_opts', '2026-11-24 03:49:11.077661+00'),
	(8, 'auth', '0005_alter_user_last_login_null', '2026-11-24 03:49:11.081625+00'),
	(9, 'auth', '0006_require_contenttypes_0002', '2026-11-24 03:49:11.082679+00'),
	(10, 'auth', '0007_alter_validators_add_error_messages', '2026-11-24 03:49:11.086474+00'),
	(11, 'auth', '0008_alter_user_username_max_length', '2026-11-24 03:49:11.090308+00'),
	(12, 'auth', '0009_alter_user_last_name_max_length', '2026-11-24 03:49:11.095896+00'),
	(13, 'auth', '0010_alter_group_name_max_length', '2026-11-24 03:49:11.101742+00'),
	(14, 'auth', '0011_update_proxy_permissions', '2026-11-24 03:49:11.106143+00'),
	(15, 'auth', '0012_alter_user_first_name_max_length', '2026-11-24 03:49:11.109942+00'),
	(16, 'accounts', '0001_initial', '2026-11-24 03:49:11.155869+00'),
	(17, 'access', '0001_initial', '2026-11-24 03:49:11.162435+00'),
	(18, 'access', '0002_lockouts_and_sessions', '2026-11-24 03:49:11.178021+00'),
	(19, 'access', '0003_single_sign_on', '2026-11-24 03:49:11.192063+00'),
	(20, 'access', '0004_need_to_know', '2026-11-24 03:49:11.213233+00'),
	(21, 'access', '0005_functions', '2026-11-24 03:49:11.228164+00'),
	(22, 'access', '0006_rights', '2026-11-24 03:49:11.235714+00'),
	(23, 'access', '0007_reviewed', '2026-11-24 03:49:11.289685+00'),
	(24, 'access', '0008_break_glass', '2026-11-24 03:49:11.292249+00'),
	(25, 'access', '0009_requests', '2026-11-24 03:49:11.29768+00'),
	(26, 'access', '0010_consents', '2026-11-24 03:49:11.302864+00'),
	(27, 'access', '0011_reaches', '2026-11-24 03:49:11.304457+00'),
	(28, 'access', '0012_letters', '2026-11-24 03:49:11.309105+00'),
	(29, 'access', '0013_review_of_texts', '2026-11-24 03:49:11.313963+00'),
	(30, 'access', '0014_partner', '2026-11-24 03:49:11.318355+00'),
	(31, 'access', '0015_meldcode', '2026-11-24 03:49:11.323427+00'),
	(32, 'access', '0016_drawn', '2026-11-24 03:49:11.33983+00'),
	(33, 'access', '0017_referrals', '2026-11-24 03:49:11.345357+00'),
	(34, 'access', '0018_programs_of_partners', '2026-11-24 03:49:11.352111+00'),
	(35, 'account', '0001_initial', '2026-11-24 03:49:11.375797+00'),
	(36, 'account', '0002_email_max_length', '2026-11-24 03:49:11.385063+00'),
	(37, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2026-11-24 03:49:11.403614+00'),
	(38, 'account', '0004_alter_emailaddress_drop_unique_email', '2026-11-24 03:49:11.415375+00'),
	(39, 'account', '0005_emailaddress_idx_upper_email', '2026-11-24 03:49:11.424448+00'),
	(40, 'account', '0006_emailaddress_lower', '2026-11-24 03:49:11.437636+00'),
	(41, 'account', '0007_emailaddress_idx_email', '2026-11-24 03:49:11.457149+00'),
	(42, 'account', '0008_emailaddress_unique_primary_email_fixup', '2026-11-24 03:49:11.470714+00'),
	(43, 'account', '0009_emailaddress_unique_primary_email', '2026-11-24 03:49:11.479246+00'),
	(44, 'privacy', '0001_keys', '2026-11-24 03:49:11.483511+00'),
	(45, 'privacy', '0002_holds_and_runs', '2026-11-24 03:49:11.504319+00'),
	(46, 'privacy', '0003_open_keys', '2026-11-24 03:49:11.505581+00'),
	(47, 'accountability', '0001_requests', '2026-11-24 03:49:11.751666+00'),
	(48, 'accountability', '0002_outcomes', '2026-11-24 03:49:11.832352+00'),
	(49, 'accountability', '0003_statements', '2026-11-24 03:49:11.844667+00'),
	(50, 'accountability', '0004_kept_plans', '2026-11-24 03:49:11.84921+00'),
	(51, 'audit', '0001_initial', '2026-11-24 03:49:11.854676+00'),
	(52, 'audit', '0002_chain_at_commit', '2026-11-24 03:49:11.868756+00'),
	(53, 'audit', '0003_anchor_points', '2026-11-24 03:49:11.872825+00'),
	(54, 'audit', '0004_prune', '2026-11-24 03:49:11.880915+00'),
	(55, 'audit', '0005_chain_by_index', '2026-11-24 03:49:11.882075+00'),
	(56, 'organizations', '0002_post_address', '2026-11-24 03:49:11.88888+00'),
	(57, 'organizations', '0003_lines_and_closures', '2026-11-24 03:49:11.961+00'),
	(58, 'chat', '0001_chats', '2026-11-24 03:49:12.19106+00'),
	(59, 'chat', '0002_kept_plans', '2026-11-24 03:49:12.195076+00'),
	(60, 'consents', '0001_initial', '2026-11-24 03:49:12.369275+00'),
	(61, 'consents', '0002_lighter_walls', '2026-11-24 03:49:12.374263+00'),
	(62, 'consents', '0003_at_once', '2026-11-24 03:49:12.375692+00'),
	(63, 'consents', '0004_given_by_mail', '2026-11-24 03:49:12.445061+00'),
	(64, 'consents', '0005_kept_plans', '2026-11-24 03:49:12.448269+00'),
	(65, 'directory', '0001_services', '2026-11-24 03:49:13.046909+00'),
	(66, 'directory', '0002_counting_and_placing', '2026-11-24 03:49:13.053818+00'),
	(67, 'directory', '0003_feeds_being_read', '2026-11-24 03:49:13.088015+00'),
	(68, 'directory', '0004_files_sent_in', '2026-11-24 03:49:13.112404+00'),
	(69, 'directory', '0005_keeping_it_true', '2026-11-24 03:49:13.21783+00'),
	(70, 'directory', '0006_places_move_together', '2026-11-24 03:49:13.219889+00'),
	(71, 'wagtailcore', '0001_initial', '2026-11-24 03:49:13.511888+00'),
	(72, 'wagtailcore', '0002_initial_data', '2026-11-24 03:49:13.512544+00'),
	(73, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-11-24 03:49:13.512859+00'),
	(74, 'wagtailcore', '0004_page_locked', '2026-11-24 03:49:13.513139+00'),
	(75, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-11-24 03:49:13.51342+00'),
	(76, 'wagtailcore', '0006_add_lock_page_permission', '2026-11-24 03:49:13.513691+00'),
	(77, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-11-24 03:49:13.513946+00'),
	(78, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-11-24 03:49:13.514199+00'),
	(79, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-11-24 03:49:13.514453+00'),
	(80, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-11-24 03:49:13.514703+00'),
	(81, 'wagtailcore', '0011_page_first_published_at', '2026-11-24 03:49:13.51495+00'),
	(82, 'wagtailcore', '0012_extend_page_slug_field', '2026-11-24 03:49:13.515202+00'),
	(83, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-11-24 03:49:13.515452+00'),
	(84, 'wagtailcore', '0014_add_verbose_name', '2026-11-24 03:49:13.515699+00'),
	(85, 'wagtailcore', '0015_add_more_verbose_names', '2026-11-24 03:49:13.515943+00'),
	(86, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-11-24 03:49:13.516211+00'),
	(87, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-11-24 03:49:13.525475+00'),
	(88, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-11-24 03:49:13.550909+00'),
	(89, 'wagtailcore', '0019_verbose_names_cleanup', '2026-11-24 03:49:13.61081+00'),
	(90, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-11-24 03:49:13.631607+00'),
	(91, 'wagtailcore', '0021_capitalizeverbose', '2026-11-24 03:49:14.317857+00'),
	(92, 'wagtailcore', '0022_add_site_name', '2026-11-24 03:49:14.326837+00'),
	(93, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-11-24 03:49:14.350519+00'),
	(94, 'wagtailcore', '0024_collection', '2026-11-24 03:49:14.355967+00'),
	(95, 'wagtailcore', '0025_collection_initial_data', '2026-11-24 03:49:14.512946+00'),
	(96, 'wagtailcore', '0026_group_collection_permission', '2026-11-24 03:49:14.554106+00'),
	(97, 'taggit', '0001_initial', '2026-11-24 03:49:14.589655+00'),
	(98, 'wagtailimages', '0001_initial', '2026-11-24 03:49:14.824363+00'),
	(99, 'wagtailimages', '0002_initial_data', '2026-11-24 03:49:14.82509+00'),
	(100, 'wagtailimages', '0003_fix_focal_point_fields', '2026-11-24 03:49:14.825592+00'),
	(101, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-11-24 03:49:14.82604+00'),
	(102, 'wagtailimages', '0005_make_filter_spec_unique', '2026-11-24 03:49:14.826691+00'),
	(103, 'wagtailimages', '0006_add_verbose_names', '2026-11-24 03:49:14.827188+00'),
	(104, 'wagtailimages', '0007_image_file_size', '2026-11-24 03:49:14.827618+00'),
	(105, 'wagtailimages', '0008_image_created_at_index', '2026-11-24 03:49:14.828041+00'),
	(106, 'wagtailimages', '0009_capitalizeverbose', '2026-11-24 03:49:14.828566+00'),
	(107, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-11-24 03:49:14.829027+00'),
	(108, 'wagtailimages', '0011_image_collection', '2026-11-24 03:49:14.829479+00'),
	(109, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-11-24 03:49:14.829922+00'),
	(110, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-11-24 03:49:14.830362+00'),
	(111, 'wagtailimages', '0014_add_filter_spec_field', '2026-11-24 03:49:14.830792+00'),
	(112, 'wagtailimages', '0015_fill_filter_spec_field', '2026-11-24 03:49:14.83124+00'),
	(113, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-11-24 03:49:14.83168+00'),
	(114, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-11-24 03:49:14.832112+00'),
	(115, 'wagtailimages', '0018_remove_rendition_filter', '2026-11-24 03:49:14.832622+00'),
	(116, 'wagtailimages', '0019_delete_filter', '2026-11-24 03:49:14.833051+00'),
	(117, 'wagtailimages', '0020_add-verbose-name', '2026-11-24 03:49:14.833476+00'),
	(118, 'wagtailimages', '0021_image_file_hash', '2026-11-24 03:49:14.833918+00'),
	(119, 'wagtailimages', '0022_uploadedimage', '2026-11-24 03:49:14.878554+00'),
	(120, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-11-24 03:49:14.939369+00'),
	(121, 'wagtailimages', '0023_add_choose_permissions', '2026-11-24 03:49:15.074097+00'),
	(122, 'wagtailimages', '0024_index_image_file_hash', '2026-11-24 03:49:15.10027+00'),
	(123, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-11-24 03:49:15.127281+00'),
	(124, 'wagtailimages', '0026_delete_uploadedimage', '2026-11-24 03:49:15.130265+00'),
	(125, 'wagtailimages', '0027_image_description', '2026-11-24 03:49:15.155151+00'),
	(126, 'wagtailcore', '0027_fix_collection_path_collation', '2026-11-24 03:49:15.208294+00'),
	(127, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-11-24 03:49:15.235957+00'),
	(128, 'wagtailcore', '0028_merge', '2026-11-24 03:49:15.237336+00'),
	(129, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-11-24 03:49:15.26094+00'),
	(130, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-11-24 03:49:15.282453+00'),
	(131, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-11-24 03:49:15.336464+00'),
	(132, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-11-24 03:49:15.346164+00'),
	(133, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-11-24 03:49:15.391136+00'),
	(134, 'wagtailcore', '0034_page_live_revision', '2026-11-24 03:49:15.424093+00'),
	(135, 'wagtailcore', '0035_page_last_published_at', '2026-11-24 03:49:15.448759+00'),
	(136, 'wagtailcore', '0036_populate_page_last_published_at', '2026-11-24 03:49:15.504619+00'),
	(137, 'wagtailcore', '0037_set_page_owner_editable', '2026-11-24 03:49:15.532583+00'),
	(138, 'wagtailcore', '0038_make_first_published_at_editable', '2026-11-24 03:49:15.556869+00'),
	(139, 'wagtailcore', '0039_collectionviewrestriction', '2026-11-24 03:49:15.626306+00'),
	(140, 'wagtailcore', '0040_page_draft_title', '2026-11-24 03:49:15.831881+00'),
	(141, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-11-24 03:49:15.843384+00'),
	(142, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-11-24 03:49:15.866935+00'),
	(143, 'wagtailcore', '0043_lock_fields', '2026-11-24 03:49:15.923166+00'),
	(144, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-11-24 03:49:15.934423+00'),
	(145, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-11-24 03:49:15.993525+00'),
	(146, 'wagtailcore', '0046_site_name_remove_null', '2026-11-24 03:49:16.007806+00'),
	(147, 'wagtailcore', '0047_add_workflow_models', '2026-11-24 03:49:16.322091+00'),
	(148, 'wagtailcore', '0048_add_default_workflows', '2026-11-24 03:49:16.402044+00'),
	(149, 'wagtailcore', '0049_taskstate_finished_by', '2026-11-24 03:49:16.442089+00'),
	(150, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-11-24 03:49:16.520291+00'),
	(151, 'wagtailcore', '0051_taskstate_comment', '2026-11-24 03:49:16.550588+00'),
	(152, 'wagtailcore', '0052_pagelogentry', '2026-11-24 03:49:16.593839+00'),
	(153, 'wagtailcore', '0053_locale_model', '2026-11-24 03:49:16.598109+00'),
	(154, 'wagtailcore', '0054_initial_locale', '2026-11-24 03:49:16.660511+00'),
	(155, 'wagtailcore', '0055_page_locale_fields', '2026-11-24 03:49:16.753468+00'),
	(156, 'wagtailcore', '0056_page_locale_fields_populate', '2026-11-24 03:49:16.817199+00'),
	(157, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-11-24 03:49:16.889397+00'),
	(158, 'wagtailcore', '0058_page_alias_of', '2026-11-24 03:49:16.930277+00'),
	(159, 'wagtailcore', '0059_apply_collection_ordering', '2026-11-24 03:49:16.994632+00'),
	(160, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-11-24 03:49:17.187391+00'),
	(161, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-11-24 03:49:17.242092+00'),
	(162, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-11-24 03:49:17.372019+00'),
	(163, 'wagtailcore', '0063_modellogentry', '2026-11-24 03:49:17.415905+00'),
	(164, 'wagtailcore', '0064_log_timestamp_indexes', '2026-11-24 03:49:17.478337+00'),
	(165, 'wagtailcore', '0065_log_entry_uuid', '2026-11-24 03:49:17.535028+00'),
	(166, 'wagtailcore', '0066_collection_management_permissions', '2026-11-24 03:49:17.601049+00'),
	(167, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-11-24 03:49:17.662893+00'),
	(168, 'wagtailcore', '0068_log_entry_empty_object', '2026-11-24 03:49:17.730711+00'),
	(169, 'wagtailcore', '0069_log_entry_jsonfield', '2026-11-24 03:49:17.850586+00'),
	(170, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-11-24 03:49:18.268851+00'),
	(171, 'wagtailcore', '0071_populate_revision_content_type', '2026-11-24 03:49:18.492383+00'),
	(172, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-11-24 03:49:18.580581+00'),
	(173, 'wagtailcore', '0073_page_latest_revision', '2026-11-24 03:49:18.624435+00'),
	(174, 'wagtailcore', '0074_revision_object_str', '2026-11-24 03:49:18.651712+00'),
	(175, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-11-24 03:49:18.781192+00'),
	(176, 'wagtailcore', '0076_modellogentry_revision', '2026-11-24 03:49:18.823676+00'),
	(177, 'wagtailcore', '0077_alter_revision_user', '2026-11-24 03:49:18.863811+00'),
	(178, 'wagtailcore', '0078_referenceindex', '2026-11-24 03:49:18.908108+00'),
	(179, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-11-24 03:49:18.944943+00'),
	(180, 'wagtailcore', '0080_generic_workflowstate', '2026-11-24 03:49:19.214288+00'),
	(181, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-11-24 03:49:19.282846+00'),
	(182, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-11-24 03:49:19.37225+00'),
	(183, 'wagtailcore', '0083_workflowcontenttype', '2026-11-24 03:49:19.417889+00'),
	(184, 'wagtailcore', '0084_add_default_page_permissions', '2026-11-24 03:49:19.451295+00'),
	(185, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-11-24 03:49:19.519684+00'),
	(186, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-11-24 03:49:19.821719+00'),
	(187, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-11-24 03:49:19.892953+00'),
	(188, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-11-24 03:49:20.029167+00'),
	(189, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-11-24 03:49:20.095559+00'),
	(190, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-11-24 03:49:20.192493+00'),
	(191, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-11-24 03:49:20.221291+00'),
	(192, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-11-24 03:49:20.274938+00'),
	(193, 'wagtailcore', '0093_uploadedfile', '2026-11-24 03:49:20.323746+00'),
	(194, 'wagtailcore', '0094_alter_page_locale', '2026-11-24 03:49:20.367406+00'),
	(195, 'wagtailcore', '0095_groupsitepermission', '2026-11-24 03:49:20.419497+00'),
	(196, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-11-24 03:49:20.445215+00'),
	(197, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-11-24 03:49:20.5129+00'),
	(198, 'ui', '0001_initial', '2026-11-24 03:49:20.523037+00'),
	(199, 'taggit', '0002_auto_20150616_2121', '2026-11-24 03:49:20.537446+00'),
	(200, 'taggit', '0003_taggeditem_add_unique_index', '2026-11-24 03:49:20.552061+00'),
	(201, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-11-24 03:49:20.639615+00'),
	(202, 'taggit', '0005_auto_20220424_2025', '2026-11-24 03:49:20.683436+00'),
	(203, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-11-24 03:49:20.712053+00'),
	(204, 'ui', '0002_pictures', '2026-11-24 03:49:20.886813+00'),
	(205, 'ui', '0003_carry_pictures', '2026-11-24 03:49:21.10185+00'),
	(206, 'institutions', '0001_initial', '2026-11-24 03:49:21.108976+00'),
	(207, 'institutions', '0002_visiting', '2026-11-24 03:49:21.269956+00'),
	(208, 'institutions', '0003_telling_the_way_in', '2026-11-24 03:49:21.326876+00'),
	(209, 'institutions', '0004_photos_with_consent', '2026-11-24 03:49:21.38621+00'),
	(210, 'institutions', '0005_one_table_of_pictures', '2026-11-24 03:49:21.467303+00'),
	(211, 'helpdesk', '0001_initial', '2026-11-24 03:49:21.93745+00'),
	(212, 'helpdesk', '0002_need_to_know', '2026-11-24 03:49:22.055087+00'),
	(213, 'helpdesk', '0003_contact_mark', '2026-11-24 03:49:22.159775+00'),
	(214, 'helpdesk', '0004_consents', '2026-11-24 03:49:22.167017+00'),
	(215, 'helpdesk', '0005_freezing', '2026-11-24 03:49:22.170759+00'),
	(216, 'helpdesk', '0006_lighter_walls', '2026-11-24 03:49:22.195822+00'),
	(217, 'helpdesk', '0007_letters', '2026-11-24 03:49:22.464378+00'),
	(218, 'helpdesk', '0008_cards', '2026-11-24 03:49:22.526017+00'),
	(219, 'helpdesk', '0009_frozen_letters', '2026-11-24 03:49:22.529485+00'),
	(220, 'helpdesk', '0010_contacts', '2026-11-24 03:49:23.472183+00'),
	(221, 'helpdesk', '0011_escalation', '2026-11-24 03:49:23.563686+00'),
	(222, 'helpdesk', '0012_call', '2026-11-24 03:49:23.791894+00'),
	(223, 'helpdesk', '0013_mails', '2026-11-24 03:49:24.213201+00'),
	(224, 'helpdesk', '0014_following', '2026-11-24 03:49:25.258764+00'),
	(225, 'helpdesk', '0015_tally', '2026-11-24 03:49:25.326753+00'),
	(226, 'helpdesk', '0016_after_the_answer', '2026-11-24 03:49:25.565875+00'),
	(227, 'helpdesk', '0017_supervision', '2026-11-24 03:49:26.00156+00'),
	(228, 'helpdesk', '0018_quality_and_care', '2026-11-24 03:49:26.620885+00'),
	(229, 'helpdesk', '0019_on_paper', '2026-11-24 03:49:26.904973+00'),
	(230, 'helpdesk', '0020_told_numbers', '2026-11-24 03:49:26.912044+00'),
	(231, 'helpdesk', '0021_kept_plans', '2026-11-24 03:49:26.967934+00'),
	(232, 'incidents', '0001_initial', '2026-11-24 03:49:27.148779+00'),
	(233, 'incidents', '0002_kept_plans', '2026-11-24 03:49:27.156622+00'),
	(234, 'wagtailredirects', '0001_initial', '2026-11-24 03:49:27.253043+00'),
	(235, 'wagtailredirects', '0002_add_verbose_names', '2026-11-24 03:49:27.338135+00'),
	(236, 'wagtailredirects', '0003_make_site_field_editable', '2026-11-24 03:49:27.410276+00'),
	(237, 'wagtailredirects', '0004_set_unique_on_path_and_site', '2026-11-24 03:49:27.444191+00'),
	(238, 'wagtailredirects', '0005_capitalizeverbose', '2026-11-24 03:49:27.642262+00'),
	(239, 'wagtailredirects', '0006_redirect_increase_max_length', '2026-11-24 03:49:27.660412+00'),
	(240, 'wagtailredirects', '0007_add_autocreate_fields', '2026-11-24 03:49:27.707545+00'),
	(241, 'wagtailredirects', '0008_add_verbose_name_plural', '2026-11-24 03:49:27.721579+00'),
	(242, 'knowledge', '0001_initial', '2026-11-24 03:49:28.412502+00'),
	(243, 'knowledge', '0002_texts_and_facts', '2026-11-24 03:49:28.866331+00'),
	(244, 'knowledge', '0003_glossary_and_route', '2026-11-24 03:49:28.892285+00'),
	(245, 'knowledge', '0004_editors_change_words', '2026-11-24 03:49:29.015662+00'),
	(246, 'knowledge', '0005_letters', '2026-11-24 03:49:29.101704+00'),
	(247, 'knowledge', '0006_useful_and_remarks', '2026-11-24 03:49:29.436542+00'),
	(248, 'knowledge', '0007_workflow', '2026-11-24 03:49:29.555642+00'),
	(249, 'knowledge', '0008_editors_mend_addresses', '2026-11-24 03:49:29.673055+00'),
	(250, 'knowledge', '0009_asked_as', '2026-11-24 03:49:29.697922+00'),
	(251, 'knowledge', '0010_pictures_in_texts', '2026-11-24 03:49:29.858218+00'),
	(252, 'knowledge', '0011_links_to_outside', '2026-11-24 03:49:29.867028+00'),
	(253, 'mailbox', '0001_fetched_mail', '2026-11-24 03:49:29.880258+00'),
	(254, 'meldcode', '0001_initial', '2026-11-24 03:49:31.491263+00'),
	(255, 'meldcode', '0002_need_to_know', '2026-11-24 03:49:31.51411+00'),
	(256, 'meldcode', '0003_told_again', '2026-11-24 03:49:31.650392+00'),
	(257, 'meldcode', '0004_kept_plans', '2026-11-24 03:49:31.660872+00'),
	(258, 'mfa', '0001_initial', '2026-11-24 03:49:31.805817+00'),
	(259, 'mfa', '0002_authenticator_timestamps', '2026-11-24 03:49:31.920488+00'),
	(260, 'mfa', '0003_authenticator_type_uniq', '2026-11-24 03:49:32.104728+00'),
	(261, 'outbox', '0001_initial', '2026-11-24 03:49:32.113464+00'),
	(262, 'outbox', '0002_rest_of_a_letter', '2026-11-24 03:49:32.120887+00'),
	(263, 'outbox', '0003_text_messages', '2026-11-24 03:49:32.127617+00'),
	(264, 'outbox', '0004_webhooks', '2026-11-24 03:49:32.152705+00'),
	(265, 'outbox', '0005_leave_at_most_once', '2026-11-24 03:49:32.20434+00'),
	(266, 'outbox', '0006_not_sent', '2026-11-24 03:49:32.216036+00'),
	(267, 'procrastinate', '0001_initial', '2026-11-24 03:49:32.223654+00'),
	(268, 'procrastinate', '0002_drop_started_at_column', '2026-11-24 03:49:32.226057+00'),
	(269, 'procrastinate', '0003_drop_started_at_column', '2026-11-24 03:49:32.228285+00'),
	(270, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-24 03:49:32.230616+00'),
	(271, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-24 03:49:32.233053+00'),
	(272, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-24 03:49:32.234947+00'),
	(273, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-24 03:49:32.237229+00'),
	(274, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-24 03:49:32.240384+00'),
	(275, 'procrastinate', '0009_add_defer_job_function', '2026-11-24 03:49:32.242608+00'),
	(276, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-24 03:49:32.246728+00'),
	(277, 'procrastinate', '0011_add_foreign_key_index', '2026-11-24 03:49:32.248865+00'),
	(278, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-24 03:49:32.251457+00'),
	(279, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-24 03:49:32.253705+00'),
	(280, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-24 03:49:32.255563+00'),
	(281, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-24 03:49:32.257496+00'),
	(282, 'procrastinate', '0016_delete_finished_jobs', '2026-11-24 03:49:32.259399+00'),
	(283, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-24 03:49:32.261261+00'),
	(284, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-24 03:49:32.263615+00'),
	(285, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-24 03:49:32.265799+00'),
	(286, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-24 03:49:32.268177+00'),
	(287, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-24 03:49:32.27127+00'),
	(288, 'procrastinate', '0022_null_locks_excluded', '2026-11-24 03:49:32.273801+00'),
	(289, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-24 03:49:32.275964+00'),
	(290, 'procrastinate', '0024_job_id_bigint', '2026-11-24 03:49:32.280704+00'),
	(291, 'procrastinate', '0025_add_models', '2026-11-24 03:49:32.288101+00'),
	(292, 'procrastinate', '0026_add_job_priority', '2026-11-24 03:49:32.294978+00'),
	(293, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-24 03:49:32.297325+00'),
	(294, 'procrastinate', '0028_add_cancel_states', '2026-11-24 03:49:32.30807+00'),
	(295, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-24 03:49:32.311084+00'),
	(296, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-24 03:49:32.315801+00'),
	(297, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-24 03:49:32.318948+00'),
	(298, 'procrastinate', '0032_pre_cancel_notification', '2026-11-24 03:49:32.326629+00'),
	(299, 'procrastinate', '0033_post_cancel_notification', '2026-11-24 03:49:32.338145+00'),
	(300, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-24 03:49:32.346389+00'),
	(301, 'procrastinate', '0035_post_add_heartbeat', '2026-11-24 03:49:32.348574+00'),
	(302, 'procrastinate', '0036_add_worker_model', '2026-11-24 03:49:32.355231+00'),
	(303, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-24 03:49:32.357821+00'),
	(304, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-24 03:49:32.359691+00'),
	(305, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-24 03:49:32.361778+00'),
	(306, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-24 03:49:32.3637+00'),
	(307, 'procrastinate', '0041_post_retry_failed_job', '2026-11-24 03:49:32.365802+00'),
	(308, 'referrals', '0001_initial', '2026-11-24 03:49:34.225161+00'),
	(309, 'referrals', '0002_need_to_know', '2026-11-24 03:49:34.248085+00'),
	(310, 'referrals', '0003_no_rows_for_counts', '2026-11-24 03:49:34.265776+00'),
	(311, 'referrals', '0004_asked_oneself', '2026-11-24 03:49:34.973772+00'),
	(312, 'referrals', '0005_inbox', '2026-11-24 03:49:36.008416+00'),
	(313, 'referrals', '0006_tasks_calls_and_words', '2026-11-24 03:49:36.781392+00'),
	(314, 'referrals', '0007_systems_of_partners', '2026-11-24 03:49:36.919882+00'),
	(315, 'referrals', '0008_kept_plans', '2026-11-24 03:49:36.940245+00'),
	(316, 'search', '0001_initial', '2026-11-24 03:49:36.957658+00'),
	(317, 'search', '0002_items', '2026-11-24 03:49:36.969201+00'),
	(318, 'search', '0003_facets', '2026-11-24 03:49:36.978088+00'),
	(319, 'search', '0004_postings', '2026-11-24 03:49:37.010821+00'),
	(320, 'search', '0005_editors', '2026-11-24 03:49:37.059886+00'),
	(321, 'search', '0006_asked', '2026-11-24 03:49:37.071766+00'),
	(322, 'search', '0007_packed_postings', '2026-11-24 03:49:37.104238+00'),
	(323, 'sessions', '0001_initial', '2026-11-24 03:49:37.110021+00'),
	(324, 'ui', '0004_pages_since_an_edge', '2026-11-24 03:49:37.120187+00'),
	(325, 'wagtailadmin', '0002_admin', '2026-11-24 03:49:37.122671+00'),
	(326, 'wagtailadmin', '0003_admin_managed', '2026-11-24 03:49:37.127686+00'),
	(327, 'wagtailadmin', '0004_editingsession', '2026-11-24 03:49:37.247987+00'),
	(328, 'wagtailadmin', '0005_editingsession_is_editing', '2026-11-24 03:49:37.305834+00'),
	(329, 'wagtailadmin', '0006_formstate', '2026-11-24 03:49:37.428196+00'),
	(330, 'wagtaildocs', '0001_initial', '2026-11-24 03:49:37.546724+00'),
	(331, 'wagtaildocs', '0002_initial_data', '2026-11-24 03:49:37.684951+00'),
	(332, 'wagtaildocs', '0003_add_verbose_names', '2026-11-24 03:49:37.912502+00'),
	(333, 'wagtaildocs', '0004_capitalizeverbose', '2026-11-24 03:49:38.520786+00'),
	(334, 'wagtaildocs', '0005_document_collection', '2026-11-24 03:49:38.647328+00'),
	(335, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-11-24 03:49:38.789513+00'),
	(336, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-11-24 03:49:38.907319+00'),
	(337, 'wagtaildocs', '0007_merge', '2026-11-24 03:49:38.908927+00'),
	(338, 'wagtaildocs', '0008_document_file_size', '2026-11-24 03:49:38.966708+00'),
	(339, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-11-24 03:49:39.023341+00'),
	(340, 'wagtaildocs', '0010_document_file_hash', '2026-11-24 03:49:39.083465+00'),
	(341, 'wagtaildocs', '0011_add_choose_permissions', '2026-11-24 03:49:39.415489+00'),
	(342, 'wagtaildocs', '0012_uploadeddocument', '2026-11-24 03:49:39.687303+00'),
	(343, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-11-24 03:49:39.691482+00'),
	(344, 'wagtaildocs', '0014_alter_document_file_size', '2026-11-24 03:49:39.750403+00'),
	(345, 'wagtailsearch', '0001_initial', '2026-11-24 03:49:40.005525+00'),
	(346, 'wagtailsearch', '0002_add_verbose_names', '2026-11-24 03:49:40.177037+00'),
	(347, 'wagtailsearch', '0003_remove_editors_pick', '2026-11-24 03:49:40.178463+00'),
	(348, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', '2026-11-24 03:49:40.185369+00'),
	(349, 'wagtailsearch', '0005_create_indexentry', '2026-11-24 03:49:40.321737+00'),
	(350, 'wagtailsearch', '0006_customise_indexentry', '2026-11-24 03:49:40.426154+00'),
	(351, 'wagtailsearch', '0007_delete_editorspick', '2026-11-24 03:49:40.434026+00'),
	(352, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', '2026-11-24 03:49:40.455218+00'),
	(353, 'wagtailsearch', '0009_remove_ngram_autocomplete', '2026-11-24 03:49:40.456509+00'),
	(354, 'wagtailsearch', '0010_add_text_fields', '2026-11-24 03:49:40.494724+00'),
	(355, 'wagtailusers', '0001_initial', '2026-11-24 03:49:40.648424+00'),
	(356, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-11-24 03:49:40.808826+00'),
	(357, 'wagtailusers', '0003_add_verbose_names', '2026-11-24 03:49:40.862554+00'),
	(358, 'wagtailusers', '0004_capitalizeverbose', '2026-11-24 03:49:41.22163+00'),
	(359, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-11-24 03:49:41.337831+00'),
	(360, 'wagtailusers', '0006_userprofile_prefered_language', '2026-11-24 03:49:41.395516+00'),
	(361, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-11-24 03:49:41.45247+00'),
	(362, 'wagtailusers', '0008_userprofile_avatar', '2026-11-24 03:49:41.509488+00'),
	(363, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-11-24 03:49:41.567075+00'),
	(364, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-11-24 03:49:41.62395+00'),
	(365, 'wagtailusers', '0011_userprofile_dismissibles', '2026-11-24 03:49:41.683368+00'),
	(366, 'wagtailusers', '0012_userprofile_theme', '2026-11-24 03:49:41.740065+00'),
	(367, 'wagtailusers', '0013_userprofile_density', '2026-11-24 03:49:41.795573+00'),
	(368, 'wagtailusers', '0014_userprofile_contrast', '2026-11-24 03:49:41.851708+00'),
	(369, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-11-24 03:49:41.90975+00'),
	(370, 'wagtailimages', '0001_squashed_0021', '2026-11-24 03:49:41.9147+00'),
	(371, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-11-24 03:49:41.91541+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_attachment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_call; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_callattempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_card; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_carenote; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_closedcode; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_draft; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_emptycontact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_helpcheck; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_intake; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_mailthread; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_message; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_publishedletter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_qualitydraw; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_qualityread; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_question; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_retelling; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_secondopinion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_tally; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_task; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: helpdesk_toldnumber; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incidents_breach; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incidents_processor; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_contactpoint; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_detail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_institution; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_routeinvite; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_routestep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_unit; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: institutions_visitrule; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_articlepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_audiencepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_homepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_infopage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_loadedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_outsidelink; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_remark; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_stop; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_stoptext; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_term; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_themepage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_themespage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: knowledge_usefulweek; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mailbox_boxstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mailbox_fetchedmail; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: meldcode_case; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: meldcode_casestep; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: meldcode_consultation; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: meldcode_decision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: meldcode_entry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: mfa_authenticator; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organizations_closure; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organizations_openingtime; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: organizations_organization; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox_hook; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox_hookcall; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox_letter; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: outbox_textmessage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: privacy_datakey; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: privacy_hold; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: privacy_retentionrun; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: referrals_correspondent; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: referrals_event; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: referrals_partnersystem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: referrals_referral; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: search_bestbet; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: search_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: search_missedquestion; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: search_posting; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: search_synonymgroup; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: search_word; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: taggit_tag; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: taggit_taggeditem; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ui_pagegeneration; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ui_pagegeneration VALUES
	(1, 1);


--
-- Data for Name: ui_picture; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ui_picturesize; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ui_renderedpage; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_admin; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_editingsession; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailadmin_formstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_collection; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_collection VALUES
	(1, '0001', 1, 0, 'Root');


--
-- Data for Name: wagtailcore_collectionviewrestriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_collectionviewrestriction_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_comment; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_commentreply; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_groupapprovaltask; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupapprovaltask VALUES
	(1),
	(2),
	(3);


--
-- Data for Name: wagtailcore_groupapprovaltask_groups; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES
	(1, 1, 1),
	(2, 2, 3),
	(3, 3, 1);


--
-- Data for Name: wagtailcore_groupcollectionpermission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_groupcollectionpermission VALUES
	(1, 1, 1, 1),
	(2, 1, 2, 1),
	(3, 1, 1, 2),
	(4, 1, 2, 2),
	(5, 1, 1, 5),
	(6, 1, 2, 5),
	(7, 1, 1, 118),
	(8, 1, 2, 118),
	(9, 1, 1, 119),
	(10, 1, 2, 119),
	(11, 1, 1, 121),
	(12, 1, 2, 121),
	(13, 1, 3, 121);


--
-- Data for Name: wagtailcore_grouppagepermission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_grouppagepermission VALUES
	(1, 1, 1, 70),
	(2, 1, 1, 71),
	(3, 1, 1, 76),
	(4, 2, 1, 70),
	(5, 2, 1, 71),
	(6, 1, 1, 75),
	(7, 1, 1, 77);


--
-- Data for Name: wagtailcore_groupsitepermission; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_locale; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_locale VALUES
	(1, 'nl');


--
-- Data for Name: wagtailcore_modellogentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_page; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_page VALUES
	(1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, '37cb9cb0-0c32-49c5-b8d6-6118ef4b7038', 1, NULL, NULL),
	(2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, 'b922ecb9-ad3c-4997-9432-307eb0accfbb', 1, NULL, NULL);


--
-- Data for Name: wagtailcore_pagelogentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pagesubscription; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pageviewrestriction; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_pageviewrestriction_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_referenceindex; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_revision; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_site; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_site VALUES
	(1, 'localhost', 80, true, 2, '');


--
-- Data for Name: wagtailcore_task; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_task VALUES
	(1, 'Moderators approval', true, 4),
	(2, 'Ervaringsdeskundige leest', true, 4),
	(3, 'Redacteur kijkt na', true, 4);


--
-- Data for Name: wagtailcore_taskstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_uploadedfile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflow; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflow VALUES
	(1, 'Moderators approval', true),
	(2, 'Artikel', true);


--
-- Data for Name: wagtailcore_workflowcontenttype; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflowpage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflowpage VALUES
	(1, 1);


--
-- Data for Name: wagtailcore_workflowstate; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailcore_workflowtask; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.wagtailcore_workflowtask VALUES
	(1, 0, 1, 1),
	(2, 0, 2, 2),
	(3, 1, 3, 2);


--
-- Data for Name: wagtaildocs_document; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailimages_image; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailimages_rendition; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailredirects_redirect; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailsearch_indexentry; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: wagtailusers_userprofile; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: access_singlesignon_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_singlesignon_id_seq', 1, false);


--
-- Name: account_emailaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


--
-- Name: account_emailconfirmation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


--
-- Name: accounts_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);


--
-- Name: accounts_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);


--
-- Name: audit_auditline_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_auditline_id_seq', 1, false);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 3, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 28, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 707, true);


--
-- Name: directory_postcode_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.directory_postcode_id_seq', 1, false);


--
-- Name: directory_shelf_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.directory_shelf_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 176, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 371, true);


--
-- Name: knowledge_usefulweek_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.knowledge_usefulweek_id_seq', 1, false);


--
-- Name: mfa_authenticator_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 1, false);


--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 1, false);


--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 1, false);


--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 1, false);


--
-- Name: search_document_number; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.search_document_number', 1, false);


--
-- Name: search_missedquestion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.search_missedquestion_id_seq', 1, false);


--
-- Name: taggit_tag_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);


--
-- Name: taggit_taggeditem_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);


--
-- Name: ui_picture_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ui_picture_id_seq', 1, false);


--
-- Name: ui_picturesize_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.ui_picturesize_id_seq', 1, false);


--
-- Name: wagtailadmin_admin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);


--
-- Name: wagtailadmin_editingsession_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);


--
-- Name: wagtailadmin_formstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);


--
-- Name: wagtailcore_collection_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);


--
-- Name: wagtailcore_collectionviewrestriction_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);


--
-- Name: wagtailcore_collectionviewrestriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);


--
-- Name: wagtailcore_comment_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);


--
-- Name: wagtailcore_commentreply_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);


--
-- Name: wagtailcore_groupapprovaltask_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 3, true);


--
-- Name: wagtailcore_groupcollectionpermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 13, true);


--
-- Name: wagtailcore_grouppagepermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);


--
-- Name: wagtailcore_groupsitepermission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);


--
-- Name: wagtailcore_locale_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);


--
-- Name: wagtailcore_modellogentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);


--
-- Name: wagtailcore_page_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);


--
-- Name: wagtailcore_pagelogentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);


--
-- Name: wagtailcore_pagerevision_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);


--
-- Name: wagtailcore_pagesubscription_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);


--
-- Name: wagtailcore_pageviewrestriction_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);


--
-- Name: wagtailcore_pageviewrestriction_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);


--
-- Name: wagtailcore_referenceindex_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);


--
-- Name: wagtailcore_site_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);


--
-- Name: wagtailcore_task_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 3, true);


--
-- Name: wagtailcore_taskstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);


--
-- Name: wagtailcore_uploadedfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);


--
-- Name: wagtailcore_workflow_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 2, true);


--
-- Name: wagtailcore_workflowstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);


--
-- Name: wagtailcore_workflowtask_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 3, true);


--
-- Name: wagtaildocs_document_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);


--
-- Name: wagtailimages_image_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);


--
-- Name: wagtailimages_rendition_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);


--
-- Name: wagtailredirects_redirect_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailredirects_redirect_id_seq', 1, false);


--
-- Name: wagtailsearch_indexentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailsearch_indexentry_id_seq', 1, false);


--
-- Name: wagtailusers_userprofile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);


--
-- Name: access_attempt access_attempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_attempt
    ADD CONSTRAINT access_attempt_pkey PRIMARY KEY (key);


--
-- Name: access_grant access_grant_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_pkey PRIMARY KEY (id);


--
-- Name: access_lockout access_lockout_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_lockout
    ADD CONSTRAINT access_lockout_pkey PRIMARY KEY (key);


--
-- Name: access_partner access_partner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_partner
    ADD CONSTRAINT access_partner_pkey PRIMARY KEY (id);


--
-- Name: access_reader access_reader_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_reader
    ADD CONSTRAINT access_reader_pkey PRIMARY KEY (reader);


--
-- Name: access_right access_right_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_right
    ADD CONSTRAINT access_right_pkey PRIMARY KEY (reader, data, act, reach);


--
-- Name: access_singlesignon access_singlesignon_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_singlesignon
    ADD CONSTRAINT access_singlesignon_pkey PRIMARY KEY (id);


--
-- Name: access_staffsession access_staffsession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_staffsession
    ADD CONSTRAINT access_staffsession_pkey PRIMARY KEY (key);


--
-- Name: account_emailaddress account_emailaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


--
-- Name: account_emailaddress account_emailaddress_user_id_email_987c8728_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


--
-- Name: account_emailconfirmation account_emailconfirmation_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


--
-- Name: account_emailconfirmation account_emailconfirmation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


--
-- Name: accountability_ownstatement accountability_ownstatement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_ownstatement
    ADD CONSTRAINT accountability_ownstatement_pkey PRIMARY KEY (id);


--
-- Name: accountability_ownstatement accountability_ownstatement_request_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_ownstatement
    ADD CONSTRAINT accountability_ownstatement_request_id_key UNIQUE (request_id);


--
-- Name: accountability_package accountability_package_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_package
    ADD CONSTRAINT accountability_package_pkey PRIMARY KEY (id);


--
-- Name: accountability_package accountability_package_request_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_package
    ADD CONSTRAINT accountability_package_request_id_key UNIQUE (request_id);


--
-- Name: accountability_requeststep accountability_requeststep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_requeststep
    ADD CONSTRAINT accountability_requeststep_pkey PRIMARY KEY (id);


--
-- Name: accountability_restriction accountability_restriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_restriction
    ADD CONSTRAINT accountability_restriction_pkey PRIMARY KEY (id);


--
-- Name: accountability_subjectrequest accountability_subjectrequest_form_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_subjectrequest
    ADD CONSTRAINT accountability_subjectrequest_form_mark_key UNIQUE (form_mark);


--
-- Name: accountability_subjectrequest accountability_subjectrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_subjectrequest
    ADD CONSTRAINT accountability_subjectrequest_pkey PRIMARY KEY (id);


--
-- Name: accounts_membership accounts_membership_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT accounts_membership_pkey PRIMARY KEY (id);


--
-- Name: accounts_user accounts_user_email_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);


--
-- Name: accounts_user_groups accounts_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);


--
-- Name: accounts_user_groups accounts_user_groups_user_id_group_id_59c0b32f_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);


--
-- Name: accounts_user accounts_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);


--
-- Name: accounts_user_user_permissions accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);


--
-- Name: accounts_user_user_permissions accounts_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_attachment attachment_place_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_attachment
    ADD CONSTRAINT attachment_place_once UNIQUE (message_id, place);


--
-- Name: audit_anchorpoint audit_anchorpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_anchorpoint
    ADD CONSTRAINT audit_anchorpoint_pkey PRIMARY KEY (place);


--
-- Name: audit_auditline audit_auditline_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_auditline
    ADD CONSTRAINT audit_auditline_number_key UNIQUE (number);


--
-- Name: audit_auditline audit_auditline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_auditline
    ADD CONSTRAINT audit_auditline_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: cache cache_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.cache
    ADD CONSTRAINT cache_pkey PRIMARY KEY (cache_key);


--
-- Name: meldcode_casestep case_step_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_casestep
    ADD CONSTRAINT case_step_once UNIQUE (case_id, round, code);


--
-- Name: chat_chat chat_chat_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chat
    ADD CONSTRAINT chat_chat_mark_key UNIQUE (mark);


--
-- Name: chat_chat chat_chat_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chat
    ADD CONSTRAINT chat_chat_pkey PRIMARY KEY (id);


--
-- Name: chat_chatline chat_chatline_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chatline
    ADD CONSTRAINT chat_chatline_pkey PRIMARY KEY (id);


--
-- Name: chat_chatline chat_line_place_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chatline
    ADD CONSTRAINT chat_line_place_once UNIQUE (chat_id, place);


--
-- Name: chat_chatline chat_line_said_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chatline
    ADD CONSTRAINT chat_line_said_once UNIQUE (chat_id, client_token);


--
-- Name: chat_readyanswer chat_readyanswer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_readyanswer
    ADD CONSTRAINT chat_readyanswer_pkey PRIMARY KEY (id);


--
-- Name: consents_consent consents_consent_form_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_form_mark_key UNIQUE (form_mark);


--
-- Name: consents_consent consents_consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_pkey PRIMARY KEY (id);


--
-- Name: consents_voice consents_voice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_voice
    ADD CONSTRAINT consents_voice_pkey PRIMARY KEY (id);


--
-- Name: consents_wording consents_wording_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_wording
    ADD CONSTRAINT consents_wording_pkey PRIMARY KEY (hash);


--
-- Name: meldcode_decision decision_once_in_a_round; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_decision
    ADD CONSTRAINT decision_once_in_a_round UNIQUE (case_id, round);


--
-- Name: directory_accessibility directory_accessibility_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_accessibility
    ADD CONSTRAINT directory_accessibility_pkey PRIMARY KEY (key);


--
-- Name: directory_address directory_address_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_address
    ADD CONSTRAINT directory_address_pkey PRIMARY KEY (key);


--
-- Name: directory_attribute directory_attribute_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_attribute
    ADD CONSTRAINT directory_attribute_pkey PRIMARY KEY (key);


--
-- Name: directory_contact directory_contact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_pkey PRIMARY KEY (key);


--
-- Name: directory_correction directory_correction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_correction
    ADD CONSTRAINT directory_correction_pkey PRIMARY KEY (id);


--
-- Name: directory_costoption directory_costoption_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_costoption
    ADD CONSTRAINT directory_costoption_pkey PRIMARY KEY (key);


--
-- Name: directory_delivery directory_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_delivery
    ADD CONSTRAINT directory_delivery_pkey PRIMARY KEY (id);


--
-- Name: directory_feed directory_feed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_feed
    ADD CONSTRAINT directory_feed_pkey PRIMARY KEY (id);


--
-- Name: directory_feed directory_feed_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_feed
    ADD CONSTRAINT directory_feed_slug_key UNIQUE (slug);


--
-- Name: directory_funding directory_funding_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_funding
    ADD CONSTRAINT directory_funding_pkey PRIMARY KEY (key);


--
-- Name: directory_handmade directory_handmade_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_handmade
    ADD CONSTRAINT directory_handmade_key_key UNIQUE (key);


--
-- Name: directory_handmade directory_handmade_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_handmade
    ADD CONSTRAINT directory_handmade_pkey PRIMARY KEY (id);


--
-- Name: directory_inquiry directory_inquiry_organization_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_inquiry
    ADD CONSTRAINT directory_inquiry_organization_id_key UNIQUE (organization_id);


--
-- Name: directory_inquiry directory_inquiry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_inquiry
    ADD CONSTRAINT directory_inquiry_pkey PRIMARY KEY (id);


--
-- Name: directory_inquiry directory_inquiry_token_hash_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_inquiry
    ADD CONSTRAINT directory_inquiry_token_hash_key UNIQUE (token_hash);


--
-- Name: directory_language directory_language_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_language
    ADD CONSTRAINT directory_language_pkey PRIMARY KEY (key);


--
-- Name: directory_location directory_location_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_location
    ADD CONSTRAINT directory_location_pkey PRIMARY KEY (id);


--
-- Name: directory_metadata directory_metadata_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_metadata
    ADD CONSTRAINT directory_metadata_pkey PRIMARY KEY (key);


--
-- Name: directory_organization directory_organization_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_organization
    ADD CONSTRAINT directory_organization_pkey PRIMARY KEY (id);


--
-- Name: directory_organizationidentifier directory_organizationidentifier_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_organizationidentifier
    ADD CONSTRAINT directory_organizationidentifier_pkey PRIMARY KEY (key);


--
-- Name: directory_pair directory_pair_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_pair
    ADD CONSTRAINT directory_pair_pkey PRIMARY KEY (id);


--
-- Name: directory_phone directory_phone_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_phone
    ADD CONSTRAINT directory_phone_pkey PRIMARY KEY (key);


--
-- Name: directory_postcode directory_postcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_postcode
    ADD CONSTRAINT directory_postcode_pkey PRIMARY KEY (id);


--
-- Name: directory_program directory_program_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_program
    ADD CONSTRAINT directory_program_pkey PRIMARY KEY (id);


--
-- Name: directory_requireddocument directory_requireddocument_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_requireddocument
    ADD CONSTRAINT directory_requireddocument_pkey PRIMARY KEY (key);


--
-- Name: directory_schedule directory_schedule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_schedule
    ADD CONSTRAINT directory_schedule_pkey PRIMARY KEY (key);


--
-- Name: directory_seen directory_seen_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_seen
    ADD CONSTRAINT directory_seen_pkey PRIMARY KEY (run, service);


--
-- Name: directory_service directory_service_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_service
    ADD CONSTRAINT directory_service_pkey PRIMARY KEY (id);


--
-- Name: directory_servicearea directory_servicearea_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_servicearea
    ADD CONSTRAINT directory_servicearea_pkey PRIMARY KEY (key);


--
-- Name: directory_serviceatlocation directory_serviceatlocation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_serviceatlocation
    ADD CONSTRAINT directory_serviceatlocation_pkey PRIMARY KEY (id);


--
-- Name: directory_servicecapacity directory_servicecapacity_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_servicecapacity
    ADD CONSTRAINT directory_servicecapacity_pkey PRIMARY KEY (key);


--
-- Name: directory_shelf directory_shelf_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_shelf
    ADD CONSTRAINT directory_shelf_pkey PRIMARY KEY (id);


--
-- Name: directory_taxonomy directory_taxonomy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_taxonomy
    ADD CONSTRAINT directory_taxonomy_pkey PRIMARY KEY (id);


--
-- Name: directory_taxonomyterm directory_taxonomyterm_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_taxonomyterm
    ADD CONSTRAINT directory_taxonomyterm_pkey PRIMARY KEY (id);


--
-- Name: directory_unit directory_unit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_unit
    ADD CONSTRAINT directory_unit_pkey PRIMARY KEY (id);


--
-- Name: directory_url directory_url_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_url
    ADD CONSTRAINT directory_url_pkey PRIMARY KEY (key);


--
-- Name: directory_version directory_version_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_version
    ADD CONSTRAINT directory_version_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: referrals_event event_once_per_form; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_event
    ADD CONSTRAINT event_once_per_form UNIQUE (referral_id, form_token);


--
-- Name: helpdesk_attachment helpdesk_attachment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_attachment
    ADD CONSTRAINT helpdesk_attachment_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_call helpdesk_call_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_call
    ADD CONSTRAINT helpdesk_call_mark_key UNIQUE (mark);


--
-- Name: helpdesk_call helpdesk_call_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_call
    ADD CONSTRAINT helpdesk_call_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_callattempt helpdesk_callattempt_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_callattempt
    ADD CONSTRAINT helpdesk_callattempt_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_callattempt helpdesk_callattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_callattempt
    ADD CONSTRAINT helpdesk_callattempt_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_card helpdesk_card_number_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_card
    ADD CONSTRAINT helpdesk_card_number_mark_key UNIQUE (number_mark);


--
-- Name: helpdesk_card helpdesk_card_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_card
    ADD CONSTRAINT helpdesk_card_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_carenote helpdesk_carenote_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_carenote
    ADD CONSTRAINT helpdesk_carenote_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_carenote helpdesk_carenote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_carenote
    ADD CONSTRAINT helpdesk_carenote_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_closedcode helpdesk_closedcode_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_closedcode
    ADD CONSTRAINT helpdesk_closedcode_pkey PRIMARY KEY (mark);


--
-- Name: helpdesk_draft helpdesk_draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_draft
    ADD CONSTRAINT helpdesk_draft_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_draft helpdesk_draft_question_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_draft
    ADD CONSTRAINT helpdesk_draft_question_id_key UNIQUE (question_id);


--
-- Name: helpdesk_emptycontact helpdesk_emptycontact_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_emptycontact
    ADD CONSTRAINT helpdesk_emptycontact_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_emptycontact helpdesk_emptycontact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_emptycontact
    ADD CONSTRAINT helpdesk_emptycontact_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_helpcheck helpdesk_helpcheck_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_helpcheck
    ADD CONSTRAINT helpdesk_helpcheck_pkey PRIMARY KEY (question_id);


--
-- Name: helpdesk_intake helpdesk_intake_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_intake
    ADD CONSTRAINT helpdesk_intake_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_intake helpdesk_intake_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_intake
    ADD CONSTRAINT helpdesk_intake_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_mailthread helpdesk_mailthread_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_mailthread
    ADD CONSTRAINT helpdesk_mailthread_mark_key UNIQUE (mark);


--
-- Name: helpdesk_mailthread helpdesk_mailthread_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_mailthread
    ADD CONSTRAINT helpdesk_mailthread_pkey PRIMARY KEY (question_id);


--
-- Name: helpdesk_message helpdesk_message_form_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_message
    ADD CONSTRAINT helpdesk_message_form_mark_key UNIQUE (form_mark);


--
-- Name: helpdesk_message helpdesk_message_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_message
    ADD CONSTRAINT helpdesk_message_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_publishedletter helpdesk_publishedletter_letter_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_publishedletter
    ADD CONSTRAINT helpdesk_publishedletter_letter_key UNIQUE (letter);


--
-- Name: helpdesk_publishedletter helpdesk_publishedletter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_publishedletter
    ADD CONSTRAINT helpdesk_publishedletter_pkey PRIMARY KEY (mark);


--
-- Name: helpdesk_qualitydraw helpdesk_qualitydraw_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualitydraw
    ADD CONSTRAINT helpdesk_qualitydraw_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_qualitydraw helpdesk_qualitydraw_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualitydraw
    ADD CONSTRAINT helpdesk_qualitydraw_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_qualityread helpdesk_qualityread_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualityread
    ADD CONSTRAINT helpdesk_qualityread_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_question helpdesk_question_form_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_question
    ADD CONSTRAINT helpdesk_question_form_mark_key UNIQUE (form_mark);


--
-- Name: helpdesk_question helpdesk_question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_question
    ADD CONSTRAINT helpdesk_question_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_question helpdesk_question_receipt_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_question
    ADD CONSTRAINT helpdesk_question_receipt_mark_key UNIQUE (receipt_mark);


--
-- Name: helpdesk_retelling helpdesk_retelling_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_retelling
    ADD CONSTRAINT helpdesk_retelling_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_retelling helpdesk_retelling_question_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_retelling
    ADD CONSTRAINT helpdesk_retelling_question_id_key UNIQUE (question_id);


--
-- Name: helpdesk_secondopinion helpdesk_secondopinion_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_secondopinion
    ADD CONSTRAINT helpdesk_secondopinion_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_secondopinion helpdesk_secondopinion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_secondopinion
    ADD CONSTRAINT helpdesk_secondopinion_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_tally helpdesk_tally_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_tally
    ADD CONSTRAINT helpdesk_tally_pkey PRIMARY KEY (organization_id, month, dimension, value);


--
-- Name: helpdesk_task helpdesk_task_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_form_token_key UNIQUE (form_token);


--
-- Name: helpdesk_task helpdesk_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_toldnumber helpdesk_toldnumber_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_toldnumber
    ADD CONSTRAINT helpdesk_toldnumber_pkey PRIMARY KEY (lines, year, "table", "row", "column");


--
-- Name: incidents_breach incidents_breach_form_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_breach
    ADD CONSTRAINT incidents_breach_form_mark_key UNIQUE (form_mark);


--
-- Name: incidents_breach incidents_breach_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_breach
    ADD CONSTRAINT incidents_breach_pkey PRIMARY KEY (id);


--
-- Name: incidents_processor incidents_processor_form_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_processor
    ADD CONSTRAINT incidents_processor_form_mark_key UNIQUE (form_mark);


--
-- Name: incidents_processor incidents_processor_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_processor
    ADD CONSTRAINT incidents_processor_pkey PRIMARY KEY (id);


--
-- Name: institutions_contactpoint institutions_contactpoint_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_contactpoint
    ADD CONSTRAINT institutions_contactpoint_code_key UNIQUE (code);


--
-- Name: institutions_contactpoint institutions_contactpoint_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_contactpoint
    ADD CONSTRAINT institutions_contactpoint_pkey PRIMARY KEY (id);


--
-- Name: institutions_detail institutions_detail_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_detail
    ADD CONSTRAINT institutions_detail_code_key UNIQUE (code);


--
-- Name: institutions_detail institutions_detail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_detail
    ADD CONSTRAINT institutions_detail_pkey PRIMARY KEY (id);


--
-- Name: institutions_institution institutions_institution_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_institution
    ADD CONSTRAINT institutions_institution_pkey PRIMARY KEY (id);


--
-- Name: institutions_institution institutions_institution_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_institution
    ADD CONSTRAINT institutions_institution_slug_key UNIQUE (slug);


--
-- Name: institutions_routeinvite institutions_routeinvite_institution_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routeinvite
    ADD CONSTRAINT institutions_routeinvite_institution_id_key UNIQUE (institution_id);


--
-- Name: institutions_routeinvite institutions_routeinvite_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routeinvite
    ADD CONSTRAINT institutions_routeinvite_pkey PRIMARY KEY (id);


--
-- Name: institutions_routeinvite institutions_routeinvite_receipt_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routeinvite
    ADD CONSTRAINT institutions_routeinvite_receipt_mark_key UNIQUE (receipt_mark);


--
-- Name: institutions_routestep institutions_routestep_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routestep
    ADD CONSTRAINT institutions_routestep_code_key UNIQUE (code);


--
-- Name: institutions_routestep institutions_routestep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routestep
    ADD CONSTRAINT institutions_routestep_pkey PRIMARY KEY (id);


--
-- Name: institutions_unit institutions_unit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_unit
    ADD CONSTRAINT institutions_unit_pkey PRIMARY KEY (id);


--
-- Name: institutions_visitrule institutions_visitrule_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_visitrule
    ADD CONSTRAINT institutions_visitrule_code_key UNIQUE (code);


--
-- Name: institutions_visitrule institutions_visitrule_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_visitrule
    ADD CONSTRAINT institutions_visitrule_pkey PRIMARY KEY (id);


--
-- Name: knowledge_articlepage knowledge_articlepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_articlepage
    ADD CONSTRAINT knowledge_articlepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: knowledge_audiencepage knowledge_audiencepage_audience_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_audiencepage
    ADD CONSTRAINT knowledge_audiencepage_audience_key UNIQUE (audience);


--
-- Name: knowledge_audiencepage knowledge_audiencepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_audiencepage
    ADD CONSTRAINT knowledge_audiencepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: knowledge_homepage knowledge_homepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_homepage
    ADD CONSTRAINT knowledge_homepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: knowledge_infopage knowledge_infopage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_infopage
    ADD CONSTRAINT knowledge_infopage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: knowledge_letter knowledge_letter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_letter
    ADD CONSTRAINT knowledge_letter_pkey PRIMARY KEY (id);


--
-- Name: knowledge_letter knowledge_letter_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_letter
    ADD CONSTRAINT knowledge_letter_slug_key UNIQUE (slug);


--
-- Name: knowledge_loadedfile knowledge_loadedfile_file_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_loadedfile
    ADD CONSTRAINT knowledge_loadedfile_file_key UNIQUE (file);


--
-- Name: knowledge_loadedfile knowledge_loadedfile_page_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_loadedfile
    ADD CONSTRAINT knowledge_loadedfile_page_id_key UNIQUE (page_id);


--
-- Name: knowledge_loadedfile knowledge_loadedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_loadedfile
    ADD CONSTRAINT knowledge_loadedfile_pkey PRIMARY KEY (id);


--
-- Name: knowledge_outsidelink knowledge_outsidelink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_outsidelink
    ADD CONSTRAINT knowledge_outsidelink_pkey PRIMARY KEY (id);


--
-- Name: knowledge_outsidelink knowledge_outsidelink_url_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_outsidelink
    ADD CONSTRAINT knowledge_outsidelink_url_key UNIQUE (url);


--
-- Name: knowledge_remark knowledge_remark_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_remark
    ADD CONSTRAINT knowledge_remark_pkey PRIMARY KEY (id);


--
-- Name: knowledge_stop knowledge_stop_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_stop
    ADD CONSTRAINT knowledge_stop_key_key UNIQUE (key);


--
-- Name: knowledge_stop knowledge_stop_order_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_stop
    ADD CONSTRAINT knowledge_stop_order_key UNIQUE ("order");


--
-- Name: knowledge_stop knowledge_stop_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_stop
    ADD CONSTRAINT knowledge_stop_pkey PRIMARY KEY (id);


--
-- Name: knowledge_stoptext knowledge_stoptext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_stoptext
    ADD CONSTRAINT knowledge_stoptext_pkey PRIMARY KEY (id);


--
-- Name: knowledge_term knowledge_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_term
    ADD CONSTRAINT knowledge_term_pkey PRIMARY KEY (id);


--
-- Name: knowledge_term knowledge_term_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_term
    ADD CONSTRAINT knowledge_term_slug_key UNIQUE (slug);


--
-- Name: knowledge_term knowledge_term_word_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_term
    ADD CONSTRAINT knowledge_term_word_key UNIQUE (word);


--
-- Name: knowledge_themepage knowledge_themepage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_themepage
    ADD CONSTRAINT knowledge_themepage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: knowledge_themespage knowledge_themespage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_themespage
    ADD CONSTRAINT knowledge_themespage_pkey PRIMARY KEY (page_ptr_id);


--
-- Name: knowledge_usefulweek knowledge_usefulweek_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_usefulweek
    ADD CONSTRAINT knowledge_usefulweek_pkey PRIMARY KEY (id);


--
-- Name: mailbox_boxstate mailbox_boxstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailbox_boxstate
    ADD CONSTRAINT mailbox_boxstate_pkey PRIMARY KEY (id);


--
-- Name: mailbox_fetchedmail mailbox_fetchedmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mailbox_fetchedmail
    ADD CONSTRAINT mailbox_fetchedmail_pkey PRIMARY KEY (mark);


--
-- Name: meldcode_case meldcode_case_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_case
    ADD CONSTRAINT meldcode_case_form_token_key UNIQUE (form_token);


--
-- Name: meldcode_case meldcode_case_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_case
    ADD CONSTRAINT meldcode_case_pkey PRIMARY KEY (id);


--
-- Name: meldcode_casestep meldcode_casestep_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_casestep
    ADD CONSTRAINT meldcode_casestep_pkey PRIMARY KEY (id);


--
-- Name: meldcode_consultation meldcode_consultation_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_consultation
    ADD CONSTRAINT meldcode_consultation_form_token_key UNIQUE (form_token);


--
-- Name: meldcode_consultation meldcode_consultation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_consultation
    ADD CONSTRAINT meldcode_consultation_pkey PRIMARY KEY (id);


--
-- Name: meldcode_decision meldcode_decision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_decision
    ADD CONSTRAINT meldcode_decision_pkey PRIMARY KEY (id);


--
-- Name: meldcode_entry meldcode_entry_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_entry
    ADD CONSTRAINT meldcode_entry_form_token_key UNIQUE (form_token);


--
-- Name: meldcode_entry meldcode_entry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_entry
    ADD CONSTRAINT meldcode_entry_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_message message_place_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_message
    ADD CONSTRAINT message_place_once UNIQUE (question_id, place);


--
-- Name: mfa_authenticator mfa_authenticator_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


--
-- Name: organizations_openingtime opening_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_openingtime
    ADD CONSTRAINT opening_once UNIQUE (organization_id, line, weekday, opens);


--
-- Name: organizations_closure organizations_closure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_closure
    ADD CONSTRAINT organizations_closure_pkey PRIMARY KEY (id);


--
-- Name: organizations_openingtime organizations_openingtime_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_openingtime
    ADD CONSTRAINT organizations_openingtime_pkey PRIMARY KEY (id);


--
-- Name: organizations_organization organizations_organization_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organization_name_key UNIQUE (name);


--
-- Name: organizations_organization organizations_organization_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_organization
    ADD CONSTRAINT organizations_organization_pkey PRIMARY KEY (id);


--
-- Name: outbox_hook outbox_hook_partner_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_hook
    ADD CONSTRAINT outbox_hook_partner_id_key UNIQUE (partner_id);


--
-- Name: outbox_hook outbox_hook_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_hook
    ADD CONSTRAINT outbox_hook_pkey PRIMARY KEY (id);


--
-- Name: outbox_hookcall outbox_hookcall_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_hookcall
    ADD CONSTRAINT outbox_hookcall_pkey PRIMARY KEY (id);


--
-- Name: outbox_letter outbox_letter_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_letter
    ADD CONSTRAINT outbox_letter_pkey PRIMARY KEY (id);


--
-- Name: outbox_textmessage outbox_textmessage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_textmessage
    ADD CONSTRAINT outbox_textmessage_pkey PRIMARY KEY (id);


--
-- Name: directory_pair pair_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_pair
    ADD CONSTRAINT pair_once UNIQUE (first_id, second_id);


--
-- Name: directory_postcode postcode_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_postcode
    ADD CONSTRAINT postcode_once UNIQUE (country, code);


--
-- Name: privacy_datakey privacy_datakey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.privacy_datakey
    ADD CONSTRAINT privacy_datakey_pkey PRIMARY KEY (id);


--
-- Name: privacy_hold privacy_hold_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.privacy_hold
    ADD CONSTRAINT privacy_hold_pkey PRIMARY KEY (id);


--
-- Name: privacy_retentionrun privacy_retentionrun_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.privacy_retentionrun
    ADD CONSTRAINT privacy_retentionrun_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);


--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);


--
-- Name: helpdesk_qualityread quality_read_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualityread
    ADD CONSTRAINT quality_read_once UNIQUE (draw_id, question_id);


--
-- Name: chat_readyanswer ready_answer_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_readyanswer
    ADD CONSTRAINT ready_answer_once UNIQUE (organization_id, title);


--
-- Name: referrals_correspondent referrals_correspondent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_correspondent
    ADD CONSTRAINT referrals_correspondent_pkey PRIMARY KEY (id);


--
-- Name: referrals_event referrals_event_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_event
    ADD CONSTRAINT referrals_event_pkey PRIMARY KEY (id);


--
-- Name: referrals_partnersystem referrals_partnersystem_partner_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_partnersystem
    ADD CONSTRAINT referrals_partnersystem_partner_id_key UNIQUE (partner_id);


--
-- Name: referrals_partnersystem referrals_partnersystem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_partnersystem
    ADD CONSTRAINT referrals_partnersystem_pkey PRIMARY KEY (id);


--
-- Name: referrals_referral referrals_referral_form_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_form_token_key UNIQUE (form_token);


--
-- Name: referrals_referral referrals_referral_link_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_link_mark_key UNIQUE (link_mark);


--
-- Name: referrals_referral referrals_referral_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_pkey PRIMARY KEY (id);


--
-- Name: referrals_referral referrals_referral_receipt_mark_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_receipt_mark_key UNIQUE (receipt_mark);


--
-- Name: search_bestbet search_bestbet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_bestbet
    ADD CONSTRAINT search_bestbet_pkey PRIMARY KEY (id);


--
-- Name: search_document search_document_number_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_document
    ADD CONSTRAINT search_document_number_key UNIQUE (number);


--
-- Name: search_document search_document_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_document
    ADD CONSTRAINT search_document_once UNIQUE (kind, reference, language);


--
-- Name: search_document search_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_document
    ADD CONSTRAINT search_document_pkey PRIMARY KEY (id);


--
-- Name: search_missedquestion search_missed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_missedquestion
    ADD CONSTRAINT search_missed_once UNIQUE (week, mark);


--
-- Name: search_missedquestion search_missedquestion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_missedquestion
    ADD CONSTRAINT search_missedquestion_pkey PRIMARY KEY (id);


--
-- Name: search_posting search_posting_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_posting
    ADD CONSTRAINT search_posting_pkey PRIMARY KEY (language, term);


--
-- Name: search_synonymgroup search_synonymgroup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_synonymgroup
    ADD CONSTRAINT search_synonymgroup_pkey PRIMARY KEY (id);


--
-- Name: search_word search_word_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.search_word
    ADD CONSTRAINT search_word_pkey PRIMARY KEY (text);


--
-- Name: access_singlesignon single_sign_on_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_singlesignon
    ADD CONSTRAINT single_sign_on_once UNIQUE (issuer, subject);


--
-- Name: access_singlesignon single_sign_on_one_each; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_singlesignon
    ADD CONSTRAINT single_sign_on_one_each UNIQUE (issuer, user_id);


--
-- Name: institutions_routestep step_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routestep
    ADD CONSTRAINT step_once UNIQUE NULLS NOT DISTINCT (country, kind, institution_id, place);


--
-- Name: knowledge_stoptext stop_text_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_stoptext
    ADD CONSTRAINT stop_text_once UNIQUE (stop_id, reader);


--
-- Name: taggit_tag taggit_tag_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);


--
-- Name: taggit_tag taggit_tag_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);


--
-- Name: taggit_tag taggit_tag_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);


--
-- Name: taggit_taggeditem taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);


--
-- Name: taggit_taggeditem taggit_taggeditem_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);


--
-- Name: ui_pagegeneration ui_pagegeneration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_pagegeneration
    ADD CONSTRAINT ui_pagegeneration_pkey PRIMARY KEY (id);


--
-- Name: ui_picture ui_picture_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_picture
    ADD CONSTRAINT ui_picture_pkey PRIMARY KEY (id);


--
-- Name: ui_picturesize ui_picturesize_image_id_filter_spec_foc_1b5c2863_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_picturesize
    ADD CONSTRAINT ui_picturesize_image_id_filter_spec_foc_1b5c2863_uniq UNIQUE (image_id, filter_spec, focal_point_key);


--
-- Name: ui_picturesize ui_picturesize_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_picturesize
    ADD CONSTRAINT ui_picturesize_pkey PRIMARY KEY (id);


--
-- Name: ui_renderedpage ui_renderedpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_renderedpage
    ADD CONSTRAINT ui_renderedpage_pkey PRIMARY KEY (path);


--
-- Name: wagtailcore_grouppagepermission unique_permission; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);


--
-- Name: institutions_unit unit_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_unit
    ADD CONSTRAINT unit_once UNIQUE (institution_id, name);


--
-- Name: knowledge_usefulweek useful_week_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_usefulweek
    ADD CONSTRAINT useful_week_once UNIQUE (page_id, week);


--
-- Name: consents_voice voice_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_voice
    ADD CONSTRAINT voice_once UNIQUE (consent_id, speaker);


--
-- Name: wagtailadmin_admin wagtailadmin_admin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);


--
-- Name: wagtailadmin_editingsession wagtailadmin_editingsession_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);


--
-- Name: wagtailadmin_formstate wagtailadmin_formstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collection wagtailcore_collection_path_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);


--
-- Name: wagtailcore_collection wagtailcore_collection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collectionviewrestriction_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_collectionviewrestriction wagtailcore_collectionviewrestriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_comment wagtailcore_comment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_commentreply wagtailcore_commentreply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapprovaltask_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupapprovaltask wagtailcore_groupapprovaltask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcollectionpermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppagepermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsitepermission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_locale wagtailcore_locale_language_code_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);


--
-- Name: wagtailcore_locale wagtailcore_locale_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_modellogentry wagtailcore_modellogentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_page wagtailcore_page_path_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);


--
-- Name: wagtailcore_page wagtailcore_page_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_page wagtailcore_page_translation_key_locale_id_9b041bad_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);


--
-- Name: wagtailcore_pagelogentry wagtailcore_pagelogentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_revision wagtailcore_pagerevision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubscription_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageviewrestriction_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_pageviewrestriction wagtailcore_pageviewrestriction_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_referenceindex wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);


--
-- Name: wagtailcore_referenceindex wagtailcore_referenceindex_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_site wagtailcore_site_hostname_port_2c626d70_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);


--
-- Name: wagtailcore_site wagtailcore_site_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_task wagtailcore_task_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_taskstate wagtailcore_taskstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploadedfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflow wagtailcore_workflow_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflowcontenttype_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);


--
-- Name: wagtailcore_workflowpage wagtailcore_workflowpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);


--
-- Name: wagtailcore_workflowstate wagtailcore_workflowstate_current_task_state_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);


--
-- Name: wagtailcore_workflowstate wagtailcore_workflowstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowtask wagtailcore_workflowtask_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);


--
-- Name: wagtailcore_workflowtask wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);


--
-- Name: wagtaildocs_document wagtaildocs_document_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);


--
-- Name: wagtailimages_image wagtailimages_image_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);


--
-- Name: wagtailimages_rendition wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);


--
-- Name: wagtailimages_rendition wagtailimages_rendition_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);


--
-- Name: wagtailredirects_redirect wagtailredirects_redirect_old_path_site_id_783622d7_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_old_path_site_id_783622d7_uniq UNIQUE (old_path, site_id);


--
-- Name: wagtailredirects_redirect wagtailredirects_redirect_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_redirect_pkey PRIMARY KEY (id);


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_user_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);


--
-- Name: access_grant_given_by_id_c9d41329; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_grant_given_by_id_c9d41329 ON public.access_grant USING btree (given_by_id);


--
-- Name: access_grant_organization_id_2c76ea54; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_grant_organization_id_2c76ea54 ON public.access_grant USING btree (organization_id);


--
-- Name: access_grant_reviewed_by_id_31770ab9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_grant_reviewed_by_id_31770ab9 ON public.access_grant USING btree (reviewed_by_id);


--
-- Name: access_grant_user_id_d8a84bc9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_grant_user_id_d8a84bc9 ON public.access_grant USING btree (user_id);


--
-- Name: access_singlesignon_user_id_c04ed1b6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_singlesignon_user_id_c04ed1b6 ON public.access_singlesignon USING btree (user_id);


--
-- Name: access_staffsession_user_id_964e2f19; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_staffsession_user_id_964e2f19 ON public.access_staffsession USING btree (user_id);


--
-- Name: account_emailaddress_email_03be32b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


--
-- Name: account_emailaddress_email_03be32b2_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


--
-- Name: account_emailaddress_user_id_2c513194; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


--
-- Name: account_emailconfirmation_email_address_id_5b7f8c58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


--
-- Name: account_emailconfirmation_key_f43612bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


--
-- Name: accountability_requeststep_by_id_7fb75929; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_requeststep_by_id_7fb75929 ON public.accountability_requeststep USING btree (by_id);


--
-- Name: accountability_requeststep_request_id_b0c3b6e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_requeststep_request_id_b0c3b6e0 ON public.accountability_requeststep USING btree (request_id);


--
-- Name: accountability_restriction_lifted_by_id_5d8001b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_restriction_lifted_by_id_5d8001b3 ON public.accountability_restriction USING btree (lifted_by_id);


--
-- Name: accountability_restriction_placed_by_id_7889431d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_restriction_placed_by_id_7889431d ON public.accountability_restriction USING btree (placed_by_id);


--
-- Name: accountability_restriction_request_id_b902499a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_restriction_request_id_b902499a ON public.accountability_restriction USING btree (request_id);


--
-- Name: accountability_subjectrequest_organization_id_06301941; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_subjectrequest_organization_id_06301941 ON public.accountability_subjectrequest USING btree (organization_id);


--
-- Name: accountability_subjectrequest_prepared_by_id_04d5b4d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_subjectrequest_prepared_by_id_04d5b4d0 ON public.accountability_subjectrequest USING btree (prepared_by_id);


--
-- Name: accountability_subjectrequest_released_by_id_2ccc939e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accountability_subjectrequest_released_by_id_2ccc939e ON public.accountability_subjectrequest USING btree (released_by_id);


--
-- Name: accounts_membership_organization_id_936776de; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_membership_organization_id_936776de ON public.accounts_membership USING btree (organization_id);


--
-- Name: accounts_membership_user_id_487fb39e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_membership_user_id_487fb39e ON public.accounts_membership USING btree (user_id);


--
-- Name: accounts_user_email_b2644a56_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);


--
-- Name: accounts_user_groups_group_id_bd11a704; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);


--
-- Name: accounts_user_groups_user_id_52b62117; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);


--
-- Name: accounts_user_user_permissions_permission_id_113bb443; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);


--
-- Name: accounts_user_user_permissions_user_id_e4f0a161; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);


--
-- Name: at_location_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX at_location_in_order ON public.directory_serviceatlocation USING btree (shelf, id);


--
-- Name: at_location_near; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX at_location_near ON public.directory_serviceatlocation USING gist (point((longitude * (0.6157)::double precision), latitude)) WHERE (latitude IS NOT NULL);


--
-- Name: attempt_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attempt_by_end ON public.access_attempt USING btree (ends_at);


--
-- Name: audit_by_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_actor ON public.audit_auditline USING btree (actor, number DESC);


--
-- Name: audit_by_target; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_target ON public.audit_auditline USING btree (target_kind, target, number DESC);


--
-- Name: audit_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_time ON public.audit_auditline USING brin (at) WITH (autosummarize='on');


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: base_content_object_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);


--
-- Name: cache_expires; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX cache_expires ON public.cache USING btree (expires);


--
-- Name: call_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_by_time ON public.helpdesk_call USING btree (rang_at);


--
-- Name: card_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX card_by_day ON public.helpdesk_card USING btree (printed_on);


--
-- Name: care_note_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX care_note_by_time ON public.helpdesk_carenote USING btree (written_at);


--
-- Name: chat_by_last_word; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_by_last_word ON public.chat_chat USING btree (said_at);


--
-- Name: chat_by_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_by_state ON public.chat_chat USING btree (state, began_at);


--
-- Name: chat_chat_offered_to_id_adfc2f9b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_chat_offered_to_id_adfc2f9b ON public.chat_chat USING btree (offered_to_id);


--
-- Name: chat_chat_organization_id_be17a74f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_chat_organization_id_be17a74f ON public.chat_chat USING btree (organization_id);


--
-- Name: chat_chat_taken_by_id_cc229231; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_chat_taken_by_id_cc229231 ON public.chat_chat USING btree (taken_by_id);


--
-- Name: chat_chatline_chat_id_99edfd4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_chatline_chat_id_99edfd4b ON public.chat_chatline USING btree (chat_id);


--
-- Name: chat_chatline_written_by_id_2e7415e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_chatline_written_by_id_2e7415e8 ON public.chat_chatline USING btree (written_by_id);


--
-- Name: chat_readyanswer_organization_id_930b18ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX chat_readyanswer_organization_id_930b18ab ON public.chat_readyanswer USING btree (organization_id);


--
-- Name: closed_code_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX closed_code_by_day ON public.helpdesk_closedcode USING btree (closed_on);


--
-- Name: consent_asked_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX consent_asked_once ON public.consents_consent USING btree (kind, thing, about, purpose, recipient_mark) WHERE (replaced_at IS NULL);


--
-- Name: consent_of_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_of_thing ON public.consents_consent USING btree (thing, purpose);


--
-- Name: consents_consent_asked_by_id_cde3e322; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consent_asked_by_id_cde3e322 ON public.consents_consent USING btree (asked_by_id);


--
-- Name: consents_consent_organization_id_36108130; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consent_organization_id_36108130 ON public.consents_consent USING btree (organization_id);


--
-- Name: consents_consent_wording_id_88d1ee21; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consent_wording_id_88d1ee21 ON public.consents_consent USING btree (wording_id);


--
-- Name: consents_consent_wording_id_88d1ee21_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_consent_wording_id_88d1ee21_like ON public.consents_consent USING btree (wording_id varchar_pattern_ops);


--
-- Name: consents_voice_answered_by_id_4c1822e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_voice_answered_by_id_4c1822e3 ON public.consents_voice USING btree (answered_by_id);


--
-- Name: consents_voice_consent_id_bffe35ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_voice_consent_id_bffe35ba ON public.consents_voice USING btree (consent_id);


--
-- Name: consents_voice_withdrawn_by_id_6bd4d9b1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_voice_withdrawn_by_id_6bd4d9b1 ON public.consents_voice USING btree (withdrawn_by_id);


--
-- Name: consents_wording_hash_bf7aa412_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consents_wording_hash_bf7aa412_like ON public.consents_wording USING btree (hash varchar_pattern_ops);


--
-- Name: content_object_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);


--
-- Name: correspondent_once_at_a_time; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX correspondent_once_at_a_time ON public.referrals_correspondent USING btree (provider_id, user_id) WHERE (ended_at IS NULL);


--
-- Name: directory_accessibility_location_id_7dda3a95; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_accessibility_location_id_7dda3a95 ON public.directory_accessibility USING btree (location_id);


--
-- Name: directory_accessibility_owner_2df242b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_accessibility_owner_2df242b5 ON public.directory_accessibility USING btree (owner);


--
-- Name: directory_address_location_id_34b2478f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_address_location_id_34b2478f ON public.directory_address USING btree (location_id);


--
-- Name: directory_address_owner_df1abed1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_address_owner_df1abed1 ON public.directory_address USING btree (owner);


--
-- Name: directory_attribute_owner_33a44410; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_attribute_owner_33a44410 ON public.directory_attribute USING btree (owner);


--
-- Name: directory_attribute_taxonomy_term_id_33c4534f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_attribute_taxonomy_term_id_33c4534f ON public.directory_attribute USING btree (taxonomy_term_id);


--
-- Name: directory_contact_location_id_ac0d640d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_contact_location_id_ac0d640d ON public.directory_contact USING btree (location_id);


--
-- Name: directory_contact_organization_id_b7aecf01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_contact_organization_id_b7aecf01 ON public.directory_contact USING btree (organization_id);


--
-- Name: directory_contact_owner_5325dcff; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_contact_owner_5325dcff ON public.directory_contact USING btree (owner);


--
-- Name: directory_contact_service_at_location_id_d3852a70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_contact_service_at_location_id_d3852a70 ON public.directory_contact USING btree (service_at_location_id);


--
-- Name: directory_contact_service_id_cb984089; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_contact_service_id_cb984089 ON public.directory_contact USING btree (service_id);


--
-- Name: directory_correction_service_id_8c41c253; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_correction_service_id_8c41c253 ON public.directory_correction USING btree (service_id);


--
-- Name: directory_costoption_owner_9cd17e55; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_costoption_owner_9cd17e55 ON public.directory_costoption USING btree (owner);


--
-- Name: directory_costoption_service_id_12818b28; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_costoption_service_id_12818b28 ON public.directory_costoption USING btree (service_id);


--
-- Name: directory_delivery_feed_id_9ad06b6b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_delivery_feed_id_9ad06b6b ON public.directory_delivery USING btree (feed_id);


--
-- Name: directory_feed_slug_03240278_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_feed_slug_03240278_like ON public.directory_feed USING btree (slug varchar_pattern_ops);


--
-- Name: directory_funding_organization_id_2bdd0b72; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_funding_organization_id_2bdd0b72 ON public.directory_funding USING btree (organization_id);


--
-- Name: directory_funding_owner_5fc32ca4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_funding_owner_5fc32ca4 ON public.directory_funding USING btree (owner);


--
-- Name: directory_funding_service_id_13968261; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_funding_service_id_13968261 ON public.directory_funding USING btree (service_id);


--
-- Name: directory_language_location_id_1541ddb8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_language_location_id_1541ddb8 ON public.directory_language USING btree (location_id);


--
-- Name: directory_language_owner_c29490ae; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_language_owner_c29490ae ON public.directory_language USING btree (owner);


--
-- Name: directory_language_phone_id_11cbf840; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_language_phone_id_11cbf840 ON public.directory_language USING btree (phone_id);


--
-- Name: directory_language_service_id_4ba804eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_language_service_id_4ba804eb ON public.directory_language USING btree (service_id);


--
-- Name: directory_location_feed_id_a5a171c1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_location_feed_id_a5a171c1 ON public.directory_location USING btree (feed_id);


--
-- Name: directory_location_last_modified_67a6a680; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_location_last_modified_67a6a680 ON public.directory_location USING btree (last_modified);


--
-- Name: directory_location_organization_id_b4f09846; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_location_organization_id_b4f09846 ON public.directory_location USING btree (organization_id);


--
-- Name: directory_metadata_owner_c78a19bc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_metadata_owner_c78a19bc ON public.directory_metadata USING btree (owner);


--
-- Name: directory_organization_feed_id_23d35546; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_organization_feed_id_23d35546 ON public.directory_organization USING btree (feed_id);


--
-- Name: directory_organization_last_modified_32eeb000; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_organization_last_modified_32eeb000 ON public.directory_organization USING btree (last_modified);


--
-- Name: directory_organization_parent_organization_id_fb054f8d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_organization_parent_organization_id_fb054f8d ON public.directory_organization USING btree (parent_organization_id);


--
-- Name: directory_organizationidentifier_organization_id_d4bbac31; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_organizationidentifier_organization_id_d4bbac31 ON public.directory_organizationidentifier USING btree (organization_id);


--
-- Name: directory_organizationidentifier_owner_3dc56724; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_organizationidentifier_owner_3dc56724 ON public.directory_organizationidentifier USING btree (owner);


--
-- Name: directory_pair_first_id_efec5ca7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_pair_first_id_efec5ca7 ON public.directory_pair USING btree (first_id);


--
-- Name: directory_pair_second_id_5fbd78ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_pair_second_id_5fbd78ee ON public.directory_pair USING btree (second_id);


--
-- Name: directory_phone_contact_id_353c1df1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_phone_contact_id_353c1df1 ON public.directory_phone USING btree (contact_id);


--
-- Name: directory_phone_location_id_3664e292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_phone_location_id_3664e292 ON public.directory_phone USING btree (location_id);


--
-- Name: directory_phone_organization_id_25b8fd8e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_phone_organization_id_25b8fd8e ON public.directory_phone USING btree (organization_id);


--
-- Name: directory_phone_owner_1130d868; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_phone_owner_1130d868 ON public.directory_phone USING btree (owner);


--
-- Name: directory_phone_service_at_location_id_36777732; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_phone_service_at_location_id_36777732 ON public.directory_phone USING btree (service_at_location_id);


--
-- Name: directory_phone_service_id_b83ef6cd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_phone_service_id_b83ef6cd ON public.directory_phone USING btree (service_id);


--
-- Name: directory_program_feed_id_a59ac98a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_program_feed_id_a59ac98a ON public.directory_program USING btree (feed_id);


--
-- Name: directory_program_last_modified_d822ee4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_program_last_modified_d822ee4c ON public.directory_program USING btree (last_modified);


--
-- Name: directory_program_organization_id_64845ec9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_program_organization_id_64845ec9 ON public.directory_program USING btree (organization_id);


--
-- Name: directory_requireddocument_owner_629542f1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_requireddocument_owner_629542f1 ON public.directory_requireddocument USING btree (owner);


--
-- Name: directory_requireddocument_service_id_d0c77e60; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_requireddocument_service_id_d0c77e60 ON public.directory_requireddocument USING btree (service_id);


--
-- Name: directory_schedule_location_id_9b3bb44d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_schedule_location_id_9b3bb44d ON public.directory_schedule USING btree (location_id);


--
-- Name: directory_schedule_owner_c485a44c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_schedule_owner_c485a44c ON public.directory_schedule USING btree (owner);


--
-- Name: directory_schedule_service_at_location_id_78c64368; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_schedule_service_at_location_id_78c64368 ON public.directory_schedule USING btree (service_at_location_id);


--
-- Name: directory_schedule_service_id_2870b951; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_schedule_service_id_2870b951 ON public.directory_schedule USING btree (service_id);


--
-- Name: directory_service_feed_id_796c94e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_service_feed_id_796c94e2 ON public.directory_service USING btree (feed_id);


--
-- Name: directory_service_last_modified_be59b81d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_service_last_modified_be59b81d ON public.directory_service USING btree (last_modified);


--
-- Name: directory_service_organization_id_8258e89a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_service_organization_id_8258e89a ON public.directory_service USING btree (organization_id);


--
-- Name: directory_service_program_id_8e130f06; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_service_program_id_8e130f06 ON public.directory_service USING btree (program_id);


--
-- Name: directory_servicearea_owner_2dd9c615; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_servicearea_owner_2dd9c615 ON public.directory_servicearea USING btree (owner);


--
-- Name: directory_servicearea_service_at_location_id_6e077575; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_servicearea_service_at_location_id_6e077575 ON public.directory_servicearea USING btree (service_at_location_id);


--
-- Name: directory_servicearea_service_id_b3df1a53; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_servicearea_service_id_b3df1a53 ON public.directory_servicearea USING btree (service_id);


--
-- Name: directory_serviceatlocation_feed_id_289262a9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_serviceatlocation_feed_id_289262a9 ON public.directory_serviceatlocation USING btree (feed_id);


--
-- Name: directory_serviceatlocation_last_modified_98627200; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_serviceatlocation_last_modified_98627200 ON public.directory_serviceatlocation USING btree (last_modified);


--
-- Name: directory_serviceatlocation_location_id_02644f86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_serviceatlocation_location_id_02644f86 ON public.directory_serviceatlocation USING btree (location_id);


--
-- Name: directory_serviceatlocation_service_id_29b2c0ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_serviceatlocation_service_id_29b2c0ee ON public.directory_serviceatlocation USING btree (service_id);


--
-- Name: directory_servicecapacity_owner_e021dde7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_servicecapacity_owner_e021dde7 ON public.directory_servicecapacity USING btree (owner);


--
-- Name: directory_servicecapacity_service_id_c607c49e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_servicecapacity_service_id_c607c49e ON public.directory_servicecapacity USING btree (service_id);


--
-- Name: directory_servicecapacity_unit_id_476830e8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_servicecapacity_unit_id_476830e8 ON public.directory_servicecapacity USING btree (unit_id);


--
-- Name: directory_taxonomy_feed_id_d6b00690; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_taxonomy_feed_id_d6b00690 ON public.directory_taxonomy USING btree (feed_id);


--
-- Name: directory_taxonomy_last_modified_86bfd13f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_taxonomy_last_modified_86bfd13f ON public.directory_taxonomy USING btree (last_modified);


--
-- Name: directory_taxonomyterm_feed_id_84cde645; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_taxonomyterm_feed_id_84cde645 ON public.directory_taxonomyterm USING btree (feed_id);


--
-- Name: directory_taxonomyterm_last_modified_3769bff2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_taxonomyterm_last_modified_3769bff2 ON public.directory_taxonomyterm USING btree (last_modified);


--
-- Name: directory_taxonomyterm_parent_id_0019dd24; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_taxonomyterm_parent_id_0019dd24 ON public.directory_taxonomyterm USING btree (parent_id);


--
-- Name: directory_taxonomyterm_taxonomy_id_9b5a4c4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_taxonomyterm_taxonomy_id_9b5a4c4f ON public.directory_taxonomyterm USING btree (taxonomy_id);


--
-- Name: directory_unit_feed_id_70a25e74; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_unit_feed_id_70a25e74 ON public.directory_unit USING btree (feed_id);


--
-- Name: directory_unit_last_modified_50f00f8a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_unit_last_modified_50f00f8a ON public.directory_unit USING btree (last_modified);


--
-- Name: directory_url_organization_id_673a3dd9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_url_organization_id_673a3dd9 ON public.directory_url USING btree (organization_id);


--
-- Name: directory_url_owner_713d76e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_url_owner_713d76e1 ON public.directory_url USING btree (owner);


--
-- Name: directory_url_service_id_7f9d5f3e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_url_service_id_7f9d5f3e ON public.directory_url USING btree (service_id);


--
-- Name: directory_version_by_id_db8689fc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_version_by_id_db8689fc ON public.directory_version USING btree (by_id);


--
-- Name: directory_version_key_8fc0a580; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX directory_version_key_8fc0a580 ON public.directory_version USING btree (key);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: empty_contact_by_time; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX empty_contact_by_time ON public.helpdesk_emptycontact USING btree (counted_at);


--
-- Name: fetched_mail_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX fetched_mail_by_day ON public.mailbox_fetchedmail USING btree (fetched_on, kind);


--
-- Name: formstate_user_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);


--
-- Name: grant_by_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grant_by_thing ON public.access_grant USING btree (kind, thing);


--
-- Name: grant_by_user; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX grant_by_user ON public.access_grant USING btree (user_id, kind, ends_at);


--
-- Name: help_to_ask; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX help_to_ask ON public.helpdesk_helpcheck USING btree (ask_from) WHERE ((mailed_at IS NULL) AND ((result)::text = ''::text));


--
-- Name: helpdesk_attachment_message_id_e1578786; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_attachment_message_id_e1578786 ON public.helpdesk_attachment USING btree (message_id);


--
-- Name: helpdesk_attachment_question_id_4b2f3a9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_attachment_question_id_4b2f3a9c ON public.helpdesk_attachment USING btree (question_id);


--
-- Name: helpdesk_call_organization_id_8320312e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_call_organization_id_8320312e ON public.helpdesk_call USING btree (organization_id);


--
-- Name: helpdesk_callattempt_form_token_cd579e4c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_callattempt_form_token_cd579e4c_like ON public.helpdesk_callattempt USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_callattempt_question_id_8cf68935; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_callattempt_question_id_8cf68935 ON public.helpdesk_callattempt USING btree (question_id);


--
-- Name: helpdesk_callattempt_tried_by_id_91408f15; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_callattempt_tried_by_id_91408f15 ON public.helpdesk_callattempt USING btree (tried_by_id);


--
-- Name: helpdesk_card_organization_id_d008214e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_card_organization_id_d008214e ON public.helpdesk_card USING btree (organization_id);


--
-- Name: helpdesk_carenote_form_token_eaf19053_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_carenote_form_token_eaf19053_like ON public.helpdesk_carenote USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_carenote_organization_id_6bc4c6a1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_carenote_organization_id_6bc4c6a1 ON public.helpdesk_carenote USING btree (organization_id);


--
-- Name: helpdesk_carenote_writer_id_fe2ca044; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_carenote_writer_id_fe2ca044 ON public.helpdesk_carenote USING btree (writer_id);


--
-- Name: helpdesk_draft_written_by_id_2d4219cb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_draft_written_by_id_2d4219cb ON public.helpdesk_draft USING btree (written_by_id);


--
-- Name: helpdesk_emptycontact_form_token_3b3a92c7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_emptycontact_form_token_3b3a92c7_like ON public.helpdesk_emptycontact USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_emptycontact_organization_id_3a1cef02; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_emptycontact_organization_id_3a1cef02 ON public.helpdesk_emptycontact USING btree (organization_id);


--
-- Name: helpdesk_intake_form_token_f18ce480_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_intake_form_token_f18ce480_like ON public.helpdesk_intake USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_intake_organization_id_c88678f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_intake_organization_id_c88678f4 ON public.helpdesk_intake USING btree (organization_id);


--
-- Name: helpdesk_intake_written_by_id_70e8acc1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_intake_written_by_id_70e8acc1 ON public.helpdesk_intake USING btree (written_by_id);


--
-- Name: helpdesk_message_question_id_9acbc61c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_message_question_id_9acbc61c ON public.helpdesk_message USING btree (question_id);


--
-- Name: helpdesk_message_written_by_id_2d3c001d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_message_written_by_id_2d3c001d ON public.helpdesk_message USING btree (written_by_id);


--
-- Name: helpdesk_publishedletter_wording_id_836eac13; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_publishedletter_wording_id_836eac13 ON public.helpdesk_publishedletter USING btree (wording_id);


--
-- Name: helpdesk_publishedletter_wording_id_836eac13_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_publishedletter_wording_id_836eac13_like ON public.helpdesk_publishedletter USING btree (wording_id varchar_pattern_ops);


--
-- Name: helpdesk_qualitydraw_drawn_by_id_35ff824e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualitydraw_drawn_by_id_35ff824e ON public.helpdesk_qualitydraw USING btree (drawn_by_id);


--
-- Name: helpdesk_qualitydraw_form_token_cd013ccd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualitydraw_form_token_cd013ccd_like ON public.helpdesk_qualitydraw USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_qualitydraw_organization_id_cec5dddf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualitydraw_organization_id_cec5dddf ON public.helpdesk_qualitydraw USING btree (organization_id);


--
-- Name: helpdesk_qualityread_adviser_id_d2634cc8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualityread_adviser_id_d2634cc8 ON public.helpdesk_qualityread USING btree (adviser_id);


--
-- Name: helpdesk_qualityread_draw_id_0d5145fa; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualityread_draw_id_0d5145fa ON public.helpdesk_qualityread USING btree (draw_id);


--
-- Name: helpdesk_qualityread_question_id_4dbd9b0c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualityread_question_id_4dbd9b0c ON public.helpdesk_qualityread USING btree (question_id);


--
-- Name: helpdesk_qualityread_reader_id_16d1a5c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_qualityread_reader_id_16d1a5c5 ON public.helpdesk_qualityread USING btree (reader_id);


--
-- Name: helpdesk_question_institution_id_42277a79; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_question_institution_id_42277a79 ON public.helpdesk_question USING btree (institution_id);


--
-- Name: helpdesk_question_organization_id_6ad761ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_question_organization_id_6ad761ee ON public.helpdesk_question USING btree (organization_id);


--
-- Name: helpdesk_question_taken_by_id_0ceaa67f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_question_taken_by_id_0ceaa67f ON public.helpdesk_question USING btree (taken_by_id);


--
-- Name: helpdesk_retelling_organization_id_c8a928f7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_retelling_organization_id_c8a928f7 ON public.helpdesk_retelling USING btree (organization_id);


--
-- Name: helpdesk_retelling_written_by_id_ccf4b33e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_retelling_written_by_id_ccf4b33e ON public.helpdesk_retelling USING btree (written_by_id);


--
-- Name: helpdesk_secondopinion_asked_by_id_c2024fe1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_secondopinion_asked_by_id_c2024fe1 ON public.helpdesk_secondopinion USING btree (asked_by_id);


--
-- Name: helpdesk_secondopinion_asked_of_id_3960c552; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_secondopinion_asked_of_id_3960c552 ON public.helpdesk_secondopinion USING btree (asked_of_id);


--
-- Name: helpdesk_secondopinion_form_token_988db9bc_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_secondopinion_form_token_988db9bc_like ON public.helpdesk_secondopinion USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_secondopinion_question_id_7b79afcf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_secondopinion_question_id_7b79afcf ON public.helpdesk_secondopinion USING btree (question_id);


--
-- Name: helpdesk_tally_organization_id_f27e136e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_tally_organization_id_f27e136e ON public.helpdesk_tally USING btree (organization_id);


--
-- Name: helpdesk_task_done_by_id_4e58373c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_task_done_by_id_4e58373c ON public.helpdesk_task USING btree (done_by_id);


--
-- Name: helpdesk_task_form_token_175afbfa_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_task_form_token_175afbfa_like ON public.helpdesk_task USING btree (form_token varchar_pattern_ops);


--
-- Name: helpdesk_task_made_by_id_41b534f0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_task_made_by_id_41b534f0 ON public.helpdesk_task USING btree (made_by_id);


--
-- Name: helpdesk_task_organization_id_7e25eb7c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_task_organization_id_7e25eb7c ON public.helpdesk_task USING btree (organization_id);


--
-- Name: helpdesk_task_owner_id_8b4a2592; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_task_owner_id_8b4a2592 ON public.helpdesk_task USING btree (owner_id);


--
-- Name: helpdesk_task_question_id_65375d27; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX helpdesk_task_question_id_65375d27 ON public.helpdesk_task USING btree (question_id);


--
-- Name: hold_by_rule; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX hold_by_rule ON public.privacy_hold USING btree (rule, until);


--
-- Name: hold_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX hold_once ON public.privacy_hold USING btree (rule, thing) WHERE (lifted_at IS NULL);


--
-- Name: hook_call_last; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX hook_call_last ON public.outbox_hookcall USING btree (hook_id, at DESC);


--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));


--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);


--
-- Name: inbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX inbox ON public.helpdesk_question USING btree (organization_id, state, urgency, due_at, id);


--
-- Name: incidents_breach_organization_id_383966e3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX incidents_breach_organization_id_383966e3 ON public.incidents_breach USING btree (organization_id);


--
-- Name: incidents_breach_recorded_by_id_55ce6463; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX incidents_breach_recorded_by_id_55ce6463 ON public.incidents_breach USING btree (recorded_by_id);


--
-- Name: incidents_processor_organization_id_9797f7ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX incidents_processor_organization_id_9797f7ec ON public.incidents_processor USING btree (organization_id);


--
-- Name: institutions_contactpoint_code_ae962658_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_contactpoint_code_ae962658_like ON public.institutions_contactpoint USING btree (code varchar_pattern_ops);


--
-- Name: institutions_contactpoint_institution_id_65438ea1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_contactpoint_institution_id_65438ea1 ON public.institutions_contactpoint USING btree (institution_id);


--
-- Name: institutions_detail_code_fb35191a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_detail_code_fb35191a_like ON public.institutions_detail USING btree (code varchar_pattern_ops);


--
-- Name: institutions_detail_institution_id_d1c6fdce; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_detail_institution_id_d1c6fdce ON public.institutions_detail USING btree (institution_id);


--
-- Name: institutions_institution_slug_c711c678_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_institution_slug_c711c678_like ON public.institutions_institution USING btree (slug varchar_pattern_ops);


--
-- Name: institutions_routestep_code_cd5c3fcc_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_routestep_code_cd5c3fcc_like ON public.institutions_routestep USING btree (code varchar_pattern_ops);


--
-- Name: institutions_routestep_institution_id_19f5fc01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_routestep_institution_id_19f5fc01 ON public.institutions_routestep USING btree (institution_id);


--
-- Name: institutions_routestep_photo_id_a54dc7b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_routestep_photo_id_a54dc7b5 ON public.institutions_routestep USING btree (photo_id);


--
-- Name: institutions_unit_institution_id_7664cb8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_unit_institution_id_7664cb8f ON public.institutions_unit USING btree (institution_id);


--
-- Name: institutions_visitrule_code_773fc672_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_visitrule_code_773fc672_like ON public.institutions_visitrule USING btree (code varchar_pattern_ops);


--
-- Name: institutions_visitrule_institution_id_53870405; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_visitrule_institution_id_53870405 ON public.institutions_visitrule USING btree (institution_id);


--
-- Name: institutions_visitrule_unit_id_4821c61a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX institutions_visitrule_unit_id_4821c61a ON public.institutions_visitrule USING btree (unit_id);


--
-- Name: intake_of_writer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX intake_of_writer ON public.helpdesk_intake USING btree (written_by_id, started_at);


--
-- Name: knowledge_articlepage_theme_id_f18f8033; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_articlepage_theme_id_f18f8033 ON public.knowledge_articlepage USING btree (theme_id);


--
-- Name: knowledge_audiencepage_audience_c7f245fb_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_audiencepage_audience_c7f245fb_like ON public.knowledge_audiencepage USING btree (audience varchar_pattern_ops);


--
-- Name: knowledge_letter_slug_f225357a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_letter_slug_f225357a_like ON public.knowledge_letter USING btree (slug varchar_pattern_ops);


--
-- Name: knowledge_letter_theme_id_a44993e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_letter_theme_id_a44993e5 ON public.knowledge_letter USING btree (theme_id);


--
-- Name: knowledge_loadedfile_file_c1284d8d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_loadedfile_file_c1284d8d_like ON public.knowledge_loadedfile USING btree (file varchar_pattern_ops);


--
-- Name: knowledge_outsidelink_url_c6b8ce08_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_outsidelink_url_c6b8ce08_like ON public.knowledge_outsidelink USING btree (url varchar_pattern_ops);


--
-- Name: knowledge_remark_page_id_5cab5a62; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_remark_page_id_5cab5a62 ON public.knowledge_remark USING btree (page_id);


--
-- Name: knowledge_stop_key_39ada5e3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_stop_key_39ada5e3_like ON public.knowledge_stop USING btree (key varchar_pattern_ops);


--
-- Name: knowledge_stoptext_stop_id_116949c5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_stoptext_stop_id_116949c5 ON public.knowledge_stoptext USING btree (stop_id);


--
-- Name: knowledge_term_slug_bd2e783f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_term_slug_bd2e783f_like ON public.knowledge_term USING btree (slug varchar_pattern_ops);


--
-- Name: knowledge_term_word_13b2439a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_term_word_13b2439a_like ON public.knowledge_term USING btree (word varchar_pattern_ops);


--
-- Name: knowledge_usefulweek_page_id_f190c355; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX knowledge_usefulweek_page_id_f190c355 ON public.knowledge_usefulweek USING btree (page_id);


--
-- Name: letter_not_sent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX letter_not_sent ON public.outbox_letter USING btree (created_at) WHERE ((sent_at IS NULL) AND (settled_at IS NULL));


--
-- Name: lockout_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX lockout_by_end ON public.access_lockout USING btree (ends_at);


--
-- Name: mail_aside_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mail_aside_by_day ON public.helpdesk_mailthread USING btree (aside_on) WHERE (aside_on IS NOT NULL);


--
-- Name: meldcode_case_closed_by_id_d99cfd58; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_case_closed_by_id_d99cfd58 ON public.meldcode_case USING btree (closed_by_id);


--
-- Name: meldcode_case_form_token_8e142935_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_case_form_token_8e142935_like ON public.meldcode_case USING btree (form_token varchar_pattern_ops);


--
-- Name: meldcode_case_organization_id_85b80408; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_case_organization_id_85b80408 ON public.meldcode_case USING btree (organization_id);


--
-- Name: meldcode_case_raised_by_id_b3b9fe01; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_case_raised_by_id_b3b9fe01 ON public.meldcode_case USING btree (raised_by_id);


--
-- Name: meldcode_case_taken_by_id_514b2608; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_case_taken_by_id_514b2608 ON public.meldcode_case USING btree (taken_by_id);


--
-- Name: meldcode_casestep_case_id_519eef33; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_casestep_case_id_519eef33 ON public.meldcode_casestep USING btree (case_id);


--
-- Name: meldcode_casestep_written_by_id_e9c3616c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_casestep_written_by_id_e9c3616c ON public.meldcode_casestep USING btree (written_by_id);


--
-- Name: meldcode_consultation_asked_by_id_caed453a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_consultation_asked_by_id_caed453a ON public.meldcode_consultation USING btree (asked_by_id);


--
-- Name: meldcode_consultation_asked_id_4931b811; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_consultation_asked_id_4931b811 ON public.meldcode_consultation USING btree (asked_id);


--
-- Name: meldcode_consultation_case_id_b2537387; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_consultation_case_id_b2537387 ON public.meldcode_consultation USING btree (case_id);


--
-- Name: meldcode_consultation_form_token_4aec9c12_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_consultation_form_token_4aec9c12_like ON public.meldcode_consultation USING btree (form_token varchar_pattern_ops);


--
-- Name: meldcode_consultation_organization_id_851a03e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_consultation_organization_id_851a03e0 ON public.meldcode_consultation USING btree (organization_id);


--
-- Name: meldcode_decision_began_by_id_2243d6ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_decision_began_by_id_2243d6ee ON public.meldcode_decision USING btree (began_by_id);


--
-- Name: meldcode_decision_case_id_ed35c566; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_decision_case_id_ed35c566 ON public.meldcode_decision USING btree (case_id);


--
-- Name: meldcode_decision_decided_by_id_a01457e2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_decision_decided_by_id_a01457e2 ON public.meldcode_decision USING btree (decided_by_id);


--
-- Name: meldcode_entry_case_id_2c88ac90; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_entry_case_id_2c88ac90 ON public.meldcode_entry USING btree (case_id);


--
-- Name: meldcode_entry_form_token_cd42370f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_entry_form_token_cd42370f_like ON public.meldcode_entry USING btree (form_token varchar_pattern_ops);


--
-- Name: meldcode_entry_written_by_id_4e50db4c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_entry_written_by_id_4e50db4c ON public.meldcode_entry USING btree (written_by_id);


--
-- Name: meldcode_keep_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_keep_until ON public.meldcode_case USING btree (keep_until);


--
-- Name: meldcode_own; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_own ON public.meldcode_case USING btree (raised_by_id, stage);


--
-- Name: meldcode_queue; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX meldcode_queue ON public.meldcode_case USING btree (organization_id, stage, raised_at);


--
-- Name: membership_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX membership_once ON public.accounts_membership USING btree (user_id, organization_id, role) WHERE (ends_on IS NULL);


--
-- Name: mfa_authenticator_user_id_0c3a50c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


--
-- Name: organization_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organization_in_order ON public.directory_organization USING btree (shelf, id);


--
-- Name: organization_one_centre; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX organization_one_centre ON public.organizations_organization USING btree (is_centre) WHERE is_centre;


--
-- Name: organizations_closure_organization_id_71a13fc5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_closure_organization_id_71a13fc5 ON public.organizations_closure USING btree (organization_id);


--
-- Name: organizations_openingtime_organization_id_a4ec0e15; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_openingtime_organization_id_a4ec0e15 ON public.organizations_openingtime USING btree (organization_id);


--
-- Name: organizations_organization_name_71edc74b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organizations_organization_name_71edc74b_like ON public.organizations_organization USING btree (name varchar_pattern_ops);


--
-- Name: outbox_hookcall_hook_id_49a8d934; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX outbox_hookcall_hook_id_49a8d934 ON public.outbox_hookcall USING btree (hook_id);


--
-- Name: partner_system_of; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX partner_system_of ON public.referrals_partnersystem USING btree (provider_id);


--
-- Name: privacy_hold_lifted_by_id_3edeeb0f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX privacy_hold_lifted_by_id_3edeeb0f ON public.privacy_hold USING btree (lifted_by_id);


--
-- Name: privacy_hold_placed_by_id_009d3ae3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX privacy_hold_placed_by_id_009d3ae3 ON public.privacy_hold USING btree (placed_by_id);


--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);


--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));


--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);


--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);


--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);


--
-- Name: question_after; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_after ON public.helpdesk_question USING btree (follows) WHERE (follows IS NOT NULL);


--
-- Name: question_by_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_by_contact ON public.helpdesk_question USING btree (contact_mark);


--
-- Name: question_by_last_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_by_last_contact ON public.helpdesk_question USING btree (last_contact_on);


--
-- Name: question_to_escalate; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_to_escalate ON public.helpdesk_question USING btree (due_at) WHERE ((escalated_at IS NULL) AND ((state)::text = 'waiting'::text));


--
-- Name: referenceindex_source_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);


--
-- Name: referenceindex_target_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);


--
-- Name: referral_contact; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_contact ON public.referrals_referral USING btree (question) WHERE (question IS NOT NULL);


--
-- Name: referral_inbox; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_inbox ON public.referrals_referral USING btree (provider_id, state);


--
-- Name: referral_keep_until; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_keep_until ON public.referrals_referral USING btree (keep_until);


--
-- Name: referral_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_list ON public.referrals_referral USING btree (organization_id, state, changed_at DESC);


--
-- Name: referral_own; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_own ON public.referrals_referral USING btree (owner_id, state);


--
-- Name: referral_silence; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referral_silence ON public.referrals_referral USING btree (sent_at) WHERE ((silent_at IS NULL) AND ((state)::text = 'requested'::text));


--
-- Name: referrals_correspondent_ended_by_id_842dba56; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_correspondent_ended_by_id_842dba56 ON public.referrals_correspondent USING btree (ended_by_id);


--
-- Name: referrals_correspondent_made_by_id_6082f5ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_correspondent_made_by_id_6082f5ec ON public.referrals_correspondent USING btree (made_by_id);


--
-- Name: referrals_correspondent_organization_id_487b4b39; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_correspondent_organization_id_487b4b39 ON public.referrals_correspondent USING btree (organization_id);


--
-- Name: referrals_correspondent_provider_id_140ae54c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_correspondent_provider_id_140ae54c ON public.referrals_correspondent USING btree (provider_id);


--
-- Name: referrals_correspondent_user_id_90cd8396; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_correspondent_user_id_90cd8396 ON public.referrals_correspondent USING btree (user_id);


--
-- Name: referrals_event_by_id_d4868926; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_event_by_id_d4868926 ON public.referrals_event USING btree (by_id);


--
-- Name: referrals_event_referral_id_e52968c6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_event_referral_id_e52968c6 ON public.referrals_event USING btree (referral_id);


--
-- Name: referrals_partnersystem_organization_id_8a0065db; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_partnersystem_organization_id_8a0065db ON public.referrals_partnersystem USING btree (organization_id);


--
-- Name: referrals_partnersystem_provider_id_10e520b9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_partnersystem_provider_id_10e520b9 ON public.referrals_partnersystem USING btree (provider_id);


--
-- Name: referrals_referral_follows_id_973c178a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_follows_id_973c178a ON public.referrals_referral USING btree (follows_id);


--
-- Name: referrals_referral_form_token_408c0097_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_form_token_408c0097_like ON public.referrals_referral USING btree (form_token varchar_pattern_ops);


--
-- Name: referrals_referral_made_by_id_37cdf913; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_made_by_id_37cdf913 ON public.referrals_referral USING btree (made_by_id);


--
-- Name: referrals_referral_organization_id_b237495e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_organization_id_b237495e ON public.referrals_referral USING btree (organization_id);


--
-- Name: referrals_referral_owner_id_cb58a858; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_owner_id_cb58a858 ON public.referrals_referral USING btree (owner_id);


--
-- Name: referrals_referral_provider_id_534c2885; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_provider_id_534c2885 ON public.referrals_referral USING btree (provider_id);


--
-- Name: referrals_referral_service_id_87c1c8fb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX referrals_referral_service_id_87c1c8fb ON public.referrals_referral USING btree (service_id);


--
-- Name: remark_by_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX remark_by_day ON public.knowledge_remark USING btree (day);


--
-- Name: request_by_closing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_closing ON public.accountability_subjectrequest USING btree (closed_on);


--
-- Name: request_by_deadline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_deadline ON public.accountability_subjectrequest USING btree (state, due_on);


--
-- Name: request_by_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_person ON public.accountability_subjectrequest USING btree (person_key);


--
-- Name: request_by_pickup; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX request_by_pickup ON public.accountability_subjectrequest USING btree (pickup_mark);


--
-- Name: restriction_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX restriction_once ON public.accountability_restriction USING btree (kind, thing) WHERE (lifted_at IS NULL);


--
-- Name: search_document_vector; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_document_vector ON public.search_document USING gin (vector) WITH (fastupdate=off);


--
-- Name: search_word_documents; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_word_documents ON public.search_word USING btree (documents);


--
-- Name: search_word_second; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_word_second ON public.search_word USING btree ("substring"((text)::text, 2, 2));


--
-- Name: search_word_start; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_word_start ON public.search_word USING btree ("left"((text)::text, 1));


--
-- Name: search_word_text_0c8ba0ac_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX search_word_text_0c8ba0ac_like ON public.search_word USING btree (text varchar_pattern_ops);


--
-- Name: service_in_order; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_in_order ON public.directory_service USING btree (shelf, id);


--
-- Name: service_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX service_words ON public.directory_service USING gin (words);


--
-- Name: session_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_by_end ON public.access_staffsession USING btree (ends_at);


--
-- Name: shelf_of_a_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX shelf_of_a_list ON public.directory_shelf USING btree (kind, number);


--
-- Name: statement_by_thing; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statement_by_thing ON public.accountability_ownstatement USING btree (thing);


--
-- Name: step_check_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX step_check_once ON public.accountability_requeststep USING btree (request_id, kind) WHERE ((kind)::text = ANY ((ARRAY['words'::character varying, 'called-back'::character varying, 'saw-proof'::character varying, 'code-by-post'::character varying, 'account'::character varying, 'authority'::character varying, 'guardianship'::character varying, 'mandate'::character varying, 'child-agrees'::character varying])::text[]));


--
-- Name: taggit_tag_name_58eb2ed9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);


--
-- Name: taggit_tag_slug_6be58b2c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);


--
-- Name: taggit_tagg_content_8fc721_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);


--
-- Name: taggit_taggeditem_content_type_id_9957a03c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);


--
-- Name: taggit_taggeditem_object_id_e2d7d1df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);


--
-- Name: taggit_taggeditem_tag_id_f4f5b767; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);


--
-- Name: task_by_end; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_by_end ON public.helpdesk_task USING btree (done_at);


--
-- Name: task_to_do; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX task_to_do ON public.helpdesk_task USING btree (organization_id, due_at, id) WHERE (done_at IS NULL);


--
-- Name: text_not_sent; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX text_not_sent ON public.outbox_textmessage USING btree (created_at) WHERE ((sent_at IS NULL) AND (settled_at IS NULL));


--
-- Name: ui_picture_collection_id_67b0525a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picture_collection_id_67b0525a ON public.ui_picture USING btree (collection_id);


--
-- Name: ui_picture_created_at_a2d099d8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picture_created_at_a2d099d8 ON public.ui_picture USING btree (created_at);


--
-- Name: ui_picture_file_hash_524be705; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picture_file_hash_524be705 ON public.ui_picture USING btree (file_hash);


--
-- Name: ui_picture_file_hash_524be705_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picture_file_hash_524be705_like ON public.ui_picture USING btree (file_hash varchar_pattern_ops);


--
-- Name: ui_picture_uploaded_by_user_id_d8307182; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picture_uploaded_by_user_id_d8307182 ON public.ui_picture USING btree (uploaded_by_user_id);


--
-- Name: ui_picturesize_filter_spec_e5d6ec4f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picturesize_filter_spec_e5d6ec4f ON public.ui_picturesize USING btree (filter_spec);


--
-- Name: ui_picturesize_filter_spec_e5d6ec4f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picturesize_filter_spec_e5d6ec4f_like ON public.ui_picturesize USING btree (filter_spec varchar_pattern_ops);


--
-- Name: ui_picturesize_image_id_ea326abe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_picturesize_image_id_ea326abe ON public.ui_picturesize USING btree (image_id);


--
-- Name: ui_renderedpage_path_82a49884_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ui_renderedpage_path_82a49884_like ON public.ui_renderedpage USING btree (path varchar_pattern_ops);


--
-- Name: unique_authenticator_type; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


--
-- Name: unique_in_progress_workflow; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));


--
-- Name: unique_primary_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


--
-- Name: unique_verified_email; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


--
-- Name: user_email_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX user_email_once ON public.accounts_user USING btree (lower((email)::text));


--
-- Name: wagtailadmi_content_717955_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);


--
-- Name: wagtailadmin_editingsession_content_type_id_4df7730e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);


--
-- Name: wagtailadmin_editingsession_user_id_6e1a9b70; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);


--
-- Name: wagtailadmin_formstate_content_type_id_e32438b3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);


--
-- Name: wagtailadmin_formstate_user_id_b910adc2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);


--
-- Name: wagtailcore_collection_path_d848dc19_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);


--
-- Name: wagtailcore_collectionview_collectionviewrestriction__47320efd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);


--
-- Name: wagtailcore_collectionviewrestriction_collection_id_761908ec; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);


--
-- Name: wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);


--
-- Name: wagtailcore_comment_page_id_108444b5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);


--
-- Name: wagtailcore_comment_resolved_by_id_a282aa0e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);


--
-- Name: wagtailcore_comment_revision_created_id_1d058279; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);


--
-- Name: wagtailcore_comment_user_id_0c577ca6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);


--
-- Name: wagtailcore_commentreply_comment_id_afc7e027; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);


--
-- Name: wagtailcore_commentreply_user_id_d0b3b9c3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);


--
-- Name: wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);


--
-- Name: wagtailcore_groupapprovaltask_groups_group_id_2e64b61f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);


--
-- Name: wagtailcore_groupcollectionpermission_collection_id_5423575a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);


--
-- Name: wagtailcore_groupcollectionpermission_group_id_05d61460; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);


--
-- Name: wagtailcore_groupcollectionpermission_permission_id_1b626275; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);


--
-- Name: wagtailcore_grouppagepermission_group_id_fc07e671; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);


--
-- Name: wagtailcore_grouppagepermission_page_id_710b114a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);


--
-- Name: wagtailcore_grouppagepermission_permission_id_05acb22e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);


--
-- Name: wagtailcore_groupsitepermission_group_id_e5cdbee4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);


--
-- Name: wagtailcore_groupsitepermission_permission_id_459b1f38; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);


--
-- Name: wagtailcore_groupsitepermission_site_id_245de488; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);


--
-- Name: wagtailcore_locale_language_code_03149338_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_action_d2d856ee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);


--
-- Name: wagtailcore_modellogentry_action_d2d856ee_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_content_changed_8bc39742; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);


--
-- Name: wagtailcore_modellogentry_content_type_id_68849e77; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);


--
-- Name: wagtailcore_modellogentry_object_id_e0e7d4ef; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);


--
-- Name: wagtailcore_modellogentry_object_id_e0e7d4ef_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);


--
-- Name: wagtailcore_modellogentry_revision_id_df6ca33a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);


--
-- Name: wagtailcore_modellogentry_timestamp_9694521b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");


--
-- Name: wagtailcore_modellogentry_user_id_0278d1bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);


--
-- Name: wagtailcore_page_alias_of_id_12945502; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);


--
-- Name: wagtailcore_page_content_type_id_c28424df; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);


--
-- Name: wagtailcore_page_first_published_at_2b5dd637; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);


--
-- Name: wagtailcore_page_latest_revision_id_e60fef51; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);


--
-- Name: wagtailcore_page_live_revision_id_930bd822; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);


--
-- Name: wagtailcore_page_locale_id_3c7e30a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);


--
-- Name: wagtailcore_page_locked_by_id_bcb86245; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);


--
-- Name: wagtailcore_page_owner_id_fbf7c332; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);


--
-- Name: wagtailcore_page_path_98eba2c8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);


--
-- Name: wagtailcore_page_slug_e7c11b8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);


--
-- Name: wagtailcore_page_slug_e7c11b8f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);


--
-- Name: wagtailcore_pagelogentry_action_c2408198; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);


--
-- Name: wagtailcore_pagelogentry_action_c2408198_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);


--
-- Name: wagtailcore_pagelogentry_content_changed_99f27ade; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);


--
-- Name: wagtailcore_pagelogentry_content_type_id_74e7708a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);


--
-- Name: wagtailcore_pagelogentry_page_id_8464e327; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);


--
-- Name: wagtailcore_pagelogentry_revision_id_8043d103; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);


--
-- Name: wagtailcore_pagelogentry_timestamp_deb774c4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");


--
-- Name: wagtailcore_pagelogentry_user_id_604ccfd8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);


--
-- Name: wagtailcore_pagerevision_approved_go_live_at_e56afc67; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);


--
-- Name: wagtailcore_pagerevision_created_at_66954e3b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);


--
-- Name: wagtailcore_pagerevision_user_id_2409d2f4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);


--
-- Name: wagtailcore_pagesubscription_page_id_a085e7a6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);


--
-- Name: wagtailcore_pagesubscription_user_id_89d7def9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);


--
-- Name: wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);


--
-- Name: wagtailcore_pageviewrestriction_groups_group_id_6460f223; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);


--
-- Name: wagtailcore_pageviewrestriction_page_id_15a8bea6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);


--
-- Name: wagtailcore_referenceindex_base_content_type_id_313cf40f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);


--
-- Name: wagtailcore_referenceindex_content_type_id_766e0336; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);


--
-- Name: wagtailcore_referenceindex_to_content_type_id_93690bbd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);


--
-- Name: wagtailcore_revision_base_content_type_id_5b4ef7bd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);


--
-- Name: wagtailcore_revision_content_type_id_c8cb69c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);


--
-- Name: wagtailcore_site_hostname_96b20b46; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);


--
-- Name: wagtailcore_site_hostname_96b20b46_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);


--
-- Name: wagtailcore_site_root_page_id_e02fb95c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);


--
-- Name: wagtailcore_task_content_type_id_249ab8ba; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);


--
-- Name: wagtailcore_taskstate_content_type_id_0a758fdc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);


--
-- Name: wagtailcore_taskstate_finished_by_id_13f98229; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);


--
-- Name: wagtailcore_taskstate_page_revision_id_9f52c88e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);


--
-- Name: wagtailcore_taskstate_task_id_c3677c34; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);


--
-- Name: wagtailcore_taskstate_workflow_state_id_9239a775; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);


--
-- Name: wagtailcore_uploadedfile_for_content_type_id_b0fc87b2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);


--
-- Name: wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);


--
-- Name: wagtailcore_uuid_06a44d_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);


--
-- Name: wagtailcore_uuid_d6363b_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);


--
-- Name: wagtailcore_workflowcontenttype_workflow_id_9aad7cd2; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);


--
-- Name: wagtailcore_workflowpage_workflow_id_56f56ff6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);


--
-- Name: wagtailcore_workflowstate_base_content_type_id_a30dc576; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);


--
-- Name: wagtailcore_workflowstate_content_type_id_2bb78ce1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);


--
-- Name: wagtailcore_workflowstate_requested_by_id_4090bca3; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);


--
-- Name: wagtailcore_workflowstate_workflow_id_1f18378f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);


--
-- Name: wagtailcore_workflowtask_task_id_ce7716fe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);


--
-- Name: wagtailcore_workflowtask_workflow_id_b9717175; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);


--
-- Name: wagtaildocs_document_collection_id_23881625; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);


--
-- Name: wagtaildocs_document_uploaded_by_user_id_17258b41; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);


--
-- Name: wagtailimages_image_collection_id_c2f8af7e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);


--
-- Name: wagtailimages_image_created_at_86fa6cd4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);


--
-- Name: wagtailimages_image_file_hash_fb5bbb23; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);


--
-- Name: wagtailimages_image_file_hash_fb5bbb23_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);


--
-- Name: wagtailimages_image_uploaded_by_user_id_5d73dc75; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);


--
-- Name: wagtailimages_rendition_filter_spec_1cba3201; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);


--
-- Name: wagtailimages_rendition_filter_spec_1cba3201_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);


--
-- Name: wagtailimages_rendition_image_id_3e1fd774; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);


--
-- Name: wagtailredirects_redirect_old_path_bb35247b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_old_path_bb35247b ON public.wagtailredirects_redirect USING btree (old_path);


--
-- Name: wagtailredirects_redirect_old_path_bb35247b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_old_path_bb35247b_like ON public.wagtailredirects_redirect USING btree (old_path varchar_pattern_ops);


--
-- Name: wagtailredirects_redirect_redirect_page_id_b5728a8f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_redirect_page_id_b5728a8f ON public.wagtailredirects_redirect USING btree (redirect_page_id);


--
-- Name: wagtailredirects_redirect_site_id_780a0e1e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailredirects_redirect_site_id_780a0e1e ON public.wagtailredirects_redirect USING btree (site_id);


--
-- Name: wagtailsear_autocom_476c89_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);


--
-- Name: wagtailsear_body_90c85d_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);


--
-- Name: wagtailsear_title_9caae0_gin; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);


--
-- Name: wagtailsearch_indexentry_content_type_id_62ed694f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);


--
-- Name: workflowstate_base_ct_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);


--
-- Name: workflowstate_ct_id_idx; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);


--
-- Name: audit_anchorpoint audit_anchor_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_anchor_closed BEFORE DELETE OR UPDATE ON public.audit_anchorpoint FOR EACH ROW EXECUTE FUNCTION public.audit_anchor_closed();


--
-- Name: audit_auditline audit_chain; Type: TRIGGER; Schema: public; Owner: -
--

CREATE CONSTRAINT TRIGGER audit_chain AFTER INSERT ON public.audit_auditline DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.audit_chain();


--
-- Name: audit_auditline audit_closed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER audit_closed BEFORE DELETE OR UPDATE ON public.audit_auditline FOR EACH ROW EXECUTE FUNCTION public.audit_closed();


--
-- Name: directory_location directory_go_along_location; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_location AFTER DELETE ON public.directory_location REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_organization directory_go_along_organization; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_organization AFTER DELETE ON public.directory_organization REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_program directory_go_along_program; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_program AFTER DELETE ON public.directory_program REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_service directory_go_along_service; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_service AFTER DELETE ON public.directory_service REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_serviceatlocation directory_go_along_serviceatlocation; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_serviceatlocation AFTER DELETE ON public.directory_serviceatlocation REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_taxonomy directory_go_along_taxonomy; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_taxonomy AFTER DELETE ON public.directory_taxonomy REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_taxonomyterm directory_go_along_taxonomyterm; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_taxonomyterm AFTER DELETE ON public.directory_taxonomyterm REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_unit directory_go_along_unit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_go_along_unit AFTER DELETE ON public.directory_unit REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION public.directory_go_along();


--
-- Name: directory_location directory_move; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_move AFTER INSERT ON public.directory_location REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_move();


--
-- Name: directory_location directory_move_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_move_changed AFTER UPDATE ON public.directory_location REFERENCING OLD TABLE AS was NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_move_changed();


--
-- Name: directory_serviceatlocation directory_place; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_place BEFORE INSERT OR UPDATE ON public.directory_serviceatlocation FOR EACH ROW EXECUTE FUNCTION public.directory_place();


--
-- Name: directory_serviceatlocation directory_shelve_near_delete_old; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_near_delete_old AFTER DELETE ON public.directory_serviceatlocation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve_placed('near', '-1');


--
-- Name: directory_serviceatlocation directory_shelve_near_insert_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_near_insert_new AFTER INSERT ON public.directory_serviceatlocation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve_placed('near', '1');


--
-- Name: directory_serviceatlocation directory_shelve_near_update_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_near_update_new AFTER UPDATE ON public.directory_serviceatlocation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve_placed('near', '1');


--
-- Name: directory_serviceatlocation directory_shelve_near_update_old; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_near_update_old AFTER UPDATE ON public.directory_serviceatlocation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve_placed('near', '-1');


--
-- Name: directory_organization directory_shelve_organization_delete_old; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_organization_delete_old AFTER DELETE ON public.directory_organization REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve('organization', '-1');


--
-- Name: directory_organization directory_shelve_organization_insert_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_organization_insert_new AFTER INSERT ON public.directory_organization REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve('organization', '1');


--
-- Name: directory_serviceatlocation directory_shelve_service_at_location_delete_old; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_service_at_location_delete_old AFTER DELETE ON public.directory_serviceatlocation REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve('service_at_location', '-1');


--
-- Name: directory_serviceatlocation directory_shelve_service_at_location_insert_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_service_at_location_insert_new AFTER INSERT ON public.directory_serviceatlocation REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve('service_at_location', '1');


--
-- Name: directory_service directory_shelve_service_delete_old; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_service_delete_old AFTER DELETE ON public.directory_service REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve('service', '-1');


--
-- Name: directory_service directory_shelve_service_insert_new; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER directory_shelve_service_insert_new AFTER INSERT ON public.directory_service REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION public.directory_shelve('service', '1');


--
-- Name: meldcode_consultation meldcode_advice_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER meldcode_advice_stays BEFORE UPDATE ON public.meldcode_consultation FOR EACH ROW EXECUTE FUNCTION public.meldcode_advice_stays();


--
-- Name: meldcode_decision meldcode_began_by; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER meldcode_began_by BEFORE INSERT OR UPDATE ON public.meldcode_decision FOR EACH ROW EXECUTE FUNCTION public.meldcode_began_by();


--
-- Name: accountability_subjectrequest own_hand; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER own_hand BEFORE INSERT OR UPDATE ON public.accountability_subjectrequest FOR EACH ROW EXECUTE FUNCTION public.accountability_own_hand();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();


--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();


--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();


--
-- Name: referrals_referral referrals_end_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER referrals_end_stays BEFORE UPDATE ON public.referrals_referral FOR EACH ROW EXECUTE FUNCTION public.referrals_end_stays();


--
-- Name: referrals_event referrals_event_stays; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER referrals_event_stays BEFORE UPDATE ON public.referrals_event FOR EACH ROW EXECUTE FUNCTION public.referrals_event_stays();


--
-- Name: access_grant access_grant_given_by_id_c9d41329_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_given_by_id_c9d41329_fk_accounts_user_id FOREIGN KEY (given_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_grant access_grant_organization_id_2c76ea54_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_organization_id_2c76ea54_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_grant access_grant_reviewed_by_id_31770ab9_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_reviewed_by_id_31770ab9_fk_accounts_user_id FOREIGN KEY (reviewed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_grant access_grant_user_id_d8a84bc9_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT access_grant_user_id_d8a84bc9_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_singlesignon access_singlesignon_user_id_c04ed1b6_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_singlesignon
    ADD CONSTRAINT access_singlesignon_user_id_c04ed1b6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: access_staffsession access_staffsession_user_id_964e2f19_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_staffsession
    ADD CONSTRAINT access_staffsession_user_id_964e2f19_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailaddress account_emailaddress_user_id_2c513194_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: account_emailconfirmation account_emailconfirm_email_address_id_5b7f8c58_fk_account_e; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_ownstatement accountability_ownst_request_id_017a5dbd_fk_accountab; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_ownstatement
    ADD CONSTRAINT accountability_ownst_request_id_017a5dbd_fk_accountab FOREIGN KEY (request_id) REFERENCES public.accountability_subjectrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_package accountability_packa_request_id_e99b9c4c_fk_accountab; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_package
    ADD CONSTRAINT accountability_packa_request_id_e99b9c4c_fk_accountab FOREIGN KEY (request_id) REFERENCES public.accountability_subjectrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_requeststep accountability_reque_request_id_b0c3b6e0_fk_accountab; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_requeststep
    ADD CONSTRAINT accountability_reque_request_id_b0c3b6e0_fk_accountab FOREIGN KEY (request_id) REFERENCES public.accountability_subjectrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_requeststep accountability_requeststep_by_id_7fb75929_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_requeststep
    ADD CONSTRAINT accountability_requeststep_by_id_7fb75929_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_restriction accountability_restr_lifted_by_id_5d8001b3_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_restriction
    ADD CONSTRAINT accountability_restr_lifted_by_id_5d8001b3_fk_accounts_ FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_restriction accountability_restr_placed_by_id_7889431d_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_restriction
    ADD CONSTRAINT accountability_restr_placed_by_id_7889431d_fk_accounts_ FOREIGN KEY (placed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_restriction accountability_restr_request_id_b902499a_fk_accountab; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_restriction
    ADD CONSTRAINT accountability_restr_request_id_b902499a_fk_accountab FOREIGN KEY (request_id) REFERENCES public.accountability_subjectrequest(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_subjectrequest accountability_subje_organization_id_06301941_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_subjectrequest
    ADD CONSTRAINT accountability_subje_organization_id_06301941_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_subjectrequest accountability_subje_prepared_by_id_04d5b4d0_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_subjectrequest
    ADD CONSTRAINT accountability_subje_prepared_by_id_04d5b4d0_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accountability_subjectrequest accountability_subje_released_by_id_2ccc939e_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accountability_subjectrequest
    ADD CONSTRAINT accountability_subje_released_by_id_2ccc939e_fk_accounts_ FOREIGN KEY (released_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_membership accounts_membership_organization_id_936776de_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT accounts_membership_organization_id_936776de_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_membership accounts_membership_user_id_487fb39e_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_membership
    ADD CONSTRAINT accounts_membership_user_id_487fb39e_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_groups accounts_user_groups_group_id_bd11a704_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_groups accounts_user_groups_user_id_52b62117_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_user_permissions accounts_user_user_p_permission_id_113bb443_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: accounts_user_user_permissions accounts_user_user_p_user_id_e4f0a161_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chat_chat chat_chat_offered_to_id_adfc2f9b_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chat
    ADD CONSTRAINT chat_chat_offered_to_id_adfc2f9b_fk_accounts_user_id FOREIGN KEY (offered_to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chat_chat chat_chat_organization_id_be17a74f_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chat
    ADD CONSTRAINT chat_chat_organization_id_be17a74f_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chat_chat chat_chat_taken_by_id_cc229231_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chat
    ADD CONSTRAINT chat_chat_taken_by_id_cc229231_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chat_chatline chat_chatline_chat_id_99edfd4b_fk_chat_chat_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chatline
    ADD CONSTRAINT chat_chatline_chat_id_99edfd4b_fk_chat_chat_id FOREIGN KEY (chat_id) REFERENCES public.chat_chat(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chat_chatline chat_chatline_written_by_id_2e7415e8_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_chatline
    ADD CONSTRAINT chat_chatline_written_by_id_2e7415e8_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: chat_readyanswer chat_readyanswer_organization_id_930b18ab_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.chat_readyanswer
    ADD CONSTRAINT chat_readyanswer_organization_id_930b18ab_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_consent consents_consent_asked_by_id_cde3e322_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_asked_by_id_cde3e322_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_consent consents_consent_organization_id_36108130_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_organization_id_36108130_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_consent consents_consent_wording_id_88d1ee21_fk_consents_wording_hash; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_consent
    ADD CONSTRAINT consents_consent_wording_id_88d1ee21_fk_consents_wording_hash FOREIGN KEY (wording_id) REFERENCES public.consents_wording(hash) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_voice consents_voice_answered_by_id_4c1822e3_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_voice
    ADD CONSTRAINT consents_voice_answered_by_id_4c1822e3_fk_accounts_user_id FOREIGN KEY (answered_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_voice consents_voice_consent_id_bffe35ba_fk_consents_consent_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_voice
    ADD CONSTRAINT consents_voice_consent_id_bffe35ba_fk_consents_consent_id FOREIGN KEY (consent_id) REFERENCES public.consents_consent(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: consents_voice consents_voice_withdrawn_by_id_6bd4d9b1_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consents_voice
    ADD CONSTRAINT consents_voice_withdrawn_by_id_6bd4d9b1_fk_accounts_user_id FOREIGN KEY (withdrawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_accessibility directory_accessibil_location_id_7dda3a95_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_accessibility
    ADD CONSTRAINT directory_accessibil_location_id_7dda3a95_fk_directory FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_address directory_address_location_id_34b2478f_fk_directory_location_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_address
    ADD CONSTRAINT directory_address_location_id_34b2478f_fk_directory_location_id FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_attribute directory_attribute_taxonomy_term_id_33c4534f_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_attribute
    ADD CONSTRAINT directory_attribute_taxonomy_term_id_33c4534f_fk_directory FOREIGN KEY (taxonomy_term_id) REFERENCES public.directory_taxonomyterm(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_contact directory_contact_location_id_ac0d640d_fk_directory_location_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_location_id_ac0d640d_fk_directory_location_id FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_contact directory_contact_organization_id_b7aecf01_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_organization_id_b7aecf01_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_contact directory_contact_service_at_location__d3852a70_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_service_at_location__d3852a70_fk_directory FOREIGN KEY (service_at_location_id) REFERENCES public.directory_serviceatlocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_contact directory_contact_service_id_cb984089_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_contact
    ADD CONSTRAINT directory_contact_service_id_cb984089_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_correction directory_correction_service_id_8c41c253_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_correction
    ADD CONSTRAINT directory_correction_service_id_8c41c253_fk_directory FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_costoption directory_costoption_service_id_12818b28_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_costoption
    ADD CONSTRAINT directory_costoption_service_id_12818b28_fk_directory FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_delivery directory_delivery_feed_id_9ad06b6b_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_delivery
    ADD CONSTRAINT directory_delivery_feed_id_9ad06b6b_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_funding directory_funding_organization_id_2bdd0b72_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_funding
    ADD CONSTRAINT directory_funding_organization_id_2bdd0b72_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_funding directory_funding_service_id_13968261_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_funding
    ADD CONSTRAINT directory_funding_service_id_13968261_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_inquiry directory_inquiry_organization_id_b0d7dd3a_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_inquiry
    ADD CONSTRAINT directory_inquiry_organization_id_b0d7dd3a_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_language directory_language_location_id_1541ddb8_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_language
    ADD CONSTRAINT directory_language_location_id_1541ddb8_fk_directory FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_language directory_language_phone_id_11cbf840_fk_directory_phone_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_language
    ADD CONSTRAINT directory_language_phone_id_11cbf840_fk_directory_phone_key FOREIGN KEY (phone_id) REFERENCES public.directory_phone(key) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_language directory_language_service_id_4ba804eb_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_language
    ADD CONSTRAINT directory_language_service_id_4ba804eb_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_location directory_location_feed_id_a5a171c1_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_location
    ADD CONSTRAINT directory_location_feed_id_a5a171c1_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_location directory_location_organization_id_b4f09846_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_location
    ADD CONSTRAINT directory_location_organization_id_b4f09846_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_organizationidentifier directory_organizati_organization_id_d4bbac31_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_organizationidentifier
    ADD CONSTRAINT directory_organizati_organization_id_d4bbac31_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_organization directory_organizati_parent_organization__fb054f8d_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_organization
    ADD CONSTRAINT directory_organizati_parent_organization__fb054f8d_fk_directory FOREIGN KEY (parent_organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_organization directory_organization_feed_id_23d35546_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_organization
    ADD CONSTRAINT directory_organization_feed_id_23d35546_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_pair directory_pair_first_id_efec5ca7_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_pair
    ADD CONSTRAINT directory_pair_first_id_efec5ca7_fk_directory_service_id FOREIGN KEY (first_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_pair directory_pair_second_id_5fbd78ee_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_pair
    ADD CONSTRAINT directory_pair_second_id_5fbd78ee_fk_directory_service_id FOREIGN KEY (second_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_phone directory_phone_contact_id_353c1df1_fk_directory_contact_key; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_phone
    ADD CONSTRAINT directory_phone_contact_id_353c1df1_fk_directory_contact_key FOREIGN KEY (contact_id) REFERENCES public.directory_contact(key) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_phone directory_phone_location_id_3664e292_fk_directory_location_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_phone
    ADD CONSTRAINT directory_phone_location_id_3664e292_fk_directory_location_id FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_phone directory_phone_organization_id_25b8fd8e_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_phone
    ADD CONSTRAINT directory_phone_organization_id_25b8fd8e_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_phone directory_phone_service_at_location__36777732_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_phone
    ADD CONSTRAINT directory_phone_service_at_location__36777732_fk_directory FOREIGN KEY (service_at_location_id) REFERENCES public.directory_serviceatlocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_phone directory_phone_service_id_b83ef6cd_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_phone
    ADD CONSTRAINT directory_phone_service_id_b83ef6cd_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_program directory_program_feed_id_a59ac98a_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_program
    ADD CONSTRAINT directory_program_feed_id_a59ac98a_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_program directory_program_organization_id_64845ec9_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_program
    ADD CONSTRAINT directory_program_organization_id_64845ec9_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_requireddocument directory_requireddo_service_id_d0c77e60_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_requireddocument
    ADD CONSTRAINT directory_requireddo_service_id_d0c77e60_fk_directory FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_schedule directory_schedule_location_id_9b3bb44d_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_schedule
    ADD CONSTRAINT directory_schedule_location_id_9b3bb44d_fk_directory FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_schedule directory_schedule_service_at_location__78c64368_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_schedule
    ADD CONSTRAINT directory_schedule_service_at_location__78c64368_fk_directory FOREIGN KEY (service_at_location_id) REFERENCES public.directory_serviceatlocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_schedule directory_schedule_service_id_2870b951_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_schedule
    ADD CONSTRAINT directory_schedule_service_id_2870b951_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_service directory_service_feed_id_796c94e2_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_service
    ADD CONSTRAINT directory_service_feed_id_796c94e2_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_service directory_service_organization_id_8258e89a_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_service
    ADD CONSTRAINT directory_service_organization_id_8258e89a_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_service directory_service_program_id_8e130f06_fk_directory_program_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_service
    ADD CONSTRAINT directory_service_program_id_8e130f06_fk_directory_program_id FOREIGN KEY (program_id) REFERENCES public.directory_program(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_servicearea directory_serviceare_service_at_location__6e077575_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_servicearea
    ADD CONSTRAINT directory_serviceare_service_at_location__6e077575_fk_directory FOREIGN KEY (service_at_location_id) REFERENCES public.directory_serviceatlocation(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_servicearea directory_serviceare_service_id_b3df1a53_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_servicearea
    ADD CONSTRAINT directory_serviceare_service_id_b3df1a53_fk_directory FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_serviceatlocation directory_serviceatl_feed_id_289262a9_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_serviceatlocation
    ADD CONSTRAINT directory_serviceatl_feed_id_289262a9_fk_directory FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_serviceatlocation directory_serviceatl_location_id_02644f86_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_serviceatlocation
    ADD CONSTRAINT directory_serviceatl_location_id_02644f86_fk_directory FOREIGN KEY (location_id) REFERENCES public.directory_location(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_serviceatlocation directory_serviceatl_service_id_29b2c0ee_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_serviceatlocation
    ADD CONSTRAINT directory_serviceatl_service_id_29b2c0ee_fk_directory FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_servicecapacity directory_servicecap_service_id_c607c49e_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_servicecapacity
    ADD CONSTRAINT directory_servicecap_service_id_c607c49e_fk_directory FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_servicecapacity directory_servicecapacity_unit_id_476830e8_fk_directory_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_servicecapacity
    ADD CONSTRAINT directory_servicecapacity_unit_id_476830e8_fk_directory_unit_id FOREIGN KEY (unit_id) REFERENCES public.directory_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_taxonomy directory_taxonomy_feed_id_d6b00690_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_taxonomy
    ADD CONSTRAINT directory_taxonomy_feed_id_d6b00690_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_taxonomyterm directory_taxonomyte_parent_id_0019dd24_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_taxonomyterm
    ADD CONSTRAINT directory_taxonomyte_parent_id_0019dd24_fk_directory FOREIGN KEY (parent_id) REFERENCES public.directory_taxonomyterm(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_taxonomyterm directory_taxonomyte_taxonomy_id_9b5a4c4f_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_taxonomyterm
    ADD CONSTRAINT directory_taxonomyte_taxonomy_id_9b5a4c4f_fk_directory FOREIGN KEY (taxonomy_id) REFERENCES public.directory_taxonomy(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_taxonomyterm directory_taxonomyterm_feed_id_84cde645_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_taxonomyterm
    ADD CONSTRAINT directory_taxonomyterm_feed_id_84cde645_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_unit directory_unit_feed_id_70a25e74_fk_directory_feed_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_unit
    ADD CONSTRAINT directory_unit_feed_id_70a25e74_fk_directory_feed_id FOREIGN KEY (feed_id) REFERENCES public.directory_feed(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_url directory_url_organization_id_673a3dd9_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_url
    ADD CONSTRAINT directory_url_organization_id_673a3dd9_fk_directory FOREIGN KEY (organization_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_url directory_url_service_id_7f9d5f3e_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_url
    ADD CONSTRAINT directory_url_service_id_7f9d5f3e_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: directory_version directory_version_by_id_db8689fc_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.directory_version
    ADD CONSTRAINT directory_version_by_id_db8689fc_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_attachment helpdesk_attachment_message_id_e1578786_fk_helpdesk_message_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_attachment
    ADD CONSTRAINT helpdesk_attachment_message_id_e1578786_fk_helpdesk_message_id FOREIGN KEY (message_id) REFERENCES public.helpdesk_message(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_attachment helpdesk_attachment_question_id_4b2f3a9c_fk_helpdesk_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_attachment
    ADD CONSTRAINT helpdesk_attachment_question_id_4b2f3a9c_fk_helpdesk_ FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_call helpdesk_call_organization_id_8320312e_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_call
    ADD CONSTRAINT helpdesk_call_organization_id_8320312e_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_callattempt helpdesk_callattempt_question_id_8cf68935_fk_helpdesk_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_callattempt
    ADD CONSTRAINT helpdesk_callattempt_question_id_8cf68935_fk_helpdesk_ FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_callattempt helpdesk_callattempt_tried_by_id_91408f15_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_callattempt
    ADD CONSTRAINT helpdesk_callattempt_tried_by_id_91408f15_fk_accounts_user_id FOREIGN KEY (tried_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_card helpdesk_card_organization_id_d008214e_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_card
    ADD CONSTRAINT helpdesk_card_organization_id_d008214e_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_carenote helpdesk_carenote_organization_id_6bc4c6a1_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_carenote
    ADD CONSTRAINT helpdesk_carenote_organization_id_6bc4c6a1_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_carenote helpdesk_carenote_writer_id_fe2ca044_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_carenote
    ADD CONSTRAINT helpdesk_carenote_writer_id_fe2ca044_fk_accounts_user_id FOREIGN KEY (writer_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_draft helpdesk_draft_question_id_a58f2206_fk_helpdesk_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_draft
    ADD CONSTRAINT helpdesk_draft_question_id_a58f2206_fk_helpdesk_question_id FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_draft helpdesk_draft_written_by_id_2d4219cb_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_draft
    ADD CONSTRAINT helpdesk_draft_written_by_id_2d4219cb_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_emptycontact helpdesk_emptycontac_organization_id_3a1cef02_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_emptycontact
    ADD CONSTRAINT helpdesk_emptycontac_organization_id_3a1cef02_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_helpcheck helpdesk_helpcheck_question_id_a3457579_fk_helpdesk_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_helpcheck
    ADD CONSTRAINT helpdesk_helpcheck_question_id_a3457579_fk_helpdesk_question_id FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_intake helpdesk_intake_organization_id_c88678f4_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_intake
    ADD CONSTRAINT helpdesk_intake_organization_id_c88678f4_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_intake helpdesk_intake_written_by_id_70e8acc1_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_intake
    ADD CONSTRAINT helpdesk_intake_written_by_id_70e8acc1_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_mailthread helpdesk_mailthread_question_id_33e5b28b_fk_helpdesk_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_mailthread
    ADD CONSTRAINT helpdesk_mailthread_question_id_33e5b28b_fk_helpdesk_ FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_message helpdesk_message_question_id_9acbc61c_fk_helpdesk_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_message
    ADD CONSTRAINT helpdesk_message_question_id_9acbc61c_fk_helpdesk_question_id FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_message helpdesk_message_written_by_id_2d3c001d_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_message
    ADD CONSTRAINT helpdesk_message_written_by_id_2d3c001d_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_publishedletter helpdesk_publishedle_wording_id_836eac13_fk_consents_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_publishedletter
    ADD CONSTRAINT helpdesk_publishedle_wording_id_836eac13_fk_consents_ FOREIGN KEY (wording_id) REFERENCES public.consents_wording(hash) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_qualitydraw helpdesk_qualitydraw_drawn_by_id_35ff824e_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualitydraw
    ADD CONSTRAINT helpdesk_qualitydraw_drawn_by_id_35ff824e_fk_accounts_user_id FOREIGN KEY (drawn_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_qualitydraw helpdesk_qualitydraw_organization_id_cec5dddf_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualitydraw
    ADD CONSTRAINT helpdesk_qualitydraw_organization_id_cec5dddf_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_qualityread helpdesk_qualityread_adviser_id_d2634cc8_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualityread
    ADD CONSTRAINT helpdesk_qualityread_adviser_id_d2634cc8_fk_accounts_user_id FOREIGN KEY (adviser_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_qualityread helpdesk_qualityread_draw_id_0d5145fa_fk_helpdesk_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualityread
    ADD CONSTRAINT helpdesk_qualityread_draw_id_0d5145fa_fk_helpdesk_ FOREIGN KEY (draw_id) REFERENCES public.helpdesk_qualitydraw(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_qualityread helpdesk_qualityread_question_id_4dbd9b0c_fk_helpdesk_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualityread
    ADD CONSTRAINT helpdesk_qualityread_question_id_4dbd9b0c_fk_helpdesk_ FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_qualityread helpdesk_qualityread_reader_id_16d1a5c5_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_qualityread
    ADD CONSTRAINT helpdesk_qualityread_reader_id_16d1a5c5_fk_accounts_user_id FOREIGN KEY (reader_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_question helpdesk_question_institution_id_42277a79_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_question
    ADD CONSTRAINT helpdesk_question_institution_id_42277a79_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_question helpdesk_question_organization_id_6ad761ee_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_question
    ADD CONSTRAINT helpdesk_question_organization_id_6ad761ee_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_question helpdesk_question_taken_by_id_0ceaa67f_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_question
    ADD CONSTRAINT helpdesk_question_taken_by_id_0ceaa67f_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_retelling helpdesk_retelling_organization_id_c8a928f7_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_retelling
    ADD CONSTRAINT helpdesk_retelling_organization_id_c8a928f7_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_retelling helpdesk_retelling_question_id_cedac41e_fk_helpdesk_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_retelling
    ADD CONSTRAINT helpdesk_retelling_question_id_cedac41e_fk_helpdesk_question_id FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_retelling helpdesk_retelling_written_by_id_ccf4b33e_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_retelling
    ADD CONSTRAINT helpdesk_retelling_written_by_id_ccf4b33e_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_secondopinion helpdesk_secondopini_question_id_7b79afcf_fk_helpdesk_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_secondopinion
    ADD CONSTRAINT helpdesk_secondopini_question_id_7b79afcf_fk_helpdesk_ FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_secondopinion helpdesk_secondopinion_asked_by_id_c2024fe1_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_secondopinion
    ADD CONSTRAINT helpdesk_secondopinion_asked_by_id_c2024fe1_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_secondopinion helpdesk_secondopinion_asked_of_id_3960c552_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_secondopinion
    ADD CONSTRAINT helpdesk_secondopinion_asked_of_id_3960c552_fk_accounts_user_id FOREIGN KEY (asked_of_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_tally helpdesk_tally_organization_id_f27e136e_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_tally
    ADD CONSTRAINT helpdesk_tally_organization_id_f27e136e_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_task helpdesk_task_done_by_id_4e58373c_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_done_by_id_4e58373c_fk_accounts_user_id FOREIGN KEY (done_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_task helpdesk_task_made_by_id_41b534f0_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_made_by_id_41b534f0_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_task helpdesk_task_organization_id_7e25eb7c_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_organization_id_7e25eb7c_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_task helpdesk_task_owner_id_8b4a2592_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_owner_id_8b4a2592_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: helpdesk_task helpdesk_task_question_id_65375d27_fk_helpdesk_question_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.helpdesk_task
    ADD CONSTRAINT helpdesk_task_question_id_65375d27_fk_helpdesk_question_id FOREIGN KEY (question_id) REFERENCES public.helpdesk_question(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: incidents_breach incidents_breach_organization_id_383966e3_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_breach
    ADD CONSTRAINT incidents_breach_organization_id_383966e3_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: incidents_breach incidents_breach_recorded_by_id_55ce6463_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_breach
    ADD CONSTRAINT incidents_breach_recorded_by_id_55ce6463_fk_accounts_user_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: incidents_processor incidents_processor_organization_id_9797f7ec_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incidents_processor
    ADD CONSTRAINT incidents_processor_organization_id_9797f7ec_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_contactpoint institutions_contact_institution_id_65438ea1_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_contactpoint
    ADD CONSTRAINT institutions_contact_institution_id_65438ea1_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_detail institutions_detail_institution_id_d1c6fdce_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_detail
    ADD CONSTRAINT institutions_detail_institution_id_d1c6fdce_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_routeinvite institutions_routein_institution_id_f7e80527_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routeinvite
    ADD CONSTRAINT institutions_routein_institution_id_f7e80527_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_routestep institutions_routest_institution_id_19f5fc01_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routestep
    ADD CONSTRAINT institutions_routest_institution_id_19f5fc01_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_routestep institutions_routestep_photo_id_a54dc7b5_fk_ui_picture_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_routestep
    ADD CONSTRAINT institutions_routestep_photo_id_a54dc7b5_fk_ui_picture_id FOREIGN KEY (photo_id) REFERENCES public.ui_picture(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_unit institutions_unit_institution_id_7664cb8f_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_unit
    ADD CONSTRAINT institutions_unit_institution_id_7664cb8f_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_visitrule institutions_visitru_institution_id_53870405_fk_instituti; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_visitrule
    ADD CONSTRAINT institutions_visitru_institution_id_53870405_fk_instituti FOREIGN KEY (institution_id) REFERENCES public.institutions_institution(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: institutions_visitrule institutions_visitrule_unit_id_4821c61a_fk_institutions_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.institutions_visitrule
    ADD CONSTRAINT institutions_visitrule_unit_id_4821c61a_fk_institutions_unit_id FOREIGN KEY (unit_id) REFERENCES public.institutions_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_articlepage knowledge_articlepag_page_ptr_id_b5efceb9_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_articlepage
    ADD CONSTRAINT knowledge_articlepag_page_ptr_id_b5efceb9_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_articlepage knowledge_articlepag_theme_id_f18f8033_fk_knowledge; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_articlepage
    ADD CONSTRAINT knowledge_articlepag_theme_id_f18f8033_fk_knowledge FOREIGN KEY (theme_id) REFERENCES public.knowledge_themepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_audiencepage knowledge_audiencepa_page_ptr_id_6bc7a14c_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_audiencepage
    ADD CONSTRAINT knowledge_audiencepa_page_ptr_id_6bc7a14c_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_homepage knowledge_homepage_page_ptr_id_4137f052_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_homepage
    ADD CONSTRAINT knowledge_homepage_page_ptr_id_4137f052_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_infopage knowledge_infopage_page_ptr_id_35df57e2_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_infopage
    ADD CONSTRAINT knowledge_infopage_page_ptr_id_35df57e2_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_letter knowledge_letter_theme_id_a44993e5_fk_knowledge; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_letter
    ADD CONSTRAINT knowledge_letter_theme_id_a44993e5_fk_knowledge FOREIGN KEY (theme_id) REFERENCES public.knowledge_themepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_loadedfile knowledge_loadedfile_page_id_73f0630c_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_loadedfile
    ADD CONSTRAINT knowledge_loadedfile_page_id_73f0630c_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_remark knowledge_remark_page_id_5cab5a62_fk_knowledge; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_remark
    ADD CONSTRAINT knowledge_remark_page_id_5cab5a62_fk_knowledge FOREIGN KEY (page_id) REFERENCES public.knowledge_articlepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_stoptext knowledge_stoptext_stop_id_116949c5_fk_knowledge_stop_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_stoptext
    ADD CONSTRAINT knowledge_stoptext_stop_id_116949c5_fk_knowledge_stop_id FOREIGN KEY (stop_id) REFERENCES public.knowledge_stop(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_themepage knowledge_themepage_page_ptr_id_6d51986e_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_themepage
    ADD CONSTRAINT knowledge_themepage_page_ptr_id_6d51986e_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_themespage knowledge_themespage_page_ptr_id_7a2233a8_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_themespage
    ADD CONSTRAINT knowledge_themespage_page_ptr_id_7a2233a8_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: knowledge_usefulweek knowledge_usefulweek_page_id_f190c355_fk_knowledge; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.knowledge_usefulweek
    ADD CONSTRAINT knowledge_usefulweek_page_id_f190c355_fk_knowledge FOREIGN KEY (page_id) REFERENCES public.knowledge_articlepage(page_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_case meldcode_case_closed_by_id_d99cfd58_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_case
    ADD CONSTRAINT meldcode_case_closed_by_id_d99cfd58_fk_accounts_user_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_case meldcode_case_organization_id_85b80408_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_case
    ADD CONSTRAINT meldcode_case_organization_id_85b80408_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_case meldcode_case_raised_by_id_b3b9fe01_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_case
    ADD CONSTRAINT meldcode_case_raised_by_id_b3b9fe01_fk_accounts_user_id FOREIGN KEY (raised_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_case meldcode_case_taken_by_id_514b2608_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_case
    ADD CONSTRAINT meldcode_case_taken_by_id_514b2608_fk_accounts_user_id FOREIGN KEY (taken_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_casestep meldcode_casestep_case_id_519eef33_fk_meldcode_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_casestep
    ADD CONSTRAINT meldcode_casestep_case_id_519eef33_fk_meldcode_case_id FOREIGN KEY (case_id) REFERENCES public.meldcode_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_casestep meldcode_casestep_written_by_id_e9c3616c_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_casestep
    ADD CONSTRAINT meldcode_casestep_written_by_id_e9c3616c_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_consultation meldcode_consultatio_organization_id_851a03e0_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_consultation
    ADD CONSTRAINT meldcode_consultatio_organization_id_851a03e0_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_consultation meldcode_consultation_asked_by_id_caed453a_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_consultation
    ADD CONSTRAINT meldcode_consultation_asked_by_id_caed453a_fk_accounts_user_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_consultation meldcode_consultation_asked_id_4931b811_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_consultation
    ADD CONSTRAINT meldcode_consultation_asked_id_4931b811_fk_accounts_user_id FOREIGN KEY (asked_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_consultation meldcode_consultation_case_id_b2537387_fk_meldcode_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_consultation
    ADD CONSTRAINT meldcode_consultation_case_id_b2537387_fk_meldcode_case_id FOREIGN KEY (case_id) REFERENCES public.meldcode_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_decision meldcode_decision_began_by_id_2243d6ee_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_decision
    ADD CONSTRAINT meldcode_decision_began_by_id_2243d6ee_fk_accounts_user_id FOREIGN KEY (began_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_decision meldcode_decision_case_id_ed35c566_fk_meldcode_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_decision
    ADD CONSTRAINT meldcode_decision_case_id_ed35c566_fk_meldcode_case_id FOREIGN KEY (case_id) REFERENCES public.meldcode_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_decision meldcode_decision_decided_by_id_a01457e2_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_decision
    ADD CONSTRAINT meldcode_decision_decided_by_id_a01457e2_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_entry meldcode_entry_case_id_2c88ac90_fk_meldcode_case_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_entry
    ADD CONSTRAINT meldcode_entry_case_id_2c88ac90_fk_meldcode_case_id FOREIGN KEY (case_id) REFERENCES public.meldcode_case(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: meldcode_entry meldcode_entry_written_by_id_4e50db4c_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.meldcode_entry
    ADD CONSTRAINT meldcode_entry_written_by_id_4e50db4c_fk_accounts_user_id FOREIGN KEY (written_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: mfa_authenticator mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organizations_closure organizations_closur_organization_id_71a13fc5_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_closure
    ADD CONSTRAINT organizations_closur_organization_id_71a13fc5_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: organizations_openingtime organizations_openin_organization_id_a4ec0e15_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.organizations_openingtime
    ADD CONSTRAINT organizations_openin_organization_id_a4ec0e15_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: outbox_hook outbox_hook_partner_id_edc4e77d_fk_access_partner_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_hook
    ADD CONSTRAINT outbox_hook_partner_id_edc4e77d_fk_access_partner_id FOREIGN KEY (partner_id) REFERENCES public.access_partner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: outbox_hookcall outbox_hookcall_hook_id_49a8d934_fk_outbox_hook_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.outbox_hookcall
    ADD CONSTRAINT outbox_hookcall_hook_id_49a8d934_fk_outbox_hook_id FOREIGN KEY (hook_id) REFERENCES public.outbox_hook(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: privacy_hold privacy_hold_lifted_by_id_3edeeb0f_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.privacy_hold
    ADD CONSTRAINT privacy_hold_lifted_by_id_3edeeb0f_fk_accounts_user_id FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: privacy_hold privacy_hold_placed_by_id_009d3ae3_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.privacy_hold
    ADD CONSTRAINT privacy_hold_placed_by_id_009d3ae3_fk_accounts_user_id FOREIGN KEY (placed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;


--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;


--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);


--
-- Name: referrals_correspondent referrals_correspond_ended_by_id_842dba56_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_correspondent
    ADD CONSTRAINT referrals_correspond_ended_by_id_842dba56_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_correspondent referrals_correspond_organization_id_487b4b39_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_correspondent
    ADD CONSTRAINT referrals_correspond_organization_id_487b4b39_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_correspondent referrals_correspond_provider_id_140ae54c_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_correspondent
    ADD CONSTRAINT referrals_correspond_provider_id_140ae54c_fk_directory FOREIGN KEY (provider_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_correspondent referrals_correspondent_made_by_id_6082f5ec_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_correspondent
    ADD CONSTRAINT referrals_correspondent_made_by_id_6082f5ec_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_correspondent referrals_correspondent_user_id_90cd8396_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_correspondent
    ADD CONSTRAINT referrals_correspondent_user_id_90cd8396_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_event referrals_event_by_id_d4868926_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_event
    ADD CONSTRAINT referrals_event_by_id_d4868926_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_event referrals_event_referral_id_e52968c6_fk_referrals_referral_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_event
    ADD CONSTRAINT referrals_event_referral_id_e52968c6_fk_referrals_referral_id FOREIGN KEY (referral_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_partnersystem referrals_partnersys_organization_id_8a0065db_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_partnersystem
    ADD CONSTRAINT referrals_partnersys_organization_id_8a0065db_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_partnersystem referrals_partnersys_partner_id_bdac010d_fk_access_pa; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_partnersystem
    ADD CONSTRAINT referrals_partnersys_partner_id_bdac010d_fk_access_pa FOREIGN KEY (partner_id) REFERENCES public.access_partner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_partnersystem referrals_partnersys_provider_id_10e520b9_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_partnersystem
    ADD CONSTRAINT referrals_partnersys_provider_id_10e520b9_fk_directory FOREIGN KEY (provider_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_referral referrals_referral_follows_id_973c178a_fk_referrals_referral_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_follows_id_973c178a_fk_referrals_referral_id FOREIGN KEY (follows_id) REFERENCES public.referrals_referral(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_referral referrals_referral_made_by_id_37cdf913_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_made_by_id_37cdf913_fk_accounts_user_id FOREIGN KEY (made_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_referral referrals_referral_organization_id_b237495e_fk_organizat; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_organization_id_b237495e_fk_organizat FOREIGN KEY (organization_id) REFERENCES public.organizations_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_referral referrals_referral_owner_id_cb58a858_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_owner_id_cb58a858_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_referral referrals_referral_provider_id_534c2885_fk_directory; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_provider_id_534c2885_fk_directory FOREIGN KEY (provider_id) REFERENCES public.directory_organization(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: referrals_referral referrals_referral_service_id_87c1c8fb_fk_directory_service_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.referrals_referral
    ADD CONSTRAINT referrals_referral_service_id_87c1c8fb_fk_directory_service_id FOREIGN KEY (service_id) REFERENCES public.directory_service(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: taggit_taggeditem taggit_taggeditem_content_type_id_9957a03c_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: taggit_taggeditem taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ui_picture ui_picture_collection_id_67b0525a_fk_wagtailcore_collection_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_picture
    ADD CONSTRAINT ui_picture_collection_id_67b0525a_fk_wagtailcore_collection_id FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ui_picture ui_picture_uploaded_by_user_id_d8307182_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_picture
    ADD CONSTRAINT ui_picture_uploaded_by_user_id_d8307182_fk_accounts_user_id FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: ui_picturesize ui_picturesize_image_id_ea326abe_fk_ui_picture_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ui_picturesize
    ADD CONSTRAINT ui_picturesize_image_id_ea326abe_fk_ui_picture_id FOREIGN KEY (image_id) REFERENCES public.ui_picture(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_editingsession wagtailadmin_editing_content_type_id_4df7730e_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_editingsession wagtailadmin_editing_user_id_6e1a9b70_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_formstate wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailadmin_formstate wagtailadmin_formstate_user_id_b910adc2_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction wagtailcore_collecti_collection_id_761908ec_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_collectionviewrestriction_groups wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_resolved_by_id_a282aa0e_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_accounts_user_id FOREIGN KEY (resolved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_comment wagtailcore_comment_user_id_0c577ca6_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_commentreply wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_commentreply wagtailcore_commentreply_user_id_d0b3b9c3_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask_groups wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupapprovaltask wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_group_id_05d61460_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupcollectionpermission wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_page_id_710b114a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_grouppagepermission wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_groupsitepermission wagtailcore_groupsit_site_id_245de488_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_modellogentry wagtailcore_modellog_content_type_id_68849e77_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_content_type_id_c28424df_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_live_revision_id_930bd822_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_locked_by_id_bcb86245_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_accounts_user_id FOREIGN KEY (locked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_page wagtailcore_page_owner_id_fbf7c332_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagelogentry wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_pagerevision_user_id_2409d2f4_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pagesubscription wagtailcore_pagesubs_user_id_89d7def9_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageview_group_id_6460f223_fk_auth_grou; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_pageviewrestriction_groups wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_content_type_id_766e0336_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_referenceindex wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_revision wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_site wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_task wagtailcore_task_content_type_id_249ab8ba_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_finished_by_id_13f98229_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_accounts_ FOREIGN KEY (finished_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_taskstate wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_uploadedfile wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflow_content_type_id_b261bb37_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowpage wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_requested_by_id_4090bca3_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowtask wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowstate wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowpage wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowcontenttype wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailcore_workflowtask wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtaildocs_document wagtaildocs_document_collection_id_23881625_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtaildocs_document wagtaildocs_document_uploaded_by_user_id_17258b41_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_image wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_image wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_accounts_; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailimages_rendition wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailredirects_redirect wagtailredirects_red_redirect_page_id_b5728a8f_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_redirect_page_id_b5728a8f_fk_wagtailco FOREIGN KEY (redirect_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailredirects_redirect wagtailredirects_red_site_id_780a0e1e_fk_wagtailco; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailredirects_redirect
    ADD CONSTRAINT wagtailredirects_red_site_id_780a0e1e_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailsearch_indexentry wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: wagtailusers_userprofile wagtailusers_userprofile_user_id_59c92331_fk_accounts_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: privacy_datakey accountability_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_accountability_create(id)));


--
-- Name: POLICY accountability_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_create ON public.privacy_datakey IS '29874fc61f12da1d';


--
-- Name: privacy_datakey accountability_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY accountability_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: accountability_ownstatement; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.accountability_ownstatement ENABLE ROW LEVEL SECURITY;

--
-- Name: accountability_package; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.accountability_package ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey accountability_package_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_package_create ON public.privacy_datakey FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY accountability_package_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_package_create ON public.privacy_datakey IS 'bf0ad18e3987f254';


--
-- Name: privacy_datakey accountability_package_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_package_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY accountability_package_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_package_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: privacy_datakey accountability_package_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_package_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM (public.accountability_package p
     JOIN public.accountability_subjectrequest r ON ((r.id = p.request_id)))
  WHERE ((p.id = privacy_datakey.id) AND (r.released_by_id IS NOT NULL) AND ((r.pickup_mark = ( SELECT public.access_mark() AS access_mark)) OR (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'R'::text, ',o'::text, false) AS access_organizations)::uuid[]))))))));


--
-- Name: POLICY accountability_package_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_package_read ON public.privacy_datakey IS '99658c295e378986';


--
-- Name: privacy_datakey accountability_package_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_package_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY accountability_package_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_package_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: privacy_datakey accountability_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = privacy_datakey.id) AND ((r.pickup_mark = ( SELECT public.access_mark() AS access_mark)) OR (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'R'::text, ',o'::text, false) AS access_organizations)::uuid[]))))))));


--
-- Name: POLICY accountability_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_read ON public.privacy_datakey IS '27016fa24cea1c3a';


--
-- Name: accountability_requeststep; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.accountability_requeststep ENABLE ROW LEVEL SECURITY;

--
-- Name: accountability_restriction; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.accountability_restriction ENABLE ROW LEVEL SECURITY;

--
-- Name: accountability_subjectrequest; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.accountability_subjectrequest ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey accountability_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY accountability_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY accountability_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY accountability_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: privacy_datakey care_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY care_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_care_create(id)));


--
-- Name: POLICY care_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY care_create ON public.privacy_datakey IS '961c71b9bbd401a1';


--
-- Name: privacy_datakey care_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY care_delete ON public.privacy_datakey FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_care_delete(id)));


--
-- Name: POLICY care_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY care_delete ON public.privacy_datakey IS 'c71c5221979e18cb';


--
-- Name: privacy_datakey care_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY care_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_carenote n
  WHERE ((n.id = privacy_datakey.id) AND ((n.writer_id = ( SELECT public.access_who() AS access_who)) OR ((n.shared_at IS NOT NULL) AND (n.organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY care_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY care_read ON public.privacy_datakey IS 'ea85c2ddb57c3fd1';


--
-- Name: privacy_datakey care_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY care_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY care_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY care_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: chat_chat; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.chat_chat ENABLE ROW LEVEL SECURITY;

--
-- Name: chat_chatline; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.chat_chatline ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey chats_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY chats_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_chats_create(id)));


--
-- Name: POLICY chats_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY chats_create ON public.privacy_datakey IS 'd6d7c3857aef9dc2';


--
-- Name: privacy_datakey chats_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY chats_delete ON public.privacy_datakey FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_chats_delete(id)));


--
-- Name: POLICY chats_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY chats_delete ON public.privacy_datakey IS '671957c1ec03b961';


--
-- Name: privacy_datakey chats_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY chats_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.chat_chat c
  WHERE ((c.id = privacy_datakey.id) AND ((c.mark = ( SELECT public.access_mark() AS access_mark)) OR ((((c.state)::text = 'waiting'::text) OR (c.taken_by_id = ( SELECT public.access_who() AS access_who)) OR (c.offered_to_id = ( SELECT public.access_who() AS access_who))) AND (c.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY chats_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY chats_read ON public.privacy_datakey IS 'dece6fc9a48009af';


--
-- Name: privacy_datakey chats_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY chats_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY chats_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY chats_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: consents_consent; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.consents_consent ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent consents_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_create ON public.consents_consent FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR ((thing = ( SELECT public.access_thing() AS access_thing)) OR ((thing = ANY (public.access_things((kind)::text))) AND (organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'C'::text, 'm'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'C'::text, 'o,'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY consents_create ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_create ON public.consents_consent IS 'eaae6b1150177a8a';


--
-- Name: consents_voice consents_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_create ON public.consents_voice FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_consents_create(consent_id)));


--
-- Name: POLICY consents_create ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_create ON public.consents_voice IS 'cc4e342b76a9f513';


--
-- Name: consents_consent consents_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_delete ON public.consents_consent FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (thing = ( SELECT public.access_thing() AS access_thing))));


--
-- Name: POLICY consents_delete ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_delete ON public.consents_consent IS '69b140866ada74f0';


--
-- Name: consents_voice consents_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_delete ON public.consents_voice FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_consents_delete(consent_id)));


--
-- Name: POLICY consents_delete ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_delete ON public.consents_voice IS 'f5d4e277f8a06fab';


--
-- Name: consents_consent consents_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_read ON public.consents_consent FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((thing = ( SELECT public.access_thing() AS access_thing)) OR ((thing = ANY (public.access_things((kind)::text))) AND (organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'R'::text, 'm'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY consents_read ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_read ON public.consents_consent IS '3ce4ed5e4949b3b5';


--
-- Name: consents_voice consents_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_read ON public.consents_voice FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.consents_consent
  WHERE ((consents_consent.id = consents_voice.consent_id) AND true)))));


--
-- Name: POLICY consents_read ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_read ON public.consents_voice IS '2633f51d76110f8a';


--
-- Name: consents_consent consents_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_update ON public.consents_consent FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((thing = ( SELECT public.access_thing() AS access_thing)) OR ((thing = ANY (public.access_things((kind)::text))) AND (organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'U'::text, 'm'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY consents_update ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_update ON public.consents_consent IS '710b1b07f78c0d62';


--
-- Name: consents_voice consents_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY consents_update ON public.consents_voice FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_consents_update(consent_id)));


--
-- Name: POLICY consents_update ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY consents_update ON public.consents_voice IS 'e01f3ee10cba2167';


--
-- Name: consents_voice; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.consents_voice ENABLE ROW LEVEL SECURITY;

--
-- Name: referrals_referral families_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY families_create ON public.referrals_referral FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY families_create ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY families_create ON public.referrals_referral IS 'bf0ad18e3987f254';


--
-- Name: referrals_referral families_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY families_delete ON public.referrals_referral FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY families_delete ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY families_delete ON public.referrals_referral IS '8025c599a17f46f9';


--
-- Name: referrals_referral families_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY families_read ON public.referrals_referral FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((receipt_mark = ( SELECT public.access_mark() AS access_mark)) OR ((owner_id IS NULL) AND (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))))));


--
-- Name: POLICY families_read ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY families_read ON public.referrals_referral IS 'a6349fda8f5c4699';


--
-- Name: referrals_referral families_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY families_update ON public.referrals_referral FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((owner_id IS NULL) AND (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY families_update ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY families_update ON public.referrals_referral IS 'd4ff42bdac329fb0';


--
-- Name: helpdesk_question frozen_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_create ON public.helpdesk_question AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR true));


--
-- Name: POLICY frozen_create ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_create ON public.helpdesk_question IS '56c36cbb584cd53b';


--
-- Name: helpdesk_retelling frozen_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_create ON public.helpdesk_retelling AS RESTRICTIVE FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR true));


--
-- Name: POLICY frozen_create ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_create ON public.helpdesk_retelling IS '56c36cbb584cd53b';


--
-- Name: helpdesk_question frozen_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_delete ON public.helpdesk_question AS RESTRICTIVE FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)) OR (id <> ALL (ARRAY( SELECT f.thing
   FROM public.accountability_restriction f
  WHERE (((f.kind)::text = 'helpdesk.question'::text) AND (f.lifted_at IS NULL))))))));


--
-- Name: POLICY frozen_delete ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_delete ON public.helpdesk_question IS 'bbe79ccc1c709159';


--
-- Name: helpdesk_retelling frozen_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_delete ON public.helpdesk_retelling AS RESTRICTIVE FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (question_id <> ALL (ARRAY( SELECT f.thing
   FROM public.accountability_restriction f
  WHERE (((f.kind)::text = 'helpdesk.question'::text) AND (f.lifted_at IS NULL)))))));


--
-- Name: POLICY frozen_delete ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_delete ON public.helpdesk_retelling IS 'b081b9660fb90e0f';


--
-- Name: helpdesk_question frozen_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_read ON public.helpdesk_question AS RESTRICTIVE FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)) OR (id <> ALL (ARRAY( SELECT f.thing
   FROM public.accountability_restriction f
  WHERE (((f.kind)::text = 'helpdesk.question'::text) AND (f.lifted_at IS NULL))))))));


--
-- Name: POLICY frozen_read ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_read ON public.helpdesk_question IS 'c8566c029c8d9fb6';


--
-- Name: helpdesk_retelling frozen_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_read ON public.helpdesk_retelling AS RESTRICTIVE FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (question_id <> ALL (ARRAY( SELECT f.thing
   FROM public.accountability_restriction f
  WHERE (((f.kind)::text = 'helpdesk.question'::text) AND (f.lifted_at IS NULL)))))));


--
-- Name: POLICY frozen_read ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_read ON public.helpdesk_retelling IS '189416754b1d3700';


--
-- Name: helpdesk_question frozen_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_update ON public.helpdesk_question AS RESTRICTIVE FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)) OR (id <> ALL (ARRAY( SELECT f.thing
   FROM public.accountability_restriction f
  WHERE (((f.kind)::text = 'helpdesk.question'::text) AND (f.lifted_at IS NULL))))))));


--
-- Name: POLICY frozen_update ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_update ON public.helpdesk_question IS '3c48f83e169657d0';


--
-- Name: helpdesk_retelling frozen_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY frozen_update ON public.helpdesk_retelling AS RESTRICTIVE FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (question_id <> ALL (ARRAY( SELECT f.thing
   FROM public.accountability_restriction f
  WHERE (((f.kind)::text = 'helpdesk.question'::text) AND (f.lifted_at IS NULL)))))));


--
-- Name: POLICY frozen_update ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY frozen_update ON public.helpdesk_retelling IS '179b8b82e29855fa';


--
-- Name: helpdesk_attachment; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_attachment ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_call; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_call ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_callattempt; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_callattempt ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_card; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_card ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_carenote; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_carenote ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_closedcode; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_closedcode ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent helpdesk_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_create ON public.consents_consent FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'helpdesk.question'::text) AND public.consents_consent_helpdesk_create(thing))));


--
-- Name: POLICY helpdesk_create ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_create ON public.consents_consent IS 'cfc41b43d7637936';


--
-- Name: consents_voice helpdesk_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_create ON public.consents_voice FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_helpdesk_create(consent_id)));


--
-- Name: POLICY helpdesk_create ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_create ON public.consents_voice IS 'e10e2ae958e24c5b';


--
-- Name: privacy_datakey helpdesk_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_helpdesk_create(id)));


--
-- Name: POLICY helpdesk_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_create ON public.privacy_datakey IS '6fa9c09d626e17a1';


--
-- Name: consents_consent helpdesk_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_delete ON public.consents_consent FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'helpdesk.question'::text) AND public.consents_consent_helpdesk_delete(thing))));


--
-- Name: POLICY helpdesk_delete ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_delete ON public.consents_consent IS 'b004b19da3989ca9';


--
-- Name: consents_voice helpdesk_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_delete ON public.consents_voice FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_helpdesk_delete(consent_id)));


--
-- Name: POLICY helpdesk_delete ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_delete ON public.consents_voice IS '15c5a0a1815ddb0c';


--
-- Name: privacy_datakey helpdesk_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_delete ON public.privacy_datakey FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_helpdesk_delete(id)));


--
-- Name: POLICY helpdesk_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_delete ON public.privacy_datakey IS '088a1378a1fa3bbb';


--
-- Name: helpdesk_draft; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_draft ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_emptycontact; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_emptycontact ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_helpcheck; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_helpcheck ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_intake; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_intake ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_mailthread; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_mailthread ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_message; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_message ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_publishedletter; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_publishedletter ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_qualitydraw; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_qualitydraw ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_qualityread; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_qualityread ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_question; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_question ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent helpdesk_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_read ON public.consents_consent FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'helpdesk.question'::text) AND (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = consents_consent.thing) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))))))))));


--
-- Name: POLICY helpdesk_read ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_read ON public.consents_consent IS 'd1a7748b38fae747';


--
-- Name: consents_voice helpdesk_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_read ON public.consents_voice FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY helpdesk_read ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_read ON public.consents_voice IS '2fec491f0d0e264a';


--
-- Name: privacy_datakey helpdesk_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = privacy_datakey.id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY helpdesk_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_read ON public.privacy_datakey IS '10df307f27b75e40';


--
-- Name: helpdesk_retelling; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_retelling ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_secondopinion; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_secondopinion ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_tally; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_tally ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_task; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_task ENABLE ROW LEVEL SECURITY;

--
-- Name: helpdesk_toldnumber; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.helpdesk_toldnumber ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent helpdesk_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_update ON public.consents_consent FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'helpdesk.question'::text) AND public.consents_consent_helpdesk_update(thing))));


--
-- Name: POLICY helpdesk_update ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_update ON public.consents_consent IS '85ab8d6bf1dfae37';


--
-- Name: consents_voice helpdesk_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_update ON public.consents_voice FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_helpdesk_update(consent_id)));


--
-- Name: POLICY helpdesk_update ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_update ON public.consents_voice IS 'bfa9b08d1444b9b1';


--
-- Name: privacy_datakey helpdesk_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY helpdesk_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY helpdesk_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY helpdesk_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: incidents_breach; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.incidents_breach ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey incidents_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY incidents_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_incidents_create(id)));


--
-- Name: POLICY incidents_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY incidents_create ON public.privacy_datakey IS 'f94eb5cf6d8682bd';


--
-- Name: privacy_datakey incidents_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY incidents_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY incidents_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY incidents_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: incidents_processor; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.incidents_processor ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey incidents_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY incidents_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.incidents_breach
  WHERE ((incidents_breach.id = privacy_datakey.id) AND (incidents_breach.organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[])))))));


--
-- Name: POLICY incidents_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY incidents_read ON public.privacy_datakey IS '87375d4144ab9e6f';


--
-- Name: privacy_datakey incidents_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY incidents_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY incidents_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY incidents_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: privacy_datakey intakes_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY intakes_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_intakes_create(id)));


--
-- Name: POLICY intakes_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY intakes_create ON public.privacy_datakey IS '325225fb1279b68d';


--
-- Name: privacy_datakey intakes_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY intakes_delete ON public.privacy_datakey FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_intakes_delete(id)));


--
-- Name: POLICY intakes_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY intakes_delete ON public.privacy_datakey IS 'e99afc2ceffaf248';


--
-- Name: privacy_datakey intakes_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY intakes_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_intake i
  WHERE ((i.id = privacy_datakey.id) AND (i.written_by_id = ( SELECT public.access_who() AS access_who)))))));


--
-- Name: POLICY intakes_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY intakes_read ON public.privacy_datakey IS 'ff8ab0045c735530';


--
-- Name: privacy_datakey intakes_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY intakes_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY intakes_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY intakes_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: privacy_datakey letters_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY letters_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_letters_create(id)));


--
-- Name: POLICY letters_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY letters_create ON public.privacy_datakey IS 'a601508066265171';


--
-- Name: privacy_datakey letters_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY letters_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY letters_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY letters_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: privacy_datakey letters_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY letters_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_retelling r
  WHERE (r.id = privacy_datakey.id)))));


--
-- Name: POLICY letters_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY letters_read ON public.privacy_datakey IS '24b8a31dbf5b93c8';


--
-- Name: privacy_datakey letters_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY letters_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY letters_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY letters_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: mailbox_fetchedmail; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.mailbox_fetchedmail ENABLE ROW LEVEL SECURITY;

--
-- Name: meldcode_case; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.meldcode_case ENABLE ROW LEVEL SECURITY;

--
-- Name: meldcode_casestep; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.meldcode_casestep ENABLE ROW LEVEL SECURITY;

--
-- Name: meldcode_consultation; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.meldcode_consultation ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey meldcode_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY meldcode_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_meldcode_create(id)));


--
-- Name: POLICY meldcode_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY meldcode_create ON public.privacy_datakey IS '97763c42f7a086d5';


--
-- Name: meldcode_decision; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.meldcode_decision ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey meldcode_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY meldcode_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY meldcode_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY meldcode_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: meldcode_entry; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.meldcode_entry ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey meldcode_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY meldcode_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = privacy_datakey.id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))) OR (c.id = ANY (( SELECT public.access_things('meldcode.case'::text) AS access_things)::uuid[])))))) OR (EXISTS ( SELECT
   FROM public.meldcode_consultation t
  WHERE (t.id = privacy_datakey.id))))));


--
-- Name: POLICY meldcode_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY meldcode_read ON public.privacy_datakey IS 'a279af5925367330';


--
-- Name: privacy_datakey meldcode_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY meldcode_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY meldcode_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY meldcode_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: accountability_ownstatement need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.accountability_ownstatement FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON accountability_ownstatement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.accountability_ownstatement IS 'bf0ad18e3987f254';


--
-- Name: accountability_package need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.accountability_package FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON accountability_package; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.accountability_package IS 'bf0ad18e3987f254';


--
-- Name: accountability_requeststep need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.accountability_requeststep FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_requeststep.request_id) AND (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'U'::text, ',o'::text, false) AS access_organizations)::uuid[])))))));


--
-- Name: POLICY need_to_know_create ON accountability_requeststep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.accountability_requeststep IS '199748729ba7aac8';


--
-- Name: accountability_restriction need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.accountability_restriction FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_restriction.request_id) AND (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'U'::text, ',o'::text, false) AS access_organizations)::uuid[])))))));


--
-- Name: POLICY need_to_know_create ON accountability_restriction; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.accountability_restriction IS '357944e319870bb0';


--
-- Name: accountability_subjectrequest need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.accountability_subjectrequest FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'C'::text, ',o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_create ON accountability_subjectrequest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.accountability_subjectrequest IS '416d08aca58865d8';


--
-- Name: chat_chat need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.chat_chat FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (mark = ( SELECT public.access_mark() AS access_mark))));


--
-- Name: POLICY need_to_know_create ON chat_chat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.chat_chat IS '8853dfbeb178ce6a';


--
-- Name: chat_chatline need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.chat_chatline FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.chat_chat c
  WHERE ((c.id = chat_chatline.chat_id) AND ((c.mark = ( SELECT public.access_mark() AS access_mark)) OR ((((c.state)::text = 'waiting'::text) OR (c.taken_by_id = ( SELECT public.access_who() AS access_who)) OR (c.offered_to_id = ( SELECT public.access_who() AS access_who))) AND (c.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_create ON chat_chatline; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.chat_chatline IS '8c2220271f0ae72a';


--
-- Name: helpdesk_attachment need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_attachment FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_attachment_need_to_know_create(question_id)));


--
-- Name: POLICY need_to_know_create ON helpdesk_attachment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_attachment IS '0501d2efd7dba3ec';


--
-- Name: helpdesk_call need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_call FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON helpdesk_call; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_call IS 'bf0ad18e3987f254';


--
-- Name: helpdesk_callattempt need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_callattempt FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_callattempt_need_to_know_create(question_id)));


--
-- Name: POLICY need_to_know_create ON helpdesk_callattempt; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_callattempt IS '90b527007b9a3256';


--
-- Name: helpdesk_card need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_card FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON helpdesk_card; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_card IS 'bf0ad18e3987f254';


--
-- Name: helpdesk_carenote need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_carenote FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (writer_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_create ON helpdesk_carenote; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_carenote IS '12143393fddfe63a';


--
-- Name: helpdesk_closedcode need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_closedcode FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON helpdesk_closedcode; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_closedcode IS 'bf0ad18e3987f254';


--
-- Name: helpdesk_draft need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_draft FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_draft_need_to_know_create(question_id)));


--
-- Name: POLICY need_to_know_create ON helpdesk_draft; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_draft IS '861a4312090c008a';


--
-- Name: helpdesk_emptycontact need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_emptycontact FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_create ON helpdesk_emptycontact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_emptycontact IS 'c3f949028f5c27f6';


--
-- Name: helpdesk_helpcheck need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_helpcheck FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_helpcheck_need_to_know_create(question_id)));


--
-- Name: POLICY need_to_know_create ON helpdesk_helpcheck; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_helpcheck IS '224d38d4166b93ee';


--
-- Name: helpdesk_intake need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_intake FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (written_by_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_create ON helpdesk_intake; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_intake IS '04549045e5c728a2';


--
-- Name: helpdesk_mailthread need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_mailthread FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_mailthread_need_to_know_create(question_id)));


--
-- Name: POLICY need_to_know_create ON helpdesk_mailthread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_mailthread IS '66da7e7c4f60e9f5';


--
-- Name: helpdesk_message need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_message FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_message_need_to_know_create(question_id)));


--
-- Name: POLICY need_to_know_create ON helpdesk_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_message IS '8d278e68869809e7';


--
-- Name: helpdesk_publishedletter need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_publishedletter FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON helpdesk_publishedletter; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_publishedletter IS 'bf0ad18e3987f254';


--
-- Name: helpdesk_qualitydraw need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_qualitydraw FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (drawn_by_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_create ON helpdesk_qualitydraw; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_qualitydraw IS 'dc1e911c2fc5479f';


--
-- Name: helpdesk_qualityread need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_qualityread FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (reader_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_create ON helpdesk_qualityread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_qualityread IS '4e70c13963f37ee6';


--
-- Name: helpdesk_question need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_question FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)))));


--
-- Name: POLICY need_to_know_create ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_question IS '74a3ac2a435cc9dc';


--
-- Name: helpdesk_retelling need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_retelling FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'A'::text, 'o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_create ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_retelling IS '1d840ed71e3fea09';


--
-- Name: helpdesk_secondopinion need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_secondopinion FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_secondopinion.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_create ON helpdesk_secondopinion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_secondopinion IS 'fe5296bc00927f25';


--
-- Name: helpdesk_tally need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_tally FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON helpdesk_tally; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_tally IS 'bf0ad18e3987f254';


--
-- Name: helpdesk_task need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_task FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_create ON helpdesk_task; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_task IS 'c3f949028f5c27f6';


--
-- Name: helpdesk_toldnumber need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.helpdesk_toldnumber FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON helpdesk_toldnumber; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.helpdesk_toldnumber IS 'bf0ad18e3987f254';


--
-- Name: incidents_processor need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.incidents_processor FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_create ON incidents_processor; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.incidents_processor IS 'ecf43b456045a495';


--
-- Name: mailbox_fetchedmail need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.mailbox_fetchedmail FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON mailbox_fetchedmail; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.mailbox_fetchedmail IS 'bf0ad18e3987f254';


--
-- Name: meldcode_case need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.meldcode_case FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR ((raised_by_id = ( SELECT public.access_who() AS access_who)) AND (organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'C'::text, ',o'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY need_to_know_create ON meldcode_case; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.meldcode_case IS 'f7f8134498fb10b6';


--
-- Name: meldcode_casestep need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.meldcode_casestep FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_casestep.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_create ON meldcode_casestep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.meldcode_casestep IS 'b7395dbf5d69e611';


--
-- Name: meldcode_consultation need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.meldcode_consultation FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_consultation.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_create ON meldcode_consultation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.meldcode_consultation IS 'a58ac356e8324ae6';


--
-- Name: meldcode_decision need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.meldcode_decision FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_decision.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_create ON meldcode_decision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.meldcode_decision IS 'c45bac4e84acbb2c';


--
-- Name: meldcode_entry need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.meldcode_entry FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_entry.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_create ON meldcode_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.meldcode_entry IS 'dfcf4b8513646a72';


--
-- Name: privacy_datakey need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.privacy_datakey FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.privacy_datakey IS 'bf0ad18e3987f254';


--
-- Name: referrals_correspondent need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.referrals_correspondent FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR ((organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[])) AND (NOT (user_id = ( SELECT public.access_who() AS access_who))))));


--
-- Name: POLICY need_to_know_create ON referrals_correspondent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.referrals_correspondent IS '1e550de45ecdf552';


--
-- Name: referrals_event need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.referrals_event FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.referrals_event_need_to_know_create(referral_id)));


--
-- Name: POLICY need_to_know_create ON referrals_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.referrals_event IS 'ea563c5ceecf9aa6';


--
-- Name: referrals_partnersystem need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.referrals_partnersystem FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_create ON referrals_partnersystem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.referrals_partnersystem IS '8cdfa6145f701407';


--
-- Name: referrals_referral need_to_know_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_create ON public.referrals_referral FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR ((owner_id = ( SELECT public.access_who() AS access_who)) AND (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'C'::text, 'q'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY need_to_know_create ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_create ON public.referrals_referral IS '18ae81a611cbb076';


--
-- Name: accountability_ownstatement need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.accountability_ownstatement FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON accountability_ownstatement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.accountability_ownstatement IS '8025c599a17f46f9';


--
-- Name: accountability_package need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.accountability_package FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_package.request_id) AND (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'U'::text, ',o'::text, false) AS access_organizations)::uuid[])))))));


--
-- Name: POLICY need_to_know_delete ON accountability_package; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.accountability_package IS 'a86b1306e128b5d3';


--
-- Name: accountability_requeststep need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.accountability_requeststep FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON accountability_requeststep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.accountability_requeststep IS '8025c599a17f46f9';


--
-- Name: accountability_restriction need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.accountability_restriction FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON accountability_restriction; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.accountability_restriction IS '8025c599a17f46f9';


--
-- Name: accountability_subjectrequest need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.accountability_subjectrequest FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON accountability_subjectrequest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.accountability_subjectrequest IS '8025c599a17f46f9';


--
-- Name: chat_chat need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.chat_chat FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (mark = ( SELECT public.access_mark() AS access_mark))));


--
-- Name: POLICY need_to_know_delete ON chat_chat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.chat_chat IS 'c69dde501feccb4b';


--
-- Name: chat_chatline need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.chat_chatline FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.chat_chat c
  WHERE ((c.id = chat_chatline.chat_id) AND ((c.mark = ( SELECT public.access_mark() AS access_mark)) OR ((((c.state)::text = 'waiting'::text) OR (c.taken_by_id = ( SELECT public.access_who() AS access_who)) OR (c.offered_to_id = ( SELECT public.access_who() AS access_who))) AND (c.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_delete ON chat_chatline; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.chat_chatline IS 'ebda3aaf0dd1e77d';


--
-- Name: helpdesk_attachment need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_attachment FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_attachment_need_to_know_delete(question_id)));


--
-- Name: POLICY need_to_know_delete ON helpdesk_attachment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_attachment IS 'd81a4ce5f34f0aa5';


--
-- Name: helpdesk_call need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_call FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_call; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_call IS '8025c599a17f46f9';


--
-- Name: helpdesk_callattempt need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_callattempt FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_callattempt_need_to_know_delete(question_id)));


--
-- Name: POLICY need_to_know_delete ON helpdesk_callattempt; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_callattempt IS '874da8ea93f44d9b';


--
-- Name: helpdesk_card need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_card FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_card; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_card IS '8025c599a17f46f9';


--
-- Name: helpdesk_carenote need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_carenote FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (writer_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_delete ON helpdesk_carenote; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_carenote IS '666d6bd801cfe7bf';


--
-- Name: helpdesk_closedcode need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_closedcode FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_closedcode; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_closedcode IS '8025c599a17f46f9';


--
-- Name: helpdesk_draft need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_draft FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_draft_need_to_know_delete(question_id)));


--
-- Name: POLICY need_to_know_delete ON helpdesk_draft; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_draft IS 'c42651563d0fdf27';


--
-- Name: helpdesk_emptycontact need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_emptycontact FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_delete ON helpdesk_emptycontact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_emptycontact IS '14cdce786efc0077';


--
-- Name: helpdesk_helpcheck need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_helpcheck FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_helpcheck_need_to_know_delete(question_id)));


--
-- Name: POLICY need_to_know_delete ON helpdesk_helpcheck; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_helpcheck IS '33e4d428eda9e24d';


--
-- Name: helpdesk_intake need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_intake FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (written_by_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_delete ON helpdesk_intake; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_intake IS '31bc452e6a3f0d0a';


--
-- Name: helpdesk_mailthread need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_mailthread FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_mailthread_need_to_know_delete(question_id)));


--
-- Name: POLICY need_to_know_delete ON helpdesk_mailthread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_mailthread IS '5eb9a44d69287db8';


--
-- Name: helpdesk_message need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_message FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_message_need_to_know_delete(question_id)));


--
-- Name: POLICY need_to_know_delete ON helpdesk_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_message IS '09dce084d8714584';


--
-- Name: helpdesk_publishedletter need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_publishedletter FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_publishedletter; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_publishedletter IS '8025c599a17f46f9';


--
-- Name: helpdesk_qualitydraw need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_qualitydraw FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_qualitydraw; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_qualitydraw IS '8025c599a17f46f9';


--
-- Name: helpdesk_qualityread need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_qualityread FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_qualityread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_qualityread IS '8025c599a17f46f9';


--
-- Name: helpdesk_question need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_question FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)))));


--
-- Name: POLICY need_to_know_delete ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_question IS '7bfed12d1e4ce17f';


--
-- Name: helpdesk_retelling need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_retelling FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_retelling IS '8025c599a17f46f9';


--
-- Name: helpdesk_secondopinion need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_secondopinion FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_secondopinion.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark))))))));


--
-- Name: POLICY need_to_know_delete ON helpdesk_secondopinion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_secondopinion IS '0fb40aeab5541bda';


--
-- Name: helpdesk_tally need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_tally FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_tally; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_tally IS '8025c599a17f46f9';


--
-- Name: helpdesk_task need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_task FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_delete ON helpdesk_task; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_task IS '14cdce786efc0077';


--
-- Name: helpdesk_toldnumber need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.helpdesk_toldnumber FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON helpdesk_toldnumber; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.helpdesk_toldnumber IS '8025c599a17f46f9';


--
-- Name: incidents_processor need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.incidents_processor FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON incidents_processor; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.incidents_processor IS '8025c599a17f46f9';


--
-- Name: mailbox_fetchedmail need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.mailbox_fetchedmail FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON mailbox_fetchedmail; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.mailbox_fetchedmail IS '8025c599a17f46f9';


--
-- Name: meldcode_case need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.meldcode_case FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON meldcode_case; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.meldcode_case IS '8025c599a17f46f9';


--
-- Name: meldcode_casestep need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.meldcode_casestep FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON meldcode_casestep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.meldcode_casestep IS '8025c599a17f46f9';


--
-- Name: meldcode_consultation need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.meldcode_consultation FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON meldcode_consultation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.meldcode_consultation IS '8025c599a17f46f9';


--
-- Name: meldcode_decision need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.meldcode_decision FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON meldcode_decision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.meldcode_decision IS '8025c599a17f46f9';


--
-- Name: meldcode_entry need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.meldcode_entry FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON meldcode_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.meldcode_entry IS '8025c599a17f46f9';


--
-- Name: privacy_datakey need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: referrals_correspondent need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.referrals_correspondent FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON referrals_correspondent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.referrals_correspondent IS '8025c599a17f46f9';


--
-- Name: referrals_event need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.referrals_event FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON referrals_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.referrals_event IS '8025c599a17f46f9';


--
-- Name: referrals_partnersystem need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.referrals_partnersystem FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON referrals_partnersystem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.referrals_partnersystem IS '8025c599a17f46f9';


--
-- Name: referrals_referral need_to_know_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_delete ON public.referrals_referral FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_delete ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_delete ON public.referrals_referral IS '8025c599a17f46f9';


--
-- Name: accountability_ownstatement need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.accountability_ownstatement FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_opens(thing)));


--
-- Name: POLICY need_to_know_read ON accountability_ownstatement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.accountability_ownstatement IS '5ab15fb1e032cf72';


--
-- Name: accountability_package need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.accountability_package FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_package.request_id) AND (((r.pickup_mark = ( SELECT public.access_mark() AS access_mark)) AND (r.released_by_id IS NOT NULL)) OR (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'R'::text, ',o'::text, false) AS access_organizations)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON accountability_package; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.accountability_package IS 'b8c6c6d9f03d1735';


--
-- Name: accountability_requeststep need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.accountability_requeststep FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_requeststep.request_id) AND ((r.pickup_mark = ( SELECT public.access_mark() AS access_mark)) OR (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'R'::text, ',o'::text, false) AS access_organizations)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON accountability_requeststep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.accountability_requeststep IS 'bc6f69c6f9ff75e3';


--
-- Name: accountability_restriction need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.accountability_restriction FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR true));


--
-- Name: POLICY need_to_know_read ON accountability_restriction; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.accountability_restriction IS 'bda5f1bd1c48ae5b';


--
-- Name: accountability_subjectrequest need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.accountability_subjectrequest FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((pickup_mark = ( SELECT public.access_mark() AS access_mark)) OR (organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'R'::text, ',o'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY need_to_know_read ON accountability_subjectrequest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.accountability_subjectrequest IS '174a70591a484543';


--
-- Name: chat_chat need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.chat_chat FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((mark = ( SELECT public.access_mark() AS access_mark)) OR ((((state)::text = 'waiting'::text) OR (taken_by_id = ( SELECT public.access_who() AS access_who)) OR (offered_to_id = ( SELECT public.access_who() AS access_who))) AND (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, true) AS access_organizations)::uuid[])))));


--
-- Name: POLICY need_to_know_read ON chat_chat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.chat_chat IS 'ac138dfeb48b51ab';


--
-- Name: chat_chatline need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.chat_chatline FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.chat_chat c
  WHERE ((c.id = chat_chatline.chat_id) AND ((c.mark = ( SELECT public.access_mark() AS access_mark)) OR ((((c.state)::text = 'waiting'::text) OR (c.taken_by_id = ( SELECT public.access_who() AS access_who)) OR (c.offered_to_id = ( SELECT public.access_who() AS access_who))) AND (c.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_read ON chat_chatline; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.chat_chatline IS '3cfc7b9a148832b1';


--
-- Name: helpdesk_attachment need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_attachment FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_attachment.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_attachment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_attachment IS 'bf21364fdf429747';


--
-- Name: helpdesk_call need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_call FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_read ON helpdesk_call; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_call IS '68f2c4f516e50ecf';


--
-- Name: helpdesk_callattempt need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_callattempt FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_callattempt.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_callattempt; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_callattempt IS '40f60ce5539caebc';


--
-- Name: helpdesk_card need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_card FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON helpdesk_card; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_card IS '2fec491f0d0e264a';


--
-- Name: helpdesk_carenote need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_carenote FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((writer_id = ( SELECT public.access_who() AS access_who)) OR ((shared_at IS NOT NULL) AND (organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[]))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_carenote; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_carenote IS 'cf0e52524a054b55';


--
-- Name: helpdesk_closedcode need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_closedcode FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON helpdesk_closedcode; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_closedcode IS '2fec491f0d0e264a';


--
-- Name: helpdesk_draft need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_draft FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_draft.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_draft; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_draft IS '3d126981fdee389a';


--
-- Name: helpdesk_emptycontact need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_emptycontact FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_read ON helpdesk_emptycontact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_emptycontact IS '68f2c4f516e50ecf';


--
-- Name: helpdesk_helpcheck need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_helpcheck FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_helpcheck.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_helpcheck; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_helpcheck IS '093445aa4ec23930';


--
-- Name: helpdesk_intake need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_intake FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (written_by_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_read ON helpdesk_intake; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_intake IS '2c7e01050e929bf8';


--
-- Name: helpdesk_mailthread need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_mailthread FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_mailthread.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_mailthread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_mailthread IS '2dc3da23edbfb464';


--
-- Name: helpdesk_message need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_message FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_message.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_message IS '44a86b7a637d9186';


--
-- Name: helpdesk_publishedletter need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_publishedletter FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON helpdesk_publishedletter; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_publishedletter IS '2fec491f0d0e264a';


--
-- Name: helpdesk_qualitydraw need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_qualitydraw FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (drawn_by_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_read ON helpdesk_qualitydraw; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_qualitydraw IS '5c8267326c01d33c';


--
-- Name: helpdesk_qualityread need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_qualityread FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((reader_id = ( SELECT public.access_who() AS access_who)) OR ((adviser_id = ( SELECT public.access_who() AS access_who)) AND (told_at IS NOT NULL)))));


--
-- Name: POLICY need_to_know_read ON helpdesk_qualityread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_qualityread IS 'd8d0e5f1543f8ff3';


--
-- Name: helpdesk_question need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_question FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)) OR ((((state)::text = 'waiting'::text) OR (taken_by_id = ( SELECT public.access_who() AS access_who))) AND (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[])) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, true) AS access_organizations)::uuid[])))));


--
-- Name: POLICY need_to_know_read ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_question IS 'bbabc9755d2ae725';


--
-- Name: helpdesk_retelling need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_retelling FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'A'::text, 'o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_read ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_retelling IS '5c80bfd54ad642a0';


--
-- Name: helpdesk_secondopinion need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_secondopinion FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_secondopinion.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON helpdesk_secondopinion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_secondopinion IS 'cc8a2fd42e362da7';


--
-- Name: helpdesk_tally need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_tally FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON helpdesk_tally; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_tally IS '2fec491f0d0e264a';


--
-- Name: helpdesk_task need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_task FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_read ON helpdesk_task; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_task IS '68f2c4f516e50ecf';


--
-- Name: helpdesk_toldnumber need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.helpdesk_toldnumber FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON helpdesk_toldnumber; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.helpdesk_toldnumber IS '2fec491f0d0e264a';


--
-- Name: incidents_processor need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.incidents_processor FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_read ON incidents_processor; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.incidents_processor IS 'fe0897022a406227';


--
-- Name: mailbox_fetchedmail need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.mailbox_fetchedmail FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON mailbox_fetchedmail; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.mailbox_fetchedmail IS '2fec491f0d0e264a';


--
-- Name: meldcode_case need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.meldcode_case FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))) OR (id = ANY (( SELECT public.access_things('meldcode.case'::text) AS access_things)::uuid[])))));


--
-- Name: POLICY need_to_know_read ON meldcode_case; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.meldcode_case IS '1621e5ec2ed8dcaa';


--
-- Name: meldcode_casestep need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.meldcode_casestep FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_casestep.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))) OR (c.id = ANY (( SELECT public.access_things('meldcode.case'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON meldcode_casestep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.meldcode_casestep IS 'b6f59c8d3e12b279';


--
-- Name: meldcode_consultation need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.meldcode_consultation FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (((asked_id = ( SELECT public.access_who() AS access_who)) AND (ended_at IS NULL) AND (organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'C'::text, ',o'::text, false) AS access_organizations)::uuid[]))) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_consultation.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))) OR (c.id = ANY (( SELECT public.access_things('meldcode.case'::text) AS access_things)::uuid[])))))))));


--
-- Name: POLICY need_to_know_read ON meldcode_consultation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.meldcode_consultation IS '7c65e440cba6f968';


--
-- Name: meldcode_decision need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.meldcode_decision FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_decision.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))) OR (c.id = ANY (( SELECT public.access_things('meldcode.case'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON meldcode_decision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.meldcode_decision IS '4580767f6b64c360';


--
-- Name: meldcode_entry need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.meldcode_entry FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_entry.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))) OR (c.id = ANY (( SELECT public.access_things('meldcode.case'::text) AS access_things)::uuid[]))))))));


--
-- Name: POLICY need_to_know_read ON meldcode_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.meldcode_entry IS '6f28c7a2250f9c22';


--
-- Name: privacy_datakey need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.privacy_datakey FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.privacy_datakey IS '2fec491f0d0e264a';


--
-- Name: referrals_correspondent need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.referrals_correspondent FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((user_id = ( SELECT public.access_who() AS access_who)) OR (organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[])) OR (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q,o'::text, false) AS access_organizations)::uuid[])))));


--
-- Name: POLICY need_to_know_read ON referrals_correspondent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.referrals_correspondent IS '72e49a2bf54e343c';


--
-- Name: referrals_event need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.referrals_event FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.referrals_referral r
  WHERE ((r.id = referrals_event.referral_id) AND ((r.id = ( SELECT public.access_thing() AS access_thing)) OR (((r.owner_id = ( SELECT public.access_who() AS access_who)) AND (r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'o'::text, false) AS access_organizations)::uuid[])) OR (r.id = ANY (( SELECT public.access_things('referrals.referral'::text) AS access_things)::uuid[]))) OR ((r.owner_id IS NULL) AND (r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR ((r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 's'::text, false) AS access_organizations)::uuid[])) AND ((r.state)::text <> ALL ((ARRAY['draft'::character varying, 'entered-in-error'::character varying])::text[])) AND ((r.closed_at IS NULL) OR (r.link_until > ( SELECT public.access_at() AS access_at))) AND (r.provider_id IN ( SELECT c.provider_id
           FROM public.referrals_correspondent c
          WHERE ((c.user_id = ( SELECT public.access_who() AS access_who)) AND (c.ended_at IS NULL) AND (c.organization_id = r.organization_id)))))))))));


--
-- Name: POLICY need_to_know_read ON referrals_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.referrals_event IS 'ced48f3bed9f240a';


--
-- Name: referrals_partnersystem need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.referrals_partnersystem FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_read ON referrals_partnersystem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.referrals_partnersystem IS '4bb775e6838d0b22';


--
-- Name: referrals_referral need_to_know_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_read ON public.referrals_referral FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR (((owner_id = ( SELECT public.access_who() AS access_who)) AND (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'o'::text, false) AS access_organizations)::uuid[])) OR (id = ANY (( SELECT public.access_things('referrals.referral'::text) AS access_things)::uuid[]))) OR (link_mark = ( SELECT public.access_mark() AS access_mark)) OR (question = ( SELECT public.access_thing() AS access_thing)))));


--
-- Name: POLICY need_to_know_read ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_read ON public.referrals_referral IS 'f2112c1ff15a5e86';


--
-- Name: accountability_ownstatement need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.accountability_ownstatement FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON accountability_ownstatement; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.accountability_ownstatement IS 'b21f7c547753c2fa';


--
-- Name: accountability_package need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.accountability_package FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_package.request_id) AND (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'U'::text, ',o'::text, false) AS access_organizations)::uuid[])))))));


--
-- Name: POLICY need_to_know_update ON accountability_package; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.accountability_package IS '2e9f493ff4720624';


--
-- Name: accountability_requeststep need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.accountability_requeststep FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON accountability_requeststep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.accountability_requeststep IS 'b21f7c547753c2fa';


--
-- Name: accountability_restriction need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.accountability_restriction FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.accountability_subjectrequest r
  WHERE ((r.id = accountability_restriction.request_id) AND (r.organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'U'::text, ',o'::text, false) AS access_organizations)::uuid[])))))));


--
-- Name: POLICY need_to_know_update ON accountability_restriction; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.accountability_restriction IS '715c5de0693e8977';


--
-- Name: accountability_subjectrequest need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.accountability_subjectrequest FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D19'::text, 'U'::text, ',o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_update ON accountability_subjectrequest; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.accountability_subjectrequest IS 'dffad9ae5f8f783f';


--
-- Name: chat_chat need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.chat_chat FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((mark = ( SELECT public.access_mark() AS access_mark)) OR ((((state)::text = 'waiting'::text) OR (taken_by_id = ( SELECT public.access_who() AS access_who)) OR (offered_to_id = ( SELECT public.access_who() AS access_who))) AND (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))))));


--
-- Name: POLICY need_to_know_update ON chat_chat; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.chat_chat IS '1f03b9dce7219a4f';


--
-- Name: chat_chatline need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.chat_chatline FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON chat_chatline; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.chat_chatline IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_attachment need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_attachment FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_attachment_need_to_know_update(question_id)));


--
-- Name: POLICY need_to_know_update ON helpdesk_attachment; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_attachment IS '61d69ef94ca05785';


--
-- Name: helpdesk_call need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_call FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_update ON helpdesk_call; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_call IS 'dc250a3ca54d2fe5';


--
-- Name: helpdesk_callattempt need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_callattempt FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_callattempt; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_callattempt IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_card need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_card FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_card; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_card IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_carenote need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_carenote FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (writer_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_update ON helpdesk_carenote; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_carenote IS '39415bbe17aa666b';


--
-- Name: helpdesk_closedcode need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_closedcode FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_closedcode; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_closedcode IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_draft need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_draft FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_draft_need_to_know_update(question_id)));


--
-- Name: POLICY need_to_know_update ON helpdesk_draft; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_draft IS '0cb28ddb26f2a9fa';


--
-- Name: helpdesk_emptycontact need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_emptycontact FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_emptycontact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_emptycontact IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_helpcheck need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_helpcheck FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_helpcheck_need_to_know_update(question_id)));


--
-- Name: POLICY need_to_know_update ON helpdesk_helpcheck; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_helpcheck IS '0f4dffef3cbcc780';


--
-- Name: helpdesk_intake need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_intake FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (written_by_id = ( SELECT public.access_who() AS access_who))));


--
-- Name: POLICY need_to_know_update ON helpdesk_intake; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_intake IS 'c8cf03d21a53a15f';


--
-- Name: helpdesk_mailthread need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_mailthread FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_mailthread_need_to_know_update(question_id)));


--
-- Name: POLICY need_to_know_update ON helpdesk_mailthread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_mailthread IS 'c215e229d482e830';


--
-- Name: helpdesk_message need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_message FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.helpdesk_message_need_to_know_update(question_id)));


--
-- Name: POLICY need_to_know_update ON helpdesk_message; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_message IS 'e3ea7af033ca0e84';


--
-- Name: helpdesk_publishedletter need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_publishedletter FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_publishedletter; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_publishedletter IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_qualitydraw need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_qualitydraw FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_qualitydraw; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_qualitydraw IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_qualityread need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_qualityread FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((reader_id = ( SELECT public.access_who() AS access_who)) OR ((adviser_id = ( SELECT public.access_who() AS access_who)) AND (told_at IS NOT NULL)))));


--
-- Name: POLICY need_to_know_update ON helpdesk_qualityread; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_qualityread IS '4af6906450639fd2';


--
-- Name: helpdesk_question need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_question FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = form_mark)) OR ((((state)::text = 'waiting'::text) OR (taken_by_id = ( SELECT public.access_who() AS access_who))) AND (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))))));


--
-- Name: POLICY need_to_know_update ON helpdesk_question; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_question IS '672a78c9c399cc94';


--
-- Name: helpdesk_retelling need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_retelling FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'A'::text, 'o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_update ON helpdesk_retelling; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_retelling IS '1a1720cfebd733e0';


--
-- Name: helpdesk_secondopinion need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_secondopinion FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((asked_of_id = ( SELECT public.access_who() AS access_who)) AND (EXISTS ( SELECT
   FROM public.helpdesk_question q
  WHERE ((q.id = helpdesk_secondopinion.question_id) AND ((q.id = ( SELECT public.access_thing() AS access_thing)) OR ((( SELECT public.access_mark() AS access_mark) = q.receipt_mark) OR (( SELECT public.access_mark() AS access_mark) = q.form_mark)) OR ((((q.state)::text = 'waiting'::text) OR (q.taken_by_id = ( SELECT public.access_who() AS access_who))) AND (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (q.organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'R'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR (q.id = ANY (( SELECT public.access_things('helpdesk.question'::text) AS access_things)::uuid[])))))))));


--
-- Name: POLICY need_to_know_update ON helpdesk_secondopinion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_secondopinion IS 'e5b76764e916c280';


--
-- Name: helpdesk_tally need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_tally FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_tally; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_tally IS 'b21f7c547753c2fa';


--
-- Name: helpdesk_task need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_task FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D2'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_update ON helpdesk_task; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_task IS 'dc250a3ca54d2fe5';


--
-- Name: helpdesk_toldnumber need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.helpdesk_toldnumber FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON helpdesk_toldnumber; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.helpdesk_toldnumber IS 'b21f7c547753c2fa';


--
-- Name: incidents_processor need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.incidents_processor FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_update ON incidents_processor; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.incidents_processor IS '734b59d1f26843cb';


--
-- Name: mailbox_fetchedmail need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.mailbox_fetchedmail FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON mailbox_fetchedmail; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.mailbox_fetchedmail IS 'b21f7c547753c2fa';


--
-- Name: meldcode_case need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.meldcode_case FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))))));


--
-- Name: POLICY need_to_know_update ON meldcode_case; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.meldcode_case IS 'b7a6d3b6c25aea91';


--
-- Name: meldcode_casestep need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.meldcode_casestep FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_casestep.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY need_to_know_update ON meldcode_casestep; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.meldcode_casestep IS '6fdcd1df058faa3c';


--
-- Name: meldcode_consultation need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.meldcode_consultation FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (((asked_id = ( SELECT public.access_who() AS access_who)) AND (ended_at IS NULL) AND (organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'C'::text, ',o'::text, false) AS access_organizations)::uuid[]))) OR (EXISTS ( SELECT
   FROM public.meldcode_case c
  WHERE ((c.id = meldcode_consultation.case_id) AND ((c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'o,'::text, false) AS access_organizations)::uuid[])) OR ((c.raised_by_id = ( SELECT public.access_who() AS access_who)) AND ((c.stage)::text = ANY ((ARRAY['writing'::character varying, 'offered'::character varying])::text[])) AND (c.organization_id = ANY (( SELECT public.access_organizations('D7'::text, 'U'::text, 'q,o'::text, false) AS access_organizations)::uuid[]))))))))));


--
-- Name: POLICY need_to_know_update ON meldcode_consultation; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.meldcode_consultation IS 'ea90dfe96060c144';


--
-- Name: meldcode_decision need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.meldcode_decision FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON meldcode_decision; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.meldcode_decision IS 'b21f7c547753c2fa';


--
-- Name: meldcode_entry need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.meldcode_entry FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON meldcode_entry; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.meldcode_entry IS 'b21f7c547753c2fa';


--
-- Name: privacy_datakey need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: referrals_correspondent need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.referrals_correspondent FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D17'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY need_to_know_update ON referrals_correspondent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.referrals_correspondent IS '2f4ff49db1384969';


--
-- Name: referrals_event need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.referrals_event FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON referrals_event; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.referrals_event IS 'b21f7c547753c2fa';


--
-- Name: referrals_partnersystem need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.referrals_partnersystem FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY need_to_know_update ON referrals_partnersystem; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.referrals_partnersystem IS 'b21f7c547753c2fa';


--
-- Name: referrals_referral need_to_know_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY need_to_know_update ON public.referrals_referral FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((id = ( SELECT public.access_thing() AS access_thing)) OR (((owner_id = ( SELECT public.access_who() AS access_who)) AND (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'U'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'U'::text, 'o'::text, false) AS access_organizations)::uuid[]))) OR (link_mark = ( SELECT public.access_mark() AS access_mark)))));


--
-- Name: POLICY need_to_know_update ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY need_to_know_update ON public.referrals_referral IS 'b4f020e59b66985a';


--
-- Name: incidents_breach officer_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_create ON public.incidents_breach FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY officer_create ON incidents_breach; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_create ON public.incidents_breach IS 'd98e2b09eb37bb7e';


--
-- Name: privacy_hold officer_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_create ON public.privacy_hold FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (cardinality(( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)) > 0)));


--
-- Name: POLICY officer_create ON privacy_hold; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_create ON public.privacy_hold IS 'a85f88f15ce02b0e';


--
-- Name: privacy_retentionrun officer_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_create ON public.privacy_retentionrun FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY officer_create ON privacy_retentionrun; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_create ON public.privacy_retentionrun IS 'bf0ad18e3987f254';


--
-- Name: incidents_breach officer_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_delete ON public.incidents_breach FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY officer_delete ON incidents_breach; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_delete ON public.incidents_breach IS '8025c599a17f46f9';


--
-- Name: privacy_hold officer_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_delete ON public.privacy_hold FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY officer_delete ON privacy_hold; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_delete ON public.privacy_hold IS '8025c599a17f46f9';


--
-- Name: privacy_retentionrun officer_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_delete ON public.privacy_retentionrun FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY officer_delete ON privacy_retentionrun; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_delete ON public.privacy_retentionrun IS '8025c599a17f46f9';


--
-- Name: incidents_breach officer_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_read ON public.incidents_breach FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY officer_read ON incidents_breach; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_read ON public.incidents_breach IS '2667348ad9e55cd6';


--
-- Name: privacy_hold officer_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_read ON public.privacy_hold FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (cardinality(( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)) > 0)));


--
-- Name: POLICY officer_read ON privacy_hold; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_read ON public.privacy_hold IS '8ea4dabc0b4135fb';


--
-- Name: privacy_retentionrun officer_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_read ON public.privacy_retentionrun FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (cardinality(( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)) > 0)));


--
-- Name: POLICY officer_read ON privacy_retentionrun; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_read ON public.privacy_retentionrun IS '8ea4dabc0b4135fb';


--
-- Name: incidents_breach officer_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_update ON public.incidents_breach FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (organization_id = ANY (( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)::uuid[]))));


--
-- Name: POLICY officer_update ON incidents_breach; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_update ON public.incidents_breach IS '725903a469eabba2';


--
-- Name: privacy_hold officer_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_update ON public.privacy_hold FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (cardinality(( SELECT public.access_organizations('D13'::text, 'A'::text, ''::text, false) AS access_organizations)) > 0)));


--
-- Name: POLICY officer_update ON privacy_hold; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_update ON public.privacy_hold IS 'c5c255b000f52d66';


--
-- Name: privacy_retentionrun officer_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY officer_update ON public.privacy_retentionrun FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY officer_update ON privacy_retentionrun; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY officer_update ON public.privacy_retentionrun IS 'b21f7c547753c2fa';


--
-- Name: referrals_referral partners_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY partners_create ON public.referrals_referral FOR INSERT WITH CHECK (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY partners_create ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY partners_create ON public.referrals_referral IS 'bf0ad18e3987f254';


--
-- Name: referrals_referral partners_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY partners_delete ON public.referrals_referral FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY partners_delete ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY partners_delete ON public.referrals_referral IS '8025c599a17f46f9';


--
-- Name: referrals_referral partners_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY partners_read ON public.referrals_referral FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR ((organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 's'::text, false) AS access_organizations)::uuid[])) AND ((state)::text <> ALL ((ARRAY['draft'::character varying, 'entered-in-error'::character varying])::text[])) AND ((closed_at IS NULL) OR (link_until > ( SELECT public.access_at() AS access_at))) AND (provider_id IN ( SELECT c.provider_id
   FROM public.referrals_correspondent c
  WHERE ((c.user_id = ( SELECT public.access_who() AS access_who)) AND (c.ended_at IS NULL) AND (c.organization_id = referrals_referral.organization_id)))))));


--
-- Name: POLICY partners_read ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY partners_read ON public.referrals_referral IS 'df6ed81e2f0c16eb';


--
-- Name: referrals_referral partners_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY partners_update ON public.referrals_referral FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR ((organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'U'::text, 's'::text, false) AS access_organizations)::uuid[])) AND ((state)::text <> ALL ((ARRAY['draft'::character varying, 'entered-in-error'::character varying])::text[])) AND ((closed_at IS NULL) OR (link_until > ( SELECT public.access_at() AS access_at))) AND (provider_id IN ( SELECT c.provider_id
   FROM public.referrals_correspondent c
  WHERE ((c.user_id = ( SELECT public.access_who() AS access_who)) AND (c.ended_at IS NULL) AND (c.organization_id = referrals_referral.organization_id)))))));


--
-- Name: POLICY partners_update ON referrals_referral; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY partners_update ON public.referrals_referral IS 'b64f4cdafebd4b94';


--
-- Name: privacy_datakey; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.privacy_datakey ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_hold; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.privacy_hold ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_retentionrun; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.privacy_retentionrun ENABLE ROW LEVEL SECURITY;

--
-- Name: privacy_datakey reads_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY reads_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_reads_create(id)));


--
-- Name: POLICY reads_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY reads_create ON public.privacy_datakey IS 'a76dcd33bacb9ccf';


--
-- Name: privacy_datakey reads_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY reads_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY reads_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY reads_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: privacy_datakey reads_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY reads_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_qualityread r
  WHERE ((r.id = privacy_datakey.id) AND ((r.reader_id = ( SELECT public.access_who() AS access_who)) OR ((r.adviser_id = ( SELECT public.access_who() AS access_who)) AND (r.told_at IS NOT NULL))))))));


--
-- Name: POLICY reads_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY reads_read ON public.privacy_datakey IS 'bcd3fe9bc579bd8a';


--
-- Name: privacy_datakey reads_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY reads_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY reads_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY reads_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: referrals_correspondent; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.referrals_correspondent ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent referrals_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_create ON public.consents_consent FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'referrals.referral'::text) AND public.consents_consent_referrals_create(thing))));


--
-- Name: POLICY referrals_create ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_create ON public.consents_consent IS 'db29f004b5a8ac8f';


--
-- Name: consents_voice referrals_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_create ON public.consents_voice FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_referrals_create(consent_id)));


--
-- Name: POLICY referrals_create ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_create ON public.consents_voice IS 'f431d072237ff3a7';


--
-- Name: privacy_datakey referrals_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_referrals_create(id)));


--
-- Name: POLICY referrals_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_create ON public.privacy_datakey IS '88663bd70e9b3591';


--
-- Name: consents_consent referrals_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_delete ON public.consents_consent FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY referrals_delete ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_delete ON public.consents_consent IS '8025c599a17f46f9';


--
-- Name: consents_voice referrals_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_delete ON public.consents_voice FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY referrals_delete ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_delete ON public.consents_voice IS '8025c599a17f46f9';


--
-- Name: privacy_datakey referrals_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_delete ON public.privacy_datakey FOR DELETE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY referrals_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_delete ON public.privacy_datakey IS '8025c599a17f46f9';


--
-- Name: referrals_event; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.referrals_event ENABLE ROW LEVEL SECURITY;

--
-- Name: referrals_partnersystem; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.referrals_partnersystem ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent referrals_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_read ON public.consents_consent FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'referrals.referral'::text) AND (EXISTS ( SELECT
   FROM public.referrals_referral r
  WHERE ((r.id = consents_consent.thing) AND ((r.owner_id = ( SELECT public.access_who() AS access_who)) AND (r.organization_id = ANY (( SELECT public.access_organizations('D12'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[])))))))));


--
-- Name: POLICY referrals_read ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_read ON public.consents_consent IS 'b8f45b3f9779fc58';


--
-- Name: consents_voice referrals_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_read ON public.consents_voice FOR SELECT USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY referrals_read ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_read ON public.consents_voice IS '2fec491f0d0e264a';


--
-- Name: privacy_datakey referrals_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.referrals_referral r
  WHERE ((r.id = privacy_datakey.id) AND ((r.id = ( SELECT public.access_thing() AS access_thing)) OR (((r.owner_id = ( SELECT public.access_who() AS access_who)) AND (r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR (r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'o'::text, false) AS access_organizations)::uuid[])) OR (r.id = ANY (( SELECT public.access_things('referrals.referral'::text) AS access_things)::uuid[]))) OR ((r.owner_id IS NULL) AND (r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 'q'::text, false) AS access_organizations)::uuid[]))) OR ((r.organization_id = ANY (( SELECT public.access_organizations('D10'::text, 'R'::text, 's'::text, false) AS access_organizations)::uuid[])) AND ((r.state)::text <> ALL ((ARRAY['draft'::character varying, 'entered-in-error'::character varying])::text[])) AND ((r.closed_at IS NULL) OR (r.link_until > ( SELECT public.access_at() AS access_at))) AND (r.provider_id IN ( SELECT c.provider_id
           FROM public.referrals_correspondent c
          WHERE ((c.user_id = ( SELECT public.access_who() AS access_who)) AND (c.ended_at IS NULL) AND (c.organization_id = r.organization_id)))))))))));


--
-- Name: POLICY referrals_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_read ON public.privacy_datakey IS '7d5c703ee17fdee9';


--
-- Name: referrals_referral; Type: ROW SECURITY; Schema: public; Owner: -
--

ALTER TABLE public.referrals_referral ENABLE ROW LEVEL SECURITY;

--
-- Name: consents_consent referrals_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_update ON public.consents_consent FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR (((kind)::text = 'referrals.referral'::text) AND public.consents_consent_referrals_update(thing))));


--
-- Name: POLICY referrals_update ON consents_consent; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_update ON public.consents_consent IS '0fd6d3b7c0a09562';


--
-- Name: consents_voice referrals_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_update ON public.consents_voice FOR UPDATE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.consents_voice_referrals_update(consent_id)));


--
-- Name: POLICY referrals_update ON consents_voice; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_update ON public.consents_voice IS '758770b2bfda54ca';


--
-- Name: privacy_datakey referrals_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY referrals_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY referrals_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY referrals_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: privacy_datakey tasks_create; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tasks_create ON public.privacy_datakey FOR INSERT WITH CHECK ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_tasks_create(id)));


--
-- Name: POLICY tasks_create ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY tasks_create ON public.privacy_datakey IS '4d6b148f03e89379';


--
-- Name: privacy_datakey tasks_delete; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tasks_delete ON public.privacy_datakey FOR DELETE USING ((( SELECT public.access_is_system() AS access_is_system) OR public.privacy_datakey_tasks_delete(id)));


--
-- Name: POLICY tasks_delete ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY tasks_delete ON public.privacy_datakey IS 'bf403b384a036a34';


--
-- Name: privacy_datakey tasks_read; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tasks_read ON public.privacy_datakey FOR SELECT USING ((( SELECT public.access_is_system() AS access_is_system) OR (EXISTS ( SELECT
   FROM public.helpdesk_task t
  WHERE (t.id = privacy_datakey.id)))));


--
-- Name: POLICY tasks_read ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY tasks_read ON public.privacy_datakey IS '982347439a50fb28';


--
-- Name: privacy_datakey tasks_update; Type: POLICY; Schema: public; Owner: -
--

CREATE POLICY tasks_update ON public.privacy_datakey FOR UPDATE USING (( SELECT public.access_is_system() AS access_is_system));


--
-- Name: POLICY tasks_update ON privacy_datakey; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON POLICY tasks_update ON public.privacy_datakey IS 'b21f7c547753c2fa';


--
-- Name: SCHEMA public; Type: ACL; Schema: -; Owner: -
--

REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO tf_app;


--
-- Name: TABLE accounts_membership; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.accounts_membership TO tf_app;


--
-- Name: FUNCTION audit_prune(until bigint); Type: ACL; Schema: public; Owner: -
--

REVOKE ALL ON FUNCTION public.audit_prune(until bigint) FROM PUBLIC;


--
-- Name: TABLE procrastinate_jobs; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_jobs TO tf_app;


--
-- Name: TABLE access_attempt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_attempt TO tf_app;


--
-- Name: TABLE access_grant; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.access_grant TO tf_app;


--
-- Name: TABLE access_lockout; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_lockout TO tf_app;


--
-- Name: TABLE access_partner; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_partner TO tf_app;


--
-- Name: TABLE access_reader; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.access_reader TO tf_app;


--
-- Name: TABLE access_right; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.access_right TO tf_app;


--
-- Name: TABLE access_singlesignon; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_singlesignon TO tf_app;


--
-- Name: SEQUENCE access_singlesignon_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.access_singlesignon_id_seq TO tf_app;


--
-- Name: TABLE access_staffsession; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.access_staffsession TO tf_app;


--
-- Name: TABLE account_emailaddress; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO tf_app;


--
-- Name: SEQUENCE account_emailaddress_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.account_emailaddress_id_seq TO tf_app;


--
-- Name: TABLE account_emailconfirmation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO tf_app;


--
-- Name: SEQUENCE account_emailconfirmation_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO tf_app;


--
-- Name: TABLE accountability_ownstatement; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_ownstatement TO tf_app;


--
-- Name: TABLE accountability_package; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_package TO tf_app;


--
-- Name: TABLE accountability_requeststep; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_requeststep TO tf_app;


--
-- Name: TABLE accountability_restriction; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_restriction TO tf_app;


--
-- Name: TABLE accountability_subjectrequest; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accountability_subjectrequest TO tf_app;


--
-- Name: TABLE accounts_user; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user TO tf_app;


--
-- Name: TABLE accounts_user_groups; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user_groups TO tf_app;


--
-- Name: SEQUENCE accounts_user_groups_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.accounts_user_groups_id_seq TO tf_app;


--
-- Name: TABLE accounts_user_user_permissions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_user_user_permissions TO tf_app;


--
-- Name: SEQUENCE accounts_user_user_permissions_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.accounts_user_user_permissions_id_seq TO tf_app;


--
-- Name: TABLE audit_anchorpoint; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT ON TABLE public.audit_anchorpoint TO tf_app;


--
-- Name: TABLE audit_auditline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.at; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(at) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.actor; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(actor) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.actor_name; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(actor_name) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.act; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(act) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.target_kind; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(target_kind) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.target; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(target) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.reason; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(reason) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.roles; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(roles) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: COLUMN audit_auditline.purpose; Type: ACL; Schema: public; Owner: -
--

GRANT INSERT(purpose) ON TABLE public.audit_auditline TO tf_app;


--
-- Name: SEQUENCE audit_auditline_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.audit_auditline_id_seq TO tf_app;


--
-- Name: TABLE auth_group; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO tf_app;


--
-- Name: SEQUENCE auth_group_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.auth_group_id_seq TO tf_app;


--
-- Name: TABLE auth_group_permissions; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO tf_app;


--
-- Name: SEQUENCE auth_group_permissions_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO tf_app;


--
-- Name: TABLE auth_permission; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO tf_app;


--
-- Name: SEQUENCE auth_permission_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.auth_permission_id_seq TO tf_app;


--
-- Name: TABLE cache; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.cache TO tf_app;


--
-- Name: TABLE chat_chat; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.chat_chat TO tf_app;


--
-- Name: TABLE chat_chatline; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.chat_chatline TO tf_app;


--
-- Name: TABLE chat_readyanswer; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.chat_readyanswer TO tf_app;


--
-- Name: TABLE consents_consent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consents_consent TO tf_app;


--
-- Name: TABLE consents_voice; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consents_voice TO tf_app;


--
-- Name: TABLE consents_wording; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.consents_wording TO tf_app;


--
-- Name: TABLE directory_accessibility; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_accessibility TO tf_app;


--
-- Name: TABLE directory_address; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_address TO tf_app;


--
-- Name: TABLE directory_attribute; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_attribute TO tf_app;


--
-- Name: TABLE directory_contact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_contact TO tf_app;


--
-- Name: TABLE directory_correction; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_correction TO tf_app;


--
-- Name: TABLE directory_costoption; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_costoption TO tf_app;


--
-- Name: TABLE directory_delivery; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_delivery TO tf_app;


--
-- Name: TABLE directory_feed; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_feed TO tf_app;


--
-- Name: TABLE directory_funding; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_funding TO tf_app;


--
-- Name: TABLE directory_handmade; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_handmade TO tf_app;


--
-- Name: TABLE directory_inquiry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_inquiry TO tf_app;


--
-- Name: TABLE directory_language; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_language TO tf_app;


--
-- Name: TABLE directory_location; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_location TO tf_app;


--
-- Name: TABLE directory_metadata; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_metadata TO tf_app;


--
-- Name: TABLE directory_organization; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_organization TO tf_app;


--
-- Name: TABLE directory_organizationidentifier; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_organizationidentifier TO tf_app;


--
-- Name: TABLE directory_pair; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_pair TO tf_app;


--
-- Name: TABLE directory_phone; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_phone TO tf_app;


--
-- Name: TABLE directory_postcode; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_postcode TO tf_app;


--
-- Name: SEQUENCE directory_postcode_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.directory_postcode_id_seq TO tf_app;


--
-- Name: TABLE directory_program; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_program TO tf_app;


--
-- Name: TABLE directory_requireddocument; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_requireddocument TO tf_app;


--
-- Name: TABLE directory_schedule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_schedule TO tf_app;


--
-- Name: TABLE directory_seen; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_seen TO tf_app;


--
-- Name: TABLE directory_service; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_service TO tf_app;


--
-- Name: TABLE directory_servicearea; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_servicearea TO tf_app;


--
-- Name: TABLE directory_serviceatlocation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_serviceatlocation TO tf_app;


--
-- Name: TABLE directory_servicecapacity; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_servicecapacity TO tf_app;


--
-- Name: TABLE directory_shelf; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_shelf TO tf_app;


--
-- Name: SEQUENCE directory_shelf_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.directory_shelf_id_seq TO tf_app;


--
-- Name: TABLE directory_taxonomy; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_taxonomy TO tf_app;


--
-- Name: TABLE directory_taxonomyterm; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_taxonomyterm TO tf_app;


--
-- Name: TABLE directory_unit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_unit TO tf_app;


--
-- Name: TABLE directory_url; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_url TO tf_app;


--
-- Name: TABLE directory_version; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.directory_version TO tf_app;


--
-- Name: TABLE django_content_type; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO tf_app;


--
-- Name: SEQUENCE django_content_type_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.django_content_type_id_seq TO tf_app;


--
-- Name: TABLE django_migrations; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_migrations TO tf_app;


--
-- Name: SEQUENCE django_migrations_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.django_migrations_id_seq TO tf_app;


--
-- Name: TABLE django_session; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO tf_app;


--
-- Name: TABLE helpdesk_attachment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_attachment TO tf_app;


--
-- Name: TABLE helpdesk_call; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_call TO tf_app;


--
-- Name: TABLE helpdesk_callattempt; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_callattempt TO tf_app;


--
-- Name: TABLE helpdesk_card; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_card TO tf_app;


--
-- Name: TABLE helpdesk_carenote; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_carenote TO tf_app;


--
-- Name: TABLE helpdesk_closedcode; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_closedcode TO tf_app;


--
-- Name: TABLE helpdesk_draft; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_draft TO tf_app;


--
-- Name: TABLE helpdesk_emptycontact; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_emptycontact TO tf_app;


--
-- Name: TABLE helpdesk_helpcheck; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_helpcheck TO tf_app;


--
-- Name: TABLE helpdesk_intake; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_intake TO tf_app;


--
-- Name: TABLE helpdesk_mailthread; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_mailthread TO tf_app;


--
-- Name: TABLE helpdesk_message; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_message TO tf_app;


--
-- Name: TABLE helpdesk_publishedletter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_publishedletter TO tf_app;


--
-- Name: TABLE helpdesk_qualitydraw; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_qualitydraw TO tf_app;


--
-- Name: TABLE helpdesk_qualityread; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_qualityread TO tf_app;


--
-- Name: TABLE helpdesk_question; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_question TO tf_app;


--
-- Name: TABLE helpdesk_retelling; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_retelling TO tf_app;


--
-- Name: TABLE helpdesk_secondopinion; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_secondopinion TO tf_app;


--
-- Name: TABLE helpdesk_tally; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_tally TO tf_app;


--
-- Name: TABLE helpdesk_task; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_task TO tf_app;


--
-- Name: TABLE helpdesk_toldnumber; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.helpdesk_toldnumber TO tf_app;


--
-- Name: TABLE incidents_breach; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.incidents_breach TO tf_app;


--
-- Name: TABLE incidents_processor; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.incidents_processor TO tf_app;


--
-- Name: TABLE institutions_contactpoint; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_contactpoint TO tf_app;


--
-- Name: TABLE institutions_detail; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_detail TO tf_app;


--
-- Name: TABLE institutions_institution; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_institution TO tf_app;


--
-- Name: TABLE institutions_routeinvite; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_routeinvite TO tf_app;


--
-- Name: TABLE institutions_routestep; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_routestep TO tf_app;


--
-- Name: TABLE institutions_unit; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_unit TO tf_app;


--
-- Name: TABLE institutions_visitrule; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.institutions_visitrule TO tf_app;


--
-- Name: TABLE knowledge_articlepage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_articlepage TO tf_app;


--
-- Name: TABLE knowledge_audiencepage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_audiencepage TO tf_app;


--
-- Name: TABLE knowledge_homepage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_homepage TO tf_app;


--
-- Name: TABLE knowledge_infopage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_infopage TO tf_app;


--
-- Name: TABLE knowledge_letter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_letter TO tf_app;


--
-- Name: TABLE knowledge_loadedfile; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_loadedfile TO tf_app;


--
-- Name: TABLE knowledge_outsidelink; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_outsidelink TO tf_app;


--
-- Name: TABLE knowledge_remark; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_remark TO tf_app;


--
-- Name: TABLE knowledge_stop; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_stop TO tf_app;


--
-- Name: TABLE knowledge_stoptext; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_stoptext TO tf_app;


--
-- Name: TABLE knowledge_term; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_term TO tf_app;


--
-- Name: TABLE knowledge_themepage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_themepage TO tf_app;


--
-- Name: TABLE knowledge_themespage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_themespage TO tf_app;


--
-- Name: TABLE knowledge_usefulweek; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.knowledge_usefulweek TO tf_app;


--
-- Name: SEQUENCE knowledge_usefulweek_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.knowledge_usefulweek_id_seq TO tf_app;


--
-- Name: TABLE mailbox_boxstate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mailbox_boxstate TO tf_app;


--
-- Name: TABLE mailbox_fetchedmail; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mailbox_fetchedmail TO tf_app;


--
-- Name: TABLE meldcode_case; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meldcode_case TO tf_app;


--
-- Name: TABLE meldcode_casestep; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meldcode_casestep TO tf_app;


--
-- Name: TABLE meldcode_consultation; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meldcode_consultation TO tf_app;


--
-- Name: TABLE meldcode_decision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meldcode_decision TO tf_app;


--
-- Name: TABLE meldcode_entry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meldcode_entry TO tf_app;


--
-- Name: TABLE mfa_authenticator; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO tf_app;


--
-- Name: SEQUENCE mfa_authenticator_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO tf_app;


--
-- Name: TABLE organizations_closure; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organizations_closure TO tf_app;


--
-- Name: TABLE organizations_openingtime; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organizations_openingtime TO tf_app;


--
-- Name: TABLE organizations_organization; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.organizations_organization TO tf_app;


--
-- Name: TABLE outbox_hook; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox_hook TO tf_app;


--
-- Name: TABLE outbox_hookcall; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox_hookcall TO tf_app;


--
-- Name: TABLE outbox_letter; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox_letter TO tf_app;


--
-- Name: TABLE outbox_textmessage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.outbox_textmessage TO tf_app;


--
-- Name: TABLE privacy_datakey; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.privacy_datakey TO tf_app;


--
-- Name: TABLE privacy_hold; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.privacy_hold TO tf_app;


--
-- Name: TABLE privacy_retentionrun; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.privacy_retentionrun TO tf_app;


--
-- Name: TABLE procrastinate_events; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_events TO tf_app;


--
-- Name: SEQUENCE procrastinate_events_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_events_id_seq TO tf_app;


--
-- Name: SEQUENCE procrastinate_jobs_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_jobs_id_seq TO tf_app;


--
-- Name: TABLE procrastinate_periodic_defers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_periodic_defers TO tf_app;


--
-- Name: SEQUENCE procrastinate_periodic_defers_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_periodic_defers_id_seq TO tf_app;


--
-- Name: TABLE procrastinate_workers; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.procrastinate_workers TO tf_app;


--
-- Name: SEQUENCE procrastinate_workers_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.procrastinate_workers_id_seq TO tf_app;


--
-- Name: TABLE referrals_correspondent; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_correspondent TO tf_app;


--
-- Name: TABLE referrals_event; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_event TO tf_app;


--
-- Name: TABLE referrals_partnersystem; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_partnersystem TO tf_app;


--
-- Name: TABLE referrals_referral; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.referrals_referral TO tf_app;


--
-- Name: TABLE search_bestbet; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_bestbet TO tf_app;


--
-- Name: SEQUENCE search_document_number; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.search_document_number TO tf_app;


--
-- Name: TABLE search_document; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_document TO tf_app;


--
-- Name: TABLE search_missedquestion; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_missedquestion TO tf_app;


--
-- Name: SEQUENCE search_missedquestion_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.search_missedquestion_id_seq TO tf_app;


--
-- Name: TABLE search_posting; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_posting TO tf_app;


--
-- Name: TABLE search_synonymgroup; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_synonymgroup TO tf_app;


--
-- Name: TABLE search_word; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.search_word TO tf_app;


--
-- Name: TABLE taggit_tag; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.taggit_tag TO tf_app;


--
-- Name: SEQUENCE taggit_tag_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.taggit_tag_id_seq TO tf_app;


--
-- Name: TABLE taggit_taggeditem; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.taggit_taggeditem TO tf_app;


--
-- Name: SEQUENCE taggit_taggeditem_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.taggit_taggeditem_id_seq TO tf_app;


--
-- Name: TABLE ui_pagegeneration; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ui_pagegeneration TO tf_app;


--
-- Name: TABLE ui_picture; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ui_picture TO tf_app;


--
-- Name: SEQUENCE ui_picture_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ui_picture_id_seq TO tf_app;


--
-- Name: TABLE ui_picturesize; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ui_picturesize TO tf_app;


--
-- Name: SEQUENCE ui_picturesize_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.ui_picturesize_id_seq TO tf_app;


--
-- Name: TABLE ui_renderedpage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.ui_renderedpage TO tf_app;


--
-- Name: TABLE wagtailadmin_admin; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailadmin_admin TO tf_app;


--
-- Name: SEQUENCE wagtailadmin_admin_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailadmin_admin_id_seq TO tf_app;


--
-- Name: TABLE wagtailadmin_editingsession; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailadmin_editingsession TO tf_app;


--
-- Name: SEQUENCE wagtailadmin_editingsession_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailadmin_editingsession_id_seq TO tf_app;


--
-- Name: TABLE wagtailadmin_formstate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailadmin_formstate TO tf_app;


--
-- Name: SEQUENCE wagtailadmin_formstate_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailadmin_formstate_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_collection; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_collection TO tf_app;


--
-- Name: SEQUENCE wagtailcore_collection_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_collection_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_collectionviewrestriction; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_collectionviewrestriction TO tf_app;


--
-- Name: TABLE wagtailcore_collectionviewrestriction_groups; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_collectionviewrestriction_groups TO tf_app;


--
-- Name: SEQUENCE wagtailcore_collectionviewrestriction_groups_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_collectionviewrestriction_groups_id_seq TO tf_app;


--
-- Name: SEQUENCE wagtailcore_collectionviewrestriction_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_collectionviewrestriction_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_comment; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_comment TO tf_app;


--
-- Name: SEQUENCE wagtailcore_comment_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_comment_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_commentreply; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_commentreply TO tf_app;


--
-- Name: SEQUENCE wagtailcore_commentreply_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_commentreply_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_groupapprovaltask; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_groupapprovaltask TO tf_app;


--
-- Name: TABLE wagtailcore_groupapprovaltask_groups; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_groupapprovaltask_groups TO tf_app;


--
-- Name: SEQUENCE wagtailcore_groupapprovaltask_groups_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_groupapprovaltask_groups_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_groupcollectionpermission; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_groupcollectionpermission TO tf_app;


--
-- Name: SEQUENCE wagtailcore_groupcollectionpermission_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_groupcollectionpermission_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_grouppagepermission; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_grouppagepermission TO tf_app;


--
-- Name: SEQUENCE wagtailcore_grouppagepermission_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_grouppagepermission_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_groupsitepermission; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_groupsitepermission TO tf_app;


--
-- Name: SEQUENCE wagtailcore_groupsitepermission_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_groupsitepermission_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_locale; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_locale TO tf_app;


--
-- Name: SEQUENCE wagtailcore_locale_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_locale_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_modellogentry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_modellogentry TO tf_app;


--
-- Name: SEQUENCE wagtailcore_modellogentry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_modellogentry_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_page; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_page TO tf_app;


--
-- Name: SEQUENCE wagtailcore_page_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_page_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_pagelogentry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_pagelogentry TO tf_app;


--
-- Name: SEQUENCE wagtailcore_pagelogentry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_pagelogentry_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_revision; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_revision TO tf_app;


--
-- Name: SEQUENCE wagtailcore_pagerevision_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_pagerevision_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_pagesubscription; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_pagesubscription TO tf_app;


--
-- Name: SEQUENCE wagtailcore_pagesubscription_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_pagesubscription_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_pageviewrestriction; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_pageviewrestriction TO tf_app;


--
-- Name: TABLE wagtailcore_pageviewrestriction_groups; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_pageviewrestriction_groups TO tf_app;


--
-- Name: SEQUENCE wagtailcore_pageviewrestriction_groups_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_pageviewrestriction_groups_id_seq TO tf_app;


--
-- Name: SEQUENCE wagtailcore_pageviewrestriction_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_pageviewrestriction_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_referenceindex; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_referenceindex TO tf_app;


--
-- Name: SEQUENCE wagtailcore_referenceindex_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_referenceindex_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_site; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_site TO tf_app;


--
-- Name: SEQUENCE wagtailcore_site_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_site_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_task; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_task TO tf_app;


--
-- Name: SEQUENCE wagtailcore_task_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_task_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_taskstate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_taskstate TO tf_app;


--
-- Name: SEQUENCE wagtailcore_taskstate_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_taskstate_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_uploadedfile; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_uploadedfile TO tf_app;


--
-- Name: SEQUENCE wagtailcore_uploadedfile_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_uploadedfile_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_workflow; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_workflow TO tf_app;


--
-- Name: SEQUENCE wagtailcore_workflow_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_workflow_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_workflowcontenttype; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_workflowcontenttype TO tf_app;


--
-- Name: TABLE wagtailcore_workflowpage; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_workflowpage TO tf_app;


--
-- Name: TABLE wagtailcore_workflowstate; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_workflowstate TO tf_app;


--
-- Name: SEQUENCE wagtailcore_workflowstate_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_workflowstate_id_seq TO tf_app;


--
-- Name: TABLE wagtailcore_workflowtask; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailcore_workflowtask TO tf_app;


--
-- Name: SEQUENCE wagtailcore_workflowtask_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailcore_workflowtask_id_seq TO tf_app;


--
-- Name: TABLE wagtaildocs_document; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtaildocs_document TO tf_app;


--
-- Name: SEQUENCE wagtaildocs_document_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtaildocs_document_id_seq TO tf_app;


--
-- Name: TABLE wagtailimages_image; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailimages_image TO tf_app;


--
-- Name: SEQUENCE wagtailimages_image_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailimages_image_id_seq TO tf_app;


--
-- Name: TABLE wagtailimages_rendition; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailimages_rendition TO tf_app;


--
-- Name: SEQUENCE wagtailimages_rendition_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailimages_rendition_id_seq TO tf_app;


--
-- Name: TABLE wagtailredirects_redirect; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailredirects_redirect TO tf_app;


--
-- Name: SEQUENCE wagtailredirects_redirect_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailredirects_redirect_id_seq TO tf_app;


--
-- Name: TABLE wagtailsearch_indexentry; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailsearch_indexentry TO tf_app;


--
-- Name: SEQUENCE wagtailsearch_indexentry_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailsearch_indexentry_id_seq TO tf_app;


--
-- Name: TABLE wagtailusers_userprofile; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.wagtailusers_userprofile TO tf_app;


--
-- Name: SEQUENCE wagtailusers_userprofile_id_seq; Type: ACL; Schema: public; Owner: -
--

GRANT SELECT,USAGE ON SEQUENCE public.wagtailusers_userprofile_id_seq TO tf_app;


--
-- Name: DEFAULT PRIVILEGES FOR SEQUENCES; Type: DEFAULT ACL; Schema: public; Owner: -
--

ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT SELECT,USAGE ON SEQUENCES TO tf_app;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: public; Owner: -
--

ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public GRANT SELECT,INSERT,DELETE,UPDATE ON TABLES TO tf_app;


--
-- PostgreSQL database dump complete
--

\unrestrict thuisfront

