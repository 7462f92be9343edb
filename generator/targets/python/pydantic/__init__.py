"""Target `pydantic`: a typed, installable package of Pydantic models for a release."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile, text_file
from generator.targets.package_view import package_view
from generator.targets.python.naming import python_naming
from generator.targets.python.package import Flavour, project_files, runtime_files
from generator.targets.python.pydantic.modules import codes_source, message_source, texts_source
from generator.targets.python.pydantic.reserved import TAKEN_FIELDS, TAKEN_TYPES
from generator.targets.python.pydantic.texts import text_names
from generator.targets.rendering import render as render_template

FLAVOUR = Flavour(
    target="pydantic",
    distribution="hubsante-models-v{major}",
    namespace="hubsante_models",
    dependencies=("pydantic>=2.11",),
    title="Pydantic",
)


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: sources, metadata, readme, example."""
    view = package_view(release, python_naming(TAKEN_FIELDS, TAKEN_TYPES))
    package = FLAVOUR.package_path(release)
    yield from project_files(FLAVOUR, view)
    yield from runtime_files(FLAVOUR, release)
    yield text_file(f"{package}/codes.py", codes_source(view))
    yield text_file(f"{package}/_release.py", render_template("pydantic", "release.py.jinja", view=FLAVOUR.facts(view)))
    yield text_file(f"{package}/texts.py", texts_source(view))
    texts = text_names(view)
    for module in view.modules:
        yield text_file(f"{package}/{module.name}.py", message_source(module, texts))
