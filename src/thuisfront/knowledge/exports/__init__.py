"""What leaves the knowledge base in another form: feeds, and leaflets as PDF."""

from thuisfront.knowledge.exports.feeds import atom
from thuisfront.knowledge.exports.leaflets import Form, leaflet

__all__ = ["Form", "atom", "leaflet"]
