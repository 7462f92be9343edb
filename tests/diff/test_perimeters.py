"""Messages that go from one perimeter to another: the contracts change, what is sent does not."""

from __future__ import annotations

from dataclasses import replace

from generator.diff.contract import contracts
from generator.diff.engine import compare
from generator.model import Release
from tests.diff.apply import apply
from tests.diff.test_graphs import release, text


def of(perimeter: str) -> Release:
    made = release({}, (text("x"),))
    return replace(made, schemas=tuple(replace(item, perimeter=perimeter) for item in made.schemas))


def test_a_message_that_changed_its_perimeter() -> None:
    old, new = of("15-15"), of("15-18")
    found = compare(old, new)
    assert {item.rule for item in found.changes} == {"DOC", "PER-NEW", "PER-GONE"}
    assert not any(item.forward for item in found.changes)  # who sent it before still may
    assert apply(found, old, new) == contracts(new)


def test_one_contract_sees_its_own_changes_only() -> None:
    old, new = of("15-15"), of("15-18")
    seen = {name: {item.rule for item in compare(old, new, perimeter=name).changes} for name in ("15-15", "15-GPS")}
    assert seen == {"15-15": {"DOC", "PER-GONE"}, "15-GPS": set()}
