"""The package used as a program of its language uses it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.targets.csharp.naming import NAMING
from generator.targets.outline import outline
from tests.conftest import SPECS, load_release
from tests.csharp.support import Package, needs_dotnet, run

pytestmark = needs_dotnet

START = '{"createCaseHealth":'


@pytest.fixture(scope="module")
def seen(packages: Callable[[Path], Package]) -> dict[str, Any]:
    if not (SPECS / "3.0").is_dir():
        pytest.skip("no release 3.0 in specs/")
    program = packages(SPECS / "3.0").program("usage")
    result: dict[str, Any] = json.loads(run(str(program), folder=program.parent))
    return result


def test_what_is_built_is_written_in_the_order_of_the_model(seen: dict[str, Any]) -> None:
    assert seen["built"] == (
        START + '{"caseId":"fr.health.samu440.DRFR154402403120012","creation":"2024-03-12T14:05:00+01:00",'
        '"patient":[{"patientId":"p","detail":{"weight":72}},{}]}}'
    )
    assert seen["emptied"] == START + '{"caseId":"fr.health.samu440.DRFR154402403120012"}}'
    assert "<caseId>&lt;&amp;&#xD;\n&gt;</caseId>" in seen["xml"]


def test_errors_have_texts_in_two_languages(seen: dict[str, Any]) -> None:
    assert seen["errors"][0] == [
        "required",
        "$.createCaseHealth.location",
        "Le champ «\u00a0Lieu d'intervention\u00a0» (location) est obligatoire.",
        'The field "Lieu d\'intervention" (location) is required.',
    ]


def test_values_are_typed_and_kept_as_sent(seen: dict[str, Any]) -> None:
    assert seen["creation"] == "2024-03-12T14:05:00.0000000+00:00"
    assert seen["creation as sent"] == "2024-03-12T14:05:00-00:00"
    assert (seen["wrong type"], seen["wrong type as sent"]) == (None, "1")
    assert (seen["weight"], seen["weight as sent"]) == (72.0, "7.20e1")
    assert seen["absent"] is None


def test_what_was_read_is_written_as_it_came_in_the_order_of_the_model(seen: dict[str, Any]) -> None:
    rest = '"creation":"2024-03-12T14:05:00-00:00","patient":[{"detail":{"weight":7.20e1}}]}}'
    assert seen["as it came"] == START + '{"caseId":1,' + rest
    assert seen["changed"] == START + '{"caseId":"x",' + rest


def test_what_cannot_be_is_refused(seen: dict[str, Any]) -> None:
    assert {seen["other message"], seen["unreadable"], seen["not XML"], seen["not valid"]} == {"HubFormatException"}


def test_codes_are_found_by_code_and_label(seen: dict[str, Any]) -> None:
    assert (seen["label"], seen["of"], seen["unknown"], seen["converted"]) == ("Masculin", True, False, True)
    assert "F" in seen["found"]


def test_a_former_name_of_a_list_has_its_constants(seen: dict[str, Any]) -> None:
    lists = outline(load_release(SPECS / "3.0"), NAMING).code_lists
    assert seen["former"]
    assert seen["obsolete"] == {item.former_name: item.name for item in lists if item.former_name}


def test_unknown_codes_are_errors_or_warnings(seen: dict[str, Any]) -> None:
    assert (seen["strict"], seen["tolerant"], seen["kept"]) == (1, 0, "?")
    assert seen["warned"] == ["$.createCaseHealth.qualification.origin"]


def test_open_objects_keep_what_they_do_not_know(seen: dict[str, Any]) -> None:
    assert seen["extra"] == "1"
    assert seen["extras"] == '{"customContent":{"a":1,"b":[true]}}'
