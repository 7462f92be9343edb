"""Texts made to break out, in every text of a model: the package builds, and says the same texts."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from generator.diagnostics import Location
from generator.mappers.header import standard_header
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from tests.java.support import Package, lay_out, needs_java, run

PAYLOADS = (
    '"; System.exit(1); //',
    "\\",
    '\\"',
    "*/ int x = 1; /*",
    "/** */",
    "\\u000a System.exit(1);",
    "\\u002a\\u002f class X {}",
    "\\u0022 + 1",
    "\\\\u0022",
    "line\nbreak",
    "carriage\rreturn",
    "both\r\n*/",
    "\u2028*/\u2029",
    "\u0085",
    "\x0b\x0c\x1c",
    "\x00\x1a\x7f",
    "#{exit}",
    "`id`",
    "=end",
    "__END__",
    '"""',
    "'''",
    "]]>",
    "<!--",
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    "${jndi:ldap://x}",
    "$(id)",
    "%s%n",
    "{@link java.lang.String}",
    "@deprecated",
    "@author x",
    "&amp;&#42;/",
    "&#42;&#47;",
    "\u202ertl\u202c",
    "\u200f\u2066x\u2069",
    "\ufeff",
    "coding: utf-7",
    "-- é ü œ 漢字 🚑",
    "*" * 50 + "/",
    "x" * 1000,
    "é" * 70_000,
    "*/" * 300,
    "?>",
    "\\N{LF}",
    "--><project/>",
    " ",
    "a\tb",
    "null",
    "class",
    "../../etc/passwd",
    "C:\\u0041",
    "/*",
    "//",
    "%00",
    "; DROP TABLE",
    "\ud7ff\ue000",
    "|pipe|`code`[link](javascript:x)",
    "\\",
    "\\uuuu000a",
    "\\u",
)
BALISES = (
    "class", "Class", "class_", "clazz", "type", "Type", "getClass", "notify", "hashCode", "toString", "wait", "build",
    "a-b", "a_b", "aB", "a.b", "A", "a", "int", "record", "var", "yield", "_", "x1", "X1", "String", "List", "Optional",
    "other", "value", "slots", "builder", "toJson", "validate", "schema", "con", "nul", "objectType", "long", "n" * 200,
)  # fmt: skip
TYPES = (
    "String",
    "Field",
    "Slots",
    "Builder",
    "Error",
    "Con",
    "class",
    "Class",
    "List",
    "codes",
    "Sexe",
    "Release",
    "x-y",
)


def hostile_release() -> Release:
    """A release with a payload in every text, and every odd name."""
    fields = [_field(f"f{number}", text, number) for number, text in enumerate(PAYLOADS)]
    fields += [
        Field(name, name, FieldType(scalar=Scalar.STRING), Cardinality(0, 1), _at(""))
        for name in BALISES
        if name != "_"
    ]
    fields += [
        Field(f"o{n}", name, FieldType(object_type=name), Cardinality(0, None), _at("")) for n, name in enumerate(TYPES)
    ]
    types = tuple(
        ObjectType(name, text, (_field("code", text, 0),), _at(text), n % 2 == 0, text)
        for n, (name, text) in enumerate(zip(TYPES, PAYLOADS, strict=False))
    )
    root = ObjectType("error", PAYLOADS[3], tuple(fields), _at(PAYLOADS[3]), False, PAYLOADS[5])
    schema = Schema("RS-ERROR", PAYLOADS[0], "error", root, types, _at(""), xml_namespace="urn:x")
    twin = replace(schema, name="RS_ERROR", root_element="class", root=replace(root, name="class"))
    lists = tuple(_list(number, text) for number, text in enumerate(PAYLOADS))
    return Release("9.9.9", _at(""), (standard_header("x:1"), schema, twin), lists)


def _at(text: str) -> Location:
    return Location(f"models/{text}.xlsx", text or None, "A1")


def _field(name: str, text: str, number: int) -> Field:
    kind = (
        FieldType(scalar=Scalar.STRING, nomenclature=f"X.{number}")
        if number % 3
        else FieldType(
            scalar=Scalar.STRING,
            enum=(text, "other"),
            pattern=re.sub(r"([^\w\s])", r"\\\1", text[:500], flags=re.ASCII),
        )
    )
    return Field(name, text, kind, Cardinality(0, 1), _at(text), text, (text,), None, text)


def _list(number: int, text: str) -> Nomenclature:
    codes = (Code(text, (text, text), _at(text), 2, text, text, text), Code("other", (), _at("")))
    return Nomenclature(f"X.{number}", text, text, 2, codes, _at(text), text, description=text)


@pytest.fixture(scope="module")
def package() -> Package:
    """The hostile package, built."""
    found = lay_out(hostile_release())
    found.build()
    return found


@needs_java
def test_texts_read_back_equal(package: Package) -> None:
    said = json.loads(run(*package.program("Readback"), folder=package.folder))
    by_name = {item["field"]: item for item in said if item["schema"] == "RS-ERROR"}
    for field in hostile_release().schemas[1].root.fields:
        item = by_name[field.name]
        assert item["pattern"] == field.type.pattern
        if field.type.nomenclature:
            text = field.label
            assert item["title"] == text
            assert item["codes"] == [[text, text, text, text], ["other", "other", "", ""]]
        elif field.type.enum:
            assert [code[0] for code in item["codes"]] == list(dict.fromkeys(field.type.enum))


@needs_java
def test_every_source_is_what_its_name_says(package: Package) -> None:
    """No text made a class, a method or a file of its own: the class files are those of the sources."""
    sources = {path.stem for path in (package.folder / "src").rglob("*.java")}
    classes = {path.stem.split("$")[0] for path in (package.folder / "target" / "classes").rglob("*.class")}
    assert classes <= sources
    assert not [path for path in package.folder.rglob("*") if path.name == "passwd"]
