"""Naming a device well enough for its owner to know it, and no better."""

_SYSTEMS = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("X11; Cr", "ChromeOS"),
    ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux"),
)  # fmt: skip
# Browsers name the ones they descend from too: the most particular first.
_BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)  # fmt: skip


def family_of(user_agent: str) -> str:
    """Return browser and system, such as `Firefox, Windows`; `?` for what is not known."""
    system = next((name for sign, name in _SYSTEMS if sign in user_agent), "?")
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "?")
    return f"{browser}, {system}"
