"""Nodes of YAML as plain values, and JSON as YAML reads it."""

from __future__ import annotations

import re
from typing import Any, Final

from generator.readers.yaml import Node

SURROGATES: Final = re.compile(r"\\\\|\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
INTEGER: Final = re.compile(r"-?[0-9]+")
NUMBER: Final = re.compile(r"-?[0-9]+\.[0-9]+([eE][+-]?[0-9]+)?")
BOOLEANS: Final = {"true": True, "false": False}
NULLS: Final = frozenset({"null", "~", "Null", "NULL", ""})


def plain(node: Node) -> Any:
    """A node as plain values: scalars without quotes are numbers, booleans or null where they look so."""
    if isinstance(node.value, dict):
        return {key: plain(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    text = node.value
    if node.is_quoted:
        return text
    if text in BOOLEANS:
        return BOOLEANS[text]
    if text in NULLS:
        return None
    if INTEGER.fullmatch(text) and len(text) < 400:
        return int(text)
    return float(text) if NUMBER.fullmatch(text) else text


def as_yaml(text: str) -> str:
    """JSON as YAML reads it: tabs stand between values only, escaped pairs of surrogates are one character."""

    def pair(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        high, low = int(match[1], 16), int(match[2], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

    return SURROGATES.sub(pair, text.replace("\t", " "))
