"""The objects and properties of one JSON Schema document as types of the model."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from generator.diagnostics import Collector, Location
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Scalar
from generator.model.formats import PATTERNS

SCALARS = {
    "string": Scalar.STRING,
    "integer": Scalar.INTEGER,
    "number": Scalar.NUMBER,
    "boolean": Scalar.BOOLEAN,
}
FORMS = {form: scalar for scalar, form in PATTERNS.items() if scalar is not Scalar.DATETIME}
DEFINITIONS = ("#/definitions/", "#/$defs/")
Document = dict[str, Any]


class TypeReader:
    """Reads the types of one document; `lists` gathers the code lists that its `x-` keys name."""

    def __init__(self, file: str, document: Document, lists: dict[str, Nomenclature], collector: Collector) -> None:
        self._file, self._document, self._lists, self._collector = file, document, lists, collector
        self._inline: dict[str, ObjectType] = {}

    def types(self) -> tuple[ObjectType, ...]:
        """Every object below the root: the definitions, then those written in place."""
        found: dict[str, ObjectType] = {}
        for container in ("definitions", "$defs"):
            for name, item in _mapping(self._document.get(container)).items():
                found[name] = self.object_type(name, _mapping(item), f"#/{container}/{name}")
        return (*found.values(), *self._inline.values())

    def object_type(self, name: str, node: Document, pointer: str) -> ObjectType:
        """An object with its properties, in the order of the document."""
        required = node.get("required")
        names = frozenset(required) if isinstance(required, list) else frozenset()
        return ObjectType(
            name=name,
            label=_text(node.get("title")),
            fields=tuple(
                self._field(key, _mapping(item), f"{pointer}/properties/{key}", key in names)
                for key, item in _mapping(node.get("properties")).items()
            ),
            location=self._place(node, pointer),
            is_open=node.get("additionalProperties", True) is not False,
            description=_text(node.get("description")),
        )

    def _field(self, name: str, node: Document, pointer: str, is_required: bool) -> Field:
        value, minimum, maximum = node, int(is_required), 1
        is_list = node.get("type") == "array"
        if is_list:
            value = _mapping(node.get("items"))
            minimum = _count(node.get("minItems"), minimum)
        cardinality = Cardinality(minimum, _count(node.get("maxItems"), None) if is_list else maximum)
        examples = node.get("examples")
        return Field(
            name=name,
            label=_text(node.get("title")) or self._title(value),
            type=self._type(name, value, pointer),
            cardinality=cardinality,
            location=self._place(node, pointer),
            description=_text(node.get("description")),
            examples=tuple(map(str, examples)) if isinstance(examples, list) else (),
            is_deprecated=node.get("deprecated") is True,
        )

    def _type(self, name: str, node: Document, pointer: str) -> FieldType:
        parts = node.get("allOf")
        if isinstance(parts, list) and len(parts) == 1:
            node = {**node, **_mapping(parts[0])}
        reference = _text(node.get("$ref"))
        target = next((reference.removeprefix(x) for x in DEFINITIONS if reference.startswith(x)), None)
        if target is not None:
            return self._reference(name, unquote(target).replace("~1", "/").replace("~0", "~"), pointer)
        if node.get("type") == "object" or "properties" in node:
            inline = f"{pointer.removeprefix('#/')}"
            self._inline[inline] = self.object_type(inline, node, pointer)
            return FieldType(object_type=inline)
        if node.get("type") not in SCALARS or any(key in node for key in ("oneOf", "anyOf", "not", "const")):
            self._collector.warning(
                "unsupported-schema",
                Location(self._file, cell=pointer),
                f"{name}: read as a text without constraint",
                "",
            )
        return self._scalar(node)

    def _reference(self, name: str, target: str, pointer: str) -> FieldType:
        known = (_mapping(self._document.get(container)) for container in ("definitions", "$defs"))
        if any(target in definitions for definitions in known):
            return FieldType(object_type=target)
        place = Location(self._file, cell=pointer)
        self._collector.warning("unknown-definition", place, f"{name}: there is no definition {target!r}", "")
        return FieldType(scalar=Scalar.STRING)

    def _scalar(self, node: Document) -> FieldType:
        scalar = SCALARS.get(_text(node.get("type")), Scalar.STRING)
        pattern = _text(node.get("pattern")) or None
        if node.get("format") == "date-time":
            scalar = Scalar.DATETIME
        elif scalar is Scalar.STRING and pattern:
            scalar = FORMS.get(pattern, FORMS.get(f"^{pattern}$", scalar))
        values = tuple(map(_code, node["enum"])) if isinstance(node.get("enum"), list) else ()
        name = _text(node.get("x-nomenclature"))
        if name and values:
            self._lists.setdefault(name, self._nomenclature(name, values))
            return FieldType(scalar=scalar, nomenclature=name, pattern=pattern)
        known = _mapping(_mapping(_mapping(self._document.get("x-nomenclatures")).get(name)).get("codes"))
        if name and known:  # without `enum`: the list is given for information
            self._lists.setdefault(name, self._nomenclature(name, tuple(known)))
            return FieldType(scalar=scalar, pattern=pattern, informative_list=name)
        return FieldType(scalar=scalar, enum=values, pattern=pattern)

    def _nomenclature(self, name: str, values: tuple[str, ...]) -> Nomenclature:
        known = _mapping(_mapping(self._document.get("x-nomenclatures")).get(name))
        labels = _mapping(known.get("codes"))
        place = self._place(known, f"#/x-nomenclatures/{name}")
        codes = tuple(
            Code(value, tuple(map(str, labels.get(value, ()))), place, level=max(len(labels.get(value, ())), 1))
            for value in values
        )
        return Nomenclature(name, _text(known.get("title")), name, 1, codes, place)

    def _title(self, value: Document) -> str:
        reference = _text(value.get("$ref")).rpartition("/")[2]
        return _text(_mapping(_mapping(self._document.get("definitions")).get(reference)).get("title"))

    def _place(self, node: Document, pointer: str) -> Location:
        """The cell that our own schemas name, or the place in the document."""
        parts = _text(node.get("x-location")).split("!")
        return Location(parts[0], parts[1], parts[2]) if len(parts) == 3 else Location(self._file, cell=pointer)


def _mapping(value: Any) -> Document:
    return value if isinstance(value, dict) else {}


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _code(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _count(value: Any, default: Any) -> Any:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else default
