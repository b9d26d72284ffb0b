"""Manual entry points of the knowledge base."""
