"""A workbook as lines of text, one a field or a code: what `git log -p` compares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Collector
from generator.diff.compare.describe import of_code, of_type
from generator.diff.sources.workbook import read_workbook
from generator.model import Nomenclature, Schema


def lines(path: Path) -> Iterator[str]:
    """The lines of a model or nomenclature workbook, without cells, so that moved rows do not show."""
    collector = Collector()
    release = read_workbook(path, collector)
    yield from (f"! {problem.code}: {_line(problem.text)}" for problem in collector.errors)
    if release is None:
        return
    found = [schema for schema in release.schemas if schema.location.file == path.name]
    for schema in found:
        yield from _schema(schema)
    for item in release.nomenclatures:
        if item.location.file == path.name:
            yield from _list(item)


def _schema(schema: Schema) -> Iterator[str]:
    yield f"# {schema.name} ({schema.perimeter}) {schema.root_element} {schema.xml_namespace}"
    for item in schema.all_types:
        yield f"## {schema.name}: {item.name}{' (open)' if item.is_open else ''}"
        for field in item.fields:
            head = f"{item.name}/{field.name} {field.cardinality} {of_type(field.type)}"
            yield _line(f"{head} — {field.label}")
            yield from (_line(f"    {text}") for text in (field.description, *field.examples) if text)


def _list(item: Nomenclature) -> Iterator[str]:
    yield _line(f"# {item.id} {item.name} {item.version}")
    yield from (_line(f"{item.id}/{of_code(code)} {code.description}").rstrip() for code in item.codes)


def _line(text: str) -> str:
    indent = text[: len(text) - len(text.lstrip())]
    return indent + " ".join(text.split())
