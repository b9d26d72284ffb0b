"""Forms of the institutions: `visiting` for visitors, `filling` for an institution itself."""
