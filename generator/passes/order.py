"""The passes, in their order: first what later ones rely on, then the checks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from generator.diagnostics import Collector
from generator.model import Release
from generator.passes.broker_names import check_broker_names
from generator.passes.clients import check_clients
from generator.passes.code_lists import check_code_lists
from generator.passes.examples import check_examples
from generator.passes.informative_lists import bind_informative_lists
from generator.passes.interface import check_interface
from generator.passes.names import check_names
from generator.passes.nomenclature_references import resolve_nomenclatures
from generator.passes.patterns import check_patterns
from generator.passes.text_forms import add_text_forms
from generator.passes.typed_codes import make_codes_texts

Pass = Callable[[Release, Collector], Release]

PASSES: Final[tuple[Pass, ...]] = (
    resolve_nomenclatures,
    make_codes_texts,
    add_text_forms,
    check_names,
    check_patterns,
    bind_informative_lists,
    check_code_lists,
    check_examples,
    check_interface,
    check_broker_names,
    check_clients,
)


def run_passes(release: Release, collector: Collector) -> Release:
    """The release after every pass; schemas that an error touches are still in it."""
    for run in PASSES:
        release = run(release, collector)
    return release


def without_touched(release: Release, collector: Collector) -> Release:
    """The release without the schemas that errors make impossible to generate."""
    touched = collector.touched()
    return replace(release, schemas=tuple(schema for schema in release.schemas if schema.name not in touched))
