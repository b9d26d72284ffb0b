"""The API of the directory, version 1: HSDS 3.1 with a Dutch profile, open to everybody."""

VERSION = "1.0.0"
HSDS = "3.1"
BASE = "/api/directory/v1"
