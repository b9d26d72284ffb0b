"""The public site: pages that editors keep true, for four audiences.

Words: an *audience* (doelgroep) is one of the four entrances; a *theme* (thema) crosses them; an
*article* (artikel) answers one need; a *passage* is one heading of an article with its text; a
*source* (bron) says where a fact comes from and whether it was checked there; a *text* (tekst) is
one of several of an article; a *stop* (halte) is one of six on the route from arrest to home.
"""
