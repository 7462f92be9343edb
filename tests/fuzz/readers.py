"""What is fuzzed: each reader takes any bytes, and may refuse them in its own way only."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from generator.diagnostics import Collector
from generator.loading import load
from generator.messages.json_text import read_json
from generator.messages.rules import Rules, compile_rules
from generator.messages.validate import validate
from generator.messages.values import Unreadable
from generator.messages.xml_text import read_xml
from generator.patterns import BadPattern, linear_forms
from generator.readers.yaml import UnreadableYaml, read_yaml
from tests.conftest import SPECS, load_release

RELEASE = SPECS / "3.0"
SMALLEST = "models/07-sas.xlsx"
"""A workbook of ours that is read in milliseconds."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One thing to fuzz: `read` raises for a bug only; `seeds` are good inputs; `modules` are watched for coverage."""

    read: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    modules: tuple[str, ...]


@cache
def rules() -> Rules:
    """The rules of our newest release."""
    return compile_rules(load_release(RELEASE))


def yaml_text(data: bytes) -> None:
    with suppress(UnreadableYaml):
        read_yaml(data.decode("utf-8", "replace"))


def json_text(data: bytes) -> None:
    with suppress(Unreadable):
        read_json(data)


def xml_text(data: bytes) -> None:
    with suppress(Unreadable):
        read_xml(data)


def message(data: bytes) -> None:
    """Any bytes get a verdict, and each of its findings a sentence."""
    for finding in validate(data, rules()).findings:
        assert finding.text("fr") and finding.text("en")


def pattern(data: bytes) -> None:
    with suppress(BadPattern):
        linear_forms(data[:200].decode("utf-8", "replace"))


def workbook(data: bytes) -> None:
    """A release with one workbook of any bytes: diagnostics, never an exception."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "models", "model.xlsx")
        path.parent.mkdir()
        path.write_bytes(data)
        _load(Path(folder))


def workbook_part(data: bytes) -> None:
    """The same with a whole zip around one part: the first byte says which part the others replace."""
    if not data:
        return
    with zipfile.ZipFile(RELEASE / SMALLEST) as source:
        names = source.namelist()
        made = BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
            for index, name in enumerate(names):
                target.writestr(name, data[1:] if index == data[0] % len(names) else source.read(name))
    workbook(made.getvalue())


def asyncapi(data: bytes) -> None:
    """A release that is an AsyncAPI document of any bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "asyncapi", "hub.yaml")
        path.parent.mkdir()
        path.write_bytes(data)
        _load(Path(folder))


def _load(folder: Path) -> None:
    collector = Collector()
    release = load(folder, collector)
    assert release is not None or collector.errors
    for problem in collector.all:
        assert str(problem)


def _files(*patterns: str) -> Iterator[bytes]:
    for each in patterns:
        for path in sorted(RELEASE.glob(each)):
            yield path.read_bytes()


def _parts() -> Iterator[bytes]:
    with zipfile.ZipFile(RELEASE / SMALLEST) as source:
        for index, name in enumerate(source.namelist()):
            yield bytes([index]) + source.read(name)


def _patterns() -> Iterator[bytes]:
    release = load_release(RELEASE)
    for schema in release.schemas:
        for kind in (schema.root, *schema.types):
            yield from (entry.type.pattern.encode() for entry in kind.fields if entry.type.pattern)


MESSAGES = ("samples/*/RS-ERROR/*", "samples/*/RS-URL/*", "samples/valid/RC-REF/*", "samples/failing/RS-SR/*")
READERS: dict[str, Reader] = {
    "yaml": Reader(yaml_text, lambda: _files("*.yaml", "asyncapi/*"), ("generator.readers.yaml",)),
    "json": Reader(json_text, lambda: _files(*(f"{each}.json" for each in MESSAGES)), ("generator.messages",)),
    "xml": Reader(xml_text, lambda: _files(*(f"{each}.xml" for each in MESSAGES)), ("generator.messages",)),
    "message": Reader(message, lambda: _files(*MESSAGES), ("generator.messages",)),
    "pattern": Reader(pattern, _patterns, ("generator.patterns", "generator.regex")),
    "asyncapi": Reader(asyncapi, lambda: _files("asyncapi/*"), ("generator.readers.asyncapi", "generator.mappers")),
    "part": Reader(workbook_part, _parts, ("generator.readers", "generator.mappers")),
    "workbook": Reader(workbook, lambda: _files(SMALLEST), ("generator.readers", "generator.mappers")),
}
