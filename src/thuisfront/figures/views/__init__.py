"""HTML and pictures in and out of the figures."""
