"""Code lists as people use them: trees, titles, search, beside the model (docs/packages.md, Code lists)."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from generator.targets.java.naming import java_naming
from generator.targets.outline import outline
from tests.agreement.code_lists import queries_of, wanted
from tests.java.support import Package, needs_java, run

pytestmark = needs_java


def encoded(text: str) -> str:
    return b64encode(text.encode()).decode()


def text_of(part: str) -> str:
    return b64decode(part).decode()


def codes_of(part: str) -> list[str]:
    return [text_of(code) for code in part.split(",")] if part else []


def tree_of(part: str) -> list[object]:
    code, level, parent, children, label = part.split(":")
    above = None if parent == "-" else text_of(parent)
    return [text_of(code), int(level), above, codes_of(children), text_of(label)]


def test_trees_and_search_are_those_of_the_model(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    lists = [item for item in outline(package.release, java_naming()).code_lists if item.codes]
    lines = (" ".join([f"{package.name}.codes.{item.name}", *map(encoded, queries_of(item))]) + "\n" for item in lists)
    said = run(*package.program("Trees"), folder=package.folder, text="".join(lines))
    assert lists
    for item, line in zip(lists, said.splitlines(), strict=True):
        identifier, title, roots, tree, *found = line.split(" ")
        answer = [text_of(identifier), text_of(title), codes_of(roots), [tree_of(part) for part in tree.split("|")]]
        assert [*answer, [codes_of(part) for part in found]] == wanted(item, queries_of(item)), item.name


def test_a_former_name_has_the_constants_of_the_list(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    lists = [item for item in outline(package.release, java_naming()).code_lists if item.former_name]
    start = f"{package.name}.codes."
    text = "".join(f"{start}{item.former_name} {start}{item.name}\n" for item in lists)
    assert lists
    assert run(*package.program("FormerNames"), folder=package.folder, text=text).split() == ["true"] * len(lists)
