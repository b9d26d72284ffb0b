"""Runs one command of `./thuisfront` inside its environment."""

import importlib
import sys

from launch.words import HELP, Refused

COMMANDS = {
    "run": "launch.run",
    "backup": "launch.backup",
    "restore": "launch.restore",
    "verify": "launch.verify",
    "rotate": "launch.rotate",
    "manage": "launch.manage",
    "test": "launch.test",
    "check": "launch.check",
    "bench": "launch.bench",
    "snapshot": "launch.snapshot",
    "messages": "launch.messages",
}


def main() -> int:
    """Find the command and run it; what a person can mend ends in one sentence."""
    name, arguments = sys.argv[1], sys.argv[2:]
    if name not in COMMANDS:
        print(f"thuisfront: there is no command {name!r}.\n\n{HELP}", file=sys.stderr)
        return 2
    try:
        return int(importlib.import_module(COMMANDS[name]).main(arguments))
    except Refused as refusal:
        print(f"thuisfront: {refusal}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"thuisfront: {error.strerror or error} ({error.filename or name}).", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


sys.exit(main())
