"""The tables of all pairs of some releases, as packages carry them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

from generator.diagnostics import Collector
from generator.languages.transforms import TableFile, Transforms
from generator.model import Release
from generator.model.versions import read_version
from generator.targets.base import json_file
from generator.transform.build import derive_table
from generator.transform.job import declared_beside
from generator.transform.message_tables import Pair, message_tables, pair_tables, report_depth
from generator.transform.report import SENTENCES
from generator.transform.table import Table
from generator.transform.table_data import as_text

Loaded = tuple[Path, Release]
"""A release with its folder."""
Derived = tuple[Release, Release, Table]
"""Two releases, and the table from the one to the other."""


def all_tables(loaded: Sequence[Loaded], collector: Collector) -> Transforms:
    """The releases by their versions, and their tables as packages carry them.

    That is the table of each pair of releases, both ways, and of each message to which others of its release lead.
    """
    found = shipped(in_order(loaded), derived(loaded, collector))
    pairs = [(release, pair_tables(folder, release, collector)) for folder, release in in_order(loaded)]
    return with_messages(found, pairs)


def with_messages(transforms: Transforms, pairs: Iterable[tuple[Release, Iterable[Pair]]]) -> Transforms:
    """The tables, and those between messages of each release; `pairs` are those of `pair_tables`, by release."""
    within = [item for release, tables in pairs for item in message_tables(release, tables)]
    return replace(transforms, tables=(*transforms.tables, *within))


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
        report_depth(collector, old[0], before.version, after.version)
        return None
