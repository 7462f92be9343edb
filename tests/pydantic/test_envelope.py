"""Envelopes that the package builds, judged by our own EDXL-DE schema."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from types import ModuleType
from typing import Any

import pytest

from tests.conftest import SPECS, own_releases
from tests.json_schema.oracle import ENVELOPE, ours
from tests.pydantic.test_problems import POSITION, wrapped

NEWEST = SPECS / own_releases()[-1]
SENDER, RECIPIENT = "fr.health.samu440", "fr.health.samu770"


def content(package: ModuleType) -> Any:
    return package.parse(wrapped(POSITION))


def assert_valid(text: bytes) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(text)
    errors = [error.message for error in ours(NEWEST).validator(ENVELOPE).iter_errors(document)]
    assert not errors
    return document


@pytest.mark.parametrize("kind", ["Report", "Update", "Cancel", "Ack", "Error"])
@pytest.mark.parametrize("status", ["Actual", "Exercise"])
def test_built_envelopes_are_valid(package: ModuleType, kind: str, status: str) -> None:
    envelope = package.build(content(package), sender=SENDER, recipients=[RECIPIENT], kind=kind, status=status)
    document = assert_valid(envelope.to_json())
    message = document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert document["distributionID"].startswith(f"{SENDER}_")
    assert message["messageId"] == document["distributionID"]
    assert (document["distributionKind"], document["distributionStatus"]) == (kind, status)
    assert (document["descriptor"]["language"], message["kind"]) == ("fr-FR", kind)
    assert document["descriptor"]["explicitAddress"] == {
        "explicitAddressScheme": "hubex",
        "explicitAddressValue": RECIPIENT,
    }
    assert message["geoPositionsUpdate"]["position"] == [POSITION]


def test_dates_have_an_offset_and_expire_after_a_day(package: ModuleType) -> None:
    moments = [datetime(2026, 2, 4, 10, 0, 0, 999, zone) for zone in (UTC, timezone(timedelta(hours=-10)))]
    for moment in moments:
        envelope = package.build(content(package), sender=SENDER, recipients=[RECIPIENT], sent=moment)
        document = assert_valid(envelope.to_json())
        sent, expires = (datetime.fromisoformat(document[key]) for key in ("dateTimeSent", "dateTimeExpires"))
        assert sent == moment.replace(microsecond=0) and expires - sent == timedelta(hours=24)


def test_two_envelopes_have_two_ids(package: ModuleType) -> None:
    made = [package.build(content(package), sender=SENDER, recipients=[RECIPIENT]) for _ in range(2)]
    assert made[0].distribution_id != made[1].distribution_id


def test_an_envelope_needs_a_recipient(package: ModuleType) -> None:
    with pytest.raises(ValueError, match="recipient"):
        package.build(content(package), sender=SENDER, recipients=[])


def test_an_envelope_reads_back(package: ModuleType) -> None:
    envelope = package.build(content(package), sender=SENDER, recipients=[RECIPIENT])
    again = package.parse(envelope.to_json())
    assert isinstance(again, package.Envelope)
    assert again.to_json() == envelope.to_json()
    assert again.message.content.to_dict() == {"position": [POSITION]}
    assert again.message.header.message_id == envelope.distribution_id


def test_an_acknowledgement_refers_to_what_was_received(package: ModuleType) -> None:
    received = package.build(content(package), sender=SENDER, recipients=[RECIPIENT], status="Exercise")
    answer = package.acknowledge(received, by=RECIPIENT)
    document = assert_valid(answer.to_json())
    message = document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert message["reference"] == {"distributionID": received.distribution_id}
    assert document["distributionKind"] == "Ack" and document["distributionStatus"] == "Exercise"
    assert document["descriptor"]["explicitAddress"]["explicitAddressValue"] == SENDER
    assert document["senderID"] == RECIPIENT


def broken(package: ModuleType, change: Any) -> list[tuple[str, str]]:
    document = json.loads(package.build(content(package), sender=SENDER, recipients=[RECIPIENT]).to_json())
    change(document)
    with pytest.raises(package.InvalidMessage) as caught:
        package.parse(json.dumps(document))
    return [(problem.code, problem.path) for problem in caught.value.problems]


HOLDER = "$.content[0].jsonContent.embeddedJsonContent"


def holder(document: Any) -> Any:
    return document["content"][0]["jsonContent"]["embeddedJsonContent"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda d: d.pop("senderID"), [("required", "$.senderID")]),
        (lambda d: d.update(other=1), [("unknown", "$.other")]),
        (lambda d: d.update(dateTimeSent="2026-02-04T10:00:00Z"), [("pattern", "$.dateTimeSent")]),
        (lambda d: d.update(distributionKind="report"), [("code", "$.distributionKind")]),
        (lambda d: d.update(distributionKind=1), [("type", "$.distributionKind")]),
        (lambda d: d.update(content=[]), [("min-items", "$.content")]),
        (lambda d: d.update(content=None), [("type", "$.content")]),
        (lambda d: d["content"].append({}), [("required", "$.content[1].jsonContent")]),
        (lambda d: holder(d).pop("message"), [("required", f"{HOLDER}.message")]),
        (lambda d: holder(d).update(message=None), [("type", f"{HOLDER}.message")]),
        (lambda d: holder(d).update(message=[]), [("type", f"{HOLDER}.message")]),
        (lambda d: holder(d).update(message={}), [("message", f"{HOLDER}.message")]),
        (lambda d: holder(d)["message"].update(reference={}), [("message", f"{HOLDER}.message")]),
        (lambda d: holder(d)["message"].pop("messageId"), [("required", f"{HOLDER}.message.messageId")]),
        (
            lambda d: holder(d)["message"].update(geoPositionsUpdate={"position": [{**POSITION, "speed": "x"}]}),
            [("type", f"{HOLDER}.message.geoPositionsUpdate.position[0].speed")],
        ),
    ],
)
def test_problems_in_an_envelope(package: ModuleType, change: Any, expected: list[tuple[str, str]]) -> None:
    assert broken(package, change) == expected
