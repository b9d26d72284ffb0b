"""The door of the figures."""

from thuisfront.figures.rules.methods import METHODS

__all__ = ["METHODS"]
