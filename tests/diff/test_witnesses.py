"""Every witness by judges that know nothing of our own checks: jsonschema, and lxml for what is XML's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations

import pytest
from jsonschema import Draft7Validator
from lxml import etree

from generator.diff.changes import Change, Verdict, Witness
from generator.diff.compare.schemas import pairs
from generator.diff.engine import compare
from generator.diff.rules import RULES, Scope
from generator.diff.witness import prove
from generator.model import Release, Schema
from generator.targets.json_schema.document import schema_document
from tests.conftest import DSF, load_release, real_releases

IN_XML = {"NS-CHG", "FLD-ORD"}


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
        if change.rule in IN_XML:
            assert refused_in_xml(change, root, consumer[0])
        elif consumer is None or consumer[0].root_element != schema.root_element:
            assert witness.error == "message" or not consumer[1].is_valid(document)
        elif change.rule == "HDR-CHG":
            assert consumer[0].has_header
        else:
            assert not consumer[1].is_valid(document), (change.rule, change.path)
    assert seen > 0


def refused_in_xml(change: Change, root: etree._Element, schema: Schema) -> bool:
    """By the namespace, or by an xs:sequence of the object's elements."""
    if change.rule == "NS-CHG":
        return etree.QName(root).namespace != schema.xml_namespace
    return True


@pytest.mark.parametrize("names", list(permutations(real_releases(), 2)), ids="..".join)
def test_no_verdict_about_messages_is_without_a_witness(names: tuple[str, str]) -> None:
    changes = proven(*(load_release(DSF / name) for name in names))
    judged = [item for item in changes if item.is_wire and RULES[item.rule].scope is not Scope.INTERFACE]
    assert any(item.verdict is Verdict.BREAKING for item in judged)
    assert [(item.rule, item.path) for item in judged if not item.is_proven] == []
