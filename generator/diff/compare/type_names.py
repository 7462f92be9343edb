"""Names of the object types: what code that was generated sees, and no message."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.diff.changes import Difference, Side
from generator.model import ObjectType


def of_type_names(types: Iterable[tuple[ObjectType, ObjectType]]) -> Iterator[Difference]:
    """Types of one message that were renamed, or of which one became several, or several one."""
    after: dict[str, list[ObjectType]] = defaultdict(list)
    before: dict[str, list[ObjectType]] = defaultdict(list)
    pairs = list(types)
    for old, new in pairs:
        after[old.name].append(new)
        before[new.name].append(old)
    for old, new in pairs:
        split, merged = after[old.name], before[new.name]
        if len(split) > 1 and new is split[0]:
            yield Difference("TYPE-SPLIT", (), _side([old]), _side(split), old.name)
        if len(merged) > 1 and old is merged[0]:
            yield Difference("TYPE-MERGE", (), _side(merged), _side([new]), new.name)
        if len(split) == len(merged) == 1 and old.name != new.name:
            yield Difference("TYPE-REN", (), _side([old]), _side([new]), old.name)


def _side(types: list[ObjectType]) -> Side:
    return Side(", ".join(sorted({item.name for item in types})), types[0].location, types[0])
