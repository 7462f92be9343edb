"""The wheel of hubgen: whole, the same each time, and it does what the checkout does."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import COMMANDS
from tests.conftest import ROOT, SPECS, own_releases
from tests.install.support import Installed, build_wheel, copied_sources, names
from tests.writer.runs import tree

RELEASE = own_releases()[-1]


def test_every_template_and_nothing_of_tests_or_specs_is_in_it(wheel: Path) -> None:
    found = names(wheel)
    wanted = {
        f"generator/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert len(wanted) > 50 and wanted <= set(found)
    tops = {name.split("/")[0] for name in found}
    assert tops == {"generator", f"hubgen-{__version__}.dist-info"}
    assert "generator/LICENSE" in found and not any("__pycache__" in name or name.endswith(".xlsx") for name in found)


def test_it_is_the_same_on_another_day_in_another_folder(wheel: Path, tmp_path: Path) -> None:
    sources = copied_sources(tmp_path / "elsewhere")
    for path in sources.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    again = build_wheel(sources, tmp_path / "dist")
    assert again.name == wheel.name and again.read_bytes() == wheel.read_bytes()


def test_it_knows_its_version_and_its_targets(installed: Installed, tmp_path: Path) -> None:
    assert installed.hubgen("--version", folder=tmp_path).split()[-1] == __version__
    assert "generate" in installed.hubgen("--help", folder=tmp_path)
    check = "import importlib.metadata as m; print(*sorted(p.name for p in m.entry_points(group='hubgen.targets')))"
    done = subprocess.run(
        [installed.environment / "bin" / "python", "-c", check],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    known = importlib.metadata.entry_points(group="hubgen.targets")
    assert done.stdout.split() == sorted(point.name for point in known)


def test_nothing_of_the_checkout_is_on_its_path(installed: Installed, tmp_path: Path) -> None:
    code = "import generator, sys; print(generator.__file__, *sys.path, sep='\\n')"
    done = subprocess.run(
        [installed.environment / "bin" / "python", "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert str(ROOT) not in done.stdout and str(installed.environment) in done.stdout


def test_it_renders_what_the_checkout_renders(installed: Installed, tmp_path: Path) -> None:
    shutil.copytree(SPECS / RELEASE, tmp_path / "mine" / RELEASE)
    installed.hubgen("generate", Path("mine") / RELEASE, folder=tmp_path)
    command = [sys.executable, "-m", "generator", "generate", str(SPECS / RELEASE), "-o", str(tmp_path / "theirs")]
    sources = installed.wheel.parent.parent / "sources"  # the checkout as it was when the wheel was built
    done = subprocess.run(command, cwd=sources, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    found, wanted = tree(tmp_path / "output" / RELEASE), tree(tmp_path / "theirs" / RELEASE)
    assert found == wanted and len(found) > 100


@pytest.mark.parametrize("arguments", [("lint",), ("generate", "-t", "json-schema", "--check")])
def test_its_exit_codes(arguments: tuple[str, ...], installed: Installed, tmp_path: Path) -> None:
    done = installed.hubgen(arguments[0], SPECS / RELEASE, *arguments[1:], folder=tmp_path, code=arguments[0] != "lint")
    assert done


def test_every_file_of_the_package_is_in_it(wheel: Path) -> None:
    ours = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "generator").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= set(names(wheel))


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "git"])
def test_each_command_tells_its_use(command: str, installed: Installed, tmp_path: Path) -> None:
    assert "Usage: hubgen" in installed.hubgen(command, "--help", folder=tmp_path)


def test_a_release_of_one_s_own_from_nothing(installed: Installed, tmp_path: Path) -> None:
    """What a new user does, without any file of the checkout."""
    installed.hubgen("new", "release", "specs/4.0", folder=tmp_path)
    message = ("RS-NEUF", "--perimeter", "15-15", "--root", "createNeuf")
    installed.hubgen("new", "message", "specs/4.0", *message, folder=tmp_path)
    installed.hubgen("new", "workflow", folder=tmp_path)
    installed.hubgen("lint", "specs/4.0", folder=tmp_path)
    installed.hubgen("generate", "-t", "pydantic", "-t", "rabbitmq", folder=tmp_path)
    assert (tmp_path / "output/4.0/rabbitmq/definitions.json").exists()
    assert (tmp_path / "output/4.0/pydantic/src/hubsante_models/v4/__init__.py").exists()
    assert "RS-NEUF" in installed.hubgen("inspect", "specs/4.0", folder=tmp_path)
    assert "clients.yaml" in installed.hubgen("explain", "bad-client", "--lang", "en", folder=tmp_path)
    assert "_hubgen_completion" in installed.hubgen("completion", "bash", folder=tmp_path)
