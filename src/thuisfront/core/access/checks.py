"""What must hold before anything is served: counts and sessions that all processes share."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error

SHARED_CACHE = "django.core.cache.backends.db.DatabaseCache"
SESSIONS = "thuisfront.core.access.sessions"


def shared_state(
    app_configs: Sequence[AppConfig] | None = None, **options: object
) -> list[CheckMessage]:
    """Refuse a cache or sessions of one process: codes would be accepted once per process."""
    del app_configs, options
    wrong: list[CheckMessage] = [
        Error(
            f"The cache {name!r} is not shared by all processes.",
            hint=f"Use {SHARED_CACHE}.",
            id="thuisfront.E001",
        )
        for name, cache in settings.CACHES.items()
        if cache["BACKEND"] != SHARED_CACHE
    ]
    if settings.SESSION_ENGINE != SESSIONS:
        hint = f"Use {SESSIONS}."
        said = "Sessions would not be sealed, or not end for all processes at once."
        wrong.append(Error(said, hint=hint, id="thuisfront.E002"))
    return wrong
