"""Code lists as people use them: trees, titles, search, beside the model (docs/packages.md, Code lists)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from generator.targets.outline import outline
from generator.targets.typescript.naming import TYPESCRIPT
from tests.agreement.code_lists import queries_of, wanted
from tests.typescript.support import Package, needs_node

pytestmark = needs_node
ASK = """
import * as lists from "{0}/codes";
import { readFileSync } from "node:fs";
const codes = (items) => items.map((item) => item.code);
said(JSON.parse(readFileSync(0, "utf8")).map(([name, queries]) => {
  const list = lists[name];
  const tree = list.all.map((item) =>
    [item.code, item.level, list.parent(item.code)?.code ?? null, codes(list.children(item.code)), item.label]);
  return [list.id, list.title, codes(list.roots), tree, queries.map((text) => codes(list.search(text)))];
}));
"""


def test_trees_and_search_are_those_of_the_model(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    lists = outline(package.release, TYPESCRIPT).code_lists
    asked = json.dumps([[item.name, queries_of(item)] for item in lists])
    answers = package.evaluate(ASK.replace("{0}", package.name), text=asked)
    assert lists
    for item, answer in zip(lists, answers, strict=True):
        found = wanted(item, queries_of(item))
        assert answer == [item.id or item.title, item.title, *found[2:]], item.name


def test_a_former_name_is_the_list_itself(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    lists = outline(package.release, TYPESCRIPT).code_lists
    names = [[item.former_name, item.name] for item in lists if item.former_name]
    script = f"""
    import * as lists from "{package.name}/codes";
    said({json.dumps(names)}.map(([former, name]) => lists[former] === lists[name]));
    """
    types = (package.folder / "codes" / "former-names.d.ts").read_text("utf-8")
    assert names
    assert package.evaluate(script) == [True] * len(names)
    for former, name in names:
        assert f"/** @deprecated Use {name}. */\nexport type {former} = {name};\n" in types
