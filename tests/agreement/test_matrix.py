"""Every judge gives one verdict on thousands of mutants of each release; packages and validator the same errors.

An error is its code, its path, and its texts in French and English.
"""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.agreement.engines import engines
from tests.agreement.judges import LANGUAGES, answers, missing, our_errors, program
from tests.agreement.matrix import Matrix, exceptions
from tests.agreement.mutants import mutants
from tests.conftest import DSF, SPECS, own_releases, real_releases
from tests.lanes import SOAK

MUTANTS = int(os.environ.get("HUBGEN_MUTANTS", "500"))
"""Mutants of each release; the complete run has 5,000."""
SHOWN = 5
SYNTAX = [["syntax", "$"]]


def releases() -> list[Path]:
    """The oldest and the newest real release at hand, and our newest; all of them by `make soak`."""
    real = [DSF / name for name in real_releases() if name != "none"]
    own = [SPECS / name for name in own_releases()]
    return real + own if SOAK else [*dict.fromkeys([*real[:1], *real[-1:]]), own[-1]]


def name_of(folder: Path) -> str:
    return f"{folder.name}" if folder.parent == DSF else f"specs {folder.name}"


def test_matrix(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    languages = [name for name in LANGUAGES if name not in missing()]
    matrix = Matrix()
    for folder in releases():
        judge(matrix, folder, tmp_path, languages)
    out = Path(os.environ.get("HUBGEN_MATRIX", tmp_path / "matrix.txt"))
    out.write_text(matrix.text(), "utf-8")
    out.with_suffix(".json").write_text(json.dumps(matrix.wrong, indent=1), "utf-8")
    with capsys.disabled():
        print(f"\n{matrix.text()}not here: {', '.join(missing()) or 'nothing'}")
    assert matrix.wrong[:SHOWN] == [], f"{len(matrix.wrong)} in all, see {out.with_suffix('.json')}"
    if DSF.is_dir() and MUTANTS >= 5_000:
        assert [item.name for item in exceptions() if not matrix.used[item.name]] == []


def judge(matrix: Matrix, folder: Path, builds: Path, languages: list[str]) -> None:
    """Add the rows of a release: the packages side by side, then the engines of the schemas, on what can be read."""
    requests = mutants(folder, MUTANTS)
    asked = list(zip(requests, our_errors(folder, requests), strict=True))
    matrix.count(name_of(folder), [errors for _, errors in asked])
    with ThreadPoolExecutor(2) as pool:
        given = pool.map(lambda name: list(answers(program(name, folder, builds), requests)), languages)
        for language, found in zip(languages, given, strict=True):
            matrix.compare(name_of(folder), language, asked, found)
    for name, engine in engines(builds).items():
        bare = [(request, [error[:2] for error in errors]) for request, errors in asked]
        read = [item for item in bare if item[0]["format"] == engine.format and item[1] != SYNTAX]
        matrix.compare(name_of(folder), name, read, engine.judge(folder, [request for request, _ in read]))
