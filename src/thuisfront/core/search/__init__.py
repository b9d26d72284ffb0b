"""Search in Dutch: from a question in somebody's own words to the articles that answer it.

Words of this floor: a *term* is what the index holds of a word (surface form, lemma, parts of a
compound, stem); a *group* is one word of a query with everything that counts as that word; an
*entry* is what a room hands over, a *document* the row made of it; the *vocabulary* is the table
of all terms with the number of documents that hold them.

Analysis, spelling and snippets are pure Python without Django; PostgreSQL stores and ranks. Rooms
announce themselves in `registers`; everything else goes through `actions` and `queries`.
"""
