"""The workflow that `hubgen new workflow` writes: its form, its rights, and each of its scripts run by bash."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from generator.authoring.workflow import workflow_files
from tests.conftest import ROOT, SPECS
from tests.install.actions import Runner, read_workflow, steps
from tests.install.support import Installed
from tests.readers.edit import edit

FILE = ROOT / "templates" / "github" / "hubgen.yml"
OLD, NEW = "2.0", "3.0"
ACTION = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
READ = {"contents": "read"}
BASE, TAG = "github.event.pull_request.base.sha", "github.ref_name"


@pytest.fixture(scope="module")
def workflow() -> dict[str, Any]:
    return read_workflow(FILE)


def test_it_is_a_workflow_by_github_s_schema() -> None:
    if find_spec("check_jsonschema") is None:
        pytest.skip("check-jsonschema is not installed")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout


def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    program = os.environ.get("HUBGEN_ACTIONLINT") or shutil.which("actionlint")
    if program is None:
        pytest.skip("no actionlint here (go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7)")
    done = subprocess.run([program, "-no-color", str(FILE)], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout
    (tmp_path / "bad.yml").write_text(FILE.read_text("utf-8").replace("github.event_name", "github.evnt"), "utf-8")
    bad = subprocess.run([program, str(tmp_path / "bad.yml")], capture_output=True, text=True, timeout=120)
    assert bad.returncode == 1 and "evnt" in bad.stdout


def test_actions_are_pinned_to_a_commit(workflow: dict[str, Any]) -> None:
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert len(used) > 5 and all(ACTION.fullmatch(name) for name in used), used
    by_action = {name.split("@")[0]: name for name in used}
    assert set(used) == set(by_action.values()), "one commit of each"
    lines = [line for line in FILE.read_text("utf-8").splitlines() if "uses:" in line]
    assert all(re.search(r"[0-9a-f]{40} # v\d+\.\d+\.\d+$", line) for line in lines)


def test_each_job_has_the_least_rights(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert rights == {
        "lint": READ,
        "diff": READ,
        "comment": {"pull-requests": "write"},
        "build": READ,
        "publish": READ,
    }
    checkouts = [
        step
        for job in workflow["jobs"].values()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert checkouts and all(step["with"]["persist-credentials"] == "false" for step in checkouts)
    assert "pull_request_target" not in workflow["on"]


def test_no_expression_stands_in_a_script(workflow: dict[str, Any]) -> None:
    """A branch's or tag's name in `${{ }}` would be code of the script."""
    for job in workflow["jobs"].values():
        assert all("${{" not in step["run"] for step in steps(job))


def test_secrets_are_given_to_the_publication_alone(workflow: dict[str, Any]) -> None:
    for name, job in workflow["jobs"].items():
        assert ("secrets." in str(job)) == (name == "publish")
    assert workflow["jobs"]["publish"]["environment"] == "publication"
    assert set(workflow["jobs"]["publish"]["needs"]) == {"lint", "build"}


def git(repository: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=test", "-c", "user.email=test@example.invalid", "-c", "commit.gpgsign=false"]
    done = subprocess.run([*command, *arguments], cwd=repository, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A user's repository: two releases and the workflow, committed."""
    folder = tmp_path / "repository"
    for release in (OLD, NEW):
        shutil.copytree(SPECS / release, folder / "specs" / release)
    for path, content in workflow_files().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "first")
    return folder


def runner(repository: Path, installed: Installed, **contexts: str) -> Runner:
    """A runner whose `pip install hubgen` takes the wheel of this checkout."""
    temporary = repository.parent / f"runner-{len(list(repository.parent.iterdir()))}"
    temporary.mkdir()
    names = {"base": BASE, "tag": TAG}
    values = {names[key]: value for key, value in contexts.items()}
    return Runner(repository, temporary, installed.variables(), values)


def with_wheel(workflow: dict[str, Any], installed: Installed) -> dict[str, Any]:
    """The workflow as its user adapts it: what pip installs."""
    return {**workflow, "env": {**workflow["env"], "HUBGEN": str(installed.wheel)}}


def test_lint_annotates(repository: Path, workflow: dict[str, Any], installed: Installed) -> None:
    adapted = with_wheel(workflow, installed)
    sound = runner(repository, installed)
    sound.job(adapted, "lint")
    edit(next((repository / "specs" / NEW / "models").glob("*geoloc*")), {("GEO-POS", "K9"): "beaucoup"})
    broken = runner(repository, installed)
    codes = [broken.step(adapted, step) for step in steps(workflow["jobs"]["lint"])]
    assert codes == [0, 1] and "::error " in broken.output[-1] and f"specs/{NEW}/models/" in broken.output[-1]


def test_diff_tells_what_a_branch_changes(repository: Path, workflow: dict[str, Any], installed: Installed) -> None:
    adapted, base = with_wheel(workflow, installed), git(repository, "rev-parse", "HEAD")
    nothing = runner(repository, installed, base=base)
    nothing.job(adapted, "diff")
    assert nothing.summary == "Aucune version du modèle ne change.\n"
    git(repository, "checkout", "-q", "-b", "work")
    edit(next((repository / "specs" / NEW / "models").glob("*geoloc*")), {("GEO-POS", "K9"): "1..1"})
    git(repository, "commit", "-q", "-a", "-m", "work")
    changed = runner(repository, installed, base=base)
    changed.job(adapted, "diff")
    assert "GEO-POS" in changed.summary and (repository / "report.md").read_text("utf-8") == changed.summary


def test_diff_of_a_new_release_is_to_the_one_before(
    repository: Path, workflow: dict[str, Any], installed: Installed
) -> None:
    git(repository, "checkout", "-q", "-b", "before")
    git(repository, "rm", "-q", "-r", f"specs/{NEW}")
    git(repository, "commit", "-q", "-m", "before")
    base = git(repository, "rev-parse", "HEAD")
    shutil.copytree(SPECS / NEW, repository / "specs" / NEW)
    git(repository, "add", "specs")
    git(repository, "commit", "-q", "-m", "new release")
    found = runner(repository, installed, base=base)
    found.job(with_wheel(workflow, installed), "diff")
    assert f"{OLD} à {NEW}" in found.summary.splitlines()[0].replace("\\", "") and len(found.summary) > 1_000


def test_build_renders_and_tries_everything(repository: Path, workflow: dict[str, Any], installed: Installed) -> None:
    found = runner(repository, installed)
    found.job(with_wheel(workflow, installed), "build")
    assert {path.name for path in (repository / "output").glob("[0-9]*")} == {OLD, NEW}
    said = found.output[-1].split("\n")
    assert f"{OLD} 4" in said and f"{NEW} 5" in said, "each line is loaded, and knows its virtual hosts"


PLACE, TWINE, MAVEN = "vars.HUBGEN_REPOSITORIES", "secrets.TWINE_PASSWORD", "vars.MAVEN_USERNAME"
OTHERS = ("secrets.GEM_HOST_API_KEY", "secrets.NUGET_API_KEY", "secrets.MAVEN_PASSWORD", TWINE, MAVEN)


def test_a_tag_publishes_the_release_that_it_names_once(
    repository: Path, workflow: dict[str, Any], installed: Installed
) -> None:
    adapted, shelf = with_wheel(workflow, installed), repository.parent / "shelf"
    found = runner(repository, installed, tag=f"v{NEW}")
    found.contexts = {**found.contexts, **dict.fromkeys(OTHERS, ""), PLACE: f"pypi={shelf}"}
    found.job(adapted, "publish")
    names = {path.name for path in shelf.rglob("*.whl")}
    assert names == {f"hubsante_{kind}_v3-{NEW}-py3-none-any.whl" for kind in ("models", "dataclasses")}
    *_, last = steps(workflow["jobs"]["publish"])
    assert found.step(adapted, last) == 0 and "already" in found.output[-1], found.output[-1]  # equal byte for byte


@pytest.mark.parametrize("tag", ["v9.9", "v../../x", "v3.0; touch pwned", "v$(touch pwned)"])
def test_a_tag_that_names_no_release(
    tag: str, repository: Path, workflow: dict[str, Any], installed: Installed
) -> None:
    found = runner(repository, installed, tag=tag)
    (step,) = [step for step in steps(workflow["jobs"]["publish"]) if "TAG" in step.get("env", {})]
    assert found.step(workflow, step) == 1 and "::error::" in found.output[-1]
    assert not (repository / "pwned").exists()


def test_a_long_report_is_cut_before_it_is_posted(
    repository: Path, workflow: dict[str, Any], installed: Installed
) -> None:
    """`gh` is played by a script that keeps what it is given."""
    programs = repository.parent / "programs"
    programs.mkdir()
    (programs / "gh").write_text('#!/bin/sh\nprintf "%s\\n" "$@" > arguments\n')
    (programs / "gh").chmod(0o755)
    (step,) = steps(workflow["jobs"]["comment"])
    values = {"github.token": "t", "github.repository": "a/b", "github.event.pull_request.number": "7"}
    found = runner(repository, installed)
    found.contexts = values
    found.variables = {**found.variables, "PATH": f"{programs}:{found.variables['PATH']}"}
    for text in ("court\n", "| ligne é |\n" * 10_000):
        (repository / "report.md").write_text(text, "utf-8")
        assert found.step(workflow, step) == 0, found.output
        posted = (repository / "report.md").read_text("utf-8")
        assert len(posted) < 65_536 and posted.startswith(text[:10])
        assert ("suite" in posted) == (len(text) > 65_000)
    assert (repository / "arguments").read_text().split()[:5] == ["pr", "comment", "7", "--body-file", "report.md"]
