"""`hubgen transform` as a user types it: reports, files, exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.messages.validate import validate
from tests.conftest import SPECS
from tests.messages.samples import rules_of

OLD, NEW = SPECS / "2.0", SPECS / "3.0"
SAMPLES = OLD / "samples" / "examples"


def run(*words: object, data: bytes | None = None) -> Result:
    return CliRunner().invoke(commands, ["transform", *map(str, words)], input=data)


def a_sample(suffix: str = ".json") -> Path:
    return next(path for path in sorted(SAMPLES.rglob(f"*{suffix}")) if "RS-EDA" in path.parts)


def test_one_message_goes_to_standard_output() -> None:
    done = run(OLD, NEW, a_sample())
    assert done.exit_code == 0, done.output
    assert validate(done.stdout.encode(), rules_of(NEW)).is_valid
    assert "transformed RS-EDA" in done.stderr


@pytest.mark.parametrize("suffix", [".json", ".xml"])
def test_standard_input_and_both_forms(suffix: str) -> None:
    done = run(OLD, NEW, "-", data=a_sample(suffix).read_bytes())
    assert done.exit_code == 0, done.output
    assert done.stdout.lstrip().startswith("<" if suffix == ".xml" else "{")
    assert validate(done.stdout.encode(), rules_of(NEW)).is_valid


def test_the_report_has_the_keys_of_the_contract() -> None:
    done = run(OLD, NEW, SAMPLES, "--format", "json")
    files = json.loads(done.stdout)["files"]
    assert len(files) > 20
    for item in files:
        assert item.keys() == {"file", "message", "valid", "result", "losses", "defaults", "errors"}
        assert item["valid"] is (item["result"] is not None)
        assert all(loss.keys() == {"path", "value", "rule", "text"} for loss in item["losses"])


def test_a_folder_goes_into_a_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(OLD, NEW, SAMPLES / "RS-EDA", "-o", out)
    assert done.exit_code == 0, done.output
    written = sorted(out.iterdir())
    assert len(written) == len([path for path in (SAMPLES / "RS-EDA").iterdir() if path.suffix in {".json", ".xml"}])
    assert all(validate(path.read_bytes(), rules_of(NEW)).is_valid for path in written)


def test_a_log_of_json_lines_gives_a_file_a_line(tmp_path: Path) -> None:
    line = json.dumps(json.loads(a_sample().read_text("utf-8")))
    log = tmp_path / "hub.jsonl"
    log.write_text(f"{line}\n{line}\n", "utf-8")
    done = run(OLD, NEW, log, "-o", tmp_path / "out")
    assert done.exit_code == 0, done.output
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_what_is_not_valid_before_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"createCaseHealth": {}}', "utf-8")
    done = run(OLD, NEW, bad)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "required" in done.stderr


def test_table_and_gaps() -> None:
    done = run(OLD, NEW, "--table", "--format", "json")
    assert done.exit_code == 0
    table = json.loads(done.stdout)
    message = next(item for item in table["messages"] if item["old"] == "RS-EDA")
    assert {"old", "new", "fields", "codes", "gaps"} <= message.keys()
    assert {"path", "new_path", "origin"} <= message["fields"][0].keys()
    assert {"path", "new_path", "map"} <= message["codes"][0].keys()
    checked = run(OLD, NEW, "--check")
    assert checked.exit_code == 1
    assert "has no place" in checked.stdout


def test_to_itself_there_is_no_gap() -> None:
    assert run(NEW, NEW, "--check").exit_code == 0


@pytest.mark.parametrize(
    "words",
    [(OLD,), (OLD, NEW), (OLD, NEW, "no-such-file.json"), (OLD, NEW, "--format", "yaml")],
    ids=["one side", "no file", "missing file", "format"],
)
def test_misuse(words: tuple[object, ...]) -> None:
    assert run(*words).exit_code == 2


def test_a_wrong_rule_is_reported_at_its_line_and_exits_with_1(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text("messages:\n  RS-EDA:\n    fields: {nowhere: caseId}\n", "utf-8")
    done = run(OLD, NEW, a_sample(), "--rules", rules)
    assert done.exit_code == 1
    assert "rules.yaml:3" in done.stderr


@pytest.mark.parametrize(("style", "key"), [("complete", "code_maps"), ("fhir", "resourceType")])
def test_a_table_for_machines(style: str, key: str) -> None:
    done = run(OLD, NEW, "--table", "--format", style)
    assert done.exit_code == 0, done.output
    assert key in json.loads(done.stdout)
    assert run(OLD, NEW, a_sample(), "--format", style).exit_code == 2
