"""Fetching mail by hand, or by the worker."""
