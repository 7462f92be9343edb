"""The statements of a module that our own templates emit, without comments and blanks that mean nothing.

A statement begins in the first column. Comments stand on lines of their own; texts never go over a line's end. Only
the hand-written modules may have templates (`…`), whose blanks would count: those over several lines are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

CLOSERS: Final = ("}", "]", ")")
MULTILINE: Final = re.compile(r"^[^`]*`(?:[^`\\]|\\.)*$")
HAND_WRITTEN: Final = "runtime/"
DYNAMIC: Final = re.compile(r"(?<![\w$.])import\s*[(.]")


class BundleError(ValueError):
    """A module that the bundler cannot join, with its path."""


def statements(path: str, text: str) -> Iterator[str]:
    """The statements of a module, each with its lines joined by line ends. Raises `BundleError`."""
    found: list[str] = []
    for line in _code(path, text):
        if found and not line[0].isspace() and not line.startswith(CLOSERS):
            yield _joined(path, found)
            found = []
        found.append(line)
    if found:
        yield _joined(path, found)


def _code(path: str, text: str) -> Iterator[str]:
    """The lines that are no comment."""
    in_comment = False
    for line in text.split("\n"):
        bare = line.strip()
        if not in_comment and bare.startswith("/*") and not bare.startswith("/*#"):
            in_comment = True
        if in_comment:
            if "*/" in bare:
                in_comment = False
                if not bare.endswith("*/"):
                    raise BundleError(f"{path}: code stands behind a comment: {bare[:120]}")
        elif bare and not bare.startswith("//"):
            yield line.rstrip()
    if in_comment:
        raise BundleError(f"{path}: a comment does not end")


def _joined(path: str, lines: list[str]) -> str:
    if path.startswith(HAND_WRITTEN):
        for line in lines:
            if line.count("`") % 2 and MULTILINE.match(line):
                raise BundleError(f"{path}: a template goes over several lines: {line[:120]}")
            if DYNAMIC.search(line):
                raise BundleError(f"{path}: the bundler does not know this form: {line[:120]}")
    return "\n".join(line.strip() for line in lines)
