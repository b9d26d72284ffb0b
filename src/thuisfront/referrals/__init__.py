"""Referrals: from the line to help nearby, and back again with what became of it.

Words: a *referral* (verwijzing) is one request to one service for one child; *asking for room*
(ruimtevraag) is the same without anything about a person. The *sender* is the line, the *receiver*
is whoever the service has read it, without an account. A referral that did not work out is never
changed: a new one *follows* it. *Silence* (stilte) is that nobody answers: it becomes a task.
"""
