"""The report as JUnit XML: a test case for each change, failed where it breaks."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.diff.changes import Verdict
from generator.diff.report.rows import Row
from generator.diff.report.view import View
from generator.documents.xml import NOT_XML

FAILED = frozenset({Verdict.BREAKING})


def render(view: View) -> bytes:
    """One suite; the messages of a change are its class name."""
    failed = [row for row in view.rows if _fails(row)]
    suite = ElementTree.Element(
        "testsuite", name="hubgen diff", tests=str(len(view.rows)), failures=str(len(failed)), errors="0"
    )
    for row in view.rows:
        suite.append(_case(row))
    ElementTree.indent(suite)
    text: str = ElementTree.tostring(suite, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _case(row: Row) -> ElementTree.Element:
    place = row.place or row.title
    case = ElementTree.Element("testcase", classname=_xml(", ".join(row.messages) or "-"), name=_xml(place))
    case.set("name", _xml(f"{row.change.rule} {place}"))
    text = _xml(f"{row.title}\n{row.old or '∅'} → {row.new or '∅'}\n{row.old_cell} → {row.new_cell}\n{row.action}")
    if _fails(row):
        failure = ElementTree.SubElement(case, "failure", message=_xml(row.title), type=row.verdict)
        failure.text = "\n".join((text, *(f"{_xml(proof.direction)}: {_xml(proof.error)}" for proof in row.proofs)))
    elif row.change.waiver:
        ElementTree.SubElement(case, "skipped", message=_xml(row.change.waiver))
    return case


def _fails(row: Row) -> bool:
    return row.change.verdict in FAILED and not row.change.waiver


def _xml(text: str) -> str:
    """A text without the characters that XML cannot carry."""
    return NOT_XML.sub("\ufffd", text)
