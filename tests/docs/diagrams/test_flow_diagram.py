"""The flow picture of each contract holds each of its messages, with the way that the DSF gives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from generator.model.perimeters import messages_of, perimeter_names
from generator.targets.docs.diagrams import flow_diagram
from generator.targets.docs.diagrams.flows import Way, flows
from tests.conftest import SPECS, load_release
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release

SVG = {"s": "http://www.w3.org/2000/svg"}


def parsed(text: str) -> etree._Element:
    return etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))


def test_every_message_of_a_contract_is_there(real: Path) -> None:
    found = load_release(real)
    assert perimeter_names(found)
    for perimeter in perimeter_names(found):
        drawn = [
            item.text for item in parsed(flow_diagram(found, perimeter)).iterfind(".//s:text[@class='message']", SVG)
        ]
        assert sorted(drawn) == sorted(messages_of(found, perimeter))


def test_every_message_of_a_release_is_in_a_contract(real: Path) -> None:
    found = load_release(real)
    shown = {name for perimeter in perimeter_names(found) for name in messages_of(found, perimeter)}
    assert shown == {schema.name for schema in found.messages}


def test_ways_are_those_of_the_specification() -> None:
    found = load_release(SPECS / "3.0")
    ways = {flow.message: flow.way for flow in flows(found, "15-SMUR")}
    assert (ways["RS-ER"], ways["RS-BPV"], ways["RS-RI"]) == (Way.TO_PARTNER, Way.FROM_PARTNER, Way.BOTH)
    assert ways["RS-INFO"] is Way.FROM_HUB
    assert [flow.message for flow in flows(found, "15-SMUR")][-2:] == ["RS-INFO", "RS-ERROR"]
    assert {flow.way for flow in flows(found, "15-15")} == {Way.BOTH, Way.FROM_HUB}


def test_arrows_tell_the_way() -> None:
    found = load_release(SPECS / "3.0")
    root = parsed(flow_diagram(found, "15-SMUR"))
    tips = {
        group.findtext("s:text[@class='message']", namespaces=SVG): len(group.findall("s:path[@class='tip']", SVG))
        for group in root.findall("s:g", SVG)
    }
    assert (tips["RS-RI"], tips["RS-ER"], tips["RS-INFO"]) == (4, 2, 2)


def test_an_unknown_contract_is_drawn() -> None:
    root = parsed(flow_diagram(load_release(SPECS / "3.0"), "15-42"))
    assert "Partenaire" in root.xpath("//text()")


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_texts_stay_texts(text: str) -> None:
    root = parsed(flow_diagram(release(text), text))
    assert [item.tag for item in root.iter()] == [item.tag for item in parsed(flow_diagram(release("a"), "a")).iter()]
