"""`site.yaml`, read and checked: every fault with its line and what to do, all in one run."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from generator.readers.yaml import Node, UnreadableYaml, read_yaml
from generator.targets.docs.contrast import ENOUGH, contrast
from generator.targets.docs.theme import DEFAULT, Logo, Theme, ThemeLink

NAME: Final = "site.yaml"
COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
PLACEHOLDERS: Final = ("version", "message", "path", "cell")
STATUSES: Final = ("non conforme", "partiellement conforme", "totalement conforme")
GROUNDS: Final[Mapping[str, tuple[str, ...]]] = {
    "accent": ("#ffffff", "#f5f6f9", "#e9eef9"),
    "accent_dark": ("#12151c", "#1a1e28", "#1e2a47", "#0d1526"),
}
"""The colours that each colour of the theme stands on, or that stand on it (templates/docs/css/base.css)."""
LONGEST_TEXT: Final = 120
LONGEST_LOGO: Final = 64 * 2**10


class WrongTheme(ValueError):
    """The file is not what it should be; the text tells file, line and remedy of every fault."""


LoadFile = Callable[[str], bytes]
"""Gives the bytes of a file beside `site.yaml`; raises `OSError`."""


def read_theme(content: bytes, name: str, load: LoadFile) -> Theme:
    """The theme of a file; `load` reads the logo. Raises `WrongTheme` with every fault of the file."""
    try:
        root = read_yaml(content.decode())
    except UnicodeDecodeError as error:
        raise WrongTheme(f"{name}: not UTF-8; save the file as UTF-8") from error
    except UnreadableYaml as error:
        raise WrongTheme(f"{name}, line {error.line}: {error}; {error.hint}") from error
    if root.value in ("", "~", "null"):
        return DEFAULT
    reader = _Reader(name, load)
    values = reader.values(root, KEYS, "")
    if reader.faults:
        raise WrongTheme("\n".join(reader.faults))
    return Theme(**values)


@dataclass(slots=True)
class _Reader:
    """Reads the nodes of one file, and collects what is wrong."""

    name: str
    load: LoadFile
    faults: list[str] = field(default_factory=list)

    def wrong(self, node: Node, text: str, remedy: str) -> None:
        self.faults.append(f"{self.name}, line {node.line}: {text}; {remedy}")

    def values(self, node: Node, keys: Mapping[str, Any], place: str) -> dict[str, Any]:
        """The values of a mapping by the names of the theme; what is wrong is left out."""
        if not isinstance(node.value, dict):
            self.wrong(node, f"{place or 'the file'} is not a mapping", f"write keys: {', '.join(keys)}")
            return {}
        found: dict[str, Any] = {}
        for key, item in node.value.items():
            if key not in keys:
                self.wrong(item, f"{place}{key!r} is not a key", f"the keys are {', '.join(keys)}")
                continue
            value = keys[key](self, key, item)
            found.update(value if isinstance(value, dict) else {key: value})
        return found

    def text(self, key: str, node: Node) -> str:
        value = node.value.strip() if isinstance(node.value, str) else ""
        if not value or len(value) > LONGEST_TEXT or not value.isprintable():
            self.wrong(node, f"{key} is not a text on one line", f"write a text of 1 to {LONGEST_TEXT} characters")
        return value

    def link(self, key: str, node: Node) -> str:
        value = node.value.strip() if isinstance(node.value, str) else ""
        if not _is_link(value):
            self.wrong(node, f"{key} is not an address", "write https://… or mailto:…")
        return value

    def report(self, key: str, node: Node) -> str:
        value = self.link(key, node)
        unknown = [item for item in PLACEHOLDER.findall(value) if item not in PLACEHOLDERS]
        if unknown or "{" in PLACEHOLDER.sub("", value) or "}" in PLACEHOLDER.sub("", value):
            known = ", ".join(f"{{{item}}}" for item in PLACEHOLDERS)
            self.wrong(node, f"{key} has a place to fill in that is unknown", f"the places are {known}")
        return value

    def status(self, key: str, node: Node) -> str:
        value = node.value if isinstance(node.value, str) else ""
        if value not in STATUSES:
            self.wrong(node, f"{key} is not a status", f"write one of: {', '.join(STATUSES)}")
        return value

    def accessibility(self, key: str, node: Node) -> dict[str, Any]:
        found = self.values(node, {"status": _Reader.status, "href": _Reader.link}, f"{key}: ")
        names = {"status": "accessibility", "href": "accessibility_href"}
        return {names[name]: value for name, value in found.items()}

    def colours(self, key: str, node: Node) -> dict[str, Any]:
        return self.values(node, {"accent": _Reader.colour, "accent_dark": _Reader.colour}, f"{key}: ")

    def colour(self, key: str, node: Node) -> str:
        value = node.value if isinstance(node.value, str) else ""
        if not COLOUR.fullmatch(value):
            self.wrong(node, f"{key} is not a colour", 'write it as "#14357a", in quotes')
            return ""
        least, ground = min((contrast(value, ground), ground) for ground in GROUNDS[key])
        if least < ENOUGH:
            side = "lighter" if key == "accent_dark" else "darker"
            text = f"{key} {value} has a contrast of {int(least * 100) / 100:.2f} with {ground}, of {ENOUGH} at least"
            self.wrong(node, text, f"choose a {side} colour")
        return value

    def links(self, key: str, node: Node) -> tuple[ThemeLink, ...]:
        if not isinstance(node.value, list):
            self.wrong(node, f"{key} is not a list", "write « - text: … » and « href: … » for each link")
            return ()
        return tuple(item for item in (self._link(key, entry) for entry in node.value) if item)

    def _link(self, key: str, node: Node) -> ThemeLink | None:
        found = self.values(node, {"text": _Reader.text, "href": _Reader.link}, f"{key}: ")
        if isinstance(node.value, dict) and (missing := {"text", "href"} - node.value.keys()):
            self.wrong(node, f"{key}: {' and '.join(sorted(missing))} missing", "write text and href")
        return ThemeLink(**found) if len(found) == 2 else None

    def logo(self, key: str, node: Node) -> dict[str, Any]:
        found = self.values(node, {"file": _Reader.text, "text": _Reader.text}, f"{key}: ")
        if len(found) < 2:
            self.wrong(node, f"{key} needs file and text", "name a PNG or SVG file, and what is read in its place")
            return {}
        try:
            content = self.load(found["file"])
        except OSError as error:
            self.wrong(node, f"{key}: {found['file']}: {error.strerror}", f"put the file beside {NAME}, 64 KiB at most")
            return {}
        media_type = _media_type(content)
        if not media_type:
            self.wrong(node, f"{key}: {found['file']} is neither PNG nor SVG", "save the picture as PNG or SVG")
        return {"logo": Logo(media_type, content, found["text"])}


KEYS: Final[Mapping[str, Any]] = {
    "name": _Reader.text,
    "tagline": _Reader.text,
    "brand": _Reader.text,
    "logo": _Reader.logo,
    "colours": _Reader.colours,
    "links": _Reader.links,
    "contact": _Reader.link,
    "accessibility": _Reader.accessibility,
    "legal": _Reader.link,
    "report": _Reader.report,
}


def _is_link(value: str) -> bool:
    """An address that a page may lead to: https with a host, or mailto with an address; ASCII, without spaces."""
    if not value.isascii() or not value.isprintable() or any(char in value for char in " \"'<>\\`"):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return bool(parts.hostname) if parts.scheme == "https" else parts.scheme == "mailto" and "@" in parts.path


def _media_type(content: bytes) -> str:
    """The kind of a picture; empty where it is none that a site takes."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    start = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    return "image/svg+xml" if start.startswith((b"<svg", b"<?xml")) and b"<svg" in content[:4096] else ""
