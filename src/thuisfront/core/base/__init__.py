"""Abstract models, keys, clock, office hours, registries, sealing. Imports nothing of ours."""
