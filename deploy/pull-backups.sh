#!/bin/sh
# For cron on ANOTHER machine: fetch the backups and forget what is too old. The site has no way
# in here, so whoever breaks in there cannot destroy what was fetched.
#   pull-backups.sh backup@www.example.nl:/var/backups/thuisfront /srv/backups/thuisfront
# Kept: 35 days of backups, then the first of each month for a year. Keys: 35 days, never longer:
# what was erased is gone for good when the last file of keys that knew it is gone.
set -eu
umask 077
from=$1 to=$2
mkdir -p "$to"
rsync --archive --ignore-existing --include='thuisfront-*' --exclude='*' "$from/" "$to/"
# Only these names; a file that is being written begins with a dot.
find "$to" -name 'thuisfront-*.age.keys' -mtime +35 -delete
find "$to" -name 'thuisfront-*.age' ! -name 'thuisfront-*-01.age' -mtime +35 -delete
find "$to" -name 'thuisfront-*-01.age' -mtime +366 -delete
# A night without a backup must be noticed: cron mails what is said here.
[ -n "$(find "$to" -name 'thuisfront-*.age' -mtime -2)" ] || { echo "No backup came in two days." >&2; exit 1; }
