"""Every witness by judges that know nothing of our own checks: jsonschema, and lxml for what is XML's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import permutations
from typing import Any

import pytest
from jsonschema import Draft7Validator
from lxml import etree

from generator.diff.changes import Change, Verdict, Witness
from generator.diff.compare.schemas import pairs
from generator.diff.engine import compare
from generator.diff.rules import RULES, Scope
from generator.diff.witness import prove
from generator.diff.witness.carry import Moves, along, carry, moves_of
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model import Release, Schema
from generator.targets.json_schema.document import schema_document
from generator.targets.xsd.schema import schema_document as xsd_document
from generator.targets.xsd.xml import written
from tests.conftest import DSF, load_release, real_releases
from tests.diff.test_edits import pairs_of

LAXER_IN_XML = {"ARR-ON", "ARR-OFF", "TYP-CHG", "FMT-CHG", "TYP-WIDEN", "TYP-NARROW"}
"""One value of a list is written as a single one, a number as a text."""
NOT_IN_ONE_SCHEMA = {"MSG-ADD", "MSG-DEL", "HDR-CHG", "OPEN-CHG"}
"""What one XML Schema cannot show; an open object with fields takes its own only there (3.8.6), as published."""


def xml_schema(schema: Schema, release: Release) -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(written(xsd_document(schema, release)).encode()))


def judged_as_xml(old: Release, new: Release) -> int:
    """Every witness in XML, by XML Schemas and libxml2: one side takes it, the other does not."""
    sides = {
        (after or before).name: (before, after)  # type: ignore[union-attr]
        for before, after in pairs(old, new, {})
    }
    schemas: dict[tuple[str, bool], etree.XMLSchema] = {}
    for name, both in sides.items():
        for schema, release in zip(both, (old, new), strict=True):
            if schema is not None:
                schemas[name, release is old] = xml_schema(schema, release)
    seen = 0
    for change, witness in witnesses(proven(old, new)):
        if change.rule in NOT_IN_ONE_SCHEMA:
            continue
        seen += 1
        root = etree.fromstring(witness.xml)
        producer = schemas[witness.message, witness.is_forward]
        consumer = schemas[witness.message, not witness.is_forward]
        assert producer.validate(root), (change.rule, change.path, producer.error_log)
        if change.rule not in LAXER_IN_XML:
            assert not consumer.validate(root), (change.rule, change.path, witness.xml)
    return seen


@cache
def validators(old: str, new: str) -> dict[str, list[tuple[Schema, Draft7Validator] | None]]:
    releases = [load_release(DSF / name) for name in (old, new)]
    return {
        (after or before).name: [  # type: ignore[union-attr]
            (schema, Draft7Validator(schema_document(schema, release))) if schema else None
            for schema, release in zip((before, after), releases, strict=True)
        ]
        for before, after in pairs(*releases, {})
    }


def proven(old: Release, new: Release) -> tuple[Change, ...]:
    return prove(compare(old, new), old, new).changes


def renamed(witness: Witness, change: Change, moves: Moves) -> dict[str, Any]:
    """The witness with the objects that its change is in where the consumer has them."""
    ((root, inner),) = witness.document.items()
    place = next(place for place in change.places if place.message == witness.message)
    return {root: carry(inner, along(change, place, moves, is_forward=witness.is_forward))}


def witnesses(changes: tuple[Change, ...]) -> Iterator[tuple[Change, Witness]]:
    for change in changes:
        for witness in change.witnesses:
            yield change, witness


@pytest.mark.parametrize("names", list(permutations(real_releases(), 2)), ids="..".join)
def test_one_side_accepts_the_other_refuses(names: tuple[str, str]) -> None:
    changes = proven(*(load_release(DSF / name) for name in names))
    judges = validators(*names)
    seen = 0
    for change, witness in witnesses(changes):
        seen += 1
        sides = judges[witness.message]
        producer, consumer = sides if witness.is_forward else reversed(sides)
        assert producer is not None
        schema, validator = producer
        document = witness.document[schema.root_element]
        assert validator.is_valid(document), (change.rule, change.path, next(validator.iter_errors(document)))
        root = etree.fromstring(witness.xml)
        assert root.tag == f"{{{schema.xml_namespace}}}{schema.root_element}"
        if change.rule == "NS-CHG":
            assert etree.QName(root).namespace != consumer[0].xml_namespace
        elif change.rule == "FLD-ORD":
            assert witness.error == "order"  # judged by XML Schema below
        elif consumer is None or consumer[0].root_element != schema.root_element:
            assert witness.error == "message" or not consumer[1].is_valid(document)
        elif change.rule == "HDR-CHG":
            assert consumer[0].has_header
        else:
            assert not consumer[1].is_valid(document), (change.rule, change.path)
    assert seen > 0


@pytest.mark.parametrize("names", list(permutations(real_releases(), 2)), ids="..".join)
def test_no_verdict_about_messages_is_without_a_witness(names: tuple[str, str]) -> None:
    changes = proven(*(load_release(DSF / name) for name in names))
    judged = [item for item in changes if item.is_wire and RULES[item.rule].scope is not Scope.INTERFACE]
    assert any(item.verdict is Verdict.BREAKING for item in judged)
    assert [(item.rule, item.path) for item in judged if not item.is_proven] == []


@pytest.mark.parametrize("names", list(permutations(real_releases(), 2)), ids="..".join)
def test_xml_schemas_agree(names: tuple[str, str]) -> None:
    if "none" in names:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    assert judged_as_xml(*(load_release(DSF / name) for name in names)) > 0


@pytest.mark.parametrize("seed", range(12))
def test_xml_schemas_see_the_order(seed: int) -> None:
    old, new = pairs_of(seed, "FLD-ORD")
    changes = [item for item in proven(old, new) if item.rule == "FLD-ORD"]
    assert changes and all(item.witnesses for item in changes)
    assert judged_as_xml(old, new) > 0


@pytest.mark.parametrize("names", list(permutations(real_releases(), 2)), ids="..".join)
def test_hubgen_validate_agrees(names: tuple[str, str]) -> None:
    """What proves a change is what `hubgen validate` says of it, with the same code."""
    releases = [load_release(DSF / name) for name in names]
    rules = [compile_rules(release) for release in releases]
    seen = 0
    comparison = compare(*releases)
    moves = moves_of(comparison)
    for change, witness in witnesses(prove(comparison, *releases).changes):
        if witness.message == "RC-DE" or change.rule in NOT_IN_ONE_SCHEMA | {"NS-CHG", "FLD-ORD"}:
            continue  # no message of its own; nothing that bare JSON shows
        producer, consumer = rules if witness.is_forward else reversed(rules)
        data = json.dumps(witness.document).encode()
        assert validate(data, producer).is_valid, (change.rule, change.path)
        assert not validate(data, consumer).is_valid, (change.rule, change.path)
        there = json.dumps(renamed(witness, change, moves.get(witness.message, ()))).encode()
        assert witness.error in {item.code for item in validate(there, consumer).findings}, (change.rule, change.path)
        seen += 1
    assert seen > 0
