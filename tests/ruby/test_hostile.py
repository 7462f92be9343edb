"""Texts that are made to hurt: refused at once and by name, in JSON and in XML."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
NINES, BACKSLASHES = "9" * 1000, "\\\\" * 50_000
NOT_JSON = [
    "", " ", "{", "[1,]", "{'a': 1}", '{"a":1,}', "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[NaN]", "[Infinity]",
    "[-Infinity]", '["\\x"]', '["\\u12"]', '["\\ud800"]', '["\\udc00\\ud800"]', '{"\\ud800": 1}', '["a\nb"]',
    '["\x01"]', "[1] x", "[1/*c*/]", "[1]//x", '{"a":1,"a":2}', '{"a":{"b":1,"b":1}}', '{"a":1,"\\u0061":2}',
    "[" * 65 + "]" * 65, '{"a":' * 65 + "1" + "}" * 65, "[" * 100_000, "[1e400]", "[-1e999]", f"[{'9' * 401}]",
    f"[{'9' * 310}]", f"[0.{'1' * 400}]", "\u2028[1]", "[1,,2]", "{1:2}", "nul", "tru", '"a', "/**/[1]", '["\\u00zz"]',
]  # fmt: skip
JSON_BUT_NO_OBJECT = [
    "[]", "1", "null", '"a"', '["\\ud83d\\ude00"]', f"[{'9' * 300}]", "[1e308]", "[" * 64 + "]" * 64,
    '["\\\\u12"]', '["//", "/*", "\\/"]', "\ufeff[]", f'["{NINES}"]', f'["{BACKSLASHES}"]', '["\\u0000"]',
]  # fmt: skip
BOMB = "".join(f"<!ENTITY e{n} '{(f'&e{n - 1};' if n else 'x') * 10}'>" for n in range(10))
NOT_XML = [
    "<", "<a", "<a></b>", "<a/><b/>", "<a>&x;</a>", "<a b='1' b='2'/>", "<a>\x01</a>", "<a>&#1;</a>", "<p:a/>",
    "<a b='<'/>", "<a>]]></a>", "<a>&#xFFFF;</a>", "<?xml version='1.0' encoding='nope'?><a/>", "<a b=1/>", "<a/>x",
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a SYSTEM "http://localhost:9/a.dtd"><a/>', f"<!DOCTYPE a [{BOMB}]><a>&e9;</a>",
    f"<!DOCTYPE a [{BOMB}]><a b='&e9;'/>", f"<!DOCTYPE a [<!ENTITY x '{'y' * 50_000}'>]><a>{'&x;' * 50_000}</a>",
    "<a>" * 65 + "</a>" * 65, "<a>" * 100_000, "<a>" * 100_000 + "</a>" * 100_000, "<a><!-- -- --></a>",
]  # fmt: skip
XML_BUT_NO_MESSAGE = [
    "<a/>", " <a/>", "\ufeff<a/>", "<a>" * 64 + "</a>" * 64, "<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "<?pi x?><a xmlns='urn:x'/>",
]  # fmt: skip
READ = """
JSON.parse($stdin.read).each_with_object([]) do |text, found|
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  codes = Hub.problems(text).map(&:to_a)
  found << [codes, Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start]
end.then { |found| puts JSON.generate(found) }
"""


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Callable[[Path], Package]) -> Package:
    return packages(dsf("3.3.2"))


def read(package: Package, texts: list[str]) -> list[Any]:
    start = f'require "{package.name}"; Hub = {package.line}\n'
    found: list[Any] = json.loads(package.run("-e", start + READ, text=json.dumps(texts)))
    return found


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (NOT_JSON, "syntax"),
        (JSON_BUT_NO_OBJECT, "type"),
        (["{}", '{"message": {}}'], "message"),
        (NOT_XML, "syntax"),
        (XML_BUT_NO_MESSAGE, "message"),
    ],
    ids=["not-json", "no-object", "no-message", "not-xml", "xml"],
)
def test_what_is_refused_and_how_fast(latest: Package, texts: list[str], code: str) -> None:
    found = read(latest, texts)
    wrong = [(text[:60], codes) for text, (codes, _) in zip(texts, found, strict=True) if codes != [[code, "$"]]]
    assert wrong == []
    slow = [(text[:60], seconds) for text, (_, seconds) in zip(texts, found, strict=True) if seconds > 0.2]
    assert slow == []


def test_bytes_that_are_no_text_are_refused(latest: Package) -> None:
    script = """
    texts = ["[\\"\\xFF\\"]", "\\xFF\\xFE[\\x00", "[\\"\\xE9\\"]".b, "<a>\\xFF</a>", "\\xFE\\xFF\\x00<".b]
    puts JSON.generate(texts.map { |text| Hub.problems(text).map(&:to_a) })
    """
    assert latest.evaluate(script) == [[["syntax", "$"]]] * 5


def test_other_encodings_are_read(latest: Package) -> None:
    script = """
    text = '<reference xmlns="urn:emergency:eda:1.9:reference"><distributionID>é</distributionID></reference>'
    latin = "<?xml version='1.0' encoding='ISO-8859-1'?>#{text}".encode("ISO-8859-1").b
    wide = "\\u{feff}#{text}".encode("UTF-16LE").b
    json = '{"reference":{"distributionID":"é"}}'
    puts JSON.generate([latin, wide, json.b, json.encode("UTF-16LE")].map { |one| Hub.parse(one).distribution_id })
    """
    assert latest.evaluate(script) == ["é"] * 4


def test_hostile_case_id_is_judged_at_once(real: Path, packages: Callable[[Path], Package]) -> None:
    text = json.dumps({"createCaseHealth": {"caseId": "a" * 100_000 + "!"}})
    ((codes, seconds),) = read(packages(real), [text])
    assert ["required", "$.createCaseHealth.qualification"] in codes
    assert seconds < 0.05


def test_every_pattern_is_linear(real: Path, packages: Callable[[Path], Package]) -> None:
    """Each pattern on texts of its own alphabet: 100,000 characters take less than 50 ms."""
    script = """
    patterns = Hub::Messages.all.flat_map { |message| Hub.const_get(message.name.split("::")[-2]).constants.map { |name|
      Hub.const_get(message.name.split("::")[-2]).const_get(name) } }.select { |model| model < Hub::Model }
      .flat_map(&:fields).map(&:type).grep(Hub::Text).flat_map { |type| type.instance_variable_get(:@patterns) }.uniq
    texts = ["a", "a.", "fr.", "0", "1.", "-", "@a.", "a@", "patient.", "2024-01-01T", "tel:0", "A0.", "\\n"]
      .map { |part| (part * (100_000 / part.length)) + "!" }
    slow = patterns.product(texts).map { |pattern, text|
      start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
      pattern.match?(text)
      [pattern.source, text[0, 8], Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start]
    }
    puts JSON.generate([patterns.length, slow.max_by(&:last)])
    """
    count, (_, _, seconds) = packages(real).evaluate(script)
    assert count > 5
    assert seconds < 0.05


def test_large_message_takes_linear_time(latest: Package) -> None:
    def seconds(count: int) -> float:
        content = {"customContent": {f"k{number}": "x" for number in range(count)}}
        start = time.perf_counter()
        assert read(latest, [json.dumps(content)])[0][0] == []
        return time.perf_counter() - start

    seconds(10)
    assert seconds(100_000) < 10


def test_every_character_that_xml_has_not_is_refused_and_no_other(latest: Package) -> None:
    script = """
    text = Hub::Text.new([], nil)
    refused = ->(code) { text.text([code].pack("U")) && false rescue Hub::ConversionError && true }
    puts JSON.generate([*0..0xD7FF, *0xE000..0x10FFFF].select(&refused))
    """
    assert latest.evaluate(script) == [*range(9), 0xB, 0xC, *range(0xE, 0x20), 0xFFFE, 0xFFFF]
