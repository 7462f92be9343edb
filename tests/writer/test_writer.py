"""What the writer changes, what it leaves alone, and what it refuses."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generator.stages import STAGE_PREFIX
from generator.writer import WrongOutput
from tests.conftest import ROOT
from tests.writer.runs import manifest_is_right, tree, write


def test_a_first_run_writes_everything(tmp_path: Path) -> None:
    changes = write(tmp_path, a={"x.txt": "1", "deep/y.txt": "2"}, b={"z": "3"})
    assert changes.written == ("a/deep/y.txt", "a/x.txt", "b/z", "manifest.json")
    assert set(tree(tmp_path / "9.0")) == set(changes.written)
    assert manifest_is_right(tmp_path / "9.0")


def test_unchanged_files_keep_their_inode_and_their_time(tmp_path: Path) -> None:
    write(tmp_path, a={"same": "1", "other": "2"})
    same = tmp_path / "9.0" / "a" / "same"
    os.utime(same, ns=(1, 1))
    before = same.stat()
    changes = write(tmp_path, a={"same": "1", "other": "3"})
    after = same.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert changes.written == ("a/other", "manifest.json") and changes.unchanged == ("a/same",)
    assert (tmp_path / "9.0" / "a" / "other").read_text() == "3"


def test_a_run_without_changes_touches_nothing(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"})
    root = tmp_path / "9.0"
    before = {path: path.stat() for path in [root, *root.rglob("*")]}
    assert write(tmp_path, a={"x": "1"}).is_empty
    assert before == {path: path.stat() for path in [root, *root.rglob("*")]}


def test_files_of_ours_that_are_no_longer_made_are_removed(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1", "old/gone": "2"})
    changes = write(tmp_path, a={"x": "1"})
    assert changes.removed == ("a/old/gone",)
    assert set(tree(tmp_path / "9.0")) == {"a/x", "manifest.json"}
    assert not (tmp_path / "9.0" / "a" / "old").exists()


def test_other_targets_stay(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"}, b={"y": "2"})
    assert write(tmp_path, a={"x": "3"}).removed == ()
    assert (tmp_path / "9.0" / "b" / "y").read_text() == "2"
    assert manifest_is_right(tmp_path / "9.0")
    assert write(tmp_path, a={"x": "3"}, b={}).removed == ("b/y",)


def test_files_of_others_stay(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1", "gone/y": "2"})
    root = tmp_path / "9.0"
    (root / "a" / "gone" / "mine.txt").write_text("mine")
    (root / "empty").mkdir()
    (root / "link").symlink_to("nowhere")
    before = (root / "a" / "gone" / "mine.txt").stat()
    write(tmp_path, a={"x": "2"})
    after = (root / "a" / "gone" / "mine.txt").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert (root / "empty").is_dir() and (root / "link").readlink() == Path("nowhere")
    assert set(tree(root)) == {"a/x", "a/gone/mine.txt", "link", "manifest.json"}


def refused(tmp_path: Path, match: str, **targets: dict[str, str]) -> None:
    before = tree(tmp_path)
    with pytest.raises(WrongOutput, match=match):
        write(tmp_path, **targets)
    after = tree(tmp_path)
    after.pop(".hubgen.lock", None)
    before.pop(".hubgen.lock", None)
    assert before == after


def test_a_file_of_others_in_our_place_is_not_overwritten(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"})
    (tmp_path / "9.0" / "a" / "y").write_text("mine")
    refused(tmp_path, "was not written by hubgen", a={"x": "1", "y": "2"})


def test_a_folder_in_our_place_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"})
    (tmp_path / "9.0" / "a" / "y").mkdir()
    (tmp_path / "9.0" / "a" / "y" / "mine").write_text("mine")
    refused(tmp_path, "was not written by hubgen", a={"x": "1", "y": "2"})


def test_a_file_where_a_folder_of_ours_must_be_is_refused(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"})
    (tmp_path / "9.0" / "b").write_text("mine")
    refused(tmp_path, "9.0/b", a={"x": "1"}, b={"y": "2"})


def test_a_symbolic_link_for_the_release_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "9.0").symlink_to("elsewhere")
    refused(tmp_path, "symbolic link", a={"x": "1"})
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_symbolic_link_for_a_folder_of_ours_is_never_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    write(tmp_path, a={"x": "1"}, b={"y": "2"})
    (tmp_path / "9.0" / "a" / "x").unlink()
    (tmp_path / "9.0" / "a").rmdir()
    (tmp_path / "9.0" / "a").symlink_to(elsewhere)
    refused(tmp_path, "symbolic link", a={"x": "3", "new": "4"}, b={"y": "2"})
    assert not list(elsewhere.iterdir())


def test_a_symbolic_link_for_a_file_of_ours_is_replaced_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    write(tmp_path, a={"x": "1"})
    file = tmp_path / "9.0" / "a" / "x"
    file.unlink()
    file.symlink_to(tmp_path / "precious")
    write(tmp_path, a={"x": "2"})
    assert (tmp_path / "precious").read_text() == "mine"
    assert not file.is_symlink() and file.read_text() == "2"


@pytest.mark.parametrize("path", ["../x", "/abs", "a/../../x", "a/./x", "", "a\\..\\x", "a\0", "a//x"])
def test_paths_that_leave_the_output_are_refused(path: str, tmp_path: Path) -> None:
    refused(tmp_path, "may leave", a={path: "1"})


def test_a_hostile_manifest_removes_nothing_outside(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"})
    (tmp_path / "precious").write_text("mine")
    manifest = tmp_path / "9.0" / "manifest.json"
    for files in ('{"../precious": ""}', '{"/etc/passwd": ""}', '{"a/../../precious": 1}', "[]", "null"):
        manifest.write_text(f'{{"files": {files}}}')
        (tmp_path / "9.0" / "a" / "x").unlink(missing_ok=True)
        write(tmp_path, a={"x": "2"})
        assert (tmp_path / "precious").read_text() == "mine"


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    changes = write(tmp_path / "out", dry_run=True, a={"x": "1"})
    assert changes.written == ("a/x", "manifest.json") and not (tmp_path / "out").exists()
    write(tmp_path / "out", a={"x": "1"})
    before = tree(tmp_path)
    assert write(tmp_path / "out", dry_run=True, a={"y": "1"}).removed == ("a/x",)
    assert before == tree(tmp_path)


def test_stages_of_killed_runs_are_swept(tmp_path: Path) -> None:
    write(tmp_path, a={"x": "1"})
    (tmp_path / f"{STAGE_PREFIX}9.0" / "a").mkdir(parents=True)
    (tmp_path / f"{STAGE_PREFIX}9.0" / "a" / "half").write_text("…")
    write(tmp_path, a={"x": "2"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".hubgen.lock", "9.0"]


def test_the_state_of_an_earlier_version_is_removed(tmp_path: Path) -> None:
    """`.hubgen/` in the output: what we wrote there goes, and what others put there stays; nor is a link followed."""
    state = tmp_path / ".hubgen"
    state.mkdir()
    for name in ("0123456789abcdef.json", "0123456789abcdef.4711"):
        (state / name).write_text("{}")
    write(tmp_path, dry_run=True, a={"x": "1"})
    assert len(list(state.iterdir())) == 2
    write(tmp_path, a={"x": "1"})
    assert not state.exists()
    state.mkdir()
    for name in ("0123456789abcdef.json", "mine.json"):
        (state / name).write_text("{}")
    (state / "fedcba9876543210.json").mkdir()
    write(tmp_path, a={"x": "2"})
    assert sorted(path.name for path in state.iterdir()) == ["fedcba9876543210.json", "mine.json"]
    state.rename(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "0123456789abcdef.json").write_text("{}")
    state.symlink_to(tmp_path / "elsewhere")
    write(tmp_path, a={"x": "3"})
    assert state.is_symlink() and len(list((tmp_path / "elsewhere").iterdir())) == 3


def test_runs_at_once_leave_one_of_their_trees(tmp_path: Path) -> None:
    texts = [str(number) for number in range(8)]
    threads = [
        threading.Thread(target=write, args=(tmp_path,), kwargs={"a": {f"{n}": text for n in range(20)}})
        for text in texts
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    root = tmp_path / "9.0"
    assert len({(root / "a" / f"{n}").read_text() for n in range(20)}) == 1
    assert manifest_is_right(root)


LIMITED = """
import resource, signal, sys
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
from generator.writer import WrongOutput
from tests.writer.runs import write
try:
    write(Path(sys.argv[1]), a={"small": "new", "large": "x" * 100_000})
except WrongOutput as error:
    print(error)
    sys.exit(1)
"""


def test_a_full_disk_leaves_the_old_output(tmp_path: Path) -> None:
    write(tmp_path, a={"small": "old"})
    before = tree(tmp_path / "9.0")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 1 and "cannot write" in done.stdout, done.stderr
    assert tree(tmp_path / "9.0") == before
    assert write(tmp_path, a={"small": "newer"}).written  # and the next run does
    assert resource.RLIMIT_FSIZE is not None


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(WrongOutput, match="cannot write"):
        write(tmp_path / "out", a={"x": "1"})
    assert (tmp_path / "out").read_text() == "mine"


def test_a_folder_without_permission_is_refused(tmp_path: Path) -> None:
    """A folder of the system's own that not even root may write to: whoever runs the tests."""
    tmp_path.chmod(0o500)
    place = tmp_path if os.geteuid() else Path("/proc")
    with pytest.raises(WrongOutput, match="cannot write"):
        write(place / "out", a={"x": "1"})
