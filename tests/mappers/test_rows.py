"""Rows to the model: cardinalities, constraints, and the tree that levels make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Collector
from generator.mappers.constraints import constrain, read_cardinality
from generator.mappers.tree import Node, build_tree, check_levels
from generator.model import Cardinality, FieldType, Scalar
from generator.readers.grid import Sheet
from generator.readers.records import FieldRow, Layout

SHEET = Sheet("models/a.xlsx", "S", [])
COLUMNS = {"Balise": 1, "Cardinalité": 2, "P": 3, "Détails de format": 4} | {
    f"Donnée (Niveau {n})": 4 + n for n in range(1, 7)
}


def row(number: int, level: int = 1, *, cardinality: str = "0..1", cell: str = "X", details: str = "") -> FieldRow:
    return FieldRow(
        sheet=SHEET,
        row=number,
        columns=COLUMNS,
        level=level,
        label=f"Donnée {number}",
        description="",
        examples="",
        name=f"field{number}",
        cardinality=cardinality,
        is_object=False,
        type="string",
        details=details,
        perimeters={"P": cell} if cell else {},
    )


def cardinality(text: str, cell: str = "X") -> tuple[Cardinality, list[str]]:
    collector = Collector()
    found = read_cardinality(row(8, cardinality=text, cell=cell), "P", "RS-X", collector)
    return found, [str(problem.location) for problem in collector.errors]


@given(st.integers(0, 999), st.integers(1, 999) | st.none())
def test_every_cardinality_is_read(minimum: int, maximum: int | None) -> None:
    text = f"{minimum}..{'n' if maximum is None else maximum}"
    found, problems = cardinality(text)
    if maximum is not None and maximum < minimum:
        assert problems == ["models/a.xlsx!S!C9"]
        return
    assert (found, problems) == (Cardinality(minimum, maximum), [])
    assert found.is_list == (maximum != 1) and found.is_required == (minimum > 0) and str(found) == text


@pytest.mark.parametrize(
    ("text", "is_list", "is_required"),
    [
        ("0..10", True, False),
        ("0..11", True, False),
        ("2..n", True, True),
        ("10..n", True, True),
        ("1..1", False, True),
    ],
)
def test_numbers_are_read_whole(text: str, is_list: bool, is_required: bool) -> None:
    found, _ = cardinality(text)
    assert (found.is_list, found.is_required) == (is_list, is_required)


@given(st.text(max_size=12))
def test_any_other_text_is_reported_at_its_cell(text: str) -> None:
    for given_, cell, place in ((text, "X", "C9"), ("0..1", text or "?", "D9")):
        found, problems = cardinality(given_, cell)
        assert problems in ([], [f"models/a.xlsx!S!{place}"])
        if problems:
            assert found == Cardinality(0, 1)


def test_the_perimeter_s_cardinality_counts() -> None:
    assert cardinality("0..1", "1..n") == (Cardinality(1, None), [])
    assert cardinality("0..2", "x") == (Cardinality(0, 2), [])


LEVELS = st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=30)


def shape(nodes: list[Node]) -> list[tuple[int, int]]:
    """Every node's row with its depth, in order."""
    found = []
    for node in nodes:
        found.append((node.row.row, 1))
        found += [(number, depth + 1) for number, depth in shape(node.children)]
    return found


@given(LEVELS)
def test_no_row_of_a_contract_is_lost_and_the_order_is_kept(levels: list[tuple[int, bool]]) -> None:
    rows = [row(number, level, cell="X" if inside else "") for number, (level, inside) in enumerate(levels)]
    tree = shape(build_tree(rows, "P", Collector()))
    assert [number for number, _ in tree] == [item.row for item in rows if item.perimeters]
    assert all(depth <= levels[number][0] for number, depth in tree)


@given(st.lists(st.integers(1, 6), max_size=30))
def test_sound_levels_give_that_tree_and_no_problem(steps: list[int]) -> None:
    levels: list[int] = []
    for step in steps:
        levels.append(min(step, (levels[-1] if levels else 0) + 1))
    rows = [row(number, level) for number, level in enumerate(levels)]
    collector = Collector()
    check_levels(rows, frozenset({"RS-X"}), collector)
    assert shape(build_tree(rows, "P", collector)) == list(enumerate(levels))
    assert collector.all == ()


@given(LEVELS)
def test_rows_below_none_are_reported(levels: list[tuple[int, bool]]) -> None:
    rows = [row(number, level) for number, (level, _) in enumerate(levels)]
    collector = Collector()
    check_levels(rows, frozenset({"RS-X"}), collector)
    before = [0, *(level for level, _ in levels)]
    orphans = [number for number, (level, _) in enumerate(levels) if level > before[number] + 1]
    assert len(collector.errors) == len(orphans)


@pytest.mark.parametrize("first_is_in", [True, False])
def test_a_child_without_its_parent_is_reported_even_below_nothing(first_is_in: bool) -> None:
    rows = [row(0, 1, cell="X" if first_is_in else ""), row(1, 1, cell=""), row(2, 2)]
    collector = Collector()
    tree = shape(build_tree(rows, "P", collector))
    assert tree == ([(0, 1), (2, 2)] if first_is_in else [(2, 1)])
    assert [(problem.code, problem.location.cell) for problem in collector.warnings] == [
        ("parent-not-in-perimeter", "D3")
    ]


def constrained(details: str, layout: Layout) -> FieldType:
    return constrain(FieldType(scalar=Scalar.STRING), row(8, details=details), layout, layout.codes)


@pytest.mark.parametrize(
    ("details", "old", "new"),
    [
        ("REGEX: ^a$", "^a$", "^a$"),
        ("REGEX:^a$", None, "^a$"),
        ("REGEX : ^a$", None, "^a$"),
        ("voir REGEX: ^a$", None, None),
        ("regex: ^a$", None, None),
    ],
)
def test_patterns_in_both_layouts(details: str, old: str | None, new: str | None) -> None:
    assert constrained(details, Layout.FIRST_CELL).pattern == old
    assert constrained(details, Layout.TABLE).pattern == new


def test_codes_in_both_layouts() -> None:
    details = "ENUM: A, B,C,  D , A"
    assert constrained(details, Layout.TABLE).enum == ("A", "B", "C", "D")
    assert constrained("ENUM: A, B", Layout.FIRST_CELL).enum == ("A", "B")
    assert constrained("NOMENCLATURE: HubSante.x ", Layout.TABLE).nomenclature == "HubSante.x"


@given(st.text())
def test_prose_constrains_nothing(text: str) -> None:
    if not text.lstrip().startswith(("REGEX", "ENUM", "NOMENCLATURE")):
        for layout in Layout:
            assert constrained(text, layout) == FieldType(scalar=Scalar.STRING)
