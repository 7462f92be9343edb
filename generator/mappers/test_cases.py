"""Records of test cases to the model."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import Collector
from generator.model import CheckedValue, Direction, TestCase, TestStep
from generator.readers.records import CaseRecord, PathRow, StepRow

DIRECTIONS = {"envoi": Direction.SEND, "réception": Direction.RECEIVE}


def map_test_cases(
    records: Iterable[CaseRecord], schemas: frozenset[str], collector: Collector
) -> tuple[TestCase, ...]:
    """The cases, in the order of the workbooks; a step that cannot be understood is left out."""
    return tuple(
        TestCase(
            perimeter=record.facts.get("Périmètre", "").strip(),
            name=record.facts.get("Cas métier", ""),
            test=record.facts.get("Test", ""),
            description=record.facts.get("Description", ""),
            steps=tuple(step for row in record.steps if (step := _step(row, schemas, collector))),
            location=record.location,
            has_examples=record.has_examples,
        )
        for record in records
    )


def _step(row: StepRow, schemas: frozenset[str], collector: Collector) -> TestStep | None:
    direction = DIRECTIONS.get(row.direction.lower())
    if direction is None:
        collector.warning(
            "bad-direction",
            row.location,
            f"step {row.number or row.message}: {row.direction!r} is no direction; the step is left out",
            "write Envoi or Réception",
        )
        return None
    if row.message not in schemas:
        collector.warning(
            "unknown-message",
            row.location,
            f"step {row.number}: no sheet declares {row.message!r}",
            "correct the name of the message",
        )
    return TestStep(
        number=row.number,
        direction=direction,
        message=row.message,
        description=row.description,
        location=row.location,
        file=row.file,
        ignored=tuple(path.path for path in row.paths if not path.mark and not path.level),
        replaced=tuple(path.path for path in row.paths if path.mark),
        checked=tuple(_checked(path) for path in row.paths if path.level.isdecimal()),
    )


def _checked(row: PathRow) -> CheckedValue:
    return CheckedValue(row.path, row.values, int(row.level), row.location)
