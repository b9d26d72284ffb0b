"""The walls of the Meldcode, and what not even who may write can change."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.meldcode.access import WALLS

KEPT = """
CREATE FUNCTION meldcode_advice_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.answered_at IS NOT NULL AND NEW.sealed_advice IS DISTINCT FROM OLD.sealed_advice THEN
        RAISE EXCEPTION 'advice that was given stays as it was' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meldcode_advice_stays BEFORE UPDATE ON meldcode_consultation
    FOR EACH ROW EXECUTE FUNCTION meldcode_advice_stays();
CREATE FUNCTION meldcode_began_by() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM meldcode_case c
        WHERE c.id = NEW.case_id AND c.raised_by_id = NEW.began_by_id) THEN
        RAISE EXCEPTION 'somebody else began this case' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER meldcode_began_by BEFORE INSERT OR UPDATE ON meldcode_decision
    FOR EACH ROW EXECUTE FUNCTION meldcode_began_by();
"""
FREE = """
DROP TRIGGER meldcode_began_by ON meldcode_decision;
DROP TRIGGER meldcode_advice_stays ON meldcode_consultation;
DROP FUNCTION meldcode_began_by;
DROP FUNCTION meldcode_advice_stays;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("meldcode", "0001_initial"),
        ("access", "0015_meldcode"),
        ("privacy", "0003_open_keys"),
    ]
    operations = [*build(*WALLS), migrations.RunSQL(KEPT, FREE)]
