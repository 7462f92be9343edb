"""The packages of transformations, built and installed by each ecosystem's own tools beside the lines: they work."""

from __future__ import annotations

import json
import os
import sys
import venv
from pathlib import Path

import pytest

from generator.languages.registry import languages
from generator.messages.validate import validate
from generator.targets.csharp.building import frameworks
from generator.targets.csharp.tools import DOTNET
from generator.targets.csharp.version import nuget
from generator.targets.java.version import maven
from generator.targets.package_names import HUB
from generator.targets.python.tools import HATCHLING
from generator.toolchain import tools
from tests.conftest import SPECS, own_releases
from tests.messages.samples import rules_of
from tests.packaging.support import Shop, build_all_transforms, lines, maven_settings, needs, run, tools_of
from tests.packaging.test_install_dotnet import CONFIGURATION, PROJECT
from tests.packaging.test_install_java import COPY, POM
from tests.packaging.test_install_npm import serving_files
from tests.packaging.test_install_python import wheels
from tests.transform.pairs import losing_sample

OLD, NEW = own_releases()[0], own_releases()[-1]
HOSTS = ("15-15_v1.5", "15-15_v2.1")
BUILT = [item.target for item in languages() if item.transforms and all(map(tools.find, item.tools))]


def sample() -> Path:
    return losing_sample(SPECS / OLD, SPECS / NEW, ".json")


def is_forwarded(text: str) -> bool:
    """Whether a text is a message of the newest release."""
    return validate(text.encode(), rules_of(SPECS / NEW)).is_valid


@needs(HATCHLING)
@pytest.mark.parametrize("target", ["pydantic", "dataclass"])
def test_python(target: str, shop: Shop, tmp_path: Path) -> None:
    names = {"pydantic": "hubsante-models", "dataclass": "hubsante-dataclasses"}
    index = (shop.with_transforms(target) / "simple").as_uri()
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=False)
    python = str(environment / "bin" / "python")
    found = ["--find-links", str(wheels(tmp_path / "wheels"))] if target == "pydantic" else []
    wanted = [f"{names[target]}-{lines()[name]}" for name in (OLD, NEW)]
    pip = [sys.executable, "-m", "pip", "--isolated", "--python", python, "install", "-q"]
    run(*pip, "--index-url", index, *found, "hubsante-transforms", *wanted, folder=tmp_path)
    (tmp_path / "forward.py").write_text(
        "import sys\nfrom hubsante_transforms import for_vhost, transform\n"
        "text = open(sys.argv[1], 'rb').read()\n"
        f"received = for_vhost({HOSTS[0]!r}).parse(text)\n"
        f"sent = transform(received, to=for_vhost({HOSTS[1]!r}))\n"
        "print(sent.document.to_json().decode())\n",
        "utf-8",
    )
    assert is_forwarded(run(python, "-I", "-W", "error", "forward.py", str(sample()), folder=tmp_path))


@needs(*tools_of("typescript"))
def test_npm(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"private": true, "type": "module"}', "utf-8")
    wanted = ["@hubsante/transforms", *(f"@hubsante/models-{lines()[name]}" for name in (OLD, NEW))]
    with serving_files(shop.with_transforms("typescript")) as url:
        words = ["install", "--no-audit", "--no-fund", "--registry", url, "--cache", str(tmp_path / "cache")]
        run("npm", *words, *wanted, folder=tmp_path)
    (tmp_path / "forward.js").write_text(
        f'import * as v1 from "{wanted[1]}";\nimport * as v3 from "{wanted[2]}";\n'
        f'import {{ transform }} from "{wanted[0]}";\nimport {{ readFileSync }} from "node:fs";\n'
        f'const {{ document }} = v3.forVhost("{HOSTS[0]}", [v1]).parse(readFileSync(process.argv[2]));\n'
        f'const sent = transform(document, {{ to: v3.forVhost("{HOSTS[1]}", [v1]) }});\n'
        "console.log(sent.document.toJson());\n",
        "utf-8",
    )
    assert is_forwarded(run("node", "forward.js", str(sample()), folder=tmp_path))


@needs(*tools_of("ruby"))
def test_gem(shop: Shop, tmp_path: Path) -> None:
    source, home = shop.with_transforms("ruby").as_uri(), tmp_path / "gems"
    known = run("gem", "env", "path", folder=tmp_path).strip()
    settings = {"GEM_HOME": str(home), "GEM_PATH": f"{home}{os.pathsep}{known}", "GEM_SPEC_CACHE": str(tmp_path / "c")}
    gems = ["hubsante_transforms", *(f"hubsante_models_{lines()[name]}" for name in (OLD, NEW))]
    words = ["install", "--no-document", "--conservative", "--clear-sources", "--source", source]
    run("gem", *words, *gems, folder=tmp_path, settings=settings)
    (tmp_path / "forward.rb").write_text(
        'require "hubsante_transforms"\nTransforms = HubSante::Transforms\n'
        f'received = Transforms.for_vhost("{HOSTS[0]}").parse(File.read(ARGV.first))\n'
        f'sent = Transforms.transform(received, to: Transforms.for_vhost("{HOSTS[1]}"))\n'
        "puts sent.document.to_json\n",
        "utf-8",
    )
    assert is_forwarded(run("ruby", "forward.rb", str(sample()), folder=tmp_path, settings=settings))


@needs(*tools_of("csharp"))
def test_nuget(shop: Shop, tmp_path: Path) -> None:
    feed = shop.with_transforms("csharp")
    packages = {f"HubSante.Models.{lines()[name].upper()}": nuget(name) for name in (OLD, NEW)}
    references = "".join(
        f'<PackageReference Include="{name}" Version="{version}" />'
        for name, version in {"HubSante.Transforms": nuget(NEW), **packages}.items()
    )
    framework = frameworks(tools.status(DOTNET).version) or "net8.0"
    (tmp_path / "nuget.config").write_text(CONFIGURATION.format(feed=feed), "utf-8")
    (tmp_path / "forward.csproj").write_text(PROJECT.format(framework=framework, references=references), "utf-8")
    (tmp_path / "Program.cs").write_text(
        "using HubSante.Transforms;\ninternal static class Program { private static void Main(string[] arguments) {\n"
        "string text = System.IO.File.ReadAllText(arguments[0]);\n"
        f'HubDocument received = HubLine.ForVirtualHost("{HOSTS[0]}").Parse(text);\n'
        f'TransformResult sent = Transforms.Transform(received, HubLine.ForVirtualHost("{HOSTS[1]}"));\n'
        "System.Console.WriteLine(sent.Document.ToJson()); } }\n",
        "utf-8",
    )
    settings = {"NUGET_PACKAGES": f"{tmp_path}-cache", "MSBUILDDISABLENODEREUSE": "1"}
    text = run(str(tools.find(DOTNET)), "run", "--", str(sample()), folder=tmp_path, settings=settings)
    assert is_forwarded(text)


@needs(*tools_of("java"))
def test_maven(shop: Shop, tmp_path: Path) -> None:
    packages = {f"models-{lines()[name]}": maven(name) for name in (OLD, NEW)} | {"transforms": maven(NEW)}
    dependencies = "".join(
        f"<dependency><groupId>{HUB.domain}</groupId><artifactId>{name}</artifactId>"
        f"<version>{version}</version></dependency>"
        for name, version in packages.items()
    )
    text = POM.format(dependencies=dependencies, shop=shop.with_transforms("java").as_uri())
    (tmp_path / "pom.xml").write_text(text, "utf-8")
    words = ["-B", "-q", COPY, f"-DoutputDirectory={tmp_path / 'jars'}"]
    run("mvn", *words, folder=tmp_path, settings=maven_settings(tmp_path))
    (tmp_path / "Forwarded.java").write_text(
        f"import {HUB.domain}.transforms.*;\n"
        "public class Forwarded { public static void main(String[] arguments) throws java.io.IOException {\n"
        "byte[] body = java.nio.file.Files.readAllBytes(java.nio.file.Path.of(arguments[0]));\n"
        f'HubDocument received = HubLine.forVhost("{HOSTS[0]}").parse(body);\n'
        f'TransformResult sent = Transforms.transform(received, HubLine.forVhost("{HOSTS[1]}"));\n'
        "System.out.println(sent.document().orElseThrow().toJson()); } }\n",
        "utf-8",
    )
    words = ["-Dfile.encoding=UTF-8", "-cp", str(tmp_path / "jars" / "*"), "Forwarded.java", str(sample())]
    assert is_forwarded(run("java", *words, folder=tmp_path))


@pytest.mark.parametrize("target", BUILT)
def test_the_same_bytes_each_time(target: str) -> None:
    first, second = build_all_transforms(target), build_all_transforms(target)
    assert first == second
    (built,) = first
    bill = next(json.loads(item.content) for item in built.files if item.path.endswith(".spdx.json"))
    sources = {item["fileName"] for item in bill["files"] if "Source" in item["SPDXID"]}
    assert {name.split("/")[1] for name in sources} >= set(own_releases()), "all releases are sources"
    assert any("/transforms/" in name for name in sources), "and their declared rules"
