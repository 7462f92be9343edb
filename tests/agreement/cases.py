"""The cases of `cases.yaml`: the contract of docs/packages.md in a form that every judge runs."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.agreement.resolving import unresolved
from tests.agreement.wanted import ABSENT, places, value_at, wanted_details, wanted_text

FILE = Path(__file__).parent / "cases.yaml"
ABSENT_VALUE = "absent"


@dataclass(frozen=True, slots=True)
class Case:
    """A text and its errors as [code, path]; `value` is what an accepted text says in JSON, `is_xml_refused` tells
    that it cannot be written in XML."""

    name: str
    format: str
    schema: str | None
    text: str
    errors: tuple[tuple[str, str], ...]
    value: Any = ABSENT_VALUE
    is_xml_refused: bool = False

    @property
    def request(self) -> dict[str, Any]:
        """The case as a line for a conformance program."""
        return {
            "id": self.name,
            "schema": self.schema,
            "format": self.format,
            "text": self.text,
            "paths": [*places(self.document), *ABSENT] if self.schema is None and not self.errors else [],
        }

    @property
    def document(self) -> Any:
        """What the text says in JSON, as far as the case tells it."""
        if self.value is not ABSENT_VALUE:
            return self.value
        if self.format == "xml" or ("syntax", "$") in self.errors:
            return None
        return json.loads(self.text.encode().removeprefix(BOM_UTF8))


def cases() -> list[Case]:
    """Every case, in the order of the file."""
    source = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    frames: dict[str, str] = source["frames"]
    return [_case(section, item, frames) for section, items in source["cases"].items() for item in items]


def _case(section: str, item: dict[str, Any], frames: dict[str, str]) -> Case:
    text = frames[item["in"]].strip().replace("@@", item["text"]) if "in" in item else item["text"]
    text = text.replace("##", "".join(unit * count for unit, count in item.get("fill", [])))
    return Case(
        name=f"{section}: {item['name']}",
        format="xml" if text.lstrip("\ufeff \n").startswith("<") else "json",
        schema=item.get("schema"),
        text=text,
        errors=tuple((code, path) for code, path in item["errors"]),
        value=item.get("value", ABSENT_VALUE),
        is_xml_refused=item.get("xml") == "refused",
    )


Ask = Callable[[list[dict[str, Any]]], Iterable[dict[str, Any]]]
"""A conformance program: requests in, answers out, in the same order."""


def disagreements(ask: Ask) -> list[str]:
    """Where a conformance program departs from the cases: errors, JSON, and JSON again from the XML that it wrote."""
    every = cases()
    answers = list(ask([case.request for case in every]))
    wrong = [text for case, answer in zip(every, answers, strict=True) for text in _wrong(case, answer)]
    back = [
        (case, answer)
        for case, answer in zip(every, answers, strict=True)
        if not case.errors and answer["xml"] and case.schema is None
    ]
    again = ask([{**case.request, "format": "xml", "text": answer["xml"]} for case, answer in back])
    for (case, answer), second in zip(back, again, strict=True):
        if second["errors"]:
            wrong.append(f"{case.name}: its XML has {second['errors']}: {answer['xml']}")
        elif second["json"] != answer["json"]:
            wrong.append(f"{case.name}: its XML gives {second['json']}, not {answer['json']}")
    return wrong


def _wrong(case: Case, answer: dict[str, Any]) -> Iterator[str]:
    errors = tuple((code, path) for code, path in answer["errors"])
    yield from _wrong_words(case, answer)
    yield from unresolved(case.request, answer)
    if errors != case.errors:
        yield f"{case.name}: {list(errors)}, not {list(case.errors)}"
    elif not errors:
        value = json.loads(case.text.encode()) if case.value is ABSENT_VALUE and case.format == "json" else case.value
        if value is not ABSENT_VALUE and answer["json"] != value:
            yield f"{case.name}: {answer['json']}, not {value}"
        if (answer["xml"] is None) != case.is_xml_refused:
            yield f"{case.name}: its XML is {answer['xml']}"


def _wrong_words(case: Case, answer: dict[str, Any]) -> Iterator[str]:
    """Where texts and details of errors, or what stands at paths, are others than those that are wanted."""
    if "texts" in answer:
        texts = [list(wanted_text(code, path, case.schema)) for code, path in answer["errors"]]
        if answer["texts"] != texts:
            yield f"{case.name}: {answer['texts']}, not {texts}"
    if "details" in answer and case.format == "json":
        found = [(code, path, value_at(case.document, path)) for code, path in answer["errors"]]
        details = [wanted_details(code, path, value, case.schema) for code, path, value in found]
        for path, given, wanted in zip((item[1] for item in found), answer["details"], details, strict=True):
            if path == "$":  # a document that is read as one message's, or as any
                given[:2] = wanted[:2]
        if answer["details"] != details:
            yield f"{case.name}: {answer['details']}, not {details}"
    if answer.get("at") and not case.errors:
        values = [value_at(answer["json"], path) for path in case.request["paths"]]
        if answer["at"] != values:
            yield f"{case.name}: {answer['at']}, not {values}"
