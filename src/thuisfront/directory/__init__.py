"""Services that help families, as Open Referral HSDS 3.1 describes them, with an open API.

Words: a *service* (hulpaanbod) is help, offered by an *organization* (aanbieder), at *locations*.
A *record* has a key of its own, a *part* (phone, schedule) belongs to one record. `models/` has a
class for each entity; `queries/table.py` reads from them what HSDS needs to know, once, for
`queries/reading.py` (rows to nested values), `rules/checking.py` (what is wrong with a feed),
`actions/importing.py`, `exports.py` and the API in `api/`. `queries/finding.py` has the filters,
`queries/nearest.py` distances. Other rooms use `public.py`.
"""
