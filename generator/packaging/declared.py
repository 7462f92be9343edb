"""What a built package says that it needs, read from the package itself."""

from __future__ import annotations

import gzip
import io
import re
import tarfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from typing import Any, Final
from xml.etree import ElementTree

import yaml

from generator.packaging.archive import read_zip
from generator.packaging.kinds import Ecosystem
from generator.targets.base import OutputFile

REQUIREMENT: Final = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*([^;]*)")
POM: Final = {"m": "http://maven.apache.org/POM/4.0.0"}


@dataclass(frozen=True, slots=True, order=True)
class Dependency:
    """A package that another one needs: its name (with Maven's group) and the versions that will do."""

    name: str
    versions: str
    group: str = ""


def dependencies(ecosystem: Ecosystem, files: Iterable[OutputFile]) -> tuple[Dependency, ...]:
    """What the packages among `files` declare, by name, each once."""
    ending, read = READERS[ecosystem]
    return tuple(sorted({item for file in files if file.path.endswith(ending) for item in read(file.content)}))


def of_wheel(content: bytes) -> Iterable[Dependency]:
    """`Requires-Dist` of a wheel's METADATA (Core metadata specifications)."""
    (metadata,) = (data for name, data in read_zip(content).items() if name.endswith(".dist-info/METADATA"))
    for line in BytesHeaderParser().parsebytes(metadata).get_all("Requires-Dist", []):
        if match := REQUIREMENT.match(str(line)):
            yield Dependency(match[1], match[2].strip())


class _GemLoader(yaml.SafeLoader):
    """YAML of RubyGems, its Ruby objects read as plain mappings."""


def _mapping(loader: _GemLoader, suffix: str, node: yaml.Node) -> Any:
    return loader.construct_mapping(node, deep=True) if isinstance(node, yaml.MappingNode) else {}


_GemLoader.add_multi_constructor("!ruby/object:", _mapping)


def of_gem(content: bytes) -> Iterable[Dependency]:
    """The runtime dependencies in a gem's `metadata.gz`."""
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        packed = archive.extractfile("metadata.gz")
        document = yaml.load(
            gzip.decompress(packed.read()) if packed else b"{}", _GemLoader
        )  # our own gem, safe loader
    for item in document.get("dependencies", []):
        if item.get("type") == ":runtime":
            wanted = item["requirement"]["requirements"]
            yield Dependency(item["name"], ", ".join(f"{sign} {version['version']}" for sign, version in wanted))


def of_nupkg(content: bytes) -> Iterable[Dependency]:
    """The dependencies of every framework in the nuspec."""
    (nuspec,) = (data for name, data in read_zip(content).items() if name.endswith(".nuspec"))
    for element in ElementTree.fromstring(nuspec).iter():
        if element.tag.rpartition("}")[2] == "dependency":
            yield Dependency(element.attrib["id"], element.attrib.get("version", ""))


def of_pom(content: bytes) -> Iterable[Dependency]:
    """The dependencies of a POM, without those of its build."""
    for element in ElementTree.fromstring(content).findall("m:dependencies/m:dependency", POM):
        group, name, version = (element.findtext(f"m:{tag}", "", POM) for tag in ("groupId", "artifactId", "version"))
        yield Dependency(name, version, group)


READERS: Final[Mapping[Ecosystem, tuple[str, Callable[[bytes], Iterable[Dependency]]]]] = {
    Ecosystem.PYPI: (".whl", of_wheel),
    Ecosystem.RUBYGEMS: (".gem", of_gem),
    Ecosystem.NUGET: (".nupkg", of_nupkg),
    Ecosystem.MAVEN: (".pom", of_pom),
}
