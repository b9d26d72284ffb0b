"""People who work here: user, membership, sign-in with a second factor."""
