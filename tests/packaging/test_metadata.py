"""What each package says of itself, judged by its ecosystem's own tools; bill of materials and checksums."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from generator.languages.ecosystem import Ecosystem
from generator.model import PackageNames
from generator.packaging.build import all_packages
from generator.packaging.bundle import TARGET
from generator.packaging.checksums import NAME
from generator.packaging.sbom import purl
from generator.targets.csharp.ecosystem import NUGET
from generator.targets.java.ecosystem import MAVEN_REPOSITORY
from generator.targets.python.ecosystem import PYPI
from generator.targets.python.tools import HATCHLING, TWINE
from generator.targets.ruby.building import GemLoader
from generator.targets.ruby.ecosystem import RUBYGEMS
from generator.targets.typescript.building import MANIFEST, files_of
from generator.targets.typescript.ecosystem import NPM_REGISTRY
from generator.toolchain.archive import read_zip
from tests.packaging.support import Shop, needs, run, tools_of

HOMEPAGE = PackageNames().homepage
DEPENDENCIES = {
    "pydantic": {"pydantic", "jiter"},
    "dataclass": set(),
    "ruby": {"json", "nokogiri"},
    "java": {"jackson-core", "woodstox-core", "re2j"},
    "typescript": set(),
}
TARGETS = [pytest.param(target, marks=needs(*tools_of(target))) for target in all_packages() if target != TARGET]


def package(target: str, shop: Shop, folder: Path) -> Path:
    """The candidate of the small release as a package, its files in a folder."""
    place = folder / target
    place.mkdir()
    for item in shop.candidate(target).files:
        (place / item.path).write_bytes(item.content)
    return place


@pytest.mark.parametrize("target", TARGETS)
def test_bill_of_materials(target: str, shop: Shop, tmp_path: Path) -> None:
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    place = package(target, shop, tmp_path)
    (path,) = place.glob("*.spdx.json")
    assert not validate_full_spdx_document(parse_file(str(path)))
    document = json.loads(path.read_bytes())
    own, tool, *needed = document["packages"]
    assert (own["licenseDeclared"], own["homepage"], tool["name"]) == ("Apache-2.0", HOMEPAGE, "hubgen")
    assert {item["name"] for item in needed} == DEPENDENCIES.get(target, {item["name"] for item in needed})
    names = {item["fileName"].removeprefix("./") for item in document["files"]}
    assert names >= {item.name for item in place.iterdir()} - {path.name, NAME}
    assert "release.yaml" in names


@pytest.mark.parametrize("target", [*TARGETS, TARGET])
def test_checksums(target: str, shop: Shop, tmp_path: Path) -> None:
    place = package(target, shop, tmp_path)
    said = run("sha256sum", "--check", "--strict", NAME, folder=place)
    assert {line.split(":")[0] for line in said.splitlines()} == {item.name for item in place.iterdir()} - {NAME}


@needs(HATCHLING, TWINE)
@pytest.mark.parametrize("target", ["pydantic", "dataclass"])
def test_python(target: str, shop: Shop, tmp_path: Path) -> None:
    place = package(target, shop, tmp_path)
    files = sorted(str(path) for path in place.iterdir() if path.name.endswith((".whl", ".tar.gz")))
    assert len(files) == 2 and all("9.1.0rc2" in name for name in files)
    run(sys.executable, "-m", "twine", "check", "--strict", *files, folder=place)
    (wheel,) = place.glob("*.whl")
    metadata = next(data for name, data in read_zip(wheel.read_bytes()).items() if name.endswith("/METADATA")).decode()
    for line in ("License-Expression: Apache-2.0", f"Project-URL: Homepage, {HOMEPAGE}", "Version: 9.1.0rc2"):
        assert line in metadata.splitlines()
    assert f"# hubsante-{'models' if target == 'pydantic' else 'dataclasses'}-v9" in metadata


@needs(*tools_of("ruby"))
def test_gem(shop: Shop, tmp_path: Path) -> None:
    place = package("ruby", shop, tmp_path)
    (path,) = place.glob("*.gem")
    assert path.name == "hubsante_models_v9-9.1.0.pre.rc2.gem"
    facts = yaml.load(run("gem", "specification", path.name, folder=place), GemLoader)
    assert (facts["name"], facts["version"]["version"]) == ("hubsante_models_v9", "9.1.0.pre.rc2")
    assert (facts["licenses"], facts["homepage"]) == (["Apache-2.0"], HOMEPAGE)
    assert {"README.md", "LICENSE", "CHANGELOG.md"} <= set(facts["files"])


@needs(*tools_of("csharp"))
def test_nuspec(shop: Shop, tmp_path: Path) -> None:
    place = package("csharp", shop, tmp_path)
    (path,) = place.glob("*.nupkg")
    assert path.name == "HubSante.Models.V9.9.1.0-rc.2.nupkg"
    files = read_zip(path.read_bytes())
    nuspec = ElementTree.fromstring(files["HubSante.Models.V9.nuspec"])
    facts = {item.tag.rpartition("}")[2]: item.text for item in nuspec[0]}
    assert (facts["id"], facts["version"]) == ("HubSante.Models.V9", "9.1.0-rc.2")
    assert (facts["license"], facts["projectUrl"].rstrip("/")) == ("Apache-2.0", HOMEPAGE)
    assert {"README.md", "LICENSE", "CHANGELOG.md"} <= set(files)
    assert any(re.fullmatch(r"lib/[^/]+/HubSante\.Models\.V9\.(dll|xml)", name) for name in files)


@needs(*tools_of("java"))
def test_pom(shop: Shop, tmp_path: Path) -> None:
    place = package("java", shop, tmp_path)
    stem = "models-v9-9.1.0-rc.2"
    assert {f"{stem}.jar", f"{stem}-sources.jar", f"{stem}.pom"} <= {path.name for path in place.iterdir()}
    said = run("mvn", "-B", "validate", "-f", f"{stem}.pom", folder=place)
    assert "WARN" not in said and "BUILD SUCCESS" in said
    pom = ElementTree.parse(place / f"{stem}.pom").getroot()
    space = "{http://maven.apache.org/POM/4.0.0}"
    assert pom.findtext(f"{space}url") == HOMEPAGE
    assert pom.findtext(f"{space}version") == "9.1.0-rc.2"
    jar, sources = (read_zip((place / f"{stem}{kind}.jar").read_bytes()) for kind in ("", "-sources"))
    assert next(iter(jar)) == "META-INF/MANIFEST.MF"
    classes = {name.removesuffix(".class") for name in jar if name.endswith(".class") and "$" not in name}
    assert classes == {
        name.removesuffix(".java") for name in sources if name.endswith(".java") and not name.startswith("META-INF")
    } - {"module-info"}


@needs(*tools_of("typescript"))
def test_npm(shop: Shop, tmp_path: Path) -> None:
    place = package("typescript", shop, tmp_path)
    (path,) = place.glob("*.tgz")
    assert path.name == "hubsante-models-v9-9.1.0-rc.2.tgz"
    files = files_of(path.read_bytes())
    facts = json.loads(files[MANIFEST])
    assert (facts["name"], facts["version"]) == ("@hubsante/models-v9", "9.1.0-rc.2")
    assert (facts["license"], facts["homepage"]) == ("Apache-2.0", HOMEPAGE)
    assert not {"dependencies", "scripts"} & facts.keys()
    assert {f"package/{name}" for name in ("README.md", "LICENSE", "CHANGELOG.md", "index.js", "index.d.ts")} <= set(
        files
    )


def test_bundle(shop: Shop, tmp_path: Path) -> None:
    place = package(TARGET, shop, tmp_path)
    names = set(read_zip((place / "hubsante-dsf-9.1.0-rc.2.zip").read_bytes()))
    assert {name.split("/")[0] for name in names} == {"hubsante-dsf-9.1.0-rc.2"}
    folders = {name.split("/")[1] for name in names}
    assert {"json-schema", "xsd", "asyncapi", "nomenclatures", "dsf", "LICENSE"} <= folders
    assert not folders & {"ir", "pydantic", "java"}


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        ((PYPI, "Hub_Models", "3.0rc1"), "pkg:pypi/hub-models@3.0rc1"),
        ((MAVEN_REPOSITORY, "models-v3", "3.0", "fr.gouv"), "pkg:maven/fr.gouv/models-v3@3.0"),
        ((NUGET, "HubSante.Models.V3"), "pkg:nuget/HubSante.Models.V3"),
        ((RUBYGEMS, "a b", "1+2"), "pkg:gem/a%20b@1%2B2"),
        ((NPM_REGISTRY, "models-v3", "3.0.0", "@hubsante"), "pkg:npm/%40hubsante/models-v3@3.0.0"),
    ],
)
def test_package_urls(arguments: tuple[Ecosystem, str], url: str) -> None:
    assert purl(*arguments) == url


def test_no_tool_is_said_plainly(tmp_path: Path) -> None:
    """Without a PATH: an error per tool that is missing, with its remedy, on standard error, and no traceback."""
    release = tmp_path / "release"
    release.mkdir()
    script = (
        "from pathlib import Path; from tests.golden.small import small_release;"
        "from generator.diagnostics import Collector; from generator.packaging.build import *;"
        f"found, folder = Collector(), Path({str(release)!r});"
        "done = list(build_packages(small_release(), folder, all_packages(), found));"
        "print(sorted(item.target for item in done)); print([(x.code, x.location.file, x.hint) for x in found.all])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=root,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    built, problems = done.stdout.splitlines()
    assert built == "['bundle', 'dataclass', 'pydantic']"
    found = eval(problems)
    assert {(code, place) for code, place, _ in found} == {
        ("missing-tool", x) for x in ("ruby", "csharp", "java", "typescript")
    }
    assert all(hint for *_, hint in found)
