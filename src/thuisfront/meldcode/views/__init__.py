"""Pages of the Meldcode: the start, the steps, thinking along, and the attention officer's desk."""
