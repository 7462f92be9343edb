"""The site over the project's own releases, once a session: in memory, and as a folder for the browser."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.model import Release
from generator.targets.docs.site import render_site
from tests.conftest import SPECS, load_release, own_releases

AXE = os.environ.get("HUBGEN_AXE", "")


@pytest.fixture(scope="session")
def releases() -> list[Release]:
    return [load_release(SPECS / name) for name in own_releases()]


@pytest.fixture(scope="session")
def site(releases: list[Release]) -> Mapping[str, bytes]:
    return {item.path: item.content for item in render_site(releases)}


@pytest.fixture(scope="session")
def folder(site: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(site, tmp_path_factory.mktemp("site"))


def write(files: Mapping[str, bytes], root: Path) -> Path:
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return root


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """A page that notes every request and every fault."""
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    opened.requests, opened.faults = [], []
    opened.on("request", lambda request: opened.requests.append(request.url))
    opened.on("pageerror", lambda error: opened.faults.append(str(error)))
    opened.on("console", lambda message: opened.faults.append(message.text) if message.type == "error" else None)
    opened.on("dialog", lambda dialog: opened.faults.append("a dialog"))
    yield opened
    context.close()
