"""Addresses of the figures."""
