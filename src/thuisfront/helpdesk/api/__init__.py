"""The API of the helpdesk, version 1, for programs of partners; none can read what people ask."""

VERSION = "1.0.0"
