"""Messages as a whole: which there are, and how each is named and packed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diff.changes import ABSENT, Difference, Effect, Side
from generator.model import Release, Schema


def pairs(old: Release, new: Release, confirmed: Mapping[str, str]) -> list[tuple[Schema | None, Schema | None]]:
    """The schemas that stand for one message, in the order of the new release; None where there is none.

    A schema whose name is gone is the new one with its root element, or the one that `confirmed` names.
    """
    before = {item.name: item for item in old.schemas}
    names = {item.name for item in new.schemas}
    gone = {item.name: item for item in old.schemas if item.name not in names}
    former = {confirmed[name]: item for name, item in gone.items() if name in confirmed}
    roots = {item.root_element: item for item in gone.values() if item.name not in confirmed}
    found: list[tuple[Schema | None, Schema | None]] = []
    used: set[str] = set()
    for schema in new.schemas:
        match = before.get(schema.name) or former.get(schema.name) or roots.pop(schema.root_element, None)
        used |= {match.name} if match else set()
        found.append((match, schema))
    return found + [(item, None) for item in old.schemas if item.name not in used]


def of_schemas(old: Schema | None, new: Schema | None) -> Iterator[Difference]:
    """The differences of two schemas apart from their fields."""
    if old is None or new is None:
        yield Difference("MSG-DEL" if new is None else "MSG-ADD", (), _whole(old), _whole(new))
        return
    if old.name != new.name:
        yield Difference("MSG-REN", (), *_sides(old, new, old.name, new.name), evidence=(("root", new.root_element),))
    if old.root_element != new.root_element:
        rule = "TYPE-REN" if new.is_header else "ROOT-CHG"  # a header's fields stand beside the root
        yield Difference(rule, (), *_sides(old, new, old.root_element, new.root_element), old.root_element)
    if old.xml_namespace != new.xml_namespace:
        yield Difference("NS-CHG", (), *_sides(old, new, old.xml_namespace, new.xml_namespace))
    if old.has_header != new.has_header:
        words = ["with RC-DE" if item.has_header else "without RC-DE" for item in (old, new)]
        yield Difference("HDR-CHG", (), *_sides(old, new, *words))
    if old.package != new.package and old.package and new.package:
        yield Difference("PKG-CHG", (), *_sides(old, new, old.package, new.package))
    if old.perimeter != new.perimeter:
        yield Difference("DOC", (), *_sides(old, new, old.perimeter, new.perimeter), "perimeter")


def of_perimeters(old: Release, new: Release) -> Iterator[Difference]:
    """Perimeters that no message had before, or has any more (in the sheets' own words)."""
    before = {schema.perimeter: schema for schema in old.schemas}
    after = {schema.perimeter: schema for schema in new.schemas}
    for name in sorted(after.keys() - before.keys()):
        yield Difference("PER-NEW", (), ABSENT, Side(name, after[name].location, after[name]), name)
    left = {item.name for item in new.schemas} | {item.root_element for item in new.schemas}
    for name in sorted(before.keys() - after.keys()):
        gone = [item for item in old.schemas if item.perimeter == name and not {item.name, item.root_element} & left]
        side = Side(name, before[name].location, before[name])
        yield Difference("PER-GONE", (), side, ABSENT, name, forward=None if gone else Effect.SAFE)


def _whole(schema: Schema | None) -> Side:
    return Side(f"{schema.name} ({schema.root_element})", schema.location, schema) if schema else ABSENT


def _sides(old: Schema, new: Schema, before: str, after: str) -> tuple[Side, Side]:
    return Side(before, old.location, old), Side(after, new.location, new)
