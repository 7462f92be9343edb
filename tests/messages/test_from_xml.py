"""What only XML can get wrong: namespaces, order, elements where a text or others belong."""

from __future__ import annotations

from functools import cache

import pytest

from generator.messages.convert import convert
from generator.messages.validate import validate
from tests.conftest import SPECS
from tests.messages.samples import documents, rules_of

RELEASE = SPECS / "3.0"
CONTENT = '<contentObject xlink:type="resource">'


@cache
def envelope() -> str:
    """A valid request for resources in its envelope, as XML."""
    rules = rules_of(RELEASE)
    for path in documents(RELEASE, ".json"):
        verdict = validate(path.read_bytes(), rules)
        if verdict.is_valid and verdict.message == "RS-DR" and b"embeddedJsonContent" in path.read_bytes():
            return convert(path.read_bytes(), rules, to_xml=True).text or ""
    raise AssertionError("no sample of RS-DR")


def findings(text: str) -> list[tuple[str, str]]:
    return [(item.code, item.path) for item in validate(text.encode(), rules_of(RELEASE)).findings]


def edited(old: str, new: str) -> list[tuple[str, str]]:
    assert envelope().count(old) == 1, old
    return findings(envelope().replace(old, new))


def moved(start: str, end: str, to: str) -> list[tuple[str, str]]:
    """The findings once what stands from `start` to `end` stands before `to`."""
    before, found, rest = envelope().partition(start)
    inside, last, after = rest.partition(end)
    text = before + after
    assert text.count(to) == 1, to
    return findings(text.replace(to, found + inside + last + to))


MESSAGE = "$.content[0].jsonContent.embeddedJsonContent.message"


def test_the_envelope_is_valid() -> None:
    assert findings(envelope()) == []


def test_content_stands_once() -> None:
    assert edited("</content>", '</content><content xlink:type="resource"/>') == [("max-items", "$.content")]


def test_content_stands_last() -> None:
    assert moved("<content xlink", "</content>", "<descriptor xlink") == [("order", "$.descriptor")]


def test_content_holds_no_text() -> None:
    assert edited("<content xlink:type", "<content>x</content><content xlink:type") == [
        ("max-items", "$.content"),
        ("type", "$.content"),
    ]


def test_content_holds_nothing_but_its_objects() -> None:
    assert edited(CONTENT, f"<other/>{CONTENT}") == [("unknown", "$.content.other")]


def test_the_header_stands_before_the_message() -> None:
    assert moved("<recipient>", "</recipient>", "</message>") == [("order", f"{MESSAGE}.recipient[0]")]
    assert moved("<status>", "</status>", "</message>") == [("order", f"{MESSAGE}.status")]


def test_free_content_of_the_header_may_stand_after_the_message() -> None:
    assert rules_of(RELEASE).header.body.is_open
    assert edited("</message>", "<other/></message>") == []


def test_a_message_holds_one_root_element() -> None:
    assert edited("</message>", '<info xmlns="x"/></message>') == [("message", MESSAGE)]


def test_a_message_holds_no_text() -> None:
    assert edited("</message>", "x</message>") == [("type", MESSAGE)]


def test_names_of_json_are_no_elements() -> None:
    """XML has `contentXML` for `jsonContent`; the other name would come back as the same property."""
    text = envelope().replace("contentXML>", "jsonContent>")
    assert ("unknown", "$.content[0].jsonContent") in findings(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("<a/>", [("message", "$")]),
        ('<info xmlns="urn:other"/>', [("message", "$.info")]),
        ('<edxlDistribution xmlns="urn:other"/>', [("message", "$")]),
    ],
)
def test_roots(text: str, wanted: list[tuple[str, str]]) -> None:
    assert findings(text) == wanted


def free(text: str) -> str:
    namespace = next(item.xml_namespace for item in rules_of(RELEASE).release.schemas if item.name == "customContent")
    return f'<customContent xmlns="{namespace}">{text}</customContent>'


def test_free_content_is_elements_or_a_text() -> None:
    assert findings(free("<a>x</a><b><c/></b>")) == []
    assert findings(free("x")) == [("type", "$.customContent")]
    assert findings(free("<a>x<b/></a>")) == [("type", "$.customContent.a")]


@pytest.mark.parametrize("text", ["1e999", "1" * 5_000, "x", "01"])
def test_a_hint_that_does_not_fit_leaves_a_text(text: str) -> None:
    hinted = free(f'<a xmlns:j="urn:hubgen:json" j:type="number">{text}</a>')
    made = convert(hinted.encode(), rules_of(RELEASE), to_xml=False)
    assert f'"a": "{text}"' in (made.text or "")
