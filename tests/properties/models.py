"""Random releases that a DSF could hold; the same seed gives the same release."""

from __future__ import annotations

from random import Random

from generator.diagnostics import Collector, Location
from generator.mappers.header import standard_header
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.passes.order import run_passes

PLACE = Location("models/model.xlsx", "RS-RANDOM", "A1")
PATTERN = (
    r"^[A-Z]{3}$",
    r"^([a-zA-Z0-9_-]+\.?){4,10}$",
    r"^(?:\+|00)[0-9]{2,14}$",
    r"[0-9]+",
    r"^fr(\.[\w-]+){3,4}$",
)
WORDS = (
    "code",
    "type",
    "caseId",
    "patient",
    "class",
    "a-b",
    "x1",
    "Owner",
    "value",
    "item",
    "end",
    "T_1",
    "string",
    "id",
)
TEXTS = (
    "",
    "Libellé",
    "l'été à 20 °C",
    'dit "oui"',
    "a\nb",
    "<b>&amp;",
    "#{x} {{ y }}",
    "*/",
    "ligne\u2028suite",
    "=1+1",
)
BOUNDS = (
    Cardinality(0, 1),
    Cardinality(1, 1),
    Cardinality(0, None),
    Cardinality(1, None),
    Cardinality(2, 5),
    Cardinality(0, 3),
)


class Models:
    """Makes releases, by chance."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def release(self) -> Release:
        """Up to four messages, each with its own types, and the code lists that they share."""
        lists = tuple(self.nomenclature(number) for number in range(self.chance.randint(1, 4)))
        schemas = tuple(self.schema(number, lists) for number in range(self.chance.randint(1, 4)))
        made = Release("4.2.0", PLACE, (standard_header("cisu:2.0"), *schemas), lists)
        collector = Collector()
        made = run_passes(made, collector)
        assert not collector.errors, collector.errors[0]
        return made

    def nomenclature(self, number: int) -> Nomenclature:
        values = self.chance.sample([f"{word}{end}" for word in WORDS for end in ("", " 1", ".2")], k=8)
        codes = tuple(Code(value, (self.text() or value,), PLACE, description=self.text()) for value in values)
        return Nomenclature(f"HubSante.liste{number}", f"Liste {number}", "", 1, codes, PLACE)

    def schema(self, number: int, lists: tuple[Nomenclature, ...]) -> Schema:
        names = [f"type{index}" for index in range(self.chance.randint(0, 6))]
        types = [self.object_type(name, names[index + 1 :], lists) for index, name in enumerate(names)]
        root = self.object_type(f"root{number}", names, lists)
        used = {entry.type.object_type for item in (root, *types) for entry in item.fields}
        missing = [name for name in names if name not in used]
        links = tuple(self.field(f"to{name}", FieldType(object_type=name)) for name in missing)
        root = ObjectType(root.name, root.name, root.fields + links, PLACE)
        return Schema(
            f"RS-RANDOM{number}",
            "15-15",
            f"root{number}",
            root,
            tuple(in_order(root, {item.name: item for item in types}, {})),
            PLACE,
            xml_namespace=f"urn:emergency:cisu:2.0:root{number}",
        )

    def object_type(self, name: str, below: list[str], lists: tuple[Nomenclature, ...]) -> ObjectType:
        fields = tuple(
            self.field(word, self.kind(below, lists)) for word in self.chance.sample(WORDS, k=self.chance.randint(1, 6))
        )
        return ObjectType(name, self.text() or name, fields, PLACE, description=self.text())

    def field(self, name: str, kind: FieldType) -> Field:
        return Field(name, self.text() or name, kind, self.chance.choice(BOUNDS), PLACE, self.text())

    def kind(self, below: list[str], lists: tuple[Nomenclature, ...]) -> FieldType:
        pick = self.chance.random()
        if below and pick < 0.3:
            return FieldType(object_type=self.chance.choice(below))
        if pick < 0.45:
            return FieldType(Scalar.STRING, nomenclature=self.chance.choice(lists).id)
        if pick < 0.55:
            return FieldType(Scalar.STRING, enum=tuple(self.chance.sample(WORDS, k=3)))
        if pick < 0.7:
            return FieldType(Scalar.STRING, pattern=self.chance.choice(PATTERN))
        return FieldType(self.chance.choice(list(Scalar)))

    def text(self) -> str:
        return self.chance.choice(TEXTS)


def in_order(item: ObjectType, types: dict[str, ObjectType], found: dict[str, ObjectType]) -> list[ObjectType]:
    """The types below an object in the order of a sheet: each where it is first used."""
    for entry in item.fields:
        name = entry.type.object_type
        if name and name not in found:
            found[name] = types[name]
            in_order(types[name], types, found)
    return list(found.values())
