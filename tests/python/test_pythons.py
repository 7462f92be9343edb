"""The packages under each Python from 3.12 on that is at hand, in pyenv or on the path; 3.11 runs the other tests.

The dataclass flavour needs nothing; what the Pydantic flavour needs is in a folder for each Python (`.ci/fetch`). The
one named `wasm` has a Python 3.14 as well, which Node runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.agreement.cases import disagreements
from tests.agreement.release import contract_release
from tests.conftest import SPECS, own_releases
from tests.python.support import PROGRAMS, Package, lay_out, package
from tests.python.test_private import documents, watched

NAMES = ("3.12", "3.13", "3.14")
PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
DEPENDENCIES = os.environ.get("HUBGEN_PYTHONS", "")
"""A folder with one for each Python, in which pip installed pydantic."""
WASM = "wasm"
OBJECTS = """
import copy, pickle
from {module}.rs_eda import CreateCaseHealth
message = CreateCaseHealth.sample()
copies = [copy.deepcopy(message), pickle.loads(pickle.dumps(message)), CreateCaseHealth.from_xml(message.to_xml())]
sent = hub.build(message, sender="fr.health.samu750", recipients=["fr.health.samu770"])
same = [item == message and item.to_json() == message.to_json() for item in copies]
back = hub.parse(sent.to_json()).to_json() == sent.to_json()
print(json.dumps([*same, back, repr(message).count(message.case_id) == 0]))
"""


def pythons() -> Iterator[tuple[str, str]]:
    """Each version at hand with its program."""
    for name in NAMES:
        found = [shutil.which(f"python{name}"), *map(str, PYENV.glob(f"versions/{name}.*/bin/python"))]
        program = next((item for item in found if item and says(item) == name), None)
        if program:
            yield name, program
    pyodide = Path(DEPENDENCIES) / WASM / "node_modules" / "pyodide"
    if DEPENDENCIES and pyodide.is_dir() and shutil.which("node"):
        yield WASM, launcher(pyodide)


def launcher(pyodide: Path) -> str:
    """A program that Node runs as it were a Python."""
    found = Path(tempfile.mkdtemp(prefix="hubgen-pyodide-")) / "python"
    found.write_text(f'#!/bin/sh\nexec node "{PROGRAMS}/pyodide.mjs" "{pyodide}" "$@"\n', "utf-8")
    found.chmod(0o755)
    return str(found)


def says(program: str) -> str:
    """The version of a Python; empty where it does not start (a shim of pyenv for another one)."""
    script = "import sys; print('%d.%d' % sys.version_info[:2])"
    return subprocess.run([program, "-c", script], capture_output=True, text=True).stdout.strip()


EVERY = [
    pytest.param(name, program, flavour, id=f"{name}-{flavour}")
    for name, program in pythons()
    for flavour in ("dataclass", "pydantic")
    if flavour == "dataclass" or (DEPENDENCIES and (Path(DEPENDENCIES) / name / "pydantic").is_dir())
]
pytestmark = pytest.mark.parametrize(("version", "program", "flavour"), EVERY)


@pytest.fixture
def newest(flavour: str, version: str, program: str) -> Package:
    """The flavour's package of the project's newest release, for that Python."""
    return under(package(SPECS / own_releases()[-1], flavour), version, program)


def under(found: Package, version: str, program: str) -> Package:
    folders = (Path(DEPENDENCIES) / version,) if DEPENDENCIES else ()
    return replace(found, python=program, dependencies=folders)


def test_contract(flavour: str, version: str, program: str, tmp_path: Path) -> None:
    assert disagreements(under(lay_out(contract_release(), flavour, tmp_path), version, program).ask) == []


def test_it_is_that_python(newest: Package, version: str) -> None:
    number = newest.evaluate("import sys\nprint(json.dumps('%d.%d' % sys.version_info[:2]))")
    assert number == ("3.14" if version == WASM else version)


def test_copies_samples_and_envelopes(newest: Package) -> None:
    assert newest.evaluate(OBJECTS.format(module=newest.module)) == [True] * 5


def test_no_value_is_shown(newest: Package) -> None:
    """Newer Pythons show more in exceptions, such as names that are near."""
    found = watched(newest, documents(newest)[:2])
    assert found["calls"] > 100
    assert found["leaks"] == []
