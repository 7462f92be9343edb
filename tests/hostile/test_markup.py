"""Texts as XML, as cells and as comma-separated values: exact forms, and readers that say the text again."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.documents.formulas import inert, is_formula
from generator.documents.table import comma_separated
from generator.documents.xml import Xml, attribute_value, character_data, element
from generator.targets.xsd.xml import ANYTHING, node, written

ENDS = st.text("\"'<>&\r\n\t]-!\x00\x0b\x7f\x85\u2028\ud800\ufffe\uffff\U0001f691é ", max_size=40)
ANY = st.text(st.characters(), max_size=60) | ENDS


def carried(text: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


@given(ANY)
@settings(max_examples=500)
def test_xml_says_that_text(text: str) -> None:
    read = ElementTree.fromstring(f'<a b="{attribute_value(text)}">{character_data(text)}</a>')
    assert (read.get("b"), read.text or "") == (carried(text), carried(text))
    assert "]]>" not in character_data(text)


def test_characters_that_xml_has_and_has_not() -> None:
    has = "\t\n \ud7ff\ue000\ufffd\U00010000\U0010ffff"
    assert character_data(has) == has and isinstance(character_data(has), Xml)
    assert character_data("\x08\x0b\x1f\ud800\udfff\ufffe\uffff\x00") == "\ufffd" * 8
    assert character_data("&<>\r\"'") == "&amp;&lt;&gt;&#13;\"'"
    assert attribute_value("&<>\r\t\n\"'") == "&amp;&lt;&gt;&#13;&#9;&#10;&quot;'"
    assert attribute_value("a\x00b") == "a\ufffdb"


def test_elements() -> None:
    assert element("a") == "<a/>" and isinstance(element("a"), Xml)
    assert element("a", element("b"), element("c"), text="<") == "<a>&lt;<b/><c/></a>"
    assert (
        element("a", class_='"', stroke_width=2, gone=None, x__="", maX=1)
        == '<a class="&quot;" stroke-width="2" x="" maX="1"/>'
    )


def test_trees() -> None:
    tree = node("a", node("b", text="<&"), node("c", node("d"), xs_name='"'), gone=None, x="\n", text="dropped")
    assert written(tree) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n<a x="&#10;">\n  <b>&lt;&amp;</b>\n'
        '  <c xs:name="&quot;">\n    <d/>\n  </c>\n</a>\n'
    )
    anything = '<xs:any namespace="##any" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>'
    assert written(ANYTHING).splitlines()[1:] == [anything]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_formulas_are_inert(start: str) -> None:
    assert is_formula(start) and is_formula(f"{start}1") and not is_formula(f"1{start}")
    assert inert(f"{start}1") == f"'{start}1" and inert(f"a{start}") == f"a{start}"


def test_no_text_is_no_formula() -> None:
    assert not is_formula("") and inert("") == ""


def test_a_table() -> None:
    assert comma_separated(["=a", "b"], [["+1", 'x"y'], ["é,\r\n", ""]]) == ('\'=a,b\r\n\'+1,"x""y"\r\n"é,\r\n",\r\n')


@given(st.lists(st.lists(ANY.filter(lambda text: "\x00" not in text), min_size=2, max_size=3), min_size=1, max_size=4))
def test_tables_say_those_texts(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(comma_separated(rows[0], rows[1:]), newline=""), strict=True))
    assert read == [[inert(text) for text in row] for row in rows]
