"""Same input, same bytes: in another folder, time zone, locale, and with another hash seed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.targets import registry
from tests.conftest import ROOT, SPECS, own_releases
from tests.writer.runs import tree

PLACES = (
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1", "LANG": "C"},
    {"TZ": "America/Guadeloupe", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4242", "PYTHONUTF8": "1"},
)


def run(folder: Path, out: Path, facts: dict[str, str]) -> dict[str, str]:
    targets = [part for name in ("ir", "json-schema", "pydantic") for part in ("-t", name)]
    command = [sys.executable, "-m", "generator", "generate", str(folder), "-o", str(out), *targets]
    environment = {**os.environ, **facts, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=out.parent, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return tree(out / folder.name)


def test_two_runs_in_different_places(tmp_path: Path) -> None:
    source = SPECS / own_releases()[-1]
    trees = []
    for number, facts in enumerate(PLACES):
        place = tmp_path / ("a" * (1 + 30 * number)) / "wor k"
        place.mkdir(parents=True)
        shutil.copytree(source, place / source.name)
        trees.append(run(place / source.name, place / "out", facts))
    assert trees[0] == trees[1]


def test_no_output_names_a_folder_of_this_machine(tmp_path: Path) -> None:
    source = SPECS / own_releases()[-1]
    run(source, tmp_path / "out", {})
    for path in (tmp_path / "out" / source.name).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert str(tmp_path).encode() not in content and str(ROOT).encode() not in content, path
    assert {"ir", "json-schema", "pydantic"} <= registry.available().keys()
