"""Thuisfront: for children with a parent in detention, and everyone around them.

`ls` of this folder reads like the mission. `core` is the ground floor, the rooms stand
on it, `config` wires everything. Imports and foreign keys only point down, and a room is
entered through its door, `public.py`. The map and the rules: docs/architecture.md.
"""

__version__ = "0.1.0"
