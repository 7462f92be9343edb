"""The tables between messages of one release, as packages carry them: one for each message to which others lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.languages.transforms import TableFile
from generator.model import Release
from generator.transform.between import Between
from generator.transform.job import between_job, betweens_beside
from generator.transform.table import CodeMap, FieldMapping, MessageMapping, ObjectMapping, Table
from generator.transform.table_data import as_text

Pair = tuple[Between, Table]
"""Two messages of a release, and the table from the one to the other."""


def message_tables(release: Release, pairs: Iterable[Pair]) -> Iterator[TableFile]:
    """A table for each message of a release to which others lead; `pairs` are those of `pair_tables`."""
    in_order = sorted(pairs, key=lambda item: item[0].new)
    for message, leading in groupby(in_order, key=lambda item: item[0].new):
        content = as_text(_merged([table for _, table in leading]), release).encode()
        yield TableFile(release.version, release.version, content, message)


def pair_tables(folder: Path, release: Release, collector: Collector) -> Iterator[Pair]:
    """The table of each pair of messages of a release for which rules stand in its folder or beside it.

    What is wrong with a rule goes to `collector`, and the rule is left out.
    """
    for pair in betweens_beside(folder, release):
        if (table := _table(folder, release, pair, collector)) is not None:
            yield pair, table


def report_depth(collector: Collector, folder: Path, old: str, new: str) -> None:
    """Report that types are nested too deep to derive a table."""
    text = f"types are nested too deep to carry a message from {old} to {new}"
    collector.error("deep-transform", Location(folder.name), text, "nest objects less than 100 levels deep")


def _table(folder: Path, release: Release, pair: Between, collector: Collector) -> Table | None:
    try:
        return between_job(release, pair, (str(folder), str(folder)), collector).table
    except RecursionError:
        report_depth(collector, folder, pair.old, pair.new)
        return None


def _merged(tables: Sequence[Table]) -> Table:
    """One table of all messages; each has code maps of its own, since each file declares codes for itself."""
    if len(tables) == 1:
        return tables[0]
    own = [_with_own_maps(table) for table in tables]
    maps = {key: item for table in own for key, item in table.code_maps.items()}
    return replace(own[0], messages=tuple(item for table in own for item in table.messages), code_maps=maps)


def _with_own_maps(table: Table) -> Table:
    """The table with the old message's name in front of the keys of its code maps."""
    prefix = f"{table.messages[0].old}: "
    maps = (CodeMap(prefix + key, item.codes) for key, item in table.code_maps.items())
    header = _message(table.header, prefix) if table.header else None
    messages = tuple(_message(item, prefix) for item in table.messages)
    return replace(table, messages=messages, header=header, code_maps={item.key: item for item in maps})


def _message(mapping: MessageMapping, prefix: str) -> MessageMapping:
    return replace(mapping, objects=tuple(_object(item, prefix) for item in mapping.objects))


def _object(mapping: ObjectMapping, prefix: str) -> ObjectMapping:
    fields = tuple(_field(item, prefix) for item in mapping.fields)
    return replace(mapping, fields=fields, coded_by=mapping.coded_by and prefix + mapping.coded_by)


def _field(mapping: FieldMapping, prefix: str) -> FieldMapping:
    copies = tuple(_field(item, prefix) for item in mapping.copies)
    return replace(mapping, code_map=mapping.code_map and prefix + mapping.code_map, copies=copies)
