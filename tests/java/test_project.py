"""Each package builds with its ordinary tool, without a warning, and does what its readme says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.targets.java import render
from tests.conftest import load_release
from tests.java.conftest import Packages
from tests.java.support import Package, lay_out, needs_java, run

pytestmark = needs_java

MILLISECONDS = 50
CASE_ID = r"^([a-zA-Z0-9_-]+\.?){4,10}$"


def test_it_builds_without_a_warning(release_folder: Path) -> None:
    said = lay_out(load_release(release_folder)).build()
    assert "BUILD SUCCESS" in said
    assert [line for line in said.splitlines() if "WARN" in line and "sun.misc" not in line] == []


def test_it_is_rendered_twice_the_same(release_folder: Path) -> None:
    release = load_release(release_folder)
    assert list(render(release)) == list(render(release))


def test_its_example_runs(release_folder: Path, packages: Packages) -> None:
    package = packages(release_folder)
    said = run("java", "-cp", package.class_path, "examples/ReadAndWrite.java", folder=package.folder)
    assert "<distributionKind>Ack</distributionKind>" in said


def test_hostile_texts_take_linear_time(real: Path, packages: Packages) -> None:
    package = packages(real)
    said = run(*package.program("Hostile"), "100000", folder=package.folder)
    times = {pattern: float(number) for number, pattern in (line.split(" ", 1) for line in said.splitlines())}
    assert times
    assert {pattern: time for pattern, time in times.items() if time > MILLISECONDS * 4} == {}
    assert times.get(CASE_ID, 0) < MILLISECONDS


def test_an_envelope_and_its_acknowledgement(release_folder: Path, packages: Packages) -> None:
    package = packages(release_folder)
    message = json.dumps({"reference": {"distributionID": "x_1"}})
    lines = run(*package.program("Envelopes"), message, folder=package.folder).splitlines()
    assert [lines[0], lines[3], lines[4], lines[7]] == ["[]", "true", "[]", "true"]
    sent, reply = json.loads(lines[1]), json.loads(lines[5])
    assert sent["distributionID"].startswith("fr.health.samu750_")
    assert (sent["dateTimeSent"], sent["dateTimeExpires"]) == ("2024-05-06T07:08:09+02:00", "2024-05-07T07:08:09+02:00")
    header = sent["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert header["messageId"] == sent["distributionID"]
    assert header["sender"] == {"name": "samu750", "URI": "hubex:fr.health.samu750"}
    assert [item["name"] for item in header["recipient"]] == ["samu770", "samu780"]
    assert (reply["distributionKind"], reply["senderID"]) == ("Ack", "fr.health.samu770")
    referred = reply["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]["reference"]
    assert referred == {"distributionID": sent["distributionID"]}


@pytest.fixture
def three(dsf: Callable[[str], Path], packages: Packages) -> list[Package]:
    return [packages(dsf(name)) for name in ("1.0", "2.0.0", "3.3.2")]


def test_three_lines_in_one_process(three: list[Package], dsf: Callable[[str], Path]) -> None:
    """A message of one line is not accepted as another's: its namespace tells, or what it holds."""
    own = dsf("3.3.2") / "samples" / "examples" / "RS-URL"
    document = next(iter(sorted(own.glob("*.xml"))))
    said = run(*three[2].program("Lines", *three[:2]), "url", str(document), folder=three[2].folder).splitlines()
    assert [line.split()[1] for line in said if line.startswith("line ")] == ["1.0", "2.0.0", "3.3.2"]
    assert [line.split()[2].rpartition(".")[2] for line in said if line.startswith("url ")] == [
        "InvalidMessageException",
        "InvalidMessageException",
        "DocumentLink",
    ]
    assert said[-2:] == ["forRelease [release 1.0, release 2.0.0, release 3.3.2]", "refused 9"]
