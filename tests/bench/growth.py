"""How costs grow with the number of schemas, of fields in each and of releases: CPU seconds a unit, against one."""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Collector
from generator.model import Field, ObjectType, Release, Schema
from generator.passes.order import run_passes
from generator.targets import registry
from generator.targets.base import Target
from tests.bench.commands import CODE_TARGETS, HUBGEN, copied
from tests.bench.group import Row
from tests.bench.process import cost
from tests.conftest import load_release

TITLE = "Growth: time a unit at 2, 4 and 8 times the size, against that at 1"
COLUMNS = ("CPU s at 1", "2 ×", "4 ×", "8 ×")
TIMES = (1, 2, 4, 8)


def rows(release: Path) -> Iterator[Row]:
    """The passes and each target, with more schemas and with more fields; then whole releases."""
    model = load_release(release)
    targets = registry.load(registry.available())
    for name, grown in (("schemas", more_schemas), ("fields", more_fields)):
        sizes = [grown(model, times) for times in TIMES]
        yield f"{name}: checks", *_ratios([_checks(item) for item in sizes])
        for target, render in targets.items():
            yield f"{name}: {target}", *_ratios([_rendering(render, item) for item in sizes])
    yield "releases: generate, schemas and code, nothing kept", *_ratios([_releases(release, times) for times in TIMES])


def more_schemas(release: Release, times: int) -> Release:
    """Every message as often as told, each under a name of its own."""
    header = [schema for schema in release.schemas if schema.is_header]
    return replace(release, schemas=(*header, *(_renamed(item, n) for n in range(times) for item in release.messages)))


def more_fields(release: Release, times: int) -> Release:
    """Every field as often as told, each under a name of its own; the objects stay the same."""
    return replace(release, schemas=tuple(_with_more(schema, times) for schema in release.schemas))


def _renamed(schema: Schema, number: int) -> Schema:
    end = f"X{number}" if number else ""
    return replace(schema, name=f"{schema.name}{end}", root_element=f"{schema.root_element}{end}")


def _with_more(schema: Schema, times: int) -> Schema:
    def wider(item: ObjectType) -> ObjectType:
        return replace(item, fields=tuple(_again(field, n) for n in range(times) for field in item.fields))

    return replace(schema, root=wider(schema.root), types=tuple(map(wider, schema.types)))


def _again(field: Field, number: int) -> Field:
    return replace(field, name=f"{field.name}X{number}") if number else field


def _checks(release: Release) -> float:
    return _seconds(lambda: run_passes(release, Collector()))


def _rendering(render: Target, release: Release) -> float:
    return _seconds(lambda: list(render(release)))


def _releases(release: Path, times: int) -> float:
    with tempfile.TemporaryDirectory() as name:
        folders = []
        for number in range(times):
            folder = copied(release, Path(name) / str(number))
            manifest = folder / "release.yaml"
            lines = manifest.read_text("utf-8").splitlines()
            lines = [f'release: "9.{number}"' if line.startswith("release:") else line for line in lines]
            manifest.write_text("\n".join(lines) + "\n", "utf-8")
            folders.append(str(folder))
        targets = [word for target in CODE_TARGETS for word in ("-t", target)]
        command = [HUBGEN, "generate", *folders, "-o", f"{name}/out", *targets, "--no-cache"]
        return cost(command, 1).cpu


def _seconds(run: Callable[[], object]) -> float:
    """The better of two, after one that is not counted."""
    run()
    best = float("inf")
    for _ in range(2):
        gc.collect()
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def _ratios(seconds: list[float]) -> Row:
    ratios = (f"{spent / times / seconds[0]:.2f}" for times, spent in zip(TIMES, seconds, strict=True))
    return f"{seconds[0]:.3f}", *list(ratios)[1:]
