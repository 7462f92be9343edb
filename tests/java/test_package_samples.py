"""`sample()` and `minimal()` of every message: those of the model, a new object each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.targets.java.naming import java_naming
from generator.targets.outline import outline, with_samples
from tests.java.support import Package, needs_java, run

pytestmark = needs_java


def test_samples_are_those_of_the_model(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    made = with_samples(outline(package.release, java_naming()), package.release)
    roots = {item.schema: item.root for item in made.facts.schemas}
    asked = [item for item in made.messages if not item.schema.is_header]
    text = "".join(f"{package.name}.{item.module}.{roots[item.schema.name]}\n" for item in asked)
    said = run(*package.program("Samples"), folder=package.folder, text=text).splitlines()
    assert said[::2] == ["true"] * len(said[::2])
    assert said[1::2] == [text for item in asked for text in (item.samples.whole, item.samples.minimal)]
