"""What a vendor does with the package: build, acknowledge, search codes, several lines in one program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.wording.sentences import host_text
from tests.agreement.cases import cases
from tests.agreement.release import contract_release
from tests.typescript.support import Package, lay_out, needs_node

pytestmark = needs_node
Packages = Callable[[Path], Package]
MESSAGE = """
const content = { caseId: "fr.health.samu750.x.1", resourceId: "fr.health.samu750.resource.1",
  state: { datetime: "2024-05-26T13:22:00+02:00", status: "DECISION" } };
const pairs = (errors) => errors.map(({ code, path }) => [code, path]);
const attempt = (act) => { try { return act() ?? null; } catch (error) { return `${error.name} ${error.message}`; } };
"""


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Packages) -> Package:
    return packages(dsf("3.3.2"))


def test_built_envelope_is_valid_and_reads_back(latest: Package) -> None:
    script = """
    const sent = hub.rsSr.build(content, { sender: "fr.health.samu750", kind: "Update",
      recipients: ["fr.health.samu770", "fr.health.samu780"], sentAt: new Date("2024-05-26T13:22:00+02:00") });
    const back = [sent.toJson(), sent.toXml(), sent.toJson({ indent: 2 })].map((text) => hub.parse(text).document);
    said([sent.value, sent.validate().errors, back.map((one) => one.toJson() === sent.toJson()),
      back.map((one) => [one.kind, one.header.messageId === sent.envelope.distributionID]),
      sent.toJson({ indent: 2 }) === JSON.stringify(JSON.parse(sent.toJson()), null, 2)]);
    """
    data, errors, equal, kinds, is_indented = latest.evaluate(MESSAGE + script)
    assert (errors, equal, kinds, is_indented) == ([], [True] * 3, [["RS-SR", True]] * 3, True)
    identifier = data["distributionID"]
    assert identifier.startswith("fr.health.samu750_")
    sent, expires = (datetime.fromisoformat(data[name]) for name in ("dateTimeSent", "dateTimeExpires"))
    assert sent == datetime.fromisoformat("2024-05-26T13:22:00+02:00") and expires - sent == timedelta(hours=24)
    assert (data["distributionStatus"], data["distributionKind"]) == ("Actual", "Update")
    address = {"explicitAddressScheme": "hubex", "explicitAddressValue": "fr.health.samu770"}
    assert data["descriptor"] == {"language": "fr-FR", "explicitAddress": address}
    message = data["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert message["messageId"] == identifier
    assert message["sender"] == {"name": "samu750", "URI": "hubex:fr.health.samu750"}
    assert [item["name"] for item in message["recipient"]] == ["samu770", "samu780"]


@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Cayenne", "Pacific/Noumea", "Asia/Kolkata"])
def test_an_envelope_expires_after_24_hours_in_time_wherever_the_machine_is(latest: Package, zone: str) -> None:
    """Across the changes of clocks too; the offset is that of the machine at each moment."""
    script = """
    process.env.TZ = "%s";
    said(["2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z", "2026-07-01T12:00:00Z"].map((moment) => {
      const parties = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"], sentAt: new Date(moment) };
      const { dateTimeSent, dateTimeExpires } = hub.rsSr.build(content, parties).envelope;
      return [dateTimeSent, dateTimeExpires, Date.parse(dateTimeSent) - Date.parse(moment)];
    }));
    """
    for sent, expires, off in latest.evaluate(MESSAGE + script % zone):
        first, last = datetime.fromisoformat(sent), datetime.fromisoformat(expires)
        assert (off, last - first) == (0, timedelta(hours=24))
        assert all(item.utcoffset() == item.astimezone(ZoneInfo(zone)).utcoffset() for item in (first, last))


def test_acknowledgement_goes_back_to_the_sender(latest: Package) -> None:
    script = """
    const options = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"], status: "Exercise" };
    const sent = hub.build({ kind: "RS-SR", content }, options);
    const back = hub.acknowledge(hub.parse(sent.toXml()).document);
    said([sent.value, back.value, back.validate().errors, back.kind]);
    """
    sent, back, errors, kind = latest.evaluate(MESSAGE + script)
    assert (errors, kind) == ([], "RC-REF")
    assert (back["distributionKind"], back["distributionStatus"]) == ("Ack", "Exercise")
    assert back["senderID"] == "fr.health.samu770"
    assert back["descriptor"]["explicitAddress"]["explicitAddressValue"] == sent["senderID"]
    message = back["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert message["reference"] == {"distributionID": sent["distributionID"]}


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ('hub.rsSr.build(content, { sender: "a", recipients: [] })', "RangeError an envelope needs a sender and a"),
        (
            'hub.rsSr.build(content, { sender: "a", recipients: ["b"], kind: "No" })',
            'RangeError "No" is none of Report',
        ),
        ('hub.build({ kind: "X" }, { sender: "a", recipients: ["b"] })', "TypeError X is no message of release 3.3.2"),
        ("hub.acknowledge(hub.rsSr.document(content))", "TypeError a bare message is not acknowledged"),
        ('hub.forRelease("9.1")', "RangeError no package at hand is of release 9.1"),
        ('hub.forVhost("none")', "RangeError no release at hand has the virtual host none"),
        ('hub.rsSr.toXml({ ...content, caseId: "a\\u0001" })', "ConversionError"),
        ('hub.rsSr.toJson({ ...content, caseId: "\\ud800" })', "ConversionError"),
        ('hub.customContent.toXml({ "a b": 1 })', "ConversionError"),
    ],
)
def test_misuse_is_told(latest: Package, call: str, told: str) -> None:
    assert latest.evaluate(f"{MESSAGE}\nsaid(attempt(() => {call}));").startswith(told)


def test_objects_are_plain_and_checked_as_they_are(latest: Package) -> None:
    script = """
    const wrong = structuredClone({ ...content, caseId: "no", resourceId: undefined, other: null });
    wrong.state.status = "UNKNOWN";
    const { errors } = hub.rsSr.validate(wrong);
    said([pairs(errors), errors.map(({ fr }) => fr), errors.map(({ en }) => en),
      hub.rsSr.is(content), hub.rsSr.is(wrong),
      hub.rsSr.is(null), hub.rsSr.is([]), hub.rsSr.is({ ...content, caseId: new Date() })]);
    """
    found, french, english, *verdicts = latest.evaluate(MESSAGE + script)
    assert found == [
        ["pattern", "$.resourcesStatus.caseId"],
        ["unknown", "$.resourcesStatus.other"],
        ["required", "$.resourcesStatus.resourceId"],
        ["code", "$.resourcesStatus.state.status"],
    ]
    assert french[2] == "Le champ «\u00a0ID Ressource partagé\u00a0» (resourceId) est obligatoire."
    assert english[2] == 'The field "ID Ressource partagé" (resourceId) is required.'
    assert verdicts == [True, False, False, False, False]


def test_objects_of_front_ends_are_objects_like_others(latest: Package) -> None:
    """Proxies such as Vue's, frozen objects such as React's stores have, clones and spreads of every sample."""
    script = """
    const isObject = (value) => typeof value === "object" && value !== null;
    const reactive = (object) => new Proxy(object, {
      get(target, key, receiver) {
        const value = Reflect.get(target, key, receiver);
        return isObject(value) ? reactive(value) : value;
      },
    });
    const frozen = (object) => {
      Object.values(object).filter(isObject).forEach(frozen);
      return Object.freeze(object);
    };
    const ways = {
      reactive, structuredClone, frozen: (value) => frozen(structuredClone(value)), spread: (value) => ({ ...value }),
    };
    const wrong = [];
    for (const message of hub.messages) {
      const sample = message.sample();
      if (sample === undefined) continue;
      for (const [name, way] of Object.entries(ways)) {
        const given = way(sample);
        const broken = way({ ...structuredClone(sample), notAField: [1] });
        const sent = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"] };
        const isSame = message.validate(given).errors.length === 0 && message.toJson(given) === message.toJson(sample)
          && message.toXml(given) === message.toXml(sample)
          && message.validate(broken).errors.length === (message.type.isOpen ? 0 : 1)
          && message.build(given, sent).validate().errors.length === 0
          && message.document(given).changes(message.document(sample)).length === 0;
        if (!isSame) wrong.push([message.kind, name]);
      }
    }
    said(wrong);
    """
    assert latest.evaluate(script) == []


def test_stringify_gives_a_document_in_the_order_of_the_model_at_every_depth(latest: Package) -> None:
    script = """
    const turned = (value) => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([name, item]) => [name, turned(item)]));
    };
    const parties = { sender: "fr.health.samu750", recipients: ["fr.health.samu770"] };
    said(hub.messages.filter((message) => message.sample()).flatMap((message) => {
      const bare = message.document(turned(message.sample()));
      const sent = message.build(turned(message.sample()), parties);
      return [bare, sent].map((document) => JSON.stringify({ mine: { document }, list: [document] })
        === `{"mine":{"document":${document.toJson()}},"list":[${document.toJson()}]}`);
    }));
    """
    assert set(latest.evaluate(script)) == {True}


def test_every_sample_is_valid_and_written_back(latest: Package) -> None:
    script = """
    said(hub.messages.map((message) => {
      const sample = message.sample();
      if (sample === undefined) return [message.kind, null];
      const texts = [message.toJson(sample), message.toXml(sample), message.toJson(sample, { root: false })];
      const read = [hub.parse(texts[0]), message.parse(texts[1]), message.fromJson(texts[2])];
      return [message.kind, read.every(({ document }) => document?.toJson() === texts[0])];
    }));
    """
    found = dict(latest.evaluate(script))
    assert set(found.values()) <= {True, None}
    assert list(found.values()).count(True) > len(found) / 2


def test_codes_have_labels_and_are_searched(latest: Package) -> None:
    script = """
    const { NomencSexe, ...lists } = await import("%s/codes");
    const every = Object.values(lists).flatMap((list) => list.all.map((code) => [list, code]));
    const [list, code] = every.find(([, { parent }]) => parent) ?? [];
    said([NomencSexe.label("F"), NomencSexe.get("F").labels, NomencSexe.get("X") ?? null,
      NomencSexe.search("FEMININ").map(({ code }) => code),
      NomencSexe.has("M"), NomencSexe.label("X"), [...NomencSexe].length === NomencSexe.values.length,
      !list || (list.children(code.parent).includes(code) && list.parent(code.code) !== undefined)]);
    """
    assert latest.evaluate(script.replace("%s", latest.name)) == [
        "Féminin", ["Féminin"], None, ["F", "O"], True, "X", True, True,
    ]  # fmt: skip


def test_tolerant_reading_keeps_unknown_codes_and_tells_them(latest: Package) -> None:
    script = """
    content.state.status = "NEW";
    said([hub.rsSr.toJson(content), hub.rsSr.toXml(content)].map((text) => {
      const { document, errors, warnings } = hub.parse(text, { tolerant: true });
      return [pairs(hub.parse(text).errors), errors, pairs(warnings), document.content.state.status];
    }));
    """
    error = [["code", "$.resourcesStatus.state.status"]]
    assert latest.evaluate(MESSAGE + script) == [[error, [], error, "NEW"]] * 2


def test_numbers_keep_their_value(tmp_path: Path) -> None:
    """What a double would change is written again as it was read, also from a copy, until the number is another one."""
    script = """
    const exact = ["12345678901234567890", "0.1234567890123456789", "-9007199254740993",
      "1.00000000000000000001"];
    const same = ["1.5", "0.1", "1e5", "49.4484999719139", "-0.0", "100000000000000000000", "1e21", "1e-7"];
    const written = (number) => {
      const { document } = hub.parse(`{"createCas": {"id": "a1", "size": ${number}}}`);
      const copy = hub.createCas.toJson({ ...document.content, text: "x" });
      const [, xml] = /<size>(.*)<.size>/.exec(document.toXml() ?? "") ?? [];
      const again = xml && /"size":([^}]*)/.exec(hub.parse(document.toXml()).document.toJson())[1];
      document.content.size = 1;
      return [/"size":([^},]*)/.exec(copy)[1], again, JSON.parse(document.toJson()).createCas.size];
    };
    const attempt = (number) => { try { return written(number); } catch (error) { return error.name; } };
    said([exact.map(attempt), same.map(attempt),
      ["1234567890123456789.5", "1e-400"].map((count) =>
        hub.parse(`{"createCas": {"id": "a1", "count": ${count}}}`).errors.length)]);
    """.replace("hub.createCas", "hub.rsCas")
    exact, same, refused = lay_out(contract_release(), tmp_path).evaluate(script)
    plain = ["12345678901234567890", "0.1234567890123456789", "-9007199254740993", "1.00000000000000000001"]
    assert exact == [[text, text, 1] for text in plain]
    assert [float(item[0]) for item in same] == [1.5, 0.1, 1e5, 49.4484999719139, 0, 1e20, 1e21, 1e-7]
    assert [float(item[1]) for item in same] == [1.5, 0.1, 1e5, 49.4484999719139, 0, 1e20, 1e21, 1e-7]
    assert refused == [1, 1]


def test_foreign_xml_is_written_as_it_came(tmp_path: Path) -> None:
    """Free content of other namespaces, until its value is another one."""
    script = """
    const inner = '<p:a xmlns:p="urn:p"><p:b>1</p:b></p:a><c><x>1</x><y/><x>2</x></c>';
    const text = `<error xmlns="urn:emergency:cisu:2.0:error"><sourceMessage>${inner}</sourceMessage></error>`;
    const { document } = hub.parse(text);
    const first = document.toXml();
    document.content.sourceMessage.a = { b: "2" };
    said([document.value, first, document.toXml()]);
    """
    value, first, second = lay_out(contract_release(), tmp_path).evaluate(script)
    assert value["error"]["sourceMessage"] == {"a": {"b": "2"}, "c": {"x": ["1", "2"], "y": ""}}
    assert '<a xmlns="urn:p"><b>1</b></a><c><x>1</x><y/><x>2</x></c>' in first
    assert "<a><b>2</b></a>" in second


def test_lines_live_in_one_program(dsf: Callable[[str], Path], packages: Packages, tmp_path: Path) -> None:
    lines = [packages(dsf(name)) for name in ("1.0", "2.0.0", "3.0.0")]
    for package in lines:
        lay_out(package.release, tmp_path)
    script = """
    import * as v1 from "@hubsante/models-v1";
    import * as v2 from "@hubsante/models-v2";
    const others = [v1, v2];
    const found = ["1.0", "2.0", "3.0.0"].map((version) => hub.forRelease(version, others).RELEASE);
    const text = JSON.stringify({ reference: { distributionID: "a" } });
    const xml = hub.parse(v2.parse(text).document.toXml()).errors;
    said([found, pairs(xml), attempt(() => hub.forRelease("9.1", others)), v1.parse(text).document.kind]);
    """
    package = Package(lines[-1].release, tmp_path)
    found = package.evaluate(MESSAGE + script)
    told = "RangeError no package at hand is of release 9.1"
    assert found == [["1.0", "2.0.0", "3.0.0"], [["message", "$.reference"]], told, "RC-REF"]


def test_a_virtual_host_lets_its_messages_through_only(tmp_path: Path) -> None:
    texts = {case.name: case.text for case in cases()}
    read = ['{"createCas": {"id": "a1"}}', texts["envelopes: one"]]
    refused = ['{"error": {"sourceMessage": {}}}', texts["envelopes: one of XML without a header"]]
    script = f"""
    const host = hub.forVhost("15-15_v8.0");
    const options = {{ sender: "a", recipients: ["b"] }};
    const received = hub.parse({texts["envelopes: one"]!r}).document;
    said([host.messages, {read!r}.map((text) => host.parse(text).document.kind),
      {refused!r}.map((text) => attempt(() => host.parse(text).document.kind)),
      attempt(() => host.build({{ kind: "RS-CAS", content: {{ id: "a1" }} }}, options).kind),
      attempt(() => host.build({{ kind: "RS-ERROR", content: {{ sourceMessage: {{}} }} }}, options).kind),
      host.acknowledge(received).kind, host.parse("{{").errors.length, hub.rsCas.virtualHosts]);
    """
    told = f"MessageNotAllowedError {host_text('15-15_v8.0', ('RS-ERROR',), ())[1]}"
    assert lay_out(contract_release(), tmp_path).evaluate(MESSAGE + script) == [
        ["RS-CAS", "RC-REF"], ["RS-CAS"] * 2, [told] * 2, "RS-CAS", told, "RC-REF", 1, ["15-15_v8.0"],
    ]  # fmt: skip
