"""What leaves the knowledge base in another form: feeds, tables, and leaflets as PDF."""

from thuisfront.knowledge.exports.feeds import atom
from thuisfront.knowledge.exports.leaflets import Form, leaflet
from thuisfront.knowledge.exports.tables import useful_table

__all__ = ["Form", "atom", "leaflet", "useful_table"]
