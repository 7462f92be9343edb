"""No input that leaves the release folder by a link is read: the canary behind it is in no output."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import COMMANDS, commands
from generator.diagnostics import Collector
from generator.loading import load
from generator.readers.inputs import InputFiles, LinkOutside, read_input
from tests.conftest import SPECS, own_releases
from tests.support.releases import small_copy

CANARY = "cAnArY-7Qx"
OWN = SPECS / own_releases()[-1]
CONTENTS = {
    "text": CANARY.encode(),
    "yaml": f"release: '{CANARY}'\n{CANARY}: [{CANARY}]\n".encode(),
    "json": f'{{"{CANARY}": "{CANARY}"}}'.encode(),
    "asyncapi": f"asyncapi: 3.0.0\ninfo: {{title: {CANARY}, version: {CANARY}}}\nchannels: {{}}\n".encode(),
}
PLACES = {
    "model": ("models/zz.xlsx", "text"),
    "code list": ("nomenclatures/zz.xlsx", "text"),
    "test case": ("test-cases/zz.xlsx", "text"),
    "sample": ("samples/valid/zz.json", "json"),
    "sample of another name": ("samples/zz", "text"),
    "asyncapi": ("asyncapi/zz.yaml", "asyncapi"),
    "document": ("zz.yaml", "asyncapi"),
    "manifest": ("release.yaml", "yaml"),
    "clients": ("clients.yaml", "yaml"),
}
"""Each kind of input: where a link stands for it, and what it leads to."""
FOLDERS = ("models", "nomenclatures", "test-cases", "samples", "asyncapi", "samples/deep", "asyncapi/deep")


def base(target: Path) -> Path:
    """A copy of one of our releases, in which each kind of input is there."""
    import shutil

    shutil.copytree(OWN, target, symlinks=True)
    return target


def file_link(place: str, content: str) -> Callable[[Path, Path], None]:
    def make(folder: Path, outside: Path) -> None:
        (outside / "secret").write_bytes(CONTENTS[content])
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.symlink_to(outside / "secret")

    return make


def environment_link(folder: Path, outside: Path) -> None:
    (folder / "samples" / "zz.json").symlink_to("/proc/self/environ")


def folder_link(place: str) -> Callable[[Path, Path], None]:
    def make(folder: Path, outside: Path) -> None:
        import shutil

        for name in ("secret.json", "secret.yaml", "secret.xlsx"):
            (outside / name).write_bytes(CONTENTS["asyncapi" if name.endswith("yaml") else "json"])
        path = folder / place
        if path.exists():
            shutil.move(path, outside / "before")
            for item in (outside / "before").iterdir():
                item.rename(outside / item.name)
        path.symlink_to(outside, target_is_directory=True)

    return make


def chain(folder: Path, outside: Path) -> None:
    """A link to a link, the second of which leaves."""
    (outside / "secret").write_bytes(CONTENTS["json"])
    (folder / "samples" / "inner").symlink_to(outside / "secret")
    (folder / "samples" / "zz.json").symlink_to("inner")


def reference(folder: Path, outside: Path) -> None:
    """A `$ref` to a file beside it, which is a link."""
    (outside / "secret").write_bytes(CONTENTS["yaml"])
    (folder / "asyncapi" / "part.yaml").symlink_to(outside / "secret")
    document = next((folder / "asyncapi").glob("*.asyncapi.yaml"))
    document.write_text(document.read_text() + f"x-{CANARY.lower()[:3]}: {{$ref: 'part.yaml#/release'}}\n")


CASES: dict[str, Callable[[Path, Path], None]] = {
    **{name: file_link(place, content) for name, (place, content) in PLACES.items()},
    **{f"folder {place}": folder_link(place) for place in FOLDERS},
    "environment": environment_link,
    "chain": chain,
    "reference": reference,
}


def runs(folder: Path, older: Path, message: Path) -> dict[str, tuple[str, ...]]:
    """Each command that reads a release, on this one."""
    name = str(folder)
    return {
        "lint": ("lint", name),
        "generate": ("generate", name, "-o", "out"),
        "site": ("site", name, "-o", "out2"),
        "inspect": ("inspect", name),
        "validate": ("validate", name, str(folder / "samples")),
        "convert": ("convert", name, str(folder / "samples" / "zz.json"), "--to", "json"),
        "diff": ("diff", str(older), name),
        "diff of a document": ("diff", str(folder / "asyncapi" / "zz.yaml"), str(folder / "zz.yaml")),
        "diff of a workbook": ("diff", str(folder / "models" / "zz.xlsx"), str(folder / "nomenclatures" / "zz.xlsx")),
        "transform": ("transform", name, str(older), str(folder / "samples")),
        "transforms": ("transforms", name, str(older), "-o", "out"),
        "history": ("history", "--all", str(older), name),
        "catalogue": ("catalogue", name),
        "release": ("release", "check", str(older), name),
        "package": ("package", name, "-t", "bundle", "-o", "dist"),
        "publish": ("publish", name, "-t", "bundle", "-r", "shelf"),
        "new": ("new", "release", "next/9.9", "--from", name),
        "git": ("git", "text", str(folder / "models" / "zz.xlsx")),
    }


WITHOUT_RELEASE = {"cache", "completion", "doctor", "explain", "serve", "watch"}
"""They read no release; `watch` does what `generate` does."""


def test_each_command_is_here() -> None:
    known = {name.split(" ")[0] for name in runs(OWN, OWN, OWN)}
    assert known | WITHOUT_RELEASE == COMMANDS.keys()


def written(folder: Path) -> Iterator[bytes]:
    """All that the commands wrote, and what is in the archives of it."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            content = path.read_bytes()
            yield content
            if zipfile.is_zipfile(BytesIO(content)):
                with zipfile.ZipFile(BytesIO(content)) as archive:
                    yield from (archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize("case", CASES)
def test_what_a_link_leads_to_is_in_no_output(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUBGEN_TEST_SECRET", CANARY)
    monkeypatch.setenv("HUBGEN_CACHE", str(tmp_path / "work" / "cache"))
    outside, work = tmp_path / "outside", tmp_path / "work"
    outside.mkdir()
    work.mkdir()
    folder, older = (small_copy(SPECS / name, tmp_path / "specs" / name) for name in (OWN.name, own_releases()[0]))
    CASES[case](folder, outside)
    monkeypatch.chdir(work)
    for name, arguments in runs(folder, older, folder).items():
        result = CliRunner().invoke(commands, list(arguments))
        assert isinstance(result.exception, SystemExit | None), (name, result.exception)
        assert CANARY not in result.output and CANARY not in result.stderr, (name, result.output)
    found = [content for content in written(work) if CANARY.encode() in content]
    assert found == []


@pytest.mark.parametrize("case", CASES)
def test_lint_names_each_link_once(case: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = base(tmp_path / "specs" / OWN.name)
    CASES[case](folder, outside)
    result = CliRunner().invoke(commands, ["lint", str(folder), "--format", "json"])
    wrong = [item for item in json.loads(result.stdout)["diagnostics"] if item["code"] == "outside-link"]
    links = sum(path.is_symlink() for path in folder.rglob("*"))
    assert result.exit_code == 1 and len(wrong) == links, result.output
    assert "unreadable-file" not in result.output


def test_an_environment_of_a_process_of_its_own(tmp_path: Path) -> None:
    """In-process, /proc/self/environ shows what the tests began with: here the secret is there from the start."""
    folder = base(tmp_path / OWN.name)
    environment_link(folder, tmp_path)
    environment = {**os.environ, "TOKEN": CANARY, "HUBGEN_CACHE": "off"}
    for arguments in (("package", str(folder), "-t", "bundle"), ("validate", str(folder), str(folder / "samples"))):
        done = subprocess.run(
            [sys.executable, "-m", "generator", *arguments],
            cwd=tmp_path,
            env={**environment, "PYTHONPATH": str(OWN.parents[1])},
            capture_output=True,
            text=True,
        )
        assert done.returncode in (1, 2) and CANARY not in done.stdout + done.stderr
    assert not any(CANARY.encode() in content for content in written(tmp_path / "dist"))


def test_a_link_that_stays_is_read(tmp_path: Path) -> None:
    """The same release by links among its own files, to a file and through a folder."""
    folder = base(tmp_path / OWN.name)
    workbook = sorted((folder / "models").iterdir())[0]
    (folder / "aside").mkdir()
    workbook.rename(folder / "aside" / workbook.name)
    workbook.symlink_to(Path("..") / "aside" / workbook.name)
    (folder / "nomenclatures").rename(folder / "aside" / "lists")
    (folder / "nomenclatures").symlink_to("aside/lists", target_is_directory=True)
    met, wanted = Collector(), Collector()
    found, expected = load(folder, met), load(OWN, wanted)
    assert found == expected and met.all == wanted.all


@pytest.mark.parametrize("target", ["nowhere", "loop", "../gone"])
def test_a_link_to_nothing_is_an_error(target: str, tmp_path: Path) -> None:
    folder = base(tmp_path / OWN.name)
    (folder / "samples" / "loop").symlink_to(target)
    collector = Collector()
    load(folder, collector)
    assert [problem.location.file for problem in collector.errors] == ["samples/loop"]


@pytest.mark.parametrize("option", ["--waivers", "--renames"])
def test_waivers_and_renames_beside_a_release(option: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(f"waivers: {CANARY}\nfields: {CANARY}\n{CANARY}")
    folder = base(tmp_path / "specs" / OWN.name)
    (folder / "beside.yaml.txt").symlink_to(tmp_path / "secret")
    result = CliRunner().invoke(commands, ["diff", str(OWN), str(folder), option, str(folder / "beside.yaml.txt")])
    assert result.exit_code == 1 and CANARY not in result.output + result.stderr and "a link leads out" in result.stderr


@pytest.mark.parametrize("place", ["a.schema.json", "json-schema"])
def test_a_folder_of_schemas(place: str, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "schemas"
    outside.mkdir()
    folder.mkdir()
    (outside / "x.schema.json").write_text(f'{{"title": "{CANARY}", "properties": {{"{CANARY}": {{}}}}}}')
    (folder / place).symlink_to(outside if place == "json-schema" else outside / "x.schema.json")
    result = CliRunner().invoke(commands, ["diff", str(folder), str(OWN), "--all"])
    assert CANARY not in result.output + result.stderr


def test_a_link_put_there_in_between_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at the folder and the reading: opened step by step, it cannot leave."""
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    (folder / "samples").mkdir(parents=True)
    outside.mkdir()
    (outside / "x.json").write_text(CANARY)
    (folder / "samples" / "x.json").write_text("{}")
    files = InputFiles(folder)
    (folder / "samples").rename(folder / "aside")
    (folder / "samples").symlink_to(outside)
    with pytest.raises(LinkOutside):
        files.read(folder / "samples" / "x.json")
    with pytest.raises(LinkOutside):
        read_input(folder, folder / "aside" / ".." / ".." / "outside" / "x.json")


@pytest.mark.parametrize("kind", ["pipe", "folder"])
def test_what_is_no_plain_file(kind: str, tmp_path: Path) -> None:
    """A named pipe has no end: it is not waited for."""
    path = tmp_path / "x.json"
    os.mkfifo(path) if kind == "pipe" else path.mkdir()
    with pytest.raises(OSError, match="no plain file"):
        read_input(tmp_path, path)
