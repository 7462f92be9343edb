"""Three release lines in one process: each reads its own messages, and virtual hosts let theirs through."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generator.wording.sentences import host_text
from tests.conftest import SPECS, own_releases
from tests.python.support import Package, package

SCRIPT = """
import importlib
namespace = hub.__name__.rpartition(".")[0]
first, second, third = [line.package for line in hub.lines()]
def refused(read, *values, **named):
    try:
        read(*values, **named)
    except (LookupError, ValueError) as error:
        return type(error).__name__
def reference(line):
    release = importlib.import_module(line.__name__ + "._release")
    return release.message_class("reference")
facts = {}
"""


def three(flavour: str) -> list[Package]:
    return [package(SPECS / name, flavour) for name in own_releases()]


def run(flavour: str, script: str) -> object:
    last, *others = reversed(three(flavour))
    return last.evaluate(f"{SCRIPT}{script}", *others)


def test_lines_are_found_by_release(flavour: str) -> None:
    script = """
wanted = ["1", "1.0", "2.0", "3", "3.0", "3.0.0"]
print(json.dumps([[hub.for_release(item).release for item in wanted], refused(hub.for_release, "4.0"),
    [line.for_release("2.0").package is second for line in (first, second, third)]]))
"""
    found = run(flavour, script)
    assert found == [["1.0", "1.0", "2.0", "3.0", "3.0", "3.0"], "LookupError", [True] * 3]


def test_a_message_of_one_line_is_not_anothers(flavour: str) -> None:
    script = """
texts = [reference(line)(distribution_id="x").to_xml() for line in (first, second, third)]
print(json.dumps([[refused(line.parse, text) is None for text in texts] for line in (first, second, third)]
    + [isinstance(reference(first)(distribution_id="x"), reference(third))]))
"""
    readable = run(flavour, script)
    assert isinstance(readable, list)
    assert [row[index] for index, row in enumerate(readable[:3])] == [True] * 3
    assert (readable[0][2], readable[2][0], readable[3]) == (False, False, False)


def test_a_virtual_host_lets_its_messages_through(flavour: str) -> None:
    script = """
host = hub.for_vhost(next(name for name, messages in third.VIRTUAL_HOSTS.items() if "RS-ER" not in messages))
content = reference(host.line.package)(distribution_id="x")
release = importlib.import_module(host.line.package.__name__ + "._release")
custom = release.message_class(next(root for root, (name, *_) in release.MESSAGES.items() if name not in host.messages))
parties = {"sender": "fr.health.samu750", "recipients": ["fr.health.samu770"]}
sent = host.build(content, **parties)
print(json.dumps([host.allows("RC-REF"), host.allows("RS-ER"), host.allows(content), host.allows(sent),
    host.parse(sent.to_json()).distribution_id == sent.distribution_id,
    host.parse(sent.to_xml()).distribution_id == sent.distribution_id,
    custom.SCHEMA in host.messages, refused(hub.for_vhost, "no-such_v1"),
    {name: hub.for_vhost(name).line.release for line in (first, second, third) for name in line.VIRTUAL_HOSTS}]))
"""
    found = run(flavour, script)
    assert isinstance(found, list)
    assert found[:8] == [True, False, True, True, True, True, False, "LookupError"]
    assert {"1.0", "2.0", "3.0"} >= set(found[8].values()) and found[8]["15-15_v2.0"] == "2.0"


def test_a_virtual_host_refuses_other_messages(flavour: str) -> None:
    script = """
name, messages = next((name, messages) for name, messages in third.VIRTUAL_HOSTS.items() if "GEO-POS" in messages)
other = hub.for_vhost(next(name for name, messages in third.VIRTUAL_HOSTS.items() if "GEO-REQ" not in messages))
release = importlib.import_module(third.__name__ + "._release")
request = release.message_class(next(root for root, (schema, *_) in release.MESSAGES.items() if schema == "GEO-REQ"))
text = b'{"%s":{"resourceId":["fr.health.samu770.resource.VLM250"]}}' % request.ROOT_ELEMENT.encode()
try:
    other.parse(text)
except hub.MessageNotAllowed as error:
    facts = [error.host, error.messages, error.hosts, error.fr, error.en, str(error)]
print(json.dumps([refused(hub.for_vhost(name).parse, text), refused(other.parse, text), *facts]))
"""
    found = run(flavour, script)
    assert isinstance(found, list)
    accepted, kind, host, messages, hosts, french, english, shown = found
    assert (accepted, kind, messages, bool(hosts)) == (None, "MessageNotAllowed", ["GEO-REQ"], True)
    assert (french, english) == host_text(host, tuple(messages), tuple(hosts)) and shown == english


def test_exceptions_of_all_lines_are_caught_by_one_type(flavour: str) -> None:
    script = """
caught = []
for line in (first, second, third):
    try:
        line.parse("{}")
    except ValueError as error:
        caught.append([type(error) is line.InvalidMessage, error.problems[0].fr])
print(json.dumps([caught, first.InvalidMessage is third.InvalidMessage]))
"""
    said = "Le document ne contient pas un message connu de cette version, et un seul."
    assert run(flavour, script) == [[[True, said]] * 3, False]


CONSUMER = """
from {module} import Document, Envelope, HubMessage, for_release, for_vhost, parse

def read(text: str) -> Document:
    own: Document = parse(text)
    other = for_vhost("15-15_v2.0").parse(text) if text else for_release("3").parse(text)
    if isinstance(other, Envelope):
        print(other.messages, other.distribution_id)
    elif isinstance(other, HubMessage):
        print(other.problems())
    print(other.to_jsn())
    return other
"""


def test_what_a_line_reads_has_a_type(newest: Package, tmp_path: Path) -> None:
    """Whichever line reads: a method that is none is found by mypy, at its line and nothing else."""
    (tmp_path / "consumer.py").write_text(CONSUMER.format(module=newest.module), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--no-incremental", "consumer.py"],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(newest.source)},
        capture_output=True,
        text=True,
    )
    assert done.stdout.count("error") == 1 and '"Document" has no attribute "to_jsn"' in done.stdout, done.stdout
