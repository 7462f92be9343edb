"""Target `docs`: the documentation of a release as a static site, in French."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile


def render(release: Release) -> Iterator[OutputFile]:
    """Every page of the release and what it needs: opened from a folder, without a server or a network."""
    # imported late: the pictures below this package are of use without the pages
    from generator.targets.docs.site import render_release

    return render_release(release)
