"""Completion as a user has it: the script is read by a real shell, and TAB completes."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.cli import COMMANDS
from tests.conftest import own_releases

PROGRAMS = Path(sys.executable).parent
BASH = """
set -u
source ./completion.sh
COMP_WORDS=({words}) COMP_CWORD={last}
_hubgen_completion hubgen
printf '%s\\n' "${{COMPREPLY[@]}}"
"""

pytestmark = pytest.mark.skipif(
    not (PROGRAMS / "hubgen").exists(), reason="hubgen is not installed in this environment"
)


def environment() -> dict[str, str]:
    return {"PATH": f"{PROGRAMS}:{os.environ['PATH']}", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TERM": "dumb"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where a user stands: releases in specs/, and the script."""
    for name in own_releases():
        (tmp_path / "specs" / name / "models").mkdir(parents=True)
    (tmp_path / "specs" / "notes").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "release.yaml").write_text("release: 9.0\n")
    (tmp_path / "completion.sh").write_text(script("bash"))
    return tmp_path


def script(shell: str) -> str:
    done = subprocess.run([PROGRAMS / "hubgen", "completion", shell], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def complete(folder: Path, *words: str) -> list[str]:
    """What bash offers for the last of `words`."""
    given = " ".join(f"'{word}'" for word in ("hubgen", *words))
    done = subprocess.run(
        ["bash", "--norc", "--noprofile", "-c", BASH.format(words=given, last=len(words))],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0 and not done.stderr, done.stderr
    return done.stdout.split()


def test_commands(folder: Path) -> None:
    assert complete(folder, "") == list(COMMANDS)
    assert complete(folder, "gen") == ["generate"]
    assert complete(folder, "new", "w") == ["workflow"]


@pytest.mark.parametrize(
    "words", [("generate",), ("lint",), ("diff",), ("diff", "a"), ("package",), ("new", "message"), ("convert",)]
)
def test_release_folders(words: tuple[str, ...], folder: Path) -> None:
    ours = [f"specs/{name}" for name in own_releases()]
    assert complete(folder, *words, "") == ["mine", *ours]
    assert complete(folder, *words, "sp") == ours
    assert complete(folder, *words, f"specs/{own_releases()[-1][0]}") == [ours[-1]]
    assert complete(folder, *words, f"{folder}/mi") == [f"{folder}/mine"]


def test_targets(folder: Path) -> None:
    assert complete(folder, "generate", "-t", "r") == ["rabbitmq", "ruby"]
    assert "json-schema" in complete(folder, "generate", "--target", "")


def test_choices_and_options(folder: Path) -> None:
    assert complete(folder, "completion", "") == ["bash", "zsh", "fish"]
    assert complete(folder, "diff", "a", "b", "--form") == ["--format"]


def test_names_that_a_shell_would_act_upon_are_left_to_it(folder: Path) -> None:
    for name in ("a b", "$(touch pwned)", "x;y", "é\nz"):
        (folder / "specs" / name / "models").mkdir(parents=True)
    assert complete(folder, "lint", "specs/") == [f"specs/{name}" for name in own_releases()]
    assert not (folder / "pwned").exists()


def test_no_command_is_imported_for_the_list_of_all(folder: Path) -> None:
    code = (
        "import sys\nfrom generator.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "slow = {'openpyxl', 'jinja2', 'generator.cli.lint', 'python_calamine'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    asked = {"_HUBGEN_COMPLETE": "bash_complete", "COMP_WORDS": "hubgen ", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**environment(), **asked}, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.splitlines()[-1] == "[]" and "plain,generate" in done.stdout


def test_tab_in_an_interactive_bash(folder: Path) -> None:
    typed = f"hubgen generate specs/{own_releases()[-1][:2]}\t-t rab\t"
    assert f"specs/{own_releases()[-1]} -t rabbitmq" in on_terminal(folder, typed)


def on_terminal(folder: Path, typed: str) -> str:
    """What a terminal shows after `typed`."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve("/bin/bash", ["bash", "--norc", "--noprofile", "-i"], {**environment(), "PS1": "> "})
    shown = ""
    try:
        for part in ("source ./completion.sh\n", *(piece + "\t" for piece in typed.split("\t") if piece)):
            os.write(terminal, part.encode())
            shown += read_for(terminal, 3.0)
    finally:
        os.write(terminal, b"\x15exit\n")
        os.close(terminal)
        os.waitpid(child, 0)
    return shown.replace("\a", "")


def read_for(terminal: int, quiet: float) -> str:
    """What comes until nothing has come for `quiet` seconds."""
    found, end = b"", time.monotonic() + quiet
    while (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            found += os.read(terminal, 65_536)
            end = time.monotonic() + quiet
    return found.decode("utf-8", "replace")


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_the_other_shells_read_their_script(shell: str, tmp_path: Path) -> None:
    text = script(shell)
    assert "_HUBGEN_COMPLETE" in text
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    (tmp_path / "script").write_text(text)
    done = subprocess.run([shell, "-n", "script"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and not done.stderr


def in_shell(shell: str, code: str, folder: Path) -> list[str]:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    done = subprocess.run(
        [shell, *(["-f"] if shell == "zsh" else ["--no-config"]), "-c", code],
        cwd=folder,
        env={**environment(), "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0 and not done.stderr, done.stderr
    return [line.split("\t")[0] for line in done.stdout.splitlines()]


def test_fish_completes(folder: Path) -> None:
    code = 'hubgen completion fish | source; complete -C "hubgen {}"'
    assert in_shell("fish", code.format("gen"), folder) == ["generate"]
    assert in_shell("fish", code.format("generate -t ru"), folder) == ["ruby"]
    assert f"specs/{own_releases()[-1]}" in in_shell("fish", code.format("lint specs/"), folder)


def test_zsh_knows_the_function(folder: Path) -> None:
    code = 'autoload -U compinit && compinit -u -D && eval "$(hubgen completion zsh)" && echo $_comps[hubgen]'
    assert in_shell("zsh", code, folder) == ["_hubgen_completion"]
    asked = "COMP_WORDS='hubgen gen' COMP_CWORD=1 _HUBGEN_COMPLETE=zsh_complete hubgen"
    assert in_shell("zsh", asked, folder)[:2] == ["plain", "generate"]
