"""The files of an AsyncAPI document, and what a `$ref` leads to: never the network, never outside the folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Final
from urllib.parse import unquote

from generator import limits
from generator.diagnostics import Collector, Location
from generator.readers.asyncapi.plain import as_yaml, plain
from generator.readers.files import documents
from generator.readers.inputs import InputFiles, TooMany
from generator.readers.yaml import Node, UnreadableYaml, read_yaml

URL: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
"""References that may lead to one another; more are a cycle, or meant to harm."""


@dataclass(frozen=True, slots=True)
class View:
    """A node of a document with the file it stands in; what it gives out is followed through `$ref`."""

    node: Node
    file: str
    documents: Documents = field(repr=False)
    name: str = ""
    """The last part of the reference that led here: the name of a component."""

    @property
    def location(self) -> Location:
        """The node's line."""
        return Location(self.file, line=self.node.line)

    @property
    def is_mapping(self) -> bool:
        """Whether the node has keys."""
        return isinstance(self.node.value, dict)

    def has(self, key: str) -> bool:
        """Whether the node is a mapping with `key`."""
        return isinstance(self.node.value, dict) and key in self.node.value

    def at(self, key: str) -> View | None:
        """The value of `key`, its reference followed; None where it is absent or leads nowhere (reported)."""
        raw = self.raw(key)
        return raw.followed() if raw else None

    def raw(self, key: str) -> View | None:
        """The value of `key` as it stands."""
        if isinstance(self.node.value, dict) and key in self.node.value:
            return self.part(self.node.value[key])
        return None

    def part(self, node: Node) -> View:
        """A node in this one."""
        return View(node, node.file or self.file, self.documents)

    def entries(self) -> Iterator[tuple[str, View]]:
        """The keys of a mapping with their values, references followed; those that lead nowhere are left out."""
        for key in self.node.value if isinstance(self.node.value, dict) else ():
            value = self.at(key)
            if value is not None:
                yield key, value

    def items(self) -> list[View]:
        """The items of a list, references followed."""
        nodes = self.node.value if isinstance(self.node.value, list) else []
        found = [self.part(node).followed() for node in nodes]
        return [item for item in found if item is not None]

    def followed(self) -> View | None:
        """The node that a reference leads to, or this one."""
        return self.documents.follow(self)

    @property
    def reference(self) -> str:
        """The text of the node's `$ref`, or nothing."""
        return self.text("$ref")

    def text(self, key: str, default: str = "") -> str:
        """The text of `key`; a number or a boolean by its own text."""
        value = self._value(key)
        return value if isinstance(value, str) else default

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in the list `key`."""
        nodes = self._value(key)
        items = nodes if isinstance(nodes, list) else ()
        return tuple(item.value for item in items if isinstance(item.value, str))

    def _value(self, key: str) -> Any:
        """What the node of `key` holds; None where there is none."""
        found = self.node.value.get(key) if isinstance(self.node.value, dict) else None
        return found.value if found is not None else None

    def plain(self) -> Any:
        """The node as plain values (JSON schema of YAML 1.2)."""
        return plain(self.node)


@dataclass(slots=True)
class Documents:
    """The files of one release folder, each read once."""

    inputs: InputFiles
    collector: Collector
    is_old: bool = False
    """Whether the document is of version 2.x."""
    _roots: dict[Path, View | None] = field(default_factory=dict)

    def open(self, path: Path) -> View | None:
        """The root of a file in the folder; what cannot be read is reported."""
        if path not in self._roots:
            self._roots[path] = self._read(path)
        return self._roots[path]

    def _read(self, path: Path) -> View | None:
        file = path.relative_to(self.inputs.folder).as_posix()
        line, reason, hint = 1, "", "correct the file"
        try:
            text = self.inputs.read(path, int(limits.YAML_BYTES)).decode("utf-8-sig")
            if path.suffix == ".json":
                text = as_yaml(text)
            return View(read_yaml(text), file, self)
        except UnreadableYaml as error:
            line, reason, hint = error.line, str(error), error.hint
        except UnicodeDecodeError:
            reason = "the file is not in UTF-8"
        except TooMany:
            reason, hint = limits.YAML_BYTES.exceeded(), limits.YAML_BYTES.remedy
        except OSError as error:
            reason = error.strerror or "the file cannot be read"
        self.collector.error("unreadable-file", Location(file, line=line), reason, hint)
        return None

    def follow(self, view: View) -> View | None:
        """The node at the end of a chain of references; None, reported, where it leads nowhere."""
        start, name = view, view.name
        for _ in range(limits.REFERENCE_STEPS):
            reference = view.reference
            if not reference:
                return view if view.name == name else View(view.node, view.file, self, name)
            found = self._resolve(view, reference)
            if found is None:
                return None
            view, name = found, unquote(reference).rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        self._wrong("reference-cycle", start, f"leads back to itself, or through {limits.REFERENCE_STEPS.sentence()}")
        return None

    def _resolve(self, view: View, reference: str) -> View | None:
        if URL.match(reference):
            self._wrong("network-reference", view, "leads out of the folder; nothing is fetched")
            return None
        file, _, pointer = reference.partition("#")
        root = self.open(self.inputs.folder / view.file) if not file else self._sibling(view, unquote(file))
        if root is None:
            return None
        node = root.node
        for part in unquote(pointer).split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            value = node.value
            if isinstance(value, dict) and key in value:
                node = value[key]
            elif isinstance(value, list) and key.isascii() and key.isdigit() and int(key) < len(value):
                node = value[int(key)]
            else:
                self._wrong("broken-reference", view, "leads to nothing")
                return None
        return View(node, root.file, self)

    def _sibling(self, view: View, file: str) -> View | None:
        folder = self.inputs.folder
        path = folder / PurePosixPath(view.file).parent / file
        try:
            real = path.resolve()
            if "\\" in file or not real.is_relative_to(folder.resolve()):
                self._wrong("outside-reference", view, "leads out of the release folder")
                return None
            if not real.is_file():
                self._wrong("broken-reference", view, "leads to a file that is not there")
                return None
            known = {path.resolve(): path for path in documents(self.inputs)}
        except (OSError, ValueError, RuntimeError):
            self._wrong("broken-reference", view, "is no path")
            return None
        if real not in known:  # what is made from it would not be made again when it changes
            self._wrong("broken-reference", view, "leads to a file that is no .yaml, .yml or .json that may be read")
            return None
        return self.open(known[real])

    def _wrong(self, code: str, view: View, what: str) -> None:
        self.collector.error(
            code,
            view.location,
            f"the reference {view.reference[:120]!r} {what}",
            "refer to a part of this document (#/…) or of a file beside it",
        )
