"""Objects of which one of several forms describes the value, as far as XML Schema 1.0 can say it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, combinations

from generator.model import Field, ObjectType, Schema
from generator.model.names import is_xml_name

Forms = tuple[tuple[Field, ...], ...]


def forms_of(item: ObjectType, schema: Schema) -> Forms:
    """The fields of each form of an object, in the order in which XML has them; none where `xs:choice` cannot say it.

    The first element has to tell which form it is (3.8.6, unique particle attribution), and elements of one name have
    one type (3.8.6, element declarations consistent). So a discriminator, with which all forms begin, cannot choose.
    """
    if item.choice is None:
        return ()
    branches = [schema.types_by_name[name] for name in item.choice.branches]
    if not all(map(_is_closed, branches)):
        return ()
    order = {field.name: position for position, field in enumerate(item.fields)}
    forms = tuple(tuple(sorted(branch.fields, key=lambda field: order[field.name])) for branch in branches)
    firsts = [_first_names(form) for form in forms]
    is_told = all(firsts) and not any(one & other for one, other in combinations(firsts, 2))
    return forms if is_told and _have_one_type(list(chain.from_iterable(forms))) else ()


def _is_closed(branch: ObjectType) -> bool:
    is_plain = branch.choice is None and branch.additional is None and not branch.is_open
    return is_plain and all(
        is_xml_name(field.name) and not field.type.is_any and field.type.rules is None for field in branch.fields
    )


def _first_names(form: Sequence[Field]) -> frozenset[str]:
    """The elements that a form may begin with; none where it may have no element."""
    found = set[str]()
    for field in form:
        found.add(field.name)
        if field.is_required and field.counts.minimum > 0:
            return frozenset(found)
    return frozenset()


def _have_one_type(fields: Sequence[Field]) -> bool:
    types: dict[str, object] = {}
    return all(types.setdefault(field.name, _type(field)) == _type(field) for field in fields)


def _type(field: Field) -> object:
    """What has to be equal: a type that stands inside its element is equal to no other one."""
    kind = field.type
    is_inside = kind.object_type is None and kind.nomenclature is None and bool(kind.enum or kind.pattern)
    return id(field) if is_inside else replace(kind, details_location=None)
