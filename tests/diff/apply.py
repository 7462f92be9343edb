"""Changes applied: the contracts of the old release become those of the new one, if nothing was missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from typing import Any, Final

from generator.diff.changes import Change, Comparison, Place
from generator.diff.compare.expected_lists import NOT_IMPOSED, SUBJECT
from generator.diff.compare.lists import CodeList, code_list
from generator.diff.compare.prose import TYPE
from generator.diff.contract import Node, code_facts, codes_of, contracts, expected_codes, value_facts
from generator.model import Code, Field, ObjectType, Release, Schema

ADDED: Final = ("FLD-ADD-", "PER-ADD")
GONE: Final = ("FLD-DEL-", "PER-DEL")
MOVED: Final = ("FLD-REN", "FLD-MOVE")
CARDINALITY: Final = ("MIN-", "MINI-", "ARR-", "MAX-", "PER-CARD")
VALUE: Final = ("TYP-", "FMT-", "RX-", "LST-O")
SCHEMA_FACTS: Final = {"NS-CHG": ("namespace", "xml_namespace"), "HDR-CHG": ("header", "has_header")}


def apply(comparison: Comparison, old: Release, new: Release) -> dict[str, Node]:
    """The contracts of `old` after every change of `comparison`; of `new`, only what was added is taken."""
    found, target = deepcopy(contracts(old)), contracts(new)
    for change in comparison.changes:
        _of_message(change, found, target)
    places = [(change, place) for change in comparison.changes for place in change.places if place.message in found]
    for step in (_values, _order):
        for change, place in places:
            step(change, place, found[place.message], target[place.message], new)
    moved = _taken_out(places, found)
    for change, place in sorted(places, key=lambda pair: len(pair[1].new_path)):
        _put_in(change, place, found[place.message], target[place.message], moved)
    return found


def _taken_out(places: Iterable[tuple[Change, Place]], found: Mapping[str, Node]) -> dict[Place, Node]:
    """The tree without what is gone or has another place now, the innermost first; gives what has another place."""
    moved: dict[Place, Node] = {}
    for change, place in sorted(places, key=lambda pair: -len(pair[1].path)):
        if change.rule.startswith((*GONE, *MOVED)):
            node = _at(found[place.message], place.path[:-1]).fields.pop(place.path[-1], None)
            if node is not None and change.rule in MOVED:
                moved[place] = node
    return moved


def _of_message(change: Change, found: dict[str, Node], target: Mapping[str, Node]) -> None:
    item, name = change.difference, change.places[0].message
    if change.rule == "MSG-ADD":
        found[name] = deepcopy(target[name])
    elif change.rule == "MSG-DEL":
        del found[name]
    elif change.rule == "MSG-REN":
        found[name] = found.pop(item.old.item.name)


def _put_in(change: Change, place: Place, root: Node, target: Node, moved: Mapping[Place, Node]) -> None:
    """What was added comes whole, what moved as it has become, at the place that the change names."""
    if change.rule.startswith((*ADDED, *MOVED)):
        parent, name = _at(root, place.new_path[:-1]), place.new_path[-1]
        node = moved[place] if change.rule in MOVED else deepcopy(_at(target, place.new_path))
        previous = dict(change.difference.evidence).get("after")
        entries = [(key, value) for key, value in parent.fields.items() if key != name]
        keys = [key for key, _ in entries]
        at = keys.index(previous) + 1 if previous in keys else (len(keys) if previous else 0)
        entries.insert(at, (name, node))
        parent.fields.clear()
        parent.fields.update(entries)


def _order(change: Change, place: Place, root: Node, target: Node, new: Release) -> None:
    if change.rule == "FLD-ORD":
        node, order = _at(root, place.path), change.difference.new.text.split(", ")
        common = iter(order)
        names = [next(common) if name in order else name for name in node.fields]
        fields = {name: node.fields[name] for name in names}
        node.fields.clear()
        node.fields.update(fields)


def _values(change: Change, place: Place, root: Node, target: Node, new: Release) -> None:
    """What is set on a field that both sides have."""
    item, rule = change.difference.new.item, change.rule
    if isinstance(item, Schema):
        _set_schema(change, root, item)
    elif rule == "OPEN-CHG":
        _at(root, place.path).facts["open"] = item.is_open
    elif rule.startswith(CARDINALITY):
        _at(root, place.path).facts["cardinality"] = item.cardinality
    elif rule == "TYP-CHG" and (item.type.object_type or change.difference.old.item.type.object_type):
        _set_whole(_at(root, place.path), _at(target, place.new_path))
    elif rule.startswith(VALUE):
        _set_value(_at(root, place.path), item, new)
    elif rule == "LST-SWAP":
        found = code_list(item.type, new)
        _at(root, place.path).facts["list"] = found.id if found else None
    elif rule.startswith("COD-") or (rule == "DOC" and isinstance(item, Code)):
        _set_code(change, _at(root, place.path))
    elif rule == "DEPR" and isinstance(item, Field):
        _at(root, place.path).facts["is_deprecated"] = item.is_deprecated
    elif rule in ("DOC", "EX") and isinstance(item, Field | ObjectType):
        _set_prose(change, _at(root, place.path), item, new)


def _set_schema(change: Change, root: Node, item: Schema) -> None:
    if change.rule in SCHEMA_FACTS:
        fact, attribute = SCHEMA_FACTS[change.rule]
        root.facts[fact] = getattr(item, attribute)
    elif change.rule in ("ROOT-CHG", "TYPE-REN"):
        root.facts["root"] = item.root_element
    elif change.rule == "DOC":
        root.facts["perimeter"] = item.perimeter


def _set_value(node: Node, item: Field, new: Release) -> None:
    """A new type or constraint; a list is set whole only where there was none, or is none any more."""
    found = code_list(item.type, new)
    node.facts |= value_facts(item)
    if (node.codes is None) != (found is None):
        node.facts["list"] = found.id if found else None
        node.codes = codes_of(found) if isinstance(found, CodeList) else None


def _set_expected(node: Node, item: Field, new: Release) -> None:
    """A list for information; it is set whole only where there was none, or is none any more."""
    codes = expected_codes(item, new)
    node.facts["expected list"] = item.type.informative_list
    if (node.expected is None) != (codes is None):
        node.expected = codes


def _set_whole(node: Node, made: Node) -> None:
    """A value that became an object, or an object a value: what is below it comes and goes with it."""
    made = deepcopy(made)
    node.facts.clear()
    node.facts |= made.facts
    node.fields.clear()
    node.fields.update(made.fields)
    node.codes, node.expected = made.codes, made.expected


def _set_code(change: Change, node: Node) -> None:
    before, after = change.difference.old.item, change.difference.new.item
    codes = node.expected if NOT_IMPOSED in dict(change.difference.evidence) else node.codes
    if codes is None or (before is None and after is None):
        return
    if change.rule in ("COD-DEL", "COD-REPL"):
        del codes[before.value]
    if change.rule in ("COD-ADD", "COD-REPL"):
        codes[after.value] = code_facts(after)
    aspects: dict[str, Callable[[str], bool]] = {
        "COD-LBL": lambda fact: fact == "labels",
        "COD-SHIFT": lambda fact: fact == "labels",
        "COD-LVL": lambda fact: fact in ("labels", "place"),
        "DOC": lambda fact: change.difference.subject.endswith(fact),
    }
    if (chosen := aspects.get(change.rule)) is not None:
        facts: dict[str, Any] = {name: value for name, value in code_facts(after).items() if chosen(name)}
        codes[after.value].update(facts)


def _set_prose(change: Change, node: Node, item: Field | ObjectType, new: Release) -> None:
    if change.difference.subject == SUBJECT:
        _set_expected(node, item, new)  # type: ignore[arg-type]
        return
    if change.rule == "EX":
        node.facts["examples"] = item.examples  # type: ignore[union-attr]
        return
    for name in change.difference.subject.split(", "):
        node.facts[name] = getattr(item, name.removeprefix(TYPE))


def _at(root: Node, path: tuple[str, ...]) -> Node:
    for name in path:
        root = root.fields[name]
    return root
