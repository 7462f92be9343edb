"""The compiler warns of null given to a required property, and to no other (docs/packages.md, Objects)."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT
from tests.csharp.net8 import assemblies, compiler, needs_net8, sources_of
from tests.csharp.support import Package, run
from tests.support.releases import OWN, of_releases

ROW = re.compile(r"new Field\(.*FieldKind\.\w+, (\d+), (?:\d+|null)(?:.*isRequired: (true|false))?")
PROPERTY = re.compile(r"public [\w.:<>]+\? (\w+)\n +\{\n +get => Get<[^(]+>\((\d+)\);")
NULL = re.compile(r"\((\d+),\d+\): warning CS86(?:25|07)")


@needs_net8
@of_releases(OWN[-1:])
def test_null_is_warned_of_where_a_value_is_required(
    release_folder: Path, packages: Callable[[Path], Package], tmp_path: Path
) -> None:
    package = packages(release_folder)
    lines, required = assignments(package)
    body = "\n".join(lines)
    source = tmp_path / "Nulls.cs"
    source.write_text(f"public static class Nulls {{ public static void All() {{\n{body}\n}} }}\n", "utf-8")
    references = [f"-reference:{path}" for path in assemblies()]
    words = ["-nologo", "-nostdlib", "-noconfig", "-langversion:8.0", "-nullable:enable", "-target:library"]
    files = map(str, (source, *sources_of(package)))
    said = run(str(compiler()), *words, *references, f"-out:{tmp_path / 'Nulls.dll'}", *files, folder=ROOT)
    warned = {int(number) - 2 for number in NULL.findall(said)}
    assert {lines[number] for number in warned} == required
    assert len(required) > 100 and len(lines) - len(required) > 300


def assignments(package: Package) -> tuple[list[str], set[str]]:
    """A line for each property of a single value, and those of required ones."""
    lines, required = [], set()
    for path in (item for item in sources_of(package) if item.parent.name != "Runtime"):
        text = path.read_text("utf-8")
        rows = ROW.findall(text)
        name = f"global::{package.namespace}.{path.parent.name}.{path.stem}"
        for property_name, index in PROPERTY.findall(text):
            lines.append(f"new {name}().{property_name} = null;")
            least, told = rows[int(index)]
            if told == "true" or (not told and int(least) > 0):
                required.add(lines[-1])
    return lines, required
