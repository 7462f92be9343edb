"""The program itself: its version, and how it ends when it is cut off."""

from __future__ import annotations

import io
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__, cli
from generator.cli.report import Reporter
from tests.conftest import ROOT


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


def hubgen(*arguments: str, out: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, its output through a shell's `out`, such as `| head -1`."""
    command = f"{shlex.join([sys.executable, '-m', 'generator', *arguments])} {out}"
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [("explain",), ("--version",), ("lint", "no/such/folder", "--format", "json")])
def test_output_that_has_no_room_is_said_in_one_line(arguments: tuple[str, ...]) -> None:
    done = hubgen(*arguments, out="> /dev/full")
    assert (done.returncode, done.stderr) == (1, "hubgen: cannot write: No space left on device\n")


def test_a_reader_that_leaves_ends_it_in_silence() -> None:
    done = hubgen("explain", out="| head -n 1")
    assert (len(done.stdout.splitlines()), done.stderr) == (1, "")
    assert hubgen("explain", out=">&-").returncode == 0


@pytest.mark.parametrize(("arguments", "code"), [(("--version",), 0), (("lint", "no/such/folder"), 1), (("lint",), 2)])
def test_the_program_ends_with_its_code_and_all_that_it_printed(
    arguments: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    done = hubgen(*arguments, out=f"> {shlex.quote(str(tmp_path / 'out'))}")
    assert done.returncode == code and "Traceback" not in done.stderr
    assert ((tmp_path / "out").read_text() + done.stderr).count("\n") >= 1


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
