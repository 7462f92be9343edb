"""One reader under atheris, in a process of its own: `python -m tests.fuzz.one READER CORPUS [libFuzzer's options]`."""

from __future__ import annotations

import sys

import atheris

name = sys.argv.pop(1)
with atheris.instrument_imports(
    include=["generator.readers", "generator.mappers", "generator.messages", "generator.regex"]
):
    from tests.fuzz.readers import READERS

atheris.Setup(sys.argv, READERS[name].read)
atheris.Fuzz()
