-- The roles and the database, on a server of your own. Run once, as a superuser:
--   psql --set owner_password=… --set app_password=… --set backup_password=… \
--     --file roles.sql postgres
-- tf_owner makes and changes tables; tf_app only uses them, and may not change the audit trail;
-- tf_backup reads every row, past the rules about who may see what, and writes nothing.
-- Keep the names: the first migration of the trail takes rights away from tf_app.
\set ON_ERROR_STOP on
CREATE ROLE tf_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD :'owner_password';
CREATE ROLE tf_app LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE PASSWORD :'app_password';
CREATE ROLE tf_backup LOGIN NOSUPERUSER BYPASSRLS NOCREATEROLE PASSWORD :'backup_password';
GRANT pg_read_all_data TO tf_backup;
ALTER ROLE tf_backup SET default_transaction_read_only = on;
CREATE DATABASE thuisfront OWNER tf_owner ENCODING 'UTF8' TEMPLATE template0;
\connect thuisfront
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO tf_owner;
GRANT USAGE ON SCHEMA public TO tf_app;
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tf_app;
ALTER DEFAULT PRIVILEGES FOR ROLE tf_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO tf_app;
