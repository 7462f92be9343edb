"""What each target makes of a pattern, read back from the files it renders."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from lxml import etree

from generator.model import Cardinality, FieldType, Release, Scalar
from generator.targets import registry
from tests.hostile.release import release
from tests.regex.patterns import HARD, real_patterns

XSD = "{http://www.w3.org/2001/XMLSchema}"
LITERAL = r'"(?:[^"\\]|\\.)*"'


def every_pattern() -> list[str]:
    """The patterns of the releases at hand, and those that are hard on an engine, each once."""
    return list(dict.fromkeys([*real_patterns(), *HARD]))


def with_patterns(patterns: list[str]) -> Release:
    """A release with a message that has a field for each pattern: `f0`, `f1` …"""
    sound = release("texte")
    header, schema = sound.schemas
    first = schema.root.fields[0]
    fields = tuple(
        replace(
            first,
            name=f"f{number}",
            type=FieldType(scalar=Scalar.STRING, pattern=pattern),
            cardinality=Cardinality(0, 1),
            examples=(),
        )
        for number, pattern in enumerate(patterns)
    )
    return replace(sound, schemas=(header, replace(schema, root=replace(schema.root, fields=fields))))


@cache
def emitted(target: str) -> Mapping[str, tuple[str, ...]]:
    """For each source pattern the expressions that a text must match whole, without their anchors."""
    patterns = every_pattern()
    render = registry.load([target])[target]
    files = {item.path: item.content for item in render(with_patterns(patterns))}
    texts = {path: content.decode() if isinstance(content, bytes) else content for path, content in files.items()}
    found = dict(READERS[target](texts))
    return {pattern: found[f"f{number}"] for number, pattern in enumerate(patterns)}


Forms = Iterator[tuple[str, tuple[str, ...]]]


def _csharp(files: Mapping[str, str]) -> Forms:
    (text,) = (text for path, text in files.items() if path.endswith("RsTest/RootElement.cs"))
    for name, literals in re.findall(r'new Field\("(f\d+)".*?patterns: new\[\] \{ (.*?) \}\)', text):
        yield name, tuple(_bare(item, "^", r"\z") for item in map(json.loads, re.findall(LITERAL, literals)))


def _java(files: Mapping[str, str]) -> Forms:
    (text,) = (text for path, text in files.items() if path.endswith("rstest/RootElement.java"))
    for name, literals in re.findall(r'Field\.of\("(f\d+)"[^\n]*\n\s*\.matching\(TextPattern\.linear\((.*)\)\)', text):
        _, *forms = map(json.loads, re.findall(LITERAL, literals))
        yield name, tuple(_bare(item, "^", "$") for item in forms)


def _ruby(files: Mapping[str, str]) -> Forms:
    text = files["lib/hubsante/models/v9/rs_test.rb"]
    for name, forms in re.findall(r'attribute :(f\d+), "f\d+", :string,\s*patterns: \[(.*?)\]$', text, re.S | re.M):
        literals = re.findall(r"/((?:[^/\\]|\\.)*)/", forms)
        yield name, tuple(_bare(item.replace(r"\/", "/"), r"\A", r"\z") for item in literals)


def _typescript(files: Mapping[str, str]) -> Forms:
    literals = re.findall(r"^export const (\w+) = \{ source: .*, forms: \[(.*)\] \};$", files["patterns.js"], re.M)
    named = {name: re.findall(r"/((?:[^/\\]|\\.)*)/u", forms) for name, forms in literals}
    for name, pattern in re.findall(r'name: "(f\d+)".* pattern: (\w+)', files["messages/rs-test.js"]):
        yield name, tuple(_bare(item.replace(r"\/", "/"), "^", "$") for item in named[pattern])


def _dataclass(files: Mapping[str, str]) -> Forms:
    for name, (told, *forms) in _annotated(files, "hubsante_dataclasses"):
        yield name, tuple(_bare(item, "^", "$") for item in forms or [told])


def _annotated(files: Mapping[str, str], package: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts given to `pattern(…)` for each field, by the alias that its class names."""
    aliases = {}
    for node in ast.walk(ast.parse(files[f"src/{package}/v9/texts.py"])):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            calls = [item for item in ast.walk(node.value) if isinstance(item, ast.Call)]
            values = (ast.literal_eval(item) for call in calls for item in call.args)
            aliases[node.targets[0].id] = tuple(value for value in values if isinstance(value, str))
    for name, alias in re.findall(r"^    (f\d+): .*?\b(F\d+Text)\b", files[f"src/{package}/v9/rs_test.py"], re.M):
        yield name, aliases[alias]


def _xsd(files: Mapping[str, str]) -> Forms:
    root = etree.fromstring(files["RS-TEST.xsd"].encode())
    for element in root.iter(f"{XSD}element"):
        if re.fullmatch(r"f\d+", element.get("name", "")):
            yield element.get("name"), tuple(item.get("value") for item in element.iter(f"{XSD}pattern"))


def _bare(form: str, start: str, end: str) -> str:
    assert form.startswith(start) and form.endswith(end), form
    return form[len(start) : -len(end)]


READERS: Mapping[str, Callable[[Mapping[str, str]], Forms]] = {
    "csharp": _csharp,
    "java": _java,
    "ruby": _ruby,
    "typescript": _typescript,
    "dataclass": _dataclass,
    "xsd": _xsd,
}
"""The targets whose code matches texts by an engine of its own; the Pydantic package's is linear (Rust)."""


def rust_patterns() -> Mapping[str, str]:
    """For each source pattern the expression of the Pydantic package, which Rust's engine searches for."""
    patterns = every_pattern()
    files = {item.path: item.content for item in registry.load(["pydantic"])["pydantic"](with_patterns(patterns))}
    texts = {path: item.decode() if isinstance(item, bytes) else item for path, item in files.items()}
    found = {name: values[0] for name, values in _annotated(texts, "hubsante_models")}
    return {pattern: found[f"f{number}"] for number, pattern in enumerate(patterns)}
