"""What a target is: from a checked release to files in memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import msgspec


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to write; `path` is relative to the target's folder, with forward slashes.

    `sha256` is the digest of the content in hexadecimal, where somebody has worked it out.
    """

    path: str
    content: bytes
    sha256: str = field(default="", compare=False)


Target: TypeAlias = "Callable[..., Iterator[OutputFile]]"
"""A target is a function: the release in, its files out, nothing printed or written.

A target whose module names others in `CARRIES` takes their files (a mapping by target) as a second argument,
where they are rendered already.
"""


def json_file(path: str, document: Any) -> OutputFile:
    """A JSON document, indented, UTF-8, keys in the order given."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False)  # in C, which `indent` is not
    return OutputFile(path, msgspec.json.format(text.encode(), indent=2) + b"\n")


def text_file(path: str, text: str) -> OutputFile:
    """A text file, UTF-8, with a final line break."""
    return OutputFile(path, (text.rstrip("\n") + "\n").encode())
