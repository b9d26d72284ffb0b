"""HTML in and out, for the sender and for the receiver."""
