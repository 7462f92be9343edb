"""The command line, run in this process, and a small release to run it on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from tests.conftest import SPECS, own_releases
from tests.readers.edit import copy_release

Hubgen = Callable[..., Result]


@pytest.fixture
def hubgen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hubgen:
    """`hubgen(*arguments)` in a folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Result:
        result = CliRunner().invoke(commands, [str(argument) for argument in arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        return result

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the newest of our releases, to be changed."""
    return copy_release(SPECS / own_releases()[-1], tmp_path / "specs")
