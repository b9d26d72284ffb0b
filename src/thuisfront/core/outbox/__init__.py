"""Mail to people: queued, sent after commit, tried again. Never carries content."""
