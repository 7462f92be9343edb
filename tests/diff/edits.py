"""Random edits of a real model, one for each rule that a model can show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from random import Random

from generator.diagnostics import Location
from generator.diff.matching.likeness import words
from generator.model import Cardinality, Code, Field, FieldType, ObjectType, Release, Scalar, Schema

NEW = Location("models/model.xlsx", "Edits", "A1")
Edit = Callable[[Random, Release], Release | None]
EDITS: dict[str, Edit] = {}
"""By the rule that each edit shows; a word after it tells edits of one rule apart."""


def edit(*rules: str) -> Callable[[Edit], Edit]:
    def register(function: Edit) -> Edit:
        for rule in rules:
            EDITS[rule] = function
        return function

    return register


def fields(release: Release) -> Iterator[tuple[Schema, ObjectType, Field]]:
    for schema in release.messages:
        reached = set(reachable(schema))
        for item in schema.all_types:
            if item is schema.root or item.name in reached:
                for field in item.fields:
                    yield schema, item, field


def reachable(schema: Schema) -> Iterator[str]:
    open_types, seen = [schema.root], set()
    while open_types:
        for field in open_types.pop().fields:
            name = field.type.object_type
            if name and name not in seen:
                seen.add(name)
                open_types.append(schema.types_by_name[name])
                yield name


def with_type(release: Release, schema: Schema, old: ObjectType, new: ObjectType) -> Release:
    def changed(item: ObjectType) -> ObjectType:
        return new if item is old else item

    edited = replace(schema, root=changed(schema.root), types=tuple(map(changed, schema.types)))
    return replace(release, schemas=tuple(edited if item is schema else item for item in release.schemas))


def on_field(
    rng: Random, release: Release, wanted: Callable[[Field], bool], change: Callable[[Field], Field]
) -> Release | None:
    places = [place for place in fields(release) if wanted(place[2])]
    if not places:
        return None
    schema, item, field = rng.choice(places)
    changed = tuple(change(entry) if entry is field else entry for entry in item.fields)
    return with_type(release, schema, item, replace(item, fields=changed))


def on_type(
    rng: Random, release: Release, wanted: Callable[[ObjectType], bool], change: Callable[[ObjectType], ObjectType]
) -> Release | None:
    places = list({id(place[1]): place[:2] for place in fields(release) if wanted(place[1])}.values())
    if not places:
        return None
    schema, item = rng.choice(places)
    return with_type(release, schema, item, change(item))


def on_schema(rng: Random, release: Release, change: Callable[[Schema], Schema | None]) -> Release | None:
    schema = rng.choice(release.messages)
    edited = change(schema)
    kept = [edited if item is schema else item for item in release.schemas]
    return replace(release, schemas=tuple(item for item in kept if item is not None))


def bounded(minimum: int | None, maximum: int | str | None) -> Callable[[Field], Field]:
    def change(field: Field) -> Field:
        old = field.cardinality
        top = old.maximum if maximum == "same" else maximum
        assert not isinstance(top, str)
        return replace(field, cardinality=Cardinality(old.minimum if minimum is None else minimum, top))

    return change


def scalar(field: Field) -> bool:
    return field.type.object_type is None


def plain(field: Field) -> bool:
    return scalar(field) and not field.type.pattern and not field.type.enum and not field.type.nomenclature


def of(kind: Scalar) -> Callable[[Field], bool]:
    return lambda field: plain(field) and field.type.scalar is kind


def retyped(**changes: object) -> Callable[[Field], Field]:
    return lambda field: replace(field, type=replace(field.type, **changes), examples=())  # type: ignore[arg-type]


def optional(field: Field) -> bool:
    return not field.cardinality.is_required


def required(field: Field) -> bool:
    return field.cardinality.is_required


def listed(field: Field) -> bool:
    return field.cardinality.is_list


EDITS |= {
    "MIN-UP01": lambda rng, a: on_field(rng, a, optional, bounded(1, "same")),
    "MIN-DOWN10": lambda rng, a: on_field(rng, a, required, bounded(0, "same")),
    "ARR-ON": lambda rng, a: on_field(rng, a, lambda f: not listed(f), bounded(None, rng.choice((None, 5)))),
    "ARR-OFF": lambda rng, a: on_field(rng, a, lambda f: listed(f) and f.cardinality.minimum < 2, bounded(None, 1)),
    "MAX-DOWN": lambda rng, a: on_field(rng, a, lambda f: listed(f) and not f.cardinality.maximum, bounded(None, 11)),
    "TYP-WIDEN": lambda rng, a: on_field(rng, a, of(Scalar.INTEGER), retyped(scalar=Scalar.NUMBER)),
    "TYP-NARROW": lambda rng, a: on_field(rng, a, of(Scalar.NUMBER), retyped(scalar=Scalar.INTEGER)),
    "TYP-CHG": lambda rng, a: on_field(rng, a, of(Scalar.STRING), retyped(scalar=Scalar.BOOLEAN)),
    "RX-ADD": lambda rng, a: on_field(rng, a, of(Scalar.STRING), retyped(pattern="^[A-Z]{2}$")),
    "LST-ON": lambda rng, a: on_field(rng, a, of(Scalar.STRING), retyped(enum=("A", "B"))),
    "DOC": lambda rng, a: on_field(rng, a, lambda f: True, lambda f: replace(f, description=f.description + " !")),
    "DEPR": lambda rng, a: on_field(rng, a, lambda f: True, lambda f: replace(f, is_deprecated=not f.is_deprecated)),
    "EX": lambda rng, a: on_field(rng, a, plain, lambda f: replace(f, examples=(*f.examples, "77"))),
    "ROOT-CHG": lambda rng, a: on_schema(rng, a, lambda s: replace(s, root_element=s.root_element + "X")),
    "NS-CHG": lambda rng, a: on_schema(rng, a, lambda s: replace(s, xml_namespace=s.xml_namespace + ":x")),
    "HDR-CHG": lambda rng, a: on_schema(rng, a, lambda s: replace(s, has_header=not s.has_header)),
    "PKG-CHG": lambda rng, a: on_schema(rng, a, lambda s: replace(s, package=s.package + ".x") if s.package else s),
    "MSG-DEL": lambda rng, a: on_schema(rng, a, lambda s: None),
    "MSG-REN": lambda rng, a: on_schema(rng, a, lambda s: replace(s, name=s.name + "-N")),
    "OPEN-CHG": lambda rng, a: on_type(rng, a, lambda t: True, lambda t: replace(t, is_open=not t.is_open)),
}


@edit("MAX-UP")
def raise_maximum(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, lambda f: listed(f) and bool(f.cardinality.maximum), bounded(None, None))


@edit("MINI-UP")
def raise_minimum(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, lambda f: listed(f) and not f.cardinality.maximum, bounded(3, "same"))


@edit("FLD-ADD-OPT", "FLD-ADD-REQ")
def add_field(rng: Random, release: Release) -> Release | None:
    minimum = rng.choice((0, 1))
    kind = FieldType(scalar=rng.choice(list(Scalar)))
    added = Field(f"added{rng.randrange(99)}", "Ajouté", kind, Cardinality(minimum, rng.choice((1, None))), NEW)

    def change(item: ObjectType) -> ObjectType:
        at = rng.randrange(len(item.fields) + 1)
        return replace(item, fields=(*item.fields[:at], added, *item.fields[at:]))

    return on_type(rng, release, lambda item: True, change)


@edit("FLD-ADD-SUB")
def add_object(rng: Random, release: Release) -> Release | None:
    inner = Field("inner", "Dedans", FieldType(scalar=Scalar.STRING), Cardinality(1, 1), NEW)
    made = ObjectType("AddedObject", "Objet ajouté", (inner,), NEW)
    schema = rng.choice(release.messages)
    added = Field("addedObject", "Objet ajouté", FieldType(object_type=made.name), Cardinality(0, 1), NEW)
    root = replace(schema.root, fields=(*schema.root.fields, added))
    edited = replace(schema, root=root, types=(*schema.types, made))
    return replace(release, schemas=tuple(edited if item is schema else item for item in release.schemas))


@edit("FLD-DEL-OPT", "FLD-DEL-REQ")
def delete_field(rng: Random, release: Release) -> Release | None:
    def change(item: ObjectType) -> ObjectType:
        at = rng.randrange(len(item.fields))
        return replace(item, fields=item.fields[:at] + item.fields[at + 1 :])

    return on_type(rng, release, lambda item: len(item.fields) > 1, change)


@edit("FLD-REN")
def rename_field(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, lambda f: bool(f.label), lambda f: replace(f, name=f.name + "Renamed"))


@edit("FLD-MOVE")
def move_field(rng: Random, release: Release) -> Release | None:
    """A field of an object to the root."""
    places = [
        (schema, item, field)
        for schema, item, field in fields(release)
        if item is not schema.root and len(item.fields) > 1 and field.name not in {x.name for x in schema.root.fields}
    ]
    if not places:
        return None
    schema, item, field = rng.choice(places)
    types = tuple(
        replace(entry, fields=tuple(x for x in entry.fields if x is not field)) if entry is item else entry
        for entry in schema.types
    )
    edited = replace(schema, root=replace(schema.root, fields=(*schema.root.fields, field)), types=types)
    return replace(release, schemas=tuple(edited if entry is schema else entry for entry in release.schemas))


def rename_object(rng: Random, release: Release) -> Release | None:
    """An object under another name: what else is edited may be inside it."""
    wanted = lambda f: bool(f.label and f.type.object_type)  # noqa: E731
    return on_field(rng, release, wanted, lambda f: replace(f, name=f.name + "Renamed"))


def wrap_field(rng: Random, release: Release) -> Release | None:
    """A field, an object even, moves into an object that is new."""
    places = [place for place in fields(release) if place[2].label]
    if not places:
        return None
    schema, item, field = rng.choice(places)
    name = f"wrapper{rng.randrange(99)}"
    if name in {entry.name for entry in schema.all_types}:
        return None
    wrapper = ObjectType(name, "Enveloppe", (field,), NEW)
    holder = Field(name, "Enveloppe", FieldType(object_type=name), Cardinality(field.cardinality.minimum, 1), NEW)
    edited = replace(item, fields=tuple(holder if entry is field else entry for entry in item.fields))
    found = with_type(release, schema, item, edited)
    return replace(
        found,
        schemas=tuple(
            replace(entry, types=(*entry.types, wrapper)) if entry.name == schema.name else entry
            for entry in found.schemas
        ),
    )


def inside(old: Release, new: Release, edited: Release) -> bool:
    """Whether an edit of `new` reached an object that has another place there than in `old`, or what is below it."""
    for before, after, last in zip(old.schemas, new.schemas, edited.schemas, strict=False):
        names = {field.name for item in before.all_types for field in item.fields}
        for field in (field for item in after.all_types for field in item.fields if field.name not in names):
            if (kind := field.type.object_type) and kind in last.types_by_name:
                types = {kind, *reachable(replace(after, root=after.types_by_name[kind]))}
                if any(after.types_by_name[name] != last.types_by_name.get(name) for name in types):
                    return True
    return False


CARRYING: dict[str, Edit] = {"rename": rename_object, "wrap": wrap_field}
"""Edits that give objects another place; others come on top of them."""


@edit("FLD-ORD")
def reorder(rng: Random, release: Release) -> Release | None:
    return on_type(rng, release, lambda t: len(t.fields) > 1, lambda t: replace(t, fields=tuple(reversed(t.fields))))


@edit("FMT-CHG")
def change_format(rng: Random, release: Release) -> Release | None:
    change = retyped(scalar=Scalar.DATE, pattern=r"^\d{4}-\d{2}-\d{2}$")
    return on_field(rng, release, lambda f: scalar(f) and f.type.scalar is Scalar.DATETIME, change)


def patterned(field: Field) -> bool:
    return scalar(field) and bool(field.type.pattern) and field.type.scalar is Scalar.STRING


@edit("RX-DEL")
def drop_pattern(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, patterned, retyped(pattern=None))


@edit("RX-WIDEN")
def widen_pattern(rng: Random, release: Release) -> Release | None:
    def change(field: Field) -> Field:
        return retyped(pattern=f"(?:{field.type.pattern})|^zz+$")(field)

    return on_field(rng, release, patterned, change)


@edit("RX-NARROW")
def narrow_pattern(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, lambda f: f.type.pattern == r"^[0-9]{5}$", retyped(pattern="^[0-8]{5}$"))


@edit("RX-OVERLAP")
def shift_pattern(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, lambda f: f.type.pattern == r"^[0-9]{5}$", retyped(pattern="^[1-9]{5,6}$"))


@edit("RX-EQUIV")
def rewrite_pattern(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, patterned, lambda f: retyped(pattern=f"(?:{f.type.pattern})")(f))


@edit("RX-UNK")
def unknown_pattern(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, patterned, lambda f: retyped(pattern="^(a|b)*a(a|b){18}$")(f))


@edit("LST-OFF")
def unlist(rng: Random, release: Release) -> Release | None:
    return on_field(rng, release, lambda f: bool(f.type.nomenclature), retyped(nomenclature=None))


@edit("LST-SWAP")
def swap_list(rng: Random, release: Release) -> Release | None:
    other = rng.choice([item for item in release.nomenclatures if item.codes])
    wanted = lambda f: f.type.nomenclature not in (None, other.id)  # noqa: E731
    return on_field(rng, release, wanted, retyped(nomenclature=other.id))


Codes = tuple[Code, ...]


def on_codes(rng: Random, release: Release, change: Callable[[Codes], Codes]) -> Release | None:
    """An edit of a list that some field imposes."""
    return on_list(rng, release, {field.type.nomenclature for _, _, field in fields(release)}, change)


def on_expected_codes(rng: Random, release: Release, change: Callable[[Codes], Codes]) -> Release | None:
    """An edit of a list that some field names for information, and none imposes."""
    imposed = {field.type.nomenclature for _, _, field in fields(release)}
    return on_list(rng, release, {field.type.informative_list for _, _, field in fields(release)} - imposed, change)


def on_list(rng: Random, release: Release, used: set[str | None], change: Callable[[Codes], Codes]) -> Release | None:
    lists = [item for item in release.nomenclatures if item.id in used and len(item.codes) > 2]
    if not lists:
        return None
    item = rng.choice(lists)
    edited = replace(item, codes=change(item.codes))
    return replace(release, nomenclatures=tuple(edited if x is item else x for x in release.nomenclatures))


@edit("COD-ADD")
def add_code(rng: Random, release: Release) -> Release | None:
    return on_codes(rng, release, lambda codes: (*codes, Code("ZZ-NEW", ("Nouveau code",), NEW)))


@edit("COD-DEL")
def delete_code(rng: Random, release: Release) -> Release | None:
    return on_codes(rng, release, lambda codes: codes[1:])


@edit("COD-REPL")
def replace_code(rng: Random, release: Release) -> Release | None:
    def change(codes: tuple[Code, ...]) -> tuple[Code, ...]:
        labels = [code.labels for code in codes]
        at = next((i for i, code in enumerate(codes) if code.labels and labels.count(code.labels) == 1), None)
        if at is None:
            return codes
        return (*codes[:at], replace(codes[at], value=codes[at].value + "-N"), *codes[at + 1 :])

    return on_codes(rng, release, change)


@edit("COD-LBL")
def relabel_code(rng: Random, release: Release) -> Release | None:
    return on_codes(rng, release, lambda codes: (replace(codes[0], labels=("Tout autre chose",)), *codes[1:]))


@edit("COD-SHIFT")
def shift_codes(rng: Random, release: Release) -> Release | None:
    """A swap or a longer chain: each of a few codes takes the labels of the next one."""

    def change(codes: tuple[Code, ...]) -> tuple[Code, ...]:
        texts = [words(code.label) for code in codes if code.labels]
        places = [i for i, code in enumerate(codes) if code.labels and texts.count(words(code.label)) == 1]
        chosen = rng.sample(places, min(rng.randrange(2, 5), len(places)))
        labels = dict(zip(chosen, (codes[i].labels for i in (*chosen[1:], *chosen[:1])), strict=True))
        return tuple(replace(code, labels=labels.get(i, code.labels)) for i, code in enumerate(codes))

    return on_codes(rng, release, change)


@edit("COD-LVL")
def reorder_codes(rng: Random, release: Release) -> Release | None:
    return on_codes(rng, release, lambda codes: tuple(reversed(codes)))


def _expected_too(rule: str, change: Callable[[Codes], Codes]) -> None:
    EDITS[f"{rule} expected"] = lambda rng, release: on_expected_codes(rng, release, change)


_expected_too("COD-ADD", lambda codes: (*codes, Code("ZZ-NEW", ("Nouveau code",), NEW)))
_expected_too("COD-DEL", lambda codes: codes[1:])
_expected_too("COD-LBL", lambda codes: (replace(codes[0], labels=("Tout autre chose",)), *codes[1:]))
_expected_too("COD-LVL", lambda codes: tuple(reversed(codes)))


@edit("DOC expected")
def name_another_list(rng: Random, release: Release) -> Release | None:
    """A field that names no list for information any more, or another one."""
    others = [None, *(item.id for item in release.nomenclatures if item.codes)]
    change = retyped(informative_list=rng.choice(others))
    return on_field(rng, release, lambda field: bool(field.type.informative_list), change)


@edit("TYPE-REN")
def rename_type(rng: Random, release: Release) -> Release | None:
    schemas = [schema for schema in release.messages if list(reachable(schema))]
    if not schemas:
        return None
    schema = rng.choice(schemas)
    name = rng.choice(list(reachable(schema)))

    def renamed(item: ObjectType) -> ObjectType:
        kinds = tuple(
            replace(field, type=replace(field.type, object_type=name + "Renamed"))
            if field.type.object_type == name
            else field
            for field in item.fields
        )
        return replace(item, name=name + "Renamed" if item.name == name else item.name, fields=kinds)

    edited = replace(schema, root=renamed(schema.root), types=tuple(map(renamed, schema.types)))
    return replace(release, schemas=tuple(edited if item is schema else item for item in release.schemas))
