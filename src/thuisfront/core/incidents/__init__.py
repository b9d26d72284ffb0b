"""When data leaked, and who works with data for us: breaches with their clock, and processors."""
