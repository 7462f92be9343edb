"""The commands, run as a user runs them: sources, formats, exit codes, git."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.targets.json_schema import render
from tests.conftest import DSF, ROOT, SPECS, load_release, own_releases, real_releases


@pytest.fixture(scope="module")
def folders() -> tuple[str, str]:
    names = own_releases()
    if len(names) < 2:
        pytest.skip("fewer than two releases in specs/")
    return str(SPECS / names[-2]), str(SPECS / names[-1])


def hubgen(*arguments: str) -> Result:
    result = CliRunner().invoke(commands, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_fail_on(folders: tuple[str, str]) -> None:
    assert hubgen("diff", *folders).exit_code == 0
    assert hubgen("diff", *folders, "--fail-on", "breaking").exit_code == 1
    assert hubgen("diff", folders[0], folders[0], "--fail-on", "any").exit_code == 0


def test_all_shows_the_messages_that_prove_it(folders: tuple[str, str]) -> None:
    folded, unfolded = (hubgen("diff", *folders, *words).stdout for words in ((), ("--all",)))
    report = json.loads(hubgen("diff", *folders, "--format", "json").stdout)
    assert any(change["witness"] for change in report["changes"])
    assert '"DistributionElement": {' in unfolded and '"DistributionElement": {' not in folded
    cell = next(change["locations"]["new"]["cell"] for change in report["changes"] if change["locations"]["new"])
    assert f"!{cell}" in unfolded and f"!{cell}" not in folded


def test_misuse(folders: tuple[str, str]) -> None:
    assert hubgen("diff", folders[0]).exit_code == 2
    assert hubgen("diff", *folders, "--format", "xlsx").exit_code == 2
    assert hubgen("diff", *folders, "--format", "pdf").exit_code == 2


@pytest.mark.parametrize(
    "source", ["no/such/folder", "git:no-such-ref:specs", "git::x", "git:-x:specs", "git:HEAD:../x"]
)
def test_unreadable_sources(folders: tuple[str, str], source: str) -> None:
    result = hubgen("diff", folders[0], source)
    assert result.exit_code == 1 and "error" in result.stderr


def test_hostile_files(folders: tuple[str, str], tmp_path: Path) -> None:
    for name, content in (("x.xlsx", b"PK"), ("x.json", b"[" * 100_000), ("x.yaml", b"\xff"), ("e.xlsx", b"")):
        (tmp_path / name).write_bytes(content)
        assert hubgen("diff", folders[0], str(tmp_path / name)).exit_code == 1
    schemas = tmp_path / "schemas"
    schemas.mkdir()
    (schemas / "A.schema.json").write_text(
        '{"properties": {"a": {"$ref": "#/definitions/none"}, "b": 3, "c": {"items": []}}}'
    )
    (schemas / "B.schema.json").write_text("[" * 100_000)
    assert hubgen("diff", str(schemas), str(schemas)).exit_code in (0, 1)


def test_perimeter_view(folders: tuple[str, str]) -> None:
    found = json.loads(hubgen("diff", *folders, "--perimeter", "15-SMUR", "--format", "json").stdout)
    assert found["perimeter"] == "15-SMUR" and found["changes"]
    assert all("15-SMUR" in change["perimeters"] for change in found["changes"])


def test_json_schema_folders(folders: tuple[str, str], tmp_path: Path) -> None:
    """What the schemas say of messages is what the workbooks say."""
    for folder in folders:
        home = tmp_path / Path(folder).name
        home.mkdir()
        for file in render(load_release(Path(folder))):
            (home / file.path).write_bytes(file.content)
    paths = [str(tmp_path / Path(folder).name) for folder in folders]
    schemas = json.loads(hubgen("diff", *paths, "--format", "json").stdout)
    sheets = json.loads(hubgen("diff", *folders, "--format", "json").stdout)
    assert wire(schemas) == wire(sheets)
    mixed = json.loads(hubgen("diff", folders[1], paths[1], "--format", "json").stdout)
    assert mixed["changes"] == []


def wire(report: dict) -> set[tuple[str, str, str]]:
    return {
        (change["as"] or change["rule"], place["message"], place["new_path"])
        for change in report["changes"]
        for place in change["places"]
        if "json" in change["wire"] and place["message"] and not change["rule"].startswith("HDR")
    }


def test_one_workbook(folders: tuple[str, str]) -> None:
    books = [sorted(Path(folder).glob("models/*.xlsx"))[1] for folder in folders]
    found = json.loads(hubgen("diff", *map(str, books), "--format", "json").stdout)
    assert found["changes"]
    assert all(not x["locations"]["new"] or x["locations"]["new"]["file"].endswith(".xlsx") for x in found["changes"])


@pytest.fixture
def repository(folders: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository in which a release became the next one."""
    if shutil.which("git") is None:
        pytest.skip("no git on this machine")
    for name in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{name}_NAME", "t")
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "t@t.example")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.chdir(tmp_path)
    git("init", "-q", ".")
    for folder in folders:
        shutil.rmtree(tmp_path / "rel", ignore_errors=True)
        shutil.copytree(folder, tmp_path / "rel")
        git("add", "rel")
        git("commit", "-q", "-m", Path(folder).name)
    return tmp_path


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, text=True, check=True).stdout


def test_git_sources(repository: Path, folders: tuple[str, str]) -> None:
    found = json.loads(hubgen("diff", "git:HEAD~1:rel", "git:HEAD:rel", "--format", "json").stdout)
    expected = json.loads(hubgen("diff", *folders, "--format", "json").stdout)
    assert [x["fingerprint"] for x in found["changes"]] == [x["fingerprint"] for x in expected["changes"]]
    book = sorted((repository / "rel" / "models").glob("*.xlsx"))[1].name
    assert hubgen("diff", f"git:HEAD~1:rel/models/{book}", f"rel/models/{book}").exit_code == 0
    absent = hubgen("diff", "git:HEAD~1:rel/models/absent.xlsx", f"rel/models/{book}")
    assert absent.exit_code == 1 and "is not in HEAD~1" in absent.stderr


def test_git_shows_workbooks_in_words(repository: Path) -> None:
    assert hubgen("git", "install").exit_code == 0
    assert hubgen("git", "install").exit_code == 0
    book = sorted((repository / "rel" / "models").glob("*.xlsx"))[1]
    shown = git("diff", "HEAD~1", "HEAD", "--", f"rel/models/{book.name}")
    assert f"diff --hubgen rel/models/{book.name}" in shown and "→" in shown and "Binary" not in shown
    logged = git("log", "-p", "-1", "--", f"rel/models/{book.name}")
    assert "\n+" in logged and "Binary files" not in logged
    (repository / "broken.xlsx").write_bytes(b"not a workbook")
    git("add", "broken.xlsx")
    assert "broken.xlsx" in git("diff", "--cached")
    assert hubgen("git", "install", "--remove").exit_code == 0
    assert "Binary files" in git("diff", "HEAD~1", "HEAD", "--", f"rel/models/{book.name}")


def test_release_check(folders: tuple[str, str], tmp_path: Path) -> None:
    changelog = tmp_path / "CHANGELOG.md"
    result = hubgen("release", "check", *folders, "--changelog", str(changelog), "--date", "2030-01-01", "--lang", "en")
    assert result.exit_code == 0 and "proposed version" in result.stdout
    assert "### Breaking" in changelog.read_text("utf-8")
    assert hubgen("release", "check", folders[1], folders[0]).exit_code == 1


def test_history() -> None:
    if real_releases() == ["none"]:
        pytest.skip(f"no real releases in {DSF}; set HUBGEN_DSF")
    paths = [str(DSF / name) for name in real_releases()]
    found = json.loads(hubgen("history", "RS-EDA/qualification/healthMotive/code", *paths, "--format", "json").stdout)
    assert [item["event"] for item in found["events"]] == ["introduced", "changed", "changed", "changed", "changed"]
    assert hubgen("history", "RS-EDA/nothing", *paths).exit_code == 2
    renamed = json.loads(hubgen("history", "RS-RPIS", *paths, "--format", "json").stdout)
    assert renamed["events"][0] == {"release": "1.0", "date": "2024-08-21", "event": "introduced"}


def test_start_up_imports_no_report(folders: tuple[str, str]) -> None:
    code = "import sys, generator.cli.diff; print([x for x in sys.modules if x in ('openpyxl', 'rich', 'jinja2')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == "[]"


def test_asyncapi_documents(folders: tuple[str, str], tmp_path: Path) -> None:
    """What our AsyncAPI says of messages is what the workbooks say."""
    from generator.targets.asyncapi import render as render_asyncapi

    paths = []
    for folder in folders:
        path = tmp_path / f"{Path(folder).name}.asyncapi.yaml"
        path.write_bytes(next(render_asyncapi(load_release(Path(folder)))).content)
        paths.append(str(path))
    documents = json.loads(hubgen("diff", *paths, "--format", "json").stdout)
    sheets = json.loads(hubgen("diff", *folders, "--format", "json").stdout)
    assert wire(documents) == wire(sheets)
    mixed = json.loads(hubgen("diff", folders[1], paths[1], "--format", "json").stdout)
    assert mixed["changes"] == []
