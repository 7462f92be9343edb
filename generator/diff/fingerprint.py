"""A change's fingerprint: the same as long as the change is, whatever else is edited around it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from generator.diff.changes import Difference, Place


def fingerprint(places: Sequence[Place], item: Difference) -> str:
    """Sixteen hexadecimal digits from the rule, the first place, and the two values.

    Cells, labels of other rows and other messages are left out: they move with unrelated edits.
    """
    place = min(places, key=str)
    parts = [item.rule, str(place), item.subject, item.old.text, item.new.text]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
