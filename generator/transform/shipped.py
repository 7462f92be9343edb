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
from generator.transform.table import Table
from generator.transform.table_data import as_text

Loaded = tuple[Path, Release]
"""A release with its folder."""
Derived = tuple[Release, Release, Table]
"""Two releases, and the table from the one to the other."""


def all_tables(loaded: Sequence[Loaded], collector: Collector) -> Transforms:
    """The releases by their versions, and the table of each pair, both ways, as packages carry them."""
    return shipped(in_order(loaded), derived(loaded, collector))


def in_order(loaded: Sequence[Loaded]) -> list[Loaded]:
    """The releases by their versions, the oldest first."""
    return sorted(loaded, key=lambda item: read_version(item[1].version))


def derived(loaded: Sequence[Loaded], collector: Collector) -> list[Derived]:
    """The table of each pair of releases, both ways, with the rules beside the folders.

    What is wrong with a rule goes to `collector`, and the rule is left out; so is a pair that cannot be derived.
    """
    found = ((old[1], new[1], _table(old, new, collector)) for old, new in permutations(in_order(loaded), 2))
    return [(old, new, table) for old, new, table in found if table is not None]


def shipped(loaded: Sequence[Loaded], tables: Sequence[Derived]) -> Transforms:
    """Tables as packages carry them; `loaded` are the releases, the oldest first."""
    files = (TableFile(old.version, new.version, as_text(table, new).encode()) for old, new, table in tables)
    return Transforms(tuple(release for _, release in loaded), tuple(files), json_file("", SENTENCES).content)


def _table(old: Loaded, new: Loaded, collector: Collector) -> Table | None:
    """The table of a pair; None, and an error in `collector`, where types are nested too deep to derive one."""
    before, after = old[1], new[1]
    declared = declared_beside(str(old[0]), str(new[0]), before, after, collector)
    try:
        return derive_table(before, after, declared)
    except RecursionError:
        text = f"types are nested too deep to carry a message from {before.version} to {after.version}"
        collector.error("deep-transform", Location(old[0].name), text, "nest objects less than 100 levels deep")
        return None
