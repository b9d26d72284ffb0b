"""Scheduled entry points of the helpdesk."""
