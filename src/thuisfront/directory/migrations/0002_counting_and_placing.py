"""Triggers: rows are counted by shelf, and a service at a location knows where that is."""

from django.db import migrations

COUNT = """
CREATE FUNCTION directory_shelve() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO directory_shelf (kind, number, rows)
    SELECT TG_ARGV[0], shelf, TG_ARGV[1]::int * count(*) FROM changed GROUP BY shelf;
    RETURN NULL;
END $$;
CREATE FUNCTION directory_shelve_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO directory_shelf (kind, number, rows)
    SELECT TG_ARGV[0], shelf, TG_ARGV[1]::int * count(*) FROM changed
    WHERE latitude IS NOT NULL GROUP BY shelf;
    RETURN NULL;
END $$;
"""
UNCOUNT = "DROP FUNCTION directory_shelve; DROP FUNCTION directory_shelve_placed"

PLACE = """
CREATE FUNCTION directory_meters(
    from_latitude float8, from_longitude float8, latitude float8, longitude float8
) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 2 * 6371008.8 * asin(least(1, sqrt(
        power(sind((latitude - from_latitude) / 2), 2)
        + cosd(from_latitude) * cosd(latitude) * power(sind((longitude - from_longitude) / 2), 2)
    )))
$$;
CREATE FUNCTION directory_place() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER directory_place BEFORE INSERT OR UPDATE ON directory_serviceatlocation
    FOR EACH ROW EXECUTE FUNCTION directory_place();
CREATE FUNCTION directory_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_serviceatlocation SET location_id = location_id WHERE location_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER directory_move AFTER INSERT OR UPDATE OF latitude, longitude, is_confidential
    ON directory_location FOR EACH ROW EXECUTE FUNCTION directory_move();
"""
UNPLACE = """
DROP TRIGGER directory_move ON directory_location;
DROP FUNCTION directory_move;
DROP TRIGGER directory_place ON directory_serviceatlocation;
DROP FUNCTION directory_place;
DROP FUNCTION directory_meters;
"""
LISTS = {
    "service": "directory_service",
    "organization": "directory_organization",
    "service_at_location": "directory_serviceatlocation",
}


def counted(kind, table, function, events):
    """Return the operation that counts what comes to and leaves a table."""
    made, gone = [], []
    for event, seen, step in events:
        name = f"directory_shelve_{kind}_{event.lower()}_{seen.lower()}"
        made.append(
            f"CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {seen} TABLE AS changed"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {function}('{kind}', '{step}')"
        )
        gone.append(f"DROP TRIGGER {name} ON {table}")
    return migrations.RunSQL(";\n".join(made), ";\n".join(gone))


COME_AND_GO = (("INSERT", "NEW", 1), ("DELETE", "OLD", -1))


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_services")]
    operations = [
        migrations.RunSQL(COUNT, UNCOUNT),
        migrations.RunSQL(PLACE, UNPLACE),
        *(counted(kind, table, "directory_shelve", COME_AND_GO) for kind, table in LISTS.items()),
        counted(
            "near", LISTS["service_at_location"], "directory_shelve_placed",
            (*COME_AND_GO, ("UPDATE", "NEW", 1), ("UPDATE", "OLD", -1)),
        ),
    ]
