"""Texts made to break out, in every text place of a model: the package still builds, and gives them back."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.model import (
    Cardinality,
    Code,
    Field,
    FieldType,
    Interface,
    Nomenclature,
    ObjectType,
    Release,
    Scalar,
    Schema,
    VirtualHost,
)
from generator.targets.csharp import render
from tests.csharp.support import Package, build, lay_out, needs_dotnet, run

PAYLOADS = [
    '"; System.Console.Write("canary"); //',
    "\\",
    "\\\\",
    'a\\"',
    '"""',
    "*/ class Canary {} /*",
    "//",
    "/* ",
    "</summary><canary>",
    "<!-- -- -->",
    "]]>",
    "&amp;&lt;&#x0;",
    "#{canary}",
    "=end",
    "{{ canary }} {% raw %}",
    "{0} {canary}",
    "$(canary) @(canary) %0A",
    '@"verbatim"',
    '$"{canary}"',
    "line\nclass Canary {}",
    "line\r\nclass Canary {}",
    "line\rclass Canary {}",
    "line\u2028class Canary {}",
    "line\u2029class Canary {}",
    "line\u0085class Canary {}",
    "line\x0bclass Canary {}",
    "line\x0cclass Canary {}",
    "\\u000aclass Canary {}",
    "\\u0022; canary",
    "#if canary",
    "#pragma warning restore",
    "\u202ereversed\u202c",
    "\u200f\u200e\u2066",
    "\ufeffmark",
    "\x00nul\x01\x1f\x7f",
    "\ufffe\uffff",
    "😀 é œ Ÿ \u0301",
    "\\U0000000aclass Canary {}",
    "\\x22; canary",
    "\\N{QUOTATION MARK}",
    "line\x1cclass Canary {}",
    "line\x1eclass Canary {}",
    "/// <canary>",
    "*//*/ class Canary {}",
    "--><canary/><!--",
    "</summary></member><canary/>",
    "<![CDATA[canary]]>",
    '<inheritdoc cref="canary"/>',
    '""; canary; ""',
    "\x1aend of file",
    "null",
    "class",
    "namespace",
    "'",
    "''' --",
    "`echo`",
    "../../etc/passwd",
    "C:\\x",
    "CON",
    "\t tab",
    " ",
    "\u00a0",
    "éléphant" * 125,
    "x" * 1000,
]
PLACE = Location('models/\u2028*/".xlsx', ']]>\r"', "J1")
TEXT = FieldType(scalar=Scalar.STRING)


def field(name: str, label: str, kind: FieldType = TEXT, many: bool = False) -> Field:
    return Field(
        name,
        label,
        kind,
        Cardinality(0, None if many else 1),
        PLACE,
        description=label,
        examples=(label,),
        remark=label,
    )


def pattern(text: str) -> FieldType:
    return FieldType(scalar=Scalar.STRING, pattern=re.escape(text))


def enum(text: str) -> FieldType:
    return FieldType(scalar=Scalar.STRING, enum=(text, "b"))


def hostile_release() -> Release:
    """Every payload as balise, label, description, type, code, list title, comment, pattern, schema, host."""
    every = [item for item in PAYLOADS if item.strip()]
    codes = tuple(
        Code(text, (text, f"{text}!"), PLACE, level=2, parent=text, description=text, comment=text) for text in PAYLOADS
    )
    lists = tuple(Nomenclature(f"HubSante.{text}", text, text, 2, codes[:3], PLACE, description=text) for text in every)
    full = Nomenclature("HubSante.sexe", "Sexe", "", 1, codes, PLACE)
    types = tuple(
        ObjectType(
            text, text, (field(text, text), field("Item", text)), PLACE, description=text, is_open=index % 2 == 0
        )
        for index, text in enumerate(every)
    )
    fields = (
        *(field(text, text) for text in every),
        *(field(f"o{index}", text, FieldType(object_type=text)) for index, text in enumerate(every)),
        *(field(f"p{index}", text, pattern(text)) for index, text in enumerate(every)),
        *(field(f"e{index}", text, enum(text)) for index, text in enumerate(every)),
        field("case_id", "one"), field("caseId", "two"), field("CaseID", "three"), field("case-id", "four"),
        field("toJson", "reserved"), field("Équipe", "accent"), field("equipe", "none"), field("1st", "digit"),
        field("sexe", "coded", FieldType(scalar=Scalar.STRING, nomenclature="HubSante.sexe"), many=True),
    )  # fmt: skip
    root = ObjectType("root", "label", fields, PLACE, description="\r\n*/")
    schemas = [
        Schema("RC-DE", "x", "header", ObjectType("header", "h", (), PLACE, is_open=True), (), PLACE, is_header=True)
    ]
    schemas += [Schema("RS-EDA", '"', "root", root, types, PLACE, xml_namespace='urn:"\\')]
    schemas += [
        Schema(text, text, text, ObjectType("root", text, (), PLACE), (), PLACE, xml_namespace=text) for text in every
    ]
    hosts = tuple(VirtualHost(text, text, text, (text,), PLACE) for text in PAYLOADS)
    return Release("3.0", PLACE, tuple(schemas), (full, *lists), Interface(hosts), date="\r*/")


@pytest.fixture(scope="module")
def hostile() -> Package:
    return lay_out(hostile_release())


def test_paths_are_names() -> None:
    for file in render(hostile_release()):
        assert re.fullmatch(r"[A-Za-z0-9_.]+(/[A-Za-z0-9_.]+)*", file.path), file.path
        assert len(file.path) < 200


def test_no_line_but_ours() -> None:
    """Nothing that ends a line, or turns it round, is in a source but the line feeds of the templates."""
    wrong = re.compile("[\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
    for file in render(hostile_release()):
        if file.path.endswith(".cs"):
            text = file.content.decode()
            assert not wrong.search(text), file.path
            ours = (
                text.replace("#if !NETCOREAPP3_1\n", "").replace("#if NETSTANDARD2_0\n", "").replace("#endif\n", "")
                if "/Runtime/" in file.path
                else text
            )
            assert not re.search(r"^\s*(class Canary|#)", ours, re.MULTILINE), file.path


@needs_dotnet
def test_builds_and_gives_the_texts_back(hostile: Package) -> None:
    program = hostile.program("texts")
    lines = [json.loads(line) for line in run(str(program), folder=program.parent).splitlines()]
    release = hostile.release
    shapes = {(line["type"].split(".")[3], line["name"]): line["fields"] for line in lines if "name" in line}
    for schema in release.schemas[1:2]:
        for item in schema.all_types:
            assert shapes["RsEda", item.name] == [[field.name, field.label] for field in item.fields]
    lists = [line for line in lines if "codes" in line and line["type"].split(".")[3] == "Codes"]
    assert sorted(line["title"] for line in lists) == sorted(item.name for item in release.nomenclatures)
    (full,) = [line for line in lists if line["type"].endswith("Codes.Sexe")]
    assert full["codes"] == [
        {
            "Code": code.value,
            "Labels": list(code.labels),
            "ParentCode": None,  # each names itself as its parent: none has one in the list
            "Description": code.description,
            "Comment": code.comment,
            "Level": 1,
        }
        for code in release.nomenclatures[0].codes
    ]


@needs_dotnet
def test_documentation_gives_the_texts_back(hostile: Package) -> None:
    hostile.once("library", lambda: build(hostile.sources))
    said = documented(hostile.assembly.with_suffix(".xml"))
    for payload in PAYLOADS:
        if payload.strip():
            assert normal(payload) in said, payload


def documented(path: Path) -> set[str]:
    """The summaries of the package's members, as an editor shows them."""
    root = ElementTree.parse(path).getroot()
    return {normal("".join(item.itertext())) for item in root.iter("summary")}


def normal(text: str) -> str:
    r"""A text as documentation shows it: blanks as one, and what XML cannot carry spelled out (`\u0001`)."""
    spelled = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", lambda match: f"\\u{ord(match[0]):04X}", text)
    return " ".join(spelled.split())
