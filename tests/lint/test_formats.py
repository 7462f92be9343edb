"""`hubgen lint --format sarif|github`: by the schema of SARIF, and as GitHub's runner reads commands."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from generator.cli import commands
from generator.diagnostics import Diagnostic, Location, Severity
from generator.lint import as_github, as_sarif
from generator.lint.problems import fingerprint, in_order, prefix
from tests.cli.conftest import Hubgen
from tests.conftest import SPECS, own_releases
from tests.readers.edit import edit

SCHEMA = Path(os.environ.get("HUBGEN_SARIF_SCHEMA", "none"))
EVIL = 'a\r\nb: c, d % "e" \u2028\x1b[31m|x'


@cache
def sarif_schema() -> Any:
    if not SCHEMA.is_file():
        pytest.skip("no SARIF schema; set HUBGEN_SARIF_SCHEMA to sarif-schema-2.1.0.json (OASIS)")
    return json.loads(SCHEMA.read_text("utf-8"))


def check_sarif(text: str | bytes) -> Any:
    document = json.loads(text)
    schema = sarif_schema()
    jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker()).validate(document)
    return document


def problem(**changes: Any) -> Diagnostic:
    facts: dict[str, Any] = {
        "code": "bad-cardinality",
        "severity": Severity.ERROR,
        "location": Location("models/a b.xlsx", "S", "K9"),
        "text": "x",
        "hint": "y",
    }
    return Diagnostic(**(facts | changes))


def test_real_releases_are_valid_sarif(hubgen: Hubgen, real: Path) -> None:
    document = check_sarif(hubgen("lint", real, "--format", "sarif").stdout)
    found = json.loads(hubgen("lint", real, "--format", "json").stdout)["diagnostics"]
    results = document["runs"][0]["results"]
    assert [(item["ruleId"], item["level"]) for item in results] == [(item["code"], item["severity"]) for item in found]


@pytest.mark.parametrize("style", ["sarif"])
def test_a_comparison_is_valid_sarif(hubgen: Hubgen, style: str) -> None:
    old, new = (SPECS / name for name in own_releases()[-2:])
    assert check_sarif(hubgen("diff", old, new, "--format", style).stdout)["runs"][0]["results"]


def test_hostile_texts_stay_valid_sarif() -> None:
    items = [
        problem(text=EVIL, hint=EVIL, location=Location(EVIL, EVIL, "A1")),
        problem(code="unreadable-file", location=Location("release.yaml", line=3)),
        problem(text="\ud800"),
    ]
    document = check_sarif(as_sarif.render(items, "specs/3.0"))
    first, second, _ = document["runs"][0]["results"]
    assert first["message"]["text"].startswith(EVIL)
    place = second["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "specs/3.0/release.yaml" and place["region"]["startLine"] == 3


def test_a_rule_says_what_the_catalogue_says(hubgen: Hubgen, folder: Path) -> None:
    edit(next((folder / "models").glob("*geoloc*.xlsx")), {("GEO-POS", "K9"): "beaucoup"})
    run = json.loads(hubgen("lint", folder, "--format", "sarif").stdout)["runs"][0]
    rule = next(item for item in run["tool"]["driver"]["rules"] if item["id"] == "bad-cardinality")
    assert "min..max" in rule["fullDescription"]["text"] and rule["help"]["text"].startswith("Write")
    result = next(item for item in run["results"] if item["ruleId"] == "bad-cardinality")
    place = result["locations"][0]
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "GEO-POS!K9"
    assert place["physicalLocation"]["artifactLocation"]["uri"].startswith("specs/")  # from the working folder on


def test_a_fingerprint_outlives_an_inserted_row() -> None:
    moved = problem(location=Location("models/a b.xlsx", "S", "K10"))
    assert fingerprint(problem()) == fingerprint(moved) != fingerprint(problem(text="z"))


def test_github_is_one_command_a_problem(hubgen: Hubgen, folder: Path) -> None:
    edit(next((folder / "models").glob("*geoloc*.xlsx")), {("GEO-POS", "K9"): EVIL.replace("\x1b", "")})
    done = hubgen("lint", folder, "--format", "github")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    assert all(re.match(r"::(error|warning|notice) file=specs/[^,]+,.*title=[a-z-]+::", line) for line in lines)
    assert any("bad-cardinality" in line and "GEO-POS!K9" in line for line in lines)


def test_no_text_ends_a_github_command() -> None:
    place = Location("a,b:c\n::error::x", "S", "K9")
    text = as_github.render([problem(text="x\n::error::y\r%0A", location=place)])
    assert text.count("\n") == 1 and "%0A::error::y%0D%250A" in text and "file=a%2Cb%3Ac%0A%3A%3Aerror" in text


def test_problems_are_in_the_order_of_severity_file_and_row() -> None:
    cells = [problem(location=Location("f", "S", cell)) for cell in ("K10", "K9")]
    warning = problem(severity=Severity.WARNING, location=Location("a", "S", "K1"))
    assert [item.location.cell for item in in_order([warning, *cells])] == ["K9", "K10", "K1"]


def test_files_are_named_from_the_working_folder(tmp_path: Path) -> None:
    assert prefix(Path("specs/3.0"), tmp_path) == "specs/3.0"
    assert prefix(tmp_path / "specs" / "3.0", tmp_path) == "specs/3.0"
    assert prefix(Path("/elsewhere/3.0"), tmp_path) == "3.0"  # no path of a machine in a report


def test_an_unknown_format_is_misuse() -> None:
    assert CliRunner().invoke(commands, ["lint", "x", "--format", "pdf"]).exit_code == 2
