"""A release as the contracts that it makes: each message as a tree of its fields, shared types written out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.diff.compare.lists import CodeList, code_list, expected_list
from generator.model import Code, Field, ObjectType, Release, Schema

Facts = dict[str, Any]


@dataclass(slots=True)
class Node:
    """A field, or a message's root: its facts, the codes it takes, and what is below it, in order.

    `expected` are the codes of the list that it names for information.

    A type inside itself is written out once.
    """

    facts: Facts
    codes: dict[str, Facts] | None = None
    fields: dict[str, Node] = field(default_factory=dict)
    expected: dict[str, Facts] | None = None


def contracts(release: Release) -> dict[str, Node]:
    """The tree of each message of a release, by its name."""
    return {schema.name: message_node(schema, release) for schema in release.schemas}


def message_node(schema: Schema, release: Release) -> Node:
    """The tree of one message."""
    facts = {
        "root": schema.root_element,
        "namespace": schema.xml_namespace,
        "header": schema.has_header,
        "perimeter": schema.perimeter,
        "open": schema.root.is_open,
    }
    return Node(facts, None, _fields(schema.root, schema, release, ()))


def value_facts(item: Field) -> Facts:
    """What is said of one value of a field, apart from its codes."""
    kind = item.type
    return {"object": kind.object_type is not None, "scalar": kind.scalar, "pattern": kind.pattern}


def list_facts(item: Field, release: Release) -> tuple[str | None, dict[str, Facts] | None]:
    """The id of a field's code list, and its codes."""
    found = code_list(item.type, release)
    return (None, None) if found is None else (found.id, codes_of(found))


def expected_codes(item: Field, release: Release) -> dict[str, Facts] | None:
    """The codes of the list that a field names for information."""
    found = expected_list(item.type, release)
    return None if found is None else codes_of(found)


def codes_of(found: CodeList) -> dict[str, Facts]:
    """The codes of a list, by value."""
    return {code.value: code_facts(code) for code in found.codes}


def code_facts(code: Code) -> Facts:
    """What is said of a code."""
    return {"labels": code.labels, "place": (code.parent, code.level), **prose(code, "description", "comment")}


def prose(item: Any, *aspects: str) -> Facts:
    """The texts about a part of the model."""
    return {aspect: getattr(item, aspect) for aspect in aspects}


def _fields(item: ObjectType, schema: Schema, release: Release, above: tuple[str, ...]) -> dict[str, Node]:
    return {entry.name: _node(entry, schema, release, above) for entry in item.fields}


def _node(item: Field, schema: Schema, release: Release, above: tuple[str, ...]) -> Node:
    list_id, codes = list_facts(item, release)
    facts = {
        **prose(item, "label", "description", "remark", "examples", "cardinality", "is_deprecated"),
        **value_facts(item),
        "list": list_id,
        "expected list": item.type.informative_list,
    }
    name, expected = item.type.object_type, expected_codes(item, release)
    if name is None or name in above:
        return Node(facts, codes, expected=expected)
    below = schema.types_by_name[name]
    facts |= {"open": below.is_open, "type label": below.label, "type description": below.description}
    return Node(facts, codes, _fields(below, schema, release, (*above, name)), expected)
