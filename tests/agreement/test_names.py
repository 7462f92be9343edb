"""Packages of a document that is not the hub's are named after it, in every language, and do what they do."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.languages.registry import language
from generator.model import PackageNames, Release
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.asyncapi.test_any_schema import release_of

RESERVED = ("class", "default", "return", "import")
"""Words of every language, one of which is in a namespace."""


def orders(folder: Path, names: PackageNames | None = None) -> Release:
    """A release whose only message is an order with a number."""
    found = release_of({"type": "integer"}, folder)
    assert found.package != PackageNames()

    return replace(found, package=names or PackageNames("acme-orders", "acme.orders"))


@pytest.mark.parametrize("target", LANGUAGES)
@pytest.mark.parametrize("namespace", ["acme.orders", *(f"{word}.acme" for word in RESERVED)])
def test_no_path_names_another(target: str, namespace: str, tmp_path: Path) -> None:
    descriptor, release = language(target), orders(tmp_path, PackageNames("acme-orders", namespace))
    for file in descriptor.render(release):
        assert "hubsante" not in file.path.lower() and "esante" not in file.path, file.path
    assert "hubsante" not in f"{descriptor.root(release)} {descriptor.coordinate(release)}".lower()


@pytest.mark.parametrize("target", LANGUAGES)
@pytest.mark.parametrize("namespace", ["acme.orders", "class.acme"])
def test_the_package_reads_and_writes(target: str, namespace: str, tmp_path: Path) -> None:
    if target in missing():
        pytest.skip(f"the tools of {target} are not here")
    release = orders(tmp_path / "release", PackageNames("acme-orders", namespace))
    root = release.messages[0].root_element
    texts = [json.dumps({root: value}) for value in ({"a": 12}, {"a": "x"})]
    requests = [{"id": str(n), "schema": None, "format": "json", "text": text} for n, text in enumerate(texts)]
    right, wrong = judge_of(target).ask_of(release, tmp_path / "package")(requests)
    assert right["valid"] and right["json"] == {root: {"a": 12}}
    assert not wrong["valid"] and wrong["errors"] == [["type", f"$.{root}.a"]]


@pytest.mark.parametrize("target", LANGUAGES)
def test_the_hub_keeps_its_names(target: str, tmp_path: Path) -> None:
    release = orders(tmp_path, PackageNames())
    shown = str(language(target).coordinate(release)).lower()
    assert "hubsante" in shown or "fr.gouv.esante.hub" in shown
