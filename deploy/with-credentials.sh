#!/bin/sh
# Run a command that reads the secrets which systemd gave; manage.sh uses it.
set -eu
export DATABASE_URL_FILE="$CREDENTIALS_DIRECTORY/database-url"
export THUISFRONT_SECRET_KEY_FILE="$CREDENTIALS_DIRECTORY/secret-key"
export THUISFRONT_MASTER_KEY_FILE="$CREDENTIALS_DIRECTORY/master-key"
export THUISFRONT_INDEX_KEY_FILE="$CREDENTIALS_DIRECTORY/index-key"
exec "$@"
