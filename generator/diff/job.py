"""The whole of a comparison: sources, changes, proof, waivers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.diff.changes import Comparison
from generator.diff.compare.renames import NO_RENAMES, Renames
from generator.diff.engine import compare
from generator.diff.gate import Waiver, waive
from generator.diff.rules import RULES, Scope
from generator.diff.sources import Source, open_source
from generator.diff.sources.open import SourceKind
from generator.diff.witness import prove
from generator.model import Release
from generator.model.perimeters import find_perimeter

DOCUMENTS = frozenset({SourceKind.JSON_SCHEMA, SourceKind.ASYNCAPI})
NOT_IN_SCHEMAS = frozenset({"NS-CHG", "HDR-CHG", "ROOT-CHG", "COD-LVL"})
"""What JSON Schemas do not say, beside texts, names of types and the interface."""


def run(
    old: str,
    new: str,
    collector: Collector,
    *,
    perimeter: str = "",
    waivers: Path | None = None,
    renames: Path | None = None,
    today: str = "",
) -> Comparison | None:
    """What changed from `old` to `new` (see `open_source`), proven and with waivers applied.

    None where a side cannot be read; `collector` has the reasons. Raises `UnknownName` for a perimeter of neither.
    """
    confirmed, accepted = _files(renames, waivers, collector)
    day = _day(today, collector)
    sources = open_source(old, collector), open_source(new, collector)
    if sources[0] is None or sources[1] is None or day is None:
        return None
    if perimeter:
        perimeter = find_perimeter(perimeter, (name for side in sources if side for name in side.perimeters()))
    before, after, notes = comparable(sources[0], sources[1])
    found = prove(compare(before, after, renames=confirmed, perimeter=perimeter), before, after, confirmed)
    found = _without_silent(found, sources[0], sources[1])
    return waive(replace(found, notes=notes), accepted, day, collector)


def comparable(old: Source, new: Source) -> tuple[Release, Release, tuple[str, ...]]:
    """Both models without the schemas that errors made unusable on one side: they are not gone."""
    dropped = old.dropped | new.dropped
    if not dropped:
        return old.release, new.release, ()
    left = [
        replace(side.release, schemas=tuple(item for item in side.release.schemas if item.name not in dropped))
        for side in (old, new)
    ]
    return left[0], left[1], (f"not compared: {', '.join(sorted(dropped))}",)


def _without_silent(comparison: Comparison, old: Source, new: Source) -> Comparison:
    """Without the changes that only say that the two sources know other things, or that one file does not tell."""
    scopes, rules = frozenset(Scope), frozenset[str]()
    if SourceKind.WORKBOOK in (old.kind, new.kind):
        scopes -= {Scope.INTERFACE}
    if old.kind is not new.kind and DOCUMENTS & {old.kind, new.kind}:
        scopes, rules = frozenset({Scope.MESSAGE, Scope.MEANING}), NOT_IN_SCHEMAS
    spoken = (item for item in comparison.changes if RULES[item.rule].scope in scopes and item.rule not in rules)
    return replace(comparison, changes=tuple(spoken))


def _files(renames: Path | None, waivers: Path | None, collector: Collector) -> tuple[Renames, tuple[Waiver, ...]]:
    """What people keep beside a comparison, where they name the files."""
    if renames is None and waivers is None:
        return NO_RENAMES, ()
    from generator.diff.files import read_renames, read_waivers  # YAML: 15 ms to import

    confirmed = read_renames(renames, collector) if renames else NO_RENAMES
    return confirmed, read_waivers(waivers, collector) if waivers else ()


def _day(text: str, collector: Collector) -> date | None:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        collector.error("bad-date", Location("--today"), f"{text!r} is not a date", "write it like 2026-12-31")
        return None
