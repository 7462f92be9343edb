"""A Maven publication over HTTP that was interrupted before any of its requests goes on to what a whole one leaves."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from generator.languages.destination import Destination
from generator.packaging.build import Built
from generator.targets.java.tools import MAVEN
from generator.toolchain.process import ToolFailed
from tests.packaging.stand_in import SECRET, serving
from tests.packaging.support import Shop, maven_settings, needs, tools_of
from tests.packaging.test_servers import publish

pytestmark = needs(*tools_of("java"), MAVEN)
ARTIFACT = "/releases/fr/gouv/esante/hub/models-v9"
STEM = f"{ARTIFACT}/9.1.0-rc.2/models-v9-9.1.0-rc.2"
METADATA = f"{ARTIFACT}/maven-metadata.xml"
OLDER = (
    b"<metadata><groupId>fr.gouv.esante.hub</groupId><artifactId>models-v9</artifactId>"
    b"<versioning><release>9.0</release><versions><version>9.0</version></versions></versioning></metadata>"
)
LISTED = OLDER.replace(b"</versions>", b"<version>9.1.0-rc.2</version></versions>")
PARTS = [f"{STEM}{ending}{kind}" for ending in (".jar", ".pom", "-sources.jar") for kind in ("", ".sha1", ".md5")]
PARTS += [f"{METADATA}{kind}" for kind in ("", ".sha1", ".md5")]
"""What the deploy plugin sends, in its order."""
COMPLETE = int(os.environ.get("HUBGEN_KILLS", "5")) >= 20
NUMBERS = range(1, len(PARTS)) if COMPLETE else (2, 10)
OTHERS = [(".pom",), (".pom", "-sources.jar")]
"""What a client of another order leaves."""
DOWN = (0, 4, 9)
"""Requests after which a server is down in the midst of a publication."""


@pytest.fixture
def built(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """The package, and the client's settings."""
    monkeypatch.setenv("MAVEN_OPTS", maven_settings(tmp_path)["MAVEN_OPTS"])
    monkeypatch.setenv("MAVEN_USERNAME", "me")
    monkeypatch.setenv("MAVEN_PASSWORD", SECRET)
    return shop.candidate("java")


@pytest.fixture
def server() -> Iterator[Any]:
    """A server that has an older version."""
    with serving() as found:
        found.files[METADATA] = OLDER
        yield found


def parts_of(built: Built) -> Mapping[str, bytes]:
    """What a whole publication leaves at the server, but for the metadata, which holds the moment."""
    files = {f"{ARTIFACT}/9.1.0-rc.2/{file.path}": file.content for file in built.files}
    return {name: _content(files, name) for name in PARTS if not name.startswith(METADATA)}


def _content(files: Mapping[str, bytes], name: str) -> bytes:
    base, _, kind = name.rpartition(".")
    return hashlib.new(kind, files[base]).hexdigest().encode() if kind in ("sha1", "md5") else files[name]


def go_on(built: Built, server: Any, work: Path) -> None:
    """Publish where some is there: all is there then, nothing of it was sent twice, and a second one sends nothing."""
    before, seen = set(server.files), len(server.seen)
    shown = publish(built, Destination(url=f"{server.url}/releases", name="nexus"), work)
    assert SECRET not in "".join(shown)
    sent = [path for method, path, _ in server.seen[seen:] if method == "PUT"]
    assert not [path for path in sent if path in before and not path.startswith(METADATA)]
    assert is_whole(built, server)
    seen = len(server.seen)
    (again,) = publish(built, Destination(url=f"{server.url}/releases", name="nexus"), work.with_suffix(".again"))
    assert again.startswith("there already, equal byte for byte")
    assert not [path for method, path, _ in server.seen[seen:] if method == "PUT"]


def is_whole(built: Built, server: Any) -> bool:
    wanted, metadata = parts_of(built), server.files[METADATA]
    assert {name: server.files[name] for name in wanted} == wanted
    assert set(server.files) == set(PARTS)
    assert b"<version>9.0</version>" in metadata and b"<version>9.1.0-rc.2</version>" in metadata
    return all(
        server.files[f"{METADATA}.{kind}"] == _content({METADATA: metadata}, f"{METADATA}.{kind}")
        for kind in ("sha1", "md5")
    )


@pytest.mark.parametrize("number", NUMBERS)
def test_it_goes_on_after_any_request(number: int, built: Built, server: Any, tmp_path: Path) -> None:
    """The server has the first so many parts of a publication, as one that was killed there leaves it."""
    for name in islice(PARTS, number):
        server.files[name] = parts_of(built).get(name, LISTED)
    go_on(built, server, tmp_path / "work")


@pytest.mark.parametrize("endings", OTHERS, ids="+".join)
def test_it_goes_on_whatever_is_there(endings: tuple[str, ...], built: Built, server: Any, tmp_path: Path) -> None:
    server.files |= {STEM + ending: parts_of(built)[STEM + ending] for ending in endings}
    go_on(built, server, tmp_path / "work")


@pytest.mark.parametrize("number", DOWN)
def test_it_goes_on_after_the_server_was_down(number: int, built: Built, server: Any, tmp_path: Path) -> None:
    known, server.left = server.left, number
    with pytest.raises(ToolFailed, match="503"):
        publish(built, Destination(url=f"{server.url}/releases", name="nexus"), tmp_path / "down")
    sent = [path for method, path, code in server.seen if method == "PUT" and code == 201]
    assert sent == PARTS[:number]
    server.left = known
    go_on(built, server, tmp_path / "work")


@pytest.mark.parametrize("ending", [".jar", ".pom", "-sources.jar"])
@pytest.mark.parametrize("content", [b"", b"another", None], ids=["empty", "another", "half"])
def test_another_content_is_refused(
    ending: str, content: bytes | None, built: Built, server: Any, tmp_path: Path
) -> None:
    """Nothing is sent then, whatever else is there or missing."""
    parts = parts_of(built)
    wrong = parts[STEM + ending][: len(parts[STEM + ending]) // 2] if content is None else content
    for number in range(len(parts)):
        server.files = dict(islice(parts.items(), number)) | {STEM + ending: wrong}
        place = Destination(url=f"{server.url}/releases", name="nexus")
        assert publish(built, place, tmp_path / str(number)) == ["already-published"]
    assert {method for method, _, _ in server.seen} == {"GET"}
