"""A table as JSON: the engine has the same results from it as from the two releases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.messages.checker import Checker
from generator.messages.rules import FieldRule, ObjectRule, compile_rules
from generator.transform.document import Transformer
from generator.transform.table_data import as_text
from generator.transform.table_reader import read_table
from tests.conftest import ROOT, load_release
from tests.messages.samples import rules_of
from tests.transform.pairs import PAIRS, random_messages, samples, shown, table_of, transformer
from tests.transform.test_between import PAIRS as BETWEEN
from tests.transform.test_between import job_of, valid_samples

SCHEMA = json.loads((ROOT / "docs" / "transform-table.schema.json").read_text("utf-8"))


ODD = ("", " \n\t", "é « » \u00a0", "0", "x" * 10_000, "C01.00", "2024-01-01", "$^[](){}.*+?|\\")


def takes(rule: FieldRule, texts: Sequence[str]) -> bool:
    """Whether a field takes each of some texts."""
    checker = Checker()
    for text in texts:
        checker.check_field(text, rule, "$")
    return not checker.findings


def text_of(old: Path, new: Path) -> str:
    return as_text(table_of(old, new), load_release(new))


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_is_what_the_schema_says(pair: tuple[Path, Path]) -> None:
    Draft7Validator.check_schema(SCHEMA)
    errors = [item.message for item in Draft7Validator(SCHEMA).iter_errors(json.loads(text_of(*pair)))]
    assert not errors, errors[:3]


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_read_and_written_again_is_the_same_text(pair: tuple[Path, Path]) -> None:
    text = text_of(*pair)
    assert as_text(read_table(text), load_release(pair[1])) == text


@pytest.mark.parametrize("best_effort", [False, True])
@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_gives_what_the_releases_give(pair: tuple[Path, Path], best_effort: bool) -> None:
    alone = Transformer(read_table(text_of(*pair)), rules_of(pair[0]), rules_of(pair[1]), best_effort)
    random = (data for _, data in islice(random_messages(rules_of(pair[0]), 2), 40))
    for data in (*(path.read_bytes() for path in samples(pair[0])), *random):
        assert alone.document(data) == transformer(*pair, best_effort).document(data)


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_says_what_the_new_objects_accept(pair: tuple[Path, Path]) -> None:
    rules = rules_of(pair[1])
    for message in json.loads(text_of(*pair))["messages"]:
        types, done = message["accepts"]["types"], set()
        todo = [(message["accepts"]["start"], rules.messages[message["new_root"]].body)]
        while todo:
            said, rule = todo.pop()
            assert said.get("open", False) is rule.is_open
            assert list(said["fields"]) == list(rule.fields)
            for name, field in rule.fields.items():
                part = said["fields"][name]
                numbers = part.get("list", False), part.get("min", 0), part.get("max")
                assert numbers == (field.is_list, field.minimum, field.maximum)
                assert ("type" in part) is (field.nested is not None)
                assert part.get("any_text", False) is (not field.is_list and takes(field, ODD))
                todo += _below(types, part.get("type"), field.nested, done)


def _below(
    types: dict[str, dict[str, dict[str, object]]], name: str | None, rule: ObjectRule | None, done: set[str]
) -> list[tuple[dict[str, dict[str, object]], ObjectRule]]:
    if name is None or rule is None or name in done or name not in types:
        return []
    done.add(name)
    return [(types[name], rule)]


@pytest.mark.parametrize(
    "text", ["[]", '{"format": "other"}', '{"format": "hubgen-transform-table", "version": 2}'], ids=str
)
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="table"):
        read_table(text)


@pytest.mark.parametrize("pair", BETWEEN, ids="--".join)
def test_between_messages_too(pair: tuple[str, str]) -> None:
    job = job_of(pair)
    text = as_text(job.table, job.new)
    assert not list(Draft7Validator(SCHEMA).iter_errors(json.loads(text)))
    assert as_text(read_table(text), job.new) == text
    sides = compile_rules(job.old), compile_rules(job.new)
    alone, derived = Transformer(read_table(text), *sides), Transformer(job.table, *sides)
    for path in valid_samples(pair[0]):
        assert alone.document(path.read_bytes()) == derived.document(path.read_bytes())
