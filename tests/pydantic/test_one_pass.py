"""Reading in one pass gives what the careful reader gives: keys that stand twice, numbers in every form."""

from __future__ import annotations

import importlib
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator.model import Cardinality, Release, Scalar
from tests.agreement.release import contract_release
from tests.pydantic.mutants import mutants, nodes, replaced
from tests.pydantic.packages import imported, write_package

NUMBERS = (
    *("0", "-0", "0.0", "-0.0", "0e5", "1E2", "1.0", "12.50", "1e22", "123456789012345", "1e-5", "-1.5E-7"),
    *("48.858370099999999999", "-48.858370099999999999", "1234567890123456.7", "12345678901234567890", "0.1e17"),
    *("9007199254740993", "9007199254740993.0", "-9007199254740993.5", "12345678901234567e3", "1e-400", "-1E-400"),
    *("1e400", "0e-400", "0." + "0" * 330 + "1", "4.9e-324", "2e-324", "1e" + "0" * 20 + "5", "1e-" + "0" * 20 + "5"),
    *("9" * 300, "9" * 309, "9" * 401, "0." + "1" * 400, "1e+" + "0" * 400 + "1", "1e" + "0" * 400, "NaN", "Infinity"),
)
"""Numbers as a text of JSON may have them, some of which must be refused, or keep digits that no double keeps."""
CASE = "createCas"
DOCUMENT: dict[str, Any] = {
    **{"id": "a1", "text": "a", "size": 1.5, "count": 2, "done": True, "odd-name": 3, "note": ["a", "b"]},
    **{"state": "CLOS", "couple": {"pair": ["a", "b"]}, "person": {"name": "a", "age": 4}, "mark": ["VERT"]},
    **{"place": [{"name": "a"}, {"name": "b"}], "plate": ["a1"], "sizes": [1, 2.5, -3], "counts": [1]},
}


@pytest.fixture(params=["package", "contract"])
def module(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ModuleType]:
    """The package of the project's newest release, then that of the contract without its free content."""
    if request.param == "package":
        yield request.getfixturevalue("package")
        return
    with imported(write_package(_closed(contract_release()), tmp_path)) as found:
        yield found


def _closed(release: Release) -> Release:
    """The release, whose messages have no free content, and where one has lists of numbers."""
    case = next(item for item in release.schemas if item.root_element == CASE)
    size = next(item for item in case.root.fields if item.name == "size")
    lists = [replace(size, name=name, cardinality=Cardinality(0, None)) for name in ("sizes", "counts")]
    lists[1] = replace(lists[1], type=replace(size.type, scalar=Scalar.INTEGER))
    fields = [item for item in case.root.fields if item.name != "free"]
    types = tuple(item for item in case.types if not item.is_open)
    closed = replace(case, root=replace(case.root, fields=(*fields, *lists)), types=types)
    return replace(release, schemas=tuple(closed if item is case else item for item in release.schemas))


def messages(module: ModuleType) -> Iterator[tuple[Any, Any]]:
    """Each message class that has samples, and one of them as parsed JSON."""
    release = importlib.import_module(f"{module.__name__}._release")
    for root in release.message_roots():
        kind = release.message_class(root)
        for sample in (kind.sample, kind.minimal):
            with suppress(LookupError):  # of some messages too little is known
                yield kind, json.loads(sample().to_json())
        if root == CASE:
            yield kind, {CASE: DOCUMENT}


def readers(module: ModuleType) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """The reader of one pass, and what reads a text without it."""
    syntax, quick = (importlib.import_module(f"{module.__name__}.{name}") for name in ("_syntax", "_one_pass"))

    def careful(kind: Any, text: str) -> Any:
        try:
            data = syntax.parsed_in_part(syntax.plain_bytes(text))
        except ValueError:
            return ["$ syntax"]
        try:
            return kind._read(data, root=True).to_json()
        except module.InvalidMessage as error:
            return [f"{item.path} {item.code}" for item in error.problems]

    def at_once(kind: Any, text: str) -> Any:
        return quick.read_in_one_pass(kind, syntax.plain_bytes(text), root=True, trusted=False).message

    return at_once, careful


def texts(document: Any) -> Iterator[str]:
    """A document in every spelling that is the same JSON, but for the order of keys."""
    yield json.dumps(document)
    yield json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    yield json.dumps(document, indent=2).replace('":', '" \t\r\n:').replace("[", "\n[ ")
    yield json.dumps(backwards(document))


def backwards(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: backwards(item) for key, item in reversed(value.items())}
    return [*map(backwards, value)] if isinstance(value, list) else value


def test_what_has_a_fixed_form_is_read_in_one_pass(module: ModuleType) -> None:
    at_once, careful = readers(module)
    forms = importlib.import_module(f"{module.__name__}._fixed_form")
    fixed = 0
    for kind, document in messages(module):
        expected = careful(kind, json.dumps(document))
        for text in texts(document):
            message = at_once(kind, text)
            assert (message is not None) is bool(forms.fixed_form(kind)), kind
            assert message is None or message.to_json() == expected
            fixed += message is not None
    assert fixed > 0


def twice(value: Any, place: tuple[str | int, ...], key: str, written: str) -> str:
    """The text of a document, one of whose objects has a key again, in another spelling."""
    marked = replaced(value, place, {**_at(value, place), "\N{WHITE STAR}": None})
    again = json.dumps(_at(value, place)[key])
    return json.dumps(marked).replace('"\\u2606": null', f'"{written}" : {again}')


def _at(value: Any, place: tuple[str | int, ...]) -> Any:
    for key in place:
        value = value[key]
    return value


def test_a_key_that_stands_twice_is_found_wherever_it_stands(module: ModuleType) -> None:
    at_once, careful = readers(module)
    for kind, document in messages(module):
        for place, item in nodes(document):
            for key in item if isinstance(item, dict) else ():
                for written in (key, f"\\u{ord(key[0]):04x}{key[1:]}"):
                    text = twice(document, place, key, written)
                    assert at_once(kind, text) is None, text
                    assert careful(kind, text) == ["$ syntax"], text


def test_numbers_are_read_as_the_careful_reader_reads_them(module: ModuleType) -> None:
    at_once, careful = readers(module)
    compared = 0
    for kind, document in messages(module):
        for place, item in nodes(document):
            if isinstance(item, int | float) and not isinstance(item, bool):
                for number in NUMBERS:
                    text = json.dumps(replaced(document, place, "\N{WHITE STAR}")).replace('"\\u2606"', number)
                    message = at_once(kind, text)
                    assert message is None or message.to_json() == careful(kind, text), text
                    compared += message is not None
    assert compared > 0


def test_texts_that_look_like_keys_or_numbers_are_texts(module: ModuleType) -> None:
    at_once, careful = readers(module)
    for kind, document in messages(module):
        for place, item in nodes(document):
            if isinstance(item, str):
                for text in ('a":', '":":', "\\", "a:12345678901234567890.5", ":0e-400", '"', "é\n\t"):
                    spelled = json.dumps(replaced(document, place, text))
                    message = at_once(kind, spelled)
                    assert message is None or message.to_json() == careful(kind, spelled)


def test_what_is_wrong_is_what_the_careful_reader_finds(module: ModuleType) -> None:
    """Every near miss of every message, and numbers in every form beside a wrong value."""
    _, careful = readers(module)
    told = 0
    for kind, document in messages(module):
        changed = [item for _, _, item in mutants(document)][:: 1 if kind.ROOT_ELEMENT == CASE else 9]
        for item in changed:
            _compare(module, kind, json.dumps(item), careful)
            told += 1
        for place, item in nodes(document):
            if isinstance(item, int | float) and not isinstance(item, bool):
                for number in NUMBERS:
                    marked = replaced(document, place, "\N{WHITE STAR}")
                    marked[kind.ROOT_ELEMENT]["unknown"] = "x"
                    _compare(module, kind, json.dumps(marked).replace('"\\u2606"', number), careful)
    assert told > 100


def _compare(module: ModuleType, kind: Any, text: str, careful: Callable[..., Any]) -> None:
    try:
        found = kind.from_json(text).to_json()
    except module.InvalidMessage as error:
        found = [f"{item.path} {item.code}" for item in error.problems]
    assert found == careful(kind, text), text
