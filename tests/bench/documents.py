"""What documents of one release cost, and what python-docx takes for one of their tables' worth, the usual way."""

from __future__ import annotations

import importlib.util
import io
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.catalogue import catalogue
from generator.catalogue.as_html import as_html
from generator.model import Release, Schema
from generator.targets import nomenclatures, word
from generator.targets.base import OutputFile
from generator.targets.docs.diagrams import class_diagram
from generator.targets.word.cells import TITLES
from tests.bench.group import Row
from tests.conftest import load_release

TITLE = "Documents (in process, after the release is loaded)"
COLUMNS = ("CPU s", "files", "MB")


def rows(release: Path) -> Iterator[Row]:
    """A line per kind of document."""
    found = load_release(release)
    yield "Word: each message, all of them, the code lists", *_figures(lambda: _contents(word.render(found)))
    yield "code lists: CSV, JSON, FHIR", *_figures(lambda: _contents(nomenclatures.render(found)))
    yield "class diagrams", *_figures(lambda: [class_diagram(item, found.version).encode() for item in found.schemas])
    yield "catalogue, one release", *_figures(lambda: [as_html(catalogue([found]))])
    if importlib.util.find_spec("docx"):
        schema = max(found.schemas, key=lambda item: sum(len(kind.fields) for kind in item.all_types))
        name = f"beside it: python-docx, the tables of {schema.name} alone"
        yield name, *_figures(lambda: [_usual(schema, found)])


def _contents(files: Iterator[OutputFile]) -> list[bytes]:
    return [item.content for item in files]


def _figures(make: Callable[[], list[bytes]]) -> Row:
    start = time.process_time()
    made = make()
    spent = time.process_time() - start
    return f"{spent:.2f}", str(len(made)), f"{sum(map(len, made)) / 1e6:.2f}"


def _usual(schema: Schema, release: Release) -> bytes:
    """Tables of fields and of the codes that they take, cell by cell, as the documentation of python-docx has it."""
    import docx

    document = docx.Document()
    for item in schema.all_types:
        rows = [
            (
                field.label,
                field.name,
                str(field.cardinality),
                field.type.object_type or "",
                "",
                field.description,
                "",
                "",
            )
            for field in item.fields
        ]
        _fill(document.add_table(1 + len(rows), len(TITLES)), [TITLES, *rows])
    used = {field.type.named_list for item in schema.all_types for field in item.fields}
    for known in release.nomenclatures:
        if known.id in used:
            codes = [(code.value, code.label) for code in known.codes]
            _fill(document.add_table(1 + len(codes), 2), [("Code", "Libellé"), *codes])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _fill(table: Any, lines: Sequence[Sequence[str]]) -> None:
    for at, line in enumerate(lines):
        for column, text in enumerate(line):
            table.cell(at, column).text = text
