"""The files of a gem, and the template that each is rendered from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model import Release
from generator.paths import LICENSE, TEMPLATES
from generator.targets import memo
from generator.targets.base import OutputFile, text_file
from generator.targets.class_names import module_view
from generator.targets.outline import MessageOutline, ReleaseFacts, outline, with_samples
from generator.targets.package_view import CodeListView
from generator.targets.rendering import render
from generator.targets.ruby.classes import class_views
from generator.targets.ruby.code_lists import code_list_view, envelope_lists
from generator.targets.ruby.facts import Line, gem_facts, line_of
from generator.targets.ruby.literals import comment, identifier
from generator.targets.ruby.naming import RUBY, file_names
from generator.targets.ruby.values import Printer
from generator.targets.samples import sample_files
from generator.targets.value_types import nested_codes, schema_has_rules
from generator.wording.lines import lines_of

TARGET = "ruby"
PROJECT = (
    ("gemspec.jinja", "{gem}.gemspec"),
    ("README.md.jinja", "README.md"),
    ("CHANGELOG.md.jinja", "CHANGELOG.md"),
    ("Rakefile.jinja", "Rakefile"),
    ("example.rb.jinja", "examples/read_and_write.rb"),
    ("entry.rb.jinja", "lib/{gem}.rb"),
    ("release.rb.jinja", "lib/{path}/release.rb"),
    ("release.rbs.jinja", "sig/release.rbs"),
)
Names = Mapping[str, str]


def render_gem(release: Release) -> Iterator[OutputFile]:
    """The gem of a release: sources, signatures, metadata, readme, example."""
    package = with_samples(outline(release, RUBY), release)
    files = file_names([message.module for message in package.messages])
    former = [item.former_name for item in package.code_lists if item.former_name]
    list_files = file_names([*(item.name for item in package.code_lists), *former])
    ids = {item.id: item.name for item in package.code_lists}
    has_rules = any(map(schema_has_rules, release.schemas))
    yield from _project(package.facts, files, list_files, ids, has_rules=has_rules)
    line = line_of(release.package, release.major)
    yield from _runtime(line)
    yield text_file(f"lib/{line.path}/words.tsv", "\n".join(lines_of(release)))
    for message in package.messages:
        yield from _message(message, files[message.module], line, nested_codes(message.schema, release))
    for item in package.code_lists:
        yield from _code_list(item, list_files[item.name], line)
        if item.former_name:
            yield _former_name(item.former_name, item.name, list_files[item.former_name], line)
    codes = [(item.name, item.former_name, [code.value for code in item.codes]) for item in package.code_lists]
    yield from _signatures_of_codes(codes, line)


def _project(
    release: ReleaseFacts, files: Names, list_files: Names, ids: Names, *, has_rules: bool
) -> Iterator[OutputFile]:
    """What describes the gem and what loads it; `files` and `list_files` are those of modules and code lists.

    `has_rules` tells whether there are values of which more is said than a workbook can.
    """
    path = line_of(release.names, release.major).path
    facts = {**gem_facts(release, files, list_files, ids), "has_rules": has_rules}
    for template, target in PROJECT:
        yield _file(target.format(gem=facts["name"], path=path), template, gem=facts)
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    lists = [code_list_view(item, 2) for item in envelope_lists()]
    yield _file(f"lib/{path}/runtime/envelope_codes.rb", "envelope_codes.rb.jinja", gem=facts, lists=lists)
    yield _file("sig/envelope_codes.rbs", "envelope_codes.rbs.jinja", gem=facts, lists=lists)


def _runtime(line: Line) -> Iterator[OutputFile]:
    """The hand-written files, the same in each gem but for the line that they are in."""
    for path in sorted((TEMPLATES / TARGET / "runtime").glob("*.rb*")):
        text = path.read_text(encoding="utf-8")
        for placeholder, name in (
            ("HubSante::Models::V0", line.module),
            ("HubSante::Models", f"{line.base}::Models"),
            ("hubsante_models_v", line.gem.rstrip("0123456789")),
        ):
            text = text.replace(placeholder, name)
        target = "sig" if path.suffix == ".rbs" else f"lib/{line.path}/runtime"
        yield text_file(f"{target}/{path.name}", text)


@memo.files
def _message(
    message: MessageOutline, file: str, line: Line, codes: Mapping[str, tuple[str, ...]]
) -> Iterator[OutputFile]:
    """The classes of a message and their signatures; `codes` are those of lists that values of several types have."""
    module = module_view(message, RUBY)
    values = Printer(codes, {item.item.name: item.name for item in module.classes})
    facts = {
        "gem": {"line": line.module},
        "message": {"module": identifier(module.name)},
        "doc": comment(2, f"{module.schema.name} — {module.root.item.label}", f"Source — {module.schema.location}"),
        "classes": class_views(module, values, file if message.samples.whole else ""),
        "lists": [code_list_view(item, 4) for item in module.code_lists],
    }
    yield _file(f"lib/{line.path}/{file}.rb", "message.rb.jinja", **facts)
    yield _file(f"sig/{file}.rbs", "message.rbs.jinja", **facts)
    yield from sample_files(message.samples, f"lib/{line.path}/samples/{file}")


@memo.files
def _code_list(view: CodeListView, file: str, line: Line) -> Iterator[OutputFile]:
    facts = {
        "gem": {"line": line.module},
        "item": {"name": identifier(view.name), "printed": code_list_view(view, 2)},
    }
    yield _file(f"lib/{line.path}/codes/{file}.rb", "code_list_file.rb.jinja", **facts)


def _former_name(former: str, name: str, file: str, line: Line) -> OutputFile:
    """The deprecated constant of a list."""
    facts = {"line": line.module, "former": identifier(former), "name": identifier(name)}
    return _file(f"lib/{line.path}/codes/{file}.rb", "former_name.rb.jinja", item=facts)


@memo.files
def _signatures_of_codes(lists: Sequence[tuple[str, str, Sequence[str]]], line: Line) -> Iterator[OutputFile]:
    facts = {"line": line.module, "lists": [_signature(*item) for item in lists]}
    yield _file("sig/codes.rbs", "codes.rbs.jinja", gem=facts)


def _signature(name: str, former: str, codes: Sequence[str]) -> dict[str, Any]:
    names = RUBY.constant.names(codes)
    return {
        "name": identifier(name),
        "former": identifier(former) if former else None,
        "names": [identifier(names[code]) for code in codes],
    }


def _file(path: str, template: str, **facts: Any) -> OutputFile:
    return text_file(path, render(TARGET, template, **facts))
