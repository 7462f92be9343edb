"""Releases that nobody has seen: two random models with common names obey every law of comparison."""

from __future__ import annotations

from random import Random

import pytest

from generator.diagnostics import Location
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from tests.diff.test_edits import hold

PLACE = Location("models/m.xlsx", "S", "A1")
PAIRS = 200
NAMES = "abcdefgh"
PATTERNS = (None, "^[A-Z]{2}$", "^[A-Z]+$", r"^\d{2}(\.\d)?$", "x", "^([a-z]+\\.?){2,4}$")
LISTS = {"L": ("A", "B", "C"), "M": ("B", "C", "D"), "N": ("Z",)}


def random_release(rng: Random, version: str) -> Release:
    """Two messages over types that may hold each other, whose names come from a small pool."""
    lists = tuple(_list(rng, name, codes, version) for name, codes in LISTS.items())
    schemas = tuple(_schema(rng, name, version) for name in rng.sample(["RS-A", "RS-B", "RS-C"], 2))
    return Release(version, PLACE, schemas, lists)


def _schema(rng: Random, name: str, version: str) -> Schema:
    types = tuple(
        ObjectType(f"T{n}", f"Type {n}", _fields(rng, n + 1, f"{version} {name} T{n}"), _place(f"{version}{name}T{n}"))
        for n in range(4)
    )
    root = ObjectType(name.lower(), name, _fields(rng, 0, f"{version} {name}"), _place(f"{version}{name}"))
    used = _reached(root, {item.name: item for item in types})
    kept = tuple(item for item in types if item.name in used)
    return Schema(name, "15-15", f"root{name[-1]}", root, kept, _place(name), has_header=False)


def _reached(root: ObjectType, types: dict[str, ObjectType]) -> set[str]:
    found: set[str] = set()
    todo = [root]
    while todo:
        for field in todo.pop().fields:
            name = field.type.object_type
            if name and name not in found:
                found.add(name)
                todo.append(types[name])
    return found


def _fields(rng: Random, least: int, where: str) -> tuple[Field, ...]:
    """Fields, whose objects are of later types only: each message has an end."""
    names = rng.sample(NAMES, rng.randrange(1, 5))
    return tuple(
        Field(
            name,
            name.upper(),
            _type(rng, least),
            Cardinality(rng.randrange(2), rng.choice((1, 1, 1, 3, None))),
            _place(f"{where}{name}"),
        )
        for name in names
    )


def _type(rng: Random, least: int) -> FieldType:
    kind = rng.randrange(6)
    if kind < 2 and least < 4:
        return FieldType(object_type=f"T{rng.randrange(least, 4)}")
    if kind == 2:
        return FieldType(scalar=Scalar.STRING, nomenclature=rng.choice(list(LISTS)))
    if kind == 3:
        return FieldType(scalar=Scalar.STRING, enum=tuple(sorted(rng.sample("ABCD", 2))))
    if kind == 4:
        return FieldType(scalar=rng.choice((Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN)))
    return FieldType(scalar=Scalar.STRING, pattern=rng.choice(PATTERNS))


def _list(rng: Random, name: str, codes: tuple[str, ...], version: str) -> Nomenclature:
    kept = [code for code in codes if rng.random() < 0.8] or [codes[0]]
    made = tuple(Code(code, (f"Libellé {code}",), _place(f"{version}{name}{code}")) for code in kept)
    return Nomenclature(name, name, "R", 1, made, _place(f"{version}{name}"))


def _place(cell: str) -> Location:
    return Location("models/m.xlsx", "S", cell)


@pytest.mark.parametrize("batch", range(5))
def test_every_law_on_random_releases(batch: int) -> None:
    changed = 0
    for seed in range(batch * PAIRS // 5, (batch + 1) * PAIRS // 5):
        rng = Random(seed)
        changed += len(hold(random_release(rng, "1.0"), random_release(rng, "2.0")))
    assert changed > PAIRS
