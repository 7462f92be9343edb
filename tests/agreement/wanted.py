"""What every package says of an error beside its code and path: its texts, its details, and what stands at a path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from generator.wording.nearest import nearest
from generator.wording.path import join, steps
from generator.wording.sentences import Sentences, Text
from generator.wording.table import words_of
from tests.agreement.release import contract_release

ABSENT = ("$.x", "$['@a']", "$.createCas.note[99]", "$.createCas.id.x", "$[0]", "$.createCas['']", "$.content[7].a")


@cache
def sentences() -> Sentences:
    """The texts of the contract's release."""
    return Sentences(words_of(contract_release()))


def root_of(schema: str | None) -> str:
    """The root element of a message, by its schema's name."""
    return next((item.root_element for item in contract_release().messages if item.name == schema), "")


def wanted_text(code: str, path: str, schema: str | None = None) -> Text:
    """The text of an error of the contract's release, in French and in English."""
    return sentences().text(code, path, root_of(schema))


def wanted_details(code: str, path: str, value: Any, schema: str | None = None) -> list[Any]:
    """Label, short path, value, id and title of the code list, nearest codes with their labels."""
    subject = sentences().subject(path, root_of(schema) if path != "$" else "")
    field = subject.field
    if code != "code" or field is None:
        return [subject.label, subject.path, value, "", "", []]
    lists = {item.id: [(known.value, known.label) for known in item.codes] for item in contract_release().nomenclatures}
    known = lists[field.list] if field.list else [(item, item) for item in field.codes]
    near = [[item, dict(known)[item]] for item in nearest(value, known)] if isinstance(value, str) else []
    return [subject.label, subject.path, value, field.list, field.title, near]


def value_at(document: Any, path: str) -> Any:
    """What stands at a path; None where there is nothing."""
    for key in steps(path):
        if isinstance(document, dict):
            document = document.get(key)
        elif isinstance(document, list) and isinstance(key, int) and key < len(document):
            document = document[key]
        else:
            return None
    return document


def places(value: Any, path: str = "$") -> Iterator[str]:
    """The path of each value of a document."""
    yield path
    if isinstance(value, dict):
        for name, item in value.items():
            yield from places(item, join(path, name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from places(item, f"{path}[{index}]")
