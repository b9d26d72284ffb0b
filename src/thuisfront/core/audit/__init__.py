"""The append-only trail of who did what to which, when and why. Hash-chained, no foreign keys."""
