"""The centre, an adviser and a question."""

from tests.helpdesk.conftest import centre, desk, noor, sam

__all__ = ["centre", "desk", "noor", "sam"]
