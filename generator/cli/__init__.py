"""The command line: the only code that prints or exits.

Exit codes: 0 done, 1 the input is found wanting, 2 misuse, 3 a fault of ours.
"""

from __future__ import annotations

import errno
import sys
from typing import TYPE_CHECKING, Any

from generator import __version__

if TYPE_CHECKING:
    from generator.cli.group import commands as commands

SECTIONS = {
    "From workbooks to code": {
        "new": "Start a release, a message, a code list or a workflow.",
        "lint": "Check a release, and say all that is wrong with it.",
        "explain": "Say what a code of a problem means, and what to do about it.",
        "inspect": "Show what a message or a field is made of, and in which cells.",
        "generate": "Render releases into code, schemas and documents.",
        "site": "Render one site over several releases, with search.",
        "watch": "Render again whatever a saved file touches.",
        "serve": "Show the output in a browser on this machine.",
    },
    "Messages": {
        "validate": "Check messages against a release.",
        "convert": "Convert a message between JSON and XML.",
    },
    "What changed": {
        "diff": "Say what changed between two releases, and for whom it matters.",
        "history": "Say when a field was introduced, changed and removed.",
        "release": "Check a release before it goes out; write its changelog.",
        "git": "Let git show in words what changed in a workbook.",
        "catalogue": "Show which message travels where, in which version.",
    },
    "To those who use it": {
        "package": "Build packages: wheel, gem, nupkg, jar, bundle.",
        "publish": "Publish packages to servers, or into a folder.",
    },
    "hubgen itself": {
        "doctor": "Say which toolchains are there, and how to get the others.",
        "cache": "Show where the cache is and how large, or clear it.",
        "completion": "Print the script that lets a shell complete hubgen's words.",
    },
}
"""The commands in the order in which a new user meets them, each with what it does."""
COMMANDS = {name: text for section in SECTIONS.values() for name, text in section.items()}
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def main() -> None:
    """Run the command line; a fault of ours says so, and exits with 3."""
    try:
        if sys.argv[1:] == ["--version"]:
            print(f"hubgen, version {__version__}", flush=True)
        else:
            _run()
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(130)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in NO_ROOM:
            print(f"hubgen: cannot write: {error.strerror}", file=sys.stderr)
            sys.exit(1)
        import traceback

        traceback.print_exc()
        print(f"hubgen: a fault of ours ({type(error).__name__}); please report the lines above", file=sys.stderr)
        sys.exit(3)


def _run() -> None:
    from generator import store
    from generator.cli.group import commands

    cache = store.default()
    try:
        with store.using(cache):
            commands(prog_name="hubgen")
    finally:
        if cache and cache.written:
            cache.trim()
        if sys.stdout is not None:
            sys.stdout.flush()  # what cannot be printed is told by `main`


def __getattr__(name: str) -> Any:
    """`commands`, imported when it is asked for: start-up counts."""
    if name == "commands":
        from generator.cli.group import commands

        return commands
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
