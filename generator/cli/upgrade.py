"""The upgrade guide of `hubgen diff --format upgrade`: between two sources that were compared already."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Collector


def upgrade_guide(old: str, new: str, target: str, renames: Path | None) -> bytes:
    """The guide from `old` to `new` in a language, in Markdown; both have been read before, without errors."""
    from generator.diff.compare.renames import NO_RENAMES
    from generator.diff.files import read_renames
    from generator.diff.job import comparable
    from generator.diff.sources import open_source
    from generator.languages.registry import language
    from generator.targets.upgrade.as_markdown import render
    from generator.targets.upgrade.steps import guide

    collector = Collector()
    confirmed = read_renames(renames, collector) if renames else NO_RENAMES
    sources = open_source(old, collector), open_source(new, collector)
    if sources[0] is None or sources[1] is None:
        return b""
    older, newer, _ = comparable(sources[0], sources[1])
    return render(guide(language(target), older, newer, confirmed)).encode()
