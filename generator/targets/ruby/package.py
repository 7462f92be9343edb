"""The files of a gem: what each is rendered from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.model import Release
from generator.paths import LICENSE, TEMPLATES
from generator.targets.base import OutputFile, text_file
from generator.targets.package_view import ModuleView, PackageView, package_view
from generator.targets.rendering import Code, render
from generator.targets.ruby.classes import class_views, code_list_view
from generator.targets.ruby.envelope import envelope_lists
from generator.targets.ruby.literals import (
    comment,
    identifier,
    markdown,
    markdown_code,
    one_line,
    string,
    strings,
    version,
)
from generator.targets.ruby.naming import RUBY, file_names, gem_version

TARGET = "ruby"
LINE_OF_RUNTIME = "V0"
RUNTIME_ORDER = (  # the files are loaded in this order; `registry` comes after the line
    "errors problem report decimal json_text code_list text numbers field object_type xml_reader xml_text xml_writer "
    "open_content schema model message messages payload envelope_part envelope_codes envelope building front_door"
)
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
    def name(self) -> str:
        """The gem's name, with the release line in it."""
        return f"hubsante_models_v{self.view.release.major}"

    @property
    def path(self) -> str:
        """Where the line's files are, below `lib/`."""
        return f"hubsante/models/v{self.view.release.major}"

    def files(self) -> Iterator[OutputFile]:
        """Every file of the gem."""
        facts = self.facts()
        for template, path in PROJECT:
            yield self._file(path.format(gem=self.name, path=self.path), template, gem=facts)
        yield OutputFile("LICENSE", LICENSE.read_bytes())
        yield from self._runtime()
        codes = [code_list_view(item, 2) for item in envelope_lists()]
        yield self._file(
            f"lib/{self.path}/runtime/envelope_codes.rb", "envelope_codes.rb.jinja", gem=facts, lists=codes
        )
        yield self._file("sig/envelope_codes.rbs", "envelope_codes.rbs.jinja", gem=facts, lists=codes)
        for message in facts["modules"]:
            yield from self._message(message)
        for item in facts["lists"]:
            yield self._file(
                f"lib/{self.path}/codes/{item['file']}.rb", "code_list_file.rb.jinja", gem=facts, item=item
            )
        yield self._file("sig/codes.rbs", "codes.rbs.jinja", gem=facts)

    def facts(self) -> dict[str, Any]:
        """What the gem's files say of the release, ready to print."""
        view, release = self.view, self.view.release
        files = file_names([module.name for module in view.modules])
        modules = [{"file": Code(files[module.name]), "view": module, **_message(module)} for module in view.modules]
        messages = [item for item in modules if not item["is_header"]]
        return {
            "name": Code(self.name),
            "path": Code(self.path),
            "line": Code(f"V{release.major}"),
            "major": string(release.major),
            "release": string(release.version),
            "release_text": markdown(release.version),
            "plain_release": version(release.version),
            "summary": string(f"Messages du Hub Santé, version {release.version}"),
            "version": string(gem_version(release.version)),
            "date_text": markdown(release.date or "date inconnue"),
            "modules": modules,
            "messages": messages,
            "header": next(item for item in modules if item["is_header"]),
            "sample": max(messages, key=lambda item: (item["has_header"], len(item["view"].classes))),
            "host": string(
                release.interface.virtual_hosts[0].name if release.interface.virtual_hosts else "15-15_v2.0"
            ),
            "lists": self._lists(),
            "runtime": [Code(name) for name in RUNTIME_ORDER.split()],
            "virtual_hosts": [
                {"name": string(host.name), "messages": strings(host.messages)}
                for host in release.interface.virtual_hosts
            ],
        }

    def _lists(self) -> list[dict[str, Any]]:
        files = file_names([item.name for item in self.view.code_lists])
        return [
            {"file": Code(files[item.name]), "name": identifier(item.name), "printed": code_list_view(item, 2)}
            for item in self.view.code_lists
        ]

    def _message(self, message: dict[str, Any]) -> Iterator[OutputFile]:
        module: ModuleView = message["view"]
        facts = {
            "gem": {"line": Code(f"V{self.view.release.major}"), "name": Code(self.name)},
            "message": message,
            "doc": comment(2, f"{module.schema.name} — {module.root.item.label}", f"Source — {module.schema.location}"),
            "classes": class_views(module),
            "lists": [code_list_view(item, 4) for item in module.code_lists],
        }
        yield self._file(f"lib/{self.path}/{message['file']}.rb", "message.rb.jinja", **facts)
        yield self._file(f"sig/{message['file']}.rbs", "message.rbs.jinja", **facts)

    def _runtime(self) -> Iterator[OutputFile]:
        """The hand-written files, the same in each gem but for the line that they are in."""
        folder = TEMPLATES / TARGET / "runtime"
        for path in sorted(folder.glob("*.rb*")):
            text = path.read_text(encoding="utf-8").replace(LINE_OF_RUNTIME, f"V{self.view.release.major}")
            target = "sig" if path.suffix == ".rbs" else f"lib/{self.path}/runtime"
            yield text_file(f"{target}/{path.name}", text)

    def _file(self, path: str, template: str, **facts: Any) -> OutputFile:
        return text_file(path, render(TARGET, template, **facts))


def render_gem(release: Release) -> Iterator[OutputFile]:
    """The gem of a release: sources, signatures, metadata, readme, example."""
    yield from Gem(package_view(release, RUBY)).files()


def _message(module: ModuleView) -> dict[str, Any]:
    """A message as the gem's files name it."""
    schema = module.schema
    return {
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
