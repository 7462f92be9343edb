"""Target `java`: a Maven project of the release's messages, code lists and envelope (Java 17)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model import Release
from generator.targets import memo
from generator.targets.base import OutputFile, text_file
from generator.targets.class_names import module_view
from generator.targets.java.literals import identifier, string
from generator.targets.java.literals import package as java_package
from generator.targets.java.naming import java_naming
from generator.targets.java.project import (
    RESOURCES,
    SOURCES,
    folder,
    package_name,
    project_files,
    runtime_files,
)
from generator.targets.java.views import JavaCodeList, code_rows, java_class, java_code_list
from generator.targets.outline import MessageOutline, outline, with_samples
from generator.targets.package_view import CodeListView
from generator.targets.rendering import Code, code, joined
from generator.targets.rendering import render as render_template
from generator.targets.samples import Samples
from generator.targets.value_types import has_several_kinds
from generator.wording.lines import lines_of

ROW = json.JSONEncoder(ensure_ascii=False)


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: `pom.xml`, sources, resources, readme, example."""
    package = with_samples(outline(release, java_naming()), release)
    base = package_name(release)
    yield from project_files(package.facts, package.code_lists, base, has_values=has_several_kinds(release))
    yield from runtime_files(base)
    yield text_file(f"{RESOURCES}/{folder(base)}/words.tsv", "\n".join(lines_of(release)))
    for message in package.messages:
        yield from _module(message, base)
    for item in package.code_lists:
        yield from _code_list(item, f"{base}.codes", base)


@memo.files
def _module(message: MessageOutline, base: str) -> Iterator[OutputFile]:
    module = module_view(message, java_naming())
    package = f"{base}.{identifier(module.name)}"
    for item in module.all_classes:
        shown = java_class(item, module, base)
        parent = code("HubObject") if shown.schema is None else code("HubMessage")
        text = render_template(
            "java", "class.java.jinja", item=shown, parent=parent, comma=_comma, samples=_samples(message.samples)
        )
        yield text_file(f"{SOURCES}/{folder(package)}/{shown.name}.java", text)
    for codes in module.code_lists:
        yield from _code_list(codes, package, base)


def _samples(found: Samples) -> dict[str, Code] | None:
    return {"whole": string(found.whole), "minimal": string(found.minimal)} if found.whole else None


@memo.files
def _code_list(view: CodeListView, package: str, base: str) -> Iterator[OutputFile]:
    """The class of a code list, the interfaces of its further constants, and its resource."""
    item = java_code_list(view, package)
    parts = [name for name, _ in item.parts]
    inherited = code(" implements %s", joined(", ", parts)) if parts else code("")
    place = f"{folder(package)}/{item.name}"
    text = render_template("java", "code_list.java.jinja", item=item, base=java_package(base), inherited=inherited)
    yield text_file(f"{SOURCES}/{place}.java", text)
    yield from _parts(item, package)
    if item.former:
        text = render_template("java", "former_name.java.jinja", item=item, base=java_package(base))
        yield text_file(f"{SOURCES}/{folder(package)}/{item.former}.java", text)
    rows = ",\n".join(map(ROW.encode, code_rows(view)))
    yield text_file(f"{RESOURCES}/{place}.json", f"[{rows}]")


def _parts(item: JavaCodeList, package: str) -> Iterator[OutputFile]:
    for part, constants in item.parts:
        text = render_template("java", "code_list_part.java.jinja", item=item, part=part, constants=constants)
        yield text_file(f"{SOURCES}/{folder(package)}/{part}.java", text)


def _comma(last: object) -> Code:
    return code("") if last else code(",")
