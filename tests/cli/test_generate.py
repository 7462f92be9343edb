"""`hubgen generate`: what it does, says, and exits with."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import cli, store
from generator.store import Store
from tests.cli.conftest import Hubgen
from tests.conftest import SPECS, own_releases
from tests.readers.edit import edit
from tests.writer.runs import manifest_is_right, tree

JSON_SCHEMA = ("-t", "json-schema")


def break_(folder: Path, cell: str = "K9") -> None:
    """A cardinality of GEO-POS that is none."""
    path = next(path for path in (folder / "models").glob("*geoloc*.xlsx"))
    edit(path, {("GEO-POS", cell): "beaucoup"})


def test_a_first_run_and_a_second(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    first = hubgen("generate", folder, *JSON_SCHEMA)
    assert first.exit_code == 0, first.output
    root = tmp_path / "output" / folder.name
    assert manifest_is_right(root) and "0 unchanged" in first.stdout
    before = written(root)
    for arguments in ((), ("--no-cache",)):
        again = hubgen("generate", folder, *JSON_SCHEMA, *arguments)
        assert again.exit_code == 0 and "0 files written" in again.stdout
        assert before == written(root)


def written(root: Path) -> dict[Path, tuple[int, ...]]:
    """When each file and folder was last written; reading changes none of it."""
    found = ((path, path.stat()) for path in root.rglob("*"))
    return {path: (item.st_ino, item.st_size, item.st_mtime_ns, item.st_ctime_ns) for path, item in found}


def test_with_a_cache_an_unchanged_run_reads_nothing_and_says_the_same(
    hubgen: Hubgen, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_(folder)
    arguments, root = ("generate", folder, *JSON_SCHEMA), tmp_path / "output" / folder.name

    def fault(*_: object) -> None:
        raise LookupError("loaded again")

    with store.using(Store(tmp_path / "cache")):
        first, before = hubgen(*arguments), written(root)
        monkeypatch.setattr("generator.pipeline.load", fault)
        again = hubgen(*arguments)
        assert (again.exit_code, again.stderr) == (first.exit_code, first.stderr) and "GEO-POS" in again.stderr
        assert "0 files written" in again.stdout and before == written(root)
        for wanted in ((*arguments, "--no-cache"), (*arguments, "-t", "ir"), (*arguments, "-o", "elsewhere")):
            with pytest.raises(AssertionError, match="loaded again"):
                hubgen(*wanted)
        next(root.rglob("*.json")).unlink()
        with pytest.raises(AssertionError, match="loaded again"):
            hubgen(*arguments)


def test_without_a_folder_all_of_specs(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(SPECS / own_releases()[0], folder.parent / own_releases()[0])
    done = hubgen("generate", *JSON_SCHEMA)
    assert done.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "output").glob("[0-9]*")) == [own_releases()[0], folder.name]
    assert "2 releases" in done.stdout


def test_a_change_of_the_input_is_seen(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    hubgen("generate", folder, *JSON_SCHEMA)
    before = tree(tmp_path / "output" / folder.name)
    text = (folder / "release.yaml").read_text("utf-8")
    (folder / "release.yaml").write_text(text.replace("\ndate:", "\n# moved\ndate:"), "utf-8")
    path = next((folder / "models").glob("*geoloc*.xlsx"))
    edit(path, {("GEO-POS", "B9"): "Position nouvelle"})
    done = hubgen("generate", folder, *JSON_SCHEMA)
    after = tree(tmp_path / "output" / folder.name)
    changed = {path for path in after if before.get(path) != after[path]}
    assert done.exit_code == 0 and changed == {"json-schema/GEO-POS.schema.json", "manifest.json"}


def test_output_that_someone_changed_is_mended(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    hubgen("generate", folder, *JSON_SCHEMA)
    before = tree(tmp_path / "output" / folder.name)
    file = tmp_path / "output" / folder.name / "json-schema" / "RC-REF.schema.json"
    file.unlink()
    file.write_text("{}")
    done = hubgen("generate", folder, *JSON_SCHEMA)
    assert done.exit_code == 0 and tree(tmp_path / "output" / folder.name) == before


def test_check_writes_nothing_and_says_what_would_change(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    first = hubgen("generate", folder, "--check", *JSON_SCHEMA)
    assert first.exit_code == 1 and "+ " in first.stdout and not (tmp_path / "output").exists()
    hubgen("generate", folder, *JSON_SCHEMA)
    before = tree(tmp_path)
    same = hubgen("generate", folder, "--check", *JSON_SCHEMA)
    assert same.exit_code == 0
    (tmp_path / "output" / folder.name / "json-schema" / "RC-REF.schema.json").unlink()
    before.pop(f"output/{folder.name}/json-schema/RC-REF.schema.json")
    done = hubgen("generate", folder, "--check", *JSON_SCHEMA)
    assert done.exit_code == 1 and f"+ {folder.name}/json-schema/RC-REF.schema.json" in done.stdout
    assert tree(tmp_path) == before


def test_an_error_stops_what_it_touches(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    break_(folder)
    done = hubgen("generate", folder, *JSON_SCHEMA)
    assert done.exit_code == 1
    assert "!GEO-POS!K9: error bad-cardinality" in done.stderr
    names = {path.name for path in (tmp_path / "output" / folder.name / "json-schema").iterdir()}
    assert "GEO-POS.schema.json" not in names and {"RS-EDA.schema.json", "EDXL-DE.schema.json"} <= names
    again = hubgen("generate", folder, *JSON_SCHEMA)
    assert again.exit_code == 1 and "bad-cardinality" in again.stderr, "the cache remembers the error"


def test_errors_everywhere_leave_nothing_to_generate(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    for path in (folder / "models").iterdir():
        if "geoloc" not in path.name:
            path.unlink()
    for path in (folder / "models").iterdir():
        edit(path, {(sheet, "K8"): "Autre" for sheet in ("GEO-POS", "GEO-REQ", "GEO-RES")})
    done = hubgen("generate", folder)
    assert done.exit_code == 1 and "missing-column" in done.stderr and "Traceback" not in done.output
    assert not (tmp_path / "output" / folder.name).exists()


def test_quiet_and_verbose(hubgen: Hubgen, folder: Path) -> None:
    assert hubgen("generate", folder, *JSON_SCHEMA, "--quiet").output == ""
    verbose = hubgen("generate", folder, *JSON_SCHEMA, "--verbose", "-o", "other")
    assert "json-schema/RS-EDA.schema.json" in verbose.stdout
    break_(folder)
    quiet = hubgen("generate", folder, *JSON_SCHEMA, "--quiet")
    assert quiet.stdout == "" and "bad-cardinality" in quiet.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("generate",), "specs/"),
        (("generate", "x", "-t", "cobol"), "no target 'cobol'"),
        (("generate", "x", "--jobs", "0"), "--jobs"),
        (("generate", "x", "--nonsense"), "--nonsense"),
        (("lint",), "RELEASE_DIR"),
        (("lint", "x", "--format", "pdf"), "pdf"),
        (("nonsense",), "nonsense"),
    ],
)
def test_misuse(arguments: tuple[str, ...], says: str, hubgen: Hubgen) -> None:
    done = hubgen(*arguments)
    assert done.exit_code == 2 and says in done.output


def test_two_folders_of_one_release(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "twin")
    done = hubgen("generate", folder, "twin", *JSON_SCHEMA)
    assert done.exit_code == 2 and "both of release" in done.output


def test_an_output_that_cannot_be_written(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")
    done = hubgen("generate", folder, *JSON_SCHEMA)
    assert done.exit_code == 1 and "cannot write" in done.output and "Traceback" not in done.output


def test_a_fault_of_ours_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fault(**_: object) -> None:
        raise LookupError("x")

    monkeypatch.setattr("generator.cli.group.commands", fault)
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 3 and "a fault of ours (LookupError)" in capsys.readouterr().err
