"""The command line: the only code that prints or exits.

Exit codes: 0 done, 1 the input is found wanting, 2 misuse, 3 a fault of ours.
"""

from __future__ import annotations

import errno
import os
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
        "transforms": "Render the packages that carry messages between releases.",
        "site": "Render one site over several releases, with search.",
        "watch": "Render again whatever a saved file touches.",
        "serve": "Show the output in a browser on this machine.",
    },
    "Messages": {
        "validate": "Check messages against a release.",
        "convert": "Convert a message between JSON and XML.",
        "transform": "Carry messages from one release to another.",
    },
    "What changed": {
        "diff": "Say what changed between two releases, and for whom it matters.",
        "history": "Say when a field was introduced, changed and removed.",
        "release": "Check a release before it goes out; write its changelog.",
        "git": "Let git show in words what changed in a workbook.",
        "catalogue": "Show which message travels where, in which version.",
    },
    "To those who use it": {
        "package": "Build the package of each language, and the bundle.",
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
        if reason := _no_room(error):
            print(f"hubgen: cannot write: {reason}", file=sys.stderr)
            sys.exit(1)
        import traceback

        from generator import terminal

        print(terminal.lines(traceback.format_exc().rstrip("\n")), file=sys.stderr)
        print(f"hubgen: a fault of ours ({type(error).__name__}); please report the lines above", file=sys.stderr)
        sys.exit(3)


def _no_room(error: Exception) -> str:
    """Why a disk has no room, where that is what an error says; openpyxl's temporary files say it by a name."""
    if isinstance(error, OSError) and error.errno in NO_ROOM:
        return str(error.strerror)
    if type(error).__name__ == "SerialisationError":
        number = getattr(errno, str(error).removeprefix("IO_"), None)
        return os.strerror(number) if number in NO_ROOM else ""
    return ""


def _run() -> None:
    from generator import store
    from generator.cli.group import commands
    from generator.cli.printing import say

    cache = store.default()
    if cache and (refusal := cache.refusal()):
        say(f"the cache is not used: {refusal}; give a folder of yours in {store.FOLDER} (mode 700), or off", err=True)
        cache = None
    try:
        with store.using(cache):
            commands(prog_name="hubgen")
    finally:
        if cache and cache.written:
            cache.trim()
        if sys.stdout is not None:
            sys.stdout.flush()  # `main` reports what cannot be printed


def __getattr__(name: str) -> Any:
    """`commands`, imported when it is asked for: start-up counts."""
    if name == "commands":
        from generator.cli.group import commands

        return commands
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
