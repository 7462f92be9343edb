"""The help: every command is told, in one line of a usual terminal, and what it takes can be completed."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, SECTIONS, commands
from generator.cli.completing import release_folders, releases_or_files

CONTEXT = click.Context(commands, info_name="hubgen")


def told(*words: str) -> str:
    done = CliRunner(env={"COLUMNS": "80"}).invoke(commands, [*words, "--help"], prog_name="hubgen", terminal_width=80)
    assert done.exit_code == 0, done.output
    return done.output


def all_commands() -> list[tuple[str, click.Command]]:
    """Every command with its subcommands, by the words that call it."""
    found: list[tuple[str, click.Command]] = []
    for name in COMMANDS:
        command = commands.get_command(CONTEXT, name)
        assert command is not None and command.name == name
        found.append((name, command))
        if isinstance(command, click.Group):
            found += [(f"{name} {item}", sub) for item, sub in command.commands.items() if not sub.hidden]
    return found


def test_the_sections_hold_every_command_once_in_one_line_each() -> None:
    assert sum(map(len, SECTIONS.values())) == len(COMMANDS)
    lines = told().splitlines()
    for title in SECTIONS:
        assert f"{title}:" in lines
    for name, text in COMMANDS.items():
        (line,) = [line for line in lines if line.split()[:1] == [name]]
        assert line.endswith(text) and text.endswith("."), f"{name}: its text does not fit into one line"


@pytest.mark.parametrize(("words", "command"), all_commands(), ids=lambda item: item if isinstance(item, str) else "")
def test_a_command_says_what_it_does_and_what_it_takes(words: str, command: click.Command) -> None:
    text = told(*words.split())
    assert text.startswith(f"Usage: hubgen {words} ") and command.help, words
    assert all(len(line) <= 80 for line in text.splitlines())


@pytest.mark.parametrize(("words", "command"), all_commands(), ids=lambda item: item if isinstance(item, str) else "")
def test_a_release_folder_can_be_completed(words: str, command: click.Command) -> None:
    for parameter in command.params:
        if "RELEASE_DIR" in (parameter.metavar or ""):
            assert parameter._custom_shell_complete in (release_folders, releases_or_files), f"{words} {parameter.name}"
