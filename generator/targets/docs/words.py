"""French words for what the model says in its own terms."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.diff.changes import Verdict
from generator.model import Scalar
from generator.model.formats import PATTERNS

FORMS: Final[Mapping[str, str]] = {
    PATTERNS[Scalar.DATE]: "AAAA-MM-JJ",
    PATTERNS[Scalar.DATETIME]: "AAAA-MM-JJThh:mm:ss±hh:mm",
    PATTERNS[Scalar.PHONE_NUMBER]: "tel:+33…",
}
"""The patterns of the typed texts, as a person reads them."""
VERDICTS: Final[Mapping[Verdict, str]] = {
    Verdict.BREAKING: "Incompatible",
    Verdict.COORDINATION: "À coordonner",
    Verdict.SOURCE: "Code seulement",
    Verdict.COMPATIBLE: "Compatible",
    Verdict.DOCUMENTATION: "Documentation",
}
