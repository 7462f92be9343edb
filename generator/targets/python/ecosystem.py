"""PyPI: the simple index (PEP 503), twine, package URLs."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote, urljoin, urlsplit

from generator.languages.destination import Destination
from generator.languages.ecosystem import Coordinate, Ecosystem, Published, Upload
from generator.languages.step import Step, command_step
from generator.languages.web import fetch
from generator.targets.python.building import declared
from generator.targets.python.tools import TWINE
from generator.targets.python.version import pep440

PACKAGES: Final = (".whl", ".tar.gz")
CREDENTIALS: Final = ("TWINE_USERNAME", "TWINE_PASSWORD")
INDEXES: Final = {
    "pypi": "https://pypi.org/simple",
    "testpypi": "https://test.pypi.org/simple",
    "https://upload.pypi.org/legacy": "https://pypi.org/simple",
    "https://test.pypi.org/legacy": "https://test.pypi.org/simple",
}
"""Where the index of a repository is that is not below the address of its uploads."""


def project_name(name: str) -> str:
    """The normalised name of a project (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def upload(request: Upload) -> Iterable[Step]:
    """twine checks the packages, and sends them."""
    packages = [name for name in request.files if name.endswith(PACKAGES)]
    place = request.place
    where = ["--repository-url", place.url] if place.url else ["--repository", place.name]
    yield command_step(TWINE, ["check", "--strict", *packages], request.folder)
    words = ["upload", "--non-interactive", "--disable-progress-bar", *where, *packages]
    yield command_step(TWINE, words, request.folder, CREDENTIALS)


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The files that the project's page in the simple index links to (PEP 503)."""
    base = INDEXES.get((place.url or place.name).rstrip("/"), f"{place.url.rstrip('/')}/simple")
    address = f"{base}/{coordinate.name}/"
    page = fetch(address)
    links = _Links(address)
    links.feed((page or b"").decode("utf-8", "replace"))
    return {name: fetch(links.found[name]) for name in names if name in links.found}


class _Links(HTMLParser):
    """The addresses of a page's links, by the last part of each; `start` is the address of the page."""

    def __init__(self, start: str) -> None:
        super().__init__()
        self._start = start
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a" and (link := dict(attrs).get("href")):
            address = urljoin(self._start, link).partition("#")[0]
            self.found[unquote(urlsplit(address).path.rpartition("/")[2])] = address


def index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """The simple index: a page of all projects, and one of each project's files with their digests."""
    folders = sorted(path for path in (root / "simple").iterdir() if path.is_dir())
    pages = {f"simple/{folder.name}/index.html": _project_page(folder) for folder in folders}
    return {**pages, "simple/index.html": _page("simple", ((item.name, f"{item.name}/") for item in folders))}


def _project_page(folder: Path) -> bytes:
    files = sorted(path for path in folder.iterdir() if path.name.endswith(PACKAGES))
    links = ((path.name, f"{path.name}#sha256={hashlib.sha256(path.read_bytes()).hexdigest()}") for path in files)
    return _page(folder.name, links)


def _page(title: str, links: Iterable[tuple[str, str]]) -> bytes:
    lines = "".join(f'<a href="{quote(link, safe="/#=")}">{html.escape(name)}</a><br>\n' for name, link in links)
    meta = '<meta name="pypi:repository-version" content="1.0">'
    start = (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{meta}<title>{html.escape(title)}</title></head>'
    )
    return f"{start}\n<body>\n{lines}</body></html>\n".encode()


PYPI: Final = Ecosystem(
    name="pypi",
    title="PyPI",
    purl_type="pypi",
    spell=pep440,
    endings=PACKAGES,
    declared_ending=".whl",
    declared=declared,
    folder=lambda item: f"simple/{project_name(item.name)}",
    index=index,
    upload=upload,
    published=published,
    help="~/.pypirc, or TWINE_USERNAME and TWINE_PASSWORD",
    clients=(TWINE,),
    secrets=("TWINE_PASSWORD", "TWINE_CERT_PASSWORD"),
    purl_name=lambda name: name.lower().replace("_", "-"),
)
