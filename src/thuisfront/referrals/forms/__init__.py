"""What comes in about referrals, made clean."""
