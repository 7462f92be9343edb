"""Code lists as people use them: trees, titles, search, beside the model (docs/packages.md, Code lists)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from generator.languages.registry import languages
from generator.targets.outline import outline
from tests.agreement.code_lists import queries_of, wanted
from tests.conftest import SPECS, load_release, own_releases
from tests.python.support import Package

ASK = """
import sys
answers = []
for name, queries in json.loads(sys.stdin.read()):
    items = getattr(hub.codes, name)
    tree = [[c.code, c.level, c.parent and c.parent.code, [x.code for x in c.children], c.label] for c in items]
    found = [[c.code for c in items.search(text)] for text in queries]
    answers.append([items.list_id, items.list_title, [c.code for c in items.roots()], tree, found])
print(json.dumps(answers))
"""


def test_trees_and_search_are_those_of_the_model(real: Path, packages: Callable[[Path], Package], flavour: str) -> None:
    naming = next(item.naming() for item in languages() if item.target == flavour)
    lists = outline(load_release(real), naming).code_lists
    asked = json.dumps([[item.name, queries_of(item)] for item in lists])
    package = packages(real)
    start = f"import json\nimport {package.module} as hub\nimport {package.module}.codes\n"
    answers = json.loads(package.run("-c", start + ASK, text=asked))
    assert lists
    for item, answer in zip(lists, answers, strict=True):
        assert answer == wanted(item, queries_of(item)), item.name


def test_an_unknown_code_has_no_place_in_the_tree(newest: Package) -> None:
    script = """
from {0}.codes import CodeList
items = [item for item in vars(hub.codes).values() if isinstance(item, type) and issubclass(item, CodeList)]
items = next(item for item in items if len(list(item)))
with hub.tolerant():
    code = items("no code")
print(json.dumps([code.parent, code.level, code.children]))
""".replace("{0}", newest.module)
    assert newest.evaluate(f"import {newest.module}.codes\n{script}") == [None, 1, []]


def test_a_former_name_is_the_list_with_a_warning(newest: Package, flavour: str) -> None:
    naming = next(item.naming() for item in languages() if item.target == flavour)
    lists = outline(load_release(SPECS / own_releases()[-1]), naming).code_lists
    names = {item.former_name: item.name for item in lists if item.former_name}
    script = f"""
import pickle, warnings
codes = hub.codes
answers = []
for former, name in {names!r}.items():
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        answers.append([getattr(codes, former) is getattr(codes, name), [item.category.__name__ for item in given]])
print(json.dumps([answers, hasattr(codes, "Nothing")]))
"""
    assert names
    answers, has_nothing = newest.evaluate(f"import {newest.module}.codes\n{script}")
    assert (answers, has_nothing) == ([[True, ["DeprecationWarning"]]] * len(names), False)
