"""Validation of one message: text in, verdict out."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter, lt
from typing import Final

from generator import limits
from generator.messages.checker import Checker
from generator.messages.detect import check_document, check_envelope
from generator.messages.finding import Finding
from generator.messages.from_xml import FromXml
from generator.messages.json_text import read_json
from generator.messages.rules import Rules
from generator.messages.values import Unreadable, Value
from generator.messages.xml_text import read_xml

PLACE: Final = attrgetter("path", "code")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a document holds and what is wrong with it; errors by path, then code.

    `message` is the schema's name, empty where it is unknown; `value` is the document, None where it is unreadable.
    """

    message: str
    findings: tuple[Finding, ...]
    value: Value = None
    is_xml: bool = False

    @property
    def is_valid(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def validate(data: bytes, rules: Rules, schema: str = "") -> Verdict:
    """The verdict on a document, JSON or XML, bare or in an envelope.

    `schema` names the message where `data` is the object below its root element (JSON). Never raises for bad data.
    """
    is_xml = looks_like_xml(data)
    checker = Checker(sentences=rules.sentences, root=_root(schema, rules))
    try:
        if len(data) > limits.MESSAGE_BYTES:
            raise Unreadable(limits.MESSAGE_BYTES.sentence())
        value = FromXml(checker, rules).document(read_xml(data)) if is_xml else read_json(data)
    except Unreadable as error:
        return Verdict("", (Finding("syntax", "$", str(error), line=error.line),), is_xml=is_xml)
    if is_xml and isinstance(value, dict) and not value.keys() & rules.messages.keys():
        message = check_envelope(value, rules, checker)
    else:
        message = check_document(value, rules, checker, "" if is_xml else schema)
    return Verdict(message, _once(checker.findings), value, is_xml)


def looks_like_xml(data: bytes) -> bool:
    """Whether a document is XML: its first character is `<`, in UTF-8 or UTF-16."""
    return data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"<", b"\xff\xfe<", b"\xfe\xff\x00<"))


def _root(schema: str, rules: Rules) -> str:
    """The root element of a message, by the schema's name."""
    return next((root for root, rule in rules.messages.items() if rule.schema.name == schema), "")


def _once(findings: list[Finding]) -> tuple[Finding, ...]:
    """Each error once, by path, then code; that a value stands again only where nothing else is wrong."""
    found = sorted(findings, key=PLACE)
    places = [*map(PLACE, found)]
    if not all(map(lt, places, places[1:])):
        before = (None, *places)
        found = [item for item, place, last in zip(found, places, before, strict=False) if place != last]
    others = tuple(item for item in found if item.code != "unique")
    return others or tuple(found)
