"""The catalogue says what the models say: releases, perimeters, virtual hosts, messages and their age, packages."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from generator.catalogue import Catalogue, catalogue
from generator.catalogue.as_html import as_html
from generator.catalogue.as_json import as_json
from generator.catalogue.as_markdown import as_markdown
from generator.catalogue.wire import wire
from generator.diff.changes import Verdict
from generator.diff.engine import compare
from generator.diff.history import in_order
from generator.languages.registry import languages
from generator.model import Release
from generator.model.perimeters import perimeter_names
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release


def own() -> list[Release]:
    return [load_release(SPECS / name) for name in own_releases()]


def every_set() -> list[list[Release]]:
    names = [name for name in real_releases() if name != "none"]
    return [own(), *([[load_release(DSF / name) for name in names]] if names else [])]


def test_every_virtual_host_and_message_is_there() -> None:
    for releases in every_set():
        found = catalogue(releases)
        assert len(found.editions) == len(releases)
        for edition, source in zip(found.editions, in_order(releases), strict=True):
            assert tuple(item.perimeter for item in edition.contracts) == perimeter_names(source)
            hosts = {host.name: [item.message for item in host.messages] for c in edition.contracts for host in c.hosts}
            for host in source.interface.virtual_hosts:
                assert hosts[host.name] == list(host.messages)
            assert {schema.name for schema in source.messages} <= ages(found, source.version).keys()
            assert [(item.target, item.version) for item in edition.packages] == [
                (item.target, item.coordinate(source).version) for item in languages()
            ]


def test_releases_may_be_given_in_any_order() -> None:
    assert catalogue(own()[::-1]) == catalogue(own())
    assert catalogue([*own(), *own()]) == catalogue(own())


def ages(found: Catalogue, version: str) -> dict[str, str]:
    edition = next(item for item in found.editions if item.version == version)
    return {item.message: item.since for c in edition.contracts for host in c.hosts for item in host.messages}


def test_a_message_is_as_old_as_its_contract() -> None:
    first = load_release(SPECS / "3.0")
    same, later = replace(first, version="3.1"), replace(first, version="3.2")
    changed = replace(later.schemas[-1], root_element="other")
    later = replace(later, schemas=(*later.schemas[:-1], changed))
    again = replace(first, version="3.3")
    found = catalogue([first, same, later, again])
    name = changed.name
    assert [ages(found, version)[name] for version in ("3.0", "3.1", "3.2", "3.3")] == ["3.0", "3.0", "3.2", "3.3"]
    assert ages(found, "3.3")["RS-EDA"] == "3.0"


def test_labels_descriptions_and_spellings_of_a_pattern_are_no_part_of_a_contract() -> None:
    first = load_release(SPECS / "3.0")
    schema = next(item for item in first.schemas if item.name == "RS-SR")
    fields = tuple(
        replace(field, label="x", description="y", type=replace(field.type, pattern=_respelled(field.type.pattern)))
        for field in schema.root.fields
    )
    assert any(field.type.pattern for field in fields)
    other = replace(schema, root=replace(schema.root, label="z", fields=fields))
    assert wire(schema, first) == wire(other, first)
    assert wire(schema, first) != wire(replace(schema, root=replace(schema.root, fields=fields[1:])), first)


def _respelled(pattern: str | None) -> str | None:
    return pattern.replace(r"\w", "a-zA-Z0-9_") if pattern else None


def test_the_comparison_of_releases_agrees() -> None:
    """Where the catalogue says that a message is the same, `hubgen diff` finds nothing to act upon in it."""
    for releases in every_set():
        found = catalogue(releases)
        for old, new in pairwise(in_order(releases)):
            same = {name for name, since in ages(found, new.version).items() if since != new.version}
            for change in compare(old, new).changes:
                if change.verdict in (Verdict.BREAKING, Verdict.COORDINATION):
                    assert not same & {place.message for place in change.places}, change


def test_json_says_it_all() -> None:
    document = json.loads(as_json(catalogue(own())))
    newest = document["releases"][-1]
    assert [item["version"] for item in document["releases"]] == own_releases()
    host = next(
        host for item in newest["perimeters"] for host in item["virtual_hosts"] if host["name"] == "15-sas_v1.0"
    )
    carried = {item["message"]: item for item in host["messages"]}
    assert carried["RS-SAS-RDV"]["root_element"] == "appointment" and carried["RS-SAS-RDV"]["same_since"] == "3.0"
    names = {item["target"]: item["name"] for item in newest["packages"]}
    assert names["pydantic"] == "hubsante-models-v3" and names["csharp"] == "HubSante.Models.V3"


def test_markdown_has_a_row_for_each_message_of_each_perimeter() -> None:
    found = catalogue(own())
    lines = as_markdown(found).decode().splitlines()
    rows = [line for line in lines if line.startswith("| ") and not line.startswith("| ---")]
    expected = sum(len(found.messages(perimeter)) + 1 for perimeter in found.perimeters)
    others = len(found.perimeters) + 2 + len(languages()) + 1  # with transverse and two header rows
    assert len(rows) == expected + others


def test_html_is_valid_and_has_each_virtual_host() -> None:
    html5lib = pytest.importorskip("html5lib", reason="html5lib is not installed")
    page = as_html(catalogue(own())).decode()
    html5lib.HTMLParser(strict=True).parse(page)
    for source in own():
        for host in source.interface.virtual_hosts:
            assert f"<code>{host.name}</code>" in page


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_stay_texts(text: str) -> None:
    found = catalogue([release(text)])
    harmless = as_html(catalogue([release("a")])).decode()
    page = as_html(found).decode("utf-8")
    assert page.count("<") == harmless.count("<") and page.count("style-src") == 1
    lines = as_markdown(found).decode().split("\n")
    assert len(lines) == len(as_markdown(catalogue([release("a")])).decode().split("\n"))
    assert not any("<" in line for line in lines)
    host = json.loads(as_json(found))["releases"][0]["perimeters"][0]["virtual_hosts"][0]
    assert host["name"] == text
    assert [(item["message"], item["declared"]) for item in host["messages"]] == [("RS-TEST", True), (text, False)]


def test_a_pattern_that_cannot_be_read_counts_as_it_is_written() -> None:
    first = load_release(SPECS / "3.0")
    schema = next(item for item in first.schemas if item.name == "RS-SR")

    def with_pattern(text: str) -> object:
        field = replace(schema.root.fields[0], type=replace(schema.root.fields[0].type, pattern=text))
        return wire(replace(schema, root=replace(schema.root, fields=(field,))), first)

    assert with_pattern("(?<=a)b") == with_pattern("(?<=a)b") != with_pattern("(?<=b)b")


def test_perimeters_of_the_dsf_come_first(real: Path) -> None:
    """A schema for trials is not what a reader comes for: perimeters that no DSF has a version of stand last."""
    found = catalogue([load_release(real)])
    versioned = [
        any(item.versions for item in found.editions[0].contracts if item.perimeter == name)
        for name in found.perimeters
    ]
    assert versioned == sorted(versioned, reverse=True)
