"""An AsyncAPI document to the model: its schemas, its code lists and its interface."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Collector
from generator.mappers.asyncapi.interface import map_interface
from generator.mappers.asyncapi.messages import map_schemas
from generator.mappers.asyncapi.nomenclatures import map_lists
from generator.model import Interface, Nomenclature, Schema
from generator.readers.asyncapi.documents import View


@dataclass(frozen=True, slots=True)
class Described:
    """What an AsyncAPI document says; `version` is that of its `info`."""

    version: str
    schemas: tuple[Schema, ...]
    nomenclatures: tuple[Nomenclature, ...]
    interface: Interface


def map_asyncapi(root: View, namespace: str, collector: Collector) -> Described:
    """All that the document at `root` says; `namespace` is the release's default (`cisu:2.0`).

    What the model cannot hold is reported at its line and left out.
    """
    info = root.at("info")
    lists = map_lists(root)
    return Described(
        version=info.text("version") if info else "",
        schemas=map_schemas(root, namespace, frozenset(item.id for item in lists), collector),
        nomenclatures=lists,
        interface=map_interface(root, collector),
    )
