"""The tables of all pairs of some releases, as packages carry them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.languages.transforms import TableFile, Transforms
from generator.model import Release
from generator.model.versions import read_version
from generator.targets.base import json_file
from generator.transform.build import derive_table
from generator.transform.job import declared_beside
from generator.transform.report import SENTENCES
from generator.transform.table_data import as_text

Loaded = tuple[Path, Release]
"""A release with its folder."""


def all_tables(loaded: Sequence[Loaded], collector: Collector) -> Transforms:
    """The releases by their versions, and the table of each pair, both ways, with the rules beside the folders.

    What is wrong with a rule goes to `collector`; the rule is left out.
    """
    ordered = sorted(loaded, key=lambda item: read_version(item[1].version))
    tables = [_table(old, new, collector) for old, new in permutations(ordered, 2)]
    there = tuple(table for table in tables if table is not None)
    return Transforms(tuple(release for _, release in ordered), there, json_file("", SENTENCES).content)


def _table(old: Loaded, new: Loaded, collector: Collector) -> TableFile | None:
    """The table of a pair; None, and an error in `collector`, where types are nested too deep to derive one."""
    before, after = old[1], new[1]
    declared = declared_beside(str(old[0]), str(new[0]), before, after, collector)
    try:
        content = as_text(derive_table(before, after, declared), after).encode()
    except RecursionError:
        text = f"types are nested too deep to carry a message from {before.version} to {after.version}"
        collector.error("deep-transform", Location(old[0].name), text, "nest objects less than 100 levels deep")
        return None
    return TableFile(before.version, after.version, content)
