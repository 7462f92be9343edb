"""The program itself: its version, and how it ends when it is cut off."""

from __future__ import annotations

import io
import sys

import pytest

from generator import __version__, cli
from generator.cli.report import Reporter


def test_the_version_without_the_commands(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("generator.cli._run", pytest.fail)
    monkeypatch.setattr(sys, "argv", ["hubgen", "--version"])
    cli.main()
    assert capsys.readouterr().out == f"hubgen, version {__version__}\n"


@pytest.mark.parametrize("error", [KeyboardInterrupt, BrokenPipeError])
def test_a_run_that_is_cut_off_says_nothing(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def cut_off() -> None:
        raise error

    monkeypatch.setattr("generator.cli._run", cut_off)
    monkeypatch.setattr(sys, "argv", ["hubgen", "generate"])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 130 and capsys.readouterr() == ("", "")


def test_a_name_that_the_package_has_not() -> None:
    with pytest.raises(AttributeError, match="'command'"):
        _ = cli.command


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("quiet", "told"), [(False, True), (True, False)])
def test_steps_are_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch, *, quiet: bool, told: bool) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Reporter(quiet=quiet, verbose=False, check=False).progress() as step:
        step("json-schema")
    assert ("json-schema …" in terminal.getvalue()) is told
