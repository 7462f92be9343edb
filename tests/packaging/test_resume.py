"""A publication that was interrupted goes on: what is there is done, what differs is refused, the rest is sent."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random

import pytest

from generator.diagnostics import Collector
from generator.languages.destination import Destination
from generator.languages.registry import languages
from generator.packaging.build import Built
from generator.packaging.bundle import TARGET as BUNDLE
from generator.packaging.publish import shelf
from generator.packaging.publish.plan import publications, refuse_different, steps
from generator.packaging.publish.state import State, of_server
from generator.targets.python.tools import HATCHLING, TWINE
from tests.packaging.stand_in import SECRET
from tests.packaging.support import Shop, needs, tools_of
from tests.packaging.test_servers import placed, publish, pypi

__all__ = ["pypi"]
KILLS = int(os.environ.get("HUBGEN_KILLS", "5"))
"""Publications into each kind of folder that are killed; the complete run has 50."""
CHANGES = 40
"""Changes of the folder before which a publication is killed; most have fewer."""
CHANGING = {"open", "os.mkdir", "os.link", "os.rename", "os.remove", "os.chmod"}
SECOND = 1.2
"""RubyGems writes the second of the run into its index: two publications this far apart show what changes."""
KINDS = [*{item.ecosystem().name: item.target for item in languages()}.values(), BUNDLE]
"""A target of each ecosystem, and the bundle."""


def into_folder(built: Built, root: Path, work: Path) -> list[str]:
    """What `hubgen publish -r FOLDER` does after its guards; the texts of the steps, or the code of what refuses."""
    place = Destination(folder=root)
    planned = publications([built], placed(built, place) if built.coordinate else {}, root)
    found = Collector()
    refuse_different(planned, found)
    if found.errors:
        return [problem.code for problem in found.errors]
    shown = []
    for step in steps(planned, work):
        shown.append(step.text)
        step.act()
    return shown


def two_publications(built: Built, work: Path) -> tuple[dict[str, bytes], set[str]]:
    """The files of a whole publication, and the names of those that a second one writes equal."""
    into_folder(built, work / "whole", work)
    time.sleep(SECOND)
    into_folder(built, work / "other", work)
    whole, other = tree(work / "whole"), tree(work / "other")
    return whole, {name for name, content in other.items() if whole[name] == content}


def killed_before(number: int, built: Built, root: Path, work: Path) -> bool:
    """Whether a publication in a process of its own came to its change `number` of the folder; it is killed there."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            kill_before(number, root)
            into_folder(built, root, work)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def kill_before(number: int, root: Path) -> None:
    """Let this process kill itself before its change `number` below a folder."""
    seen = iter(range(number))

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        changes = event in CHANGING and any(str(root) in str(argument) for argument in arguments)
        if changes and next(seen, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def killed_after(seconds: float, built: Built, root: Path, work: Path) -> None:
    """A publication in a process of its own, killed with all that it started."""
    child = os.fork()
    if child == 0:
        with suppress(BaseException):
            os.setsid()
            into_folder(built, root, work)
        os._exit(0)
    time.sleep(seconds)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)  # it has no group of its own yet
    os.waitpid(child, 0)


def tree(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def needed(target: str) -> bool:
    """Whether the tools that build a package are here."""
    return target == BUNDLE or not any(needs(tool).args[0] for tool in tools_of(target))


@pytest.mark.parametrize("target", KINDS)
def test_killed_publications_go_on(target: str, shop: Shop, tmp_path: Path) -> None:
    if not needed(target):
        pytest.skip(f"a tool for {target} is missing: hubgen doctor")
    built, random = shop.candidate(target), Random(target)
    start = time.monotonic()
    whole, settled = two_publications(built, tmp_path)
    duration = (time.monotonic() - start - SECOND) / 2
    for number in range(KILLS):
        root = tmp_path / str(number)
        for _ in range(random.randint(1, 3)):
            killed_after(random.uniform(0, duration), built, root, tmp_path)
        resume(built, root, whole, settled)


def resume(built: Built, root: Path, whole: dict[str, bytes], settled: set[str]) -> None:
    """Publish again where a publication was killed: all is there then, and a third one has nothing to do."""
    into_folder(built, root, root.parent)
    found = tree(root)
    assert found.keys() == whole.keys(), root
    assert all(found[name] == whole[name] for name in settled), root
    assert into_folder(built, root, root.parent)[0].startswith("there already, equal byte for byte")


@pytest.mark.parametrize("target", KINDS)
def test_publications_killed_at_each_change_of_the_folder_go_on(target: str, shop: Shop, tmp_path: Path) -> None:
    """Where chance may miss the moment: before the first change of the folder, before the second, and so on."""
    if not needed(target):
        pytest.skip(f"a tool for {target} is missing: hubgen doctor")
    built = shop.candidate(target)
    whole, settled = two_publications(built, tmp_path)
    numbers = range(0, CHANGES, 1 if KILLS >= 20 else 4)
    killed = [number for number in numbers if killed_before(number, built, tmp_path / str(number), tmp_path)]
    unfinished = [number for number in killed if tree(tmp_path / str(number)) != whole]
    for number in killed:
        resume(built, tmp_path / str(number), whole, settled)
    assert unfinished, "no publication was killed before its end"


@pytest.mark.parametrize("target", KINDS)
def test_every_part_that_is_there_is_done_and_every_other_content_refused(
    target: str, shop: Shop, tmp_path: Path
) -> None:
    """Each file of the folder alone, each missing alone, each with another content."""
    if not needed(target):
        pytest.skip(f"a tool for {target} is missing: hubgen doctor")
    built = shop.candidate(target)
    (planned,) = publications(
        [built], placed(built, Destination(folder=tmp_path)) if built.coordinate else {}, tmp_path
    )
    names = sorted(planned.files)
    for case, there in enumerate([*({name} for name in names), *(set(names) - {name} for name in names)]):
        root = tmp_path / str(case)
        target_root = root / "bundle" if built.coordinate is None else root
        for name in there:
            (target_root / name).parent.mkdir(parents=True, exist_ok=True)
            (target_root / name).write_bytes(planned.files[name])
        into_folder(built, root, tmp_path)
        assert {name: tree(target_root)[name] for name in names} == dict(planned.files)
        changed = target_root / names[case % len(names)]
        changed.write_bytes(b"another")
        before = tree(root)
        assert into_folder(built, root, tmp_path) == ["already-published"]
        assert tree(root) == before


@needs(HATCHLING, TWINE)
@pytest.mark.parametrize("there", [0, 1])
def test_pypiserver_gets_the_rest(
    there: int, pypi: str, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built, place = shop.candidate("dataclass"), Destination(url=pypi)
    monkeypatch.setenv("TWINE_USERNAME", "me")
    monkeypatch.setenv("TWINE_PASSWORD", SECRET)
    packages = [file for file in built.files if file.path.endswith((".whl", ".tar.gz"))]
    publish(replace(built, files=(packages[there],)), place, tmp_path / "one")
    shown = publish(built, place, tmp_path / "two")
    assert packages[there].path in shown[0] and packages[there].path not in shown[-1]
    assert packages[1 - there].path in shown[-1]
    assert {path.name: path.read_bytes() for path in (tmp_path / "shelf").iterdir()} == {
        file.path: file.content for file in packages
    }


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder, as a plain server gives it."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing is printed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@needs(*tools_of("ruby"))
def test_a_gem_server_is_asked_for_the_gem(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = shop.candidate("ruby")
    monkeypatch.setenv("HOME", str(tmp_path))
    into_folder(built, tmp_path / "shop", tmp_path)
    (gem,) = (file for file in built.files if file.path.endswith(".gem"))
    assert built.coordinate is not None
    with served(tmp_path / "shop") as url:
        found = partial(of_server, built.coordinate, Destination(url=url))
        assert found({gem.path: gem.content}) == State(equal=(gem.path,))
        assert found({gem.path: b"another"}) == State(different=(gem.path,))


@pytest.mark.parametrize("kind", ["file", "folder", "pipe", "link", "link to nothing"])
def test_what_is_there_is_never_written_to(kind: str, tmp_path: Path) -> None:
    """Whatever stands under the name: no other content gets into it, and nothing waits for a reader of a pipe."""
    path, other = tmp_path / "shelf" / "a.whl", tmp_path / "other"
    path.parent.mkdir()
    make = {
        "file": lambda: path.write_bytes(b"old"),
        "folder": path.mkdir,
        "pipe": lambda: os.mkfifo(path),
        "link": lambda: (other.write_bytes(b"new"), path.symlink_to(other)),
        "link to nothing": lambda: path.symlink_to(other),
    }
    make[kind]()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(shelf.AlreadyThere):
        shelf.add(path.parent, {"a.whl": b"new"})
    assert sorted(tmp_path.rglob("*")) == before
