"""The one moment that a package's files have: the day of the release, never that of the build."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from generator.model import Release

UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""For a release that gives no date, or one that a zip archive cannot hold."""
FIRST_YEAR: Final = 1980
"""A zip archive counts from here (APPNOTE, 4.4.6)."""


def moment_of(release: Release) -> datetime:
    """Midnight (UTC) of the day on which the release was published."""
    try:
        day = datetime.fromisoformat(release.date).replace(tzinfo=UTC)
    except ValueError:
        return UNDATED
    return day if day.year >= FIRST_YEAR else UNDATED
