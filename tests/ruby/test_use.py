"""What a vendor does with the gem: build, acknowledge, search codes, several lines in one process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.model.virtual_hosts import virtual_hosts
from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
Packages = Callable[[Path], Package]
MESSAGE = """
content = Hub::RsSr::ResourcesStatus.new(
  case_id: "fr.health.samu750.x.1", resource_id: "fr.health.samu750.resource.1",
  state: Hub::RsSr::State.new(datetime: "2024-05-26T13:22:00+02:00", status: "DECISION")
)
"""


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Packages) -> Package:
    return packages(dsf("3.3.2"))


@pytest.fixture
def lines(dsf: Callable[[str], Path], packages: Packages) -> tuple[Package, Package, Package]:
    return packages(dsf("1.0")), packages(dsf("2.0.0")), packages(dsf("3.0.0"))


def test_built_envelope_is_valid_and_reads_back(latest: Package) -> None:
    script = """
    envelope = Hub.build(content, sender: "fr.health.samu750", recipients: %w[fr.health.samu770 fr.health.samu780],
                         kind: "Update", sent_at: Time.new(2024, 5, 26, 13, 22, 0, "+02:00"))
    json, xml = Hub.parse(envelope.to_json), Hub.parse(envelope.to_xml)
    puts JSON.generate([envelope.to_h, envelope.problems, json == envelope, xml == envelope])
    """
    data, problems, from_json, from_xml = latest.evaluate(MESSAGE + script)
    assert (problems, from_json, from_xml) == ([], True, True)
    identifier = data["distributionID"]
    assert identifier.startswith("fr.health.samu750_")
    assert data["dateTimeSent"] == "2024-05-26T13:22:00+02:00"
    assert data["dateTimeExpires"] == "2024-05-27T13:22:00+02:00"
    assert (data["distributionStatus"], data["distributionKind"]) == ("Actual", "Update")
    address = {"explicitAddressScheme": "hubex", "explicitAddressValue": "fr.health.samu770"}
    assert data["descriptor"] == {"language": "fr-FR", "explicitAddress": address}
    message = data["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert message["messageId"] == identifier
    assert message["sender"] == {"name": "samu750", "URI": "hubex:fr.health.samu750"}
    assert [item["name"] for item in message["recipient"]] == ["samu770", "samu780"]


def test_acknowledgement_goes_back_to_the_sender(latest: Package) -> None:
    script = """
    sent = Hub.build(content, sender: "fr.health.samu750", recipients: ["fr.health.samu770"], status: "Exercise")
    back = Hub.acknowledge(Hub.parse(sent.to_xml))
    puts JSON.generate([sent.to_h, back.to_h, back.problems, back.message.content.class.name])
    """
    sent, back, problems, name = latest.evaluate(MESSAGE + script)
    assert problems == []
    assert name.endswith("RcRef::Reference")
    assert (back["distributionKind"], back["distributionStatus"]) == ("Ack", "Exercise")
    assert back["senderID"] == "fr.health.samu770"
    assert back["descriptor"]["explicitAddress"]["explicitAddressValue"] == sent["senderID"]
    message = back["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert message["reference"] == {"distributionID": sent["distributionID"]}


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ('Hub.build(content, sender: "a", recipients: [])', "ArgumentError an envelope needs a recipient"),
        ('Hub.build(content, sender: "a", recipients: "b", kind: "Wrong")', "ArgumentError the code is none of Report"),
        ('Hub.build("text", sender: "a", recipients: "b")', "ArgumentError String is no message of release 3.3.2"),
        ("Hub::RsSr::State.new(colour: 1)", "ArgumentError unknown attribute(s): colour"),
        ("Hub::RsSr::State.new(status: 'DECISION')", "ArgumentError missing attribute(s): datetime"),
        ('content.case_id = "a\\u0001"; content.to_xml', "HubSante::Models::V3::ConversionError"),
    ],
)
def test_misuse_is_told(latest: Package, call: str, said: str) -> None:
    script = f'begin; {call}; rescue => error; puts JSON.generate("#{{error.class}} #{{error.message}}"); end'
    assert latest.evaluate(MESSAGE + script).startswith(said)


def test_a_changed_message_is_checked_again(latest: Package) -> None:
    script = """
    content.case_id = "no"
    content.state.status = "UNKNOWN"
    content.state.datetime = nil
    puts JSON.generate([content.problems.map(&:to_a), content.problems.map(&:fr), content.problems.map(&:en)])
    """
    found, french, english = latest.evaluate(MESSAGE + script)
    assert found == [
        ["pattern", "$.resourcesStatus.caseId"],
        ["required", "$.resourcesStatus.state.datetime"],
        ["code", "$.resourcesStatus.state.status"],
    ]
    assert french[1] == "Le champ «\u00a0Date/heure de changement de statut\u00a0» (state.datetime) est obligatoire."
    assert english[1] == 'The field "Date/heure de changement de statut" (state.datetime) is required.'


def test_objects_are_compared_copied_and_matched(latest: Package) -> None:
    script = """
    copy = content.with(case_id: "fr.health.samu750.x.2")
    matched = case content; in { case_id:, state: { status: } } then [case_id, status.code] end
    said = case content.state.status; when "DECISION" then "text" end
    puts JSON.generate([copy == content, content == content.dup, matched, said, content.hash == content.dup.hash])
    """
    assert latest.evaluate(MESSAGE + script) == [False, True, ["fr.health.samu750.x.1", "DECISION"], "text", True]


def test_codes_have_labels_and_are_searched(latest: Package) -> None:
    script = """
    list = Hub::Codes::NomencSexe
    other = Hub::Codes::CodeNatureDeFait.find(&:parent)
    puts JSON.generate([list::F.label, list["F"].equal?(list::F), list["X"], list.search("FEMININ").map(&:code),
                        list.search("autre SEXE").map(&:code), other.parent.level == other.level - 1])
    """
    assert latest.evaluate(script) == ["Féminin", True, None, ["F", "O"], ["O"], True]


def test_tolerant_reading_keeps_unknown_codes_and_tells_them(latest: Package) -> None:
    script = """
    content.state.status = "NEW"
    [content.to_json, content.to_xml].each_with_object([]) do |text, found|
      strict = begin Hub.parse(text) rescue $!.problems.map(&:to_a) end
      kept = Hub.parse(text, tolerant: true)
      found << [strict, kept.state.status.code, kept.state.status.known?, kept.warnings.map(&:to_a), kept.to_h]
    end.then { |found| puts JSON.generate(found) }
    """
    error = [["code", "$.resourcesStatus.state.status"]]
    for strict, code, known, warnings, data in latest.evaluate(MESSAGE + script):
        assert (strict, code, known, warnings) == (error, "NEW", False, error)
        assert data["state"]["status"] == "NEW"


def test_three_lines_live_in_one_process(lines: tuple[Package, Package, Package]) -> None:
    script = """
    require "hubsante_models_v2"
    found = %w[1.0 2.0 3.0.0].map { |version| HubSante::Models.for_release(version)::RELEASE }
    v2 = HubSante::Models::V2
    text = { "reference" => { "distributionID" => "a" } }.to_json
    mixed = begin Hub.build(v2.parse(text), sender: "a", recipients: "b") rescue $!.class end
    xml = begin Hub.parse(v2.parse(text).to_xml) rescue $!.problems.map(&:to_a) end
    absent = begin HubSante::Models.for_release("9.1") rescue $!.class end
    puts JSON.generate([found, mixed, xml, absent, Hub.parse(text) == v2.parse(text)])
    """
    first, second, third = lines
    found = third.evaluate(script, first, second)
    assert found == [["1.0", "2.0.0", "3.0.0"], "ArgumentError", [["message", "$.reference"]], "KeyError", False]


def test_exceptions_of_all_lines_are_caught_by_one_type(lines: tuple[Package, Package, Package]) -> None:
    script = """
    %w[1.0 2.0 3.0.0].map do |version|
      line = HubSante::Models.for_release(version)
      begin
        line.parse("{}")
      rescue ArgumentError => error
        [error.instance_of?(line::InvalidMessage), error.problems.first.fr]
      end
    end.then { |found| puts JSON.generate(found) }
    """
    first, second, third = lines
    told = "Le document ne contient pas un message connu de cette version, et un seul."
    assert third.evaluate(script, first, second) == [[True, told]] * 3


def test_a_virtual_host_lets_its_messages_through_only(release_folder: Path, packages: Packages) -> None:
    package = packages(release_folder)
    hosts = virtual_hosts(package.release)
    allowed: list[Any] = [
        [host.name, schema.name, schema.name in host.messages]
        for host in hosts
        for schema in package.release.messages
        if not schema.root.fields
    ]
    script = """
    requests = JSON.parse($stdin.read)
    requests.each_with_object([]) do |(host, schema, _), found|
      content = Hub::Messages.of_schema(schema).new
      one = HubSante::Models.for_vhost(host)
      tried = [-> { one.build(content, sender: "a", recipients: "b") }, -> { one.parse(content.to_json) }].map do |call|
        call.call && true
      rescue one.line::MessageNotAllowed
        false
      end
      found << [host, schema, tried.uniq]
    end.then { |found| puts JSON.generate(found) }
    """
    import json

    start = f'require "{package.name}"; Hub = {package.line}\n'
    found = json.loads(package.run("-e", start + script, text=json.dumps(allowed)))
    assert found == [[host, schema, [is_allowed]] for host, schema, is_allowed in allowed]
