"""Code lists as people use them: trees, titles, search, beside the model (docs/packages.md, Code lists)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.model import Code
from generator.targets.outline import outline
from generator.targets.package_view import CodeListView
from generator.targets.ruby.naming import RUBY
from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
Packages = Callable[[Path], Package]
WHITE_SPACE = "[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
QUERIES = (
    "", " \u3000\t", "sexe", "SEXE autre", "autre SEXE", "feminin", "FÉMININ", "fe\u0301minin", "e", "a e i", "œ", "oe",
    "coeur", "CŒUR douleur", "a\u00a0b", "a\u2003e", ".", "01", "x" * 50, "\u1d400", "n'", "ﬁ", "d'", "non connu",
)  # fmt: skip
ASK = """
asked = JSON.parse($stdin.read)
answers = asked.map do |name, queries|
  list = Hub::Codes.const_get(name)
  tree = list.map { |code| [code.code, code.level, code.parent&.code, code.children.map(&:code), code.label] }
  [list.id, list.title, list.roots.map(&:code), tree, queries.map { |text| list.search(text).map(&:code) }]
end
puts JSON.generate(answers)
"""


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


def test_trees_and_search_are_those_of_the_model(release_folder: Path, packages: Packages) -> None:
    package = packages(release_folder)
    lists = outline(package.release, RUBY).code_lists
    asked = json.dumps([[item.name, queries_of(item)] for item in lists])
    answers = json.loads(package.run("-e", f'require "{package.name}"; Hub = {package.line}\n{ASK}', text=asked))
    assert lists
    for item, answer in zip(lists, answers, strict=True):
        assert answer == wanted(item, queries_of(item)), item.name


@pytest.mark.parametrize("call", ["roots", "search('a')", "search(nil)", "all"])
def test_an_answer_may_be_changed(packages: Packages, release_folder: Path, call: str) -> None:
    """What is done to the answer is not done to the list."""
    script = f"""
    list = Hub::Codes.const_get(Hub::Codes.constants.first)
    before = list.{call}.length
    list.{call}.clear
    list.flat_map(&:children).clear
    list.each {{ |code| code.children.clear }}
    placed = list.sum {{ |code| code.children.length }} + list.roots.length
    puts JSON.generate([list.{call}.length == before, placed == list.count])
    """
    assert packages(release_folder).evaluate(script) == [True, True]
