"""Values without a place, written into a free text of the new message, so that a reader still has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.messages.checker import Checker
from generator.messages.rules import FieldRule, ObjectRule
from generator.messages.values import Number, Value
from generator.transform.interpret import Object
from generator.transform.result import Filled, Loss, Record
from generator.transform.table import Path, TextNote


def write_notes(notes: Iterable[TextNote], value: Object, rule: ObjectRule, record: Record) -> None:
    """Move the losses below each note's source into its target text, where the text accepts them.

    A list of objects that need nothing but the text gets a new one; elsewhere the text is added to the first that is
    there. A value that is written is no loss any more, but a default with the note's rule.
    """
    for note in notes:
        lost = [item for item in record.losses if item.path[: len(note.source)] == note.source]
        if lost and _write(note.target, _text(note.label, lost), value, rule):
            record.losses = [item for item in record.losses if item not in lost]
            record.defaults.append(Filled(note.target, _text(note.label, lost), note.rule))


def _write(path: Path, text: str, value: Object, rule: ObjectRule) -> bool:
    """Whether the text is in the message now."""
    known = _rule(rule, path)
    if known is None or known.is_list:
        return False
    if _takes_new_items(rule, path) and _accepts(known, text):
        items = _holder(value, path[:-2]) if len(path) > 2 else value
        if items is None:
            return False
        found = items.setdefault(path[-2], [])
        assert isinstance(found, list)
        found.append({path[-1]: text})
        return True
    holder = _holder(value, path[:-1])
    before = holder.get(path[-1]) if holder is not None else None
    whole = f"{before}\n{text}" if isinstance(before, str) else text
    if holder is None or not _accepts(known, whole):
        return False
    holder[path[-1]] = whole
    return True


def _takes_new_items(rule: ObjectRule, path: Path) -> bool:
    """Whether the object that holds the text is one of a list without bound, and needs nothing else."""
    holder = _rule(rule, path[:-1]) if len(path) > 1 else None
    if holder is None or holder.nested is None or not holder.is_list or holder.maximum is not None:
        return False
    return set(holder.nested.required) <= {path[-1]}


def _text(label: str, lost: Sequence[Loss]) -> str:
    """« Label : value, value », as French is set: a no-break space before the colon."""
    values = dict.fromkeys(_shown(item.value) for item in lost)
    return f"{label}\u00a0: {', '.join(values)}"


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "oui" if value else "non"
    return value.text if isinstance(value, Number) else str(value)


def _holder(value: Value, path: Path) -> Object | None:
    """The first object at a path; None where the message has none."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
        value = value[0] if isinstance(value, list) and value else value
    return value if isinstance(value, dict) else None


def _rule(rule: ObjectRule, path: Path) -> FieldRule | None:
    """The rule of the field at a path; None where there is none."""
    known: FieldRule | None = None
    for name in path:
        known = rule.fields.get(name)
        if known is None:
            return None
        rule = known.nested or rule
    return known


def _accepts(rule: FieldRule, text: str) -> bool:
    checker = Checker()
    checker.check_field(text, rule, "$")
    return not checker.findings
