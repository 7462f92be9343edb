"""Renames and moves: told with their evidence, confirmed in a file, left apart where they are not clear."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.diagnostics import Collector
from generator.diff.changes import Verdict
from generator.diff.engine import compare
from generator.diff.files import read_renames
from generator.diff.history import history
from generator.diff.report.formats import render
from generator.diff.witness import prove
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from tests.diff.test_graphs import PLACE


def field(name: str, label: str, **kind: object) -> Field:
    return Field(name, label, FieldType(**(kind or {"scalar": Scalar.STRING})), Cardinality(0, 1), PLACE)  # type: ignore[arg-type]


def release(version: str, *root: Field, inner: tuple[Field, ...] = ()) -> Release:
    types = (ObjectType("inner", "Dedans", inner, PLACE),) if inner else ()
    held = (field("inner", "Dedans", object_type="inner"),) if inner else ()
    schema = Schema("M", "15-15", "m", ObjectType("m", "m", (*root, *held), PLACE), types, PLACE)
    return Release(version, PLACE, (schema,))


def test_one_clear_candidate_is_a_rename() -> None:
    old, new = release("1.0", field("nom", "Nom de famille")), release("2.0", field("name", "Nom de famille"))
    (change,) = compare(old, new).changes
    assert (change.rule, change.verdict) == ("FLD-REN", Verdict.BREAKING)
    assert dict(change.difference.evidence)["same label"] == "Nom de famille"
    assert change.places[0].new_path == ("name",)
    assert "nom → name" in render(compare(old, new), "text", "fr").decode()


def test_what_is_not_the_same_is_no_reason() -> None:
    old, new = field("nom", "Nom"), replace(field("name", "Nom"), cardinality=Cardinality(0, None))
    change, own = compare(release("1.0", old), release("2.0", new)).changes
    assert own.rule == "ARR-ON"
    assert set(dict(change.difference.evidence)) == {"score", "same label", "same type"}


def test_two_candidates_are_left_apart() -> None:
    old = release("1.0", field("nom", "Nom"))
    new = release("2.0", field("name", "Nom"), field("nameBis", "Nom"))
    found = {item.rule: item for item in compare(old, new).changes}
    assert set(found) == {"FLD-DEL-OPT", "FLD-ADD-OPT"}
    assert dict(found["FLD-DEL-OPT"].difference.evidence) == {"candidate": "name, nameBis"}


def test_a_confirmed_rename_needs_no_likeness(tmp_path: Path) -> None:
    path = tmp_path / "renames.yaml"
    path.write_text("fields:\n  M/inner/x: y\n  M/inner/z: M/z\n  OTHER/inner/k: y\nmessages:\n  M: N\n", "utf-8")
    renames = read_renames(path, Collector())
    old = release("1.0", inner=(field("x", "Un"), field("z", "Zed"), field("k", "K")))
    new = release("2.0", field("z", "Rien"), inner=(field("y", "Tout autre", scalar=Scalar.INTEGER), field("k", "K")))
    found = {item.rule: item for item in compare(old, new, renames=renames).changes}
    assert found["FLD-REN"].places[0].new_path == ("inner", "y")
    assert found["FLD-MOVE"].places[0].new_path == ("z",)
    assert all("confirmed" in dict(found[rule].difference.evidence) for rule in ("FLD-REN", "FLD-MOVE"))


def test_a_renamed_field_keeps_its_history() -> None:
    releases = [
        release("3.0", field("name", "Nom", scalar=Scalar.STRING, pattern="^a$")),
        release("1.0", field("nom", "Nom")),
        release("2.0", field("name", "Nom")),
    ]
    events = history("M/name", releases)
    assert [(event.release, event.kind) for event in events] == [
        ("1.0", "introduced"),
        ("2.0", "changed"),
        ("3.0", "changed"),
    ]
    assert history("M/nothing", releases) == []
    assert [event.kind for event in history("M/nom", releases)] == ["introduced", "removed"]


def test_what_is_in_a_renamed_object_is_compared() -> None:
    """Both ways it is proven, by a message whose object has its other name."""
    old = release("1.0", inner=(field("x", "Un"), field("y", "Deux", pattern="^a$", scalar=Scalar.STRING)))
    new = release("2.0", inner=(replace(field("x", "Un"), cardinality=Cardinality(1, 1)), field("y", "Deux")))
    (schema,) = new.schemas
    renamed = replace(schema.root.fields[0], name="dedans")
    new = replace(new, schemas=(replace(schema, root=replace(schema.root, fields=(renamed,))),))
    found = {item.rule: item for item in prove(compare(old, new), old, new).changes}
    assert set(found) == {"FLD-REN", "MIN-UP01", "RX-DEL"}
    for item in found.values():
        assert item.is_proven
    place = found["MIN-UP01"].places[0]
    assert (place.path, place.new_path) == (("inner", "x"), ("dedans", "x"))
    assert found["MIN-UP01"].witnesses[0].error_path == "$.m.dedans.x"


def test_a_field_that_moves_into_a_new_object_is_compared() -> None:
    """Out of a removed object as well: the same the other way round."""
    status = replace(field("status", "Statut", pattern="^a$", scalar=Scalar.STRING), cardinality=Cardinality(1, 1))
    old = release("1.0", replace(status, type=FieldType(scalar=Scalar.STRING)))
    new = release("2.0", inner=(status, field("since", "Depuis")))
    for before, after, ends, rule in (
        (old, new, (("status",), ("inner", "status")), "RX-ADD"),
        (new, old, (("inner", "status"), ("status",)), "RX-DEL"),
    ):
        found = {item.rule: item.places[0] for item in compare(before, after).changes}
        assert {(found[name].path, found[name].new_path) for name in ("FLD-MOVE", rule)} == {ends}
