"""What a value may be, and what its type is called: each change under its rule, both ways."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.diff.changes import Bump, Change, Verdict
from generator.diff.contract import contracts
from generator.diff.engine import compare
from generator.diff.report.formats import render
from generator.diff.sources import open_source
from generator.diff.witness import prove
from generator.model import Cardinality, Field, FieldType, Release, Scalar
from generator.model.formats import PATTERNS
from tests.diff.apply import apply
from tests.diff.test_graphs import PLACE, holder, release, text

DAY = FieldType(scalar=Scalar.DATE, pattern=PATTERNS[Scalar.DATE])


def of_source(old: Release, new: Release) -> list[Change]:
    """The changes that only code sees; `apply` must not miss a thing."""
    found = compare(old, new)
    assert apply(found, old, new) == contracts(new)
    return [item for item in found.changes if item.verdict is Verdict.SOURCE]


def test_one_type_that_became_two_and_back() -> None:
    inner = (text("x"),)
    one = release({"Shared": inner}, (holder("a", "Shared"), holder("b", "Shared")))
    two = release({"Left": inner, "Right": inner}, (holder("a", "Left"), holder("b", "Right")))
    (split,) = of_source(one, two)
    assert (split.rule, split.bump, split.is_wire) == ("TYPE-SPLIT", Bump.MAJOR, False)
    assert (split.difference.old.text, split.difference.new.text) == ("Shared", "Left, Right")
    (merged,) = of_source(two, one)
    assert (merged.rule, merged.bump, merged.is_wire) == ("TYPE-MERGE", Bump.MAJOR, False)
    assert (merged.difference.old.text, merged.difference.new.text) == ("Left, Right", "Shared")
    for found, rule in ((compare(one, two), b"TYPE-SPLIT"), (compare(two, one), b"TYPE-MERGE")):
        assert render(found, "text", "fr").count(rule) == 1


def test_a_type_with_another_name_is_no_split() -> None:
    old, new = release({"A": (text("x"),)}, (holder("a", "A"),)), release({"B": (text("x"),)}, (holder("a", "B"),))
    assert [(item.rule, item.bump) for item in of_source(old, new)] == [("TYPE-REN", Bump.MINOR)]


def with_value(kind: FieldType) -> Release:
    return release({}, (Field("x", "x", kind, Cardinality(0, 1), PLACE),))


@pytest.mark.parametrize(
    ("old", "new", "rule", "verdict"),
    [
        (FieldType(scalar=Scalar.STRING), DAY, "TYP-NARROW", Verdict.BREAKING),
        (DAY, FieldType(scalar=Scalar.STRING), "TYP-WIDEN", Verdict.COORDINATION),
        (FieldType(scalar=Scalar.STRING, pattern=DAY.pattern), DAY, "TYP-NARROW", Verdict.SOURCE),
        (
            FieldType(scalar=Scalar.INTEGER, pattern="^[0-9]$"),
            FieldType(scalar=Scalar.INTEGER, pattern="^[0-8]$"),
            "RX-EQUIV",  # a pattern says nothing of a number
            Verdict.COMPATIBLE,
        ),
    ],
)
def test_each_change_of_a_value(old: FieldType, new: FieldType, rule: str, verdict: Verdict) -> None:
    (change,) = prove(compare(with_value(old), with_value(new)), with_value(old), with_value(new)).changes
    assert (change.rule, change.verdict, change.is_proven) == (rule, verdict, True)
    assert bool(change.witnesses) == change.is_wire


def schemas(folder: Path, **x: object) -> str:
    """A folder with one JSON Schema, of one text; nothing checks the patterns of such a source."""
    folder.mkdir()
    document = {"type": "object", "properties": {"x": {"type": "string", **x}}}
    (folder / "RS-X.schema.json").write_text(json.dumps(document))
    return str(folder)


@pytest.mark.parametrize(
    ("old", "new", "rule", "verdict", "is_proven"),
    [
        ({"pattern": "(?=a)b"}, {"pattern": "^b$"}, "RX-UNK", Verdict.BREAKING, False),
        ({"pattern": "(?=a)b"}, {"enum": ["b"]}, "LST-ON", Verdict.BREAKING, False),
        ({"enum": ["b"]}, {"pattern": "(?=a)b"}, "LST-OFF", Verdict.BREAKING, False),
        ({"enum": ["b"]}, {"pattern": "b"}, "LST-OFF", Verdict.COORDINATION, True),
    ],
)
def test_a_pattern_that_some_engines_only_know(
    old: dict[str, object], new: dict[str, object], rule: str, verdict: Verdict, is_proven: bool, tmp_path: Path
) -> None:
    """What it takes is not known: the worst is told, and no message is said to be valid, or refused, by it."""
    names = schemas(tmp_path / "old", **old), schemas(tmp_path / "new", **new)
    sides = [open_source(name, Collector()) for name in names]
    assert sides[0] is not None and sides[1] is not None
    releases = sides[0].release, sides[1].release
    (change,) = prove(compare(*releases), *releases).changes
    assert (change.rule, change.verdict, change.is_proven) == (rule, verdict, is_proven)
    assert bool(change.witnesses) is is_proven
