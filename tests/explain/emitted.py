"""Which codes the source can report, with which severities: read from its syntax trees."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

REPORTS = {"error": "error", "warning": "warning", "note": "note"}
"""Methods of `Collector`, and the severity of each."""
DEFINITION = ROOT / "generator" / "diagnostics.py"


class Unreadable(AssertionError):
    """A code that is made at run time: no one could look it up."""


def emitted() -> dict[str, set[str]]:
    """Every code that `generator/` can report, with its severities."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "generator").rglob("*.py")):
        if path != DEFINITION:
            for code, severity in in_source(path.read_text("utf-8"), path):
                found[code].add(severity)
    return dict(found)


def in_source(source: str, path: Path = DEFINITION) -> Iterator[tuple[str, str]]:
    """The codes of one module: literals given to a collector, or to a function that passes its `code` on."""
    tree = ast.parse(source)
    wrappers = {}
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        names = [item.arg for item in function.args.args if item.arg != "self"]
        for call, severity in _reports(function):
            code = _code(call)
            if isinstance(code, ast.Name) and code.id in names:
                wrappers[function.name] = (names.index(code.id), severity)
    for call, severity in _reports(tree):
        code = _code(call)
        if isinstance(code, ast.Name):
            if not wrappers:
                raise Unreadable(f"{path}:{call.lineno}: the code is no literal")
            continue
        yield from ((text, severity) for text in _literals(code, path, call))
    for call in _calls(tree):
        if _name(call) in wrappers:
            index, severity = wrappers[_name(call)]
            yield from ((text, severity) for text in _literals(call.args[index], path, call))


def _reports(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for call in _calls(tree):
        if _name(call) in REPORTS and isinstance(call.func, ast.Attribute) and (call.args or call.keywords):
            yield call, REPORTS[_name(call)]
        elif _name(call) == "Diagnostic":
            given = call.args[1] if len(call.args) > 1 else _keyword(call, "severity")
            yield call, ast.unparse(given).rpartition(".")[2].lower()


def _code(call: ast.Call) -> ast.expr:
    return call.args[0] if call.args else _keyword(call, "code")


def _keyword(call: ast.Call, name: str) -> ast.expr:
    return next(item.value for item in call.keywords if item.arg == name)


def _literals(node: ast.expr, path: Path, call: ast.Call) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from _literals(node.body, path, call)
        yield from _literals(node.orelse, path, call)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        raise Unreadable(f"{path}:{call.lineno}: the code {ast.unparse(node)} is no literal")


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
