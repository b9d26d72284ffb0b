"""Pages of the helpdesk: `asking` for the public, `answering` for the line."""
