"""Rules of referrals, pure: steps, working days, and words that tell more than was meant."""
