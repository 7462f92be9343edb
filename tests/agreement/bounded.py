"""Messages of the documents in `documents/`, their values around each bound: numbers, lengths, counts, repetitions."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from generator.messages.convert import convert
from generator.messages.rules import compile_rules
from generator.model import Bounds, Field, ObjectType, Release, Scalar, Schema
from generator.targets.examples import message_object, scalar_value
from tests.agreement.mutants import Request
from tests.conftest import load_release

DOCUMENTS: Final = Path(__file__).parent / "documents"
NAMES: Final = tuple(sorted(path.stem for path in DOCUMENTS.glob("*.yaml")))
LETTERS: Final = ("a", "é", "\U0001f600", "e\u0301")
"""One unit of UTF-16, one of two bytes, two units, and two characters that look like one."""
ODD_NUMBERS: Final = (
    "0", "-0.0", "0e5", "0.3", "0.15", "0.1", "1.0", "10e-1", "1E+0", "3", "4.5", "1e300", "-1e300", "1e-300",
    "2e-323", "100", "12345678901234567890.5", "-12345678901234567890.50", "-12345678901234567890.51",
    "9007199254740992", "9007199254740993", "9007199254740994.0", "9007199254740996", "0.30000000000000004",
    "0.35000000000000003", "123456789.0000000001", "0.00000000005", "5.4999999999999999999", "1.7976931348623157e308",
)  # fmt: skip


class Raw(str):
    """A number as the text has it."""


def release_of(name: str, folder: Path, documents: Path = DOCUMENTS) -> Release:
    """The release of a document, which is written as a folder below `folder`."""
    place = folder / name
    (place / "asyncapi").mkdir(parents=True, exist_ok=True)
    shutil.copy(documents / f"{name}.yaml", place / "asyncapi" / f"{name}.yaml")
    return load_release(place)


def requests(release: Release, count: int = 300) -> list[Request]:
    """Each value by itself in JSON and, where XML can say it, in XML; then `count` messages of several of them."""
    return in_both_formats(_messages(release, count), release)


def in_both_formats(messages: Iterable[str], release: Release) -> list[Request]:
    """Each text of JSON once, then those in XML that can be."""
    rules, found = compile_rules(release), list(dict.fromkeys(messages))
    texts = [("json", text) for text in found]
    for text in found:
        made = convert(text.encode(), rules, to_xml=True)
        if made.text is not None:
            texts.append(("xml", made.text))
    return [
        {"id": f"{number} {text}", "schema": None, "format": kind, "text": text}
        for number, (kind, text) in enumerate(texts)
    ]


def _messages(release: Release, count: int) -> Iterator[str]:
    for schema in release.messages:
        base = message_object(schema, release)
        assert base is not None, f"{schema.name} has no example"
        yield text_of({schema.root_element: base})
        singles = [(path, value) for path, field in _fields(schema) for value in _values(field, schema, release)]
        for path, value in singles:
            yield text_of({schema.root_element: _placed(base, path, value, schema, release)})
        chance = random.Random(schema.name)
        for _ in range(count):
            item = base
            for path, value in chance.sample(singles, 3):
                item = _placed(item, path, value, schema, release)
            yield text_of({schema.root_element: item})


def _fields(schema: Schema) -> Iterator[tuple[tuple[Field, ...], Field]]:
    """Every field that has bounds, with the fields above it."""
    todo: list[tuple[tuple[Field, ...], ObjectType]] = [((), schema.root)]
    seen: set[str] = set()
    for above, item in todo:
        for field in item.fields:
            if field.bounds is not None or field.type.rules is not None or field.cardinality.is_list:
                yield (*above, field), field
            name = field.type.object_type
            if name and name not in seen:
                seen.add(name)
                todo.append(((*above, field), schema.types_by_name[name]))


def _placed(item: Any, path: tuple[Field, ...], value: Any, schema: Schema, release: Release) -> Any:
    """The object with a value at a path, in objects that have what they need."""
    first, *rest = path
    if not rest:
        return {**item, first.name: value}
    inner = _single(first, schema, release)
    inner = _placed(inner, tuple(rest), value, schema, release)
    return {**item, first.name: [inner] if first.cardinality.is_list else inner}


def _single(field: Field, schema: Schema, release: Release) -> Any:
    """One value that a field accepts."""
    if field.type.object_type is None:
        value = scalar_value(field, release)
        return Raw(str(value)) if isinstance(value, int | float) and not isinstance(value, bool) else value
    item = schema.types_by_name[field.type.object_type]
    return {
        part.name: [_single(part, schema, release)] if part.cardinality.is_list else _single(part, schema, release)
        for part in item.fields
        if part.is_required
    }


def _values(field: Field, schema: Schema, release: Release) -> Iterator[Any]:
    singles = list(single_values(field))
    if not field.cardinality.is_list:
        yield from singles
        return
    one = _single(field, schema, release)
    yield from ([], [one], [one, one], [one, one, one, one, one, one], one, [one, None], None)
    yield from ([value] for value in singles)
    yield from ([one, value] for value in singles)
    if field.type.scalar in (Scalar.INTEGER, Scalar.NUMBER):
        yield from (
            [Raw(a), Raw(b)] for a, b in [("1", "1.0"), ("100", "1e2"), ("0", "-0.0"), ("3", "4"), ("0.3", "0.30")]
        )
        yield [Raw("9007199254740993"), Raw("9007199254740992")]
        yield [Raw("12345678901234567890.5"), Raw("12345678901234567890.50")]
        yield [Raw("1"), "1"]
    if field.type.scalar is Scalar.BOOLEAN:
        yield from ([True, False], [True, True], [True, Raw("1")])
    if field.type.scalar is Scalar.STRING:
        yield from (["ab", "ba"], ["ab", "ab"], ["é", "e\u0301"], ["1", Raw("1")], ["ab", "ac", "ad", "ae", "af"])
        yield from ([*field.type.enum], [*field.type.enum] * 2, ["ZZ", "ZZ"])
    if isinstance(one, dict):
        yield from _objects(one)


def _objects(one: dict[str, Any]) -> Iterator[Any]:
    """Lists of objects that are equal or not, whatever the order of their keys and the form of their numbers."""
    yield [{**one, "key": "a", "worth": Raw("1"), "done": True}, {"done": True, "worth": Raw("1.0"), "key": "a", **one}]
    yield [{"key": "a", "worth": Raw("1")}, {"key": "a", "worth": Raw("1.01")}]
    yield [{"key": "a", "done": True}, {"key": "a", "worth": Raw("1")}]
    yield [{"key": "a", "tags": ["x", "y"]}, {"key": "a", "tags": ["x", "y"]}]
    yield [{"key": "a", "tags": ["xy"]}, {"key": "a", "tags": ["x", "y"]}]
    yield [{**one, "free": {"a": [Raw("1")], "b": None}}, {**one, "free": {"b": None, "a": [Raw("1e0")]}}]
    yield [{**one, "free": True}, {**one, "free": Raw("1")}, {**one, "free": "1"}, {**one, "free": None}]
    yield [{**one, "free": []}, {**one, "free": {}}]
    yield [one, {**one, "zz": "1"}]
    yield [{**one, "sku": "ab", "count": Raw("1")}, {**one, "count": Raw("1.0"), "sku": "ab"}]


def single_values(field: Field) -> Iterator[Any]:
    """Values of a scalar type around its bounds, and some of other types."""
    bounds = (field.type.rules.bounds if field.type.rules is not None else None) or Bounds()
    if field.type.scalar in (Scalar.INTEGER, Scalar.NUMBER):
        yield from map(
            Raw, (*_numbers(bounds, "1" if field.type.scalar is Scalar.INTEGER else "0.0000000001"), *ODD_NUMBERS)
        )
        yield from ("1", True, None)
    elif field.type.object_type is None:
        for length in sorted(
            {n + step for n in (bounds.min_length or 0, bounds.max_length or 0) for step in (-1, 0, 1)}
        ):
            for letter in LETTERS:
                yield letter * max(length, 0)
                yield ("A" + letter * max(length - 1, 0))[: max(length, 0)]
        yield from (Raw("5"), None, "ABC", "abc", "OPEN", "ab")


def _numbers(bounds: Bounds, step: str) -> Iterator[str]:
    """Each bound and its neighbours, also as scientific notation has them; multiples, and what lies between them."""
    given = (bounds.minimum, bounds.maximum, bounds.exclusive_minimum, bounds.exclusive_maximum, bounds.multiple_of)
    for text in filter(None, given):
        value = Decimal(text)
        for near in (value, value - Decimal(step), value + Decimal(step)):
            yield format(near, "f")[:300]
            yield f"{near:E}"
        yield f"{value}0" if "." in text else f"{text}.0"
    if bounds.multiple_of:
        unit = Decimal(bounds.multiple_of)
        for times in ("2", "3", "7", "-1", "1.5", "1000", "20", "1e20"):
            yield str(unit * Decimal(times))


def text_of(value: Any) -> str:
    """A value as a text of JSON."""
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, dict):
        return f"{{{', '.join(f'{json.dumps(name)}: {text_of(item)}' for name, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(text_of, value))}]"
    return json.dumps(value, ensure_ascii=False)
