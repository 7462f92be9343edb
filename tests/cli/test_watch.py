"""One turn of `hubgen watch`, in this process: the site with it, faults told and survived, Ctrl-C ends it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Hubgen
from tests.conftest import own_releases


def one_turn(folders: list[Path]) -> Iterator[list[Path]]:
    yield folders
    raise KeyboardInterrupt


def test_the_site_is_rendered_too(
    hubgen: Hubgen, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.watching.touched", one_turn)
    done = hubgen("watch", "-t", "docs")
    assert done.exit_code == 0 and "watching; Ctrl-C ends" in done.stderr
    assert f"{own_releases()[-1]}: " in done.stdout and "docs: " in done.stdout
    assert (tmp_path / "output" / "docs" / "index.html").is_file()


def test_a_fault_of_ours_is_told_and_survived(hubgen: Hubgen, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise LookupError("x")

    monkeypatch.setattr("generator.watching.touched", one_turn)
    monkeypatch.setattr("generator.pipeline.generate", fault)
    done = hubgen("watch", folder, "-t", "ir")
    assert done.exit_code == 0 and "a fault of ours (LookupError); the output is as it was" in done.stderr
    assert "watching; Ctrl-C ends" in done.stderr
