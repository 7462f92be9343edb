"""Every file that any command writes is whole or not there: on a full disk, and where a run is killed."""

from __future__ import annotations

import itertools
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import atomic
from generator.atomic import write_file
from generator.cli import COMMANDS
from generator.stages import LOCK, STAGE_PREFIX
from tests.conftest import ROOT, SPECS, own_releases
from tests.readers.edit import copy_release, edit
from tests.store.test_loading import first_sheet, workbook
from tests.writer.runs import Tree, tree

OLD, NEW = (str(SPECS / name) for name in (own_releases()[0], own_releases()[-1]))
SAMPLE = next(path for path in sorted((SPECS / own_releases()[0] / "samples" / "valid").rglob("*.json")))
RUNS: dict[str, tuple[str, ...]] = {
    **{
        f"diff {style}": ("diff", OLD, NEW, "--format", style, "-o", "out")
        for style in ("text", "json", "markdown", "html", "xlsx", "docx", "github", "sarif", "junit")
    },
    **{f"catalogue {style}": ("catalogue", OLD, "-o", f"out.{style}") for style in ("md", "html", "json")},
    "convert xml": ("convert", OLD, str(SAMPLE), "--to", "xml", "-o", "out"),
    "convert json": ("convert", OLD, str(SAMPLE), "--to", "json", "-o", "out"),
    "transform": ("transform", OLD, OLD, str(SAMPLE), "-o", "converted"),
    "new transform": ("new", "transform", OLD, NEW, "-o", "out"),
    "release check": ("release", "check", OLD, NEW, "--changelog", "out"),
    "lint": ("lint", "wrong", "--annotate", "annotated"),
    "git install": ("git", "install", "--shared"),
    "new release": ("new", "release", "9.0"),
    "new release from": ("new", "release", "9.0", "--from", OLD),
    "new message": ("new", "message", "mine", "RS-NEU", "--perimeter", "15-15", "--root", "createNeu"),
    "new nomenclature": ("new", "nomenclature", "mine", "HubSante.neu"),
    "new workflow": ("new", "workflow"),
    "generate": ("generate", OLD, "-t", "json-schema", "-t", "ir", "-o", "out", "-j", "1"),
    "site": ("site", OLD, "-o", "out"),
    "transforms": ("transforms", OLD, NEW, "-o", "out"),
    "package": ("package", OLD, "-t", "bundle", "-o", "out"),
}
OVER_NOTHING = frozenset({"new", "generate", "site", "transforms", "package"})
"""Commands that write over nothing of others."""
NOTHING_WRITTEN = frozenset(
    {
        "explain",
        "inspect",
        "watch",
        "serve",
        "validate",
        "history",
        "doctor",
        "cache",
        "completion",
        "publish",
        "transforms",
    }
)
"""Commands without an output file of their own; `watch` writes as `generate` does, `publish` has tests of its own."""
HARNESS = """
import signal, sys
if sys.argv.pop(1) == "kill":
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
from generator.cli import main
main()
"""


def test_each_command_is_here() -> None:
    assert {name.split()[0] for name in RUNS} | NOTHING_WRITTEN == COMMANDS.keys()


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with a release that is right, and one that is wrong."""
    base = tmp_path_factory.mktemp("base")
    subprocess.run(["git", "init", "-q", base], check=True)
    shutil.move(copy_release(SPECS / own_releases()[0], base / "copy"), base / "mine")
    (base / "copy").rmdir()
    shutil.copytree(base / "mine", base / "wrong")
    edit(workbook(base / "wrong", "nomenclatures"), {(first_sheet(base / "wrong", "nomenclatures"), "A30"): "A,B"})
    return base


def prepared(base: Path, work: Path, *, is_old: bool) -> Path:
    """A folder to work in; where something was there before, with that in it."""
    shutil.copytree(base, work)
    if is_old:
        (work / ".gitattributes").write_text("*.txt text\n")
        (work / "annotated" / "nomenclatures").mkdir(parents=True)
        (work / "annotated" / "nomenclatures" / workbook(work / "wrong", "nomenclatures").name).write_bytes(b"old")
        for name in ("out", "out.md", "out.html", "out.json"):
            (work / name).write_text("# Changelog\n")
    return work


def run(work: Path, arguments: tuple[str, ...], how: str = "error", most: int = 0) -> subprocess.CompletedProcess[str]:
    def limit() -> None:
        if most:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return subprocess.run(
        [sys.executable, "-c", HARNESS, how, *arguments],
        cwd=work,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HUBGEN_CACHE": "off", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        preexec_fn=limit,
    )


def files(work: Path) -> Tree:
    return {name: digest for name, digest in tree(work).items() if not name.startswith(".git/") and LOCK not in name}


@pytest.mark.parametrize(
    ("name", "is_old"),
    [
        pytest.param(name, is_old, id=f"{name}-{'over' if is_old else 'new'}")
        for name in RUNS
        for is_old in (False, True)
        if not is_old or name.split()[0] not in OVER_NOTHING
    ],
)
def test_a_file_is_whole_or_not_there(name: str, is_old: bool, base: Path, tmp_path: Path) -> None:
    arguments = RUNS[name]
    whole_run = prepared(base, tmp_path / "whole", is_old=is_old)
    before = files(whole_run)
    done = run(whole_run, arguments)
    assert done.returncode in (0, 1) and "Traceback" not in done.stderr, done.stderr
    after = files(whole_run)
    written = {path for path in after if after[path] != before.get(path)}
    assert written, done.stderr
    sizes = sorted((whole_run / path).stat().st_size for path in written)
    limits = sorted({max(sizes[0] // 2, 1), max(sizes[-1] // 2, 1)})
    for number, (how, most) in enumerate(itertools.product(("error", "kill"), limits)):
        work = prepared(base, tmp_path / f"work{number}", is_old=is_old)
        done = run(work, arguments, how, most)
        killed = {-signal.SIGXFSZ, *((1,) if name == "git install" else ())}  # git may be the one that is killed
        assert done.returncode in (killed if how == "kill" else {1, 2}), (how, most, done.stderr)
        assert "a fault of ours" not in done.stderr, done.stderr
        stays = {path: digest for path, digest in files(work).items() if not path.startswith(f"out/{STAGE_PREFIX}")}
        assert how == "kill" or stays == files(work), "a stage is left behind by a run that was not killed"
        assert stays.keys() <= before.keys() | after.keys()
        assert all(digest in (before.get(path), after.get(path)) for path, digest in stays.items())
        assert before.keys() <= stays.keys()


@pytest.mark.parametrize("run_after", [("generate", OLD, "-t", "ir", "-o", "out"), ("site", OLD, "-o", "out")])
def test_the_next_run_of_any_kind_removes_stages(run_after: tuple[str, ...], tmp_path: Path) -> None:
    """Also one that finds nothing changed; not while another run is at work there."""
    import fcntl

    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HUBGEN_CACHE": str(tmp_path / "cache")}

    def again() -> None:
        subprocess.run(
            [sys.executable, "-m", "generator", *run_after], cwd=tmp_path, env=environment, check=True, timeout=300
        )

    again()
    stage = tmp_path / "out" / f"{STAGE_PREFIX}other"
    (stage / "deep").mkdir(parents=True)
    with (tmp_path / "out" / LOCK).open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        again()
        assert stage.exists()
    again()
    assert not stage.exists()


def _old_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "O_TMPFILE")


@pytest.mark.parametrize("machine", [lambda patch: None, _old_kernel], ids=["unnamed", "named"])
def test_a_file_in_one_step(
    machine: Callable[[pytest.MonkeyPatch], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(monkeypatch)
    path = tmp_path / "a"
    write_file(path, b"1")
    path.chmod(0o640)
    write_file(path, b"22")
    assert path.read_bytes() == b"22" and oct(path.stat().st_mode)[-3:] == "640"
    with pytest.raises(FileExistsError):
        write_file(path, b"333", may_replace=False)
    write_file(tmp_path / "b", b"1", may_replace=False)
    (tmp_path / "link").symlink_to("a")
    write_file(tmp_path / "link", b"4444")
    assert path.read_bytes() == b"4444" and (tmp_path / "link").is_symlink()
    write_file(Path("/dev/null"), b"5")
    monkeypatch.setattr(atomic, "_write_all", _no_room)
    with pytest.raises(OSError, match="No space"):
        write_file(path, b"66666")
    with pytest.raises(OSError, match="No space"):
        write_file(tmp_path / "c", b"66666", may_replace=False)
    assert path.read_bytes() == b"4444" and sorted(item.name for item in tmp_path.iterdir()) == ["a", "b", "link"]


def _no_room(descriptor: int, content: bytes) -> None:
    os.write(descriptor, content[:2])
    raise OSError(28, "No space left on device")
