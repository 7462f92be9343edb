"""Envelopes and acknowledgements that the package builds, judged by the published schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from tests.csharp.support import Package, ask, needs_dotnet
from tests.support.samples import requests
from tests.support.verdicts import published_json_verdict

pytestmark = needs_dotnet

IDENTIFIER = r"{}_[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}"


def test_built_envelopes_are_valid(real: Path, packages: Callable[[Path], Package]) -> None:
    program = packages(real).program("envelope")
    bare = [item for item in requests(real) if "/examples/" in item["id"] and item["format"] == "json"]
    by_folder = {item["id"].split("/")[2]: item for item in bare if "MonsieurX.02a" not in item["id"]}
    assert by_folder
    for item, answer in zip(by_folder.values(), ask(program, by_folder.values()), strict=True):
        sent, reply = json.loads(answer["sent"]), json.loads(answer["reply"])
        assert published_json_verdict(real, {"text": answer["sent"], "schema": None}), item["id"]
        assert published_json_verdict(real, {"text": answer["reply"], "schema": None}), item["id"]
        assert (answer["errors"], answer["lifetime"]) == (0, 24)
        assert re.fullmatch(IDENTIFIER.format("fr.health.samuA"), sent["distributionID"])
        assert re.fullmatch(IDENTIFIER.format("fr.health.samuB"), reply["distributionID"])
        message = sent["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
        acknowledged = reply["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
        (root,) = json.loads(item["text"])
        assert message[root] == json.loads(item["text"])[root]
        assert message.get("messageId", sent["distributionID"]) == sent["distributionID"]
        assert [party["URI"] for party in message.get("recipient", ())] in (
            ["hubex:fr.health.samuB", "hubex:fr.health.samuC"],
            [],
        )
        assert acknowledged["reference"]["distributionID"] == sent["distributionID"]
        assert reply["descriptor"]["explicitAddress"]["explicitAddressValue"] == "fr.health.samuA"
        assert reply["distributionKind"] == "Ack"
