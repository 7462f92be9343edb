"""What Jackson, Spring and Jersey (JAX-RS) read and write of the package is what `fromJson` and `toJsonObject` do."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.agreement.cases import cases
from tests.agreement.release import contract_release
from tests.java.support import Package, ask, lay_out, maven, needs_java, run

pytestmark = needs_java

POM = Path(__file__).parent / "frameworks.xml"
COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
MAPPERS = ("plain", "module", "spring")
LONG = "48.858370099999999999"
MESSAGE = f'{{"place": [{{"name": "p"}}], "count": 1.0, "size": {LONG}, "id": "a1", "state": "OUVERT"}}'
IN_ORDER = f'{{"id":"a1","size":{LONG},"count":1.0,"state":"OUVERT","place":[{{"name":"p"}}]}}'
WRONG = '{"id": "canary", "count": "canary"}'
Answers = Callable[[list[tuple[str, str, str]]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def package() -> Package:
    package = lay_out(contract_release())
    package.build()
    return package


@pytest.fixture(scope="module")
def framed(package: Package, tmp_path_factory: pytest.TempPathFactory) -> Package:
    """A copy of the package with the frameworks beside it."""
    folder = tmp_path_factory.mktemp("jars")
    framed = replace(package, folder=Path(shutil.copytree(package.folder, folder / "package")))
    (folder / "pom.xml").write_bytes(POM.read_bytes())
    maven(COPY, "-DoutputDirectory=jars", folder=folder)
    for jar in (folder / "jars").iterdir():
        (framed.folder / "target" / "dependency" / jar.name).write_bytes(jar.read_bytes())
    return framed


@pytest.fixture(scope="module")
def answers(framed: Package) -> Answers:
    """What a mapper says of a text, for each (mapper, kind, text)."""
    package, program = framed, framed.program("Frameworks")
    names = ("mapper", "kind", "text")
    return lambda asked: list(ask(program, [dict(zip(names, item, strict=True)) for item in asked], package.folder))


ROOTS = {"createCas": "RS-CAS", "error": "RS-ERROR", "reference": "RC-REF"}
DEEP = 60
LONGEST = 50_000
"""A mapper's own limits hold before ours: names of 50,000 characters (`StreamReadConstraints`)."""


def bodies() -> list[tuple[str, str, Any]]:
    """The objects of the contract's cases in JSON, as (kind, text, errors), paths from the object."""
    found = []
    for case in cases():
        if len(case.text) > LONGEST:
            continue
        errors = [list(item) for item in case.errors]
        root = re.fullmatch(r'\{"(\w+)": ?(\{.*\})\}', case.text, re.DOTALL)
        if case.schema and case.format == "json" and not any(f'"{name}"' in case.text for name in ROOTS):
            found.append((case.schema, case.text, errors))
        elif case.text.startswith('{"distributionID"') and not re.match(r'.{2,30}"reference"', case.text):
            found.append(("envelope", case.text, errors))
        elif root and root[1] in ROOTS and len(re.findall(r"[\[{]", case.text)) < DEEP and "syntax" not in str(errors):
            below = [[code, path.replace(f"$.{root[1]}", "$", 1)] for code, path in errors]
            if all(path.startswith(f"$.{root[1]}") for _, path in errors):
                found.append((ROOTS[root[1]], root[2], below))
    return found


@pytest.mark.parametrize("mapper", MAPPERS)
def test_the_cases_of_the_contract(answers: Answers, mapper: str) -> None:
    every = bodies()
    assert len(every) > 40
    wrong = []
    for (kind, text, errors), said in zip(every, answers([(mapper, k, t) for k, t, _ in every]), strict=True):
        found = said.get("errors", [])
        is_syntax = errors and errors[0][0] == "syntax"
        if not (found == errors or (is_syntax and "refused" in said)):
            wrong.append((kind, text[-300:], found, errors))
        elif not errors and (json.loads(said["written"]) != json.loads(text) or not said["copied"]):
            wrong.append((kind, text[-300:], said))
    assert wrong == []


@pytest.mark.parametrize("mapper", MAPPERS)
def test_alone_and_within(answers: Answers, mapper: str) -> None:
    envelope = next(text for kind, text, errors in bodies() if kind == "envelope" and not errors)
    asked = {
        "RS-CAS": (MESSAGE, IN_ORDER),
        "state": ('"CLOS"', '"CLOS"'),
        "moment": ('"2026-01-01T00:00:00-00:00"', '"2026-01-01T00:00:00-00:00"'),
        "day": ('"2026-01-01"', '"2026-01-01"'),
    }
    for kind, said in zip(asked, answers([(mapper, kind, text) for kind, (text, _) in asked.items()]), strict=True):
        assert json.loads(said["written"]) == json.loads(asked[kind][1])
        assert said["copied"]
        if kind == "RS-CAS":
            assert LONG in said["written"]
            assert LONG in said["tree"]
    (said,) = answers([(mapper, "dossier", dossier(MESSAGE, envelope))])
    written = {name: value for name, value in json.loads(said["written"]).items() if value is not None}
    assert written == json.loads(dossier(MESSAGE, envelope))


def dossier(message: str, envelope: str) -> str:
    """A document of the user's own with a message in each place."""
    return (
        f'{{"title": "t", "message": {message}, "all": [{message}, {message}], "people": {{"x": {{"name": "n"}}}},'
        f' "state": "CLOS", "states": ["OUVERT", "CLOS"], "envelope": {envelope},'
        ' "moment": "2026-01-01T00:00:00+01:00", "day": "2026-01-01"}'
    )


@pytest.mark.parametrize("mapper", MAPPERS)
def test_what_is_wrong_is_refused_within_too(answers: Answers, mapper: str) -> None:
    asked = [
        ("RS-CAS", WRONG, [["type", "$.count"], ["pattern", "$.id"]]),
        ("RS-CAS", '{"createCas": {"id": "a1"}}', [["unknown", "$.createCas"], ["required", "$.id"]]),
        ("RS-CAS", '{"id": "a1", "id": "canary"}', [["syntax", "$"]]),
        ("RS-CAS", '{"id": "a1", "text": canary}', [["syntax", "$"]]),
        ("RS-CAS", '{"id": "a1", "text": null}', [["type", "$.text"]]),
        ("RS-CAS", '["canary"]', [["type", "$"]]),
        ("state", '"canary"', [["code", "$"]]),
        ("state", "1", [["type", "$"]]),
        ("moment", '"2026-01-01T00:00:00"', [["pattern", "$"]]),
        ("day", '"canary"', [["pattern", "$"]]),
        ("dossier", f'{{"message": {WRONG}}}', [["type", "$.count"], ["pattern", "$.id"]]),
        ("dossier", f'{{"all": [{MESSAGE}, {WRONG}]}}', [["type", "$.count"], ["pattern", "$.id"]]),
        ("dossier", '{"people": {"x": {}}}', [["required", "$.name"]]),
        ("dossier", '{"states": ["OUVERT", "canary"]}', [["code", "$"]]),
        ("dossier", '{"enveloped": {}}', [["message", "$"]]),
    ]
    for (kind, text, errors), said in zip(asked, answers([(mapper, k, t) for k, t, _ in asked]), strict=True):
        assert (kind, text, said.get("errors")) == (kind, text, errors)
        assert said["refused"] == "JsonMappingException"
        assert "canary" not in said["message"]


def test_spring_mvc(answers: Answers) -> None:
    good, bad, within, wrong = answers(
        [
            ("web", "message", MESSAGE),
            ("web", "message", WRONG),
            ("web", "dossier", f'{{"all": [{MESSAGE}]}}'),
            ("web", "dossier", f'{{"all": [{WRONG}]}}'),
        ]
    )
    assert (good["status"], json.loads(good["written"])) == (200, json.loads(MESSAGE))
    assert LONG in good["written"]
    assert (within["status"], json.loads(within["written"])["all"]) == (200, [json.loads(MESSAGE)])
    assert (bad["status"], wrong["status"]) == (400, 400)


def test_jersey(framed: Package) -> None:
    envelope = next(text for kind, text, errors in bodies() if kind == "envelope" and not errors)
    within = json.dumps(
        {name: value for name, value in json.loads(dossier(MESSAGE, envelope)).items() if name != "day"}
    )
    good = [("message", MESSAGE), ("list", f"[{MESSAGE}, {MESSAGE}]"), ("envelope", envelope), ("dossier", within)]
    bad = [
        ("message", WRONG),
        ("message", '{"id": "a1", "id": "canary"}'),
        ("message", '{"createCas": {"id": "a1", "text": "canary"}}'),
        ("list", f"[{MESSAGE}, {WRONG}]"),
        ("envelope", '{"distributionID": "canary"}'),
        ("dossier", f'{{"all": [{MESSAGE}, {WRONG}]}}'),
        ("dossier", '{"states": ["OUVERT", "canary"]}'),
    ]
    asked = [{"kind": kind, "text": text} for kind, text in (*good, *bad)]
    said = list(ask(framed.program("Resources"), asked, framed.folder))
    for (_, text), answer in zip(good, said, strict=False):
        written = json.loads(answer["written"])
        there = {name: value for name, value in written.items() if value is not None} if "title" in text else written
        assert (answer["status"], there) == (200, json.loads(text))
    assert LONG in said[0]["written"]
    for answer in said[len(good) :]:
        assert answer["status"] == 400
        assert "canary" not in answer["written"]


def test_it_works_without_jackson_databind(package: Package) -> None:
    """A user who has no `jackson-databind`: it compiles without a warning, reads and writes."""
    jars = [*(package.folder / "target").glob("*.jar"), *(package.folder / "target" / "dependency").glob("*.jar")]
    needed = ("models-", "jackson-core-", "woodstox", "stax2", "re2j")
    path = os.pathsep.join(str(jar) for jar in jars if jar.name.startswith(needed) and "sources" not in jar.name)
    folder = package.folder / "without"
    folder.mkdir()
    source = folder / "Without.java"
    source.write_text(
        f"""import {package.name}.rscas.CreateCas;
        public final class Without {{
            public static void main(String[] arguments) {{
                System.out.println(CreateCas.fromJson("{{\\"id\\": \\"a1\\"}}").toJsonObject());
            }}
        }}""",
        encoding="utf-8",
    )
    run("javac", "-Xlint:all,-classfile", "-Werror", "-cp", path, "-d", str(folder), str(source), folder=folder)
    assert run("java", "-cp", os.pathsep.join((str(folder), path)), "Without", folder=folder) == '{"id":"a1"}\n'
