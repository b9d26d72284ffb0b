"""The API of referrals, version 1: a program of a partner reads and answers what was sent to it."""

VERSION = "1.0.0"
