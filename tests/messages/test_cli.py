"""`hubgen validate` and `hubgen convert`, as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands

GOOD = '{"technicalNoreq": {"optionalStringField": "x"}}'
BAD = '{"technicalNoreq": {"enumerationField": "NO"}}'


def run(*arguments: object, text: str = "") -> Result:
    return CliRunner().invoke(commands, [str(item) for item in arguments], input=text)


@pytest.fixture
def release(dsf: Any) -> Path:
    folder: Path = dsf("3.3.2")
    return folder


def test_shape_of_the_json_report(release: Path, tmp_path: Path) -> None:
    (tmp_path / "good.json").write_text(GOOD)
    (tmp_path / "bad.json").write_text(BAD)
    result = run("validate", release, tmp_path, "--format", "json")
    assert result.exit_code == 1
    bad, good = json.loads(result.stdout)["files"]
    assert (good["valid"], good["message"], good["errors"]) == (True, "TECHNICAL_NOREQ", [])
    assert Path(bad["file"]).name == "bad.json"
    (error,) = bad["errors"]
    assert (error["code"], error["path"]) == ("code", "$.technicalNoreq.enumerationField")
    assert error["text"].startswith('The value of the field "Enumeration" (enumerationField) is not one of the codes: ')
    assert "details" not in error
    assert error["rule"].startswith("models/")


@pytest.mark.parametrize(
    ("arguments", "text", "code"),
    [
        (["-"], GOOD, 0),
        (["-"], BAD, 1),
        (["-", "--tolerant"], BAD, 0),
        (["-"], "not a message", 1),
        (["-", "--message", "TECHNICAL_NOREQ"], '{"optionalStringField": "x"}', 0),
        (["-", "--message", "NONE"], GOOD, 2),
        (["absent.json"], "", 2),
        ([], "", 2),
    ],
)
def test_exit_codes(release: Path, arguments: list[str], text: str, code: int) -> None:
    result = run("validate", release, *arguments, text=text)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output


def test_no_release_is_misuse(tmp_path: Path) -> None:
    assert run("validate", tmp_path / "none", "-", text=GOOD).exit_code == 2


def test_a_near_code_is_offered_by_label(release: Path) -> None:
    sent = '{"createCaseHealth": {"patient": [{"identity": {"strictFeatures": {"sex": "féminin"}}}]}}'
    words = ("validate", release, "-", "--format", "json", "--details")
    found = json.loads(run(*words, text=sent).stdout)["files"][0]["errors"]
    details = next(item for item in found if item["code"] == "code")["details"]
    assert {"code": "F", "label": "Féminin"} in details["near"] and details["value"] == "féminin"


def test_report_over_a_log(release: Path, tmp_path: Path) -> None:
    log = tmp_path / "messages.jsonl"
    log.write_text("\n".join([GOOD, BAD, BAD, "", "{", GOOD]))
    result = run("validate", release, log, "--report", "--format", "json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert (report["messages"], report["invalid"]) == (5, 3)
    first = report["causes"][0]
    assert (first["messages"], first["code"], first["path"]) == (2, "code", "$.technicalNoreq.enumerationField")
    assert first["values"] == [{"value": "NO", "count": 2}]
    assert first["documents"][0].endswith("messages.jsonl:2")


def test_what_would_break_by_moving(dsf: Any) -> None:
    old, new = dsf("1.0"), dsf("3.3.2")
    result = run("validate", "--against", f"{old},{new}", old / "samples" / "examples", "--format", "json")
    report = json.loads(result.stdout)
    assert report["messages"] == 49
    assert report["invalid"] > 0
    assert all(cause["path"].startswith("$") for cause in report["causes"])


def test_convert_there_and_back(release: Path, tmp_path: Path) -> None:
    there = run("convert", release, "-", "--to", "xml", "-o", tmp_path / "m.xml", text=GOOD)
    assert there.exit_code == 0, there.output
    back = run("convert", release, tmp_path / "m.xml", "--to", "json")
    assert json.loads(back.stdout) == json.loads(GOOD)


def test_convert_refuses_what_would_be_lost(release: Path, tmp_path: Path) -> None:
    sent = '{"customContent": {"a": "\\u000b"}}'
    assert run("convert", release, "-", "--to", "xml", "-o", tmp_path / "m.xml", text=sent).exit_code == 1
    assert not (tmp_path / "m.xml").exists()
    assert run("convert", release, "-", "--to", "xml", "--lossy", text=sent).exit_code == 0
