"""What a shell is offered: names of commands and targets, folders that look like releases, else the shell's own."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from generator.cli import COMMANDS, commands
from generator.cli.completing import release_folders, releases_or_files, target_names
from generator.targets import registry

CONTEXT = click.Context(commands, info_name="hubgen")
PARAMETER = click.Argument(["folder"])


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two releases in specs/, one beside it, and what is none."""
    for path in ("specs/2.0/models", "specs/3.0/models", "specs/notes", "specimen/asyncapi", "src", "specs/a b/models"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "file.json").write_text("{}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["specimen", "specs/2.0", "specs/3.0"]),
        ("spec", ["specimen", "specs/2.0", "specs/3.0"]),
        ("speci", ["specimen"]),
        ("specs/", ["specs/2.0", "specs/3.0"]),
        ("specs/3", ["specs/3.0"]),
        ("./specs/2", ["./specs/2.0"]),
    ],
)
def test_releases(typed: str, offered: list[str]) -> None:
    found = release_folders(CONTEXT, PARAMETER, typed)
    assert [(item.value, item.type) for item in found] == [(value, "plain") for value in offered]
    assert [item.value for item in releases_or_files(CONTEXT, PARAMETER, typed)] == offered


@pytest.mark.parametrize("typed", ["sr", "absent/", "file.json/", "specs/n"])
def test_where_there_is_none_the_shell_offers_its_own(typed: str) -> None:
    assert [(item.value, item.type) for item in release_folders(CONTEXT, PARAMETER, typed)] == [(typed, "dir")]
    assert [(item.value, item.type) for item in releases_or_files(CONTEXT, PARAMETER, typed)] == [(typed, "file")]


def test_targets() -> None:
    assert [item.value for item in target_names(CONTEXT, PARAMETER, "")] == list(registry.available())
    assert [item.value for item in target_names(CONTEXT, PARAMETER, "js")] == ["json-schema"]


def test_commands() -> None:
    assert commands.list_commands(CONTEXT) == list(COMMANDS) and commands.get_command(CONTEXT, "none") is None
    assert {item.value: item.help for item in commands.shell_complete(CONTEXT, "")} == COMMANDS
    assert [item.value for item in commands.shell_complete(CONTEXT, "ca")] == ["catalogue", "cache"]
    assert "--version" in {item.value for item in commands.shell_complete(CONTEXT, "-")}
