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

    A value that is written is no loss any more, but a default with the note's rule.
    """
    for note in notes:
        lost = [item for item in record.losses if item.path[: len(note.source)] == note.source]
        holder = _holder(value, note.target[:-1])
        known = _rule(rule, note.target)
        if not lost or holder is None or known is None:
            continue
        text = _text(note.label, lost)
        before = holder.get(note.target[-1])
        whole = f"{before}\n{text}" if isinstance(before, str) else text
        if text in str(before or "") or _accepts(known, whole):
            holder[note.target[-1]] = before if text in str(before or "") else whole
            record.losses = [item for item in record.losses if item not in lost]
            record.defaults.append(Filled(note.target, text, note.rule))


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
    known: FieldRule | None = None
    for name in path:
        known = rule.fields.get(name)
        if known is None:
            return None
        rule = known.nested or rule
    return known if known is not None and known.nested is None and not known.is_list else None


def _accepts(rule: FieldRule, text: str) -> bool:
    checker = Checker()
    checker.check_field(text, rule, "$")
    return not checker.findings
