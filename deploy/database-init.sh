#!/bin/sh
# Run by the image of PostgreSQL when its volume is new: the roles and the database.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres \
    --set "owner_password=$(cat /run/secrets/owner_password)" \
    --set "app_password=$(cat /run/secrets/app_password)" \
    --set "backup_password=$(cat /run/secrets/backup_password)" \
    --file /etc/thuisfront/roles.sql
