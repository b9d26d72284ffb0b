"""How many children have a parent in detention: every number with its question and its range.

Words: a *figure* (cijfer) answers a *question* (vraag): a *stock* (op een dag), a *flow* (in een
jaar) or *ever* (ooit, voor een leeftijd). A *method* (rekenwijze) makes it from *inputs*
(gegevens), each with a source; a *range* (bandbreedte) says how sure it is, a *passport*
(paspoort) holds all of it together. No person is known here: only what others published.
"""
