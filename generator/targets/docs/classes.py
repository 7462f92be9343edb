"""How each language names the classes of a message: the rules of the packages themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.model import Release
from generator.targets import memo
from generator.targets.class_names import class_names as names_of
from generator.targets.csharp.naming import NAMING as CSHARP
from generator.targets.csharp.naming import root_namespace
from generator.targets.java.naming import java_naming
from generator.targets.java.project import package_name
from generator.targets.outline import MessageOutline, outline
from generator.targets.package_view import Naming
from generator.targets.python.dataclass import FLAVOUR as DATACLASS
from generator.targets.python.flavour import Flavour
from generator.targets.python.naming import python_naming
from generator.targets.python.pydantic import FLAVOUR as PYDANTIC
from generator.targets.ruby.naming import RUBY


@dataclass(frozen=True, slots=True)
class Language:
    """A package's language: how its names are made, where its root is, and what stands between the parts."""

    title: str
    root: Callable[[Release], str]
    naming: Naming
    separator: str = "."


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
    for language in languages():
        for message in outline(release, language.naming).messages:
            found[message.schema.name] += (_named(message, language, release),)
    return found


@lru_cache(maxsize=1)
def languages() -> tuple[Language, ...]:
    """The languages of the packages."""
    return (
        _python("Python (Pydantic)", PYDANTIC),
        _python("Python (dataclass)", DATACLASS),
        Language("C#", root_namespace, CSHARP),
        Language("Java", package_name, java_naming()),
        Language("Ruby", lambda release: f"HubSante::Models::V{release.major}", RUBY, "::"),
    )


def _python(title: str, flavour: Flavour) -> Language:
    naming = python_naming(flavour.taken_fields, flavour.taken_types)
    return Language(title, lambda release: f"{flavour.namespace}.v{release.major}", naming)


def _named(message: MessageOutline, language: Language, release: Release) -> Named:
    names = names_of(message.schema, language.naming)
    module = language.separator.join((language.root(release), message.module))
    return Named(language.title, module, names.root, dict(names.types))
