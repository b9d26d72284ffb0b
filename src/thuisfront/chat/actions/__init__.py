"""Every write of the chat: talking, taking and passing on, ending, ready answers."""
