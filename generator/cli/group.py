"""The group of all commands, each imported when it is asked for."""

from __future__ import annotations

import importlib
import os
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.cli import COMMANDS, SECTIONS
from generator.cli.printing import shown_error
from generator.names import UnknownName

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class _Commands(click.Group):
    """The commands, each imported when it is asked for: start-up counts."""

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """What is said of wrong arguments holds these: it is made fit to be printed."""
        try:
            return super().make_context(*args, **extra)
        except UnknownName as error:
            raise shown_error(click.UsageError(str(error))) from error
        except click.ClickException as error:
            raise shown_error(error) from None

    def invoke(self, ctx: click.Context) -> Any:
        """The same for what any command says; a name of nothing that is known is misuse."""
        try:
            return super().invoke(ctx)
        except UnknownName as error:
            raise shown_error(click.UsageError(str(error))) from error
        except click.ClickException as error:
            raise shown_error(error) from error.__cause__

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"generator.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, COMMANDS))
        for title, known in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(name.ljust(width), text) for name, text in known.items()])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The names that begin so; unlike click's own, it imports none of the commands."""
        from click.shell_completion import CompletionItem

        names = [name for name in COMMANDS if name.startswith(incomplete)]
        options = click.Command.shell_complete(self, ctx, incomplete)
        return [*(CompletionItem(name, help=COMMANDS[name]) for name in names), *options]


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hubgen")
def commands() -> None:
    """From the Hub Santé's functional specifications (DSF) to code, schemas and documents.

    A release is a folder (specs/3.0) of workbooks, an AsyncAPI document, or both. `hubgen COMMAND --help` tells
    the rest. Exit codes: 0 done, 1 the input is found wanting, 2 misuse, 3 a fault of ours.
    """
    if "HUBGEN_LIMITS" in os.environ:
        from generator import limits

        for problem in limits.problems():
            raise click.UsageError(f"{limits.VARIABLE}: {problem}")
