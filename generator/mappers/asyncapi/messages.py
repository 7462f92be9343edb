"""The messages of an AsyncAPI document: what an EDXL-DE envelope carries, or each message's own payload."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.mappers.asyncapi.composition import Composition
from generator.mappers.asyncapi.names import free_name, safe_name
from generator.mappers.asyncapi.traits import with_traits
from generator.mappers.asyncapi.types import TypeMapper
from generator.mappers.asyncapi.unsupported import Report
from generator.mappers.schemas import NAMESPACE, WITHOUT_HEADER
from generator.model import Schema
from generator.model.envelope import HEADER
from generator.readers.asyncapi.documents import View

SUFFIX: Final = ".schema.json"
JSON_SCHEMA_FORMATS: Final = ("application/schema", "application/vnd.aai.asyncapi")


def map_schemas(root: View, namespace: str, lists: frozenset[str], report: Report) -> tuple[Schema, ...]:
    """A schema for each message; of one name that a schema gives itself, the first counts."""
    found: dict[str, Schema] = {}
    composition = Composition(report)
    for name, view in _payloads(root, composition, report):
        own = _schema_name(view)
        taken = {key.casefold() for key in found}
        report.schema = own or free_name(safe_name(name), taken)
        mapper = TypeMapper(lists, report, composition)
        schema = _schema(report.schema, view, namespace, mapper)
        found.setdefault(schema.name, schema)
    report.schema = ""
    return tuple(found.values())


def _payloads(root: View, composition: Composition, report: Report) -> Iterator[tuple[str, View]]:
    """Root elements with the objects below them: those that name their schema, else payloads."""
    if named := list(_named_schemas(root)):
        yield from named
        return
    seen: set[tuple[str, int]] = set()
    refused: set[int] = set()
    for name, message in messages(root):
        payload = _payload(name, message, composition, report, refused)
        if payload is None or (name, id(payload.node)) in seen:
            continue
        seen.add((name, id(payload.node)))
        yield name, payload


def names_schemas(root: View) -> bool:
    """Whether a document names its schemas, as those of the hub do."""
    return next(_named_schemas(root), None) is not None


def _named_schemas(root: View) -> Iterator[tuple[str, View]]:
    components = root.at("components")
    yield from ((name, view) for name, view in _children(components, "schemas") if _schema_name(view))


def messages(root: View) -> Iterator[tuple[str, View]]:
    """Every message of the document with its traits: of its components, then of its channels, 2.x and 3.x."""
    components = root.at("components")
    yield from ((name, with_traits(item)) for name, item in _children(components, "messages"))
    for address, channel in _children(root, "channels"):
        for key, item in _children(channel, "messages"):
            yield item.name or key, with_traits(item)
        for action in ("publish", "subscribe"):
            operation = channel.at(action)
            message = operation.at("message") if operation else None
            several = _several(message)
            for item in map(with_traits, several):
                titled = item.text("title") if len(several) > 1 else ""
                known = item.name or item.text("name") or item.text("messageId") or titled
                yield known or (operation.text("operationId") if operation else "") or f"{address}-{action}", item


def _several(message: View | None) -> list[View]:
    if message is None:
        return []
    return message.raw("oneOf").items() if message.has("oneOf") else [message]  # type: ignore[union-attr]


def _children(view: View | None, key: str) -> Iterator[tuple[str, View]]:
    holder = view.at(key) if view else None
    if holder is not None:
        yield from holder.entries()


def _payload(name: str, message: View, composition: Composition, report: Report, refused: set[int]) -> View | None:
    """The payload of a message as an object, or None, reported once."""
    payload = message.at("payload")
    form = message.text("schemaFormat")
    if payload is not None and payload.has("schemaFormat") and payload.has("schema"):  # 3.0, multi-format schema
        form, payload = payload.text("schemaFormat"), payload.at("schema")
    reason = ""
    if form and not form.startswith(JSON_SCHEMA_FORMATS):
        reason = f"its payload is of the format {form[:80]!r}"
    elif payload is None:
        reason = "it has no payload"
    elif not TypeMapper(frozenset(), report, composition).is_object(payload):
        reason = "its payload is no object with properties"
    place = payload or message
    if reason and id(place.node) not in refused:
        refused.add(id(place.node))
        report.left_out(safe_name(name), place, message.location, reason)
    return None if reason else payload


def _schema_name(view: View) -> str:
    """The schema that a component says it is: `x-schema` of ours, `x-id` of the published documents."""
    name = view.text("x-id").removesuffix("#")
    return view.text("x-schema") or (name.removesuffix(SUFFIX) if name.endswith(SUFFIX) else "")


def _schema(name: str, view: View, namespace: str, mapper: TypeMapper) -> Schema:
    root_element = view.text("x-root-element") or name
    root, types = mapper.build(view, root_element)
    header = view.text("x-header")
    return Schema(
        name=name,
        perimeter=view.text("x-perimeter") or "transverse",
        root_element=root_element,
        root=root,
        types=types,
        location=view.location,
        package=view.text("x-package"),
        xml_namespace=view.text("x-xml-namespace") or _namespace(name, root_element, namespace),
        has_header=header == "true" if header else name not in WITHOUT_HEADER,
        is_header=name == HEADER,
    )


def _namespace(name: str, root_element: str, default: str) -> str:
    base = NAMESPACE + (default or "hub")
    return base if name == HEADER else f"{base}:{root_element}"


__all__ = ["map_schemas", "messages", "names_schemas"]
