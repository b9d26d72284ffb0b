"""The chat: typing with somebody of the line, at the moment itself, without a name.

Words: a *chat* is one conversation (chatgesprek) while it lasts; its *lines* (regels) have a place
and are sealed with a key of the chat. The visitor holds a *token* that the page keeps in its own
entry of the history of the tab: no cookie, no storage. An adviser *takes* a chat that *waits*, may
*offer* it to a colleague, *pause* or *block* it, and *ends* it. What was said then is a contact of
the helpdesk, under five words; the chat itself is gone within a day. The *stream* is the small
process that tells open pages that there is a new line, and nothing of what it says.
"""
