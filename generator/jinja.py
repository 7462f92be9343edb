"""Jinja's environments: strict about what is missing, and compiled once, as Python does with its own modules."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import jinja2
from jinja2.bccache import Bucket

from generator.paths import CODE

PYCACHE: Final = CODE / "__pycache__"
"""Where Python keeps what it compiled of hubgen; who may write there may change hubgen itself."""


def strict_environment(*folders: Path, **options: Any) -> jinja2.Environment:
    """The templates of some folders: the first that has a name counts.

    `options` say how what they print is made safe (`autoescape`, `finalize`).
    """
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_compiled(options),
        **options,
    )


def _compiled(options: dict[str, Any]) -> jinja2.BytecodeCache | None:
    """None where Python keeps nothing either: it may not write there, or is asked not to."""
    if sys.dont_write_bytecode or not (PYCACHE.is_dir() and os.access(PYCACHE, os.W_OK)):
        return None
    kind = "-".join(sorted(name for name, value in options.items() if value))
    return _Compiled(os.fspath(PYCACHE), f"template-{kind}-%s.pyc")


class _Compiled(jinja2.FileSystemBytecodeCache):
    """What cannot be cached, or read again, is no fault, only no help."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except Exception:  # a damaged file raises whatever pickle and marshal raise
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)
