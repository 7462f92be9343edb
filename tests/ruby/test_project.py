"""The rendered gem: parses without a warning, builds, installs, loads, and its example runs."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from generator.targets.ruby import render
from generator.targets.ruby.naming import OWN_CLASSES, RUBY
from tests.conftest import ROOT, load_release
from tests.ruby.support import RBS, Package, needs_rbs, needs_ruby, ruby

RUNTIME = ROOT / "templates" / "ruby" / "runtime"
CHECK = """
ARGV.each { |path| RubyVM::InstructionSequence.compile_file(path) }
"""
LOAD = """
sizes = Hub::Messages.all.to_h { |message| [message::SCHEMA, message.fields.length] }
Warning[:deprecated] = false # former names are constants, too
lists = Hub::Codes.constants.map { |name| Hub::Codes.const_get(name) }.uniq.to_h { |list| [list.name, list.all.length] }
puts JSON.generate([sizes, lists])
"""


@needs_ruby
def test_every_file_parses_without_a_warning(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    files = [str(path) for path in sorted(package.folder.rglob("*.rb"))]
    ruby("-w", "-e", CHECK, *files, folder=package.folder)


@needs_ruby
def test_every_class_and_code_list_loads(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    sizes, lists = package.evaluate(LOAD)
    release = package.release
    assert sizes == {schema.name: len(schema.root.fields) for schema in release.messages}
    assert sorted(lists.values()) == sorted(len(item.codes) for item in release.nomenclatures)


@needs_ruby
def test_gem_builds_without_a_warning_and_installs(
    release_folder: Path, packages: Callable[[Path], Package], tmp_path: Path
) -> None:
    package = packages(release_folder)
    built = tmp_path / "built.gem"
    done = subprocess.run(
        ["gem", "build", "--strict", f"{package.name}.gemspec", "-o", str(built)],
        cwd=package.folder,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "WARNING" not in done.stdout
    assert f"Version: {package.release.version}" in done.stdout
    installed = subprocess.run(
        [
            "gem",
            "install",
            "--local",
            "--no-document",
            "--ignore-dependencies",
            "-i",
            str(tmp_path / "gems"),
            str(built),
        ],
        capture_output=True,
        encoding="utf-8",
    )
    assert installed.returncode == 0, installed.stderr
    (folder,) = (tmp_path / "gems" / "gems").iterdir()
    assert {"lib", "sig", "examples", "README.md", "CHANGELOG.md", "LICENSE"} <= {
        path.name for path in folder.iterdir()
    }


@needs_rbs
def test_signatures_are_valid(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    ruby("-e", RBS, "--", "-I", "sig", "validate", "--silent", folder=packages(release_folder).folder)


@needs_rbs
def test_signatures_tell_every_public_method(dsf: Callable[[str], Path], packages: Callable[[Path], Package]) -> None:
    """What the signatures say of a message is what its class has."""
    package = packages(dsf("3.3.2"))
    script = """
    require "rbs"
    loader = RBS::EnvironmentLoader.new
    loader.add(path: Pathname("sig"))
    builder = RBS::DefinitionBuilder.new(env: RBS::Environment.from_loader(loader).resolve_type_names)
    wrong = Hub::Messages.all.reject do |message|
      told = builder.build_instance(RBS::TypeName.new(name: message.name.split("::").last.to_sym,
        namespace: RBS::Namespace.parse("::" + message.name.split("::")[0..-2].join("::")))).methods
      message.fields.all? { |field| told[field.name]&.public? && told[:"#{field.name}="]&.public? }
    end
    puts JSON.generate(wrong.map(&:name))
    """
    assert package.evaluate(script) == []


@needs_ruby
def test_example_runs(real: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(real)
    sample = next(path for path in sorted((real / "samples" / "examples" / "RS-EDA").glob("*.json")))
    said = package.run("examples/read_and_write.rb", str(sample), "xml")
    assert "<edxlDistribution" in said


def test_same_release_gives_the_same_bytes(release_folder: Path) -> None:
    release = load_release(release_folder)
    assert list(render(release)) == list(render(release))


def test_no_two_files_differ_in_case_only(release_folder: Path) -> None:
    paths = [file.path.casefold() for file in render(load_release(release_folder))]
    assert len(paths) == len(set(paths))


def test_classes_of_the_runtime_are_reserved() -> None:
    texts = [path.read_text(encoding="utf-8") for path in RUNTIME.glob("*.rb")]
    named = {name for text in texts for name in re.findall(r"^  (?:class|module) (\w+)", text, re.MULTILINE)}
    assert named - OWN_CLASSES == {"VirtualHost"}  # of HubSante::Models, above the lines


@needs_ruby
def test_methods_that_every_object_has_are_reserved(
    dsf: Callable[[str], Path], packages: Callable[[Path], Package]
) -> None:
    script = """
    own = [Hub::Model, Hub::Message].flat_map { |k| k.instance_methods(false) + k.private_instance_methods(false) }
    puts JSON.generate((Object.instance_methods + own).uniq.grep(/\\A[a-z][a-z_]*\\z/) - [:j, :jj, :pretty_inspect])
    """
    methods = set(packages(dsf("3.3.2")).evaluate(script))
    assert methods - RUBY.field.reserved == set()
