"""An envelope that was changed says what is wrong with it, as reading it would; its paths lead to what stands there."""

from __future__ import annotations

import pytest

from tests.python.support import Package

START = """
import copy
from {module}.rs_eda import CreateCaseHealth
sent = hub.build(CreateCaseHealth.sample(), sender="fr.health.samu440", recipients=["fr.health.samu750"])
read = [hub.parse(sent.to_json()), hub.parse(sent.to_xml())]
assert sent.problems() == [] and [item.problems() for item in read] == [[], []]
def refused(text):
    try:
        hub.parse(text)
    except hub.InvalidMessage as error:
        return error.problems
    return []
"""
MESSAGE = "$.content[0].jsonContent.embeddedJsonContent.message"
CHANGES = {
    "item.date_time_sent = 'today'": [("pattern", "$.dateTimeSent")],
    "item.sender_id = None": [("required", "$.senderID")],
    "item.descriptor.language = None": [("required", "$.descriptor.language")],
    "item.content = []": [("min-items", "$.content")],
    "item.message.header.message_id = None": [("required", f"{MESSAGE}.messageId")],
    "item.message.content.patient[0].patient_id = 'x'": [
        ("pattern", f"{MESSAGE}.createCaseHealth.patient[0].patientId")
    ],
    "item.message.content.case_id = None; item.date_time_expires = ''": [
        ("required", f"{MESSAGE}.createCaseHealth.caseId"),
        ("pattern", "$.dateTimeExpires"),
    ],
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_has_the_problems_of_reading(newest: Package, change: str) -> None:
    script = f"""
for item in [copy.deepcopy(one) for one in (sent, *read)]:
    {change}
    found = item.problems()
    assert found == refused(item.to_json()) and all(problem.fr and problem.details() for problem in found)
    assert [problem.details().value for problem in found] == [item.at(problem.path) for problem in found]
print(json.dumps([[problem.code, problem.path, item.at(problem.path)] for problem in found]))
"""
    found = newest.evaluate(START.replace("{module}", newest.module) + script)
    assert [(code, path) for code, path, _ in found] == CHANGES[change]
    absent = [path for code, path, value in found if value is None]
    assert absent == [path for code, path in CHANGES[change] if code == "required"]


def test_codes_that_are_unknown_are_problems_of_the_envelope_too(newest: Package) -> None:
    script = """
case = json.loads(sent.to_json())
content = case["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]["createCaseHealth"]
content["qualification"]["origin"] = "?"
with hub.tolerant():
    kept = hub.parse(json.dumps(case))
strict, warned, read_again = [
    [[item.code, item.path] for item in found]
    for found in (kept.problems(), kept.warnings(), refused(kept.to_json()))
]
assert strict == warned == read_again
print(json.dumps([strict, [kept.at(path) for _, path in strict]]))
"""
    path = f"{MESSAGE}.createCaseHealth.qualification.origin"
    assert newest.evaluate(START.replace("{module}", newest.module) + script) == [[["code", path]], ["?"]]


def test_a_number_that_json_has_not_is_a_problem_at_its_place(newest: Package) -> None:
    script = """
item = copy.deepcopy(sent)
item.message.content.patient[0].detail.weight = float("nan")
found = [[problem.code, problem.path] for problem in item.problems()]
print(json.dumps([found, [[problem.code, problem.path] for problem in item.message.content.problems()]]))
"""
    path = "createCaseHealth.patient[0].detail.weight"
    found, of_message = newest.evaluate(START.replace("{module}", newest.module) + script)
    assert (found, of_message) == ([["type", f"{MESSAGE}.{path}"]], [["type", f"$.{path}"]])


@pytest.mark.parametrize("change", ["item.message.content = None", "item.content[0].json_content = None"])
def test_what_takes_the_message_away_is_a_problem(newest: Package, change: str) -> None:
    script = f"""
item = copy.deepcopy(sent)
{change}
print(json.dumps([[problem.code, problem.path] for problem in item.problems()]))
"""
    [(code, path)] = newest.evaluate(START.replace("{module}", newest.module) + script)
    assert (code, path) in {("message", MESSAGE), ("required", "$.content[0].jsonContent")}
