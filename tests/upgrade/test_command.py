"""`hubgen diff --format upgrade`: the guide, printed or in a file; misuse is exit 2."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.languages.registry import languages
from tests.conftest import SPECS

OLD, NEW = str(SPECS / "2.0"), str(SPECS / "3.0")
EXPECTED = Path(__file__).parent / "expected"


def hubgen(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["diff", *arguments])


@pytest.mark.parametrize("target", [item.target for item in languages()])
def test_the_guide_is_written(target: str, tmp_path: Path) -> None:
    out = tmp_path / "guide.md"
    done = hubgen(OLD, NEW, "--format", "upgrade", "--language", target, "-o", str(out))
    assert (done.exit_code, out.read_text("utf-8")) == (0, (EXPECTED / f"{target}.md").read_text("utf-8"))


def test_the_guide_is_printed() -> None:
    done = hubgen(OLD, NEW, "--format", "upgrade", "--language", "Java")
    assert (done.exit_code, done.stdout) == (0, (EXPECTED / "java.md").read_text("utf-8"))


@pytest.mark.parametrize("more", [[], ["--language", "cobol"]])
def test_misuse(more: list[str]) -> None:
    done = hubgen(OLD, NEW, "--format", "upgrade", *more)
    assert done.exit_code == 2
    assert "java" in done.output


def test_a_source_that_is_not_there_is_an_error() -> None:
    done = hubgen(OLD, "specs/none", "--format", "upgrade", "--language", "java")
    assert done.exit_code == 1
