#!/bin/sh
# As root, beside the systemd units: run a command of the program with the settings and secrets that they
# have. manage.sh invite E-MAIL NAME ROLE
set -eu
secrets=/etc/thuisfront/secrets
exec systemd-run --quiet --collect --wait --pipe --uid=thuisfront --gid=thuisfront \
  --property=WorkingDirectory=/opt/thuisfront \
  --property=EnvironmentFile=/etc/thuisfront/thuisfront.env \
  --property=LoadCredential=database-url:$secrets/database_url \
  --property=LoadCredential=secret-key:$secrets/secret_key \
  --property=LoadCredential=master-key:$secrets/master_key \
  --property=LoadCredential=index-key:$secrets/index_key \
  --setenv=THUISFRONT_DATA=/var/lib/thuisfront \
  --setenv=DJANGO_SETTINGS_MODULE=thuisfront.config.settings \
  --setenv=PYTHONPATH=/opt/thuisfront/src \
  /opt/thuisfront/deploy/with-credentials.sh /opt/thuisfront/env/bin/python -m django "$@"
