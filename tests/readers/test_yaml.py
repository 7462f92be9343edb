"""YAML: scalars stay the strings that they are, bombs are refused at once, nothing else is ever raised."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import limits
from generator.readers.yaml import Node, UnreadableYaml, read_yaml


def plain(node: Node) -> object:
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: plain(item) for key, item in node.value.items()}
    return node.value


ALIASES = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
)
MERGES = "a0: &a0 {k: v}\n" + "".join(f"a{n}: &a{n}\n  <<: [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
BOMBS = {
    "sequences": "[" * 60_000,
    "mappings": "{a: " * 60_000,
    "block sequences": "".join("  " * n + "-\n" for n in range(5_000)),
    "aliases": ALIASES,
    "merges": MERGES,
    "itself": "a: &a [*a]",
    "size": "a" * (limits.YAML_BYTES + 1),
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_at_once(name: str) -> None:
    start = time.process_time()
    with pytest.raises(UnreadableYaml) as caught:
        read_yaml(BOMBS[name])
    assert str(caught.value) and caught.value.line >= 1
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text", ["no", "1.10", "12:30:45", "2026-02-04", "0o17", "~", "null", "true", "1e3", ".inf", "0x1F", "=", "<<"]
)
def test_scalars_stay_strings(text: str) -> None:
    assert plain(read_yaml(f"key: {text}")) == {"key": text}


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2",
        "? [a]\n: b",
        "a: *b",
        "--- a\n--- b",
        "a: [",
        "\t- a",
        "a: 'b",
        "\x00",
        "a: b: c",
        "%TAG ! !",
        "@a",
    ],
)
def test_what_is_no_single_document_of_texts_is_refused(text: str) -> None:
    with pytest.raises(UnreadableYaml):
        read_yaml(text)


def test_lines_are_known() -> None:
    found = read_yaml("a: 1\nb:\n  - c\n  - d: e\n")
    assert isinstance(found.value, dict) and found.value["a"].line == 1
    items = found.value["b"].value
    assert isinstance(items, list) and [item.line for item in items] == [3, 4]


KEYS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z")), min_size=1, max_size=20)
VALUES = st.recursive(KEYS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))


@given(VALUES)
@settings(deadline=None)
def test_what_is_written_is_read(value: object) -> None:
    assert plain(read_yaml(yaml.safe_dump(value, allow_unicode=True))) == value


@given(st.text() | st.text("[]{}:,-&*!|>'\"%@`?# \n\tab"))
@settings(deadline=None, max_examples=500)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert isinstance(read_yaml(text), Node)
    except UnreadableYaml as error:
        assert error.line >= 1
