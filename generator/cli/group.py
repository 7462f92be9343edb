"""The group of all commands, each imported when it is asked for."""

from __future__ import annotations

import importlib

import click

from generator import __version__
from generator.cli import COMMANDS


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
