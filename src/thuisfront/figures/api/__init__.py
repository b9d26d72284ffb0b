"""The API of the figures, version 1, open to all: methods, inputs, estimates and checks."""

from thuisfront.core.access.limits import Limit

VERSION = "1.1.0"
PER_MINUTE = Limit("figures-api", per_address=600, in_total=20_000, seconds=60)
