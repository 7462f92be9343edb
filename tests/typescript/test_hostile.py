"""Texts that are made to hurt: refused at once and by name, in JSON and in XML, in time in line with their size."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.typescript.support import Package, needs_node

pytestmark = needs_node
NINES, BACKSLASHES = "9" * 1000, "\\\\" * 50_000
NOT_JSON = [
    "", " ", "{", "[1,]", "{'a': 1}", '{"a":1,}', "[01]", "[1.]", "[.5]", "[+1]", "[1e]", "[NaN]", "[Infinity]",
    "[-Infinity]", '["\\x"]', '["\\u12"]', '["\\ud800"]', '["\\udc00\\ud800"]', '{"\\ud800": 1}', '["a\nb"]',
    '["\x01"]', "[1] x", "[1/*c*/]", "[1]//x", '{"a":1,"a":2}', '{"a":{"b":1,"b":1}}', '{"a":1,"\\u0061":2}',
    "[" * 65 + "]" * 65, '{"a":' * 65 + "1" + "}" * 65, "[" * 100_000, "[1e400]", "[-1e999]", f"[{'9' * 401}]",
    "[1e-400]", "[-2e-324]", f"[0.{'0' * 350}1]", f"[{'9' * 310}]", f"[0.{'1' * 400}]", "\u2028[1]",
    "[1,,2]", "{1:2}", "nul", "tru", '"a', "/**/[1]", '["\\u00zz"]',
    '{"a" : 1, "a" : 2}', '{"a"\n:1,"a"\t: 2}', '{"a":":x","a":":y"}', '{"\\"":1,"\\"":2}', '{"a":1,"a":"\\":"}',
    '{"__proto__":1,"__proto__":2}', '{"1":1,"1":2}', '{"a":{"a":1},"a":2}', "[1 2]", '{"a":1 "b":2}', "[-]", "[--1]",
    "{" + ",".join(f'"k{n}":"x: y"' for n in range(999)) + ',"k5":1}', '{"a":[{"x":1,"x":1}]}', '\ufeff\ufeff{}',
]  # fmt: skip
JSON_BUT_NO_OBJECT = [
    "[]", "1", "null", '"a"', '["\\ud83d\\ude00"]', f"[{'9' * 300}]", "[1e308]", "[" * 64 + "]" * 64, "[5e-324]",
    '["\\\\u12"]', '["//", "/*", "\\/"]', "\ufeff[]", f'["{NINES}"]', f'["{BACKSLASHES}"]', '["\\u0000"]', " [ ] ",
    '[{"a" : 1, "b"\n:2}]', '["\\":", ":", " :"]', "[-0, 0e-999, 123456789012345678]", '[{"__proto__": {"a": 1}}]',
]  # fmt: skip
BOMB = "".join(f"<!ENTITY e{n} '{(f'&e{n - 1};' if n else 'x') * 10}'>" for n in range(10))
NOT_XML = [
    "<", "<a", "<a></b>", "<a/><b/>", "<a>&x;</a>", "<a b='1' b='2'/>", "<a>\x01</a>", "<a>&#1;</a>", "<p:a/>",
    "<a b='<'/>", "<a>]]></a>", "<a>&#xFFFF;</a>", "<?xml version='1.0' encoding='nope'?><a", "<a b=1/>", "<a/>x",
    "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<a>& b</a>", "<a>&amp</a>", "<a b='&lt'/>",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a SYSTEM "http://localhost:9/a.dtd"><a/>', f"<!DOCTYPE a [{BOMB}]><a>&e9;</a>",
    f"<!DOCTYPE a [{BOMB}]><a b='&e9;'/>", f"<!DOCTYPE a [<!ENTITY x '{'y' * 50_000}'>]><a>{'&x;' * 50_000}</a>",
    "<a>" * 65 + "</a>" * 65, "<a>" * 100_000, "<a>" * 100_000 + "</a>" * 100_000, "<a><!-- -- --></a>", "<a><!-- </a>",
    "<a><![CDATA[</a>", "<a><?xml x?></a>", "<a><?XML x?></a>", " <?xml version='1.0'?><a/>", "<a:b:c xmlns:a='x'/>",
    "<:a/>", "<a:/>", "<1/>", "<a xmlns:p=''/>", "<a xmlns:xmlns='x'/>", "<a xmlns:xml='x'/>", "<a></a b>", "< a/>",
    "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'/>", "<a b='1'c='2'/>", "<a b/>", "<a b = />", "<a/ >", "</a>",
    "<a/><!-",
    "<a>&#x110000;</a>", "<a>&#99999999999999999999;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>\ufffe</a>", "<?xml?><a/>",
    "<a b='1\x02'/>", "<a xmlns='a' xmlns='b'/>", "<![CDATA[x]]><a/>", "<a/><![CDATA[x]]>", "<!ELEMENT a ANY><a/>",
]  # fmt: skip
XML_BUT_NO_MESSAGE = [
    "<a/>", " <a/>", "\ufeff<a/>", "<a>" * 64 + "</a>" * 64, "<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>",
    "<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "<?pi x?><a xmlns='urn:x'/>", "<a  b = '1'\n/>\n", "<é/>",
    "<?xml version='1.0' standalone='yes' ?>\r\n<a>\r</a>\r<!-- c --><?p?>", "<a xml:lang='fr' b='>'/>", "<a>></a >",
]  # fmt: skip
READ = """
import { readFileSync } from "node:fs";
const texts = JSON.parse(readFileSync(0, "utf8"));
said(texts.map((text) => {
  const start = process.cpuUsage();
  const { errors } = hub.parse(text);
  const { user } = process.cpuUsage(start);
  return [errors.map(({ code, path }) => [code, path]), user / 1e6];
}));
"""
GROWTH = """
const { caseId } = hub.rsSr.sample();
const free = (text) => `{"customContent": ${text}}`;
const xml = (text) => `<customContent xmlns="${hub.customContent.namespace}">${text}</customContent>`;
const deep = (n, part, end) => Array.from({ length: n }, () => part.repeat(60) + end.repeat(60)).join("");
const makers = {
  keys: (n) => free(`{${Array.from({ length: n }, (_, i) => `"k${i}":"x"`).join()}}`),
  "the same key": (n) => free(`{${Array.from({ length: n }, () => `"k":"x"`).join()}}`),
  "many blanks": (n) => free(`{"a"${" ".repeat(n)}:${" ".repeat(n)}1}`),
  "blanks before colons": (n) => free(`{"a":"${"  :".repeat(n)}"}`),
  backslashes: (n) => free(`{"a":"${"\\\\\\\\".repeat(n)}"}`),
  quotes: (n) => free(`{"a":"${'\\\\":'.repeat(n)}"}`),
  "digits in a text": (n) => free(`{"a":",${"1".repeat(n)}"}`),
  "runs of digits": (n) => free(`{"a":"${",1234567890123456789".repeat(n)}"}`),
  numbers: (n) => free(`{"a":[${Array.from({ length: n }, () => "1.2345678901234567e-200").join()}]}`),
  surrogates: (n) => free(`{"a":"${"\\u{1f691}".repeat(n)}"}`),
  "unknown keys": (n) => `{"resourcesStatus": {${Array.from({ length: n }, (_, i) => `"k${i}":1`).join()}}}`,
  "a long id": (n) => JSON.stringify({ resourcesStatus: { caseId: "a".repeat(n) + "!" } }),
  elements: (n) => xml(Array.from({ length: n }, (_, i) => `<a${i}>x</a${i}>`).join("")),
  "one element": (n) => xml("<a/>".repeat(n)),
  alternating: (n) => xml("<a/><b/>".repeat(n)),
  attributes: (n) => xml(`<a ${Array.from({ length: n }, (_, i) => `b${i}="1"`).join(" ")}/>`),
  namespaces: (n) => {
    const declared = Array.from({ length: n }, (_, i) => `xmlns:b${i}="u"`).join(" ");
    return xml(`<a ${declared}>${"<b xmlns:c='u'/>".repeat(n)}</a>`);
  },
  references: (n) => xml(`<a>${"&amp;&#233;".repeat(n)}</a>`),
  ampersands: (n) => xml(`<a>${"&".repeat(n)}</a>`),
  sections: (n) => xml(`<a>${"x<![CDATA[y]]><!-- z -->".repeat(n)}</a>`),
  "blanks in tags": (n) => xml(`<a${" ".repeat(n)}b${" ".repeat(n)}=${" ".repeat(n)}"1"${" ".repeat(n)}/>`),
  "blanks at the top": (n) => " ".repeat(n) + "x",
  "a long name": (n) => xml(`<${"a".repeat(n)}:/>`),
  "deep trees": (n) => xml(deep(n / 100, "<a>", "</a>")),
  "an open tag": (n) => "<a ".repeat(n),
  "an unclosed value": (n) => xml(`<a b="${"x".repeat(n)}`),
  "a foreign tree": (n) => xml(`<b xmlns="urn:x">${"<c d='1'/>".repeat(n)}</b>`),
};
const once = (text) => {
  const { document } = hub.parse(text);
  document?.toJson();
  try { document?.toXml(); } catch {}
};
const cost = (text) => {
  let best = Infinity;
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    let times = 0;
    do { once(text); times++; } while (process.cpuUsage(start).user < 8000);
    best = Math.min(best, process.cpuUsage(start).user / times);
  }
  return best;
};
const growth = (make) => {
  let least = Infinity; // other programs on the machine only add to it
  for (let round = 0; round < 8 && least > 5; round++) least = Math.min(least, cost(make(8000)) / cost(make(2000)));
  return least;
};
said(Object.entries(makers).map(([name, make]) => [name, growth(make)]));
"""


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Callable[[Path], Package]) -> Package:
    return packages(dsf("3.3.2"))


def read(package: Package, texts: list[str]) -> list[Any]:
    found: list[Any] = package.evaluate(READ, text=json.dumps(texts))
    return found


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (NOT_JSON, "syntax"),
        (JSON_BUT_NO_OBJECT, "type"),
        (["{}", '{"message": {}}', '{"__proto__": {}}', '{"constructor": {}}'], "message"),
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


SLACK = 9
"""Small documents beside other programs; what is quadratic gives 16. The linear matrix has the bar of 5."""


def test_four_times_the_size_takes_five_times_the_time(latest: Package) -> None:
    found = latest.evaluate(GROWTH)
    assert len(found) > 20
    assert [item for item in found if item[1] > SLACK] == []


def test_every_pattern_is_linear(real: Path, packages: Callable[[Path], Package]) -> None:
    """Each pattern on texts of its own alphabet: 100,000 characters take less than 50 ms."""
    script = """
    const patterns = Object.values(await import("./node_modules/%s/patterns.js")).flatMap(({ forms }) => forms);
    const parts = ["a", "a.", "fr.", "0", "1.", "-", "@a.", "a@", "patient.", "2024-01-01T", "tel:0", "A0.", "\\n"];
    const texts = parts.map((part) => part.repeat(100000 / part.length) + "!");
    said([patterns.length, Math.max(...patterns.flatMap((pattern) => texts.map((text) => {
      const start = process.cpuUsage();
      pattern.test(text);
      return process.cpuUsage(start).user / 1e6;
    })))]);
    """
    package = packages(real)
    count, slowest = package.evaluate(script % package.name)
    assert count > 5
    assert slowest < 0.05


def test_bytes_in_every_encoding_of_xml(latest: Package) -> None:
    script = """
    const text = `<reference xmlns="${hub.rcRef.namespace}"><distributionID>é</distributionID></reference>`;
    const latin = Buffer.from(`<?xml version='1.0' encoding='ISO-8859-1'?>${text}`, "latin1");
    const wide = Buffer.from(`\\ufeff${text}`, "utf16le");
    const big = Buffer.from(wide).swap16();
    const json = Buffer.from('\\ufeff{"reference":{"distributionID":"é"}}');
    const all = [latin, wide, big, json, new Uint8Array(json).buffer, Buffer.from(text)];
    const wrong = [Buffer.from('{"reference":{"distributionID":"é"}}', "latin1"), Buffer.from('{"a":1}', "utf16le"),
      Buffer.from([0xff, 0xfe, 0x3c]), Buffer.from("<?xml version='1.0' encoding='nope'?><a/>"), Buffer.from([0xff])];
    said([all.map((one) => hub.parse(one).document?.content.distributionID),
      wrong.map((one) => hub.parse(one).errors.map(({ code }) => code))]);
    """
    assert latest.evaluate(script) == [["é"] * 6, [["syntax"]] * 5]


def test_every_character_that_xml_has_not_is_refused_and_no_other(latest: Package) -> None:
    script = """
    const refused = (code) => {
      try { hub.rcRef.toXml({ distributionID: String.fromCodePoint(code) }); return false; } catch { return true; }
    };
    said(Array.from({ length: 0x110000 }, (_, code) => code).filter(refused));
    """
    half = [*range(0xD800, 0xE000)]
    assert latest.evaluate(script) == [*range(9), 0xB, 0xC, *range(0xE, 0x20), *half, 0xFFFE, 0xFFFF]


def test_the_same_is_refused_within_a_message(latest: Package) -> None:
    """What the engine's own reader loses or lets through is seen in a message that has nothing else wrong, too."""
    deepest = "[" * 62 + "]" * 62
    bad = [text for text in NOT_JSON if not text.startswith("\ufeff")] + [f"[{deepest}]"]
    good = [text for text in JSON_BUT_NO_OBJECT if "[" * 64 not in text and not text.startswith("\ufeff")] + [deepest]
    assert {tuple(map(tuple, found)) for found, _ in read(latest, list(map(free, bad)))} == {(("syntax", "$"),)}
    script = "said(JSON.parse(readFileSync(0, 'utf8')).map((text) => hub.parse(text).document?.toJson()));"
    written = latest.evaluate(
        f'import {{ readFileSync }} from "node:fs";\n{script}', text=json.dumps([*map(free, good)])
    )
    for text, found in zip(good, written, strict=True):
        assert exactly(found) == exactly(free(text))


def free(text: str) -> str:
    """A message of free content with a value."""
    return f'{{"customContent": {{"value": {text}}}}}'


def exactly(text: str) -> Any:
    """A value of JSON whose numbers are decimals."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)
