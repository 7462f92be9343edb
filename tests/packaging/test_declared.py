"""What a package says that it needs, as the bill of materials lists it: read from the package itself."""

from __future__ import annotations

import gzip
import io
import tarfile
from datetime import UTC, datetime

from generator.languages.ecosystem import Dependency
from generator.packaging.build import declared_needs
from generator.targets.base import OutputFile
from generator.targets.csharp.ecosystem import NUGET
from generator.targets.java.building import declared
from generator.targets.python.ecosystem import PYPI
from generator.targets.ruby.ecosystem import RUBYGEMS
from generator.toolchain.archive import write_zip

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)
GEM = """--- !ruby/object:Gem::Specification
name: x
dependencies:
- !ruby/object:Gem::Dependency
  name: nokogiri
  requirement: !ruby/object:Gem::Requirement
    requirements:
    - - ">="
      - !ruby/object:Gem::Version
        version: '1.13'
    - - "<"
      - !ruby/object:Gem::Version
        version: '2'
  type: :runtime
- !ruby/object:Gem::Dependency
  name: rake
  requirement: !ruby/object:Gem::Requirement
    requirements: []
  type: :development
"""
NUSPEC = """<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata><id>X</id><dependencies>
<group targetFramework="net8.0"><dependency id="System.Text.Json" version="8.0.5" exclude="Build" /></group>
<group targetFramework="netstandard2.0"><dependency id="System.Text.Json" version="8.0.5" />
<dependency id="System.Memory" version="4.5.5" /></group></dependencies></metadata></package>"""


def test_a_gem_needs_what_it_runs_with_only() -> None:
    packed = gzip.compress(GEM.encode())
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w") as gem:
        entry = tarfile.TarInfo("metadata.gz")
        entry.size = len(packed)
        gem.addfile(entry, io.BytesIO(packed))
    found = declared_needs(RUBYGEMS, [OutputFile("x-1.gem", archive.getvalue())])
    assert found == (Dependency("nokogiri", ">= 1.13, < 2"),)


def test_a_nuget_package_needs_each_thing_once_whatever_the_framework() -> None:
    package = OutputFile("X.1.nupkg", write_zip({"X.nuspec": NUSPEC.encode()}, NOON))
    found = declared_needs(NUGET, [package, OutputFile("checksums.txt", b"")])
    assert found == (Dependency("System.Memory", "4.5.5"), Dependency("System.Text.Json", "8.0.5"))


def test_a_wheel_needs_what_its_metadata_names() -> None:
    lines = ["Metadata-Version: 2.4", "Name: x", "Requires-Dist: pydantic>=2.11; python_version >= '3.11'"]
    metadata = "\n".join([*lines, "Requires-Dist: lxml", "Requires-Dist: <none>", "", ""])
    wheel = OutputFile("x-1-py3-none-any.whl", write_zip({"x-1.dist-info/METADATA": metadata.encode()}, NOON))
    assert declared_needs(PYPI, [wheel]) == (Dependency("lxml", ""), Dependency("pydantic", ">=2.11"))


def test_a_jar_needs_what_is_not_optional() -> None:
    items = ["<artifactId>re2j</artifactId>", "<artifactId>jackson-databind</artifactId><optional>true</optional>"]
    inner = "".join(f"<dependency><groupId>g</groupId>{item}<version>1</version></dependency>" for item in items)
    pom = f'<project xmlns="http://maven.apache.org/POM/4.0.0"><dependencies>{inner}</dependencies></project>'
    assert list(declared(pom.encode())) == [Dependency("re2j", "1", "g")]
