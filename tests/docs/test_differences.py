"""The pages of differences have every change, each with the address of its place, and stay small."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.diff.changes import Comparison
from generator.diff.report.view import view
from generator.targets.docs.differences import difference_pages
from generator.targets.docs.editions import Edition, editions
from generator.targets.docs.frames import Frames, differences_page
from tests.conftest import load_release
from tests.docs.html import read, target
from tests.docs.test_migrations import SITES
from tests.docs.test_whole import LIMIT, value

pytestmark = pytest.mark.parametrize(("folder", "names"), SITES)


@cache
def told(folder: Path, names: tuple[str, ...]) -> tuple[tuple[Edition, ...], Mapping[str, bytes]]:
    found = tuple(editions([load_release(folder / name) for name in names]))
    return found, {item.path: item.content for item in difference_pages(Frames(found))}


def compared(folder: Path, names: list[str]) -> list[tuple[Edition, Comparison, Any, bytes]]:
    found, made = told(folder, tuple(names))
    pages = [(item, item.pair.comparison, differences_page(item)) for item in found if item.pair]
    return [
        (edition, comparison, value(made[path.replace(".html", ".js")]), made[path])
        for edition, comparison, path in pages
    ]


def test_pages_are_small_and_valid(folder: Path, names: list[str]) -> None:
    for path, content in told(folder, tuple(names))[1].items():
        if path.endswith(".html"):
            assert len(content) < LIMIT, path
            assert not read(content).errors, path


def test_every_change_is_in_the_data(folder: Path, names: list[str]) -> None:
    for _, comparison, data, _ in compared(folder, names):
        rows = [row for group in data["groups"] for row in group["rows"]]
        assert len(rows) == len(comparison.changes) > 0
        texts = set(data["texts"])
        for row in view(comparison, "fr").rows:
            assert {row.title, row.action, row.labelled_place, *row.notes, *row.messages, *row.perimeters} <= texts


def test_every_change_leads_to_its_place(folder: Path, names: list[str]) -> None:
    """Its address is in the data, which the laws of links do not read."""
    for edition, _, data, _ in compared(folder, names):
        anchors = {
            f"{edition.base}{edition.messages[name]}": {row.anchor for row in rows}
            for name, rows in edition.rows.items()
        }
        links = [data["texts"][row["link"]] for group in data["groups"] for row in group["rows"]]
        assert any("#" in link for link in links)
        for link in filter(None, links):
            file, fragment = target(differences_page(edition), link)
            assert file in anchors and (not fragment or fragment in anchors[file]), link


def test_the_script_runs_nothing_of_a_release(folder: Path, names: list[str]) -> None:
    """It is one call with a name and JSON, in ASCII."""
    for path, content in told(folder, tuple(names))[1].items():
        if path.endswith(".js"):
            head = f'"use strict";\nhub.data({json.dumps(path)},'
            assert content.decode("ascii").startswith(head) and content.endswith(b");\n")
            assert set(value(content)) == {"words", "texts", "groups", "foremost"}  # type: ignore[call-overload]
