"""Wires everything: settings, addresses, the WSGI entry. Nothing imports this."""
