"""The Python package (`pydantic`) as a judge of documents (see `agreement.judges`)."""

from __future__ import annotations

from pathlib import Path

from generator.model import Release
from tests.agreement.judging import Ask
from tests.python import support

PROGRAMS = support.PROGRAMS


def missing() -> str:
    """What it lacks: nothing, since it runs where the tests do."""
    return ""


def ask_of(release: Release, folder: Path) -> Ask:
    """The conformance program for a release, in `folder`."""
    return support.lay_out(release, "pydantic", folder).ask
