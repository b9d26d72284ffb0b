"""What personal data the helpdesk holds, why, how long, and how they leave."""

from thuisfront.helpdesk.privacy.labels import ENTRIES
from thuisfront.helpdesk.privacy.leaving import SOURCES, SWEEPS
from thuisfront.helpdesk.privacy.naming import FINDERS, NAMES

__all__ = ["ENTRIES", "FINDERS", "NAMES", "SOURCES", "SWEEPS"]
