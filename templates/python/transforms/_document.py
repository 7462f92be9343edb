"""A whole document, bare or enveloped, on its way from one release to another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from ._defaults import worked_out
from ._interpret import Interpreter
from ._notes import Notes
from ._record import Record
from ._repair import Repair, joined, with_holders
from ._table import Message, Table
from ._values import write

IN_ENVELOPE = ("jsonContent", "embeddedJsonContent", "message")
Found = tuple[str, str]
"""The path and the code of an error."""


@dataclass(slots=True)
class Part:
    """The header or the body of a message: its old object, the new one at the path `shown`, and how it was made."""

    old: dict[str, Any]
    new: dict[str, Any]
    shown: str
    interpreter: Interpreter

    @property
    def mapping(self) -> Message:
        """What becomes of it."""
        return self.interpreter.mapping

    @property
    def record(self) -> Record:
        """What was lost and filled in."""
        return self.interpreter.record


@dataclass(slots=True)
class Job:
    """Carries one document across; `errors` are the paths and codes of what stands against it.

    `check` gives the errors of a text under the new release, by path, then code; none where it is valid.
    """

    table: Table
    check: Callable[[str], Sequence[Found]]
    best_effort: bool
    parts: list[Part] = field(default_factory=list)
    errors: list[Found] = field(default_factory=list)
    _whole: dict[str, Any] = field(default_factory=dict)
    _messages: list[tuple[dict[str, Any], dict[str, Any], str, dict[str, Any]]] = field(
        default_factory=list
    )

    def run(self, value: dict[str, Any], *, is_envelope: bool) -> None:
        """Transform a document, and repair what the new release refuses of it."""
        self._whole = (
            self._enveloped(value) if is_envelope else self._message(value, "$")
        )
        if self.errors and not self.parts:
            return
        found = self._check()
        mappings = [part.mapping for part in self.parts]
        if found or any(item.defaults or item.notes for item in mappings):
            codes = {path: code for path, code in reversed(found)}
            touched = with_holders(codes)
            for number, part in enumerate(self.parts, 1):
                self._repair(part, codes, touched)
                self._notes(part, self.parts[:number])
            if not self.errors:
                self.errors += self._check()

    def _enveloped(self, value: dict[str, Any]) -> dict[str, Any]:
        content = [
            self._within(item, IN_ENVELOPE, f"$.content[{index}]")
            for index, item in enumerate(value["content"])
        ]
        return {**value, "content": content}

    def _within(self, value: Any, names: Sequence[str], shown: str) -> Any:
        """An object of the envelope, its message transformed, everything else as it is."""
        if not names:
            return self._message(value, shown)
        if names[0] not in value:
            return value
        inner = self._within(value[names[0]], names[1:], f"{shown}.{names[0]}")
        return {**value, names[0]: inner}

    def _message(self, value: dict[str, Any], shown: str) -> dict[str, Any]:
        """The header's fields and the root element."""
        root = next((name for name in value if name in self.table.messages), None)
        if root is None:
            if not self.table.unchanged & value.keys():
                self.errors.append((shown, "message"))
            return value
        mapping = self.table.messages[root]
        header = {name: item for name, item in value.items() if name != root}
        has_header = bool(header) and mapping.has_header
        if has_header and self.table.header is not None:
            header = self._part(header, self.table.header, shown)
        place = joined(shown, mapping.new_root)
        body = self._part(value[root], mapping, place)
        message = {**header, mapping.new_root: body}
        if has_header:
            self._messages.append((message, header, mapping.new_root, body))
        return message

    def _part(
        self, value: dict[str, Any], mapping: Message, shown: str
    ) -> dict[str, Any]:
        interpreter = Interpreter(mapping, Record())
        new = interpreter.message(value)
        self.parts.append(Part(value, new, shown, interpreter))
        return new

    def _repair(self, part: Part, codes: dict[str, str], touched: set[str]) -> None:
        repair = Repair(
            codes,
            touched,
            part.mapping.accepts["types"],
            part.interpreter.sources,
            part.record,
            worked_out(part.mapping.defaults, part.old),
            self.best_effort,
        )
        repair.run(part.new, part.mapping.accepts["start"], part.shown)
        self.errors += [(path, code) for code, path in repair.errors]

    def _notes(self, part: Part, parts: Sequence[Part]) -> None:
        notes = Notes(part.new, part.mapping.accepts, part.shown, self._refuses)
        notes.write(part.mapping.notes, [item.record for item in parts])

    def _refuses(self, path: str) -> bool:
        return any(place == path for place, _ in self._check())

    def _check(self) -> Sequence[Found]:
        """The errors of the document as it is now."""
        for message, header, root, body in self._messages:
            message.clear()
            message.update(header)
            message[root] = body
        return self.check(write(self._whole))
