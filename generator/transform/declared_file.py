"""Reads `transforms/<old>--<new>.yaml`: the rules of a transformation that people declare (docs/transform.md).

Every error is reported at its line, all of them in one run; a rule with an error is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Final, TypeVar

import re2

from generator import limits
from generator.diagnostics import Collector, Location
from generator.readers.inputs import read_input, root_of
from generator.readers.yaml import Node, UnreadableYaml, read_yaml
from generator.regex.parser import Unsupported, parse
from generator.transform.declared import (
    Codes,
    Declared,
    DeclaredField,
    DeclaredMessage,
    DeclaredNote,
    DeclaredValue,
)
from generator.transform.defaults import compiled
from generator.transform.table import CodeTarget, Path

NONE: Final = frozenset({"null", "~", "none", "None", "NULL", ""})
VALUE: Final = "write new/path: VALUE, {from: old/path, match: REGEX, else: VALUE} or {template: 'text {old/path}'}"
WORDED_CLASS: Final = re.compile(r"\[:\^?[a-z]+:\]")
"""`[:alpha:]`, which is other characters to ECMA 262."""
PLACE: Final = re.compile(r"\{([^{}]*)\}")
KEYS: Final = ("to", "fields", "copies", "values", "notes", "codes")
Rule = TypeVar("Rule")


def read_declared(path: FilePath, collector: Collector) -> Declared:
    """The rules in a file. What is wrong goes to `collector`."""
    try:
        root = read_yaml(read_input(root_of(path), path, limits.YAML_BYTES).decode("utf-8-sig"))
    except (UnreadableYaml, UnicodeDecodeError, OSError) as error:
        place = Location(path.name, line=getattr(error, "line", None))
        collector.error("unreadable-file", place, str(error), getattr(error, "hint", "correct the file"))
        return Declared()
    reader = _Reader(path.name, collector)
    parts = reader.mapping(root, ("messages", "lists"), "the file")
    messages = reader.entries(parts.get("messages"), "messages")
    lists = reader.entries(parts.get("lists"), "lists")
    return Declared(
        {name: reader.message(node) for name, node in messages},
        {name: reader.codes(node) for name, node in lists},
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Nodes of one file to rules."""

    file: str
    collector: Collector

    def message(self, node: Node) -> DeclaredMessage:
        parts = self.mapping(node, KEYS, "a message")
        new = parts.get("to")
        return DeclaredMessage(
            self._place(node),
            new.value if new is not None and isinstance(new.value, str) else "",
            self._rules(parts.get("fields"), "fields", self._field),
            self._rules(parts.get("copies"), "copies", self._copy),
            self._rules(parts.get("values"), "values", self._value),
            self._rules(parts.get("notes"), "notes", self._note),
            self._rules(parts.get("codes"), "codes", self.codes),
        )

    def codes(self, node: Node) -> Codes:
        """Old codes with the new ones, or with null for those without a counterpart."""
        found = {}
        for code, target in self.entries(node, "codes"):
            if isinstance(target.value, str):
                found[code] = CodeTarget(None if _is_none(target) else target.value, "declared")
            else:
                self._error(target, f"the code {code!r} needs another code, or null", "write OLD: NEW")
        return found

    def mapping(self, node: Node, keys: tuple[str, ...], what: str) -> dict[str, Node]:
        """The entries of a node, of which `keys` are known."""
        found = dict(self.entries(node, what))
        for name in found.keys() - set(keys):
            self._error(found[name], f"{name!r} is not known here", f"known are {', '.join(keys)}")
        return found

    def entries(self, node: Node | None, what: str) -> Iterator[tuple[str, Node]]:
        """The pairs of a node; an error where it is none of pairs."""
        if node is None or node.value == "":
            return
        if isinstance(node.value, dict):
            yield from node.value.items()
        else:
            self._error(node, f"{what}: names with values are expected", "write « name: value » lines")

    def _rules(self, node: Node | None, what: str, read: Callable[[Node], Rule | None]) -> dict[Path, Rule]:
        found: dict[Path, Rule] = {}
        for name, item in self.entries(node, what):
            if (rule := read(item)) is not None:
                found[path_of(name)] = rule
        return found

    def _field(self, node: Node) -> DeclaredField | None:
        if isinstance(node.value, str):
            return DeclaredField(() if _is_none(node) else path_of(node.value), self._place(node))
        self._error(node, "a new path is expected, or null", "write old/path: new/path")
        return None

    def _copy(self, node: Node) -> DeclaredField | None:
        if isinstance(node.value, str):
            return self._field(node)
        parts = self.mapping(node, ("to", "codes"), "a copy")
        target = parts.get("to")
        if target is None or not isinstance(target.value, str) or _is_none(target):
            self._error(node, "a copy needs a new path", "write old/path: {to: new/path, codes: {OLD: NEW}}")
            return None
        codes = self.codes(parts["codes"]) if "codes" in parts else {}
        return DeclaredField(path_of(target.value), self._place(node), codes)

    def _value(self, node: Node) -> DeclaredValue | None:
        if isinstance(node.value, str):
            return DeclaredValue(node.value, self._place(node))
        parts = self.mapping(node, ("from", "match", "template", "else"), "a value")
        texts = {name: part.value for name, part in parts.items() if isinstance(part.value, str)}
        source, template, match = (texts.get(name, "") for name in ("from", "template", "match"))
        if bool(source) is bool(template) or len(texts) < len(parts) or (match and not source):
            self._error(node, "a value is expected, or one of from and template", VALUE)
        elif match and (reason := _why_not(match)):
            self._error(
                parts["match"],
                f"the regular expression cannot be read: {reason}",
                "write one of RE2 without flags and names",
            )
        else:
            return DeclaredValue(texts.get("else"), self._place(node), path_of(source), match, template_of(template))
        return None

    def _note(self, node: Node) -> DeclaredNote | None:
        parts = self.mapping(node, ("into", "label"), "a note")
        texts = [parts[name].value for name in ("into", "label") if name in parts]
        if len(texts) == 2 and isinstance(texts[0], str) and isinstance(texts[1], str):
            return DeclaredNote(path_of(texts[0]), texts[1], self._place(node))
        self._error(node, "a note needs into and label", "write {into: new/path, label: Texte}")
        return None

    def _error(self, node: Node, text: str, hint: str) -> None:
        self.collector.error("bad-transform", self._place(node), text, hint)

    def _place(self, node: Node) -> Location:
        return Location(self.file, line=node.line)


def template_of(text: str) -> tuple[str | Path, ...]:
    """The texts of a template, and between them the paths that stand in braces."""
    parts = PLACE.split(text)
    found = (path_of(part) if index % 2 else part for index, part in enumerate(parts))
    return tuple(part for part in found if part)


def _why_not(match: str) -> str:
    """Why not every language's package reads a regular expression as RE2 does; empty where each does."""
    try:
        compiled(match)
        parse(match)
    except (re2.error, Unsupported) as error:
        return str(error)
    return "it uses a class in words" if WORDED_CLASS.search(match) else ""


def path_of(text: str) -> Path:
    """A path written as `a/b/c`."""
    return tuple(part.strip() for part in text.strip("/ ").split("/") if part.strip())


def _is_none(node: Node) -> bool:
    return not node.is_quoted and node.value in NONE
