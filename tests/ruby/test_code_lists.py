"""Code lists as people use them: trees, titles, search, beside the model (docs/packages.md, Code lists)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.targets.outline import outline
from generator.targets.ruby.naming import RUBY
from tests.agreement.code_lists import queries_of, wanted
from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
Packages = Callable[[Path], Package]
ASK = """
asked = JSON.parse($stdin.read)
answers = asked.map do |name, queries|
  list = Hub::Codes.const_get(name)
  tree = list.map { |code| [code.code, code.level, code.parent&.code, code.children.map(&:code), code.label] }
  [list.id, list.title, list.roots.map(&:code), tree, queries.map { |text| list.search(text).map(&:code) }]
end
puts JSON.generate(answers)
"""


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


def test_a_former_name_is_the_list_with_a_warning(packages: Packages, release_folder: Path) -> None:
    package = packages(release_folder)
    names = {item.former_name: item.name for item in outline(package.release, RUBY).code_lists if item.former_name}
    script = f"""
    Warning[:deprecated] = true
    given = []
    Warning.define_singleton_method(:warn) {{ |text, **| given << text[/\\w+ is deprecated/] }}
    names = JSON.parse({json.dumps(json.dumps(names))})
    same = names.map {{ |former, name| Hub::Codes.const_get(former).equal?(Hub::Codes.const_get(name)) }}
    puts JSON.generate([same, given])
    """
    warned = [f"{former} is deprecated" for former in names]
    assert names
    assert package.evaluate(script) == [[True] * len(names), warned]
