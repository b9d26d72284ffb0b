"""The Meldcode: from a worry about somebody's safety to a decision, kept apart from everything.

Words: a *case* (meldcodezaak) is one worry, written down in the five *steps* of a *route* (the law
of a country, as data). Whoever has the worry writes until the *attention officer*
(aandachtsfunctionaris) *takes* it over and decides. A colleague who is consulted reads one question
and nothing else. Nothing of the line knows that a case exists. *Round* (ronde): the steps, once
more from the start.
"""
