"""Messages of the documents in `documents/values/`: right ones, wrong ones, and right ones with something changed.

These documents have what a workbook cannot describe: unions, null, lists of lists, maps, constants, names that XML has
not (docs/packages.md, "Values of several types").
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from generator.diagnostics import Location
from generator.model import Cardinality, Field, FieldType, ObjectType, Release, Schema
from generator.targets.examples import NoExample, scalar_value
from tests.agreement.bounded import DOCUMENTS, Raw, in_both_formats, single_values, text_of
from tests.agreement.json_mutants import CHANGES
from tests.agreement.json_mutants import Raw as Whole
from tests.agreement.mutants import Request

VALUES: Final = DOCUMENTS / "values"
NAMES: Final = tuple(sorted(path.stem for path in VALUES.glob("*.yaml")))
DEEPEST: Final = 5
"""Objects in objects of a random message; deeper ones have their required fields alone."""
FREE: Final[tuple[Any, ...]] = (
    None, True, False, "", "x", Raw("0"), Raw("-0.0"), Raw("1.50"), Raw("12345678901234567890.5"), Raw("1e2"), [], {},
    [[]], [None, [Raw("1")]], {"a": None, "b b": [{}]}, {"item": ["1"]},
)  # fmt: skip
"""Values of any type."""
NUMBERS: Final = (
    "1", "1.0", "2", "3", "5", "6", "0", "-10", "100", "20", "0.1", "1e1", "0.30", "9007199254740993", "-0.25",
    "12345678901234567890.50", "1e-7", "4.35",
)  # fmt: skip
DEEP: Final = {
    "expressions": (
        '{"expression": {"op": "sum", "terms": [%s]}}',
        '{"op": "sum", "terms": [%s]}',
        ("1", '"UP"', "null", '{"op": "call", "name": "x", "table": [[1, "a"], [], [{"op": "sum", "terms": []}]]}'),
    ),
    "catalogue": (
        '{"product": {"sku": "a", "extra": 1, "parts": {"p": %s}}}',
        '{"count": 1, "spare": {"p": %s}}',
        ('{"count": 1}', '{"count": 0}', '{"count": 1, "meta": [null]}', "null"),
    ),
    "places": (
        '{"place": {"name": "a", "shape": {"type": "point", "coordinates": [1, 2], "x": %s}}}',
        "[%s]",
        ("1", "{}"),
    ),
}
"""Of documents whose values hold themselves: a message, what stands in it again and again, and what stands inside."""
DEPTHS: Final = (1, 3, 10, 20, 28, 29, 30, 31, 32, 58, 59, 60, 61, 62, 63, 64)


def requests(name: str, release: Release, count: int = 150) -> list[Request]:
    """`count` right messages of each kind, twice as many wrong ones, and mutants; in XML too where they can be."""
    return in_both_formats((*_messages(release, count), *_deep(name)), release)


def _messages(release: Release, count: int) -> Iterator[str]:
    for schema in release.messages:
        chance = random.Random(schema.name)
        right = [Values(schema, release, chance).object(schema.root) for _ in range(count)]
        wrong = [Values(schema, release, chance, wrong=0.12).object(schema.root) for _ in range(2 * count)]
        again = [Values(schema, release, chance, twice=0.7).object(schema.root) for _ in range(count)]
        for value in (*right, *wrong, *again):
            yield text_of({schema.root_element: value})
        for _ in range(2 * count):
            yield _mutant({schema.root_element: chance.choice(right)}, chance)


def _mutant(document: Any, chance: random.Random) -> str:
    changed = chance.choice(CHANGES)[1](copy.deepcopy(document), chance)
    return changed.text if isinstance(changed, Whole) else text_of(changed)


def _deep(name: str) -> Iterator[str]:
    if name in DEEP:
        message, level, ends = DEEP[name]
        for depth in DEPTHS:
            for end in ends:
                text = end
                for _ in range(depth):
                    text = level.replace("%s", text)
                yield message.replace("%s", text)


@dataclass
class Values:
    """Random values of the types of a schema.

    `wrong` is the probability that one is not as its type has it, `twice` that a list which must not has one twice.
    """

    schema: Schema
    release: Release
    chance: random.Random
    wrong: float = 0.0
    twice: float = 0.0

    def object(self, item: ObjectType, depth: int = 0) -> Any:
        """An object: of a choice one of a branch, or now and then of two at once."""
        if item.choice is not None:
            branches = [self.schema.types_by_name[name] for name in item.choice.branches]
            made = self.object(self.chance.choice(branches), depth + 1)
            other = self.object(self.chance.choice(branches), depth + 1) if self._is_wrong() else {}
            return {**made, **other} if isinstance(made, dict) and isinstance(other, dict) else made
        if self._is_wrong():
            return self._other()
        found = {field.name: self.field(field, depth) for field in item.fields if self._is_there(field, depth)}
        if item.is_open and self.chance.random() < 0.6:
            for name in self.chance.sample(("zz", "a b", "other", "x-1"), self.chance.randrange(3)):
                found[name] = self.value(item.additional, depth) if item.additional else self.chance.choice(FREE)
        elif self._is_wrong():
            found["zz"] = self._other()
        return found

    def field(self, field: Field, depth: int) -> Any:
        """A value of a field, or the list of its values."""
        if not field.cardinality.is_list:
            return self.value(field.type, depth)
        counts = field.counts
        return self._list(field.type, depth, counts.minimum, counts.maximum, is_unique=counts.is_unique)

    def value(self, kind: FieldType, depth: int) -> Any:
        """A value of a type."""
        rules = kind.rules
        if self._is_wrong():
            return self._other() if kind.is_any else self.chance.choice([*single_values(_field(kind)), self._other()])
        if rules is not None and rules.is_nullable and self.chance.random() < 0.3:
            return None
        if rules is not None and rules.values:
            return Raw(self.chance.choice(rules.values))
        if rules is not None and rules.union is not None:
            return self.value(self.chance.choice(rules.union.branches), depth)
        if rules is not None and rules.array is not None:
            bounds = rules.array.bounds
            return self._list(rules.array.items, depth, bounds.minimum, bounds.maximum, is_unique=bounds.is_unique)
        if kind.object_type is not None:
            return self.object(self.schema.types_by_name[kind.object_type], depth + 1)
        return self.chance.choice(FREE) if kind.is_any else self._scalar(kind)

    def _list(self, kind: FieldType, depth: int, least: int, most: int | None, *, is_unique: bool) -> Any:
        count = least + self.chance.choice((0, 0, 1, 2))
        if self._is_wrong():
            count = self.chance.choice((0, max(least - 1, 0), (most or 4) + 1))
        elif most is not None:
            count = min(count, most)
        found = [self.value(kind, depth) for _ in range(count)]
        if is_unique and self.twice:
            return [*found, found[0]] if found and self.chance.random() < self.twice else found
        return list({text_of(item): item for item in found}.values()) if is_unique and not self._is_wrong() else found

    def _scalar(self, kind: FieldType) -> Any:
        try:
            value = scalar_value(_field(kind), self.release)
        except NoExample:
            return self._other()
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if is_number and self.chance.random() < 0.5:
            return Raw(self.chance.choice(NUMBERS))
        if isinstance(value, str) and kind.enum:
            return self.chance.choice(kind.enum)
        return Raw(str(value)) if is_number else value

    def _other(self) -> Any:
        return self.chance.choice((*FREE, *map(Raw, NUMBERS)))

    def _is_there(self, field: Field, depth: int) -> bool:
        if field.is_required:
            return not (self.wrong and self.chance.random() < self.wrong / 2)
        return depth < DEEPEST and self.chance.random() < 0.5

    def _is_wrong(self) -> bool:
        return bool(self.wrong) and self.chance.random() < self.wrong


def _field(kind: FieldType) -> Field:
    return Field("value", "value", kind, Cardinality(1, 1), Location("asyncapi/document.yaml"))
