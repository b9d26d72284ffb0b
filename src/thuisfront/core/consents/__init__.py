"""The consent register: who agreed to what, whether that stands now, and its end at once.

Rooms ask `queries.allows(...)` before they show or share, and `actions.rely_on(...)` in the
transaction that does it. A *consent* is asked once, about one person, for one purpose and one
recipient; each person who has to agree has a *voice* in it. Who that is follows from `rules`.
"""
