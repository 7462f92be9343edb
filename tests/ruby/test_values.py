"""Objects behave as values: order, copies, equality, changes, moments, streams (docs/packages.md, Objects)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.targets.ruby.naming import OWN_METHODS, RUBY
from tests.ruby.support import Package, needs_ruby
from tests.ruby.test_frameworks import ERROR
from tests.ruby.test_use import MESSAGE
from tests.support.samples import requests

pytestmark = needs_ruby
Packages = Callable[[Path], Package]
DIGITS = "48.858370099999999999"


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Packages) -> Package:
    return packages(dsf("3.3.2"))


def turned(value: Any) -> Any:
    """The value with the keys of its objects in the other order."""
    if isinstance(value, dict):
        return {key: turned(value[key]) for key in reversed(value)}
    return [turned(item) for item in value] if isinstance(value, list) else value


def test_json_is_written_in_the_order_of_the_model(release_folder: Path, packages: Packages) -> None:
    """Whatever the order of the keys, the same text; free content keeps its own."""
    package = packages(release_folder)
    asked = [item for item in requests(release_folder) if item["format"] == "json" and not item["schema"]]
    script = """
    pairs = JSON.parse($stdin.read)
    found = pairs.map do |one, other|
      one, other = Hub.parse(one), Hub.parse(other)
      same = one.to_json == other.to_json || one.to_json.match?(/sourceMessage|customContent/)
      [same, one == other, one.hash == other.hash, one.to_xml == other.to_xml || same]
    rescue Hub::ConversionError
      nil
    end
    puts JSON.generate(found.compact)
    """
    start = f'require "{package.name}"; Hub = {package.line}\n'
    texts = [(item["text"], answer) for item, answer in zip(asked, package.ask(asked), strict=True)]
    pairs = json.dumps([[text, json.dumps(turned(json.loads(text)))] for text, answer in texts if answer["valid"]])
    found = json.loads(package.run("-e", start + script, text=pairs))
    assert found
    assert [item for item in found if item != [True] * 4] == []


def test_free_content_keeps_its_order_and_its_digits(latest: Package) -> None:
    text = json.dumps({"error": {**ERROR, "sourceMessage": {"b": "D", "a": {"z": 1, "c": "D"}}}}).replace('"D"', DIGITS)
    script = f"""
    message = Hub.parse({json.dumps(text)})
    texts = [message, message.dup, message.clone, message.deep_dup, message.with, Marshal.load(Marshal.dump(message))]
    message.source_message.additional_properties["a"]["z"] = 2
    puts JSON.generate(texts.map(&:to_json))
    """
    found = latest.evaluate(script)
    free = f'"sourceMessage":{{"b":{DIGITS},"a":{{"z":1,"c":{DIGITS}}}}}'
    assert [free in item for item in found[3:]] == [True, True, True]
    assert [free.replace('"z":1', '"z":2') in item for item in found[:3]] == [True, True, True]


COPIES = {
    "dup": "message.dup",
    "clone": "message.clone",
    "deep_dup": "message.deep_dup",
    "with": "message.with",
    "marshal": "Marshal.load(Marshal.dump(message))",
}


@pytest.mark.parametrize("copy", COPIES)
def test_copies_keep_all_that_was_received(release_folder: Path, packages: Packages, copy: str) -> None:
    """Each sample, its unknown codes and what XML alone has among it."""
    package = packages(release_folder)
    texts = [item["text"] for item in requests(release_folder) if not item["schema"]]
    script = f"""
    found = JSON.parse($stdin.read).filter_map do |text|
      message = Hub.parse(text, tolerant: true)
      copy = {COPIES[copy]}
      [message.to_json == copy.to_json, message.to_xml == copy.to_xml, message == copy, message.hash == copy.hash,
       message.warnings == copy.warnings, message.problems == copy.problems, message.changes(copy)]
    rescue Hub::InvalidMessage, Hub::ConversionError
      nil
    end
    puts JSON.generate(found)
    """
    start = f'require "{package.name}"; Hub = {package.line}\n'
    found = json.loads(package.run("-e", start + script, text=json.dumps(texts)))
    assert found
    assert [item for item in found if item != [True] * 6 + [[]]] == []


def test_unknown_codes_stay_unknown_and_known_ones_known(latest: Package) -> None:
    script = """
    content.state.status = "NEW"
    kept = Hub.parse(content.to_json, tolerant: true)
    code, known = kept.state.status, Hub::RsSr::ResourcesStatus.new(case_id: "a", resource_id: "b",
      state: Hub::RsSr::State.new(datetime: "c", status: "DECISION")).state.status
    copies = ->(item) { [item, item.dup, item.clone, Marshal.load(Marshal.dump(item))] }
    puts JSON.generate([code, known].map do |item|
      copies.call(item).map { |copy| [copy.known?, copy.code, copy == item, copy.eql?(item)] }
    end)
    """
    unknown, known = latest.evaluate(MESSAGE + script)
    assert unknown == [[False, "NEW", True, True]] * 4
    assert known == [[True, "DECISION", True, True]] * 4


CHANGE_COPIES = """
def each_object(value, &block)
  case value
  when Hub::Payload then [value.header, value.content].each { |item| each_object(item, &block) }
  when Hub::Model
    value.class.fields.each { |field| each_object(value.public_send(field.name), &block) }
    block.call(value)
  when Array then value.each { |item| each_object(item, &block) }
  end
end
envelope = Hub.build(content, sender: "fr.health.samu750", recipients: "fr.health.samu770")
puts JSON.generate([content, envelope, READ].flat_map do |message|
  [message.with, message.deep_dup].map do |copy|
    before = message.to_json
    each_object(copy) do |object|
      object.class.fields.each do |field|
        value = object.public_send(field.name)
        value << "x" if value.is_a?(String) && !value.frozen?
        value.clear if value.is_a?(Array)
        object.public_send(:"#{field.name}=", nil)
      end
      object.additional_properties["x"] = 1 if object.class.open?
    end
    message.to_json == before && copy.to_json != before
  end
end)
"""


def test_a_changed_copy_of_json_leaves_the_original(latest: Package) -> None:
    """Every object and text of a deep copy is changed; the original is written as before."""
    script = CHANGE_COPIES.replace("READ", "Hub.parse(envelope.to_json)")
    assert latest.evaluate(MESSAGE + script) == [True] * 6


def test_a_changed_copy_of_xml_leaves_the_original(latest: Package) -> None:
    script = CHANGE_COPIES.replace("READ", "Hub.parse(envelope.to_xml)")
    assert latest.evaluate(MESSAGE + script) == [True] * 6


@pytest.mark.parametrize(
    ("one", "other", "is_equal"),
    [
        ("48", "48.0", True),
        ("48", "4.8e1", True),
        ("1.5", "1.50", True),
        ("48", "49", False),
        ("48", '"48"', False),
        ("1", "true", False),
        ("null", "0", False),
        (DIGITS, f"{DIGITS}0", True),
        (DIGITS, "48.8583701", False),
    ],
)
def test_equality_and_hash_agree(latest: Package, one: str, other: str, is_equal: bool) -> None:
    text = json.dumps(json.dumps({"error": {**ERROR, "sourceMessage": {"a": ["D"]}}}))
    script = f"""
    one, other = [{json.dumps(one)}, {json.dumps(other)}].map {{ |value| Hub.parse({text}.sub('"D"', value)) }}
    puts JSON.generate([one == other, one.eql?(other), one.hash == other.hash, [one, other].uniq.length == 1,
                        one.changes(other).empty?])
    """
    assert latest.evaluate(script) == [is_equal] * 5


def test_changes_are_told_by_path(latest: Package) -> None:
    script = """
    other = content.with(case_id: "fr.health.samu750.x.2")
    other.state.status = nil
    envelope = ->(item) { Hub.build(item, sender: "a", recipients: "b", sent_at: Time.at(0)) }
    one, two = envelope.call(content), envelope.call(content)
    two.distribution_id = one.distribution_id
    two.message.header = one.message.header
    two.content << two.content.first
    kinds = begin content.changes(one) rescue $!.class.name end
    more = one.changes(two).map { |path, old, new| [path, old, new.class.name] }
    puts JSON.generate([content.changes(other), content.changes(content.dup), more,
                        content.state.changes(other.state), kinds])
    """
    changes, none, more, part, other = latest.evaluate(MESSAGE + script)
    assert changes == [
        ["$.resourcesStatus.caseId", "fr.health.samu750.x.1", "fr.health.samu750.x.2"],
        ["$.resourcesStatus.state.status", "DECISION", None],
    ]
    assert (none, more) == ([], [["$.content[1]", None, "Hash"]])
    assert part == [["$.status", "DECISION", None]]
    assert other == "ArgumentError"


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ('Time.new(2024, 5, 26, 13, 22, 0, "+02:00")', "2024-05-26T13:22:00+02:00"),
        ("Time.utc(2024, 5, 26, 13, 22, 0.9r)", "2024-05-26T13:22:00+00:00"),
        ('DateTime.new(2024, 5, 26, 13, 22, 0, "-05:30")', "2024-05-26T13:22:00-05:30"),
        ('"2024-05-26T13:22:00+02:00"', "2024-05-26T13:22:00+02:00"),
    ],
)
def test_moments_are_given_and_got(latest: Package, given: str, text: str) -> None:
    script = f"""
    content.state.datetime = {given}
    moment = Hub.moment(content.state.datetime)
    text = Hub::Moments.date_time(moment)
    puts JSON.generate([content.state.datetime, content.problems.map(&:to_a), text, moment.class.name])
    """
    assert latest.evaluate(MESSAGE + script) == [text, [], text, "Time"]


@pytest.mark.parametrize("text", ["2024-05-26T13:22:00", "2024-05-26", "", "tomorrow", "2024-13-26T13:22:00Z", None, 3])
def test_a_moment_needs_an_offset(latest: Package, text: Any) -> None:
    value = "nil" if text is None else json.dumps(text)
    refused = "[$!.class.name, $!.message.start_with?('the text')]"
    script = f"puts JSON.generate([begin Hub.moment({value}) rescue {refused} end])"
    assert latest.evaluate(script) == [["ArgumentError", True]]


@pytest.mark.parametrize("sent", ["Date.new(2024, 5, 26)", "nil", "1716722520", '"2024-05-26T13:22:00+02:00"'])
def test_an_envelope_is_sent_at_a_moment(latest: Package, sent: str) -> None:
    script = f"""
    found = begin Hub.build(content, sender: "a", recipients: "b", sent_at: {sent}) rescue $!.class.name end
    puts JSON.generate([found])
    """
    assert latest.evaluate(MESSAGE + script) == ["ArgumentError"]


@pytest.mark.parametrize(
    ("sent", "expires"),
    [
        ('DateTime.new(2024, 5, 26, 13, 22, 0, "+02:00")', "2024-05-27T13:22:00+02:00"),
        ("Time.local(2024, 3, 30, 12, 0, 0)", "2024-03-31T13:00:00+02:00"),
        ("Time.local(2024, 10, 26, 12, 0, 0)", "2024-10-27T11:00:00+01:00"),
    ],
)
def test_an_envelope_expires_24_hours_later(latest: Package, sent: str, expires: str) -> None:
    script = f"""
    ENV["TZ"] = "Europe/Paris"
    envelope = Hub.build(content, sender: "a", recipients: "b", sent_at: {sent})
    later = Hub.moment(envelope.date_time_expires) - Hub.moment(envelope.date_time_sent)
    puts JSON.generate([envelope.date_time_expires, later])
    """
    assert latest.evaluate(MESSAGE + script) == [expires, 86400.0]


def test_bytes_and_streams_go_in_and_out(latest: Package) -> None:
    script = """
    content = Hub.parse(ERROR)
    hub = content.class
    readers = [[content.to_json, Hub.method(:parse)], [content.to_xml, Hub.method(:parse)],
               [content.to_json, hub.method(:from_json)], [content.to_xml, hub.method(:from_xml)]]
    ways = [->(text) { text }, ->(text) { text.b }, ->(text) { StringIO.new(text) }, ->(text) { StringIO.new(text.b) },
            ->(text) { File.write("in", text.b, mode: "wb"); File.open("in", "rb") }, ->(text) { File.open("in") },
            ->(text) { IO.popen(["cat", "in"]) }]
    read = readers.flat_map { |text, call| ways.map { |way| call.call(way.call(text)) == content } }
    written = %i[json xml].map do |format|
      out = StringIO.new("".b)
      content.public_send(:"write_#{format}", out)
      File.open("out", "w") { |file| content.public_send(:"write_#{format}", file) }
      texts = [out.string.force_encoding("UTF-8"), File.read("out", encoding: "UTF-8")]
      texts.uniq == [content.public_send(:"to_#{format}")]
    end
    wrong = [nil, 3, :a, [1]].map { |given| begin Hub.parse(given) rescue $!.class.name end }
    empty = begin Hub.parse(StringIO.new("")) rescue $!.problems.map(&:to_a) end
    puts JSON.generate([read.uniq, written, wrong.uniq, empty])
    """
    text = json.dumps({"error": {**ERROR, "errorCause": "é"}})
    found = latest.evaluate(f"ERROR = {json.dumps(text)}{script}")
    assert found == [[True], [True, True], ["ArgumentError"], [["syntax", "$"]]]


def test_every_method_of_an_object_is_reserved(latest: Package) -> None:
    """A balise of that name would be in the method's place, or be shadowed by it."""
    script = """
    own = [Hub::Model, Hub::ModelJson, Hub::ModelValues, Hub::Message]
    puts JSON.generate(own.flat_map { |kind| kind.instance_methods(false) + kind.private_instance_methods(false) }.uniq)
    """
    names = [name for name in latest.evaluate(script) if name.isidentifier()]
    taken = RUBY.field.names(names)
    assert {name for name in names if taken[name] == name} == set()
    assert set(names) >= OWN_METHODS - {"additional_properties", "fill_message", "valid", "to_xml", "xml_source"}


def test_names_that_fold_are_apart() -> None:
    names = RUBY.field.names(["self", "caseID", "case_id", "CaseId", "class", "hash"])
    assert len(set(names.values())) == len(names)
    assert not set(names.values()) & {"self", "class", "hash"}
