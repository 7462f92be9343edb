"""The npm package as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

from pathlib import Path

from generator.model import Release
from tests.agreement.judging import Ask
from tests.typescript import support

PROGRAMS = support.PROGRAMS
missing = support.missing


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release, in `folder`."""
    return support.lay_out(release, folder).ask
