"""JSON to XML and back gives the same message; XML samples are their JSON twins."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.messages.convert import convert
from generator.messages.validate import validate
from tests.messages.samples import documents, rules_of

OTHER_VALUES = {
    "2.0.0": {
        "RS-BPV_FuiteDeGaz_GregoireNormand.12a",
        "RS-BPV_FuiteDeGaz_GregoireNormand.14a",
        "RS-EDA-MAJ_FemmeEnceinte_DelphineVigneau.06",
        "RS-EDA-MAJ_FemmeEnceinte_DelphineVigneau.08",
        "RS-EDA-MAJ_FemmeEnceinte_DelphineVigneau.12",
        "RS-EDA-MAJ_FuiteDeGaz_AliceGregoireNormand.07",
    }
}
"""Published pairs whose XML and JSON have other texts in an identifier or a status."""


def value_of(text: str | bytes) -> Any:
    """JSON, with numbers by their exact value."""
    return json.loads(text, parse_float=Decimal, parse_int=Decimal)


def test_every_valid_json_sample_comes_back(real: Path) -> None:
    rules, count = rules_of(real), 0
    for path in documents(real, ".json"):
        data = path.read_bytes()
        if not validate(data, rules).is_valid:
            continue
        there = convert(data, rules, to_xml=True)
        if there.text is None:  # one published sample holds a vertical tab
            assert ["U+000B" in reason for reason in there.reasons] == [True], path.name
            continue
        if there.losses:  # published errors quote a message with one recipient or a number, in free content
            assert all(".sourceMessage.content[0]." in path for path in there.losses), there.losses
            continue
        verdict = validate(there.text.encode(), rules)
        assert verdict.is_valid, (path.name, verdict.findings)
        back = convert(there.text.encode(), rules, to_xml=False)
        assert back.text is not None
        assert value_of(back.text) == without_empty_lists(value_of(data)), path.name
        count += 1
    assert count > 50


def test_every_xml_sample_is_its_json_twin(real: Path) -> None:
    rules, count = rules_of(real), 0
    for path in documents(real, ".xml"):
        twin = path.with_suffix(".json")
        if "examples" not in path.parts or not twin.exists() or not validate(path.read_bytes(), rules).is_valid:
            continue
        found = convert(path.read_bytes(), rules, to_xml=False)
        assert found.text is not None, (path.name, found.reasons)
        wanted = value_of(twin.read_bytes())
        mine = value_of(found.text)
        differs = path.stem in OTHER_VALUES.get(real.name, ())
        assert (without_root(mine) != without_root(wanted)) is differs, path.name
        again = convert(found.text.encode(), rules, to_xml=True)
        assert again.text is not None
        assert value_of(convert(again.text.encode(), rules, to_xml=False).text or "") == mine
        count += 1
    assert count > 5 or not list((real / "samples" / "examples").rglob("*.xml"))


def without_empty_lists(value: Any) -> Any:
    """A field's empty list is not written in XML."""
    if isinstance(value, dict):
        return {key: without_empty_lists(item) for key, item in value.items() if item != []}
    return [without_empty_lists(item) for item in value] if isinstance(value, list) else value


def without_root(value: Any) -> Any:
    """The object below a root element, where it has one."""
    return next(iter(value.values())) if isinstance(value, dict) and len(value) == 1 else value


@pytest.mark.parametrize("text", [" a\t\r\nb ", "<&>]]>", "\u2028\u0085", "é\U0001f691", ""])
def test_texts_come_back_as_sent(dsf: Any, text: str) -> None:
    rules = rules_of(dsf("3.3.2"))
    data = json.dumps({"customContent": {"a": {"b": [text, "x"]}}}).encode()
    there = convert(data, rules, to_xml=True)
    assert there.text is not None
    assert value_of(convert(there.text.encode(), rules, to_xml=False).text or "") == value_of(data)


@pytest.mark.parametrize("text", ["\x00", "\x0b", "\ufffe"])
def test_a_text_that_xml_cannot_carry_is_refused(dsf: Any, text: str) -> None:
    there = convert(json.dumps({"customContent": {"a": text}}).encode(), rules_of(dsf("3.3.2")), to_xml=True)
    assert there.text is None
    assert "$.customContent.a" in there.reasons[0]


@pytest.mark.parametrize("value", [1, True, None, [], ["x"], {}, [["x", "y"], "z"], 1e5])
def test_what_free_content_would_lose_is_named(dsf: Any, value: object) -> None:
    there = convert(json.dumps({"customContent": {"a": value}}).encode(), rules_of(dsf("3.3.2")), to_xml=True)
    assert there.losses == ("$.customContent.a",)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [("1.50", "1.50"), ("1e2", "100"), ("-0.0", "-0.0"), ("12345678901234567890.1", "12345678901234567890.1")],
)
def test_numbers_keep_their_value(dsf: Any, sent: str, kept: str) -> None:
    rules = rules_of(dsf("3.3.2"))
    data = f'{{"technicalNoreq": {{"numberField": {sent}}}}}'.encode()
    there = convert(data, rules, to_xml=True)
    assert there.text is not None
    assert f"<numberField>{kept}</numberField>" in there.text
    assert kept in (convert(there.text.encode(), rules, to_xml=False).text or "")
