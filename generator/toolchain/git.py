"""git, asked for what a repository holds, and never by programs of the repository's own.

A repository's configuration may name programs (git-config): file system monitor, hooks, filters, transports. Whoever
made the repository wrote it, so that asking `git status` of a folder that came from elsewhere would run what it says.
Here all of them are switched off; filters of the user's own configuration (git-lfs) are not.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

PATIENCE: Final = 120
"""Seconds that git gets."""
SWITCHED_OFF: Final = (
    ("core.fsmonitor", "false"),
    ("core.hooksPath", os.devnull),
    ("core.alternateRefsCommand", ""),
    ("protocol.allow", "never"),  # nothing is fetched: no transport, no credential helper, no proxy command
    ("diff.external", ""),
    ("diff.ignoreSubmodules", "dirty"),  # else git asks git in each submodule, by that one's configuration
)
FILTER: Final = re.compile(r"filter\.(?P<name>.*)\.(?:clean|smudge|process|required)", re.DOTALL)
PROTOCOL: Final = re.compile(r"protocol\..*\.allow", re.DOTALL)


class GitFailed(Exception):
    """git cannot be run, or refused; the text is the first line of what it said."""


def git(*words: str, folder: Path | None = None) -> bytes:
    """What `git WORDS…` prints, in `folder` or here; raises `GitFailed`."""
    settings = (*SWITCHED_OFF, *_own_programs(folder))
    return _run(words, folder, settings)


def _own_programs(folder: Path | None) -> Iterable[tuple[str, str]]:
    """The settings that switch off what the repository's own configuration defines."""
    try:
        listed = _run(("config", "--list", "--show-scope", "--name-only", "-z"), folder, SWITCHED_OFF)
    except GitFailed:  # outside of any repository
        return
    fields = listed.decode("utf-8", "surrogateescape").split("\0")
    for scope, key in zip(fields[::2], fields[1::2], strict=False):
        if scope not in {"local", "worktree"}:
            continue
        if match := FILTER.fullmatch(key):
            name = match["name"]
            yield from ((f"filter.{name}.{part}", "") for part in ("process", "clean", "smudge"))
            yield f"filter.{name}.required", "false"
        elif PROTOCOL.fullmatch(key):
            yield key, "never"


def _run(words: Iterable[str], folder: Path | None, settings: Iterable[tuple[str, str]]) -> bytes:
    command = ["git", "--no-pager", *words]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=_environment(settings, os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise GitFailed(f"git cannot be run ({error})") from error
    if done.returncode:
        raise GitFailed((done.stderr.decode("utf-8", "replace").splitlines() or ["git failed"])[0])
    return done.stdout


def _environment(settings: Iterable[tuple[str, str]], environment: Mapping[str, str]) -> dict[str, str]:
    """`environment` with settings that count more than any file's, behind those that it has already (git-config)."""
    known = environment.get("GIT_CONFIG_COUNT", "")
    first = int(known) if known.isdigit() else 0
    added: dict[str, str] = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
    number = first
    for number, (key, value) in enumerate(settings, first):
        added |= {f"GIT_CONFIG_KEY_{number}": key, f"GIT_CONFIG_VALUE_{number}": value}
    return {**environment, **added, "GIT_CONFIG_COUNT": str(number + 1)}
