"""The folder that packages are put into: nothing is replaced, and its indexes tell what is there."""

from __future__ import annotations

import hashlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.languages.ecosystem import Coordinate
from generator.languages.registry import secret_variables
from generator.languages.secret import masked
from generator.packaging.publish import shelf
from generator.packaging.publish.layout import places
from generator.packaging.publish.state import State, of_folder
from generator.targets.base import OutputFile
from generator.targets.csharp.ecosystem import NUGET
from generator.targets.java.ecosystem import MAVEN_REPOSITORY
from generator.targets.python.ecosystem import PYPI

GROUP = "fr.gouv.esante.hub"


def put(root: Path, coordinate: Coordinate, *names: str) -> None:
    files = [OutputFile(name, name.encode()) for name in names]
    shelf.add(root, places(coordinate, files))
    shelf.replace(root, coordinate.ecosystem.index(coordinate, root))


def test_a_file_is_never_replaced(tmp_path: Path) -> None:
    shelf.add(tmp_path, {"a/b": b"1"})
    with pytest.raises(shelf.AlreadyThere):
        shelf.add(tmp_path, {"a/b": b"2"})
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]
    assert (tmp_path / "a" / "b").read_bytes() == b"1"
    shelf.add(tmp_path, {"a/b": b"1", "a/c": b"2"})
    assert sorted(path.name for path in (tmp_path / "a").iterdir()) == ["b", "c"]
    (tmp_path / "link").symlink_to("nowhere")
    found = of_folder(tmp_path, {"a/b": b"1", "a/c": b"3", "link": b"", "d": b""})
    assert found == State(equal=("a/b",), different=("a/c", "link"), missing=("d",))


def test_simple_index(tmp_path: Path) -> None:
    for version in ("1.0", "1.1"):
        put(tmp_path, Coordinate(PYPI, "Hub_X", version), f"hub_x-{version}-py3-none-any.whl", "a.spdx.json")
    page = (tmp_path / "simple" / "hub-x" / "index.html").read_text("utf-8")
    for version in ("1.0", "1.1"):
        name = f"hub_x-{version}-py3-none-any.whl"
        assert f'<a href="{name}#sha256={hashlib.sha256(name.encode()).hexdigest()}">{name}</a>' in page
    assert "spdx" not in page
    assert '<a href="hub-x/">hub-x</a>' in (tmp_path / "simple" / "index.html").read_text("utf-8")


def test_maven_metadata(tmp_path: Path) -> None:
    for version in ("3.0", "3.10", "3.2-rc.10", "3.2-rc.9", "3.2"):
        put(tmp_path, Coordinate(MAVEN_REPOSITORY, "models-v3", version, GROUP), f"models-v3-{version}.jar")
    folder = tmp_path / "fr" / "gouv" / "esante" / "hub" / "models-v3"
    document = ElementTree.parse(folder / "maven-metadata.xml")
    assert [item.text for item in document.iter("version")] == ["3.0", "3.2-rc.9", "3.2-rc.10", "3.2", "3.10"]
    assert document.findtext("versioning/release") == "3.10"
    jar = folder / "3.2" / "models-v3-3.2.jar"
    assert (folder / "3.2" / "models-v3-3.2.jar.sha1").read_text() == hashlib.sha1(jar.read_bytes()).hexdigest()


def test_nuget_feed_is_flat(tmp_path: Path) -> None:
    put(tmp_path, Coordinate(NUGET, "A.V3", "3.0.0"), "A.V3.3.0.0.nupkg", "SHA256SUMS")
    assert [path.name for path in tmp_path.iterdir()] == ["A.V3.3.0.0.nupkg"]


def test_masking() -> None:
    environment = {
        "TWINE_PASSWORD": "secret",
        "NUGET_API_KEY": "secret-long",
        "MAVEN_PASSWORD": "",
        "GEM_HOST_API_KEY": "a",
    }
    assert masked("a secret-long, a secret", environment, secret_variables()) == "a ***, a ***"
