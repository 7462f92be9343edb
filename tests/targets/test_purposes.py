"""What each message is: said of every message, in a sentence or two, in every document that presents it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.catalogue import catalogue
from generator.catalogue.as_html import as_html
from generator.model import Release
from generator.targets import registry
from generator.targets.docs import render
from generator.targets.purposes import Purpose, purpose_of, purposes, short_purpose
from tests.conftest import SPECS, load_release, own_releases
from tests.docs.html import read

NOT_ACKNOWLEDGED = {"RC-DE", "RC-REF", "RS-INFO", "RS-ERROR", "TECHNICAL", "TECHNICAL_NOREQ"}


@pytest.fixture(scope="module")
def newest() -> Release:
    return load_release(SPECS / own_releases()[-1])


def test_every_message_of_a_release_is_presented(real: Path) -> None:
    known = purposes()
    assert [schema.name for schema in load_release(real).schemas if schema.name not in known] == []


@pytest.mark.parametrize("name", purposes())
def test_a_presentation_is_a_sentence_or_two_of_french(name: str) -> None:
    said = purposes()[name]
    sentences = re.findall(r"[.!?](?:\s|$)", said.text)
    assert len(said.short) <= 40 and said.short == said.short.strip() != ""
    assert 1 <= len(sentences) <= 3 and said.text.endswith(".") and len(said.text) <= 330
    assert "'" not in said.text and not re.search(r"\s[;:!?](?<![\u00a0 ].)", said.text)
    assert ("RC-REF" in said.text) == (name not in NOT_ACKNOWLEDGED)


def test_a_message_that_no_entry_knows_has_its_own_description_or_nothing(newest: Release) -> None:
    schema = replace(newest.messages[0], name="RS-NOUVEAU")
    assert purpose_of(schema) == Purpose("", schema.root.description) and short_purpose("RS-NOUVEAU") == ""
    told = replace(schema, root=replace(schema.root, description="Un essai."))
    assert purpose_of(told) == Purpose("", "Un essai.")
    for one, text in ((schema, ""), (told, "Un essai.")):
        made = {item.path: item.content for item in render(replace(newest, schemas=(newest.header, one)))}
        page = read(made["messages/RS-NOUVEAU.html"])
        assert not page.errors and page.text.count("Un essai.") == bool(text)
        assert text in read(made["messages/index.html"]).text


def test_every_document_says_it(newest: Release) -> None:
    wanted = {schema.name: purposes()[schema.name] for schema in newest.messages}
    site = {item.path: item.content for item in render(newest)}
    overview = read(site["messages/index.html"]).text
    page = read(as_html(catalogue([newest]))).text
    word = {item.path: item.content for item in registry.load(["word"])["word"](newest)}
    readmes = {
        name: next(
            item for item in registry.load([name])[name](newest) if item.path.endswith("README.md")
        ).content.decode()
        for name in ("pydantic", "dataclass", "ruby", "csharp", "typescript")
    }
    for name, said in wanted.items():
        assert said.text in overview and said.text in page
        assert said.text in read(site[f"messages/{name}.html"]).text
        assert said.text in document(next(content for path, content in word.items() if path.endswith(f"/{name}.docx")))
        assert [language for language, text in readmes.items() if said.short not in text] == []


def document(content: bytes) -> str:
    text = zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", "", text).replace("&#39;", "'")
