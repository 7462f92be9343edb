"""The big list of naughty strings as label, description, example and code: every target says each of them again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.mappers.header import standard_header
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.targets import registry
from tests.csharp import support as csharp
from tests.hostile.corpora import naughty_strings
from tests.java import support as java
from tests.python import support as python
from tests.ruby import support as ruby
from tests.typescript import support as typescript

PLACE = Location("models/model.xlsx", "RS-TEST", "A1")
MAYBE = Cardinality(0, 1)
SAY_CODES = """
from importlib import import_module
codes = import_module(hub.__name__ + ".codes").Naughty
print(json.dumps([[str(code), *code.labels, code.description] for code in codes]))
"""


def naughty_release(texts: Sequence[str]) -> Release:
    """A message with a field for each text, and a list with a code for each."""
    fields = [
        Field(f"field{number}", text, FieldType(Scalar.STRING), MAYBE, PLACE, text, (text,), "B1", text)
        for number, text in enumerate(texts)
    ]
    fields.append(Field("coded", "", FieldType(Scalar.STRING, nomenclature="HubSante.naughty"), MAYBE, PLACE))
    root = ObjectType("naughty", "naughty", tuple(fields), PLACE)
    schema = Schema("RS-TEST", "15-15", "naughty", root, (), PLACE, xml_namespace="urn:emergency:test")
    codes = tuple(Code(text, (text,), PLACE, 1, None, text) for text in texts)
    lists = (Nomenclature("HubSante.naughty", "Naughty", "", 1, codes, PLACE),)
    return Release("9.0.0", PLACE, (standard_header("cisu:2.0"), schema), lists)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """The strings, each once, the empty one left out: a code is never empty."""
    found = [text for text in dict.fromkeys(naughty_strings()) if text.strip()]
    assert len(found) > 450
    return found


def test_every_target_renders_them(texts: list[str]) -> None:
    release = naughty_release(texts)
    for name, render in registry.load(registry.available()).items():
        files = list(render(release))
        assert len({item.path for item in files}) == len(files), name
        for item in files:
            if item.path.endswith(".json"):
                json.loads(item.content)


def test_json_schema(texts: list[str]) -> None:
    (render,) = registry.load(["json-schema"]).values()
    documents = {item.path: json.loads(item.content) for item in render(naughty_release(texts))}
    schema = documents["RS-TEST.schema.json"]
    for number, text in enumerate(texts):
        said = schema["properties"][f"field{number}"]
        assert (said["title"], said["description"], said["examples"]) == (text, text, [text])
    assert schema["properties"]["coded"]["enum"] == texts


@pytest.mark.parametrize("flavour", ("pydantic", "dataclass"))
def test_python(texts: list[str], flavour: str, tmp_path: Path) -> None:
    package = python.lay_out(naughty_release(texts), flavour, tmp_path)
    said = package.evaluate(SAY_CODES)
    assert said == [[text, text, text] for text in texts]


@ruby.needs_ruby
def test_ruby(texts: list[str], tmp_path: Path) -> None:
    package = ruby.lay_out(naughty_release(texts), tmp_path)
    script = "puts JSON.generate(Hub::Codes::Naughty.map { |code| [code.code, *code.labels, code.description] })"
    assert package.evaluate(script) == [[text, text, text] for text in texts]


@typescript.needs_node
def test_typescript(texts: list[str], tmp_path: Path) -> None:
    package = typescript.lay_out(naughty_release(texts), tmp_path)
    script = f"""
    import {{ Naughty }} from "{package.name}/codes";
    said([...Naughty].map(({{ code, labels, description }}) => [code, ...labels, description]));
    """
    assert package.evaluate(script) == [[text, text, text] for text in texts]


@java.needs_java
def test_java(texts: list[str]) -> None:
    package = java.lay_out(naughty_release(texts))
    package.build()
    said = json.loads(java.run(*package.program("Readback"), folder=package.folder))
    (codes,) = (item["codes"] for item in said if item["field"] == "coded")
    assert [code[:3] for code in codes] == [[text, text, text] for text in texts]


@csharp.needs_dotnet
def test_csharp(texts: list[str]) -> None:
    program = csharp.lay_out(naughty_release(texts)).program("texts")
    lines = [json.loads(line) for line in csharp.run(str(program), folder=program.parent).splitlines()]
    (codes,) = (line["codes"] for line in lines if line.get("type", "").endswith("Codes.Naughty"))
    assert [[code["Code"], *code["Labels"], code["Description"]] for code in codes] == [[text] * 3 for text in texts]
