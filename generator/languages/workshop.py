"""Where a package is built: its rendered project, a folder for the results, and the tools run there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeAlias

from generator.targets.base import OutputFile
from generator.toolchain import tools
from generator.toolchain.process import run

NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Workshop:
    """A rendered project in a folder of its own, a folder for what is built of it, and the release's moment."""

    project: Path
    built: Path
    moment: datetime

    @property
    def settings(self) -> dict[str, str]:
        """What gives tools the time to write (reproducible-builds.org, SOURCE_DATE_EPOCH)."""
        return {"SOURCE_DATE_EPOCH": str(int(self.moment.timestamp()))}

    def run(
        self, tool: tools.Tool, *words: str, folder: Path | None = None, settings: Mapping[str, str] = NOTHING
    ) -> str:
        """The output of a tool, run in the project's folder with `settings`; raises `ToolFailed`."""
        path = tools.find(tool)
        start = tools.command_of(tool, path) if path else (tool.command,)
        return run([*start, *words], folder or self.project, {**self.settings, **settings}, shown=tool.name)

    def results(self, *patterns: str) -> list[Path]:
        """The files that were built, by name."""
        return sorted(path for pattern in patterns for path in self.built.glob(pattern))


Builder: TypeAlias = Callable[[Workshop], Iterable[OutputFile]]
"""Builds a package with the language's own tool; raises `ToolFailed`."""
