#!/bin/sh
# Makes the secrets for compose.yaml, each in a file of its own; what is there stays.
# The folder is closed; the files are readable because the containers run as other users.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
host=${1:-database}

keep() { # NAME: write standard input to the file, unless it is there
    [ -e "secrets/$1" ] || { cat > "secrets/$1.new" && chmod 444 "secrets/$1.new" && mv "secrets/$1.new" "secrets/$1"; }
}
random() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }

random | keep superuser_password
random | keep owner_password
random | keep app_password
random | keep backup_password
random | keep secret_key
head -c 48 /dev/urandom | base64 | tr -d '\n' | keep master_key
head -c 48 /dev/urandom | base64 | tr -d '\n' | keep index_key
printf 'postgres://tf_owner:%s@%s:5432/thuisfront' "$(cat secrets/owner_password)" "$host" | keep owner_url
printf 'postgres://tf_app:%s@%s:5432/thuisfront' "$(cat secrets/app_password)" "$host" | keep database_url
printf 'postgres://tf_backup:%s@%s:5432/thuisfront' "$(cat secrets/backup_password)" "$host" | keep backup_url
echo "The secrets are in $(pwd)/secrets. Keep copies of master_key and index_key elsewhere: without them no question opens."
