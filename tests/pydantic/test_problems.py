"""The codes and paths of docs/packages.md, on one message after another."""

from __future__ import annotations

import json
import pickle
import time
from dataclasses import FrozenInstanceError, replace
from types import ModuleType
from typing import Any

import pytest

POSITION: dict[str, Any] = {
    "resourceId": "fr.health.samu440.resource.VLM440-2",
    "datetime": "2026-02-04T10:00:00+01:00",
    "coord": {"lat": 47.2, "lon": -1.5},
}
P = "$.geoPositionsUpdate.position"


def wrapped(*positions: Any) -> str:
    return json.dumps({"geoPositionsUpdate": {"position": list(positions)}})


def changed(**values: Any) -> str:
    return wrapped({key: value for key, value in (POSITION | values).items() if value is not ...})


def reference(value: str) -> str:
    return '{"reference": {"distributionID": ' + value + "}}"


def problems(package: ModuleType, text: str | bytes) -> list[tuple[str, str]]:
    try:
        package.parse(text)
    except package.InvalidMessage as error:
        return [(problem.code, problem.path) for problem in error.problems]
    return []


CASES: list[tuple[str | bytes, list[tuple[str, str]]]] = [
    (wrapped(POSITION), []),
    (changed(speed=1), []),
    (changed(speed=1.5), []),
    (changed(coord=...), [("required", f"{P}[0].coord")]),
    (wrapped(POSITION, {}), [("required", f"{P}[1].{name}") for name in ("coord", "datetime", "resourceId")]),
    (changed(colour="red"), [("unknown", f"{P}[0].colour")]),
    (changed(**{"une clé": 1}), [("unknown", f"{P}[0]['une clé']")]),
    (changed(resource_id="x"), [("unknown", f"{P}[0].resource_id")]),
    (changed(speed=None), [("type", f"{P}[0].speed")]),
    (changed(speed="1"), [("type", f"{P}[0].speed")]),
    (changed(speed=True), [("type", f"{P}[0].speed")]),
    (changed(engineOn="true"), [("type", f"{P}[0].engineOn")]),
    (changed(engineOn=1), [("type", f"{P}[0].engineOn")]),
    (changed(coord=[]), [("type", f"{P}[0].coord")]),
    (changed(move=1), [("type", f"{P}[0].move")]),
    (changed(resourceId=1), [("type", f"{P}[0].resourceId")]),
    (changed(move="ROULANT"), [("code", f"{P}[0].move")]),
    (changed(move="MOBILE\n"), [("code", f"{P}[0].move")]),
    (changed(resourceId="x"), [("pattern", f"{P}[0].resourceId")]),
    (changed(datetime="2026-02-04T10:00:00Z"), [("pattern", f"{P}[0].datetime")]),
    (changed(datetime="2026-02-04T10:00:00.5+01:00"), [("pattern", f"{P}[0].datetime")]),
    (changed(datetime="2026-02-04T10:00:00+01:00\n"), [("pattern", f"{P}[0].datetime")]),
    (changed(datetime="2026-02-0٤T10:00:00+01:00"), [("pattern", f"{P}[0].datetime")]),
    (changed(datetime=1770000000), [("type", f"{P}[0].datetime")]),
    (wrapped(), [("min-items", P)]),
    (json.dumps({"geoPositionsUpdate": {"position": POSITION}}), [("type", P)]),
    (json.dumps({"geoPositionsUpdate": {}}), [("required", P)]),
    (json.dumps({"geoPositionsUpdate": None}), [("type", "$.geoPositionsUpdate")]),
    (changed(speed="1", move="X", colour=1), [("code", f"{P}[0].move"), ("type", f"{P}[0].speed")]),
    ("{}", [("message", "$")]),
    ('{"other": {}}', [("message", "$")]),
    ('{"geoPositionsUpdate": {}, "reference": {}}', [("message", "$")]),
    ("[]", [("type", "$")]),
    ("null", [("type", "$")]),
    ("", [("syntax", "$")]),
    ("{", [("syntax", "$")]),
    (b"\xff", [("syntax", "$")]),
    (b"\xef\xbb\xbf{}", [("message", "$")]),
    ('{"reference": {"distributionID": "a", "distributionID": "b"}}', [("syntax", "$")]),
    ('{"reference": {"distributionID": "\\u0022", "distributionID": "\\u0022"}}', [("syntax", "$")]),
    ('{"reference": {"distributionID": "a"}, "reference": {"distributionID": "a"}}', [("syntax", "$")]),
    ('{"reference": {"distributionID": NaN}}', [("syntax", "$")]),
    ('{"reference": {"distributionID": -Infinity}}', [("syntax", "$")]),
    ('{"reference": {"distributionID": "\\ud800"}}', [("syntax", "$")]),
    ('{"reference": {"distributionID": "\ud800"}}', [("syntax", "$")]),
    (reference("[" * 70 + "1" + "]" * 70), [("syntax", "$")]),
    (reference("[" * 90_000 + "1" + "]" * 90_000), [("syntax", "$")]),
    (reference("9" * 5_000), [("syntax", "$")]),
]
CASES[28][1].append(("unknown", f"{P}[0].colour"))  # sorted by path, then code
CASES[28][1].sort(key=lambda problem: (problem[1], problem[0]))


@pytest.mark.parametrize(("text", "expected"), CASES, ids=range(len(CASES)))
def test_codes_and_paths(package: ModuleType, text: str | bytes, expected: list[tuple[str, str]]) -> None:
    assert problems(package, text) == expected


def test_every_problem_has_its_text_in_both_languages(package: ModuleType) -> None:
    with pytest.raises(package.InvalidMessage) as caught:
        package.parse(changed(coord=..., speed="1", colour="x", move="X", datetime="x"))
    for problem in caught.value.problems:
        short = problem.path.removeprefix("$.geoPositionsUpdate.")  # below the message: docs/packages.md, Validation
        assert short in problem.fr and short in problem.en and problem.fr != problem.en


def test_a_path_in_braces_is_only_text(package: ModuleType) -> None:
    with pytest.raises(package.InvalidMessage) as caught:
        package.parse(changed(**{"{0.__class__}": 1}))
    assert "{0.__class__}" in caught.value.problems[0].fr


@pytest.mark.parametrize("attack", ["a" * 100_000 + "!", "a." * 50_000, "a-" * 50_000 + "\n", "." * 100_000])
def test_a_hostile_case_id_is_refused_at_once(package: ModuleType, attack: str) -> None:
    text = json.dumps({"createCaseHealth": {"caseId": attack}})
    package.parse(wrapped(POSITION))
    problems(package, json.dumps({"createCaseHealth": {}}))  # imports the module, builds its validators
    start = time.process_time()
    found = problems(package, text)
    assert time.process_time() - start < 0.5  # linear: a millisecond; a backtracking engine needs hours
    assert ("pattern", "$.createCaseHealth.caseId") in found


def test_a_trusted_text_is_checked_for_all_but_keys_that_stand_twice(package: ModuleType) -> None:
    message = type(package.parse(wrapped(POSITION)))
    shuffled = json.dumps({"geoPositionsUpdate": {"position": [dict(reversed(POSITION.items()))]}})
    for text in (wrapped(POSITION), shuffled):
        assert message.from_json(text, trusted=True).to_json() == message.from_json(text).to_json()
        assert json.loads(message.from_json(text, trusted=True).to_json()) == json.loads(text)
    twice = wrapped(POSITION).replace('"resourceId"', '"resourceId": "x", "resourceId"')
    assert message.from_json(twice, trusted=True).to_json() == message.from_json(wrapped(POSITION)).to_json()
    for text, expected in CASES:
        if expected and "geoPositionsUpdate" in str(text):
            with pytest.raises(package.InvalidMessage) as caught:
                message.from_json(text, trusted=True)
            with pytest.raises(package.InvalidMessage) as otherwise:
                message.from_json(text)
            assert caught.value.problems == otherwise.value.problems


def test_problems_are_by_path_then_code_and_the_first_of_a_place_stays(package: ModuleType) -> None:
    problem = package.Problem
    first, again = problem("$.b", "type", "string"), problem("$.b", "type", "object")
    before, behind = problem("$.a", "unknown"), problem("$.b", "unknown")
    for found in ([behind, first, before, again], [before, first, behind], [before, first, again, behind]):
        assert package.InvalidMessage(found).problems == [before, first, behind]


def test_a_problem_is_a_value_that_cannot_be_changed(package: ModuleType) -> None:
    one, same = package.Problem("$.a", "type", "string"), package.Problem("$.a", "type", detail="string", root="r")
    assert one == same and hash(one) == hash(same) and repr(pickle.loads(pickle.dumps(one))) == repr(one)
    with pytest.raises(FrozenInstanceError):
        one.path = "$.b"
    assert replace(one, path="$.b").path == "$.b"
