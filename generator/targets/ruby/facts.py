"""What the files of a gem say of a release, ready to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.model import PackageNames
from generator.targets.characters import one_line
from generator.targets.outline import MessageFacts, ReleaseFacts
from generator.targets.package_names import french, spelling
from generator.targets.rendering import Code, code
from generator.targets.ruby.literals import file as file_of
from generator.targets.ruby.literals import identifier, markdown, markdown_code, string, strings, version
from generator.targets.ruby.version import rubygems

RUNTIME_ORDER = (  # the files are loaded in this order; `registry` comes after the line
    "errors words paths subject nearest problem report trial source moments null plain changes decimal json_text "
    "code_list text numbers bounds field object_type value_types value_field xml_reader xml_encoding xml_text "
    "xml_writer hints open_content open_source open_writer schema model_json model_values model message messages "
    "payload envelope_part envelope_codes envelope building front_door"
)
CONTENTS: Final = "JSON, XML, validation, nomenclatures, enveloppe EDXL-DE."
Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """Where a release line is: its gem, what its module is in and called, its files below `lib/`."""

    gem: str
    base: Code
    name: Code
    path: str

    @property
    def module(self) -> Code:
        """The module of the line, with those around it."""
        return code("%s::Models::%s", self.base, self.name)


def line_of(names: PackageNames, major: str) -> Line:
    """The line of a release whose packages are named so."""
    known = spelling(names)
    return Line(
        gem=f"{known.snake}_models_v{major}",
        base=identifier(known.pascal),
        name=code("V%s", version(major)),
        path=f"{known.snake}/models/v{major}",
    )


def gem_facts(
    release: ReleaseFacts, files: Mapping[str, str], list_files: Mapping[str, str], ids: Mapping[str, str]
) -> Facts:
    """The facts of a release, its messages and its code lists.

    The files are those of modules and of lists; `ids` has the class of each list by its id.
    """
    modules = [(item, _message(item, files[item.module])) for item in release.schemas]
    messages = [item for item in modules if not item[0].is_header]
    return {
        **_release(release),
        "modules": [facts for _, facts in modules],
        "messages": [facts for _, facts in messages],
        "header": next(facts for item, facts in modules if item.is_header),
        "sample": max(messages or modules, key=lambda item: (item[0].has_header, item[0].types))[1],
        "lists": [{"name": identifier(name), "file": file_of(file)} for name, file in list_files.items()],
        "list_ids": [{"id": string(key), "name": identifier(name)} for key, name in ids.items()],
        "runtime": [file_of(name) for name in RUNTIME_ORDER.split()],
    }


def _release(release: ReleaseFacts) -> Facts:
    hosts, line = release.virtual_hosts, line_of(release.names, release.major)
    return {
        "name": identifier(line.gem),
        "path": file_of(line.path),
        "base": line.base,
        "line": line.module,
        "line_word": line.name,
        "major": string(release.major),
        "release": string(release.version),
        "release_text": markdown(release.version),
        "plain_release": version(release.version),
        "owner": markdown(french(release.names)),
        "summary": string(f"Messages {french(release.names)}, version {release.version}"),
        "description": string(f"Les messages {french(release.names)} en objets Ruby : {CONTENTS}"),
        "author": string(release.names.author),
        "homepage": string(release.names.homepage) if release.names.homepage else None,
        "version": string(rubygems(release.version)),
        "date_text": markdown(release.date or "date inconnue"),
        "host": string(hosts[0].name if hosts else "15-15_v2.0"),
        "virtual_hosts": [{"name": string(host.name), "messages": strings(host.messages)} for host in hosts],
    }


def _message(message: MessageFacts, file: str) -> Facts:
    """A message as the gem's files name it; `file` is that of its classes."""
    return {
        "file": file_of(file),
        "schema": string(message.schema),
        "schema_text": markdown(message.schema),
        "root": string(message.root_element),
        "root_text": markdown_code(message.root_element),
        "perimeters_text": markdown(one_line(message.perimeters)),
        "namespace": string(message.xml_namespace),
        "module": identifier(message.module),
        "class_name": identifier(message.root),
    }
