"""The dataclass flavour's sources as Python's own tools see them, and what they need."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DSF, SPECS, own_releases, real_releases
from tests.python.support import Package, package

FOLDERS = [DSF / name for name in real_releases() if name != "none"] + [SPECS / own_releases()[-1]]
RULES = ("--select", "E4,E7,E9,F,I,N,B,D1,SIM", "--ignore", "N818")


@pytest.fixture(params=FOLDERS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def generated(request: pytest.FixtureRequest) -> Package:
    return package(request.param, "dataclass")


def passes(*command: str, cwd: Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-2_000:] + done.stderr[-2_000:]


def test_black(generated: Package) -> None:
    passes("black", "--check", "--quiet", ".", cwd=generated.folder)


def test_ruff(generated: Package) -> None:
    passes("ruff", "check", "--isolated", "--no-cache", *RULES, ".", cwd=generated.folder)


def test_mypy(generated: Package, tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = tmp_path_factory.getbasetemp() / "mypy"
    paths = ("--explicit-package-bases", "--namespace-packages", "-p", generated.module)
    passes("mypy", "--strict", f"--cache-dir={cache}", *paths, cwd=generated.source)


def test_only_the_standard_library_is_imported(generated: Package) -> None:
    found = set()
    for path in generated.source.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {name.name.split(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                found.add(str(node.module).split(".")[0])
    assert found <= sys.stdlib_module_names


def test_a_wheel_is_built_and_says_what_it_is(generated: Package, tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="pip install hatchling")
    passes("pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), ".", cwd=generated.folder)
    (wheel,) = tmp_path.glob("*.whl")
    major = generated.module.rpartition(".v")[2]
    assert wheel.name.startswith(f"hubsante_dataclasses_v{major}-")
    target = tmp_path / "installed"
    passes("pip", "install", "-q", "--no-deps", "--no-index", "--target", str(target), str(wheel), cwd=tmp_path)
    script = f"import json, {generated.module} as hub; print(json.dumps([hub.RELEASE, hub.__file__]))"
    environment = {"PYTHONPATH": str(target)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    release, file = json.loads(done.stdout)
    assert release.startswith(major) and Path(file).is_relative_to(target)


def test_the_example_runs(newest: Package, tmp_path: Path) -> None:
    script = """
from importlib import import_module
reference = import_module(hub.__name__ + "._release").message_class("reference")
print(json.dumps(reference(distribution_id="x").to_json().decode()))
"""
    message = tmp_path / "message.json"
    message.write_text(newest.evaluate(script), "utf-8")
    example = newest.folder / "examples" / "read_and_write.py"
    assert '"distributionID":"x"' in newest.run(str(example), str(message))
    assert '"distributionID":"fr.health.' in newest.run(str(newest.folder / "examples" / "first_message.py"))


def test_a_hostile_case_id_is_refused_at_once(newest: Package) -> None:
    script = """
import time
from importlib import import_module
health = import_module(hub.__name__ + "._release").message_class("createCaseHealth")
def seconds(text):
    start = time.process_time()
    try:
        health.from_json(json.dumps({"caseId": text}), root=False)
    except hub.InvalidMessage as error:
        assert ("pattern", "$.caseId") in {(item.code, item.path) for item in error.problems}
        return time.process_time() - start
seconds("!")
print(json.dumps(max(map(seconds, ("a" * 100000 + "!", "a." * 50000 + "!", "-" * 100000 + "..", "a" * 36 + "!")))))
"""
    assert newest.evaluate(script) < 0.05
