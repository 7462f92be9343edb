"""Every French document of a release, as rendered: a printer's typography and the words of the glossary, in our texts.

Reports on a terminal and in Markdown fold all blanks into one: they are not set.

The releases are our own with their texts set as ours are, so that what is left is what hubgen says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import html5lib
import pytest

from generator.authoring.instructions import WORDS
from generator.catalogue import catalogue
from generator.catalogue.as_page import catalogue_page
from generator.diagnostics import Collector
from generator.diff.engine import compare
from generator.diff.report import french, french_values
from generator.diff.report.formats import render
from generator.explain.catalogue import catalogue as entries
from generator.lint.french import SENTENCES
from generator.model import Release
from generator.model.serialise import from_json, to_json
from generator.readers.yaml import Node, read_yaml
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.targets.docs.frames import Frames
from generator.targets.docs.site import Correspondences, render_site
from generator.targets.word import render as word_documents
from generator.transform.review import words as review_words
from generator.transform.review.pages import correspondence_pages
from generator.transform.review.rows import review
from generator.transform.shipped import derived
from generator.typography import faults, typeset
from generator.wording.glossary import banned_forms, terms
from generator.wording.texts import texts as error_texts
from tests.word.opened import part, said

LANGUAGE = "fr"
MODULES = (french, french_values, review_words)
CODE = ("code", "pre", "script", "style")
ATTRIBUTES = ("title", "aria-label", "placeholder")


def set_texts(value: Any) -> Any:
    if isinstance(value, str):
        return plain(typeset(value))
    if isinstance(value, list):
        return [set_texts(item) for item in value]
    return {key: set_texts(item) for key, item in value.items()} if isinstance(value, dict) else value


def plain(text: str) -> str:
    """A text of a workbook without the forms that ours may not have; a name of one word stays."""
    for item in terms():
        text = item.banned.sub("x", text) if item.banned and " " in text else text
    return text


@pytest.fixture(scope="module")
def typeset_releases(releases: list[Release]) -> list[Release]:
    return [from_json(json.dumps(set_texts(json.loads(to_json(item)))).encode()) for item in releases]


def pieces(node: Any) -> Iterator[str]:
    """The texts of a page, but for code, and what is read out of attributes."""
    for item in node:
        yield item.tail or ""
        if item.tag not in CODE and isinstance(item.tag, str):
            yield item.text or ""
            yield from (item.attrib[name] for name in ATTRIBUTES if name in item.attrib)
            yield from pieces(item)


def blocks(content: bytes) -> list[str]:
    """The texts of a page; one that begins with a sign follows what stands before it in the same line."""
    tree = html5lib.parse(content.decode(), namespaceHTMLElements=False)
    return [text for text in pieces(tree) if text.strip()]


@pytest.fixture(scope="module")
def texts(typeset_releases: list[Release]) -> Mapping[str, list[str]]:
    """The texts of each document, by its name."""
    shown = partial(catalogue_page, catalogue(typeset_releases))
    found: dict[str, list[str]] = {}
    correspondences = Correspondences(lambda frames: pages(frames, typeset_releases))
    for item in render_site(typeset_releases, shown, correspondences=correspondences):
        if item.path.endswith(".html"):
            found[item.path] = blocks(item.content)
    for item in word_documents(typeset_releases[-1]):
        found[item.path] = said(part(item.content)).split("\n")
    comparison = compare(typeset_releases[-2], typeset_releases[-1])
    found["diff.docx"] = said(part(render(comparison, "docx", "fr"))).split("\n")
    return found


def readmes(release: Release) -> Iterator[tuple[str, str]]:
    """The documents in packages, without code."""
    for name, target in registry.load(registry.available()).items():
        for item in target(release):
            if item.path.endswith(".md"):
                text = re.sub(r"```.*?```", "", item.content.decode(), flags=re.DOTALL)
                yield f"{name}/{item.path}", re.sub(r"`[^`]*`", "`x`", text)


def pages(frames: Frames, releases: list[Release]) -> Iterator[OutputFile]:
    """The correspondences, without declared rules: their labels are not ours."""
    tables = derived([(Path("no-rules"), item) for item in releases], Collector())
    yield from correspondence_pages([review(table, old, new) for old, new, table in tables], frames)


def test_all_texts_are_typeset(texts: Mapping[str, list[str]]) -> None:
    wrong = {name: sorted({place for text in found for place in faults(text)})[:5] for name, found in texts.items()}
    assert len(texts) > 100 and not sorted({place for places in wrong.values() for place in places})


def test_no_text_has_a_banned_form(texts: Mapping[str, list[str]], typeset_releases: list[Release]) -> None:
    """The glossary's one word for one thing: pages, Word, reports, readmes, and the texts of errors."""
    found = {**texts, **{name: [text] for name, text in readmes(typeset_releases[-1])}}
    found["texts.yaml"] = [french for french, _ in error_texts().values()]
    wrong = {(name, form) for name, items in found.items() for text in items for form in banned_forms(text)}
    assert len(found) > 110 and not sorted(wrong)


def test_no_word_of_reports_has_a_banned_form() -> None:
    """What reports, lint, `hubgen explain` and new workbooks say; what is quoted or in capitals is a name."""
    found = {module.__name__: list(strings(constants(module))) for module in MODULES}
    found["lint"] = [sentence for _, sentence in SENTENCES]
    found["explain"] = [
        part[LANGUAGE] for item in entries().values() for part in (item.title, item.meaning, item.remedy) if part
    ]
    found["instructions"] = list(strings(plain_values(read_yaml(WORDS.read_text("utf-8")))))
    assert all(len(items) > 10 for items in found.values())
    wrong = {
        (name, form)
        for name, items in found.items()
        for text in items
        for form in banned_forms(re.sub(r"«[^»]*»|`[^`]*`|\([^)]*\)|\{[^}]*\}|\b[A-Z]{4,}\b", "x", text))
    }
    assert not sorted(wrong)


def constants(module: ModuleType) -> dict[str, object]:
    return {name: value for name, value in vars(module).items() if name.isupper()}


def strings(value: object) -> Iterator[str]:
    """The texts in a value: values of mappings, items of tuples."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for item in value.values() for text in strings(item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in strings(item))


def plain_values(node: Node) -> object:
    """The titles and rules of a file of ours; its keys are names."""
    value = node.value
    if isinstance(value, dict):
        return {key: plain_values(item) for key, item in value.items()}
    return tuple(plain_values(item) for item in value) if isinstance(value, list) else value
