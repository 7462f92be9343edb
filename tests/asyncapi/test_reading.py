"""Reading AsyncAPI documents: the real ones, both major versions, references, and attacks."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest

from generator import store
from generator.diagnostics import Collector
from generator.mappers.asyncapi import map_asyncapi
from generator.model import Release, Scalar
from generator.passes.asyncapi_agreement import check_asyncapi
from generator.pipeline import generate, load
from generator.readers.asyncapi import read_asyncapi
from generator.readers.files import input_files
from tests.conftest import load_release

EXAMPLES = os.environ.get("HUBGEN_ASYNCAPI_EXAMPLES")
HEAD = 'asyncapi: 3.0.0\ninfo: {title: T, version: "3.1"}\n'
ONE = HEAD + "components: {messages: {m: {payload: {type: object, properties: {a: %s}}}}}\n"


def read(folder: Path, text: str, name: str = "a.yaml") -> tuple[Release | None, Collector]:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    collector = Collector()
    return load(folder, collector), collector


def test_real_documents_alone(real: Path) -> None:
    folder = real
    collector = Collector()
    root = read_asyncapi(folder, collector)
    assert root is not None
    described = map_asyncapi(root, "", collector)
    assert not collector.all
    names = {schema.name for schema in described.schemas}
    assert len(names) > 15
    assert not names - {schema.name for schema in load_release(real).schemas}
    assert described.interface.servers[0].protocol == "amqps"
    assert {channel.name for channel in described.interface.channels} >= {"{clientId}.message", "{clientId}.ack"}
    assert {operation.action for operation in described.interface.operations} == {"send", "receive"}


def test_real_documents_disagree_with_their_workbooks(real: Path) -> None:
    """Their types are one flat list, so that RS-EDA and RS-EDA-MAJ take each other's."""
    collector = Collector()
    check_asyncapi(real, load_release(real), collector)
    texts = [problem.text for problem in collector.all if problem.code == "asyncapi-differs"]
    assert any(text.startswith("RS-EDA/qualification/whatsHappen") for text in texts)
    assert all(problem.location.line for problem in collector.all)


def test_a_release_agrees_with_its_own_document(real: Path, tmp_path: Path) -> None:
    from generator.targets import asyncapi

    (file,) = asyncapi.render(load_release(real))
    (tmp_path / file.path).write_bytes(file.content)
    collector = Collector()
    check_asyncapi(tmp_path, load_release(real), collector)
    assert not collector.all


def test_a_folder_with_only_a_document_is_generated(real: Path, tmp_path: Path) -> None:
    folder = tmp_path / real.name
    (folder / "asyncapi").mkdir(parents=True)
    for path in (real / "asyncapi").iterdir():
        (folder / "asyncapi" / path.name).write_bytes(path.read_bytes())
    outcome = generate(folder, tmp_path / "out", ("json-schema", "xsd", "asyncapi", "pydantic"))
    assert not outcome.has_errors, outcome.problems
    assert (tmp_path / "out" / outcome.release / "json-schema" / "RS-EDA.schema.json").is_file()


def test_version_2(tmp_path: Path) -> None:
    text = """
asyncapi: 2.6.0
info: {title: T, version: 1.10.0}
servers: {s: {url: "h:5671", protocol: amqps, security: [{tls: []}]}}
channels:
  q:
    subscribe: {operationId: get, message: {$ref: "#/components/messages/m"}}
    bindings: {amqp: {is: queue, queue: {name: q, durable: true}}}
components:
  securitySchemes: {tls: {type: X509}}
  messages: {m: {payload: {type: object, required: [a], properties: {a: {type: integer}}}}}
"""
    release, collector = read(tmp_path / "r", text)
    assert release is not None, collector.all
    assert release.version == "1.10.0"
    (schema,) = release.messages
    assert schema.root.fields[0].type.scalar is Scalar.INTEGER
    assert schema.root.fields[0].cardinality.is_required
    (channel,), (operation,) = release.interface.channels, release.interface.operations
    assert channel.queue is not None
    assert channel.queue.durable is True
    assert (operation.name, operation.action, operation.messages) == ("get", "receive", ("m",))
    assert release.interface.servers[0].security == ("tls",)


def test_json_and_siblings(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "t.json").write_text('{"T": {"type": "string", "title": "\\ud83d\\ude91 \\\\ud83d\\\\ude91"}}')
    document = {
        "asyncapi": "3.0.0",
        "info": {"title": "T", "version": "1"},
        "components": {"messages": {"m": {"payload": {"properties": {"a": {"$ref": "parts/t.json#/T"}}}}}},
    }
    release, collector = read(folder, json.dumps(document, indent="\t"), "a.json")
    assert release is not None, collector.all
    assert release.messages[0].root.fields[0].label == "\U0001f691 \\ud83d\\ude91"


REFERS = HEAD + 'components: {messages: {m: {payload: {$ref: "%s"}}}}\n'


@pytest.mark.parametrize("reference", ["../parts/t.yaml#/T", "t.yaml#/T"])
def test_a_file_that_is_referred_to_counts_as_input(reference: str, tmp_path: Path) -> None:
    """Another text in it is seen by a run that keeps what it made before."""
    folder = tmp_path / "r"
    part = folder / "asyncapi" / reference.partition("#")[0]
    part.parent.mkdir(parents=True)
    part.resolve().parent.mkdir(exist_ok=True)
    (folder / "asyncapi" / "a.yaml").write_text(REFERS % reference)
    with store.using(store.Store(tmp_path / "store")):
        for name in ("a", "b"):
            part.write_text(f"T: {{properties: {{{name}: {{type: string}}}}}}")
            assert part.resolve() in input_files(folder.resolve())
            release = load(folder, Collector())
            assert release is not None
            assert [field.name for field in release.messages[0].root.fields] == [name]


@pytest.mark.parametrize("name", ["t.txt", ".t.yaml"])
def test_a_file_that_is_no_input_is_not_read(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (folder / name).write_text("T: {properties: {a: {type: string}}}")
    _, collector = read(folder, REFERS % f"{name}#/T")
    assert "broken-reference" in {problem.code for problem in collector.errors}


def test_a_link_in_the_folder_is_followed(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    (folder / "parts").mkdir(parents=True)
    (folder / "parts" / "t.yaml").write_text("T: {properties: {a: {type: string}}}")
    (folder / "link.yaml").symlink_to("parts/t.yaml")
    release, collector = read(folder, REFERS % "link.yaml#/T")
    assert release is not None, collector.all


def test_a_type_in_itself_and_a_long_chain(tmp_path: Path) -> None:
    schemas = {
        f"T{n}": {"properties": {"next": {"$ref": f"#/components/schemas/T{(n + 1) % 800}"}}} for n in range(800)
    }
    components = {"schemas": schemas, "messages": {"m": {"payload": {"$ref": "#/components/schemas/T0"}}}}
    text = json.dumps({"asyncapi": "3.0.0", "info": {"title": "T", "version": "1"}, "components": components})
    release, collector = read(tmp_path / "r", text)
    assert release is not None, collector.all
    assert len(release.messages[0].types) == 800


ATTACKS = {
    "network": (ONE % '{$ref: "https://localhost/x.json"}', "network-reference"),
    "network without scheme": (ONE % '{$ref: "//localhost/x.json"}', "network-reference"),
    "file": (ONE % '{$ref: "file:///etc/passwd"}', "network-reference"),
    "outside": (ONE % '{$ref: "../../../etc/passwd"}', "outside-reference"),
    "absolute": (ONE % '{$ref: "/etc/passwd"}', "outside-reference"),
    "encoded": (ONE % '{$ref: "%2e%2e/%2e%2e/etc/passwd"}', "outside-reference"),
    "nothing": (ONE % '{$ref: "#/components/none"}', "broken-reference"),
    "no file": (ONE % '{$ref: "none.yaml#/a"}', "broken-reference"),
    "cycle": (HEAD + 'components: {messages: {m: {$ref: "#/components/messages/m"}}}', "reference-cycle"),
    "long cycle": (
        HEAD + 'components: {messages: {a: {$ref: "#/components/messages/b"}, b: {$ref: "#/components/messages/a"}}}',
        "reference-cycle",
    ),
    "version": ("asyncapi: 9.0.0\ninfo: {title: T, version: '1'}", "unsupported-asyncapi"),
    "alias bomb": (
        "asyncapi: 3.0.0\na0: &a0 [x, x]\n"
        + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)),
        "unreadable-file",
    ),
    "deep": ("asyncapi: 3.0.0\na: " + "[" * 60_000, "unreadable-file"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_are_refused_at_once(tmp_path: Path, name: str) -> None:
    text, code = ATTACKS[name]
    start = time.perf_counter()
    _, collector = read(tmp_path / "r", text)
    assert time.perf_counter() - start < 2
    assert code in {problem.code for problem in collector.errors}, collector.all


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    (tmp_path / "secret.yaml").write_text("T: {type: string, title: secret}")
    (folder / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    _, collector = read(folder, ONE % '{$ref: "link.yaml#/T"}')
    assert "outside-reference" in {problem.code for problem in collector.errors}


@pytest.mark.skipif(not EXAMPLES, reason="HUBGEN_ASYNCAPI_EXAMPLES names no folder of official examples")
def test_official_examples(tmp_path: Path) -> None:
    count = 0
    for number, path in enumerate(sorted(Path(EXAMPLES or "").iterdir())):
        if path.suffix in {".yml", ".yaml", ".json"} and "asyncapi" in path.read_text("utf-8")[:200]:
            release, collector = read(tmp_path / str(number), path.read_text("utf-8"), path.name)
            assert release is not None or collector.errors, path.name
            count += 1
    assert count > 10
