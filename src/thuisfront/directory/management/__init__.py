"""Scheduled and manual entry points of the institutions."""
