"""Run in a process of its own: kills a writer at random moments, and looks at what it leaves.

    python -m tests.writer.kill TIMES OUT RELEASE_DIR RELEASE_DIR

Prints a word per kill: « first » or « second » where the tree is that release's, whole; else « torn ».
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from random import Random

from generator.diagnostics import Collector
from generator.pipeline import load
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.writer import write_release
from tests.writer.runs import Tree, digest, manifest_is_right, tree

Rendered = dict[str, list[OutputFile]]


def main(times: int, out: Path, folders: list[Path]) -> None:
    both = [_rendered(folder) for folder in folders]
    for item in both:
        write_release(out, "9.0", item, {})
    wholes = [_files(item) for item in both]
    random = Random(times)
    for number in range(times):
        writer = os.fork()
        if not writer:
            _write_for_ever(out, both[:: -1 if number % 2 else 1])
        time.sleep(random.uniform(0.002, 0.15))
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        print(_verdict(out / "9.0", wholes))


def _rendered(folder: Path) -> Rendered:
    release = load(folder, Collector())
    assert release
    return {name: list(render(release)) for name, render in registry.load(["json-schema", "pydantic"]).items()}


def _files(rendered: Rendered) -> Tree:
    return {f"{target}/{item.path}": digest(item.content) for target, items in rendered.items() for item in items}


def _write_for_ever(out: Path, both: list[Rendered]) -> None:
    while True:
        for item in both:
            write_release(out, "9.0", item, {})


def _verdict(root: Path, wholes: list[Tree]) -> str:
    found = tree(root)
    if not manifest_is_right(root) or found.pop("manifest.json", None) is None or found not in wholes:
        return "torn"
    return ("first", "second")[wholes.index(found)]


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), [Path(argument) for argument in sys.argv[3:]])
