"""The files of an npm package, and the template that each is rendered from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.model import Release
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, json_file, text_file
from generator.targets.outline import outline, with_samples
from generator.targets.package_view import CodeListView
from generator.targets.rendering import Code, joined, render
from generator.targets.typescript.code_lists import code_list_view
from generator.targets.typescript.literals import file, identifier, string
from generator.targets.typescript.messages import PrintedMessage, message_view
from generator.targets.typescript.naming import FILES, MESSAGES, TYPESCRIPT
from generator.targets.typescript.patterns import pattern_names, printed_patterns
from generator.targets.typescript.project import messages_list, package_facts, package_json
from generator.wording.texts import texts

TARGET = "typescript"
PROJECT = (
    ("index.js.jinja", "index.js"),
    ("index.d.ts.jinja", "index.d.ts"),
    ("README.md.jinja", "README.md"),
    ("CHANGELOG.md.jinja", "CHANGELOG.md"),
    ("example.js.jinja", "examples/read-and-write.js"),
)


def render_package(release: Release) -> Iterator[OutputFile]:
    """The package of a release: modules with their types, metadata, readme, example."""
    patterns = pattern_names(release)
    package = with_samples(outline(release, TYPESCRIPT), release)
    values = MESSAGES.names(schema.name for schema in release.schemas)
    list_files = FILES.names(item.name for item in package.code_lists)
    messages = [
        message_view(item, values[item.schema.name], release, patterns, list_files) for item in package.messages
    ]
    facts = package_facts(release, messages, list_files)
    yield from _project(release, facts)
    yield from _runtime()
    yield _file("runtime/error-texts.js", "error_texts.js.jinja", texts=_texts())
    yield _file("patterns.js", "patterns.js.jinja", patterns=printed_patterns(patterns))
    for message in messages:
        yield from _message(message, facts)
    for item in package.code_lists:
        printed = code_list_view(item)
        yield _file(f"codes/{list_files[item.name]}.js", "code_list.js.jinja", item=printed)
        yield _file(f"codes/{list_files[item.name]}.d.ts", "code_list.d.ts.jinja", item=printed)
    yield from _codes(package.code_lists, list_files)


def _codes(code_lists: Iterable[CodeListView], files: Mapping[str, str]) -> Iterator[OutputFile]:
    """What exports every list, and their deprecated names."""
    lists = [(item, {"name": identifier(item.name), "file": file(files[item.name])}) for item in code_lists]
    former = [{**facts, "former": identifier(item.former_name)} for item, facts in lists if item.former_name]
    names = joined(", ", (item["former"] for item in former))
    for ending in ("js", "d.ts"):
        yield _file(f"codes/index.{ending}", "codes.js.jinja", lists=[facts for _, facts in lists], former=names)
        if former:
            yield _file(f"codes/former-names.{ending}", f"former-names.{ending}.jinja", lists=former)


def _project(release: Release, facts: Mapping[str, Any]) -> Iterator[OutputFile]:
    yield json_file("package.json", package_json(release))
    yield json_file("messagesList.json", messages_list(release))
    yield OutputFile("LICENSE", LICENSE.read_bytes())
    for template, target in PROJECT:
        yield _file(target, template, package=facts)


def _runtime() -> Iterator[OutputFile]:
    """The hand-written modules, the same in each package."""
    for path in sorted((TEMPLATES / TARGET / "runtime").glob("*.*ts")) + sorted(
        (TEMPLATES / TARGET / "runtime").glob("*.js")
    ):
        yield text_file(f"runtime/{path.name}", path.read_text(encoding="utf-8"))


def _texts() -> Iterator[dict[str, Code]]:
    """The texts of errors, by key."""
    for key, (french, english) in texts().items():
        yield {"key": string(key), "french": string(french), "english": string(english)}


def _message(message: PrintedMessage, facts: Mapping[str, Any]) -> Iterator[OutputFile]:
    for ending in ("js", "d.ts"):
        path = f"messages/{message.file}.{ending}"
        yield _file(path, f"message.{ending}.jinja", message=message, package=facts)


def _file(path: str, template: str, **facts: Any) -> OutputFile:
    return text_file(path, render(TARGET, template, **facts))
