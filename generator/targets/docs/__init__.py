"""Target `docs`: the documentation of a release as a static site, in French."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from generator.model import Release
from generator.targets.base import OutputFile

SAMPLES: Final = "temoins"
"""The folder of the sample messages that test cases name, and their key among the files that a site is given."""
CARRIES: Final = ("json-schema", "xsd", "asyncapi", "test-cases", "word", "nomenclatures", SAMPLES)
"""The targets whose files the site carries, so that it stands by itself: small ones, and the samples."""


def render(
    release: Release, rendered: Mapping[str, Sequence[OutputFile]] = MappingProxyType({})
) -> Iterator[OutputFile]:
    """Every page of the release and what it needs: opened from a folder, without a server or a network.

    `rendered` are files of the targets in `CARRIES` that are rendered already (the others are rendered here), and the
    sample messages that test cases name.
    """
    # imported late: the pictures below this package are of use without the pages
    from generator.targets.docs.site import render_release

    return render_release(release, rendered)
