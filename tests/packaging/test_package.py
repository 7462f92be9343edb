"""`hubgen package` as it is typed: what it writes, what it refuses; for Python packages no socket is opened."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.languages.registry import all_tools
from generator.targets.python.tools import HATCHLING
from generator.toolchain import tools
from generator.toolchain.archive import read_zip
from generator.toolchain.process import ToolFailed, run
from tests.conftest import ROOT, SPECS, own_releases

LAST = own_releases()[-1]
GUIDE = re.compile(r"^### Passer de la version (\S+) à la version (\S+)$", re.MULTILINE)


def package(*words: str, folder: Path, path: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **({"PATH": path} if path is not None else {})}
    environment.pop("HUBGEN_DOTNET", None)
    command = [sys.executable, "-m", "generator", "package", *words]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=300)
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_into_a_folder_by_release_and_target(tmp_path: Path) -> None:
    words = (str(SPECS / LAST), "-t", "dataclass", "-t", "bundle", "-o", "out")
    done = package(*words, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    there = sorted(
        path.relative_to(tmp_path / "out" / LAST).as_posix() for path in (tmp_path / "out" / LAST).rglob("*.*")
    )
    assert [
        line.removeprefix(f"out/{LAST}/") for line in done.stdout.splitlines() if "." in line.rpartition("/")[2]
    ] == [name for name in there if name != "manifest.json"]
    again = package(*words, folder=tmp_path)
    assert again.returncode == 0 and all(line.endswith(" (unchanged)") for line in again.stdout.splitlines())


def test_transformations_between_it_and_other_releases(tmp_path: Path) -> None:
    others = [word for name in own_releases()[:-1] for word in ("--transforms", str(SPECS / name))]
    done = package(str(SPECS / LAST), "-t", "dataclass", *others, "-o", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    there = {path.name for path in (tmp_path / "out" / LAST / "transforms-python").iterdir()}
    assert f"hubsante_transforms-{LAST}-py3-none-any.whl" in there and "SHA256SUMS" in there
    done = package(str(SPECS / LAST), "-t", "dataclass", "--transforms", str(SPECS / LAST), folder=tmp_path)
    assert done.returncode == 2 and "are both of release" in done.stderr
    (tmp_path / "broken").mkdir()
    done = package(str(SPECS / LAST), "-t", "dataclass", "--transforms", "broken", folder=tmp_path)
    assert done.returncode == 1 and "hubgen lint broken" in done.stderr


def changelog(out: Path) -> str:
    (wheel,) = out.rglob("*.whl")
    (text,) = (data for path, data in read_zip(wheel.read_bytes()).items() if path.endswith("CHANGELOG.md"))
    return text.decode()


def test_the_changelog_has_the_guide_from_the_release_before(tmp_path: Path) -> None:
    older, before = own_releases()[-3:-1]
    done = package(str(SPECS / LAST), "-t", "dataclass", "-o", "a", folder=tmp_path)
    assert done.returncode == 0 and "former-release" not in done.stderr, done.stderr
    assert GUIDE.findall(changelog(tmp_path / "a")) == [(before, LAST)]
    done = package(str(SPECS / LAST), "-t", "dataclass", "-o", "b", "--against", str(SPECS / older), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert GUIDE.findall(changelog(tmp_path / "b")) == [(older, LAST)]


def test_a_former_release_with_errors_is_reported(tmp_path: Path) -> None:
    for name in own_releases()[-2:]:
        shutil.copytree(SPECS / name, tmp_path / "specs" / name, ignore=shutil.ignore_patterns("samples"))
    next((tmp_path / "specs" / own_releases()[-2] / "models").glob("*.xlsx")).write_bytes(b"no workbook")
    done = package(f"specs/{LAST}", "-t", "dataclass", folder=tmp_path)
    assert done.returncode == 0 and "warning former-release" in done.stderr, done.stderr
    assert GUIDE.findall(changelog(tmp_path / "dist")) == []
    for words in (("--against", "specs/0.9"), ("--renames", "specs")):
        done = package(f"specs/{LAST}", "-t", "dataclass", *words, folder=tmp_path)
        assert done.returncode == (1 if words[0] == "--renames" else 0), done.stderr


def test_what_is_not_ours_is_left(tmp_path: Path) -> None:
    mine = tmp_path / "dist" / LAST / "dataclass" / "SHA256SUMS"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = package(str(SPECS / LAST), "-t", "dataclass", folder=tmp_path)
    assert done.returncode == 1 and "was not written by hubgen" in done.stderr
    assert mine.read_text() == "mine"


def test_a_missing_tool_stops_its_package_only(tmp_path: Path) -> None:
    done = package(str(SPECS / LAST), "-t", "ruby", "-t", "dataclass", folder=tmp_path, path=str(tmp_path))
    assert done.returncode == 1
    assert "error missing-tool: ruby is missing" in done.stderr and "apt-get install ruby" in done.stderr
    assert (tmp_path / "dist" / LAST / "dataclass").is_dir() and not (tmp_path / "dist" / LAST / "ruby").exists()


def test_a_build_that_fails_says_what_the_tool_said(tmp_path: Path) -> None:
    for name in ("ruby", "gem"):
        (tmp_path / name).write_text("#!/bin/sh\necho out of luck >&2\nexit 3\n")
        (tmp_path / name).chmod(0o755)
    done = package(str(SPECS / LAST), "-t", "ruby", folder=tmp_path, path=f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 1 and "error build-failed: gem failed:\nout of luck" in done.stderr
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        ((str(SPECS / LAST), "-t", "cobol"), 2, "no package 'cobol'"),
        (("nowhere",), 1, "there is no such folder"),
        ((), 2, "Missing argument"),
    ],
)
def test_misuse(words: tuple[str, ...], code: int, reason: str, tmp_path: Path) -> None:
    done = package(*words, folder=tmp_path)
    assert done.returncode == code and reason in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_release_with_errors_is_not_built(tmp_path: Path) -> None:
    shutil.copytree(SPECS / LAST, tmp_path / "release", ignore=shutil.ignore_patterns("samples"))
    next((tmp_path / "release" / "models").glob("*.xlsx")).write_bytes(b"no workbook")
    done = package("release", "-t", "dataclass", folder=tmp_path)
    assert done.returncode == 1 and "nothing is built of a release with errors" in done.stderr
    assert not (tmp_path / "dist").exists()


def test_no_socket_is_opened(tmp_path: Path) -> None:
    guard = (
        "import sys\ndef hook(event, arguments):\n"
        "    if event.startswith('socket.') and event != 'socket.__new__' or event == 'urllib.Request':\n"
        "        raise SystemExit(f'network: {event}')\n"
        "sys.addaudithook(hook)\nfrom generator.cli import main\nmain()\n"
    )
    words = ["package", str(SPECS / LAST), "-t", "dataclass", "-t", "bundle", "-o", str(tmp_path / "dist")]
    done = subprocess.run([sys.executable, "-c", guard, *words], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr


def test_tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "there"
    program.write_text("#!/bin/sh\necho there 1.2.3 of 2020.1\n")
    program.chmod(0o755)
    tool = tools.Tool("there", "is there", "look", "there", variable="HUBGEN_THERE")
    assert tools.find(tool, {"PATH": str(tmp_path)}) == program
    assert tools.find(tool, {"PATH": ""}) is None
    assert tools.find(tool, {"PATH": "", "HUBGEN_THERE": str(program)}) == program
    assert tools.find(tool, {"PATH": str(tmp_path), "HUBGEN_THERE": "/nowhere"}) is None
    monkeypatch.setenv("PATH", str(tmp_path))
    assert tools.status(tool) == tools.Status(tool, program, "1.2.3")
    assert not tools.status(tools.Tool("not", "", "", module="no-such-distribution-at-all")).is_there
    assert tools.status(HATCHLING).version
    assert all(item.purpose and item.remedy for item in all_tools())
    assert len({item.name for item in all_tools()}) == len(all_tools())


def test_what_a_tool_says_is_kept_short(tmp_path: Path) -> None:
    with pytest.raises(ToolFailed) as error:
        run([sys.executable, "-c", "print('x\\n' * 999); raise SystemExit('the end')"], tmp_path, {})
    assert error.value.output.endswith("the end") and len(error.value.output.splitlines()) == 25
    with pytest.raises(ToolFailed, match="No such file"):
        run(["/no/such/program"], tmp_path, {})
