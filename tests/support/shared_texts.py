"""Documents of the contract's release that threads read at once: JSON and XML, bare, in envelopes, right, wrong."""

from __future__ import annotations

from typing import Final

from tests.agreement.cases import cases

NAMES: Final = (
    "envelopes: one",
    "envelopes: one of XML without a header",
    "values: a code in XML",
    "values: codes in a list and beside it",
    "which message: two root elements",
    "which message: beside the root element",
)
BY_NAME: Final = {case.name: case.text for case in cases()}
TEXTS: Final = tuple(BY_NAME[name] for name in NAMES)
"""The first one is valid."""
