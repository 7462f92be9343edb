"""What the comparison of two releases says about which field and which code stands for which, as a table needs it.

One matching for both: `generator.diff` tells people what changed, and this package carries messages across by it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diff.compare.lists import CodeList
from generator.diff.correspondence import Correspondence
from generator.diff.matching.code_matching import CodeMatch
from generator.diff.matching.codes import match_codes
from generator.model import Field, Schema
from generator.transform.table import CodeTarget, Evidence, Origin, Path


@dataclass(frozen=True, slots=True)
class Target:
    """The new path of a field, empty where it is to be left out, and why."""

    path: Path
    origin: Origin
    evidence: Evidence = ()


@dataclass(frozen=True, slots=True)
class SchemaMatch:
    """Two schemas that stand for one message; declared rules by old path count before what was found."""

    found: Correspondence
    declared: Mapping[Path, Target] = field(default_factory=dict)
    copies: Mapping[Path, Target] = field(default_factory=dict)
    special: frozenset[Path] = frozenset()

    @property
    def old(self) -> Schema:
        """The old schema."""
        return self.found.old

    @property
    def new(self) -> Schema:
        """The new schema."""
        return self.found.new

    def target(self, old: Field, path: Path, types: tuple[str, str], new_path: Path | None) -> Target | None:
        """Where a field goes that stands at `path`; `types` and `new_path` are those of the objects that hold it."""
        if path in self.declared:
            return self.declared[path]
        if path in self.found.moves:
            move = self.found.moves[path]
            return Target(move.path, Origin.MOVED, move.evidence)
        match = self.found.fields.get(types, {}).get(old.name)
        if match is None or new_path is None:
            return None
        return Target((*new_path, match.new.name), Origin(match.how.value), match.evidence)

    def is_special(self, path: Path) -> bool:
        """Whether something at or below a path has a rule of its own there."""
        places = (*self.declared, *self.found.moves, *self.copies, *self.special)
        return any(place[: len(path)] == path for place in places)


def code_targets(old: CodeList, new: CodeList) -> Mapping[str, CodeTarget]:
    """The codes of `old` that are others in `new`, or none; what is only likely is none, with its evidence."""
    matches = match_codes(old.codes, new.codes).successors
    counts = Counter(match.new.value for match in matches.values() if match.is_sure)
    found = {}
    for code in old.codes:
        match = matches.get(code.value)
        if match is None:
            found[code.value] = CodeTarget(None, "none", old_label=code.label)
        elif not match.is_sure:
            evidence: Evidence = ((match.evidence.value, match.new.value), *_likeness(match))
            found[code.value] = CodeTarget(None, "none", old_label=code.label, evidence=evidence)
        elif match.new.value != code.value:
            is_merged = counts[match.new.value] > 1
            origin, labels = match.evidence.value, (match.new.label, code.label)
            found[code.value] = CodeTarget(match.new.value, origin, *labels, is_merged, _likeness(match))
    return found


def _likeness(match: CodeMatch) -> Evidence:
    return (("likeness", f"{match.likeness:.2f}"),)
