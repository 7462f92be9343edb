"""What `--repository` says."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.languages.destination import Destination, WrongDestination
from generator.languages.ecosystem import Ecosystem
from generator.languages.registry import ecosystems
from generator.packaging.publish.destinations import destinations

KNOWN = {item.name: item for item in ecosystems()}
PYPI, RUBYGEMS, NUGET, MAVEN = (KNOWN[name] for name in ("pypi", "rubygems", "nuget", "maven"))


def test_a_folder_is_for_all() -> None:
    found = destinations(["./shop"], [PYPI, MAVEN])
    assert found == {"pypi": Destination(Path("shop/pypi")), "maven": Destination(Path("shop/maven"))}


def test_one_for_each() -> None:
    values = ["pypi=testpypi", "nuget=https://host/v3/index.json", "maven=nexus::https://host/m", "rubygems=./gems"]
    assert destinations(values, list(ecosystems())) == {
        "pypi": Destination(name="testpypi"),
        "nuget": Destination(url="https://host/v3/index.json"),
        "maven": Destination(url="https://host/m", name="nexus"),
        "rubygems": Destination(Path("gems/rubygems")),
    }


def test_a_url_with_an_equals_sign_is_one() -> None:
    assert destinations(["https://host/?a=b"], [PYPI]) == {"pypi": Destination(url="https://host/?a=b")}


@pytest.mark.parametrize(
    ("value", "wanted", "reason"),
    [
        ("https://host/", [PYPI, MAVEN], "cannot take all of"),
        ("testpypi", [PYPI, NUGET], "cannot take all of"),
        ("https://me:canary@host/", [PYPI], "holds a user or a password"),
        ("maven=nexus", [MAVEN], "Maven needs its URL"),
        ("rubygems=mine", [RUBYGEMS], "by their URL"),
        ("pypi=a::https://host", [PYPI], "not both"),
        ("ftp://host", [PYPI], "https, http or file"),
        ("--config=x", [PYPI], "no folder, no URL and no name"),
        ("maven=-D::https://host", [MAVEN], "not the name of a server"),
        ("https://[host", [PYPI], "cannot be read"),
    ],
)
def test_what_cannot_be_used(value: str, wanted: list[Ecosystem], reason: str) -> None:
    with pytest.raises(WrongDestination, match=reason) as error:
        destinations([value], wanted)
    assert "canary" not in str(error.value)
