"""The tables between messages of one release, as packages carry them: what `hubgen transform --between` gives."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator

from generator.cli import commands
from generator.diagnostics import Collector
from generator.languages.transforms import TableFile
from generator.transform.between import Between
from generator.transform.document import Transformer
from generator.transform.job import between_job, betweens_beside
from generator.transform.message_tables import message_tables, pair_tables
from generator.transform.table_reader import read_table
from tests.agreement.transforms import transforms_of
from tests.conftest import SPECS, load_release
from tests.messages.samples import rules_of
from tests.transform.pairs import samples
from tests.transform.test_between import PAIRS, RELEASE
from tests.transform.test_table_data import SCHEMA

RULES = """
messages: {RS-EDA-MAJ: {values: {creation: "2020-01-01T00:00:00+01:00"}}}
lists: {HubSante.fait: {C02.*: C02.00.00}, HubSante.motif: {M01.*: null}}
"""


def tables_of(folder: Path) -> dict[str, TableFile]:
    """The tables of a folder by their names; none of their rules is wrong."""
    collector = Collector()
    found = {
        item.name: item
        for item in message_tables(load_release(RELEASE), pair_tables(folder, load_release(RELEASE), collector))
    }
    assert not collector.errors
    return found


def carrier(table: bytes) -> Transformer:
    return Transformer(read_table(table.decode()), rules_of(RELEASE), rules_of(RELEASE))


def test_each_table_is_that_of_the_command() -> None:
    shipped = {item.name: item.content for item in transforms_of("specs").tables if item.message}
    assert set(shipped) == {f"{RELEASE.name}--{new}" for _, new in PAIRS}
    for old, new in PAIRS:
        words = ["transform", str(RELEASE), str(RELEASE), "--between", old, new, "--table", "--format", "complete"]
        assert CliRunner().invoke(commands, words).stdout.encode() == shipped[f"{RELEASE.name}--{new}"]


def test_a_message_of_the_target_stays_and_any_other_is_refused() -> None:
    carry = carrier(tables_of(RELEASE)["3.0--RS-EDA"].content)
    seen = set()
    for path in samples(RELEASE):
        found = carry.document(path.read_bytes())
        seen.add(found.message)
        if found.message == "RS-EDA":
            assert not found.losses and not found.defaults
            assert all(error.code != "message" for error in found.errors)
        elif found.message != "RC-EDA":
            assert found.text is None and found.errors
    assert {"RS-EDA", "RC-EDA", "RS-INFO"} <= seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A release with rules of two messages for a third; those of one stand beside it."""
    release = tmp_path / "3.0"
    shutil.copytree(SPECS / "3.0" / "transforms", release / "transforms")
    (tmp_path / "transforms").mkdir()
    (tmp_path / "transforms" / "RS-EDA-MAJ--RS-EDA.yaml").write_text(RULES, "utf-8")
    return release


def test_messages_that_lead_to_one_share_its_table(folder: Path) -> None:
    release = load_release(RELEASE)
    pairs = {(item.old, item.new) for item in betweens_beside(folder, release)}
    assert pairs == {*PAIRS, ("RS-EDA-MAJ", "RS-EDA")}
    content = tables_of(folder)["3.0--RS-EDA"].content
    assert not list(Draft7Validator(SCHEMA).iter_errors(json.loads(content)))
    merged, counts = carrier(content), dict.fromkeys(("RC-EDA", "RS-EDA-MAJ"), 0)
    for old in counts:
        job = between_job(release, Between(old, "RS-EDA"), (str(folder), str(folder)), Collector())
        alone = Transformer(job.table, rules_of(RELEASE), rules_of(RELEASE))
        for path in samples(RELEASE):
            found = alone.document(path.read_bytes())
            if found.message == old:
                assert merged.document(path.read_bytes()) == found
                counts[old] += found.text is not None or bool(found.losses)
    assert min(counts.values()) > 0


def test_a_wrong_rule_is_reported_and_left_out(folder: Path) -> None:
    rules = folder / "transforms" / "RS-EDA--RC-EDA.yaml"
    rules.write_text("messages: {RS-EDA: {fields: {nowhere: null}}}\n", "utf-8")
    collector = Collector()
    tables = list(message_tables(load_release(RELEASE), pair_tables(folder, load_release(RELEASE), collector)))
    assert [item.message for item in tables] == ["RC-EDA", "RS-EDA"]
    assert [item.code for item in collector.errors] == ["stale-transform"] and "nowhere" in str(collector.errors[0])
