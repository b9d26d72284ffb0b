"""The database as Django sees it, with an end to every wait (the name `base` is Django's)."""
