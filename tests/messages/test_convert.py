"""JSON to XML and back gives the same message; XML samples are their JSON twins."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

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
        assert there.text is not None
        if there.losses:  # one published sample holds a vertical tab
            assert ["U+000B" in loss for loss in there.losses] == [True], path.name
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
        is_other = without_root(as_plain_xml(mine)) != without_root(as_plain_xml(wanted))
        assert is_other is differs, path.name
        again = convert(found.text.encode(), rules, to_xml=True)
        assert again.text is not None
        assert value_of(convert(again.text.encode(), rules, to_xml=False).text or "") == mine
        count += 1
    assert count > 5 or not list((real / "samples" / "examples").rglob("*.xml"))


def as_plain_xml(value: Any, is_free: bool = False) -> Any:
    """A document as XML without hints says it: in free content, one value is no list and a number is a text."""
    if isinstance(value, dict):
        return {key: as_plain_xml(item, is_free or key == "sourceMessage") for key, item in value.items()}
    if isinstance(value, list):
        items = [as_plain_xml(item, is_free) for item in value]
        return items[0] if is_free and len(items) == 1 else items
    return str(value) if is_free else value


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
    assert there.losses == (f"$.customContent.a holds U+{ord(text):04X}, which XML cannot carry",)
    assert "<a>\ufffd</a>" in (there.text or "")


@pytest.mark.parametrize("name", ["a b", "", "1", "é\u20ac", "a:b"])
def test_a_key_that_is_no_name_is_refused(dsf: Any, name: str) -> None:
    there = convert(json.dumps({"customContent": {name: "x"}}).encode(), rules_of(dsf("3.3.2")), to_xml=True)
    assert [loss.endswith("is no name in XML") for loss in there.losses] == [True]
    etree.fromstring((there.text or "").encode())


FREE: list[object] = [
    1,
    1.5,
    True,
    False,
    None,
    "",
    " ",
    "x",
    [],
    ["x"],
    [[]],
    [[], []],
    [["x"]],
    {},
    [{}],
    [["x", "y"], "z"],
    1e5,
]


@pytest.mark.parametrize("value", [*FREE, {"b": FREE}, {"item": ["x"]}, [{"item": "x"}], [[1, [2]], {"item": [[3]]}]])
def test_free_content_comes_back(dsf: Any, value: object) -> None:
    rules, data = rules_of(dsf("3.3.2")), json.dumps({"customContent": {"a": value}}).encode()
    there = convert(data, rules, to_xml=True)
    assert (there.text is not None, there.losses) == (True, ())
    assert value_of(convert((there.text or "").encode(), rules, to_xml=False).text or "") == value_of(data)


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
