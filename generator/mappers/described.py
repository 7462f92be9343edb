"""What an AsyncAPI document says, in the terms of the model."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Location
from generator.model import Interface, Nomenclature, Schema, Unsupported


@dataclass(frozen=True, slots=True)
class Described:
    """All of a document; `version` is that of its `info`, `is_hub` tells the hub's own: it names its schemas.

    `author` and `homepage` are the name and address of the contact in its `info`, empty where it has none.
    """

    location: Location
    version: str
    schemas: tuple[Schema, ...]
    nomenclatures: tuple[Nomenclature, ...]
    interface: Interface
    unsupported: tuple[Unsupported, ...] = ()
    is_hub: bool = False
    author: str = ""
    homepage: str = ""
