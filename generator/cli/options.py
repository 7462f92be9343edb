"""Options that several commands have, told once."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.completing import target_names

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
    shell_complete=target_names,
    help="Render this target only; may be repeated.",
)
