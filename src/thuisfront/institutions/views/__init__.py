"""Pages: `visiting` for visitors, `filling` for an institution, `inviting` for editors."""
