"""Tables as comma-separated values (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from generator.documents.formulas import inert


def comma_separated(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A header row and rows of texts; no cell is a formula. Lines end as RFC 4180 has it, whatever the texts hold."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([inert(title) for title in titles])
    writer.writerows([inert(text) for text in row] for row in rows)
    return out.getvalue()
