"""Inclusion of patterns, against re2 and two automata libraries."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

import interegular
import pytest
import re2

from generator.regex.inclusion import Kind, relation, texts
from tests.conftest import DSF, load_release, real_releases
from tests.lanes import SOAK

CASE_ID = r"^([a-zA-Z0-9_-]+\.?){4,10}$"


def real_patterns() -> list[str]:
    found = {
        field.type.pattern
        for name in real_releases()
        if name != "none"
        for schema in load_release(DSF / name).schemas
        for item in schema.all_types
        for field in item.fields
        if field.type.pattern
    }
    return sorted(found)


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("a", "^a$", Kind.NARROWER),
        ("^a$|^b$", "^(a|b)$", Kind.EQUAL),
        (None, ".*", Kind.EQUAL),
        (None, "^a", Kind.NARROWER),
        ("^[0-9]+$", r"^\d*$", Kind.WIDER),
        ("^ab?$", "^ac?$", Kind.OVERLAPPING),
        ("^.$", r"^[^\n\r\u2028\u2029]$", Kind.EQUAL),
        (CASE_ID, r"^([\w-]+\.?){4,10}$", Kind.EQUAL),
        (CASE_ID, r"^[a-zA-Z0-9_-]+(?:\.[a-zA-Z0-9_-]+){0,9}\.?$", Kind.WIDER),
        ("a$b", "^$", Kind.UNDECIDED),  # an anchor in the middle: no release that loads has one
        ("(?=a)b", "b", Kind.UNDECIDED),
        (r"(a)\1", "aa", Kind.UNDECIDED),
        ("^(a|b)*a(a|b){18}$", "^(b|a)*a(a|b){18}$", Kind.EQUAL),  # one expression, when classes are joined
        ("^(a|b)*a(a|b){18}$", "^(ab|b|a)*a(a|b){18}$", Kind.UNDECIDED),
        ("^(a{1,60}){1,90}$", "^a{1,2500}$", Kind.UNDECIDED),
    ],
)
def test_relation(old: str | None, new: str | None, kind: Kind) -> None:
    assert relation(old, new).kind is kind


def test_texts_show_the_relation_on_all_real_patterns() -> None:
    patterns = real_patterns()
    for index, old in enumerate(patterns):
        for new in patterns[index % 7 :: 7]:
            found = relation(old, new)
            assert found.kind is not Kind.UNDECIDED
            if found.only_old is not None:
                assert re2.search(old, found.only_old) and not re2.search(new, found.only_old)
            if found.only_new is not None:
                assert re2.search(new, found.only_new) and not re2.search(old, found.only_new)
            assert relation(new, old).only_old == found.only_new


def test_enumerated_texts_are_accepted() -> None:
    for pattern in real_patterns():
        found = list(islice(texts(pattern), 20))
        assert found and all(re2.search(pattern, text) for text in found)


@contextmanager
def seconds(number: int) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(number)
    try:
        yield
    finally:
        signal.alarm(0)


def test_an_automata_library_agrees() -> None:
    """interegular knows no anchors inside and no limit; whole patterns without them it decides alike."""
    whole = [pattern for pattern in real_patterns() if pattern.startswith("^") and pattern.endswith("$")][
        : 14 if SOAK else 8
    ]
    machines = {}
    for pattern in whole:
        with seconds(20):
            machines[pattern] = interegular.parse_pattern(pattern[1:-1]).to_fsm()
    for old in whole:
        for new in whole:
            kind = relation(old, new).kind
            below = machines[new] <= machines[old], machines[old] <= machines[new]
            assert (kind in (Kind.EQUAL, Kind.NARROWER)) == below[0]
            assert (kind in (Kind.EQUAL, Kind.WIDER)) == below[1]
