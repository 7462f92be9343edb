"""`hubgen doctor`: which toolchains are there."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.cli.options import Choice
from generator.cli.printing import Styled, say, show_json

if TYPE_CHECKING:
    from generator.toolchain.tools import Status


@click.command("doctor")
@click.option("--format", "style", type=Choice(["text", "json"]), default="text", show_default=True)
def command(style: str) -> None:
    """Say which toolchains are there, what each is for, and how to get the others.

    Rendering, checking and comparing need none of them. Exits with 1 where one is missing.
    """
    from generator.languages.registry import all_tools
    from generator.toolchain.tools import status

    found = [status(tool) for tool in all_tools()]
    if style == "json":
        show_json(_as_json(found))
    else:
        _print(found)
    sys.exit(0 if all(item.is_there for item in found) else 1)


def _as_json(found: Sequence[Status]) -> dict[str, object]:
    return {
        "hubgen": __version__,
        "python": platform.python_version(),
        "tools": [
            {
                "name": item.tool.name,
                "found": item.is_there,
                "version": item.version or None,
                "path": str(item.path) if item.path else None,
                "purpose": item.tool.purpose,
                "remedy": item.tool.remedy,
            }
            for item in found
        ],
    }


def _print(found: Sequence[Status]) -> None:
    say(f"hubgen {__version__}, Python {platform.python_version()}")
    say()
    width = max(len(item.tool.name) for item in found)
    versions = max(len(_version(item)) for item in found)
    for item in found:
        version = Styled(_version(item).ljust(versions), "green" if item.is_there else "yellow")
        say(f"  {item.tool.name.ljust(width)}  ", version, f"  {item.tool.purpose}")
        if not item.is_there:
            say(f"  {' ' * (width + versions + 4)}→ {item.tool.remedy}")


def _version(item: Status) -> str:
    return (item.version or "version not said") if item.is_there else "missing"
