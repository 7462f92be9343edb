"""What the files of a gem say of a release, ready to print."""

from __future__ import annotations

from typing import Any

from generator.model import Release
from generator.targets.package_view import ModuleView, PackageView
from generator.targets.rendering import Code
from generator.targets.ruby.literals import identifier, markdown, markdown_code, one_line, string, strings, version
from generator.targets.ruby.naming import file_names
from generator.targets.versions import rubygems

RUNTIME_ORDER = (  # the files are loaded in this order; `registry` comes after the line
    "errors problem report decimal json_text code_list text numbers field object_type xml_reader xml_text xml_writer "
    "hints open_content open_writer schema model message messages payload envelope_part envelope_codes envelope "
    "building front_door"
)
Facts = dict[str, Any]


def gem_name(release: Release) -> str:
    """The gem's name, with the release line in it."""
    return f"hubsante_models_v{release.major}"


def line_path(release: Release) -> str:
    """Where the line's files are, below `lib/`."""
    return f"hubsante/models/v{release.major}"


def gem_facts(view: PackageView) -> Facts:
    """The facts of a release, its messages and its code lists."""
    release = view.release
    files = file_names([module.name for module in view.modules])
    modules = [{"view": module, **message_facts(module, files[module.name])} for module in view.modules]
    messages = [item for item in modules if not item["is_header"]]
    return {
        **_release(release),
        "modules": modules,
        "messages": messages,
        "header": next(item for item in modules if item["is_header"]),
        "sample": max(messages or modules, key=lambda item: (item["has_header"], len(item["view"].classes))),
        "lists": _lists(view),
        "runtime": [Code(name) for name in RUNTIME_ORDER.split()],
    }


def _release(release: Release) -> Facts:
    hosts = release.interface.virtual_hosts
    return {
        "name": Code(gem_name(release)),
        "path": Code(line_path(release)),
        "line": Code(f"V{release.major}"),
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


def _lists(view: PackageView) -> list[Facts]:
    files = file_names([item.name for item in view.code_lists])
    return [
        {
            "view": item,
            "file": Code(files[item.name]),
            "name": identifier(item.name),
            "names": [identifier(code.name) for code in item.codes],
        }
        for item in view.code_lists
    ]


def message_facts(module: ModuleView, file: str) -> Facts:
    """A message as the gem's files name it; `file` is that of its classes."""
    schema = module.schema
    return {
        "file": Code(file),
        "schema": string(schema.name),
        "schema_text": markdown(schema.name),
        "root": string(schema.root_element),
        "root_text": markdown_code(schema.root_element),
        "perimeter_text": markdown(one_line(schema.perimeter)),
        "namespace": string(schema.xml_namespace),
        "module": identifier(module.name),
        "class_name": identifier(module.root.name),
        "is_header": schema.is_header,
        "has_header": schema.has_header,
    }
