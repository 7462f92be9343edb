"""Releases whose names are what a test says, where the checks would refuse them too."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.diagnostics import Collector
from generator.model import Direction, FieldType, Release, Schema, TestCase, TestStep
from generator.passes.order import run_passes, without_touched
from tests.hostile.release import release

NAME = re.compile("[A-Za-z][A-Za-z0-9]*")


def named(text: str, other: str = "") -> Release:
    """A release whose titles, lists, test cases and (where they may) types have this name; a second list the other."""
    found = release(text)
    first = replace(found.nomenclatures[0], id=text, name=text)
    lists = (first, replace(first, id=other, name=other)) if other else (first,)
    schema = found.schemas[1]
    fields = tuple(
        replace(field, type=replace(field.type, nomenclature=text)) if field.type.nomenclature else field
        for field in schema.root.fields
    )
    schema = replace(schema, root=replace(schema.root, fields=fields))
    step = TestStep("1", Direction.SEND, "RS-TEST", text, schema.location, file=text)
    cases = (TestCase(text, text, text, text, (step,), schema.location),)
    schemas = (found.schemas[0], with_type(schema, text) if NAME.fullmatch(text) else schema)
    return replace(found, schemas=schemas, nomenclatures=lists, test_cases=cases)


def with_type(schema: Schema, name: str) -> Schema:
    """The schema, its type `patient` with this name."""
    (patient,) = schema.types
    fields = tuple(
        replace(field, type=FieldType(object_type=name)) if field.type.object_type else field
        for field in schema.root.fields
    )
    root = replace(schema.root, fields=fields)
    return replace(schema, root=root, types=(replace(patient, name=name, label=name),))


def with_schema(name: str) -> Release:
    """A release whose message has this name, checked: a hostile one is refused."""
    found = release("texte")
    schema = replace(found.schemas[1], name=name, xml_namespace="urn:emergency:test")
    collector = Collector()
    return without_touched(run_passes(replace(found, schemas=(found.schemas[0], schema)), collector), collector)
