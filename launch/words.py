"""What the commands say to a person in the terminal."""

HELP = """\
Thuisfront: for children with a parent in detention, and everyone around them.

  ./thuisfront run [--port N] [--host ADDRESS] [--data DIR] [--workers N] [--no-demo]
                                 start everything; Ctrl-C stops it
  ./thuisfront backup FILE       everything in one encrypted file, the keys in FILE.keys
  ./thuisfront restore FILE --secrets DIR [--data DIR]
                                 a backup into an empty data folder, whole or not at all
  ./thuisfront verify            prove rows, trail and constraints
  ./thuisfront rotate            another master key; the server must be at rest
  ./thuisfront test [pytest ...] run the whole suite on a real PostgreSQL
  ./thuisfront check             static checks: style, types, house contracts, translations
  ./thuisfront bench [NAME ...]  measure: start, public, search, journey, audit, kernel,
                                 faults, chat, helpdesk
  ./thuisfront manage COMMAND    a Django command on the running or resting database
  ./thuisfront help              this text

With DATABASE_URL set, that PostgreSQL (16 or newer) is used and none is started.
All settings: docs/configuration.md
"""


class Refused(Exception):  # noqa: N818 -- reads as a sentence where it is raised
    """Something a person can mend; the message is one clear sentence."""


DEMO_READY = "  The demo accounts and questions are there."


def ready_text(host: str, port: int, *, demo: bool) -> str:
    """Return what to know once everything runs."""
    name = "localhost" if host in {"127.0.0.1", "0.0.0.0", "::"} else host  # noqa: S104 -- shown
    site = f"http://{name}:{port}"
    lines = [
        "",
        f"  Site          {site}/",
        f"  Staff         {site}/werk/",
        f"  Editors       {site}/redactie/",
    ]
    if demo:
        lines += [
            "",
            "  Demo accounts (this machine only), password: thuis-voor-een-kind, code: 000000",
            "    adviseur@demo.test      answers questions",
            "    collega@demo.test       a second adviser",
            "    redactie@demo.test      edits articles",
            "    ervaring@demo.test      reads articles before they are published",
            "    coordinator@demo.test   hours, phone number and roles of colleagues",
            "    toezicht@demo.test      looks after safety and quality",
            "    vrijwilliger@demo.test  answers, sees no names",
            "    privacy@demo.test       reads the audit trail",
            "    beheer@demo.test        runs the system, sees no files",
            "    partner@demo.test       answers for an organization that is asked to help",
        ]
    return "\n".join([*lines, "", "  Ctrl-C stops everything.", ""])
