"""The box in which mail to the centre arrives: read over IMAP, each mail once, and emptied.

Words: the *box* (postbus) is an account at a mail server; *fetching* (ophalen) takes a mail in and
puts it away there; a *receiver* is what a room does with a mail. What a mail is and says is found
by pure functions that never stumble, whatever a stranger sends.
"""
