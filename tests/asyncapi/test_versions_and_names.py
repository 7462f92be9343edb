"""Versions of AsyncAPI, names of messages, of fields and of packages, merge keys and traits."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.loading import load
from generator.mappers.asyncapi.names import safe_name
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.model.release import PackageNames
from generator.passes.names import FILE_NAME
from generator.pipeline import generate
from generator.targets import asyncapi
from tests.asyncapi.test_reading import HEAD, ONE, read

FIELD = Path(__file__).parents[2].parent / "shared" / "field" / "asyncapi"


@pytest.mark.parametrize(
    ("version", "codes"),
    [
        ("2.6.0", set()),
        ("3.0.0", set()),
        ("3.1.0", set()),
        ("3.1.7-rc1", set()),
        ("3.9.0", {"later-asyncapi"}),
        ("2.7.0", {"later-asyncapi"}),
        ("4.0.0", {"unsupported-asyncapi"}),
        ("1.2.0", {"unsupported-asyncapi"}),
        ("", {"unsupported-asyncapi"}),
    ],
)
def test_versions(version: str, codes: set[str], tmp_path: Path) -> None:
    text = (ONE % "{type: string}").replace("asyncapi: 3.0.0", f'asyncapi: "{version}"')
    release, collector = read(tmp_path / "r", text)
    assert {problem.code for problem in collector.all if problem.code.endswith("asyncapi")} == codes
    assert (release is None) == ("unsupported-asyncapi" in codes)


def test_the_version_that_is_written(tmp_path: Path) -> None:
    (tmp_path / "release.yaml").write_text('release: "3.0"\nasyncapi: "3.1"\n')
    release, _ = read(tmp_path, ONE % "{type: string}")
    assert release is not None
    (file,) = asyncapi.render(release)
    assert file.content.startswith(b'asyncapi: "3.1.0"\n')
    back, collector = read(tmp_path / "back", file.content.decode())
    assert back is not None, collector.all


@pytest.mark.parametrize(
    ("title", "manifest", "names"),
    [
        ("Order API", "", ("order-api", "order.api", "Order API", "Order API", "")),
        ("Événements 2 ville", "", ("evenements-n2-ville", "evenements.n2.ville", *("Événements 2 ville",) * 2, "")),
        ("日本", "", ("messages", "messages", "日本", "日本", "")),
        ("T", "package: {name: a-b, namespace: Acme.Orders}", ("a-b", "Acme.Orders", "T", "T", "")),
        ("T", "package: {name: a-b}", ("a-b", "a.b", "T", "T", "")),
        ("T", "package: {title: A & B, author: Acme}", ("t", "t", "A & B", "Acme", "")),
        ("T", "package: {homepage: 'https://a.example/?b'}", ("t", "t", "T", "T", "https://a.example/?b")),
    ],
)
def test_names_of_packages(title: str, manifest: str, names: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "release.yaml").write_text(f'release: "3.0"\n{manifest}\n', "utf-8")
    release, collector = read(tmp_path, (ONE % "{type: string}").replace("title: T", f'title: "{title}"'))
    assert release is not None, collector.all
    assert release.package == PackageNames(*names)


@pytest.mark.parametrize(
    "package", ["{name: ../x}", "{name: a b}", "{label: a}", "{title: ' a'}", "{homepage: a}", "[a]"]
)
def test_a_package_that_is_no_name(package: str, tmp_path: Path) -> None:
    (tmp_path / "release.yaml").write_text(f'release: "3.0"\npackage: {package}\n')
    _, collector = read(tmp_path, ONE % "{type: string}")
    assert "bad-manifest" in {problem.code for problem in collector.errors}


@pytest.mark.parametrize(
    "text", ["user/signedup", "", "1", "é/é", "con", "CON.x", "a..b", "-", ".", "x" * 300, "a b\nc"]
)
def test_any_text_gives_a_name_of_a_message(text: str) -> None:
    assert FILE_NAME.fullmatch(safe_name(text)), safe_name(text)


def test_json_names_may_be_any_text(tmp_path: Path) -> None:
    names = ["@id", "a[0].b", "x y", "1", "é", "#", "class", ""]
    payload = {"type": "object", "properties": {name: {"type": "integer"} for name in names}}
    document = {"asyncapi": "3.0.0", "info": {"title": "T", "version": "1"}, "components": {"messages": {"m": {}}}}
    document["components"]["messages"]["m"] = {"payload": payload}  # type: ignore[index]
    release, collector = read(tmp_path / "r", json.dumps(document), "a.json")
    assert release is not None and not collector.errors
    assert [field.name for field in release.messages[0].root.fields] == names
    assert sum(problem.code == "json-name" for problem in collector.all) == len(names) - 1
    outcome = generate(tmp_path / "r", tmp_path / "out", ("json-schema", "xsd", "pydantic", "dataclass", "java"))
    assert not outcome.has_errors, outcome.problems


def test_what_is_no_string_is_not_shown_as_one(tmp_path: Path) -> None:
    kinds = {"{}": "any", "{type: [string, 'null']}": "string | null", "{type: [string, integer]}": "string | integer"}
    for number, (schema, word) in enumerate(kinds.items()):
        release, _ = read(tmp_path / str(number), ONE % schema)
        assert release is not None
        assert release.messages[0].root.fields[0].type.word == word


def test_an_empty_list_that_must_be_there_is_read_from_xml(tmp_path: Path) -> None:
    payload = "{type: object, required: [a], properties: {a: {type: array, items: {type: string}}}}"
    release, _ = read(tmp_path / "r", f"{HEAD}components: {{messages: {{m: {{payload: {payload}}}}}}}\n")
    assert release is not None
    xml = f'<m xmlns="{release.messages[0].xml_namespace}"/>'.encode()
    verdict = validate(xml, compile_rules(release))
    assert verdict.is_valid and verdict.value == {"m": {"a": []}}


def test_merge_keys_are_merged(tmp_path: Path) -> None:
    text = HEAD + (
        "x-base: &base {type: object, properties: {b: {type: string}}}\n"
        "components: {messages: {m: {payload: {<<: *base, title: Own}}}}\n"
    )
    release, collector = read(tmp_path / "r", text)
    assert release is not None, collector.all
    assert release.messages[0].root.label == "Own" and release.messages[0].root.fields[0].name == "b"
    _, collector = read(tmp_path / "bad", HEAD + "x: {<<: text}\n")
    assert any("merge key" in problem.text for problem in collector.errors)


def test_a_folder_of_a_document_alone_is_told_of_documents(tmp_path: Path) -> None:
    _, collector = read(tmp_path / "r", HEAD + "components: {messages: {m: {payload: {type: string}}}}\n")
    texts = [f"{problem.text} {problem.hint}" for problem in collector.errors]
    assert texts and not any("workbook" in text or "xlsx" in text for text in texts)


TRAITS = "[{bindings: {amqp: {deliveryMode: 2}}}]"


@pytest.mark.parametrize(("version", "title"), [("2.6.0", "Trait"), ("3.0.0", "Own")])
def test_traits_of_messages_and_operations(version: str, title: str, tmp_path: Path) -> None:
    """In 2.x the trait counts, since 3.0 the message itself (AsyncAPI 2.6 and 3.0)."""
    channels = {
        "2": f"c: {{publish: {{operationId: op, traits: {TRAITS}, message: {{$ref: '#/components/messages/m'}}}}}}",
        "3": "c: {address: c, messages: {m: {$ref: '#/components/messages/m'}}}",
    }[version[0]]
    text = f"""
asyncapi: {version}
info: {{title: T, version: "1"}}
channels: {{{channels}}}
operations: {{op: {{action: send, channel: {{$ref: '#/channels/c'}}, traits: {TRAITS}}}}}
components:
  messages:
    m:
      title: Own
      traits:
        - title: Trait
          contentType: application/xml
          headers: {{type: object, properties: {{h: {{type: string}}}}}}
      payload: {{type: object, properties: {{a: {{type: string}}}}}}
"""
    release, collector = read(tmp_path / "r", text)
    assert release is not None, collector.all
    (message,) = release.interface.messages
    assert (message.title, message.content_type) == (title, "application/xml")
    assert message.headers is not None and message.headers.fields[0].name == "h"
    (operation,) = release.interface.operations
    assert operation.delivery is not None and operation.delivery.delivery_mode == 2


@pytest.mark.skipif(not FIELD.is_dir(), reason="the small inputs that failed are not here")
@pytest.mark.parametrize("name", ["allof", "constructs", "noname", "traits"])
def test_inputs_that_failed(name: str) -> None:
    collector = Collector()
    release = load(FIELD / name, collector)
    assert release is not None and not collector.errors and release.messages
