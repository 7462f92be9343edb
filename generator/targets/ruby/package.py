"""The files of a gem, and the template that each is rendered from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import Release
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.package_view import CodeListView, ModuleView, PackageView, package_view
from generator.targets.parts import kept
from generator.targets.rendering import Code, render
from generator.targets.ruby.classes import class_views
from generator.targets.ruby.code_lists import code_list_view, envelope_lists
from generator.targets.ruby.facts import gem_facts, line_path, message_facts
from generator.targets.ruby.literals import comment, identifier
from generator.targets.ruby.naming import RUBY

TARGET = "ruby"
LINE_OF_RUNTIME = "V0"
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


@dataclass(frozen=True, slots=True)
class Gem:
    """A release as a gem."""

    view: PackageView

    @property
    def path(self) -> str:
        """Where the line's files are, below `lib/`."""
        return line_path(self.view.release)

    def files(self) -> Iterator[OutputFile]:
        """Every file of the gem."""
        facts = gem_facts(self.view)
        for template, path in PROJECT:
            yield self._file(path.format(gem=facts["name"], path=self.path), template, gem=facts)
        yield OutputFile("LICENSE", LICENSE.read_bytes())
        yield from self._runtime()
        codes = [code_list_view(item, 2) for item in envelope_lists()]
        yield self._file(
            f"lib/{self.path}/runtime/envelope_codes.rb", "envelope_codes.rb.jinja", gem=facts, lists=codes
        )
        yield self._file("sig/envelope_codes.rbs", "envelope_codes.rbs.jinja", gem=facts, lists=codes)
        for message in facts["modules"]:
            yield from kept(_message, message["view"], message["file"], facts["line"], self.path)
        for item in facts["lists"]:
            yield from kept(_code_list, item["view"], item["file"], facts["line"], self.path)
        yield self._file("sig/codes.rbs", "codes.rbs.jinja", gem=facts)

    def _runtime(self) -> Iterator[OutputFile]:
        """The hand-written files, the same in each gem but for the line that they are in."""
        folder = TEMPLATES / TARGET / "runtime"
        for path in sorted(folder.glob("*.rb*")):
            text = path.read_text(encoding="utf-8").replace(LINE_OF_RUNTIME, f"V{self.view.release.major}")
            target = "sig" if path.suffix == ".rbs" else f"lib/{self.path}/runtime"
            yield text_file(f"{target}/{path.name}", text)

    def _file(self, path: str, template: str, **facts: Any) -> OutputFile:
        return text_file(path, render(TARGET, template, **facts))


def _message(module: ModuleView, file: str, line: str, path: str) -> Iterator[OutputFile]:
    """The classes of a message and their signatures."""
    facts = {
        "gem": {"line": Code(line)},
        "message": message_facts(module, file),
        "doc": comment(2, f"{module.schema.name} — {module.root.item.label}", f"Source — {module.schema.location}"),
        "classes": class_views(module),
        "lists": [code_list_view(item, 4) for item in module.code_lists],
    }
    yield text_file(f"lib/{path}/{file}.rb", render(TARGET, "message.rb.jinja", **facts))
    yield text_file(f"sig/{file}.rbs", render(TARGET, "message.rbs.jinja", **facts))


def _code_list(view: CodeListView, file: str, line: str, path: str) -> Iterator[OutputFile]:
    facts = {"gem": {"line": Code(line)}, "item": {"name": identifier(view.name), "printed": code_list_view(view, 2)}}
    yield text_file(f"lib/{path}/codes/{file}.rb", render(TARGET, "code_list_file.rb.jinja", **facts))


def render_gem(release: Release) -> Iterator[OutputFile]:
    """The gem of a release: sources, signatures, metadata, readme, example."""
    yield from Gem(package_view(release, RUBY)).files()
