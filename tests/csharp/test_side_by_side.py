"""Three release lines in one process, and the registry that finds the right one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SPECS, load_release, own_releases
from tests.csharp.support import Package, needs_dotnet, run

pytestmark = needs_dotnet

CASE = json.dumps({"createCaseHealth": {}})
URL = json.dumps({"documentLink": {}})


@pytest.fixture(scope="module")
def answers(packages: Callable[[Path], Package]) -> Callable[[list[dict[str, str]]], list[dict[str, object]]]:
    if len(own_releases()) < 3:
        pytest.skip("fewer than three releases in specs/")
    lines = {load_release(SPECS / name).major: packages(SPECS / name) for name in own_releases()}
    program = lines["3"].program("sidebyside", lines["1"], lines["2"])

    def ask(questions: list[dict[str, str]]) -> list[dict[str, object]]:
        text = "".join(json.dumps(question) + "\n" for question in questions)
        first, refusals, *rest = run(str(program), folder=program.parent, text=text).splitlines()
        assert json.loads(first) == ["one", "two", "three"]
        assert json.loads(refusals) == [f"HubSante.Models.V{line}.HubFormatException" for line in (1, 2, 3, 1, 2, 3)]
        return [json.loads(line) for line in rest]

    return ask


def test_lines_are_found_by_release(answers: Callable[..., list[dict[str, object]]]) -> None:
    said = answers([{"release": version, "text": CASE} for version in ("1.0", "2.0", "3.0", "9.0")])
    assert [item.get("type") for item in said] == [
        "HubSante.Models.V1.RsEda.CreateCaseHealth",
        "HubSante.Models.V2.RsEda.CreateCaseHealth",
        "HubSante.Models.V3.RsEda.CreateCaseHealth",
        None,
    ]
    assert "9.0" in str(said[3]["refused"])


def test_virtual_hosts_let_through_what_they_allow(answers: Callable[..., list[dict[str, object]]]) -> None:
    for folder in (SPECS / name for name in own_releases()):
        release = load_release(folder)
        for host in release.interface.virtual_hosts:
            allowed, refused = answers([{"host": host.name, "text": CASE}, {"host": host.name, "text": URL}])
            assert allowed["version"] == release.version
            assert (allowed["code"] == "message") == ("RS-EDA" not in host.messages), host.name
            assert (refused["code"] == "message") == ("RS-URL" not in host.messages), host.name


def test_a_message_of_one_line_is_not_taken_for_anothers(answers: Callable[..., list[dict[str, object]]]) -> None:
    only_in_3 = {item.root_element for item in load_release(SPECS / "3.0").messages} - {
        item.root_element for item in load_release(SPECS / "1.0").messages
    }
    text = json.dumps({sorted(only_in_3)[0]: {}})
    old, new = answers([{"release": "1.0", "text": text}, {"release": "3.0", "text": text}])
    assert (old["schema"], old["code"]) == (None, "message")
    assert new["schema"] is not None
