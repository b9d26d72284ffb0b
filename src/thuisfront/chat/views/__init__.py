"""Pages of the chat: for visitors, for who talks with them, for who writes the ready answers."""
