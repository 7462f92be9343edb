"""What a shell may complete: release folders and names of targets, found without reading or rendering anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

SIGNS = ("release.yaml", "models", "asyncapi")
"""What makes a folder look like a release."""
WORD = re.compile(r"[\w.+-]+")
"""Names that need no quotes in any shell; others are left to the shell itself."""


def release_folders(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The releases that begin with what is typed, and those of `specs/`; any folder where there is none."""
    from click.shell_completion import CompletionItem

    found = sorted({path for path in _beginning_with(incomplete) if is_release(Path(path))})
    return [CompletionItem(path) for path in found] or [CompletionItem(incomplete, type="dir")]


def releases_or_files(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The same, for what may be a file as well."""
    from click.shell_completion import CompletionItem

    found = release_folders(ctx, param, incomplete)
    return found if found[0].type == "plain" else [CompletionItem(incomplete, type="file")]


def target_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The targets that are registered; none is imported."""
    from click.shell_completion import CompletionItem

    from generator.targets import registry

    return [CompletionItem(name) for name in registry.available() if name.startswith(incomplete)]


def package_names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What can be built and published: a package of each language, and the bundle."""
    from click.shell_completion import CompletionItem

    from generator.packaging.build import all_packages

    return [CompletionItem(name) for name in all_packages() if name.startswith(incomplete)]


def _beginning_with(text: str) -> Iterator[str]:
    parent, slash, name = text.rpartition("/")
    yield from (f"{parent}{slash}{child}" for child in _children(f"{parent}{slash}" or ".") if child.startswith(name))
    if "specs/".startswith(text):
        yield from (f"specs/{child}" for child in _children("specs"))


def _children(folder: str) -> list[str]:
    try:
        return [path.name for path in Path(folder).iterdir() if WORD.fullmatch(path.name)]
    except OSError:
        return []


def is_release(folder: Path) -> bool:
    """Whether a folder looks like that of a release."""
    return any((folder / sign).exists() for sign in SIGNS)
