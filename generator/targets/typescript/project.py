"""What the files of a package say of a release: `package.json`, the table of messages, and facts ready to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from generator.model import Release, Schema
from generator.model.perimeters import perimeters_by_message
from generator.model.virtual_hosts import virtual_hosts
from generator.targets.examples import message_object
from generator.targets.package_names import french, keywords
from generator.targets.typescript.coordinates import full_name
from generator.targets.typescript.literals import comment, file, identifier, key, markdown, name, string, strings
from generator.targets.typescript.messages import PrintedMessage, case_id_path, hosts_of
from generator.targets.typescript.version import npm

CONTENTS: Final = "JSON, XML, validation, nomenclatures."
Facts = dict[str, Any]


def package_json(release: Release) -> Facts:
    """The package's metadata (npm; Node's packages)."""
    names = release.package
    return {
        "name": full_name(release),
        "version": npm(release.version),
        "description": f"Les messages {french(names)}, version {release.version} : {CONTENTS}",
        "keywords": list(keywords(names)),
        **({"homepage": names.homepage} if names.homepage else {}),
        "license": "Apache-2.0",
        "author": names.author,
        "type": "module",
        "sideEffects": False,
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            ".": {"types": "./index.d.ts", "default": "./index.js"},
            "./codes": {"types": "./codes/index.d.ts", "default": "./codes/index.js"},
            "./messagesList.json": "./messagesList.json",
            "./package.json": "./package.json",
            "./*": {"types": "./messages/*.d.ts", "default": "./messages/*.js"},
        },
        "engines": {"node": ">=18"},
    }


def messages_list(release: Release) -> list[Facts]:
    """The messages as a test tool loads them: what each is called, where its schema is, where it travels."""
    return [_entry(schema, release) for schema in release.messages]


def _entry(schema: Schema, release: Release) -> Facts:
    sample = message_object(schema, release)
    return {
        "label": schema.name,
        "type": schema.root_element,
        "schemaName": f"{schema.name}.schema.json",
        "schema": None,
        "version": release.version,
        "perimeters": perimeters_of(schema, release),
        "virtualHosts": hosts_of(schema, release),
        "caseIdPath": [schema.root_element, *path] if (path := case_id_path(schema)) else [],
        "examples": [] if sample is None else [{"name": schema.name, "message": {schema.root_element: sample}}],
    }


def perimeters_of(schema: Schema, release: Release) -> list[str]:
    """The perimeters of a message for a test tool: its sheet's, and those of the virtual hosts that let it through."""
    hosts = virtual_hosts(release)
    return list(dict.fromkeys([schema.perimeter, *(host.perimeter for host in hosts if schema.name in host.messages)]))


def package_facts(release: Release, messages: Sequence[PrintedMessage], list_files: Mapping[str, str]) -> Facts:
    """The facts of a release, its messages and its code lists."""
    hosts, perimeters = virtual_hosts(release), perimeters_by_message(release)
    own = [message for message in messages if not message.is_header]
    return {
        "name": name(full_name(release)),
        "owner": markdown(french(release.package)),
        "name_text": string(full_name(release)),
        "version": string(npm(release.version)),
        "release": string(release.version),
        "release_text": markdown(release.version),
        "date_text": markdown(release.date or "date inconnue"),
        "doc": comment(0, f"Les messages {french(release.package)}, version {release.version}."),
        "messages": own,
        "has_rules": any(message.has_rules for message in messages),
        "header": next(message for message in messages if message.is_header),
        "sample": max(own or messages, key=lambda message: (message.has_header == "true", len(message.classes))),
        "host": string(hosts[0].name if hosts else "15-15_v2.0"),
        "virtual_hosts": [{"name": key(host.name), "messages": strings(host.messages)} for host in hosts],
        "rows": [
            _row(message, schema, ", ".join(perimeters[schema.name]))
            for message, schema in zip(own, release.messages, strict=True)
        ],
        "lists": [{"name": identifier(item), "file": file(path)} for item, path in list_files.items()],
    }


def _row(message: PrintedMessage, schema: Schema, perimeters: str) -> Facts:
    """A line of the readme's table."""
    return {
        "kind": markdown(schema.name),
        "perimeters": markdown(perimeters),
        "root": markdown(schema.root_element),
        "file": message.file,
        "value": message.value,
        "type": message.classes[0].name,
    }
