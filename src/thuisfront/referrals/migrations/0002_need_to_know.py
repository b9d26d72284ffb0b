"""The walls of referrals, and what nobody can change: that something happened."""

from django.db import migrations

from thuisfront.core.access.walls import build
from thuisfront.referrals.access import WALLS

KEPT = """
CREATE FUNCTION referrals_event_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'what happened stays as it was' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER referrals_event_stays BEFORE UPDATE ON referrals_event
    FOR EACH ROW EXECUTE FUNCTION referrals_event_stays();
CREATE FUNCTION referrals_end_stays() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    IF OLD.state IN ('rejected', 'cancelled', 'completed', 'failed', 'entered-in-error')
        AND NEW.state IS DISTINCT FROM OLD.state THEN
        RAISE EXCEPTION 'what ended begins again as a new referral'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER referrals_end_stays BEFORE UPDATE ON referrals_referral
    FOR EACH ROW EXECUTE FUNCTION referrals_end_stays();
"""
FREE = """
DROP TRIGGER referrals_end_stays ON referrals_referral;
DROP TRIGGER referrals_event_stays ON referrals_event;
DROP FUNCTION referrals_end_stays;
DROP FUNCTION referrals_event_stays;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("referrals", "0001_initial"),
        ("access", "0017_referrals"),
        ("consents", "0004_given_by_mail"),
        ("privacy", "0003_open_keys"),
    ]
    operations = [*build(*WALLS), migrations.RunSQL(KEPT, FREE)]
