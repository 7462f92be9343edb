"""One step of a publication: what it is, shown as it can be typed, and how it is done."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.languages.secret import MASK, masked, shown
from generator.toolchain import tools
from generator.toolchain.process import ToolFailed, run


@dataclass(frozen=True, slots=True)
class Step:
    """`text` is what `--dry-run` shows; `act` does it, and may raise `ToolFailed` or `OSError`."""

    text: str
    act: Callable[[], None]


def command_step(tool: tools.Tool, words: Sequence[str], folder: Path, variables: Sequence[str] = ()) -> Step:
    """A command that reads `variables`, as a step; no secret is shown, in it or in what it says when it fails."""
    from generator.languages.registry import secret_variables

    path, secrets = tools.find(tool), secret_variables()

    def act() -> None:
        if path is None:
            raise ToolFailed(tool.name, f"it is missing: {tool.remedy}")
        try:
            run([*tools.command_of(tool, path), *words], folder, {}, shown=tool.name)
        except ToolFailed as error:
            raise ToolFailed(tool.name, masked(error.output, os.environ, secrets)) from None

    values = {value for name in secrets if (value := os.environ.get(name))}
    line = shlex.join([tool.name, *(MASK if word in values else word for word in words)])
    return Step(f"{shown(os.environ, variables)} {line}".strip(), act)
