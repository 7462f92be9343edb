"""The messages of the document: the interface's, and one for each kind of content."""

from __future__ import annotations

from typing import Any

from generator.model import Interface, Release, Schema
from generator.model.interface import InterfaceMessage
from generator.targets.asyncapi.channels import bindings
from generator.targets.asyncapi.schemas import ANY_MESSAGE, ENVELOPE_NAME, component, object_schema
from generator.targets.examples import example

Document = dict[str, Any]
JSON = "application/json"


def messages(release: Release, interface: Interface, *, has_hosts: bool) -> Document:
    """Every message by its name; those of one kind of content carry `x-schema`.

    Where virtual hosts say which kinds they allow, the interface's own messages leave the content free.
    """
    payload = component(ENVELOPE_NAME if has_hosts else ANY_MESSAGE)
    found = {item.name: {**_whole(item, release), "payload": payload} for item in interface.messages}
    headers = next((_headers(item, release) for item in interface.messages if item.headers), {})
    own = {item.name: {**_whole(item, release), "x-interface": True} for item in interface.messages}
    for facts in own.values():
        del facts["name"]
    for schema in release.messages:
        found[schema.name] = {
            "name": schema.root_element,
            "title": schema.name,
            "contentType": JSON,
            **own.get(schema.name, headers),
            "payload": component(f"{schema.name}.envelope"),
            **_examples(schema, release),
            "x-schema": schema.name,
        }
    return found


def _examples(schema: Schema, release: Release) -> Document:
    payload = example(schema, release)
    return {"examples": [{"name": "minimal", "payload": payload}]} if payload else {}


def _whole(item: InterfaceMessage, release: Release) -> Document:
    facts = {"name": item.name, "title": item.title, "summary": item.summary, "contentType": item.content_type}
    return {
        **{key: text for key, text in facts.items() if text},
        **_headers(item, release),
        **({"bindings": bindings(item.bindings)} if item.bindings else {}),
    }


def _headers(item: InterfaceMessage, release: Release) -> Document:
    return {"headers": object_schema(item.headers, _header_schema(item), release)} if item.headers else {}


def header_schemas(release: Release, interface: Interface) -> Document:
    """The objects below the headers of each message, as `headers.<message>.<type>`."""
    return {
        f"{shell.name}.{kind.name}": {**object_schema(kind, shell, release), "x-type-name": kind.name}
        for item in interface.messages
        if item.headers
        for shell in (_header_schema(item),)
        for kind in item.types
    }


def _header_schema(item: InterfaceMessage) -> Schema:
    assert item.headers is not None
    return Schema(f"headers.{item.name}", "transverse", "headers", item.headers, item.types, item.headers.location)
