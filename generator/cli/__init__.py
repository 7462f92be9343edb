"""The command line: the only code that prints or exits.

Exit codes: 0 done, 1 the input is found wanting, 2 misuse, 3 a fault of ours.
"""

from __future__ import annotations

import importlib
import sys

import click

from generator import __version__

COMMANDS = {
    "git": "Make git show what changed in a workbook.",
    "history": "Say when a message or a field was introduced, changed and removed.",
    "release": "Check a release before it goes out: version, breaking changes, changelog.",
    "convert": "Convert a message between JSON and XML.",
    "explain": "Say what a code of a problem means, and what to do about it.",
    "diff": "Say what changed between two releases, and for whom it matters.",
    "generate": "Render releases into the output folder.",
    "lint": "Check a release, and say all that is wrong with it.",
    "new": "Start a release, a message or a code list: workbooks to fill in.",
    "validate": "Check messages against a release.",
}


class _Commands(click.Group):
    """The commands, each imported when it is asked for: start-up counts."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"generator.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(sorted(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hubgen")
def commands() -> None:
    """From the Hub Santé's functional specifications (DSF) to code, schemas and documents."""


def main() -> None:
    """Run the command line; a fault of ours says so, and exits with 3."""
    try:
        commands(prog_name="hubgen")
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(130)
    except Exception as error:
        import traceback

        traceback.print_exc()
        click.echo(f"hubgen: a fault of ours ({type(error).__name__}); please report the lines above", err=True)
        sys.exit(3)
