"""No text of a workbook becomes code: the output compiles, runs nothing, and says the same text."""

from __future__ import annotations

import builtins
import importlib
import json
import py_compile
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from generator.targets.json_schema import render as render_json_schema
from generator.targets.python.literals import LINE_BREAKS
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import LIST, release
from tests.pydantic.packages import imported, write_package


def test_there_are_enough() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) >= 60


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_json_schema_says_the_same(text: str) -> None:
    documents = {item.path: json.loads(item.content) for item in render_json_schema(release(text))}
    schema = documents["RS-TEST.schema.json"]
    assert (schema["title"], schema["x-perimeter"], schema["x-xml-namespace"]) == (text, text, text)
    properties = schema["properties"]
    assert properties["plain"] | {"x-location": ""} == {
        "title": text,
        "description": text,
        "x-location": "",
        "type": "string",
        "examples": [text],
    }
    assert properties["choice"]["enum"] == [text, "autre"] and properties["code"]["enum"] == [text, "AUTRE"]
    known = schema["x-nomenclatures"][LIST]
    assert (known["title"], known["description"], known["codes"][text]) == (text, text, [text, text])


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_pydantic_runs_nothing_and_says_the_same(text: str, tmp_path: Path) -> None:
    project = write_package(release(text), tmp_path)
    paths = [path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()]
    for path in paths:
        assert str(path).isascii() and len(str(path)) < 120
        if path.suffix == ".py":
            py_compile.compile(str(tmp_path / path), doraise=True)
            head = (tmp_path / path).read_bytes().splitlines()[:2]
            assert not any(b"coding" in line for line in head)
    assert tomllib.loads((tmp_path / "pyproject.toml").read_text("utf-8"))["project"]["version"] == "9.0"
    with imported(project) as package:
        module = importlib.import_module(f"{package.__name__}.rs_test")
        codes = importlib.import_module(f"{package.__name__}.codes")
        check_classes(module, text)
        check_codes(next(item for item in vars(codes).values() if getattr(item, "list_id", "") == LIST), text)
        assert {text: ("RS-TEST", text)} == package.VIRTUAL_HOSTS
        read_and_write(module, text)
    assert not hasattr(builtins, "HUBGEN_CANARY")


def check_classes(module: ModuleType, text: str) -> None:
    root = module.RootElement
    assert (text, text, "RS-TEST") == (root.PERIMETER, root.NAMESPACE, root.SCHEMA)
    source = Path(str(module.__file__)).read_text("utf-8")
    documentation = [root.__doc__, *(eval(line) for line in _docstrings(source))]
    assert all(words(text) in words(item) for item in documentation if "models/" in item)


def _docstrings(source: str) -> list[str]:
    """The literals that document fields; as `ast` sees them, so that one that breaks out is not among them."""
    import ast

    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            constants = [item.value for item in node.body if isinstance(item, ast.Expr)]
            assert all(isinstance(item, ast.Constant) and isinstance(item.value, str) for item in constants)
            found += [repr(item.value) for item in constants if isinstance(item, ast.Constant)]
        if isinstance(node, ast.Module):
            statements = (ast.Expr, ast.ImportFrom, ast.Import, ast.ClassDef)
            assert all(isinstance(item, statements) for item in node.body)
    return found


def words(text: str | None) -> str:
    return "".join(LINE_BREAKS.sub(" ", text or "").split())


def check_codes(found: type, text: str) -> None:
    code = found(text)  # type: ignore[call-arg]
    assert (str(code), code.labels, code.description) == (text, (text, text), text)
    assert found("AUTRE").parent_code == text  # type: ignore[call-arg]


def read_and_write(module: ModuleType, text: str) -> None:
    content = {"plain": text, "code": text, "choice": text, "patient": [{"name": text}] * 2, "moment": "a"}
    document = json.dumps({"rootElement": content})
    assert json.loads(module.RootElement.from_json(document).to_json()) == {"rootElement": content}
