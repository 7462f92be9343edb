"""One type catches what any call refuses to do; reading refuses nothing by exceptions (docs/packages.md)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.typescript.support import lay_out, needs_node

pytestmark = needs_node
SCRIPT = """
const host = hub.forVhost("15-15_v8.0", [hub]);
const wrong = ["", "{", "<a>", "[]", "<a/>", '{"createCas": {}}', '{"createCas": {"id": "a1", "id": "a1"}}',
  '{"createCas": {"id": "a1", "kin": "X9"}}', '{"createCas": {"id": "a1", "size": 1e999}}',
  `{"createCas": {"id": "a1", "free": {"a": ${"[".repeat(70)}${"]".repeat(70)}}}}`,
  '<createCas xmlns="urn:emergency:cas:8.0"><id/></createCas>', "<!DOCTYPE a><a/>"];
const bytes = (text) => new TextEncoder().encode(text);
const readers = [(text) => hub.parse(text), (text) => hub.rsCas.parse(text), (text) => hub.rsCas.fromJson(text),
  (text) => host.parse(text), (text) => hub.forRelease("8", [hub]).parse(text)];
const read = readers.flatMap((reader) => wrong.flatMap((text) => [reader(text), reader(bytes(text))]));
const forbidden = hub.parse('{"error": {"sourceMessage": {}}}').document;
const parties = { sender: "a", recipients: ["b"] };
const calls = {
  "no character of XML": () => hub.rsCas.toXml({ id: "a1", text: "\\u0001" }),
  "no name of XML": () => hub.rsCas.toXml({ id: "a1", free: { "a b": 1 } }),
  "no name of XML, of a document": () => hub.rsCas.document({ id: "a1", free: { "a b": 1 } }).toXml(),
  "no recipient": () => hub.rsCas.build({ id: "a1" }, { sender: "a", recipients: [] }),
  "no sender": () => hub.rsCas.build({ id: "a1" }, { sender: "", recipients: ["a"] }),
  "no such kind": () => hub.rsCas.build({ id: "a1" }, { ...parties, kind: "No" }),
  "no such status": () => hub.rsCas.build({ id: "a1" }, { ...parties, status: "No" }),
  "no moment": () => hub.rsCas.build({ id: "a1" }, { ...parties, sentAt: new Date(Number.NaN) }),
  "a host's refusal": () => host.build(forbidden, parties),
};
const caught = Object.entries(calls).map(([name, call]) => {
  try {
    call();
    return `done: ${name}`;
  } catch (error) {
    return error instanceof RangeError ? "" : `${error.name}: ${name}`;
  }
});
const areTold = read.every(({ document, errors }) => document === undefined && errors.length > 0);
said([read.length, areTold, caught.filter(Boolean)]);
"""


def test_one_type_catches_all_that_is_refused(tmp_path: Path) -> None:
    count, is_told, said = lay_out(contract_release(), tmp_path).evaluate(SCRIPT)
    assert said == []
    assert is_told and count == 120
