"""A release as a package of classes, named for one language: what every language's templates print.

The model keeps the source's words; here each message becomes a module with its classes, each code
list a class of constants, and all names are made, once, by the rules that the language declares.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.diagnostics import Location
from generator.model import Code, Field, ObjectType, Release, Schema
from generator.targets.naming import list_title, unique


@dataclass(frozen=True, slots=True)
class NameRule:
    """How one kind of name is made: from the source's words, around what is reserved."""

    make: Callable[[str], str]
    reserved: frozenset[str] = frozenset()
    escape: Callable[[str], str] = lambda name: f"{name}_"

    def names(self, texts: list[str]) -> dict[str, str]:
        """A name for each text, all different."""
        return unique(texts, self.make, self.reserved, self.escape)


@dataclass(frozen=True, slots=True)
class Naming:
    """The naming of a language, one rule per kind of name."""

    module: NameRule
    type: NameRule
    field: NameRule
    constant: NameRule


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code of a list, and the constant's name."""

    name: str
    code: Code


@dataclass(frozen=True, slots=True)
class CodeListView:
    """A code list as a class; `id` is empty for codes that are written in a sheet (ENUM)."""

    name: str
    id: str
    title: str
    description: str
    location: Location
    codes: tuple[CodeView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field and its name; `class_name` is set for an object, `code_list` for a coded value."""

    name: str
    field: Field
    class_name: str | None = None
    code_list: CodeListView | None = None


@dataclass(frozen=True, slots=True)
class ClassView:
    """An object type and the name of its class."""

    name: str
    item: ObjectType
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A message: its module, the class of its root, the classes below it, and its own code lists."""

    name: str
    schema: Schema
    root: ClassView
    classes: tuple[ClassView, ...]
    code_lists: tuple[CodeListView, ...]

    @property
    def all_classes(self) -> tuple[ClassView, ...]:
        """The root's class, then the others in the order of the sheet."""
        return (self.root, *self.classes)


@dataclass(frozen=True, slots=True)
class PackageView:
    """A release named for a language."""

    release: Release
    modules: tuple[ModuleView, ...]
    code_lists: tuple[CodeListView, ...]

    @property
    def header(self) -> ModuleView:
        """The module of the RC-DE header."""
        return next(module for module in self.modules if module.schema.is_header)

    @property
    def messages(self) -> tuple[ModuleView, ...]:
        """The modules of the messages, without the header's."""
        return tuple(module for module in self.modules if not module.schema.is_header)


def package_view(release: Release, naming: Naming) -> PackageView:
    """The whole release, named; code lists that no field uses are part of it."""
    of_lists = replace(naming.type, make=lambda text: naming.type.make(list_title(text)))
    titles = of_lists.names([item.id for item in release.nomenclatures])
    lists = {
        item.id: CodeListView(
            name=titles[item.id],
            id=item.id,
            title=item.name,
            description=item.description,
            location=item.location,
            codes=_codes(item.codes, naming),
        )
        for item in release.nomenclatures
    }
    modules = naming.module.names([schema.name for schema in release.schemas])
    return PackageView(
        release,
        tuple(_module(schema, modules[schema.name], lists, naming) for schema in release.schemas),
        tuple(lists.values()),
    )


def _module(schema: Schema, name: str, shared: dict[str, CodeListView], naming: Naming) -> ModuleView:
    enums = _enums(schema)
    root, texts = f"root:{schema.root.name}", [item.name for item in schema.types]
    rule = replace(naming.type, make=lambda text: naming.type.make(text.partition(":")[2]))
    names = rule.names([root] + [f"type:{text}" for text in texts] + [f"enum:{key}" for key in enums.values()])
    classes = {text: names[f"type:{text}"] for text in texts}
    own = {
        codes: CodeListView(
            name=names[f"enum:{key}"],
            id="",
            title=key,
            description="",
            location=schema.location,
            codes=_codes(tuple(Code(value, (value,), schema.location) for value in codes), naming),
        )
        for codes, key in enums.items()
    }

    def view(item: ObjectType, name: str) -> ClassView:
        members = naming.field.names([field.name for field in item.fields])
        fields = tuple(
            FieldView(
                name=members[field.name],
                field=field,
                class_name=classes[field.type.object_type] if field.type.object_type else None,
                code_list=shared.get(field.type.nomenclature or "") or own.get(field.type.enum),
            )
            for field in item.fields
        )
        return ClassView(name, item, fields)

    below = tuple(view(item, classes[item.name]) for item in schema.types)
    return ModuleView(name, schema, view(schema.root, names[root]), below, tuple(own.values()))


def _enums(schema: Schema) -> dict[tuple[str, ...], str]:
    """The codes written in a schema's rows, each set once, by a name: its field's, or its owner's and field's."""
    found: dict[tuple[str, ...], str] = {}
    for item in schema.all_types:
        for field in item.fields:
            if field.type.enum and field.type.enum not in found:
                name = field.name if field.name not in found.values() else f"{item.name} {field.name}"
                found[field.type.enum] = name
    return found


def _codes(codes: tuple[Code, ...], naming: Naming) -> tuple[CodeView, ...]:
    names = naming.constant.names([code.value for code in codes])
    return tuple(CodeView(names[code.value], code) for code in codes)
