"""What must be a name is one, or is refused with a clear error."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Collector, Diagnostic
from generator.model import Release
from generator.passes.order import run_passes, without_touched
from generator.pipeline import load
from tests.conftest import SPECS, own_releases
from tests.hostile.payloads import PAYLOADS, RUN
from tests.hostile.release import release

NAMES = [
    *PAYLOADS[:50],
    "../x",
    "/abs",
    "C:\\x",
    "CON",
    "aux",
    "nul",
    "a\0b",
    "é" * 200,
    "x" * 300,
    "..",
    ".",
    "",
    " ",
    "-",
    "1a",
    "a b",
    "a/b",
]
ANY_BALISE = {"CON", "aux", "nul"}


def named(kind: str, name: str) -> Release:
    sound = release("texte")
    header, schema = sound.schemas
    schema = replace(schema, xml_namespace="urn:emergency:test")
    if kind == "balise":
        field = replace(schema.root.fields[0], name=name)
        schema = replace(schema, root=replace(schema.root, fields=(field, *schema.root.fields[1:])))
    elif kind == "type":
        schema = replace(schema, types=(replace(schema.types[0], name=name),))
    elif kind == "root":
        schema = replace(schema, root_element=name, root=replace(schema.root, name=name))
    elif kind == "schema":
        schema = replace(schema, name=name)
    elif kind == "namespace":
        schema = replace(schema, xml_namespace=name)
    elif kind == "version":
        return replace(sound, version=name, schemas=(header, schema))
    return replace(sound, schemas=(header, schema))


def problems(broken: Release) -> list[Diagnostic]:
    collector = Collector()
    checked = without_touched(run_passes(broken, collector), collector)
    found = [problem for problem in collector.errors if problem.code == "bad-name"]
    assert collector.stops_release or all(schema.is_header for schema in checked.schemas) == bool(found)
    return found


@pytest.mark.parametrize("kind", ["balise", "type", "root", "schema", "version"])
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_hostile_name_is_refused(kind: str, name: str) -> None:
    if kind != "schema" and name in ANY_BALISE:
        if kind == "version":
            assert problems(named(kind, name))
        return
    if (kind, name) == ("version", "1a"):
        return  # a candidate of 1, such as real tags are
    if kind == "balise" and not name:
        return  # a missing balise is the mapper's business
    found = problems(named(kind, name))
    assert len(found) == 1, name
    assert found[0].hint and str(found[0].location) and "\n" not in found[0].text and "\r" not in found[0].text


@pytest.mark.parametrize("name", ["urn:emergency:cisu:2.0", "urn:x:été", 'urn:"x', "urn:<x>", "urn: x", f"urn:{RUN}"])
def test_namespaces(name: str) -> None:
    assert bool(problems(named("namespace", name))) == (name != "urn:emergency:cisu:2.0")


@pytest.mark.parametrize("name", ['3.0"""\nimport os', "été", "a b", "release-3"])
def test_the_name_of_a_folder_is_no_version(name: str, tmp_path: Path) -> None:
    """Without release.yaml a folder's name is the version, where it is one."""
    shutil.copytree(SPECS / own_releases()[-1], tmp_path / name)
    (tmp_path / name / "release.yaml").unlink()
    collector = Collector()
    found = load(tmp_path / name, collector)
    assert found and found.version == "0.0.0"
    assert "missing-manifest" in {problem.code for problem in collector.warnings}
