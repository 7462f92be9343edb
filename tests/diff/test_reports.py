"""Reports: well-formed, deterministic, and inert whatever a workbook says."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser

import openpyxl
import pytest
from jsonschema import Draft7Validator
from lxml import etree

from generator.diff.changes import Comparison
from generator.diff.engine import compare
from generator.diff.report import as_json, english, french
from generator.diff.report.formats import render
from generator.diff.rules import RULES
from generator.model import Release
from generator.paths import TEMPLATES

FORMATS = ("text", "json", "markdown", "html", "xlsx", "docx", "github", "sarif", "junit")
EVIL = (
    '=HYPERLINK("http://evil.example","x")', "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "](javascript:alert(1))", "| a | b |", "`x`", "</pre></style></script>",
    "\x1b[31mred", "::error::x", "a\nb\n\n# Heading", "{{ 7*7 }}", "]]>", "&lt;", "http://evil.example",
    "\x00\x0b\ufffe", "@user", "é\u2028x", "' onclick='alert(1)", '" onclick="alert(1)',
)  # fmt: skip


@pytest.fixture(scope="module")
def evil_diff(own_pair: tuple[Release, Release]) -> Comparison:
    """A release whose texts are attacks, one a field."""
    old = own_pair[1]
    texts = iter(EVIL * 3)
    schema = max(old.messages, key=lambda item: len(item.root.fields))
    fields = tuple(replace(field, description=next(texts), label=next(texts)) for field in schema.root.fields)
    edited = replace(schema, root=replace(schema.root, fields=fields))
    schemas = tuple(edited if item is schema else item for item in old.schemas)
    found = compare(old, replace(old, schemas=schemas))
    assert found.changes
    return found


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_same_bytes_twice(own_diff: Comparison, style: str, language: str) -> None:
    assert render(own_diff, style, language) == render(own_diff, style, language) != b""


def test_json_follows_its_schema(own_diff: Comparison, evil_diff: Comparison) -> None:
    schema = json.loads((TEMPLATES / "diff" / "report.schema.json").read_text("utf-8"))
    Draft7Validator.check_schema(schema)
    for comparison in (own_diff, evil_diff):
        Draft7Validator(schema).validate(json.loads(as_json.render(comparison)))


@pytest.mark.parametrize("words", [french, english])
def test_every_rule_has_words(words: object) -> None:
    assert set(words.RULES) == set(RULES)  # type: ignore[attr-defined]


def test_both_languages_have_the_same_words() -> None:
    assert set(french.WORDS) == set(english.WORDS)


class Tags(HTMLParser):
    """The tags and links of a page, and how its scripts came in."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs


def test_html_has_one_script_beside_its_data_and_no_link(evil_diff: Comparison) -> None:
    page = Tags()
    page.feed(render(evil_diff, "html", "fr").decode())
    assert page.tags.count("script") == 2 and page.tags.count("style") == 1
    assert ("type", "application/json") in page.attributes, "one of the scripts is data"
    assert not {"img", "link", "a", "iframe", "object"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href")]


def test_html_data_cannot_end_its_element(evil_diff: Comparison) -> None:
    page = render(evil_diff, "html", "fr").decode()
    data = page.split('id="data">')[1].split("</script>")[0]
    assert not set("<>&\u2028") & set(data)
    texts = json.loads(data)["texts"]
    assert any("<script>alert(1)</script>" in text for text in texts)


def test_xlsx_has_no_formula(evil_diff: Comparison) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(render(evil_diff, "xlsx", "fr")))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    risky = [cell for cell in cells if str(cell.value)[:1] in ("=", "+", "-", "@", "\t")]
    assert risky and all(cell.quotePrefix for cell in risky)


def test_docx_is_well_formed(evil_diff: Comparison, own_diff: Comparison) -> None:
    for comparison in (evil_diff, own_diff):
        with zipfile.ZipFile(io.BytesIO(render(comparison, "docx", "fr"))) as archive:
            assert archive.testzip() is None
            for name in archive.namelist():
                etree.fromstring(archive.read(name))


def test_junit_is_well_formed(evil_diff: Comparison) -> None:
    assert etree.fromstring(render(evil_diff, "junit", "fr")).tag == "testsuite"


def test_markdown_is_inert(evil_diff: Comparison) -> None:
    lines = render(evil_diff, "markdown", "fr").decode().splitlines()
    rows = [line for line in lines if line.startswith("|") and "DOC" in line]
    assert rows
    for line in rows:
        assert len(re.findall(r"(?<!\\)\|", line)) == 8, line
        assert not re.search(r"(?<!\\)[`<>\[\]]|(?<!\\)@|\w://", line), line


def test_markdown_folds_what_it_groups(own_diff: Comparison) -> None:
    text = render(own_diff, "markdown", "fr").decode()
    assert text.count("<details>") == text.count("</details>") == text.count("</summary>") > 0
    assert "\\" not in "".join(re.findall(r"<summary>(.*)</summary>", text)).replace("\\d", "").replace("\\w", "")


def test_markdown_has_no_tag_but_its_own(evil_diff: Comparison) -> None:
    tags = set(re.findall(r"<[^>]*>", render(evil_diff, "markdown", "fr").decode()))
    assert tags <= {"<details>", "</details>", "<summary>", "</summary>"}


def test_github_is_one_line_a_change(evil_diff: Comparison, own_diff: Comparison) -> None:
    for comparison in (evil_diff, own_diff):
        lines = render(comparison, "github", "fr").decode().split("\n")
        assert all(re.match(r"::(error|warning|notice) |$", line) for line in lines)


def test_text_obeys_no_escape(evil_diff: Comparison) -> None:
    assert "\x1b" not in render(evil_diff, "text", "fr", unfold=True).decode()


def test_sarif_has_rule_and_fingerprint(own_diff: Comparison) -> None:
    run = json.loads(render(own_diff, "sarif", "fr"))["runs"][0]
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert run["results"] and all(result["ruleId"] in rules for result in run["results"])
    assert all(result["partialFingerprints"]["hubgenChange/v1"] for result in run["results"])
