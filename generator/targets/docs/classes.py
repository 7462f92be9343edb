"""How each language names the classes of a message: the rules of the packages themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.languages.language import Language
from generator.languages.registry import languages
from generator.model import ObjectType, Release
from generator.targets import memo
from generator.targets.class_names import class_names as names_of
from generator.targets.outline import MessageOutline, outline
from generator.targets.package_view import Naming


@dataclass(frozen=True, slots=True)
class ClassNamed:
    """A type in one language: its class, and how code reads each of its fields (a property, a getter)."""

    name: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Languages that call all types and fields of a message alike."""

    languages: tuple[str, ...]
    classes: tuple[ClassNamed, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A message in one language: its module, its root's class, and how code calls each of its types and fields."""

    language: str
    module: str
    root: str
    classes: tuple[ClassNamed, ...]


def without_codes(release: Release) -> Release:
    """What class names depend on: codes have no classes."""
    lists = tuple(replace(item, codes=()) for item in release.nomenclatures)
    return replace(release, nomenclatures=lists, test_cases=())


@memo.value
def class_names(release: Release) -> dict[str, tuple[Named, ...]]:
    """The names of each message, by its schema's name, a language after another; see `without_codes`."""
    found: dict[str, tuple[Named, ...]] = {schema.name: () for schema in release.schemas}
    for language in _on_pages():
        naming = language.naming()
        for message in outline(release, naming).messages:
            found[message.schema.name] += (_named(message, language, naming, release),)
    return found


def _on_pages() -> list[Language]:
    """The languages in the order in which a page shows them."""
    return sorted(languages(), key=lambda item: (item.page_order, item.target))


def _named(message: MessageOutline, language: Language, naming: Naming, release: Release) -> Named:
    names = names_of(message.schema, naming)
    module = language.separator.join((language.root(release), message.module))
    classes = tuple(
        _class(names.root if item is message.schema.root else names.types[item.name], item, language, naming)
        for item in message.schema.all_types
    )
    return Named(language.title, module, names.root, classes)


def _class(name: str, item: ObjectType, language: Language, naming: Naming) -> ClassNamed:
    names = naming.field.names(field.name for field in item.fields)
    members = language.member_names([names[field.name] for field in item.fields], name)
    return ClassNamed(name, tuple(map(language.accessor.format, members)))


def columns(named: Sequence[Named]) -> tuple[Column, ...]:
    """The languages of a page, those together that call everything alike, in the order of the first of them."""
    found: dict[tuple[ClassNamed, ...], tuple[str, ...]] = {}
    for item in named:
        found[item.classes] = (*found.get(item.classes, ()), item.language)
    return tuple(Column(titles, classes) for classes, titles in found.items())
