"""What Ruby's libraries write of the gem's objects, and what they read (docs/packages.md, Reading and writing)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.ruby.support import PROGRAMS, Package, missing, needs_ruby

pytestmark = needs_ruby
Packages = Callable[[Path], Package]
STATUS = {
    "caseId": "fr.health.samu750.x.1",
    "resourceId": "fr.health.samu750.resource.1",
    "state": {"datetime": "2024-05-26T13:22:00+02:00", "status": "DECISION"},
}
WRAPPED = {"resourcesStatus": STATUS}
FREE = {"b": 1, "a": [1.5, None, True, {"z": 1}]}
ERROR = {
    "errorCode": {"statusCode": 400, "statusString": "a"},
    "errorCause": "a",
    "referencedDistributionID": "a",
    "sourceMessage": FREE,
}
START = f"""
text = {json.dumps(json.dumps(WRAPPED))}
message = Hub.parse(text)
envelope = Hub.build(message, sender: "fr.health.samu750", recipients: "fr.health.samu770")
error = Hub.parse({json.dumps(json.dumps({"error": ERROR}))}).source_message
Pair = Struct.new(:at, :message)
"""
WRITTEN = """
objects = { message: message, envelope: envelope, part: message.state, code: message.state.status, free: error,
            payload: envelope.message }
own = { list: [message], hash: { "a" => { b: message } }, deep: [[{ c: [envelope, message.state] }]],
        pair: Pair.new("now", message).to_h }
"""


@cache
def has(library: str) -> bool:
    """Whether a library of Ruby is installed."""
    return not missing() and subprocess.run(["ruby", f"-r{library}", "-e", ""], capture_output=True).returncode == 0


def needs(library: str, package: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not has(library), reason=f"no {library}: apt-get install {package}")


NEEDS_ACTIVE_SUPPORT = needs("active_support/all", "ruby-activesupport")


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Packages) -> Package:
    return packages(dsf("3.3.2"))


@pytest.mark.parametrize(
    "library",
    [
        pytest.param("json", id="json"),
        pytest.param("active_support/all", id="active-support", marks=NEEDS_ACTIVE_SUPPORT),
    ],
)
@pytest.mark.parametrize(
    "write",
    [
        "->(value) { value.to_json }",
        "->(value) { JSON.generate(value) }",
        "->(value) { JSON.pretty_generate(value) }",
        "->(value) { JSON.dump(value) }",
        "->(value) { StringIO.new.tap { |out| JSON.dump(value, out) }.string }",
    ],
)
def test_every_writer_gives_the_same_json(latest: Package, library: str, write: str) -> None:
    script = f"""
    require "{library}"
    {START}{WRITTEN}
    write = {write}
    written = [objects, own].map {{ |all| all.transform_values {{ |value| write.call(value) }} }}
    puts JSON.generate(written + [envelope.to_h])
    """
    objects, own, envelope = latest.evaluate(script)
    objects, own = ({key: json.loads(text) for key, text in item.items()} for item in (objects, own))
    assert objects["message"] == (WRAPPED if "to_json" in write else STATUS)
    assert objects["part"] == STATUS["state"]
    assert objects["code"] == "DECISION"
    assert objects["envelope"] == envelope
    assert objects["free"] == FREE
    assert objects["payload"] == envelope["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert own == {
        "list": [STATUS],
        "hash": {"a": {"b": STATUS}},
        "deep": [[{"c": [envelope, STATUS["state"]]}]],
        "pair": {"at": "now", "message": STATUS},
    }


@NEEDS_ACTIVE_SUPPORT
def test_active_support_writes_wire_names(latest: Package) -> None:
    """`as_json` and `to_json` with options as Rails gives them, a struct, an object of the user's own."""
    script = f"""
    require "active_support/all"
    {START}
    class Own
      def initialize(message) = @message = message
    end
    zone = ActiveSupport::TimeZone["Europe/Paris"].local(2024, 5, 26, 13, 22)
    timed = message.with(state: message.state.with(datetime: zone))
    puts JSON.generate([
      message.as_json, message.as_json(only: :case_id), [message].as_json, envelope.as_json == envelope.to_h,
      JSON.parse(message.to_json({{ prefixes: ["a"] }})), JSON.parse(message.to_json(only: :case_id)),
      JSON.parse(Pair.new(1, message).to_json), JSON.parse(Own.new(message).to_json), message.state.status.as_json,
      JSON.parse(ActiveSupport::JSON.encode(m: message)), timed.to_h, message.deep_dup == message
    ])
    """
    found = latest.evaluate(script)
    pair = {"at": 1, "message": STATUS}
    rest = [pair, {"message": STATUS}, "DECISION", {"m": STATUS}, STATUS, True]
    assert found == [STATUS, STATUS, [STATUS], True, STATUS, STATUS, *rest]


@needs("sinatra/base", "ruby-sinatra")
def test_sinatra_takes_and_gives_messages(latest: Package) -> None:
    text = json.dumps(WRAPPED)
    wrong = json.dumps({"resourcesStatus": {**STATUS, "caseId": "no", "colour": None}})
    asked = [[path, text] for path in ("/parsed", "/of_class", "/symbols", "/struct", "/codes")]
    asked += [[path, body] for path in ("/parsed", "/of_class", "/symbols") for body in (wrong, json.dumps(STATUS))]
    asked += [["/parsed", "{"], ["/parsed", "<a>"]]
    lines = "".join(json.dumps(item) + "\n" for item in asked)
    program = str(PROGRAMS / "sinatra_app.rb")
    answers: list[Any] = [
        [status, json.loads(body)]
        for status, body in map(json.loads, latest.run(program, latest.name, text=lines).splitlines())
    ]
    assert answers[:5] == [
        [200, {"message": STATUS}],
        [200, [STATUS]],
        [200, STATUS],
        [200, {"at": "now", "message": STATUS}],
        [200, {"codes": ["DECISION"]}],
    ]
    errors = [["pattern", "$.resourcesStatus.caseId"], ["unknown", "$.resourcesStatus.colour"]]
    for status, body in (answers[5], answers[7], answers[9]):
        assert (status, body["errors"]) == (422, errors)
        assert '"no"' not in body["text"]
    assert (answers[6][0], answers[6][1]["errors"]) == (422, [["message", "$"]])
    assert answers[8] == [200, [STATUS]]
    assert answers[10] == [200, STATUS]
    assert [(status, body["errors"]) for status, body in answers[11:]] == [(422, [["syntax", "$"]])] * 2


def test_parsed_json_is_refused_where_a_text_is(latest: Package) -> None:
    script = """
    deep = (1..70).reduce(1) { |inner, _| { "a" => inner } }
    tried = [nil, [], "text", { a: 1 }, { "resourcesStatus" => nil }, { "resourcesStatus" => { "caseId" => nil } },
             deep, { "resourcesStatus" => { caseId: 1.5, "state" => Time.at(0) } }]
    puts JSON.generate(tried.map do |data|
      Hub::RsSr::ResourcesStatus.from_h(data) && []
    rescue Hub::InvalidMessage => error
      error.problems.map(&:to_a)
    end)
    """
    found = latest.evaluate(script)
    assert [["type", "$"]] == found[0] == found[1] == found[2]
    assert ["unknown", "$.a"] in found[3]
    assert found[4] == [["type", "$.resourcesStatus"]]
    assert ["type", "$.resourcesStatus.caseId"] in found[5]
    assert found[6] == [["syntax", "$"]]
    assert ["type", "$.resourcesStatus.state"] in found[7]
