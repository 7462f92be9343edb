"""How the gem is built, and what a built one declares."""

from __future__ import annotations

import gzip
import io
import tarfile
from collections.abc import Iterable
from typing import Any

import yaml

from generator.languages.ecosystem import Dependency
from generator.languages.workshop import Workshop
from generator.targets.base import OutputFile
from generator.targets.ruby.tools import GEM


def build(workshop: Workshop) -> Iterable[OutputFile]:
    """The gem; `gem build` writes the same bytes at each build once it is given the moment."""
    (specification,) = workshop.project.glob("*.gemspec")
    workshop.run(GEM, "build", "--strict", specification.name)
    for path in sorted(workshop.project.glob("*.gem")):
        yield OutputFile(path.name, path.read_bytes())


class GemLoader(yaml.SafeLoader):
    """YAML of RubyGems, its Ruby objects read as plain mappings."""


def _mapping(loader: GemLoader, suffix: str, node: yaml.Node) -> Any:
    return loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}


GemLoader.add_multi_constructor("!ruby/object:", _mapping)


def declared(gem: bytes) -> Iterable[Dependency]:
    """The runtime dependencies in a gem's `metadata.gz`."""
    with tarfile.open(fileobj=io.BytesIO(gem)) as archive:
        packed = archive.extractfile("metadata.gz")
        document = yaml.load(gzip.decompress(packed.read()) if packed else b"{}", GemLoader)  # our own gem, safe loader
    for item in document.get("dependencies", []):
        if item.get("type") == ":runtime":
            wanted = item["requirement"]["requirements"]
            yield Dependency(item["name"], ", ".join(f"{sign} {version['version']}" for sign, version in wanted))
