"""What a document says and the model does not represent: reported at its line, and a fact of the release."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Collector, Location
from generator.model import Unsupported
from generator.readers.asyncapi.documents import View
from generator.readers.asyncapi.plain import json_text


@dataclass(slots=True)
class Report:
    """Gathers what is not represented; `schema` and `path` are the place that is mapped now."""

    collector: Collector
    schema: str = ""
    path: str = ""
    _facts: dict[tuple[str, str, str, int], Unsupported] = field(default_factory=dict)

    _narrowed: set[int] = field(default_factory=set)

    @property
    def facts(self) -> tuple[Unsupported, ...]:
        """Each place once, in the order in which it was met."""
        return tuple(self._facts.values())

    def unsupported(self, view: View, keyword: str, text: str, effect: str = "any value is accepted there") -> None:
        """Report what `view` says; a place that several messages reach is reported once."""
        source = json_text(view.node)
        if all(known[1:] != (view.file, keyword, id(view.node)) for known in self._facts):
            self.collector.warning("unsupported", view.location, text, effect)
        key = (self.schema, view.file, keyword, id(view.node))
        self._facts.setdefault(key, Unsupported(self.schema, self.path, keyword, source, view.location))

    def union_widened(self, path: str, place: Location) -> None:
        """Report a `oneOf` that is read as `anyOf`: one of its branches is wider than the document's."""
        text = "oneOf is read as anyOf: a branch holds what is not supported"
        self.collector.warning("unsupported", place, text, "a value that several branches accept is accepted")
        self._facts[self.schema, place.file, "oneOf", id(place)] = Unsupported(self.schema, path, "oneOf", "", place)

    @property
    def wider(self) -> frozenset[str]:
        """The types of the schema that is mapped now which are wider than the document's."""
        return frozenset(item.path for item in self._facts.values() if item.schema == self.schema)

    def narrowed(self, view: View, text: str) -> None:
        """Report a schema that is read as its author means it, where it says less."""
        if id(view.node) not in self._narrowed:
            self._narrowed.add(id(view.node))
            self.collector.warning("implied-type", view.location, text, "write type: object")

    def left_out(self, message: str, payload: View, place: Location, reason: str) -> None:
        """Report a message that has no schema in the model; `payload` is what it says, or the message."""
        self.collector.warning(
            "message-unsupported",
            place,
            f"the message {message} is left out: {reason}",
            "describe its payload as a JSON Schema object",
        )
        key = (message, payload.file, "payload", id(payload.node))
        self._facts[key] = Unsupported(message, "", "payload", json_text(payload.node), payload.location)
