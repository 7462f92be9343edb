"""What the files of a gem say of a release, ready to print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model import Release
from generator.targets.characters import one_line
from generator.targets.outline import MessageFacts, ReleaseFacts
from generator.targets.rendering import Code
from generator.targets.ruby.literals import identifier, markdown, markdown_code, string, strings, version
from generator.targets.ruby.version import rubygems

RUNTIME_ORDER = (  # the files are loaded in this order; `registry` comes after the line
    "errors words paths subject nearest problem report source moments plain changes decimal json_text code_list text "
    "numbers field object_type xml_reader xml_encoding xml_text xml_writer hints open_content open_source open_writer "
    "schema model_json model_values model message messages payload envelope_part envelope_codes envelope building "
    "front_door"
)
Facts = dict[str, Any]


def gem_name(release: Release | ReleaseFacts) -> str:
    """The gem's name, with the release line in it."""
    return f"hubsante_models_v{release.major}"


def line_name(major: str) -> Code:
    """The module of a release line."""
    return Code(f"V{major}")


def line_path(major: str) -> str:
    """Where the line's files are, below `lib/`."""
    return f"hubsante/models/v{major}"


def gem_facts(release: ReleaseFacts, files: Mapping[str, str], list_files: Mapping[str, str]) -> Facts:
    """The facts of a release, its messages and its code lists; the files are those of modules and of lists."""
    modules = [(item, _message(item, files[item.module])) for item in release.schemas]
    messages = [item for item in modules if not item[0].is_header]
    return {
        **_release(release),
        "modules": [facts for _, facts in modules],
        "messages": [facts for _, facts in messages],
        "header": next(facts for item, facts in modules if item.is_header),
        "sample": max(messages or modules, key=lambda item: (item[0].has_header, item[0].types))[1],
        "lists": [{"name": identifier(name), "file": Code(file)} for name, file in list_files.items()],
        "runtime": [Code(name) for name in RUNTIME_ORDER.split()],
    }


def _release(release: ReleaseFacts) -> Facts:
    hosts = release.virtual_hosts
    return {
        "name": Code(gem_name(release)),
        "path": Code(line_path(release.major)),
        "line": line_name(release.major),
        "major": string(release.major),
        "release": string(release.version),
        "release_text": markdown(release.version),
        "plain_release": version(release.version),
        "summary": string(f"Messages du Hub Santé, version {release.version}"),
        "version": string(rubygems(release.version)),
        "date_text": markdown(release.date or "date inconnue"),
        "host": string(hosts[0].name if hosts else "15-15_v2.0"),
        "virtual_hosts": [{"name": string(host.name), "messages": strings(host.messages)} for host in hosts],
    }


def _message(message: MessageFacts, file: str) -> Facts:
    """A message as the gem's files name it; `file` is that of its classes."""
    return {
        "file": Code(file),
        "schema": string(message.schema),
        "schema_text": markdown(message.schema),
        "root": string(message.root_element),
        "root_text": markdown_code(message.root_element),
        "perimeter_text": markdown(one_line(message.perimeter)),
        "namespace": string(message.xml_namespace),
        "module": identifier(message.module),
        "class_name": identifier(message.root),
    }
