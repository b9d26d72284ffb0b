"""The door of the Meldcode: another room sends a worry, and hears nothing back."""

from thuisfront.meldcode.actions import send_signal

__all__ = ["send_signal"]
