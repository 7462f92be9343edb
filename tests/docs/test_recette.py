"""The test cases: one row for each, its roles, and the sample messages of its steps, shipped and opened in place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.model import Release
from generator.pipeline import generate
from generator.readers.samples import named_samples
from generator.targets.docs import render
from generator.targets.docs.editions import alone
from generator.targets.docs.recette import Role, cases_of, roles_of
from generator.targets.docs.site import render_site
from generator.targets.docs.witnesses import plain_name, sample_files, step_files
from tests.conftest import SPECS, load_release, own_releases
from tests.docs.conftest import write
from tests.docs.html import read
from tests.docs.test_whole import check_links

NEWEST = own_releases()[-1]


@pytest.fixture(scope="module")
def with_samples() -> Mapping[str, bytes]:
    found = [load_release(SPECS / name) for name in own_releases()]
    samples = {item.version: sample_files(named_samples(SPECS / item.version, step_files(item))) for item in found}
    return {item.path: item.content for item in render_site(found, samples=samples)}


@pytest.fixture(scope="module")
def newest() -> Release:
    return load_release(SPECS / NEWEST)


def test_every_file_of_a_step_is_shipped_in_both_formats(real: Path) -> None:
    release = load_release(real)
    found = named_samples(real, step_files(release))
    assert set(step_files(release)) <= set(found)
    for name in step_files(release):
        for ending in (".json", ".xml"):
            path = name.removesuffix(".json") + ending
            assert found[path] == next((real / "samples").rglob(path)).read_bytes()
    made = {item.path: item.content for item in render(release, {"temoins": sample_files(found)})}
    for name, content in found.items():
        assert made[f"fichiers/temoins/{plain_name(name)}"] == content
    check_links(made, {path: read(content) for path, content in made.items() if path.endswith(".html")})
    for item in cases_of(alone(release)):
        page = read(made[item.href])
        assert not page.errors
        shown = [node for node in page.tree.iter("details") if "data-sample" in node.attrib]  # type: ignore[attr-defined]
        assert [node.attrib["data-name"] for node in shown] == [step.file for step in item.case.steps if step.file]
        for node in shown:
            script = made[f"data/temoins/{node.attrib['data-sample']}.js"].decode()
            texts = json.loads(script[script.index(",") + 1 : script.rindex(")")])
            stem = node.attrib["data-name"].removesuffix(".json")
            assert texts == {"JSON": found[f"{stem}.json"].decode(), "XML": found[f"{stem}.xml"].decode()}


def test_the_site_and_the_target_ship_them(with_samples: Mapping[str, bytes], newest: Release, tmp_path: Path) -> None:
    check_links(with_samples, {path: read(text) for path, text in with_samples.items() if path.endswith(".html")})
    wanted = {f"{NEWEST}/fichiers/temoins/{name}" for name in step_files(newest)}
    assert wanted and wanted <= set(with_samples)
    for processes in (1, 2):
        out = tmp_path / str(processes)
        generate(SPECS / NEWEST, out, ["docs", "ir"], use_cache=False, processes=processes)
        there = {path.name for path in (out / NEWEST / "docs" / "fichiers" / "temoins").iterdir()}
        assert there >= set(step_files(newest))
        assert {path.name for path in (out / NEWEST).iterdir() if path.is_dir()} == {"docs", "ir"}


def test_a_changed_sample_is_shipped_anew(tmp_path: Path) -> None:
    shutil.copytree(SPECS / NEWEST, tmp_path / NEWEST)
    generate(tmp_path / NEWEST, tmp_path / "out", ["docs"])
    name = step_files(load_release(SPECS / NEWEST))[0]
    sample = next((tmp_path / NEWEST / "samples").rglob(name))
    sample.write_bytes(sample.read_bytes() + b"\n")
    generate(tmp_path / NEWEST, tmp_path / "out", ["docs"])
    assert (tmp_path / "out" / NEWEST / "docs" / "fichiers" / "temoins" / name).read_bytes() == sample.read_bytes()


def test_each_case_has_one_row_and_a_page_for_each_role(newest: Release) -> None:
    made = {item.path: item.content for item in render(newest)}
    names = dict.fromkeys((case.perimeter, case.name, case.test) for case in newest.test_cases)
    overview = read(made["recette/index.html"])
    rows = list(next(overview.tree.iter("tbody")))  # type: ignore[attr-defined]
    assert len(rows) == len(names) < len(newest.test_cases)
    links = [node.attrib["href"] for row in rows for node in row.iter("a")]
    assert len(links) == len(set(links)) == len(newest.test_cases)
    for item in cases_of(alone(newest)):
        told = read(made[item.href])
        assert item.role in told.text and "votre rôle" in told.text and "Autre rôle du même cas" in told.text


@pytest.mark.parametrize(
    ("description", "roles"),
    [
        (
            "Rôles : SAMU 72 tenu par l’ANS / SAMU 44 tenu par l’éditeur",
            (Role("SAMU 72 tenu par l’ANS", False), Role("SAMU 44 tenu par l’éditeur", True)),
        ),
        ("Hub Santé 09 / Editeur 31", (Role("Hub Santé 09", False), Role("Editeur 31", True))),
        (
            "Rôle: l'ANS est le LRM/ L'éditeur est le SMUR",
            (Role("l'ANS est le LRM", False), Role("L'éditeur est le SMUR", True)),
        ),
        ("Envoyer un message de partage / en erreur", ()),
        ("Un éditeur envoie", ()),
        ("", ()),
    ],
)
def test_roles_are_read_from_the_description(description: str, roles: tuple[Role, ...]) -> None:
    assert roles_of(description) == roles


def test_names_of_files_are_plain() -> None:
    assert [plain_name(name) for name in ("RS-EDA_x.01.json", "Élodie 1.xml", "../x.json")] == [
        "RS-EDA_x.01.json",
        "Elodie-1.xml",
        "x.json",
    ]


def test_a_sample_opens_in_place_and_is_copied(
    page: Any, with_samples: Mapping[str, bytes], newest: Release, tmp_path: Path
) -> None:
    root = write(with_samples, tmp_path)
    item = cases_of(alone(newest))[0]
    page.goto(f"{root.as_uri()}/{NEWEST}/{item.href}")
    box = page.locator("details.sample").first
    box.locator("summary").click()
    box.locator("pre").wait_for()
    name = item.case.steps[0].file
    files = root / NEWEST / "fichiers" / "temoins"
    for title, path in (("JSON", name), ("XML", name.replace(".json", ".xml"))):
        box.locator(f"button:text-is('{title}')").click()
        assert box.locator("pre").text_content() == (files / path).read_text("utf-8")
        box.locator(".copy").click()
        box.locator(".copy", has_text="Copié").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == (files / path).read_text("utf-8")
        page.wait_for_timeout(1600)
    assert page.faults == []
