"""Target `csharp`: a .NET package (NuGet) of the messages, code lists and envelope of a release."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile
from generator.targets.csharp.naming import NAMING, root_namespace
from generator.targets.csharp.project import project_files, runtime_files
from generator.targets.csharp.sources import source_files
from generator.targets.outline import outline, with_samples
from generator.targets.value_types import has_several_kinds
from generator.wording.lines import lines_of


def render(release: Release) -> Iterator[OutputFile]:
    """The whole project: `src/` with the package, `example/`, readme, changelog, licence."""
    package = with_samples(outline(release, NAMING), release)
    namespace = root_namespace(release)
    shown = next((item for item in package.code_lists if item.codes), None)
    yield from project_files(package.facts, shown, namespace, has_values=has_several_kinds(release))
    yield from runtime_files(namespace)
    yield from source_files(package, lines_of(release), namespace)
