"""What each target costs by itself: the whole command, and its rendering alone in a process that has the model."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.targets import registry
from tests.bench.commands import Bench
from tests.bench.group import Row
from tests.conftest import load_release

TITLE = "Each target alone, nothing kept"
COLUMNS = ("CPU s", "wall s", "MiB", "rendering, CPU s", "files", "MB")


def rows(release: Path) -> Iterator[Row]:
    """A line per target; the rendering is the second of two, with all modules imported."""
    model = load_release(release)
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), release)
        for target, render in registry.load(registry.available()).items():
            words = ("generate", release, "-o", bench.folder / "out", "-t", target, "--no-cache")
            command = bench.figures(*words, runs=3, prepare=bench.forget)
            list(render(model))
            start = time.process_time()
            files = list(render(model))
            seconds = time.process_time() - start
            size = sum(len(item.content) for item in files) / 1e6
            yield target, *command, f"{seconds:.3f}", str(len(files)), f"{size:.1f}"
