"""The AsyncAPI 3.0 document of a release, as a value."""

from __future__ import annotations

from typing import Any

from generator.model import Release
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.asyncapi.channels import bindings, channels, operations
from generator.targets.asyncapi.messages import header_schemas, messages
from generator.targets.asyncapi.schemas import envelope_schemas, message_schemas, nomenclatures
from generator.targets.interface import interface_of

Document = dict[str, Any]


def asyncapi_document(release: Release) -> Document:
    """The whole document. Keys of ours begin with `x-`: what AsyncAPI has no word for and the model needs back."""
    interface = interface_of(release)
    hosts = virtual_hosts(release)
    return {
        "asyncapi": f"{release.asyncapi}.0",
        "info": {
            "title": interface.title,
            "version": release.version,
            "description": interface.description,
            "license": {"name": "Apache-2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0"},
        },
        "defaultContentType": interface.content_type or "application/json",
        "servers": {
            server.name: _present(
                {
                    "host": server.host,
                    "pathname": server.pathname,
                    "protocol": server.protocol,
                    "protocolVersion": server.protocol_version,
                    "description": server.description,
                    "security": [{"$ref": f"#/components/securitySchemes/{name}"} for name in server.security],
                    "bindings": bindings(server.bindings),
                }
            )
            for server in interface.servers
        },
        "channels": channels(interface, hosts),
        "operations": operations(interface, hosts),
        "components": {
            "securitySchemes": {
                item.name: _present({"type": item.type, "description": item.description})
                for item in interface.security_schemes
            },
            "messages": messages(release, interface, has_hosts=bool(hosts)),
            "schemas": {**envelope_schemas(release), **message_schemas(release), **header_schemas(release, interface)},
            "x-nomenclatures": nomenclatures(release),
        },
    }


def _present(facts: Document) -> Document:
    return {key: value for key, value in facts.items() if value not in ("", [], {})}
