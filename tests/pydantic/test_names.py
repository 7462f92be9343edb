"""Balises, types and schemas whose names Python, Pydantic or the package itself has taken."""

from __future__ import annotations

import builtins
import importlib
import json
import keyword
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.diagnostics import Collector, Location
from generator.mappers.header import standard_header
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Scalar, Schema
from generator.passes.names import check_names
from generator.paths import TEMPLATES
from tests.pydantic.packages import imported, write_package

PLACE = Location("models/a.xlsx", "S", "A1")
pytestmark = pytest.mark.filterwarnings("error:Field name")
"""A field that shadows what its base class or its metaclass has: pydantic warns whoever imports the package."""
RUNTIME = [path.stem.lstrip("_") for path in (TEMPLATES / "pydantic" / "runtime").glob("*.py")]
WORDS = sorted(
    {
        *keyword.kwlist,
        *keyword.softkwlist,
        *(name for name in dir(builtins) if name[0].isalpha()),
        *(name for name in (*dir(BaseModel), *dir(type(BaseModel))) if name[0].isalpha()),
        *("wire", "items", "pattern", "Maybe", "Annotated", "ClassVar", "Optional", "Field", "HubModel", "HubMessage"),
        *("Integer", "Number", "Boolean", "OpenModel", "CodeList", "Envelope", "Message", "annotations", "typing"),
        *("content", "header", "problems", "others", "self", "cls", "values", "to_json", "from_json", "from_xml"),
        *("SCHEMA", "PERIMETER", "ROOT_ELEMENT", "NAMESPACE", "HAS_HEADER", "KEEPS_NULLS", "codes", "texts"),
        *("to_xml", "toXml", "fromXml", "to_dict", "toDict", "model", "root", "parse", "build", "pydantic", "mro"),
        *("caseId", "case_id", "CaseId", "case-id", "case.id", "CASEID", "a1", "a_1", "_a", "__a__", "_private"),
        *("slots", "__slots__", "received", "_received", "__dict__", "__class__", "__init__"),
        *RUNTIME,
    }
)


def release(fields: list[str], types: list[str], schemas: list[str]) -> Release:
    """Messages named by `schemas`; each has all of `fields`, and an object of each of `types`."""
    objects = tuple(ObjectType(name, name, (_field("value"),), PLACE) for name in types)
    inside = [_field(f"o{number}", FieldType(object_type=name)) for number, name in enumerate(types)]
    messages = tuple(
        Schema(
            name,
            "P",
            f"root{number}",
            ObjectType(f"root{number}", name, (*map(_field, fields), *inside), PLACE),
            objects,
            PLACE,
        )
        for number, name in enumerate(schemas)
    )
    return Release("9.0", PLACE, (standard_header("cisu:2.0"), *messages))


def _message(name: str, number: int, fields: tuple[Field, ...], objects: tuple[ObjectType, ...]) -> Schema:
    root = f"root{number}"
    return Schema(name, "P", root, ObjectType(root, name, fields, PLACE), objects, PLACE)


def _field(name: str, kind: FieldType | None = None) -> Field:
    return Field(name, name, kind or FieldType(scalar=Scalar.STRING), Cardinality(0, 1), PLACE)


def round_trip(made: Release, tmp_path: Path) -> None:
    """Every message of a release, with every field, reads and comes back."""
    with imported(write_package(made, tmp_path)) as package:
        known = importlib.import_module(f"{package.__name__}._release")
        for schema in made.messages:
            content = {
                field.name: {"value": field.type.object_type} if field.type.object_type else field.name
                for field in schema.root.fields
            }
            document = {schema.root_element: content}
            message = package.parse(json.dumps(document))
            assert type(message) is known.message_class(schema.root_element) and schema.name == message.SCHEMA
            assert json.loads(message.to_json()) == document
            assert message.problems() == []
            wrong = {schema.root_element: dict.fromkeys(content, 1)}
            with pytest.raises(package.InvalidMessage) as caught:
                package.parse(json.dumps(wrong))
            assert {problem.code for problem in caught.value.problems} == {"type"}
            assert len(caught.value.problems) == len(content)


def sound(names: list[str], kind: str) -> list[str]:
    """The names that the check lets through."""
    found = []
    for name in names:
        collector = Collector()
        check_names(release(*([name] if part == kind else ["x"] for part in ("field", "type", "schema"))), collector)
        found += [] if collector.errors else [name]
    return found


def test_fields(tmp_path: Path) -> None:
    names = sound(WORDS, "field")
    assert len(names) > 200
    round_trip(release(names, ["x"], ["RS-X"]), tmp_path)


def test_types(tmp_path: Path) -> None:
    names = sound([name for name in WORDS if name != "root0"], "type")
    round_trip(release(["x"], names, ["RS-X"]), tmp_path)


def test_schemas(tmp_path: Path) -> None:
    names = sound(WORDS, "schema")
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(name.casefold(), name)
    round_trip(release(["x"], ["y"], list(folded.values())), tmp_path)


def test_each_field_alone_is_named_for_its_balise(tmp_path: Path) -> None:
    """A class with one field: no number is added where nothing else has the name."""
    made = release(["caseId"], ["patient"], ["RS-X"])
    with imported(write_package(made, tmp_path)) as package:
        module = importlib.import_module(f"{package.__name__}.rs_x")
        assert list(module.Root0.model_fields) == ["case_id", "o0"]
        assert module.Patient.__name__ == "Patient"
