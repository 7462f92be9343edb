"""XML of one's own making: what is refused, what is kept, what XML cannot carry."""

from __future__ import annotations

from typing import Any

import pytest

from tests.python.support import Package

RELEASE_CODE = """
from importlib import import_module
release = import_module(hub.__name__ + "._release")
reference = release.message_class("reference")
custom = release.message_class("customContent")
def problems(text, read=hub.parse):
    try:
        read(text)
    except hub.InvalidMessage as error:
        return [[item.code, item.path] for item in error.problems]
def xml(content, model=reference):
    return f'<{model.ROOT_ELEMENT} xmlns="{model.NAMESPACE}">{content}</{model.ROOT_ELEMENT}>'
"""
SYNTAX = [["syntax", "$"]]


def evaluate(package: Package, expression: str) -> Any:
    return package.evaluate(f"{RELEASE_CODE}\nprint(json.dumps({expression}))")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'<a'", SYNTAX),
        ("''' <?xml version=\"1.0\"?><a/>'''", SYNTAX),
        ("'<!DOCTYPE a><a/>'", SYNTAX),
        ("'<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>'", SYNTAX),
        ("'<a>&x;</a>'", SYNTAX),
        ("'<a/><b/>'", SYNTAX),
        ('\'<a b="1" b="2"/>\'', SYNTAX),
        ("'<a>' * 65 + '</a>' * 65", SYNTAX),
        ("'<a>' * 100000", SYNTAX),
        ("b'<a>\\xff</a>'", SYNTAX),
        ('b\'<?xml version="1.0" encoding="no-such"?><a/>\'', SYNTAX),
        ("'<a xmlns:x=\"urn:x\"><y:b/></a>'", SYNTAX),
        ("'<a>\\ud800</a>'", SYNTAX),
        ("'<other/>'", [["message", "$"]]),
        ("'<reference/>'", [["message", "$.reference"]]),
        ("xml('')", [["required", "$.reference.distributionID"]]),
        ("xml('<distributionID/>')", None),
        ("xml('text')", [["type", "$.reference"]]),
        (
            "xml('<distributionID>a</distributionID><distributionID>b</distributionID>')",
            [["max-items", "$.reference.distributionID"]],
        ),
        ("xml('<distributionID><b/></distributionID>')", [["type", "$.reference.distributionID"]]),
        ("xml('<distributionID a=\"1\">x</distributionID>')", [["unknown", "$.reference.distributionID['@a']"]]),
        ("xml('<distributionID>x</distributionID><b/>')", [["unknown", "$.reference.b"]]),
        ("xml('<distributionID>x</distributionID><b xmlns=\"urn:o\"/>')", [["unknown", "$.reference.b"]]),
        ("'\\ufeff' + xml('<distributionID>x</distributionID>')", None),
        ("xml('<distributionID>x</distributionID>').encode('utf-16')", None),
        ("xml('<!-- a --><distributionID>x<!-- b --><![CDATA[<y>]]></distributionID><?pi?>')", None),
    ],
)
def test_what_is_refused(newest: Package, text: str, expected: list[list[str]] | None) -> None:
    assert evaluate(newest, f"problems({text})") == expected


def test_a_text_keeps_its_characters(newest: Package) -> None:
    text = " a\tb\nc\rd <&>]]>\"'  é \u2028\u0085 \U0001f691 "
    script = f"text = {text!r}\nmessage = reference(distribution_id=text)\nback = reference.from_xml(message.to_xml())"
    assert newest.evaluate(f"{RELEASE_CODE}\n{script}\nprint(json.dumps(back.distribution_id))") == text


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_what_xml_cannot_carry_is_a_conversion_error(newest: Package, text: str) -> None:
    script = f"""
try:
    reference(distribution_id={text!r}).to_xml()
except hub.ConversionError as error:
    print(json.dumps(str(error)))
"""
    assert "U+" in newest.evaluate(RELEASE_CODE + script)


OPEN = {
    "text": "a", "empty": "", "number": 1, "decimal": 1.5, "large": 1e20, "yes": True, "nothing": None,
    "one": ["a"], "none": [], "object": {}, "objects": [{"a": 1}, {}], "lists": [[1, "b"], [], [[None]]],
    "deep": {"list": [{"item": [True]}], "é": "ü"},
}  # fmt: skip


def test_open_content_comes_back_from_xml_as_it_was(newest: Package) -> None:
    script = f"data = {OPEN!r}\nmessage = custom.from_dict(data)\nback = custom.from_xml(message.to_xml())"
    assert newest.evaluate(f"{RELEASE_CODE}\n{script}\nprint(back.to_json(root=False).decode())") == OPEN


def test_open_content_of_xml_is_written_as_it_came(newest: Package) -> None:
    content = (
        '<a xmlns="urn:a" xmlns:p="urn:p"> <p:b/> </a><c xmlns:h="urn:hubgen:json" h:type="number">&lt;1</c>'
        '<c><d xmlns="">x</d></c>'
    )
    script = f"""
from xml.etree.ElementTree import canonicalize as canonical
text = xml({content!r}, custom)
written = custom.from_xml(text).to_xml().decode()
print(json.dumps([canonical(text, rewrite_prefixes=True), canonical(written, rewrite_prefixes=True)]))
"""
    before, after = newest.evaluate(RELEASE_CODE + script)
    assert before == after


def test_a_key_that_is_no_name_of_xml_is_a_conversion_error(newest: Package) -> None:
    script = """
try:
    custom.from_dict({"a b": 1}).to_xml()
except hub.ConversionError as error:
    print(json.dumps(str(error)))
"""
    assert "name of XML" in newest.evaluate(RELEASE_CODE + script)


def test_an_envelope_goes_to_xml_and_back(newest: Package) -> None:
    script = """
content = reference(distribution_id="x")
sent = hub.build(content, sender="fr.health.samu750", recipients=["fr.health.samu770", "fr.health.samu690"])
back = hub.parse(sent.to_xml())
ack = hub.parse(hub.acknowledge(back, by="fr.health.samu770").to_xml())
wrong = sent.to_xml().replace(b"<messageId>", b"<messageIdX>").replace(b"</messageId>", b"</messageIdX>")
late = sent.to_xml().replace(b"<kind>Report</kind>", b"").replace(b"</message>", b"<kind>Report</kind></message>")
print(json.dumps([
    json.loads(sent.to_json()) == json.loads(back.to_json()), back.to_xml() == sent.to_xml(),
    ack.message.content.distribution_id == sent.distribution_id, problems(wrong), problems(late),
]))
"""
    path = "$.content[0].jsonContent.embeddedJsonContent.message"
    assert newest.evaluate(RELEASE_CODE + script) == [
        True, True, True, [["required", f"{path}.messageId"]], [["order", f"{path}.kind"]],
    ]  # fmt: skip


def test_numbers_keep_their_characters(newest: Package) -> None:
    script = """
from importlib import import_module
numbers = import_module(hub.__name__ + "._numbers")
read = numbers.xml_number(" +0100.50 ", whole=False)
print(json.dumps([read, numbers.xml_text(read), numbers.json_text(read), numbers.xml_text(1e30), numbers.xml_text(1e-7),
    numbers.json_text(numbers.json_float("1.50e3")), numbers.xml_text(numbers.json_float("1.50e3")),
    numbers.json_float("0e99999999999999999999") == 0.0,
    [numbers.xml_number(item, whole=True) for item in ("7", " -7 ", "1.0", "", "x", "1e3", "\\u0661")]]))
"""
    assert newest.evaluate(RELEASE_CODE + script) == [
        100.5, " +0100.50 ", "100.50", "1000000000000000000000000000000", "0.0000001", "1.50e3", "1500.0", True,
        [7, -7, 1, None, None, None, None],
    ]  # fmt: skip
