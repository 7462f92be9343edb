"""Pages read back: their links, ids and texts, by a parser that is not ours."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from urllib.parse import unquote

import html5lib


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says, as a browser would read it."""

    tree: object
    ids: frozenset[str]
    links: tuple[str, ...]
    text: str
    errors: tuple[str, ...]


def read(content: bytes) -> Page:
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    tree = parser.parse(content.decode())
    found = list(tree.iter())
    attributes = [value for item in found for key, value in item.attrib.items() if key in ("href", "src")]
    return Page(
        tree,
        frozenset(item.attrib["id"] for item in found if "id" in item.attrib),
        tuple(attributes),
        " ".join(text for text in tree.itertext()),
        tuple(f"{place}: {code} {facts}" for place, code, facts in parser.errors),
    )


def target(path: str, link: str) -> tuple[str, str]:
    """The file and the fragment that a link of a page leads to."""
    address, _, fragment = link.partition("#")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(address))) if address else path
    return file, unquote(fragment)
