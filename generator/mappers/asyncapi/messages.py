"""The messages of an AsyncAPI document: what an EDXL-DE envelope carries, or each message's own payload."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diagnostics import Collector
from generator.mappers.asyncapi.types import TypeMapper
from generator.mappers.schemas import HEADER, NAMESPACE, WITHOUT_HEADER
from generator.model import Schema
from generator.readers.asyncapi.documents import View

SUFFIX: Final = ".schema.json"
JSON_SCHEMA_FORMATS: Final = ("application/schema", "application/vnd.aai.asyncapi")


def map_schemas(root: View, namespace: str, lists: frozenset[str], collector: Collector) -> tuple[Schema, ...]:
    """A schema for each message; of one name, the first counts."""
    found: dict[str, Schema] = {}
    for name, view in _payloads(root, collector):
        schema = _schema(name, view, namespace, lists, collector)
        found.setdefault(schema.name, schema)
    return tuple(found.values())


def _payloads(root: View, collector: Collector) -> Iterator[tuple[str, View]]:
    """Root elements with the objects below them: those that name their schema, else payloads."""
    components = root.at("components")
    schemas = components.at("schemas") if components else None
    named = [(name, view) for name, view in schemas.entries() if _schema_name(view)] if schemas else []
    if named:
        yield from named
        return
    seen: set[int] = set()
    for name, message in messages(root):
        payload = _payload(message, collector)
        if payload is None or id(payload.node) in seen:
            continue
        seen.add(id(payload.node))
        yield name, payload


def messages(root: View) -> Iterator[tuple[str, View]]:
    """Every message of the document: of its components, then of its channels and operations, 2.x and 3.0."""
    components = root.at("components")
    for holder in (components, *(channel for _, channel in _children(root, "channels"))):
        yield from _children(holder, "messages")
    for _, channel in _children(root, "channels"):
        for action in ("publish", "subscribe"):
            operation = channel.at(action)
            message = operation.at("message") if operation else None
            for item in _several(message):
                yield item.text("name") or item.name or (operation.text("operationId") if operation else ""), item


def _several(message: View | None) -> list[View]:
    if message is None:
        return []
    return message.raw("oneOf").items() if message.has("oneOf") else [message]  # type: ignore[union-attr]


def _children(view: View | None, key: str) -> Iterator[tuple[str, View]]:
    holder = view.at(key) if view else None
    if holder is not None:
        yield from holder.entries()


def _payload(message: View, collector: Collector) -> View | None:
    """The payload of a message as an object, or None, reported."""
    payload = message.at("payload")
    form = message.text("schemaFormat")
    if payload is not None and payload.has("schemaFormat") and payload.has("schema"):  # 3.0, multi-format schema
        form, payload = payload.text("schemaFormat"), payload.at("schema")
    if form and not form.startswith(JSON_SCHEMA_FORMATS):
        _refuse(message, f"its payload is of the format {form[:80]!r}", collector)
    elif payload is None:
        _refuse(message, "it has no payload", collector)
    elif payload.text("type") != "object" and not payload.has("properties"):
        _refuse(message, "its payload is no object with properties", collector)
    else:
        return payload
    return None


def _refuse(view: View, reason: str, collector: Collector) -> None:
    collector.warning(
        "message-not-held", view.location, f"a message is left out: {reason}", "describe it as a JSON Schema object"
    )


def _schema_name(view: View) -> str:
    """The schema that a component says it is: `x-schema` of ours, `x-id` of the published documents."""
    name = view.text("x-id").removesuffix("#")
    return view.text("x-schema") or (name.removesuffix(SUFFIX) if name.endswith(SUFFIX) else "")


def _schema(name: str, view: View, namespace: str, lists: frozenset[str], collector: Collector) -> Schema:
    root_element = view.text("x-root-element") or name
    root, types = TypeMapper(lists, collector).build(view, root_element)
    own = _schema_name(view) or name
    header = view.text("x-header")
    return Schema(
        name=own,
        perimeter=view.text("x-perimeter") or "transverse",
        root_element=root_element,
        root=root,
        types=types,
        location=view.location,
        package=view.text("x-package"),
        xml_namespace=view.text("x-xml-namespace") or _namespace(own, root_element, namespace),
        has_header=header == "true" if header else own not in WITHOUT_HEADER,
        is_header=own == HEADER,
    )


def _namespace(name: str, root_element: str, default: str) -> str:
    base = NAMESPACE + (default or "hub")
    return base if name == HEADER else f"{base}:{root_element}"


__all__ = ["map_schemas", "messages"]
