"""Code lists (nomenclatures): codes with their labels on one or several levels."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a list.

    `labels` go from the most general level to the code's own, levels without a text left out;
    `level` counts from 1; `parent` is the code one level up, where the list has it.
    """

    value: str
    labels: tuple[str, ...]
    location: Location
    level: int = 1
    parent: str | None = None
    description: str = ""
    comment: str = ""

    @property
    def label(self) -> str:
        """The code's own label (the one of its level)."""
        return self.labels[-1] if self.labels else self.value


@dataclass(frozen=True, slots=True)
class Nomenclature:
    """A code list; fields name it by `id` or by `reference` (« référentiel-nom »).

    `valid_from` and `valid_until` are dates as the workbook has them (YYYY-MM-DD), or empty.
    """

    id: str
    name: str
    reference: str
    levels: int
    codes: tuple[Code, ...]
    location: Location
    version: str = ""
    valid_from: str = ""
    valid_until: str = ""
    description: str = ""
