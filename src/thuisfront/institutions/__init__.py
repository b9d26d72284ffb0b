"""Prisons of the Netherlands and Belgium, as a list with a source for every row.

Words: an *institution* (inrichting) is a place where parents are detained; its *type* is the
country's own code (pi, jc, fpc, gevangenis …). A row that nobody checked at the source says so.
"""
