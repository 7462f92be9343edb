"""An AsyncAPI document to the model: its schemas, its code lists and its interface."""

from __future__ import annotations

from generator.diagnostics import Collector
from generator.mappers.asyncapi.interface import map_interface
from generator.mappers.asyncapi.messages import map_schemas, names_schemas
from generator.mappers.asyncapi.nomenclatures import map_lists
from generator.mappers.asyncapi.unsupported import Report
from generator.mappers.described import Described
from generator.readers.asyncapi.documents import View


def map_asyncapi(root: View, namespace: str, collector: Collector) -> Described:
    """All that the document at `root` says; `namespace` is the release's default (`cisu:2.0`).

    What the model does not represent is reported at its line, and is a fact of the result.
    """
    info = root.at("info")
    contact = info.at("contact") if info else None
    lists = map_lists(root)
    report = Report(collector)
    schemas = map_schemas(root, namespace, frozenset(item.id for item in lists), report)
    interface = map_interface(root, report)
    return Described(
        location=root.location,
        version=info.text("version") if info else "",
        schemas=schemas,
        nomenclatures=lists,
        interface=interface,
        unsupported=report.facts,
        is_hub=names_schemas(root),
        author=contact.text("name") if contact else "",
        homepage=contact.text("url") if contact else "",
    )
