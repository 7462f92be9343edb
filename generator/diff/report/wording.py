"""Each side of a change in the words of a reader: `0..1` is « facultatif », `closed` is « fermé ».

The comparison's own texts are codes for machines (JSON, fingerprints); a side without an item keeps its text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from types import ModuleType
from typing import Any, Final

from generator.diff.changes import Change, Side
from generator.diff.compare.perimeters import CARDINALITY
from generator.diff.report import english_values, french_values
from generator.model import Cardinality, Field, FieldType, ObjectType, Schema
from generator.model.interface import AmqpDelivery, Operation

TYPES: Final = frozenset({"TYP-WIDEN", "TYP-NARROW", "TYP-CHG", "FMT-CHG", "LST-ON", "LST-OFF"})
FIELDS: Final = ("FLD-ADD", "FLD-DEL", "FLD-REN", "FLD-MOVE")
VALUES: Final[Mapping[str, ModuleType]] = {"fr": french_values, "en": english_values}
SHOWN_CODES: Final = 12


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language for types, cardinalities and settings."""

    words: ModuleType

    def side(self, change: Change, side: Side) -> str:
        """One side of a change in words; empty where the side is absent."""
        item, rule = side.item, change.difference.base or change.rule
        if not side.text or item is None:
            return self._value(side.text, rule)
        if isinstance(item, Field):
            return self._of_field(item, rule, side.text)
        found = next((say for kind, say in self._kinds().items() if isinstance(item, kind)), None)
        return found(item, rule, side.text) if found else side.text

    def subject(self, change: Change) -> str:
        """What a change is about beside its place: a code as it is, the name of a text or a setting in words."""
        text = change.difference.subject
        if change.rule.startswith("COD-") and text != "order":
            return text
        parts = (self._subject(part) for part in text.split(", "))
        return ", ".join(parts)

    def pair(self, name: str, value: str) -> str:
        """A name with its value, punctuated as the language does; the name alone where there is no value."""
        return self._phrase("setting", name=name, value=value) if value else name

    def measure(self, number: str) -> str:
        """A number from 0 to 1 with the decimal mark of the language."""
        return number.replace(".", self.words.DECIMAL_MARK)

    def cardinality(self, item: Cardinality) -> str:
        """How many values: `facultatif (0..1)`."""
        if item.maximum is not None and item.maximum > 1:
            return self._phrase("counted", minimum=item.minimum, maximum=item.maximum, cardinality=item)
        if item.minimum > 1:
            return self._phrase("at least", minimum=item.minimum, cardinality=item)
        name = "required" if item.is_required else "optional"
        return self._phrase(f"{name} list" if item.is_list else name, cardinality=item)

    def value_type(self, kind: FieldType) -> str:
        """What one value is: `texte au format ^[0-9]{5}$`, `code de la liste X`."""
        if kind.object_type is not None:
            return self._phrase("object", name=kind.object_type)
        if kind.nomenclature is not None:
            return self._phrase("list", name=kind.nomenclature)
        if kind.enum:
            more = ["…"] if len(kind.enum) > SHOWN_CODES else []
            return self._phrase("codes", names=", ".join([*kind.enum[:SHOWN_CODES], *more]))
        name = self.words.SCALARS[kind.scalar] if kind.scalar else self._phrase("any")
        return self._phrase("format", type=name, pattern=kind.pattern) if kind.pattern else name

    def field(self, item: Field) -> str:
        """A whole field: its balise, its label, its type and how many values it takes."""
        facts = {"type": self.value_type(item.type), "cardinality": self.cardinality(item.cardinality)}
        return self._phrase("titled field" if item.label else "field", name=item.name, label=item.label, **facts)

    def _of_field(self, item: Field, rule: str, text: str) -> str:
        if rule in CARDINALITY:
            return self.cardinality(item.cardinality)
        if rule.startswith(FIELDS):
            return self.field(item)
        if rule in TYPES:
            return self.value_type(item.type)
        return self._phrase("deprecated") if rule == "DEPR" else text

    def _kinds(self) -> Mapping[type[Any], Callable[[Any, str, str], str]]:
        return {
            ObjectType: self._of_object,
            Schema: self._of_schema,
            AmqpDelivery: lambda item, rule, text: self._settings(item),
            Operation: lambda item, rule, text: self._phrase(item.action, channel=item.channel),
        }

    def _of_object(self, item: ObjectType, rule: str, text: str) -> str:
        if rule == "OPEN-CHG":
            return self._phrase("open" if item.is_open else "closed")
        return "\n".join(map(self.field, item.fields)) if rule == "CH-BIND" else text

    def _of_schema(self, item: Schema, rule: str, text: str) -> str:
        if rule == "HDR-CHG":
            return self._phrase("with header" if item.has_header else "without header")
        if rule == "OPEN-CHG":
            return self._phrase("open" if item.root.is_open else "closed")
        if rule in ("MSG-ADD", "MSG-DEL"):
            return self._phrase("message", name=item.name, root=item.root_element)
        return text

    def _settings(self, item: AmqpDelivery) -> str:
        values = ((field.name, getattr(item, field.name)) for field in fields(item))
        known = ((name, value) for name, value in values if value not in (None, "", ()))
        return "\n".join(
            self._phrase("setting", name=self.words.SUBJECTS.get(name, name), value=self._setting(value))
            for name, value in known
        )

    def _setting(self, value: object) -> str:
        if isinstance(value, bool):
            return self._phrase(str(value).lower())
        return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)

    def _value(self, text: str, rule: str) -> str:
        return self._phrase(text) if text in ("true", "false") and rule == "CH-BIND" else text

    def _subject(self, text: str) -> str:
        if text in self.words.SUBJECTS:
            return str(self.words.SUBJECTS[text])
        name, _, fact = text.rpartition(" ")
        return self.pair(name, self.words.SUBJECTS.get(fact, fact)) if name else text

    def _phrase(self, key: str, /, **values: object) -> str:
        text: str = self.words.PHRASES[key]
        return text.format(**values)
