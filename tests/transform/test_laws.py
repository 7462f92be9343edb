"""For every pair of releases, both ways, and every kind of message: what a transformation never does.

`HUBGEN_TRANSFORM_MESSAGES` random valid messages of each kind (10 unless it says so), and all samples.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from generator.messages.validate import validate
from generator.messages.values import Number, Value
from generator.transform.places import mapped_places
from generator.transform.result import Outcome, leaves
from generator.transform.table import Table
from tests.conftest import load_release
from tests.messages.samples import rules_of
from tests.transform.pairs import OWN, PAIRS, REAL, random_messages, samples, shown, table_of, transformer

COUNT = int(os.environ.get("HUBGEN_TRANSFORM_MESSAGES", "10"))


def documents(old: Path) -> list[bytes]:
    return [*(data for _, data in random_messages(rules_of(old), COUNT)), *(path.read_bytes() for path in samples(old))]


def texts(value: Value) -> Counter[str]:
    return Counter(item.text if isinstance(item, Number) else str(item) for _, item in leaves(value, ()))


def unaccounted(source: Value, outcome: Outcome, table: Table) -> Counter[str]:
    """The values of a message that are neither in the result, nor lost, nor changed by a map of codes."""
    lost = Counter(item.value.text if isinstance(item.value, Number) else str(item.value) for item in outcome.losses)
    left = texts(source) - lost - texts(outcome.value)
    filled = [item.value for item in outcome.defaults if isinstance(item.value, str)]
    mapped = {
        text for item in table.code_maps.values() for code, to in item.codes.items() for text in (code, to.old_label)
    }
    return Counter({text: n for text, n in left.items() if text not in mapped and not any(text in x for x in filled)})


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_valid_or_refused_and_nothing_lost_unsaid(pair: tuple[Path, Path]) -> None:
    done = 0
    for data in documents(pair[0]):
        outcome = transformer(*pair).document(data)
        assert (outcome.text is None) == bool(outcome.errors), data
        if outcome.text is not None:
            assert validate(outcome.text.encode(), rules_of(pair[1])).is_valid, (data, outcome.text)
            source = validate(data, rules_of(pair[0])).value
            assert not unaccounted(source, outcome, table_of(*pair)), data
            done += 1
    assert done


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_best_effort_refuses_less_and_is_valid(pair: tuple[Path, Path]) -> None:
    for data in documents(pair[0]):
        strict, best = transformer(*pair).document(data), transformer(*pair, best_effort=True).document(data)
        assert best.text is not None or strict.text is None
        if best.text is not None:
            assert validate(best.text.encode(), rules_of(pair[1])).is_valid, data


@pytest.mark.parametrize("folder", [*OWN, *REAL], ids=lambda path: f"{path.parent.name}-{path.name}")
def test_to_itself_changes_nothing(folder: Path) -> None:
    for data in documents(folder):
        verdict = validate(data, rules_of(folder))
        outcome = transformer(folder, folder).document(data)
        if verdict.is_valid:
            assert outcome.value == verdict.value, data
            assert not outcome.losses and not outcome.defaults


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_there_and_back(pair: tuple[Path, Path]) -> None:
    """What comes back is what was sent, but for what was reported as lost or filled in on one of the ways."""
    for data in documents(pair[0]):
        there = transformer(*pair).document(data)
        if there.text is None:
            continue
        back = transformer(*reversed(pair)).document(there.text.encode())
        if back.text is None:
            continue
        source = validate(data, rules_of(pair[0])).value
        told = there.losses or back.losses or there.defaults or back.defaults
        assert told or back.value == source, (data, there.text, back.text)


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_every_code_is_mapped_to_one_that_is_there_or_a_gap(pair: tuple[Path, Path]) -> None:
    table = table_of(*pair)
    old, new = load_release(pair[0]), load_release(pair[1])
    schemas = {item.name: item for item in old.schemas}
    lists = {item.id: {code.value for code in item.codes} for item in new.nomenclatures}
    for mapping in table.messages:
        gaps = {(gap.path, gap.text.split(" (")[0]) for gap in mapping.gaps if gap.kind == "code"}
        for place in mapped_places(mapping, schemas[mapping.old]):
            key = place.mapping.code_map
            wanted = lists.get(key.split(">")[-1].split("@")[0]) if key else None
            for code, target in table.code_maps[key].codes.items() if key else ():
                if target.code is None:
                    assert (place.path, code) in gaps or target.origin == "declared", (key, code)
                elif wanted is not None:
                    assert target.code in wanted, (key, code, target)
