"""What a package says of its code lists, worked out from the model (docs/packages.md, Code lists)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from generator.model import Code
from generator.targets.package_view import CodeListView

WHITE_SPACE = "[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
QUERIES = (
    "", " \u3000\t", "sexe", "SEXE autre", "autre SEXE", "feminin", "FÉMININ", "fe\u0301minin", "e", "a e i", "œ", "oe",
    "coeur", "CŒUR douleur", "a\u00a0b", "a\u2003e", ".", "01", "x" * 50, "\u1d400", "n'", "ﬁ", "d'", "non connu",
)  # fmt: skip


def fold(text: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if unicodedata.category(char) != "Mn")
    return plain.replace("œ", "oe").replace("æ", "ae").replace("Œ", "OE").replace("Æ", "AE").lower()


def found(codes: Sequence[Code], text: str) -> list[str]:
    """The codes in which every word of the text stands."""
    words = [fold(word) for word in re.split(WHITE_SPACE, text) if word]
    places = [(code, [fold(place) for place in (code.value, *code.labels, code.description)]) for code in codes]
    return [code.value for code, texts in places if all(any(word in place for place in texts) for word in words)]


def depth(code: str, above: Mapping[str, str | None]) -> int:
    parent = above[code]
    return 1 if parent is None else depth(parent, above) + 1


def wanted(item: CodeListView, queries: Sequence[str]) -> Any:
    children = {code.value: [other.value for other in item.codes if other.parent == code.value] for code in item.codes}
    above = {code.value: code.parent for code in item.codes}
    levels = {code: depth(code, above) for code in above}
    tree = [[code.value, levels[code.value], code.parent, children[code.value], code.label] for code in item.codes]
    roots = [code.value for code in item.codes if code.parent is None]
    return [item.id, item.title or item.id, roots, tree, [found(item.codes, text) for text in queries]]


def queries_of(item: CodeListView) -> list[str]:
    """Words of all lists, and some of its own: a code, words of its labels and descriptions in the other order."""
    own = [
        text
        for code in item.codes[:: max(1, len(item.codes) // 5)]
        for text in (code.value, code.label, code.description)
    ]
    turned = [" ".join(reversed(text.upper().split())) for text in own]
    return [*QUERIES, *own, *turned]
