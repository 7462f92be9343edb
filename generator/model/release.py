"""A release: one published version of the whole model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final

from generator.diagnostics import Location
from generator.model.directory import Directory
from generator.model.interface import Interface
from generator.model.nomenclature import Nomenclature
from generator.model.rules import Unsupported
from generator.model.test_case import TestCase
from generator.model.types import ObjectType

DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class PerimeterVersion:
    """The DSF versions that a release carries for one perimeter."""

    perimeter: str
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackageNames:
    """What the packages of a release are named after: `name` for registries, `namespace` for code.

    Both are words of letters and digits with - or . between them (`hubsante`, `acme.orders`). `title` is the name that
    people read, `author` who publishes the contract, `homepage` its page on the web, empty where there is none.
    """

    name: str = "hubsante"
    namespace: str = "hubsante"
    title: str = "Hub Santé"
    author: str = "Agence du Numérique en Santé"
    homepage: str = "https://hub.esante.gouv.fr"


@dataclass(frozen=True)
class Schema:
    """The data model of one kind of message.

    `root_element` names the object in JSON and in XML; `root` is its type; `types` are the
    objects below it, each once, in the order of the sheet. `has_header` tells that an RC-DE
    header is expected beside the message in its envelope (DST).
    """

    name: str
    perimeter: str
    root_element: str
    root: ObjectType
    types: tuple[ObjectType, ...]
    location: Location
    package: str = ""
    xml_namespace: str = ""
    has_header: bool = True
    is_header: bool = False

    @cached_property
    def types_by_name(self) -> Mapping[str, ObjectType]:
        """The object types below the root, by name."""
        return MappingProxyType({item.name: item for item in self.types})

    @property
    def all_types(self) -> tuple[ObjectType, ...]:
        """The root's type, then the others."""
        return (self.root, *self.types)


@dataclass(frozen=True)
class Release:
    """One published version of the model: schemas, code lists, interface.

    `version` is the release's (« 3.3.2 »), `date` the day of publication (YYYY-MM-DD, or empty).
    `unsupported` is what its inputs say beyond the model: no comparison can see a change there. `asyncapi` is the
    version of AsyncAPI that its document is written in (3.0, 3.1).
    """

    version: str
    location: Location
    schemas: tuple[Schema, ...] = ()
    nomenclatures: tuple[Nomenclature, ...] = ()
    interface: Interface = field(default_factory=Interface)
    perimeters: tuple[PerimeterVersion, ...] = ()
    date: str = ""
    is_lts: bool = False
    test_cases: tuple[TestCase, ...] = ()
    directory: Directory = field(default_factory=Directory)
    package: PackageNames = PackageNames()
    unsupported: tuple[Unsupported, ...] = ()
    asyncapi: str = "3.0"

    @cached_property
    def nomenclatures_by_id(self) -> Mapping[str, Nomenclature]:
        """The code lists, by the id that fields name."""
        return MappingProxyType({item.id: item for item in self.nomenclatures})

    @property
    def header(self) -> Schema:
        """The schema of the RC-DE header."""
        return next(schema for schema in self.schemas if schema.is_header)

    @property
    def messages(self) -> tuple[Schema, ...]:
        """Every schema but the header."""
        return tuple(schema for schema in self.schemas if not schema.is_header)

    @property
    def major(self) -> str:
        """The release line: the first number of the version, which names the packages."""
        number = re.match(r"[0-9]+", self.version)
        return number[0] if number else self.version.split(".")[0]
