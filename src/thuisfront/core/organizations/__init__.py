"""Bodies that people belong to: the centre itself, its phone and its opening hours."""
