"""Nothing outside a language's folder names a language, its ecosystem or its tools: descriptors say all."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.languages.registry import ecosystems, languages
from generator.targets import registry
from tests.agreement.judging import judge_of
from tests.conftest import ROOT

TARGETS = ROOT / "generator" / "targets"
FOLDERS = {path.parent.relative_to(TARGETS).parts[0] for path in TARGETS.rglob("language.py")}
"""The folders of `generator/targets/` that are a language's, such as `python`."""
OWN = {"python", "dataclass", "node"}
"""Words that mean something else, too: the language that hubgen is written in, a node of a tree."""
AGREEMENT = [ROOT / "tests" / "agreement" / name for name in ("judges.py", "judging.py", "matrix.py", "test_matrix.py")]


def words() -> set[str]:
    """What names a language: targets, titles, ecosystems, package URLs, tools; in lower case."""
    found = {item.target for item in languages()} | FOLDERS
    found |= {word for item in languages() for word in re.findall(r"[\w#+]+", item.title)}
    found |= {word for item in ecosystems() for word in (item.name, item.title, item.purl_type)}
    found |= {tool.name for item in languages() for tool in (*item.tools, *item.ecosystem().clients)}
    return {word.lower() for word in found} - OWN


def code() -> Iterator[Path]:
    """The modules of `generator/` outside the languages' folders, and what asks all languages in the tests."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        below = path.relative_to(TARGETS).parts if path.is_relative_to(TARGETS) else ("",)
        if below[0] not in FOLDERS:
            yield path
    yield from AGREEMENT


def said(path: Path) -> Iterator[tuple[int, str]]:
    """Names, imports and texts of a module, with their lines; comments and docstrings may explain what they like."""
    tree = ast.parse(path.read_text("utf-8"))
    explained = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        for value in (getattr(node, name, None) for name in ("id", "attr", "name", "arg", "module", "value")):
            if isinstance(value, str) and id(node) not in explained:
                yield line, value


def named(text: str) -> set[str]:
    """The words of a name or a text, in lower case: `java_naming`, `GemLoader`."""
    text = text.replace("JavaScript", "").replace(
        "javascript", ""
    )  # what a page runs, not what a package is written in
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[#+]+", text)
    whole = re.findall(r"[\w#+]+", text)
    return {word.lower() for word in (*parts, *whole)}


@pytest.mark.parametrize("path", list(code()), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_names_a_language(path: Path) -> None:
    wrong = [f"{line}: {text!r}" for line, text in said(path) if named(text) & words()]
    assert not wrong


def test_make_names_no_language() -> None:
    assert not named((ROOT / "Makefile").read_text("utf-8")) & words()


def test_the_words_are_those_that_stood_everywhere() -> None:
    assert words() >= {"pydantic", "csharp", "java", "ruby", "c#", "pypi", "nuget", "maven", "rubygems", "gem", "twine"}
    assert named("generator.targets.java.naming") & named("java_naming") & named("JavaClass") == {"java"}


@pytest.mark.parametrize("target", [item.target for item in languages()])
def test_every_language_has_a_judge(target: str) -> None:
    assert isinstance(judge_of(target).missing(), str) and judge_of(target).PROGRAMS.is_dir()


@pytest.mark.parametrize("folder", sorted(FOLDERS))
def test_every_language_has_the_same_files(folder: str) -> None:
    names = {path.name for path in (TARGETS / folder).rglob("*.py")}
    wanted = {"language.py", "tools.py", "version.py", "building.py", "ecosystem.py", "naming.py", "literals.py"}
    assert names >= wanted | {"package.py"}


def test_places_in_lists_differ() -> None:
    places = [(item.order, item.page_order, item.target) for item in languages()]
    assert all(len(set(column)) == len(places) for column in zip(*places, strict=True))


@pytest.mark.parametrize("target", list(registry.available()))
def test_the_readme_s_table_has_every_target(target: str) -> None:
    assert f"| `{target}` |" in (ROOT / "README.md").read_text("utf-8")


def test_what_a_runtime_takes_is_what_the_guide_says() -> None:
    """Lines, within a sixth: whoever starts a language is told its real size."""
    templates = ROOT / "templates"
    lines = {folder.parent.name: _lines(folder) for folder in templates.glob("*/runtime")}
    shared = lines.pop("python")
    lines = {name: count + (shared if name in ("pydantic", "dataclass") else 0) for name, count in lines.items()}
    text = (ROOT / "docs" / "adding-a-language.md").read_text("utf-8")
    row = next(line for line in text.split("\n") if line.startswith("| **the runtime**")).split("|")[2]
    stated = sorted(int(number.replace(",", "")) for number in re.findall(r"[0-9],[0-9]{3}", row))
    assert len(stated) == len(lines)
    for number, real in zip(stated, sorted(lines.values()), strict=True):
        assert abs(number - real) < real / 6, (stated, lines)


def _lines(folder: Path) -> int:
    return sum(path.read_text("utf-8").count("\n") for path in folder.rglob("*") if path.is_file())
