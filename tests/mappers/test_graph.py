"""Types that refer to each other in cycles, in long chains, and in great numbers."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from generator.diagnostics import Collector, Location
from generator.mappers.header import standard_header
from generator.mappers.schemas import map_sheet
from generator.model import Release, Schema
from generator.passes.order import run_passes
from generator.readers.grid import Sheet
from generator.readers.records import FieldRow, Layout, SchemaDeclaration, SheetRecord
from generator.targets.json_schema import render as render_json_schema
from tests.pydantic.packages import imported, write_package

SHEET = Sheet("models/a.xlsx", "S", [])
COLUMNS = {"Balise": 1, "Cardinalité": 2, "P": 3, "Format (ou type)": 4, "Détails de format": 5}
PLACE = Location("models/a.xlsx", "S", "A1")


def row(number: int, level: int, name: str, kind: str = "", *, is_object: bool = True) -> FieldRow:
    values = {"label": name, "description": "", "examples": "", "name": name, "cardinality": "0..1", "details": ""}
    return FieldRow(SHEET, number, COLUMNS, level, is_object=is_object, type=kind, perimeters={"P": "X"}, **values)


def links(pairs: list[tuple[str, str]]) -> list[FieldRow]:
    """For each pair a top-level object of the first type, with a field of the second and a text."""
    rows = []
    for number, (owner, other) in enumerate(pairs):
        place = 10 + 3 * number
        rows.append(row(place, 1, f"f{owner}", owner))
        rows.append(row(place + 1, 2, "next", other) if other else row(place + 1, 2, "end", "string", is_object=False))
        rows.append(row(place + 2, 2, "text", "string", is_object=False))
    return rows


def mapped(pairs: list[tuple[str, str]]) -> tuple[Schema, Collector]:
    collector = Collector()
    declaration = SchemaDeclaration("RS-X", "P", "rootX", PLACE, Layout.TABLE)
    sheet = SheetRecord(PLACE, (declaration,), tuple(links(pairs)), {"P": PLACE})
    (schema,) = map_sheet(sheet, "cisu:2.0", collector)
    return schema, collector


def release(schema: Schema, collector: Collector) -> Release:
    return run_passes(Release("9.0", PLACE, (standard_header("cisu:2.0"), schema)), collector)


def chain(length: int) -> list[tuple[str, str]]:
    return [(f"T{number}", f"T{number + 1}" if number + 1 < length else "") for number in range(length)]


CYCLES = {
    "of one": [("A", "A")],
    "of three": [("A", "B"), ("B", "C"), ("C", "A")],
    "two": [("A", "B"), ("B", "A"), ("C", "A")],
}


@pytest.mark.parametrize("name", CYCLES)
def test_cycles(name: str, tmp_path: Path) -> None:
    schema, collector = mapped(CYCLES[name])
    made = release(schema, collector)
    assert not collector.errors and {item.name for item in schema.types} == {owner for owner, _ in CYCLES[name]}
    assert len(list(render_json_schema(made))) == 3
    deep = {"fA": {"next": {"next": {"next": {"next": {"text": "a"}}}}}}
    with imported(write_package(made, tmp_path)) as package:
        text = json.dumps({"rootX": deep})
        assert json.loads(package.parse(text).to_json()) == {"rootX": deep}
        with pytest.raises(package.InvalidMessage) as caught:
            package.parse(text.replace('"a"', "1"))
        assert [problem.path for problem in caught.value.problems] == ["$.rootX.fA.next.next.next.next.text"]


def test_a_chain_of_five_hundred() -> None:
    schema, collector = mapped(chain(500))
    made = release(schema, collector)
    assert not collector.errors and len(schema.types) == 500
    assert len(list(render_json_schema(made))) == 3


def test_a_package_as_deep_as_a_message_may_be(tmp_path: Path) -> None:
    """JSON is read to 64 levels; Pydantic itself builds some hundred classes in each other, not five hundred."""
    made = release(*mapped(chain(64)))
    with imported(write_package(made, tmp_path)) as package:
        content: object = {"text": "a"}
        for _ in range(60):
            content = {"next": content}
        document = {"rootX": {"fT0": content, "fT63": {"end": "b"}}}
        assert json.loads(package.parse(json.dumps(document)).to_json()) == document


def test_a_longer_chain_is_refused() -> None:
    _, collector = mapped(chain(5_000))
    assert {problem.code for problem in collector.errors} >= {"endless-type"}


def test_a_code_in_itself_is_refused() -> None:
    """The first codeAndLabel of the sheet has two more inside: each would repeat it for ever."""
    rows = [row(10, 1, "a", "codeAndLabel"), row(11, 2, "b", "codeAndLabel"), row(12, 2, "c", "codeAndLabel")]
    collector = Collector()
    declaration = SchemaDeclaration("RS-X", "P", "rootX", PLACE, Layout.TABLE)
    map_sheet(SheetRecord(PLACE, (declaration,), tuple(rows), {"P": PLACE}), "cisu:2.0", collector)
    found = [(problem.code, problem.location.cell) for problem in collector.errors]
    assert found == [("endless-type", "B12"), ("endless-type", "B13")]


def test_ten_thousand_types() -> None:
    start = time.process_time()
    schema, collector = mapped([(f"T{number}", "") for number in range(10_000)])
    made = release(schema, collector)
    assert not collector.errors and len(schema.types) == 10_000
    assert len(list(render_json_schema(made))) == 3
    assert time.process_time() - start < 10
