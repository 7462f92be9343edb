"""Packages of a document that is not the hub's are named after it, in every language, and do what they do."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

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


OWN_WORDS = re.compile(r"hub[ -]sant|esante\.gouv|agence du num", re.IGNORECASE)
COMMENT = re.compile(r"\s*(#|//|/?\*)")
AWKWARD = PackageNames(
    "acme-orders", "acme.orders", 'Orders "Ā" & <B> #{1} \\', "Acme & <Sons>", "https://acme.example/?a&b"
)


@pytest.mark.parametrize("target", LANGUAGES)
def test_only_comments_speak_of_the_hub(target: str, tmp_path: Path) -> None:
    """Title, author and homepage are the document's, and safe where a project's files are read by programs."""
    for file in language(target).render(orders(tmp_path, AWKWARD)):
        lines = file.content.decode().splitlines()
        spoken = [line for line in lines if OWN_WORDS.search(line) and not COMMENT.match(line)]
        assert spoken == [], file.path
        if file.path.endswith((".csproj", "pom.xml")):
            ElementTree.fromstring(file.content)
        if file.path.endswith(".toml"):
            assert tomllib.loads(file.content.decode())["project"]["authors"] == [{"name": AWKWARD.author}]


def test_title_author_and_homepage_are_the_documents(tmp_path: Path) -> None:
    contact = {"name": "Acme", "url": "https://acme.example"}
    info = {"title": "Acme  Orders", "version": "1", "contact": contact}
    assert release_of({}, tmp_path / "a", info=info).package == PackageNames(
        "acme-orders", "acme.orders", "Acme Orders", contact["name"], contact["url"]
    )
    bare = release_of(
        {}, tmp_path / "b", info={"title": "Orders", "version": "1", "contact": {"url": "javascript:alert(1)"}}
    )
    assert (bare.package.author, bare.package.homepage) == ("Orders", "")


@pytest.mark.parametrize("target", LANGUAGES)
@pytest.mark.parametrize("names", [AWKWARD, replace(AWKWARD, namespace="class.acme")], ids=lambda item: item.namespace)
def test_the_package_reads_and_writes(target: str, names: PackageNames, tmp_path: Path) -> None:
    if target in missing():
        pytest.skip(f"the tools of {target} are not here")
    release = orders(tmp_path / "release", names)
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
