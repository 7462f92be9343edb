"""Target `test-cases`: the cahier de recette as the hub's test bench reads it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Release
from generator.targets.base import OutputFile, json_file
from generator.targets.test_cases.document import cases_document


def render(release: Release) -> Iterator[OutputFile]:
    """`test_cases.json`, where the release has test cases."""
    if release.test_cases:
        yield json_file("test_cases.json", cases_document(release.test_cases))
