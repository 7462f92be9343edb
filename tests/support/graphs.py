"""Release folders of one message whose types refer to each other in any way a test likes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.authoring.lines import FieldLine, ModelSheet, SchemaLine
from generator.authoring.starters import release_files
from generator.authoring.workbooks import model_workbook
from generator.readers.records import Layout

PERIMETER: Final = "15-15"
MESSAGE: Final = "RS-GRAPH"
ROOT_ELEMENT: Final = "graph"

Graph = Mapping[str, Sequence[str]]
"""The types that each type refers to, by its name; it has a field for each, and a text."""


def diamonds(types: int, wide: int = 2) -> Graph:
    """Types that each have `wide` fields of the next one: twice as many places with each type."""
    return {f"t{n}": [f"t{n + 1}"] * wide * (n + 1 < types) for n in range(types)}


def dense(types: int) -> Graph:
    """Types that each have a field of every type, their own too."""
    return {f"t{n}": [f"t{other}" for other in range(types)] for n in range(types)}


def grown(graph: Graph) -> Graph:
    """The graph with a new type, which its last one has a field of."""
    *_, last = graph
    return {**graph, last: [*graph[last], "new"], "new": []}


def write_graph(folder: Path, graph: Graph, version: str = "9.0", *, cardinality: str = "0..1") -> Path:
    """The release folder `folder`, made: a header, and a message that has a field of each type."""
    for path, content in release_files(version, "", Layout.TABLE).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    schema = SchemaLine(MESSAGE, PERIMETER, ROOT_ELEMENT, "graph", f"eda:1.9:{ROOT_ELEMENT}")
    sheet = ModelSheet(MESSAGE, Layout.TABLE, (schema,), (PERIMETER,), tuple(_lines(graph, cardinality)))
    (folder / "models" / "graph.xlsx").write_bytes(model_workbook("Graphe", [sheet], Layout.TABLE))
    return folder


def _lines(graph: Graph, cardinality: str) -> Iterator[FieldLine]:
    for name, others in graph.items():
        yield _line(1, f"in_{name}", name, "0..1")
        for number, other in enumerate(others):
            yield _line(2, f"f{number}", other, cardinality)
        yield _line(2, "text", "", cardinality)


def _line(level: int, name: str, kind: str, cardinality: str) -> FieldLine:
    cells = {PERIMETER: "X"}
    return FieldLine(level, name, name, cardinality, kind or "string", cells, is_object=bool(kind))
