"""Scheduled entry points of search."""
