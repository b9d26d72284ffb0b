"""Template tags of the house style."""
