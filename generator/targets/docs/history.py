"""The life of every message and field over the releases of the site, as data."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from generator.diff.succession import Succession
from generator.diff.timeline import as_document
from generator.model import Release
from generator.targets.base import OutputFile
from generator.targets.docs.editions import Edition

HISTORY: Final = "history.json"


def history_file(editions: Sequence[Edition]) -> OutputFile:
    """What `hubgen history --all --format json` tells of the releases; what changed is known from the editions."""
    known = {edition.version: edition.step.succession for edition in editions if edition.step}

    def follow(_: Release, newer: Release) -> Succession:
        return known[newer.version]

    document = as_document([edition.release for edition in editions], follow)
    return OutputFile(HISTORY, json.dumps(document, ensure_ascii=False, indent=1).encode())
