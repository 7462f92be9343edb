"""Sources that hold little or nothing, waived changes in each report, dates and folders that are none."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.diagnostics import Collector, Location
from generator.diff.changes import Comparison, Verdict
from generator.diff.files import read_waivers
from generator.diff.gate import Waiver, waive
from generator.diff.report.as_json import severity
from generator.diff.report.formats import render
from generator.diff.sources import open_source
from tests.conftest import SPECS, own_releases
from tests.readers.edit import copy_release, edit

OLD, NEW = (str(SPECS / name) for name in own_releases()[-2:])
MODELS = "models/01-transverse.xlsx"


def hubgen(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(commands, [str(item) for item in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def opened(path: Path | str) -> list[str]:
    """The codes of the errors where a source gives nothing."""
    collector = Collector()
    assert open_source(str(path), collector) is None
    return [problem.code for problem in collector.errors]


@pytest.fixture
def waived(own_diff: Comparison) -> Comparison:
    """The comparison with all that breaks accepted until a day."""
    place = Location("waivers.yaml")
    fingerprints = {item.fingerprint for item in own_diff.changes if item.verdict is Verdict.BREAKING}
    waivers = [Waiver(item, "agreed <b>", date(2030, 6, 30), place) for item in sorted(fingerprints)]
    return waive(own_diff, waivers, date(2030, 1, 1), Collector())


def test_a_waived_change_is_a_note(waived: Comparison, own_diff: Comparison) -> None:
    before = {item.fingerprint: severity(item) for item in own_diff.changes}
    assert "error" in before.values()
    assert {severity(item) for item in waived.changes if item.waiver} == {"note"}
    assert {severity(item) for item in waived.changes if item.verdict is Verdict.BREAKING} == {"note"}


def test_sarif_suppresses_it(waived: Comparison) -> None:
    (run,) = json.loads(render(waived, "sarif", "fr"))["runs"]
    suppressed = [item["suppressions"] for item in run["results"] if "suppressions" in item]
    assert len(suppressed) == sum(bool(item.waiver) for item in waived.changes) > 0
    assert suppressed[0] == [{"kind": "external", "justification": "agreed <b> (2030-06-30)"}]


def test_junit_skips_it(waived: Comparison) -> None:
    suite = ElementTree.fromstring(render(waived, "junit", "fr"))
    assert not suite.findall(".//failure")
    skipped = [item.get("message") for item in suite.findall(".//skipped")]
    assert skipped and set(skipped) == {"agreed <b> (2030-06-30)"}


def test_text_says_why(waived: Comparison) -> None:
    text = render(waived, "text", "fr").decode()
    assert "agreed <b> (2030-06-30)" in text


def test_a_waiver_without_a_change_is_reported(own_diff: Comparison) -> None:
    collector = Collector()
    waiver = Waiver("0" * 12, "agreed", date(2030, 6, 30), Location("waivers.yaml", line=2))
    assert waive(own_diff, [waiver], date(2030, 1, 1), collector) is own_diff
    assert [(item.code, str(item.location)) for item in collector.all] == [("unused-waiver", "waivers.yaml:2")]


def test_a_day_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text("waivers:\n  - {fingerprint: abc, reason: agreed, until: 2030-02-30}\n")
    collector = Collector()
    assert read_waivers(path, collector) == ()
    assert [(item.code, str(item.location)) for item in collector.errors] == [("bad-waivers", "waivers.yaml:2")]
    done = hubgen("release", "check", OLD, NEW, "--today", "soon")
    assert done.exit_code == 1 and "bad-date" in done.stderr


def test_a_changelog_that_cannot_be_written(tmp_path: Path) -> None:
    done = hubgen("release", "check", OLD, NEW, "--changelog", tmp_path)
    assert done.exit_code == 1 and "cannot be written" in done.stderr and "Traceback" not in done.output


def test_a_report_that_cannot_be_written(tmp_path: Path) -> None:
    done = hubgen("diff", OLD, NEW, "-o", tmp_path)
    assert done.exit_code != 0 and "cannot be written" in done.stderr


def test_a_report_goes_into_a_file(tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    done = hubgen("diff", OLD, NEW, "--format", "markdown", "-o", out)
    assert done.exit_code == 0 and f"{out}: {out.stat().st_size} bytes" in done.stderr


def test_a_workbook_of_code_lists_alone() -> None:
    """A workbook of lists has no message, and that is no fault of it; what its lists lack is told."""
    collector = Collector()
    source = open_source(str(SPECS / own_releases()[-1] / "nomenclatures" / "emsi.xlsx"), collector)
    assert source is not None and source.release.nomenclatures and not source.release.schemas
    assert not collector.errors


def test_workbooks_that_hold_nothing_to_compare(tmp_path: Path) -> None:
    assert opened(next((SPECS / own_releases()[-1] / "test-cases").glob("*.xlsx"))) == ["nothing-to-compare"]
    (tmp_path / "x.xlsx").write_bytes(b"no workbook")
    assert opened(tmp_path / "x.xlsx") == ["unreadable-file"]


def test_a_broken_workbook_of_lists_beside_the_one_that_is_compared(tmp_path: Path) -> None:
    folder = copy_release(Path(NEW), tmp_path)
    (folder / "nomenclatures" / "hub-sante.xlsx").write_bytes(b"no workbook")
    (folder / "nomenclatures" / "~$lock.xlsx").write_bytes(b"x")
    collector = Collector()
    source = open_source(str(folder / MODELS), collector)
    assert source is not None and source.release.schemas and not collector.errors


def test_an_error_in_the_workbook_is_told(tmp_path: Path) -> None:
    folder = copy_release(Path(NEW), tmp_path)
    book = next((folder / "models").glob("*geoloc*.xlsx"))
    edit(book, {("GEO-POS", "K9"): "beaucoup"})
    collector = Collector()
    assert open_source(str(book), collector) is not None
    assert [problem.code for problem in collector.errors] == ["bad-cardinality"]


def test_what_errors_made_unusable_is_not_told_as_gone(tmp_path: Path) -> None:
    folder = copy_release(Path(NEW), tmp_path)
    edit(next((folder / "models").glob("*geoloc*.xlsx")), {("GEO-POS", "K9"): "beaucoup"})
    done = hubgen("diff", NEW, folder, "--format", "json")
    report = json.loads(done.stdout)
    assert not [item for item in report["changes"] if item["rule"] == "MSG-DEL"]
    text = hubgen("diff", NEW, folder, "--lang", "en").stdout
    assert "GEO-POS" in text.partition("Not compared (errors in the source): ")[2].splitlines()[0]


def test_a_pattern_that_is_none_is_told_of_the_workbook(tmp_path: Path) -> None:
    folder = copy_release(Path(NEW), tmp_path)
    book = next((folder / "models").glob("*geoloc*.xlsx"))
    release = open_source(str(book), Collector()).release  # type: ignore[union-attr]
    kinds = (field.type for item in release.messages[0].all_types for field in item.fields)
    place = next(kind.details_location for kind in kinds if kind.details_location)
    edit(book, {(str(place.sheet), str(place.cell)): "REGEX: ^([a-z$"})
    collector = Collector()
    assert open_source(str(book), collector) is not None
    assert [(item.code, item.location.cell) for item in collector.errors] == [("bad-pattern", place.cell)]


def test_a_list_with_a_code_twice_is_told_of_the_workbook(tmp_path: Path) -> None:
    folder = copy_release(Path(NEW), tmp_path)
    book = folder / "nomenclatures" / "emsi.xlsx"
    source = open_source(str(book), Collector())
    assert source is not None
    first, second, *_ = source.release.nomenclatures[0].codes
    edit(book, {(str(second.location.sheet), str(second.location.cell)): first.value})
    collector = Collector()
    assert open_source(str(book), collector) is not None
    assert [(item.code, item.location.cell) for item in collector.warnings] == [
        ("duplicate-code", second.location.cell)
    ]


def test_a_workbook_in_words_is_that_workbook_alone(tmp_path: Path) -> None:
    book = next((Path(NEW) / "models").glob("*geoloc*.xlsx"))
    shown = hubgen("git", "text", book).stdout.splitlines()
    assert {line.split()[1].partition(":")[0] for line in shown if line.startswith("#")} >= {"GEO-POS"}
    assert not [line for line in shown if line.startswith(("# HubSante", "HubSante", "# CISU"))]
    (tmp_path / "x.xlsx").write_bytes(b"no workbook")
    (line,) = hubgen("git", "text", tmp_path / "x.xlsx").stdout.splitlines()
    assert line.startswith("! unreadable-file: ")


@pytest.mark.parametrize(("content", "codes"), [("[]", 1), ("{", 1), ('{"properties": []}', 1)])
def test_json_schemas_that_are_none(tmp_path: Path, content: str, codes: int) -> None:
    (tmp_path / "RS-X.schema.json").write_text(content)
    collector = Collector()
    source = open_source(str(tmp_path), collector)
    assert [item.code for item in collector.errors] == ["unreadable-file"] * codes
    assert source is not None and not source.release.schemas


def test_an_inline_object_of_a_json_schema(tmp_path: Path) -> None:
    inner = {"type": "object", "properties": {"b": {"type": "string"}}}
    document = {"type": "object", "properties": {"a": inner}}
    (tmp_path / "RS-X.schema.json").write_text(json.dumps(document))
    source = open_source(str(tmp_path), Collector())
    assert source is not None
    (schema,) = source.release.schemas
    name = schema.root.fields[0].type.object_type
    assert name and [item.name for item in schema.types_by_name[name].fields] == ["b"]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if shutil.which("git") is None:
        pytest.skip("no git on this machine")
    from tests.diff.test_cli import git

    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.chdir(tmp_path)
    git("init", "-q", ".")
    (tmp_path / "a.txt").write_text("x")
    git("add", "a.txt")
    git("-c", "user.name=t", "-c", "user.email=t@t.example", "commit", "-q", "-m", "x")
    return tmp_path


def test_git_paths_that_lead_nowhere(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: Callable[[str], str] = lambda name: hubgen("diff", NEW, name).stderr  # noqa: E731
    assert "outside of the repository" in said("git:HEAD:/etc")
    assert "outside of the repository" in said("git:HEAD:../x")
    assert hubgen("diff", NEW, "git:HEAD:absent").exit_code == 1
    assert hubgen("diff", NEW, f"git:HEAD:{repository}/a.txt").exit_code == 1
    monkeypatch.setenv("PATH", str(repository))
    assert "git cannot be run" in said("git:HEAD:a.txt")
    for words in (("git", "install"), ("git", "install", "--remove")):
        done = hubgen(*words)
        assert done.exit_code == 1 and "git cannot be run" in done.stderr


def test_git_commands_outside_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if shutil.which("git") is None:
        pytest.skip("no git on this machine")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    done = hubgen("git", "install")
    assert done.exit_code == 1 and "Error: " in done.stderr and "Traceback" not in done.output
    assert hubgen("git", "driver", "x").exit_code == 2


def test_git_is_told_of_a_workbook_that_is_new_or_cannot_be_read(tmp_path: Path) -> None:
    book = next((Path(NEW) / "models").glob("*geoloc*.xlsx"))
    (tmp_path / "x.xlsx").write_bytes(b"no workbook")

    def said(old: str | Path, new: str | Path) -> list[str]:
        done = hubgen("git", "driver", "x.xlsx", old, "0", "100644", new, "1", "100644")
        assert done.exit_code == 0
        return done.stdout.splitlines()

    assert said("/dev/null", book) == ["diff --hubgen x.xlsx", "new file"]
    assert said(book, "/dev/null") == ["diff --hubgen x.xlsx", "deleted file"]
    first, *problems = said(book, tmp_path / "x.xlsx")
    assert first == "diff --hubgen x.xlsx"
    assert problems and all(line.startswith("! x.xlsx: error unreadable-file: ") for line in problems)


def test_history_in_words() -> None:
    done = hubgen("history", "RS-EDA/qualification", OLD, NEW)
    assert done.exit_code == 0 and len(done.stdout.splitlines()) >= 1
    changed = hubgen("history", "RS-EDA", OLD, NEW, "--lang", "en")
    assert f"{Path(OLD).name}" in changed.stdout and " → " in changed.stdout


def test_history_without_a_release(tmp_path: Path) -> None:
    done = hubgen("history", "RS-EDA", tmp_path / "absent")
    assert done.exit_code == 2 and "missing-source" in done.stderr and "give a RELEASE_DIR" in done.stderr


def test_nothing_changed_proposes_the_same_version(own_diff: Comparison) -> None:
    from generator.diff.versioning import proposed

    assert proposed(replace(own_diff, changes=())) == own_diff.old
