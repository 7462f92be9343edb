"""`hubgen explain`, and the page that it writes."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.diff.rules import RULES
from generator.explain.catalogue import catalogue
from tests.conftest import ROOT


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["explain", *arguments])


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_code_can_be_explained(language: str) -> None:
    for code, entry in catalogue().items():
        done = explain(code, "--lang", language)
        assert done.exit_code == 0 and entry.title[language] in done.stdout and entry.right in done.stdout
    for code in RULES:
        done = explain(code, "--lang", language)
        assert done.exit_code == 0 and done.stdout.startswith(code)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_list_has_every_code_once(language: str) -> None:
    first = [line.split()[0] for line in explain("--lang", language).stdout.splitlines() if line.startswith("  ")]
    assert first == [*catalogue(), *RULES]


@pytest.mark.parametrize(
    ("wrong", "near"),
    [("bad_cardinal", "bad-cardinality"), ("duplicate codes", "duplicate-code"), ("fld-del", "FLD-DEL-OPT")],
)
def test_an_unknown_code_gives_near_ones(wrong: str, near: str) -> None:
    done = explain(wrong)
    assert done.exit_code == 2 and near in done.stderr.partition("there are: ")[2].split(", ")[:5] and not done.stdout


def test_a_code_like_nothing_gives_none() -> None:
    done = explain("zzzzqqqq\u001b[31m", "--lang", "en")
    assert done.exit_code == 2 and "there are: " in done.stderr and "\u001b" not in done.stderr


def test_case_does_not_matter() -> None:
    assert explain("Bad-Cardinality").stdout == explain("bad-cardinality").stdout


def test_json_has_the_whole_catalogue() -> None:
    found = json.loads(explain("--format", "json").stdout)["codes"]
    assert [item["code"] for item in found] == list(catalogue())
    assert all(set(item["title"]) == {"fr", "en"} for item in found)
    one = json.loads(explain("bad-flag", "--format", "json").stdout)["codes"]
    assert [item["code"] for item in one] == ["bad-flag"]


def test_the_page_is_up_to_date() -> None:
    written = (ROOT / "docs" / "diagnostics.md").read_text("utf-8")
    assert written == explain("--format", "markdown").stdout, "hubgen explain --format markdown > docs/diagnostics.md"
