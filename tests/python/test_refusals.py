"""One type catches what any call refuses of a text, a message or an envelope (docs/packages.md)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.python.support import lay_out

SCRIPT = """
import importlib, io
from datetime import datetime
from {module}.rs_cas import CreateCas, Free
host = hub.for_vhost("15-15_v8.0")
deep = "[" * 70 + "]" * 70
wrong = ["", "{", "<a>", "[]", "<a/>", '{"createCas": {}}', '{"createCas": {"id": "a1", "id": "a1"}}',
    '{"createCas": {"id": "a1", "kin": "X9"}}', '{"createCas": {"id": "a1", "size": 1e999}}',
    '{"createCas": {"id": "a1", "free": {"a": %s}}}' % deep,
    '<createCas xmlns="urn:emergency:cas:8.0"><id/></createCas>', "<!DOCTYPE a><a/>"]
readers = [CreateCas.from_json, CreateCas.from_xml, hub.Envelope.from_json, hub.Envelope.from_xml, hub.parse,
    host.line.parse, host.parse]
forms = [str, str.encode, io.StringIO]
calls = {f"{number} {text[:40]} {form}": (read, form(text))
    for number, read in enumerate(readers) for text in wrong for form in forms}
one, forbidden = CreateCas(id="a1"), hub.parse('{"error": {"sourceMessage": {}}}')
parties = {"sender": "a", "recipients": ["b"]}
free = CreateCas.from_json('{"createCas": {"id": "a1", "free": {"a b": 1}}}')
bell = CreateCas(id="a1", text="\\x01")
empty = hub.build(one, **parties)
calls |= {
    "another message": (CreateCas.from_json, '{"reference": {"distributionID": "d"}}'),
    "bytes that are no text": (CreateCas.from_json, b'"\\xff'),
    "no character of XML": (bell.to_xml,), "no character of XML, stream": (bell.write_xml, io.BytesIO()),
    "no name of XML": (free.to_xml,), "no name of XML, in an envelope": (hub.build(free, **parties).to_xml,),
    "no offset": (hub.date_time, datetime(2026, 7, 1)), "no moment": (hub.moment, "x"),
    "no recipient": (lambda: hub.build(one, sender="a", recipients=[]),),
    "no recipient, behind a host": (lambda: host.build(one, sender="a", recipients=[]),),
    "sent without an offset": (lambda: hub.build(one, sent=datetime(2026, 7, 1), **parties),),
    "a host's refusal": (lambda: host.build(forbidden, **parties),),
    "a host's refusal of a text": (host.parse, forbidden.to_json()),
    "a host's refusal of an envelope": (host.parse, hub.build(forbidden, **parties).to_xml()),
}
said = []
for name, (call, *arguments) in calls.items():
    try:
        call(*arguments)
        said.append("done: " + name)
    except ValueError:
        pass
    except Exception as error:
        said.append(f"{type(error).__name__}: {name}")
print(json.dumps([len(calls), said]))
"""


def test_one_type_catches_all_that_is_refused(flavour: str, tmp_path: Path) -> None:
    package = lay_out(contract_release(), flavour, tmp_path)
    count, said = package.evaluate(SCRIPT.replace("{module}", package.module))
    assert said == []
    assert count > 200
