"""`Sample()` and `Minimal()` of every message: those of the model, a new object each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.targets.csharp.naming import NAMING
from generator.targets.outline import outline, with_samples
from tests.csharp.support import Package, needs_dotnet, run

pytestmark = needs_dotnet


def test_samples_are_those_of_the_model(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    made = with_samples(outline(package.release, NAMING), package.release)
    roots = {item.schema: item.root for item in made.facts.schemas}
    asked = [item for item in made.messages if not item.schema.is_header]
    text = "".join(f"{package.namespace}.{item.module}.{roots[item.schema.name]}\n" for item in asked)
    built = package.program("samples")
    said = run(str(built), folder=built.parent, text=text).splitlines()
    assert said[::2] == ["True"] * len(said[::2])
    assert said[1::2] == [text for item in asked for text in (item.samples.whole, item.samples.minimal)]
