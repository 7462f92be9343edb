"""Attacks and oddities: refused at once, with a named error, never an exception."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from generator import limits
from generator.messages.validate import validate
from tests.messages.samples import rules_of

NS = "urn:emergency:eda:1.9:technicalNoreq"
DTD = '<?xml version="1.0"?><!DOCTYPE a [{}]><technicalNoreq xmlns="' + NS + '">&x;</technicalNoreq>'
LAUGHS = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10))

SYNTAX: dict[str, bytes] = {
    "external entity": DTD.format('<!ENTITY x SYSTEM "file:///etc/passwd">').encode(),
    "external dtd": b'<!DOCTYPE a SYSTEM "http://localhost/x.dtd"><a/>',
    "billion laughs": DTD.format('<!ENTITY x0 "ha">' + LAUGHS).encode(),
    "quadratic blow-up": DTD.format(f'<!ENTITY x "{"a" * 100_000}">').replace("&x;", "&x;" * 10_000).encode(),
    "100,000 levels": b"<a>" * 100_000,
    "100,000 levels of JSON": b"[" * 100_000,
    "65 levels of JSON": b'{"customContent":' + b'{"a":' * 64 + b"1" + b"}" * 64 + b"}",
    "one huge text": b'{"customContent":{"a":"' + b"a" * (limits.MESSAGE_BYTES + 1) + b'"}}',
    "one huge text in XML": b"<a>" + b"a" * (limits.MESSAGE_BYTES + 1) + b"</a>",
    "duplicate key": b'{"customContent":{"a":"1","a":"2"}}',
    "NaN": b'{"customContent":{"a":NaN}}',
    "infinity": b'{"customContent":{"a":-Infinity}}',
    "beyond a double": b'{"customContent":{"a":1e400}}',
    "5,000 digits": b'{"customContent":{"a":' + b"1" * 5_000 + b"}}",
    "lone surrogate": b'{"customContent":{"a":"\\ud800"}}',
    "lone surrogate in a key": b'{"customContent":{"\\udfff":"a"}}',
    "not UTF-8": b'{"customContent":{"a":"\xff"}}',
    "nothing": b"",
    "two documents": b"{} {}",
    "undefined entity": b"<a>&eacute;</a>",
    "unbound prefix": b"<x:a/>",
    "unknown encoding": b'<?xml version="1.0" encoding="x-none"?><a/>',
    "control character": b"<a>\x01</a>",
}


@pytest.mark.parametrize("name", SYNTAX)
def test_refused_at_once(dsf: Any, name: str) -> None:
    rules = rules_of(dsf("3.3.2"))
    start = time.perf_counter()
    verdict = validate(SYNTAX[name], rules)
    assert time.perf_counter() - start < 0.5
    assert [(finding.code, finding.path) for finding in verdict.findings] == [("syntax", "$")]


@pytest.mark.parametrize(
    ("document", "wanted"),
    [
        (b"[]", [("type", "$")]),
        (b"null", [("type", "$")]),
        (b'{"technicalNoreq": null}', [("type", "$.technicalNoreq")]),
        (b'{"technicalNoreq": {"optionalStringField": null}}', [("type", "$.technicalNoreq.optionalStringField")]),
        (b'{"technicalNoreq": {"integerField": 1.0}}', []),
        (b'{"technicalNoreq": {"integerField": 1.5}}', [("type", "$.technicalNoreq.integerField")]),
        (b'{"technicalNoreq": {"integerField": true}}', [("type", "$.technicalNoreq.integerField")]),
        (b'{"technicalNoreq": {"it\'s": 1}}', [("unknown", "$.technicalNoreq['it\\'s']")]),
        (b'{"technicalNoreq": {}, "technical": {}}', [("message", "$")]),
        (f'<technicalNoreq xmlns="{NS}"/>'.encode(), []),
        (b"<technicalNoreq/>", [("message", "$.technicalNoreq")]),
        (f'<technicalNoreq xmlns="{NS}">x</technicalNoreq>'.encode(), [("type", "$.technicalNoreq")]),
        (f'<technicalNoreq xmlns="{NS}" a="1"/>'.encode(), [("unknown", "$.technicalNoreq['@a']")]),
        (
            f'<technicalNoreq xmlns="{NS}">{"<integerField>1</integerField>" * 2}</technicalNoreq>'.encode(),
            [("max-items", "$.technicalNoreq.integerField")],
        ),
        (
            f'<technicalNoreq xmlns="{NS}"><integerField>NaN</integerField></technicalNoreq>'.encode(),
            [("type", "$.technicalNoreq.integerField")],
        ),
    ],
)
def test_codes_and_paths(dsf: Any, document: bytes, wanted: list[tuple[str, str]]) -> None:
    verdict = validate(document, rules_of(dsf("3.3.2")))
    assert [(finding.code, finding.path) for finding in verdict.findings] == wanted
    assert all(finding.text("fr") and finding.text("en") for finding in verdict.findings)


def test_mutated_documents_never_raise(dsf: Any) -> None:
    import random

    rules, chance = rules_of(dsf("3.3.2")), random.Random(7)
    seeds = [
        f'<technicalNoreq xmlns="{NS}"><integerField>1</integerField></technicalNoreq>'.encode(),
        json.dumps({"technicalNoreq": {"a": [1, {"b": "\u00e9"}]}}).encode(),
    ]
    for _ in range(5_000):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randrange(1, 5)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        validate(bytes(data), rules)
