"""One type catches what any call refuses, and threads see what one thread sees (docs/packages.md)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.agreement.release import contract_release
from tests.ruby.support import Package, lay_out, needs_ruby
from tests.support.shared_texts import TEXTS

pytestmark = needs_ruby
REFUSALS = """
require "stringio"
host = HubSante::Models.for_vhost("15-15_v8.0")
cas = Hub::RsCas::CreateCas
wrong = ["", "{", "<a>", "[]", "<a/>", '{"createCas": {}}', '{"createCas": {"id": "a1", "id": "a1"}}',
  '{"createCas": {"id": "a1", "kin": "X9"}}', '{"createCas": {"id": "a1", "size": 1e999}}',
  %({"createCas": {"id": "a1", "free": {"a": #{"[" * 70}#{"]" * 70}}}}),
  '<createCas xmlns="urn:emergency:cas:8.0"><id/></createCas>', "<!DOCTYPE a><a/>"]
readers = [cas.method(:from_json), cas.method(:from_xml), Hub::Envelope.method(:from_json),
  Hub::Envelope.method(:from_xml),
  Hub.method(:parse), host.method(:parse)]
calls = readers.product(wrong).flat_map do |read, text|
  [text, text.b, StringIO.new(text)].map { |form| ["#{read.name} #{text[0, 40]}", -> { read.call(form) }] }
end
one = cas.new(id: "a1")
forbidden = Hub.parse('{"error": {"sourceMessage": {}}}')
parties = { sender: "a", recipients: ["b"] }
free = cas.from_json('{"createCas": {"id": "a1", "free": {"a b": 1}}}')
calls += {
  "another message" => -> { cas.from_json('{"reference": {"distributionID": "d"}}') },
  "a hash" => -> { cas.from_h({ "createCas" => {} }) },
  "bytes that are no text" => -> { cas.from_json("\\"\\xff".b) },
  "no character of XML" => -> { cas.new(id: "a1", text: "\\u0001").to_xml },
  "no character of XML, stream" => -> { cas.new(id: "a1", text: "\\u0001").write_xml(StringIO.new) },
  "no name of XML" => -> { free.to_xml },
  "no text" => -> { cas.new(id: "a1", text: "\\xff").to_json },
  "no attribute" => -> { cas.new(id: "a1", none: 1) },
  "no moment" => -> { Hub.moment("x") },
  "no offset" => -> { Hub.moment("2026-07-01T12:00:00") },
  "no recipient" => -> { Hub.build(one, sender: "a", recipients: []) },
  "no such kind" => -> { Hub.build(one, kind: "No", **parties) },
  "no message" => -> { Hub.build(Object.new, **parties) },
  "changes of another class" => -> { one.changes(forbidden) },
  "a host's refusal" => -> { host.build(forbidden, **parties) },
  "a host's refusal of a text" => -> { host.parse(forbidden.to_json) },
  "a host's refusal of an envelope" => -> { host.parse(Hub.build(forbidden, **parties).to_xml) },
}.to_a
said = calls.filter_map do |name, call|
  call.call
  "done: #{name}"
rescue ArgumentError
  nil
rescue StandardError => error
  "#{error.class}: #{name}"
end
puts JSON.generate([calls.length, said])
"""
THREADS = """
texts = JSON.parse($stdin.read)
of = lambda do |one, other|
  [one.to_json, one.to_xml, one == other, one.hash, one.problems.map(&:fr), one.warnings.map(&:en),
   one.changes(other).length,
   one.at("$"), one.inspect]
end
read = lambda do |text|
  one = Hub.parse(text, tolerant: true)
  of.call(one, one)
rescue Hub::InvalidMessage => error
  error.problems.map(&:fr)
end
shared = nil
lock = Mutex.new
round = lambda do |first|
  found = texts.each_index.to_a.rotate(first).to_h { |index| [index, read.call(texts[index])] }.sort
  lock.synchronize { shared ||= Hub.parse(texts.first) }
  JSON.generate([found, of.call(shared, Hub.parse(texts.first))])
end
seen = Array.new(8) { |number| Thread.new { Array.new(40) { round.call(number) } } }.flat_map(&:value)
puts JSON.generate([seen.length, seen.uniq.length, seen.first == round.call(0)])
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return lay_out(contract_release(), Path(tmp_path_factory.mktemp("ruby")))


def test_one_type_catches_all_that_is_refused(package: Package) -> None:
    count, said = package.evaluate(REFUSALS)
    assert said == []
    assert count > 200


def test_threads_see_what_one_thread_sees(package: Package) -> None:
    start = f'require "{package.name}"; Hub = {package.line}\n'
    assert json.loads(package.run("-e", start + THREADS, text=json.dumps(TEXTS))) == [320, 1, True]
