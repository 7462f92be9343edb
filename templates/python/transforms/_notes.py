"""Values without a place, written into a free text of the new message, so that a reader still has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ._record import Path, Record
from ._repair import joined
from ._table import Data
from ._values import is_numeric, number_text


@dataclass(slots=True)
class Notes:
    """Writes the notes of one message into its new object `value`, which stands at the path `shown`.

    `refuses` tells whether the new line finds an error at a path of the document as it is now.
    """

    value: dict[str, Any]
    accepts: Data
    shown: str
    refuses: Callable[[str], bool]
    _any_text: bool = False

    def write(self, notes: Sequence[Data], records: Sequence[Record]) -> None:
        """Move the losses below each note's source into its target text; what is written is a default of the last record.

        The losses of all `records` count: those of the messages before, and of the header.
        """
        for note in notes:
            source, target = tuple(note["from"]), tuple(note["into"])
            everything = [item for record in records for item in record.losses]
            lost = [item for item in everything if item[0][: len(source)] == source]
            text = _text(note["label"], [value for _, value, *_ in lost])
            if not lost or not self._write(target, text):
                continue
            for record in records:
                record.losses[:] = [item for item in record.losses if item not in lost]
            records[-1].defaults.append((target, text, note["rule"]))

    def _write(self, path: Path, text: str) -> bool:
        """Whether the text is in the message now."""
        known = self._known(path)
        if known is None:
            return False
        self._any_text = known.get("any_text", False)
        if self._takes_new_items(path):
            found = self._holder(path[:-2])
            if found is not None and self._add(*found, path[-2], path[-1], text):
                return True
            if found is None:
                return False
        found = self._holder(path[:-1])
        return found is not None and self._append(*found, path[-1], text)

    def _add(
        self, holder: dict[str, Any], shown: str, name: str, last: str, text: str
    ) -> bool:
        """Put a new object with the text alone at the end of a list."""
        before = holder.get(name)
        holder[name] = [*(before or ()), {last: text}]
        place = joined(f"{joined(shown, name)}[{len(holder[name]) - 1}]", last)
        return not self._is_refused(place) or _restored(holder, name, before)

    def _append(self, holder: dict[str, Any], shown: str, name: str, text: str) -> bool:
        """Put the text into a field, behind the one that is there."""
        before = holder.get(name)
        holder[name] = f"{before}\n{text}" if isinstance(before, str) else text
        place = joined(shown, name)
        return not self._is_refused(place) or _restored(holder, name, before)

    def _is_refused(self, place: str) -> bool:
        """Whether the new line finds an error at a path; a text without rules has none."""
        return not self._any_text and self.refuses(place)

    def _known(self, path: Path) -> Data | None:
        """What is accepted at a path; None where nothing is."""
        inside: Data = self.accepts["start"]
        known: Data | None = None
        for name in path:
            known = inside["fields"].get(name)
            if known is None:
                return None
            inside = self.accepts["types"][known["type"]] if "type" in known else inside
        return known

    def _takes_new_items(self, path: Path) -> bool:
        """Whether the object that holds the text is one of a list without bound, and needs nothing else."""
        known = self._known(path[:-1]) if len(path) > 1 else None
        if known is None or "type" not in known or not known.get("list", False):
            return False
        fields = self.accepts["types"][known["type"]]["fields"].items()
        required = {name for name, item in fields if item.get("min", 0) > 0}
        return "max" not in known and required <= {path[-1]}

    def _holder(self, path: Path) -> tuple[dict[str, Any], str] | None:
        """The first object at a path, and its path with indexes; None where the message has none."""
        value: Any = self.value
        shown = self.shown
        for name in path:
            value = value.get(name) if isinstance(value, dict) else None
            shown = joined(shown, name)
            if isinstance(value, list) and value:
                value, shown = value[0], f"{shown}[0]"
        return (value, shown) if isinstance(value, dict) else None


def _restored(holder: dict[str, Any], name: str, before: Any) -> bool:
    """Take back what was refused; always false."""
    if before is None:
        del holder[name]
    else:
        holder[name] = before
    return False


def _text(label: str, values: Sequence[Any]) -> str:
    """« Label : value, value », as French is set: a no-break space before the colon."""
    return f"{label}\u00a0: {', '.join(dict.fromkeys(map(_shown, values)))}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return number_text(value) if is_numeric(value) else str(value)
