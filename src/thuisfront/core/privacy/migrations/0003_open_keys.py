"""The key of one file is asked through a function that keeps its plan.

Every room adds a wall to the table of keys, and all walls are planned with each statement that
reads it. A function plans that once per connection; it runs as who asks, so the walls hold. What
is best for many files depends on how many there are: that is planned each time.
"""

from django.db import migrations

FUNCTIONS = """
CREATE FUNCTION privacy_keys(p_files uuid[]) RETURNS TABLE (file uuid, wrapped bytea)
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    IF cardinality(p_files) = 1 THEN
        RETURN QUERY SELECT k.id, k.wrapped FROM privacy_datakey k WHERE k.id = p_files[1];
    ELSE
        RETURN QUERY EXECUTE
            'SELECT k.id, k.wrapped FROM privacy_datakey k WHERE k.id = ANY ($1)' USING p_files;
    END IF;
END $$;
CREATE FUNCTION privacy_opens(p_file uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN EXISTS (SELECT FROM privacy_datakey k WHERE k.id = p_file);
END $$;
"""
UNDO = "DROP FUNCTION privacy_keys; DROP FUNCTION privacy_opens;"


class Migration(migrations.Migration):
    dependencies = [("privacy", "0002_holds_and_runs")]
    operations = [migrations.RunSQL(FUNCTIONS, UNDO)]
