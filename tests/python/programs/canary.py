"""Where a package shows a value of a message that nobody asked for: python canary.py PACKAGE < documents

Reads JSON lines [root element, document], puts a canary into each value in turn, and calls all that is public.
Prints JSON: the calls and what they showed, in `repr`, `str`, exceptions with their tracebacks, or warnings.
"""

from __future__ import annotations

import copy
import importlib
import json
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from typing import Any

CANARY = "CANARY7391"
PACKAGE: Any = importlib.import_module(sys.argv[1])
RELEASE: Any = importlib.import_module(f"{sys.argv[1]}._release")
IS_PYDANTIC = hasattr(PACKAGE.HubMessage, "model_validate")


def main() -> None:
    leaks, calls = [], 0
    for line in sys.stdin:
        root, document = json.loads(line)
        kind = RELEASE.message_class(root) if root else PACKAGE.Envelope
        for changed in [document, *with_canaries(document)]:
            for name, call in readings(kind, root, changed):
                calls += 1
                leaks += [[name, text] for text in shown(call) if CANARY in text]
        for name, call in uses(kind, root, document):
            calls += 1
            leaks += [[name, text] for text in shown(call) if CANARY in text]
    print(json.dumps({"calls": calls, "leaks": leaks[:20]}))


def with_canaries(document: Any) -> Iterator[Any]:
    """The document with a canary at each place in turn: as the value, and as a value beside it."""
    for path in places(document):
        for value in (CANARY, {"x": CANARY}, [CANARY], f"{CANARY}\x01"):
            changed = copy.deepcopy(document)
            holder = changed
            for key in path[:-1]:
                holder = holder[key]
            holder[path[-1]] = value
            yield changed


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield (*path, key)
        yield from places(part, (*path, key))


def readings(kind: Any, root: str, document: Any) -> Iterator[tuple[str, Callable[[], Any]]]:
    text = json.dumps(document)
    inner = document[root] if root and isinstance(document, dict) and root in document else document
    yield "parse", lambda: PACKAGE.parse(text)
    yield "from_json", lambda: kind.from_json(text)
    yield "from_dict", lambda: kind.from_dict(inner)
    yield "from_json: not the end", lambda: kind.from_json(text[:-1])
    yield "from_json: twice", lambda: kind.from_json(f'{{"a": "{CANARY}", "a": "{CANARY}"}}')
    yield "from_json: no JSON", lambda: kind.from_json(CANARY)
    yield "from_json: no text", lambda: kind.from_json(text.encode() + b"\xff")
    yield "from_json: half a character", lambda: kind.from_json(f'"{CANARY}\ud800"')
    yield "from_xml", lambda: kind.from_xml(text)
    yield "from_xml: no XML", lambda: kind.from_xml(f"<a>{CANARY}</b>")
    yield "written and read", lambda: PACKAGE.parse(PACKAGE.parse(text).to_xml())
    if root:
        yield "without root", lambda: kind.from_json(json.dumps(inner), root=False)
    if IS_PYDANTIC:
        yield "constructor", lambda: kind(**inner)
        yield "model_validate", lambda: kind.model_validate(inner)
        yield "model_validate_json", lambda: kind.model_validate_json(json.dumps(inner))
        yield "model_validate_json: not the end", lambda: kind.model_validate_json(json.dumps(inner)[:-1])


def uses(kind: Any, root: str, document: Any) -> Iterator[tuple[str, Callable[[], Any]]]:
    """What is done with an object after a field of it was set to the canary."""
    text = json.dumps(document)
    count = len(list(objects(PACKAGE.parse(text))))
    for index in range(count):
        for name in fields(list(objects(PACKAGE.parse(text)))[index]):
            for value in (CANARY, [CANARY], {"x": CANARY}, 7391739173917391, f"{CANARY}\x01"):
                yield f"after {name} is set", lambda i=index, n=name, v=value: used(text, i, n, v)


def used(text: str, index: int, name: str, value: Any) -> Any:
    message, other = PACKAGE.parse(text), PACKAGE.parse(text)
    changed = list(objects(message))[index]
    setattr(changed, name, value)
    shown_parts = [repr(message), str(message), repr(changed), f"{message}"]
    calls = ["problems", "warnings", "to_json", "to_xml", "to_dict"]
    calls += ["model_dump", "model_dump_json"] if IS_PYDANTIC else []
    for call in calls:
        if hasattr(message, call):
            result: list[Any] = []
            shown_parts += shown(lambda c=call, r=result: r.append(getattr(message, c)()))
            shown_parts += (
                [f"{item!r} {item} {item.fr} {item.en}" for item in result[0] if hasattr(item, "fr")] if result else []
            )
    shown_parts += shown(lambda: repr(message.changes(other)))
    shown_parts += shown(lambda: repr([copy.copy(message), copy.deepcopy(message)]))
    return shown_parts


def objects(value: Any) -> Iterator[Any]:
    """An object of a message and those below it."""
    if type(value).__module__.startswith(sys.argv[1]) and not isinstance(value, str):
        yield value
        for name in fields(value):
            yield from objects(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from objects(item)


def fields(item: Any) -> list[str]:
    return [*(type(item).model_fields if IS_PYDANTIC else type(item).__dataclass_fields__)]


def shown(call: Callable[[], Any]) -> list[str]:
    """What a call shows: of its result, of its exception, of its warnings."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            result = call()
            found = [str(result), repr(result)]
        except Exception as error:
            found = [*traceback.format_exception(error), str(error), repr(error)]
            found += [f"{item!r} {item.fr} {item.en}" for item in getattr(error, "problems", ())]
    return [*found, *(str(item.message) for item in warned)]


main()
