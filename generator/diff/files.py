"""The files that people keep beside a comparison: waivers, and confirmed renames."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.diff.compare.renames import Renames
from generator.diff.gate import Waiver
from generator.readers.inputs import read_input
from generator.readers.yaml import Node, UnreadableYaml, read_yaml


def read_waivers(path: Path, collector: Collector) -> tuple[Waiver, ...]:
    """The waivers of a file: a list of `fingerprint`, `reason`, `until` (YYYY-MM-DD), all three needed."""
    root = _root(path, collector)
    items = root.get("waivers")
    if items is None or not isinstance(items.value, list):
        collector.error("bad-waivers", Location(path.name), "it has no list 'waivers'", "write waivers: [{…}]")
        return ()
    return tuple(_waivers(items.value, path, collector))


def _waivers(items: list[Node], path: Path, collector: Collector) -> Iterator[Waiver]:
    for item in items:
        place = Location(path.name, line=item.line)
        facts = {key: node.value for key, node in item.value.items()} if isinstance(item.value, dict) else {}
        texts = [facts.get(key) for key in ("fingerprint", "reason", "until")]
        if not all(isinstance(text, str) and text.strip() for text in texts):
            collector.error("bad-waivers", place, "a waiver needs fingerprint, reason and until", "fill all three")
            continue
        fingerprint, reason, until = map(str, texts)
        try:
            yield Waiver(fingerprint, reason, date.fromisoformat(until), place)
        except ValueError:
            collector.error("bad-waivers", place, f"until is {until!r}", "write it like 2026-12-31")


def read_renames(path: Path, collector: Collector) -> Renames:
    """The confirmed renames of a file: `fields` (MESSAGE/path/balise → balise or whole path), `messages`."""
    root = _root(path, collector)
    return Renames(
        fields=_texts(root.get("fields"), path, collector),
        messages=_texts(root.get("messages"), path, collector),
    )


def _root(path: Path, collector: Collector) -> dict[str, Node]:
    try:
        root = read_yaml(read_input(path.parent, path).decode())
    except (UnreadableYaml, UnicodeDecodeError, OSError) as error:
        place = Location(path.name, line=getattr(error, "line", None))
        collector.error("unreadable-file", place, str(error), getattr(error, "hint", "correct the file"))
        return {}
    return root.value if isinstance(root.value, dict) else {}


def _texts(node: Node | None, path: Path, collector: Collector) -> dict[str, str]:
    if node is None or node.value == "":
        return {}
    if isinstance(node.value, dict) and all(isinstance(item.value, str) for item in node.value.values()):
        return {key: str(item.value) for key, item in node.value.items()}
    place = Location(path.name, line=node.line)
    collector.error("bad-renames", place, "old names with new ones are expected", "write « old: new » lines")
    return {}
