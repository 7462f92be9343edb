"""How each language names the classes of a message: the rules of the packages themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.languages.language import Language
from generator.languages.registry import languages
from generator.model import Release
from generator.targets import memo
from generator.targets.class_names import class_names as names_of
from generator.targets.outline import MessageOutline, outline
from generator.targets.package_view import Naming


@dataclass(frozen=True, slots=True)
class Named:
    """A message in one language: the whole name of its root's class, and the class of each type, by its name."""

    language: str
    module: str
    root: str
    types: dict[str, str]


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
    return Named(language.title, module, names.root, dict(names.types))
