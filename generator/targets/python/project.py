"""The whole project of a Python package, in a flavour."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile, text_file
from generator.targets.package_view import package_view
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
    yield text_file(f"{package}/codes.py", codes_source(view))
    yield text_file(f"{package}/texts.py", texts_source(view, flavour))
    texts = text_names(view)
    for module in view.modules:
        yield text_file(f"{package}/{module.name}.py", message_source(module, texts, flavour))
