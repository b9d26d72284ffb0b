"""The helpdesk: from a question to an answer, without a name.

Words: a *question* (vraag) is one conversation; its *messages* (berichten) are sealed with a key
of its own. The asker holds five words (the *receipt*, ontvangstcode) that unlock that key; the
*line* (de lijn: the advisers together) holds it wrapped by the master key. An adviser *takes*
(neemt) a question before answering. *Shredding* (wissen) removes question and keys.
"""
