"""Nodes of YAML as plain values, and JSON as YAML reads it."""

from __future__ import annotations

import json
import re
from decimal import Context, Decimal
from typing import Any, Final

from generator.readers.yaml import Node

SURROGATES: Final = re.compile(r"\\\\|\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
INTEGER: Final = re.compile(r"-?[0-9]+")
NUMBER: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?")
JSON_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?")
MOST_DIGITS: Final = 400
WIDE: Final = Context(prec=1000)
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


def is_number(node: Node) -> bool:
    """Whether a node is a number of JSON."""
    text = node.value
    return isinstance(text, str) and not node.is_quoted and bool(JSON_NUMBER.fullmatch(text)) and len(text) < 400


def json_text(node: Node) -> str:
    """A node as canonical JSON: keys sorted, numbers without exponent and trailing zeros, however large they are."""
    if isinstance(node.value, dict):
        items = sorted(node.value.items())
        return "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)}: {json_text(item)}" for key, item in items) + "}"
    if isinstance(node.value, list):
        return "[" + ", ".join(map(json_text, node.value)) + "]"
    return number_text(node.value) if is_number(node) else json.dumps(plain(node), ensure_ascii=False)


def number_text(text: str) -> str:
    """A number of JSON as its shortest decimal text: `1.0` and `1` are one number (draft-07, 6.1.1)."""
    value = Decimal(text)
    if value == 0:
        return "0"
    if abs(value.adjusted()) > MOST_DIGITS:
        return str(value.normalize(WIDE))
    plain_text = format(value, "f")
    return plain_text.rstrip("0").rstrip(".") if "." in plain_text else plain_text


def as_yaml(text: str) -> str:
    """JSON as YAML reads it: tabs stand between values only, escaped pairs of surrogates are one character."""

    def pair(match: re.Match[str]) -> str:
        if match[1] is None:
            return match[0]
        high, low = int(match[1], 16), int(match[2], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))

    return SURROGATES.sub(pair, text.replace("\t", " "))
