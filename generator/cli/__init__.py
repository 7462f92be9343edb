"""The command line: the only code that prints or exits.

Exit codes: 0 done, 1 the input is found wanting, 2 misuse, 3 a fault of ours.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from generator import __version__

if TYPE_CHECKING:
    from generator.cli.group import commands as commands

COMMANDS = {
    "git": "Make git show what changed in a workbook.",
    "history": "Say when a message or a field was introduced, changed and removed.",
    "package": "Build the packages of a release: wheel, gem, nupkg, jar, bundle.",
    "release": "Check a release before it goes out: version, breaking changes, changelog.",
    "convert": "Convert a message between JSON and XML.",
    "explain": "Say what a code of a problem means, and what to do about it.",
    "diff": "Say what changed between two releases, and for whom it matters.",
    "generate": "Render releases into the output folder.",
    "lint": "Check a release, and say all that is wrong with it.",
    "new": "Start a release, a message or a code list: workbooks to fill in.",
    "site": "Render one site over several releases: pages, differences, search.",
    "validate": "Check messages against a release.",
}


def main() -> None:
    """Run the command line; a fault of ours says so, and exits with 3."""
    if sys.argv[1:] == ["--version"]:
        print(f"hubgen, version {__version__}")
        return
    try:
        _run()
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(130)
    except Exception as error:
        import traceback

        traceback.print_exc()
        print(f"hubgen: a fault of ours ({type(error).__name__}); please report the lines above", file=sys.stderr)
        sys.exit(3)


def _run() -> None:
    from generator import store
    from generator.cli.group import commands

    kept = store.default()
    try:
        with store.using(kept):
            commands(prog_name="hubgen")
    finally:
        if kept and kept.written:
            kept.trim()


def __getattr__(name: str) -> Any:
    """`commands`, imported when it is asked for: start-up counts."""
    if name == "commands":
        from generator.cli.group import commands

        return commands
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
