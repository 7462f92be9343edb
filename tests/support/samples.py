"""The samples of a release as requests to a conformance program, and what XML says whatever its prefixes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

Request = dict[str, Any]


def requests(folder: Path) -> Iterator[Request]:
    """Every sample of a release; those without a root element are told by their folder's name."""
    for path in sorted((folder / "samples").rglob("*")):
        if path.suffix in {".json", ".xml"} and path.name != "messagesList.json":
            has_no_root = path.suffix == ".json" and path.parent.name.startswith("TECHNICAL")
            yield {
                "id": str(path.relative_to(folder)),
                "schema": path.parent.name if has_no_root else None,
                "format": path.suffix[1:],
                "text": path.read_text(encoding="utf-8"),
            }


def canonical(text: str) -> Any:
    """An XML document as names, attributes and texts; prefixes and blanks between elements left out."""
    return _tree(etree.fromstring(text.encode()))


def without_empty_lists(value: Any) -> Any:
    """XML repeats an element per value: it has no place for a list of none."""
    if isinstance(value, dict):
        return {key: without_empty_lists(item) for key, item in value.items() if item != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def _tree(element: Any) -> Any:
    children = [child for child in element if isinstance(child.tag, str)]
    text = "" if children else "".join(element.itertext())
    return element.tag, sorted(element.attrib.items()), text, [_tree(child) for child in children]
