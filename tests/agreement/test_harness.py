"""The matrix itself: mutants are the same each time and meet every code, differences count, exceptions are narrow."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.agreement import json_mutants, xml_mutants
from tests.agreement.engines import engines
from tests.agreement.judges import our_errors
from tests.agreement.matrix import Matrix, exceptions
from tests.agreement.mutants import mutants
from tests.conftest import SPECS, own_releases

NEWEST = SPECS / own_releases()[-1]
JSON = {"id": "1 x", "format": "json", "schema": None, "text": "{}"}
OPEN = {**JSON, "format": "xml", "text": "<error><sourceMessage><a b='c'/></sourceMessage></error>"}


def test_mutants_are_the_same_each_time() -> None:
    assert mutants(NEWEST, 200) == mutants(NEWEST, 200)


def test_mutants_have_every_change_and_every_code_in_both_formats() -> None:
    requests = mutants(NEWEST, 2_000)
    kinds = {request["id"].split(" ", 1)[1] for request in requests}
    changes = (*json_mutants.CHANGES, *xml_mutants.CHANGES, *xml_mutants.BREAKS)
    assert kinds == {kind for kind, _ in changes}
    codes = {
        (request["format"], code)
        for request, errors in zip(requests, our_errors(NEWEST, requests), strict=True)
        for code, *_ in errors
    }
    every = {"syntax", "message", "required", "unknown", "type", "pattern", "code", "min-items", "max-items"}
    wanted = {(form, code) for form in ("json", "xml") for code in every} | {("xml", "order")}
    assert codes | {("json", "max-items")} == wanted  # few lists of the samples have a most
    valid = Counter(
        request["format"] for request, e in zip(requests, our_errors(NEWEST, requests), strict=True) if not e
    )
    assert min(valid.values()) > 200


def test_another_path_another_code_and_another_verdict_are_differences() -> None:
    matrix, wanted = Matrix(), [["type", "$.a"]]
    given = [
        ([["type", "$.b"]], False),
        ([["code", "$.a"]], False),
        ([], True),
        (wanted, False),
        (None, False),
        (None, True),
    ]
    matrix.compare("1.0", "java", [(JSON, wanted)] * len(given), given)
    assert (matrix.rows[0].disagreements, matrix.rows[0].excepted, len(matrix.wrong)) == (4, 0, 4)


def test_an_exception_is_of_one_judge_one_verdict_and_its_errors_alone() -> None:
    matrix, attribute = Matrix(), [["unknown", "$.error.sourceMessage.a['@b']"]]
    matrix.compare("1.0", "xerces", [(OPEN, attribute), (OPEN, [*attribute, ["required", "$.x"]])], [(None, True)] * 2)
    matrix.compare("1.0", "java", [(OPEN, attribute)], [([], True)])
    assert [(row.excepted, row.disagreements) for row in matrix.rows] == [(1, 1), (0, 1)]
    assert matrix.used == {"attributes and texts in free content": 1}
    assert len({item.name for item in exceptions()}) == len(exceptions())


def test_exceptions_name_judges_that_are(tmp_path: Path) -> None:
    assert {judge for item in exceptions() for judge in item.judges} <= {*engines(tmp_path), "xerces"}
