"""One side of a comparison, from the words of the command line to a model."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.loading import load
from generator.model import Release
from generator.model.perimeters import perimeter_names

GIT = "git:"
DOCUMENTS = frozenset({".yaml", ".yml", ".json"})


class SourceKind(StrEnum):
    """What a model was read from: each kind knows other things."""

    RELEASE = "release"
    WORKBOOK = "workbook"
    JSON_SCHEMA = "json-schema"
    ASYNCAPI = "asyncapi"


@dataclass(frozen=True, slots=True)
class Source:
    """A model to compare; `dropped` are the schemas that errors in it made unusable."""

    release: Release
    kind: SourceKind
    dropped: frozenset[str]

    def perimeters(self) -> tuple[str, ...]:
        """The names that it gives to contracts, and to parts of them."""
        return (*perimeter_names(self.release), *(schema.perimeter for schema in self.release.schemas))


def open_source(name: str, collector: Collector) -> Source | None:
    """The model that `name` stands for (`git:REF:PATH` or a path); None where there is none to compare.

    `collector` has the reasons, and all that was wrong with it.
    """
    with source_path(name, collector) as path:
        if path is None:
            return None
        kind = _kind(path)
        release = _read(path, kind, collector)
    if release is None:
        if not collector.errors:
            collector.error("nothing-to-compare", Location(path.name), "it holds no schema and no code list", "")
        return None
    return Source(release, kind, collector.touched())


@contextmanager
def source_path(name: str, collector: Collector) -> Iterator[Path | None]:
    """The file or folder that `name` stands for; None where there is none, and `collector` has the reason."""
    if name.startswith(GIT):
        from generator.diff.sources.git import exported  # archives and processes: 20 ms

        with exported(name, collector) as path:
            yield path
        return
    path = Path(name)
    if not path.exists():
        collector.error("missing-source", Location(path.name), "there is no such file or folder", "")
        yield None
        return
    yield path


def _kind(path: Path) -> SourceKind:
    if path.is_dir():
        if (path / "models").is_dir():
            return SourceKind.RELEASE
        from generator.diff.sources.json_schema import is_schema_folder

        return SourceKind.JSON_SCHEMA if is_schema_folder(path) else SourceKind.RELEASE
    return SourceKind.ASYNCAPI if path.suffix.lower() in DOCUMENTS else SourceKind.WORKBOOK


def _read(path: Path, kind: SourceKind, collector: Collector) -> Release | None:
    if kind is SourceKind.JSON_SCHEMA:
        from generator.diff.sources.json_schema import read_schema_folder

        return read_schema_folder(path, collector)
    if kind is SourceKind.WORKBOOK:
        from generator.diff.sources.workbook import read_workbook

        return read_workbook(path, collector)
    if kind is SourceKind.ASYNCAPI:
        return _asyncapi(path, collector)
    return load(path, collector)


def _asyncapi(path: Path, collector: Collector) -> Release | None:
    """An AsyncAPI document is a release folder that holds nothing else."""
    import tempfile

    from generator.readers.inputs import read_input, root_of

    with tempfile.TemporaryDirectory(prefix="hubgen-") as name:
        folder = Path(name) / path.stem
        (folder / "asyncapi").mkdir(parents=True)
        try:
            (folder / "asyncapi" / path.name).write_bytes(read_input(root_of(path), path))
        except OSError as error:
            collector.error("unreadable-file", Location(path.name), error.strerror or str(error), "")
            return None
        return load(folder, collector)
