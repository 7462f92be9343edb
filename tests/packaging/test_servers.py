"""Published by each ecosystem's client; a second time refused; secrets nowhere but where the client reads them.

PyPI: pypiserver. Maven: a repository in a folder by `mvn deploy`, and HTTP. RubyGems, NuGet and Maven over HTTP: a
stand-in (see `stand_in`), since no server of theirs can be installed here. npm: see `test_verdaccio`.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from generator.diagnostics import Collector
from generator.languages import step as step_module
from generator.languages.destination import Destination
from generator.languages.ecosystem import Upload
from generator.languages.registry import language, languages
from generator.languages.step import Step
from generator.packaging.build import Built
from generator.packaging.publish.plan import publications, refuse_different, steps
from generator.targets.python.tools import HATCHLING, TWINE
from generator.toolchain import tools
from generator.toolchain.process import ToolFailed
from tests.golden.small import small_release
from tests.packaging.stand_in import SECRET, serving
from tests.packaging.support import Shop, maven_settings, needs, tools_of


def publish(built: Built, place: Destination, work: Path) -> list[str]:
    """What `hubgen publish` does after its guards; the texts of the steps, or the code of what refuses."""
    planned, found = publications([built], placed(built, place), None), Collector()
    refuse_different(planned, found)
    if found.errors:
        return [problem.code for problem in found.errors]
    assert not found.warnings, found.warnings
    shown = []
    for step in steps(planned, work):
        shown.append(step.text)
        step.act()
    return shown


def placed(built: Built, place: Destination) -> dict[str, Destination]:
    """The destination under the name of the package's ecosystem."""
    assert built.coordinate is not None
    return {built.coordinate.ecosystem.name: place}


def uploaded(built: Built, place: Destination, work: Path) -> list[Step]:
    """The steps of the client alone, as though nothing were there."""
    assert built.coordinate is not None
    ecosystem = built.coordinate.ecosystem
    files = {file.path: file.content for file in built.files if file.path.endswith(ecosystem.endings)}
    work.mkdir()
    for name, content in files.items():
        (work / name).write_bytes(content)
    return list(ecosystem.upload(Upload(built.coordinate, work, tuple(files), place)))


def changed(built: Built) -> Built:
    """The package, built anew of something else: its name and version are those of another content."""
    return replace(built, files=tuple(replace(file, content=file.content + b" ") for file in built.files))


@pytest.fixture
def pypi(tmp_path: Path) -> Iterator[str]:
    """A pypiserver of its own, empty; it wants a password for uploads."""
    if find_spec("pypiserver") is None or find_spec("passlib") is None:
        pytest.skip("no pypiserver: pip install 'pypiserver[passlib]'")
    from passlib.apache import HtpasswdFile

    users = HtpasswdFile(str(tmp_path / "users"), new=True, default_scheme="apr_md5_crypt")
    users.set_password("me", SECRET)
    users.save()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (tmp_path / "shelf").mkdir()
    words = [
        "-m",
        "pypiserver",
        "run",
        "-i",
        "127.0.0.1",
        "-p",
        str(port),
        "-a",
        "update",
        "-P",
        str(tmp_path / "users"),
    ]
    server = subprocess.Popen(
        [sys.executable, *words, str(tmp_path / "shelf")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/simple/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(30)


def wait_for(url: str) -> None:
    for _ in range(300):
        try:
            urlopen(url, timeout=5).close()
            return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {url}")


@needs(HATCHLING, TWINE)
def test_pypiserver(pypi: str, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built, place = shop.candidate("dataclass"), Destination(url=pypi)
    monkeypatch.setenv("TWINE_USERNAME", "me")
    monkeypatch.setenv("TWINE_PASSWORD", "wrong-0815")
    with pytest.raises(ToolFailed, match=r"HTTPError: 40[13]") as error:
        publish(built, place, tmp_path / "one")
    assert "wrong-0815" not in str(error.value)
    monkeypatch.setenv("TWINE_PASSWORD", SECRET)
    told = publish(built, place, tmp_path / "two")
    assert SECRET not in "".join(told) and "TWINE_PASSWORD=***" in told[-1]
    assert {path.suffix for path in (tmp_path / "shelf").iterdir()} == {".whl", ".gz"}
    (again,) = publish(built, place, tmp_path / "three")
    assert again.startswith("there already, equal byte for byte")
    assert publish(changed(built), place, tmp_path / "four") == ["already-published"]
    with pytest.raises(ToolFailed, match=r"HTTPError: 4\d\d"):  # were our own check to fail, the server refuses
        for step in uploaded(built, place, tmp_path / "five"):
            step.act()
    command = [
        sys.executable,
        "-m",
        "pip",
        "--isolated",
        "download",
        "-q",
        "--no-deps",
        "--index-url",
        f"{pypi}/simple/",
    ]
    subprocess.run(
        [*command, "-d", str(tmp_path / "got"), "hubsante-dataclasses-v9==9.1.0rc2"], check=True, timeout=120
    )
    (wheel,) = (tmp_path / "got").iterdir()
    assert wheel.read_bytes() in {item.content for item in built.files}


@needs(*tools_of("java"))
def test_maven_repository_in_a_folder(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = shop.candidate("java")
    monkeypatch.setenv("MAVEN_OPTS", maven_settings(tmp_path)["MAVEN_OPTS"])
    place = Destination(url=(tmp_path / "shop").as_uri(), name="shop")
    publish(built, place, tmp_path / "one")
    there = {path.name for path in (tmp_path / "shop").rglob("*")}
    assert {
        "models-v9-9.1.0-rc.2.jar",
        "models-v9-9.1.0-rc.2-sources.jar",
        "models-v9-9.1.0-rc.2.pom",
        "maven-metadata.xml",
    } <= there
    assert publish(changed(built), place, tmp_path / "two") == ["already-published"]
    assert publish(built, place, tmp_path / "three")[0].startswith("there already")


@needs(*tools_of("java"))
def test_maven_by_http(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = shop.candidate("java")
    monkeypatch.setenv("MAVEN_OPTS", maven_settings(tmp_path)["MAVEN_OPTS"])
    monkeypatch.setenv("MAVEN_USERNAME", "me")
    monkeypatch.setenv("MAVEN_PASSWORD", SECRET)
    with serving() as server:
        place = Destination(url=f"{server.url}/releases", name="nexus")
        told = publish(built, place, tmp_path / "one")
        assert SECRET not in "".join(told)
        assert SECRET not in (tmp_path / "one" / "java" / "hubgen-settings.xml").read_text()
        base = "/releases/fr/gouv/esante/hub/models-v9/9.1.0-rc.2/models-v9-9.1.0-rc.2"
        sent = {item.path: item.content for item in built.files}
        for ending in (".jar", "-sources.jar", ".pom"):
            assert server.files[base + ending] == sent[f"models-v9-9.1.0-rc.2{ending}"]
        assert publish(changed(built), place, tmp_path / "two") == ["already-published"]
        assert publish(built, place, tmp_path / "three")[0].startswith("there already")


@needs(*tools_of("ruby"))
def test_gem_push(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = shop.candidate("ruby")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("GEM_HOST_API_KEY", SECRET)
    (gem,) = (item.content for item in built.files if item.path.endswith(".gem"))
    with serving() as server:
        upload = uploaded(built, Destination(url=server.url), tmp_path / "one")
        for step in upload:
            step.act()
        assert SECRET not in "".join(step.text for step in upload)
        assert server.files["/api/v1/gems"] == gem
        with pytest.raises(ToolFailed, match="there already"):
            for step in uploaded(built, Destination(url=server.url), tmp_path / "two"):
                step.act()


@needs(*tools_of("csharp"))
def test_nuget_push(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = shop.candidate("csharp")
    monkeypatch.setenv("NUGET_API_KEY", SECRET)
    (nupkg,) = (item.content for item in built.files if item.path.endswith(".nupkg"))
    with serving() as server:
        place = Destination(url=f"{server.url}/v3/index.json")
        told = publish(built, place, tmp_path / "one")
        assert SECRET not in "".join(told) and "--api-key '***'" in told[-1]
        assert nupkg in server.files["/nuget/"]
        flat = "/flat/hubsante.models.v9"
        server.files[f"{flat}/index.json"] = b'{"versions": ["9.1.0-rc.2"]}'
        assert publish(built, place, tmp_path / "two") == ["already-published"]  # it does not give the content
        server.files[f"{flat}/9.1.0-rc.2/hubsante.models.v9.9.1.0-rc.2.nupkg"] = nupkg
        (again,) = publish(built, place, tmp_path / "three")
        assert again.startswith("there already")


@pytest.mark.parametrize("target", [item.target for item in languages()])
def test_a_secret_is_in_no_argument_and_no_message(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("TWINE_PASSWORD", "GEM_HOST_API_KEY", "NUGET_API_KEY", "MAVEN_PASSWORD", "NPM_TOKEN")
    for name in names:
        monkeypatch.setenv(name, SECRET)
    seen: list[list[str]] = []

    def run(command: list[str], *rest: object, **others: object) -> str:
        seen.append(command)
        raise ToolFailed("tool", f"the server said: {SECRET} is wrong")

    monkeypatch.setattr(step_module, "run", run)
    monkeypatch.setattr(tools, "find", lambda tool: Path(f"/{tool.name}"))
    coordinate = language(target).coordinate(small_release())
    stem = f"{coordinate.name}-{coordinate.version}"
    files = tuple(f"{stem}{ending}" for ending in (*coordinate.ecosystem.endings, "-sources.jar"))
    request = Upload(coordinate, tmp_path, files, Destination(url="https://host", name="id"))
    for step in coordinate.ecosystem.upload(request):
        assert SECRET not in step.text
        try:
            step.act()
        except ToolFailed as error:
            assert SECRET not in str(error) and "***" in str(error)
    assert seen
    in_arguments = any(SECRET in word for command in seen for word in command)
    assert in_arguments == (coordinate.ecosystem.name == "nuget")  # its client takes a key in no other way
    for path in tmp_path.rglob("*"):
        assert SECRET not in path.read_text()


def test_what_cannot_be_known_is_said(shop: Shop, tmp_path: Path) -> None:
    built = shop.candidate("dataclass")
    found = Collector()
    refuse_different(publications([built], placed(built, Destination(url="http://127.0.0.1:9")), None), found)
    assert [problem.code for problem in found.all] == ["unknown-presence"]
