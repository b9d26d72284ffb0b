"""Reads of the directory; all of it is public, what is confidential is left out of every read."""
