"""What the documentation site costs: one release, and all releases at hand in one site."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.targets.base import OutputFile
from generator.targets.docs.site import render_release, render_site
from tests.bench.group import Row
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases

TITLE = "Documentation site (in process, after the releases are loaded)"
COLUMNS = ("CPU s", "files", "MB", "biggest message page, kB")


def rows(release: Path) -> Iterator[Row]:
    """The site of one release, then the site over the real releases (the project's own where there are none)."""
    found = load_release(release)
    yield f"one release, {found.version}", *_figures(lambda: render_release(found))
    names = real_releases()
    folders = [SPECS / name for name in own_releases()] if names == ["none"] else [DSF / name for name in names]
    releases = [load_release(folder) for folder in folders]
    title = f"all releases, {', '.join(item.version for item in releases)}, with differences and history"
    yield title, *_figures(lambda: render_site(releases))


def _figures(make: Callable[[], Iterator[OutputFile]]) -> Row:
    start = time.process_time()
    files = list(make())
    spent = time.process_time() - start
    pages = [len(item.content) for item in files if "messages/" in item.path and item.path.endswith(".html")]
    megabytes = sum(len(item.content) for item in files) / 1e6
    return f"{spent:.2f}", str(len(files)), f"{megabytes:.1f}", f"{max(pages) / 1e3:.0f}"
