#!/bin/sh
# Tell Thuisfront that somebody calls, or hung up: tell-call.sh call.ringing|call.ended CALL
# CALL is the exchange's own name of the call. Never give the number: nobody needs it here.
# CALLS_URL and CALLS_SECRET come from the environment, as the page of the partner showed them.
set -eu
key="msg_$(openssl rand -hex 16)"
moment="$(date +%s)"
body="$(printf '{"type":"%s","timestamp":"%s","data":{"call":"%s"}}' "$1" "$(date -u +%FT%TZ)" "$2")"
secret="$(printf '%s' "${CALLS_SECRET#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \n')"
signature="$(printf '%s.%s.%s' "$key" "$moment" "$body" |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$secret" -binary | openssl base64 -A)"
exec curl --silent --show-error --fail --max-time 5 --retry 2 --retry-all-errors \
  --header 'Content-Type: application/json' --header "webhook-id: $key" \
  --header "webhook-timestamp: $moment" --header "webhook-signature: v1,$signature" \
  --data-binary "$body" "$CALLS_URL"
