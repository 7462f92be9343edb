"""The whole project of a Python package, in a flavour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model import Release
from generator.targets.base import OutputFile, text_file
from generator.targets.package_view import CodeListView, ModuleView, package_view
from generator.targets.parts import kept
from generator.targets.python.flavour import Flavour
from generator.targets.python.modules import codes_source, message_source, texts_source
from generator.targets.python.naming import python_naming
from generator.targets.python.package import project_files, runtime_files
from generator.targets.python.texts import text_names


def render_project(flavour: Flavour, release: Release) -> Iterator[OutputFile]:
    """Sources, metadata, readme, example."""
    view = package_view(release, python_naming(flavour.taken_fields, flavour.taken_types))
    package = flavour.package_path(release)
    yield from project_files(flavour, view)
    yield from runtime_files(flavour, release)
    yield from kept(_codes, view.code_lists, package)
    yield text_file(f"{package}/texts.py", texts_source(view, flavour))
    texts = text_names(view)
    for module in view.modules:
        patterns = {field.field.type.pattern for item in module.all_classes for field in item.fields}
        used = {pattern: name for pattern, name in texts.items() if pattern in patterns}
        yield from kept(_module, module, used, flavour, package)


def _codes(lists: tuple[CodeListView, ...], package: str) -> Iterator[OutputFile]:
    yield text_file(f"{package}/codes.py", codes_source(lists))


def _module(module: ModuleView, texts: Mapping[str, str], flavour: Flavour, package: str) -> Iterator[OutputFile]:
    yield text_file(f"{package}/{module.name}.py", message_source(module, texts, flavour))
