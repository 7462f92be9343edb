"""The gem of transformations as a program uses it, beside the gems of the lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.agreement.transforms import transforms_of
from tests.conftest import SPECS, own_releases
from tests.ruby.support import RBS, Transformer, lay_out_transforms, needs_rbs, needs_ruby, ruby
from tests.transform.expressions import MATCHES, what_re2_finds
from tests.transform.pairs import losing_sample, transformer

pytestmark = needs_ruby
OLD, NEW = own_releases()[0], own_releases()[-1]
START = f"""
require "stringio"
OLD, NEW = {json.dumps(OLD)}, {json.dumps(NEW)}
T = HubSante::Transforms
TEXT = ARGV.first && File.read(ARGV.first)
LINE = T.for_release(OLD)
def refused
  yield.inspect
rescue KeyError, ArgumentError => error
  error.class.name
end
"""


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Transformer:
    return lay_out_transforms(transforms_of("specs"), tmp_path_factory.mktemp("transforms"))


def sample(suffix: str = ".json") -> Path:
    return losing_sample(SPECS / OLD, SPECS / NEW, suffix)


def test_received_on_one_host_and_forwarded_to_another(laid_out: Transformer) -> None:
    script = """
received = T.for_vhost("15-15_v1.5").parse(TEXT)
sent = T.transform(received, to: T.for_vhost("15-15_v2.1"))
puts JSON.generate([sent.document.class.name, JSON.parse(sent.document.to_json), sent.losses.length])"""
    name, value, losses = laid_out.evaluate(START + script, str(sample()))
    expected = transformer(SPECS / OLD, SPECS / NEW).document(sample().read_bytes())
    assert isinstance(expected.value, dict) and value.keys() == expected.value.keys()
    assert name.startswith("HubSante::Models::V3::") and losses == len(expected.losses) > 0


@pytest.mark.parametrize("suffix", [".json", ".xml"])
def test_texts_bytes_streams_and_documents(suffix: str, laid_out: Transformer) -> None:
    script = """
texts = [TEXT, TEXT.b, "\\u{feff}#{TEXT}", TEXT.encode(Encoding::UTF_16BE), StringIO.new(TEXT)]
texts[3] = TEXT if TEXT.start_with?("<?")
sent = texts.map { |text| T.transform(text, from: OLD, to: NEW) }
sent << T.transform(TEXT, from: LINE, to: T.for_release(NEW)) << T.transform(LINE.parse(TEXT), to: NEW)
puts JSON.generate(sent.map { |item| [item.document.to_json, item.inspect] })"""
    first, *others = laid_out.evaluate(START + script, str(sample(suffix)))
    assert all(item == first for item in others) and len(others) == 6


def test_what_a_caller_does_wrong(laid_out: Transformer) -> None:
    script = """
calls = [{ to: NEW }, { to: NEW, from: "9" }, { to: "9", from: OLD }, { to: 3, from: OLD }]
errors = calls.map { |options| refused { T.transform(TEXT, **options) } }
puts JSON.generate([*errors, refused { T.transform({}, to: NEW) }, refused { T.for_vhost("x") }])"""
    assert laid_out.evaluate(START + script, str(sample())) == [
        "ArgumentError", "KeyError", "KeyError", "ArgumentError", "ArgumentError", "KeyError",
    ]  # fmt: skip


def test_another_message_of_its_release(laid_out: Transformer) -> None:
    script = """
found = T.transform(TEXT, from: OLD, to: NEW).document
sent = T.transform(found, to: NEW, message: "RC-EDA")
errors = [[found, "RS-X"], [LINE.parse(TEXT), "RC-EDA"]].map do |item, message|
  refused { T.transform(item, to: NEW, message: message) }
end
puts JSON.generate([sent.document.to_json.include?('"createCase"'), sent.losses.length, *errors])"""
    is_case, losses, *errors = laid_out.evaluate(START + script, str(sample()))
    assert is_case and losses and errors == ["KeyError"] * 2


def test_hosts_errors_and_a_release_to_itself(laid_out: Transformer) -> None:
    script = """
host = T.transform(TEXT, from: OLD, to: T.for_vhost("15-gps_v1.3"))
sender = T.transform(TEXT, from: T.for_vhost("15-gps_v1.0"), to: NEW)
wrong = T.transform('{"createCaseHealth": {"patient": "x"}}', from: OLD, to: NEW)
same = T.transform(TEXT, from: OLD, to: OLD)
errors = [host, sender, wrong].map { |item| [item.document.nil?, item.errors.map(&:to_a), item.errors.map(&:fr)] }
puts JSON.generate([errors, same.document.to_json == LINE.parse(TEXT).to_json, same.losses])"""
    (host, sender, wrong), is_same, losses = laid_out.evaluate(START + script, str(sample()))
    assert host[0] and sender[0] and wrong[0] and is_same and losses == []
    assert host[1] == sender[1] == [["message", "$"]] and all(host[2])
    assert ["type", "$.createCaseHealth.patient"] in wrong[1]


def test_no_value_is_shown(laid_out: Transformer) -> None:
    script = """
require "pp"
sent = T.transform(TEXT, from: NEW, to: OLD)
shown = [sent, *sent.losses, *sent.defaults].flat_map { |item| [item.inspect, item.to_s, item.pretty_inspect] }
shown += sent.losses.flat_map { |item| [item.fr, item.en] }
puts JSON.generate([shown.join(" "), sent.losses.map(&:value)])"""
    shown, values = laid_out.evaluate(START + script, str(losing_sample(SPECS / NEW, SPECS / OLD, ".json", 7)))
    texts = [value for value in values if isinstance(value, str) and len(value) > 6]
    assert texts and not [text for text in texts if text in shown]


def test_expressions_find_what_re2_finds(laid_out: Transformer) -> None:
    script = "puts JSON.generate(JSON.parse(ARGV.first).map { |pair| HubSante::Transforms::Patterns.find(*pair) })"
    assert laid_out.evaluate(script, json.dumps(MATCHES)) == what_re2_finds()


def test_every_file_parses_without_a_warning_and_the_example_runs(laid_out: Transformer) -> None:
    files = [str(path) for path in sorted(laid_out.folder.rglob("*.rb"))]
    compiled = "ARGV.each { |path| RubyVM::InstructionSequence.compile_file(path) }"
    ruby("-w", "-e", compiled, *files, folder=laid_out.folder)
    script = 'require "stringio"; $stderr = StringIO.new; load "examples/forward.rb"; exit 1 if $stderr.string.empty?'
    done = laid_out.run("-e", script, str(sample()), "15-15_v1.5", "15-15_v2.1")
    assert "createCaseHealth" in json.loads(done)


@needs_rbs
def test_its_signatures_are_valid(laid_out: Transformer) -> None:
    ruby("-e", RBS, "--", "-I", "sig", "validate", "--silent", folder=laid_out.folder)
