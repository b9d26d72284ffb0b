"""Wires everything: settings, addresses, the WSGI entry. Nothing imports this."""

import gc

# Python looks for rubbish in circles after every seven hundred new objects. Loading the program
# makes millions that stay: looking less often has every start of it a fifth sooner.
gc.set_threshold(10_000, 20, 50)
