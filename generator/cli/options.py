"""Options that several commands have, declared once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from generator.cli.completing import package_names, release_folders, target_names
from generator.names import find_name


class Choice(click.Choice[str]):
    """One of a few words, whatever its case."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The word as the choice has it. Raises `UnknownName`."""
        return find_name(str(value), self.choices, f"{param.opts[0] if param else 'choice'}: no")


class Known(click.ParamType[str]):
    """A name out of those that `known` gives, whatever its case; `name` says what is named."""

    def __init__(self, name: str, known: Callable[[], Iterable[str]]) -> None:
        self.name, self._known = name, known

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it is known. Raises `UnknownName`."""
        return find_name(str(value), self._known(), f"no {self.name}")

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What stands for it in the help."""
        return "TEXT"


def _targets() -> Iterable[str]:
    from generator.targets import registry

    return registry.available()


def _packages() -> Iterable[str]:
    from generator.packaging.build import all_packages

    return all_packages()


output_option = click.option(
    "-o",
    "--output",
    "out",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path),
    help="Where to write: OUT/<release>/<target>/…",
)
targets_option = click.option(
    "-t",
    "--target",
    "targets",
    multiple=True,
    type=Known("target", _targets),
    shell_complete=target_names,
    help="Render this target only; may be repeated.",
)


def packages_option(verb: str) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """The option that names packages to build or to publish."""
    return click.option(
        "-t",
        "--target",
        "targets",
        multiple=True,
        type=Known("package", _packages),
        shell_complete=package_names,
        help=f"{verb} only; may be repeated.",
    )


transforms_option = click.option(
    "--transforms",
    "others",
    multiple=True,
    metavar="RELEASE_DIR",
    type=click.Path(path_type=Path),
    shell_complete=release_folders,
    help="The packages that carry messages between the release and this one, too; may be repeated.",
)
