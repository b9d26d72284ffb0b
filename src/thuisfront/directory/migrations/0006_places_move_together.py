"""Locations that came or moved are told to their services at once, and not one by one."""

from django.db import migrations

TOGETHER = """
DROP TRIGGER directory_move ON directory_location;
CREATE OR REPLACE FUNCTION directory_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_serviceatlocation s SET location_id = s.location_id
    FROM changed c WHERE s.location_id = c.id;
    RETURN NULL;
END $$;
CREATE FUNCTION directory_move_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_serviceatlocation s SET location_id = s.location_id
    FROM changed c JOIN was w ON w.id = c.id
    WHERE s.location_id = c.id AND (c.latitude, c.longitude, c.is_confidential)
        IS DISTINCT FROM (w.latitude, w.longitude, w.is_confidential);
    RETURN NULL;
END $$;
CREATE TRIGGER directory_move AFTER INSERT ON directory_location
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION directory_move();
CREATE TRIGGER directory_move_changed AFTER UPDATE ON directory_location
    REFERENCING OLD TABLE AS was NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION directory_move_changed();
"""
ONE_BY_ONE = """
DROP TRIGGER directory_move_changed ON directory_location;
DROP FUNCTION directory_move_changed;
DROP TRIGGER directory_move ON directory_location;
CREATE OR REPLACE FUNCTION directory_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_serviceatlocation SET location_id = location_id WHERE location_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER directory_move AFTER INSERT OR UPDATE OF latitude, longitude, is_confidential
    ON directory_location FOR EACH ROW EXECUTE FUNCTION directory_move();
"""


class Migration(migrations.Migration):
    dependencies = [("directory", "0005_keeping_it_true")]

    operations = [migrations.RunSQL(TOGETHER, ONE_BY_ONE)]
