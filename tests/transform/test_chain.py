"""A chain of releases gives what the direct table gives, or the difference is reported."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import commands
from generator.transform.chain import Detour, detours
from generator.transform.document import Transformer
from generator.transform.result import leaves
from tests.conftest import SPECS, load_release
from tests.messages.samples import rules_of
from tests.transform.pairs import OWN, REAL, samples, table_of

Chain = tuple[Path, Path, Path]


def in_order(folders: list[Path]) -> list[Chain]:
    """Three releases, each between its neighbours, both ways."""
    place = {folder: number for number, folder in enumerate(folders)}
    chains = permutations(folders, 3)
    return [(a, b, c) for a, b, c in chains if place[a] < place[b] < place[c] or place[a] > place[b] > place[c]]


CHAINS = [*in_order(OWN), *in_order(REAL)]


def found(chain: Chain) -> list[Detour]:
    old, middle, new = chain
    tables = table_of(old, new), table_of(old, middle), table_of(middle, new)
    return list(detours(*tables, load_release(old), load_release(middle)))


def carried(chain: Chain, data: bytes) -> tuple[Any, Any, str]:
    """What the direct table makes of a document, and what the chain makes of it; the kind of message."""
    old, middle, new = chain
    rules = [rules_of(folder) for folder in chain]
    direct = Transformer(table_of(old, new), rules[0], rules[2]).document(data)
    between = Transformer(table_of(old, middle), rules[0], rules[1]).document(data)
    if between.text is None:
        return direct.value, None, direct.message
    chained = Transformer(table_of(middle, new), rules[1], rules[2]).document(between.text.encode())
    return direct.value, chained.value, direct.message


@pytest.mark.parametrize("chain", CHAINS, ids=lambda chain: "-".join(folder.name for folder in chain))
def test_samples_differ_only_where_it_is_reported(chain: Chain) -> None:
    reported = {(item.message, item.path[-1] if item.path else "") for item in found(chain)}
    compared = 0
    for path in samples(chain[0]):
        direct, chained, message = carried(chain, path.read_bytes())
        if direct is None or chained is None:
            continue
        compared += 1
        values = [{(place, str(value)) for place, value in leaves(item, ())} for item in (direct, chained)]
        for place, value in values[0] ^ values[1]:
            names = {name for known, name in reported if known == message}
            declared = any(name in place for name in names) or is_declared(chain, place)
            assert declared, (path.name, place, value)
    assert compared > 5


def is_declared(chain: Chain, place: tuple[str, ...]) -> bool:
    """Whether a field gets a declared value or note in one of the tables: the chain has rules of its own."""
    old, middle, new = chain
    targets = {
        name
        for table in (table_of(old, new), table_of(old, middle), table_of(middle, new))
        for item in table.messages
        for name in (*(rule.path[-1] for rule in item.defaults), *(note.target[-1] for note in item.notes))
    }
    return bool(targets & set(place))


def test_a_code_that_means_something_else_is_followed_through_a_list_for_information() -> None:
    """1.0 and 3.0 give one code two meanings; 3.0 names its list for information: the direct table knows as well."""
    table = table_of(SPECS / "1.0", SPECS / "3.0")
    moved = {code: to.code for codes in table.code_maps.values() for code, to in codes.codes.items()}
    assert moved["C02.15.00"] == "C02.16.00"


def test_the_command_reports_them() -> None:
    words = ["transform", str(SPECS / "3.0"), str(SPECS / "1.0"), "--check", "--via", str(SPECS / "2.0")]
    done = CliRunner().invoke(commands, words)
    assert done.exit_code == 1 and "directly DRM, by the chain without a place" in done.stdout
    refused = CliRunner().invoke(commands, [*words[:3], "--table", *words[4:]])
    assert refused.exit_code == 2 and "--via is for --check" in refused.output
