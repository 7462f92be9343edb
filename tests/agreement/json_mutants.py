"""Near misses of a JSON document: one thing changed in each, in its value or in its text."""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.messages.json_text import read_json
from generator.messages.values import Unreadable
from tests.agreement.values import FREE, ODD_NAMES, OTHER_VALUES, near_text

Place = tuple[Any, Any]
"""An object or a list, and a key in it."""
Change = Callable[[Any, random.Random], Any]

NUMBERS = ("1.0", "-0", "-0.0", "1e2", "1.5E1", "0.1e1", "15e-1", "1" + "0" * 25, "1" * 400, "2147483648", "1e308")
UNREADABLE_NUMBERS = ("NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "1e", "0x1", "1e400", "1" * 401, "--1")
UNREADABLE = (r'"\ud83d"', r'"\ude91\ud83d"', '"a\tb"', r'"\x"', "'a'", "tru", "[1,]", "{}}", "{a: 1}", "/* */ 1", "")
MARK = "@@mark@@"


def json_mutant(document: Any, chance: random.Random) -> tuple[str, str]:
    """The kind of a change, and the text of the document with that change."""
    kind, change = chance.choice(CHANGES)
    changed = change(copy.deepcopy(document), chance)
    if isinstance(changed, Raw):
        return kind, changed.text
    return kind, json.dumps(changed, ensure_ascii=chance.random() < 0.3)


def mutated_value(document: Any, chance: random.Random) -> Any:
    """A document with one change that leaves it JSON which may be read."""
    while True:
        text = json_mutant(document, chance)[1]
        try:
            read_json(text.encode())
        except Unreadable:
            continue
        return json.loads(text)


class Raw:
    """A text that is the document, JSON or not."""

    def __init__(self, text: str) -> None:
        self.text = text


def places(value: Any) -> Iterator[Place]:
    """Every place below a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield value, key
        yield from places(item)


def somewhere(document: Any, chance: random.Random, kind: type | tuple[type, ...] = object) -> Place | None:
    """A place whose value is of a type."""
    found = [(holder, key) for holder, key in places(document) if isinstance(holder[key], kind)]
    return chance.choice(found) if found else None


def _removed(document: Any, chance: random.Random) -> Any:
    holder, key = chance.choice(list(places(document)))
    del holder[key]
    return document


def _null(document: Any, chance: random.Random) -> Any:
    holder, key = chance.choice(list(places(document)))
    holder[key] = None
    return document


def _other_value(document: Any, chance: random.Random) -> Any:
    holder, key = chance.choice(list(places(document)))
    holder[key] = copy.deepcopy(chance.choice(OTHER_VALUES))
    return document


def _near_text(document: Any, chance: random.Random) -> Any:
    if (place := somewhere(document, chance, str)) is not None:
        place[0][place[1]] = near_text(place[0][place[1]], chance)
    return document


def _several_texts(document: Any, chance: random.Random) -> Any:
    for _ in range(chance.randrange(2, 6)):
        document = chance.choice((_near_text, _other_value, _null))(document, chance)
    return document


def _list_length(document: Any, chance: random.Random) -> Any:
    if (place := somewhere(document, chance, list)) is not None:
        place[0][place[1]] = copy.deepcopy(place[0][place[1]]) * chance.choice([0, 2, 6, 30])
    return document


def _item(document: Any, chance: random.Random) -> Any:
    if (place := somewhere(document, chance, list)) is not None:
        value = place[0][place[1]]
        value.insert(chance.randrange(len(value) + 1), copy.deepcopy(chance.choice(OTHER_VALUES)))
    return document


def _extra(document: Any, chance: random.Random) -> Any:
    place = somewhere(document, chance, dict)
    holder = place[0][place[1]] if place and chance.random() < 0.9 else document
    if isinstance(holder, dict):
        holder[chance.choice(ODD_NAMES)] = copy.deepcopy(chance.choice([*OTHER_VALUES, FREE]))
    return document


def _copied(document: Any, chance: random.Random) -> Any:
    every = list(places(document))
    holder, key = chance.choice(every)
    other, there = chance.choice(every)
    value = copy.deepcopy(other[there])
    if isinstance(holder, dict) and isinstance(there, str) and chance.random() < 0.5:
        holder[there] = value
    else:
        holder[key] = value
    return document


def _unwrapped(document: Any, chance: random.Random) -> Any:
    """A list as its first value, or a value as a list."""
    holder, key = chance.choice(list(places(document)))
    value = holder[key]
    holder[key] = value[0] if isinstance(value, list) and value else [value]
    return document


def _number(document: Any, chance: random.Random) -> Any:
    place = somewhere(document, chance, (int, float)) or somewhere(document, chance)
    return _marked(document, place, chance.choice(NUMBERS))


def _unreadable(document: Any, chance: random.Random) -> Any:
    return _marked(document, somewhere(document, chance), chance.choice(UNREADABLE + UNREADABLE_NUMBERS))


def _nested(document: Any, chance: random.Random) -> Any:
    depth = chance.choice([40, 55, 62, 63, 64, 65, 70, 200])
    opening, closing = chance.choice([("[", "]"), ('{"a":', "}")])
    return _marked(document, somewhere(document, chance), opening * depth + "1" + closing * depth)


def _twice(document: Any, chance: random.Random) -> Any:
    """A key that stands twice, once as it is and once more, or written otherwise."""
    objects = [place for place in places(document) if isinstance(place[0], dict)]
    holder, key = chance.choice(objects)
    value, name = json.dumps(holder[key]), json.dumps(key)
    again = chance.choice([name, '"' + "".join(f"\\u{ord(char):04x}" for char in key if ord(char) < 0x10000) + '"'])
    holder[key] = MARK
    return Raw(json.dumps(document).replace(f'"{MARK}"', f"{value}, {again}: {chance.choice([value, 'null'])}", 1))


def _broken(document: Any, chance: random.Random) -> Any:
    text = json.dumps(document)
    at = chance.randrange(len(text))
    ways = (text[:at], text[:at] + text[at + 1 :], text + chance.choice([" x", "{}", ",", "\x00"]), f"[{text}]")
    return Raw(chance.choice([*ways, f" \n\t{text}\r\n ", re.sub(r'"', "'", text)]))


def _root(document: Any, chance: random.Random) -> Any:
    """Another root element, none, two, or something beside it."""
    names = ["createCase", "createCaseHealth", "reference", "error", "message", "distributionElement", "", "x"]
    beside = {"messageId": "m", "distributionID": "d", "content": [], "sender": {"name": "n", "URI": "u"}, "x": None}
    holder = _message(document) or document
    first = next(iter(holder), "")
    way = chance.randrange(5)
    if way == 0:
        return {chance.choice(names): holder.get(first)}
    if way == 1:
        holder[chance.choice(names)] = {}
    elif way == 2:
        holder.update([chance.choice(list(beside.items()))])
    elif way == 3:
        return chance.choice([[], [document], None, "x", 1, {}, True, {"content": []}, {"descriptor": None}])
    else:
        holder[first] = chance.choice(OTHER_VALUES)
    return document


def _message(document: Any) -> Any:
    """The object that holds the message in an envelope."""
    value = document
    for key in ("content", 0, "jsonContent", "embeddedJsonContent", "message"):
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return None
    return value if isinstance(value, dict) else None


def _reordered(document: Any, chance: random.Random) -> Any:
    """Keys in another order, which JSON allows."""
    if isinstance(document, dict):
        items = list(document.items())
        chance.shuffle(items)
        return {key: _reordered(value, chance) for key, value in items}
    return [_reordered(item, chance) for item in document] if isinstance(document, list) else document


def _marked(document: Any, place: Place | None, text: str) -> Any:
    """The text of a document with `text` where a value was."""
    if place is None:
        return document
    place[0][place[1]] = MARK
    return Raw(json.dumps(document).replace(f'"{MARK}"', text, 1))


CHANGES: tuple[tuple[str, Change], ...] = (
    ("removed", _removed),
    ("removed", _removed),
    ("null", _null),
    ("other value", _other_value),
    ("other value", _other_value),
    ("near text", _near_text),
    ("near text", _near_text),
    ("near text", _near_text),
    ("several", _several_texts),
    ("list length", _list_length),
    ("item", _item),
    ("extra", _extra),
    ("extra", _extra),
    ("copied", _copied),
    ("unwrapped", _unwrapped),
    ("number", _number),
    ("unreadable", _unreadable),
    ("nested", _nested),
    ("twice", _twice),
    ("broken", _broken),
    ("root", _root),
    ("reordered", _reordered),
)
