"""The shape of the project: imports point one way, modules stay small, nothing of a machine or of the DSF is in it."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from generator.targets.rendering import Code
from tests.conftest import DSF, ROOT

LAYERS = (
    (
        "generator.diagnostics",
        "generator.paths",
        "generator.fingerprint",
        "generator.stamps",
        "generator.changes",
        "generator.limits",
        "generator.names",
        "generator.atomic",
        "generator.jinja",
        "generator.stages",
        "generator.terminal",
        "generator.typography",
        "generator.toolchain",
    ),
    ("generator.store",),
    ("generator.reports",),
    ("generator.documents",),
    ("generator.model",),
    ("generator.regex",),
    ("generator.patterns",),
    ("generator.readers",),
    ("generator.mappers",),
    ("generator.passes",),
    ("generator.loaded", "generator.loading", "generator.authoring"),
    ("generator.wording",),
    (
        "generator.languages",
        "generator.targets",
        "generator.diff",
        "generator.messages",
        "generator.inspection",
    ),
    ("generator.transform",),
    ("generator.api",),
    ("generator.explain",),
    ("generator.lint",),
    ("generator.lost_fields",),
    ("generator.writer", "generator.swap", "generator.trees", "generator.watching", "generator.serving"),
    ("generator.packaging",),
    ("generator.catalogue",),
    ("generator.cache", "generator.workers", "generator.pipeline"),
    ("generator.whole_output",),
    ("generator.site_settings", "generator.site", "generator.transform_packages"),
    ("generator.cli", "generator.__main__"),
)
"""Each may import itself and those above it (docs: DESIGN)."""
LONGEST_MODULE, LONGEST_TEMPLATE, LONGEST_FUNCTION = 300, 90, 60
TEXT = {".py", ".jinja", ".jinja2", ".md", ".toml", ".yaml", ".yml", ".cs", ".java", ".rb", ".xml", ".json", ""}


@cache
def tracked() -> list[Path]:
    """The files of the repository."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def layer(module: str) -> int | None:
    found = [
        index for index, names in enumerate(LAYERS) for name in names if module == name or module.startswith(f"{name}.")
    ]
    return found[0] if found else None


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> set[str]:
    """The modules of ours that a module imports, late imports included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {item.name for item in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{item.name}" for item in node.names}
    return {name for name in found if name.startswith("generator.")}


def test_imports_point_one_way() -> None:
    wrong = []
    for path in sorted((ROOT / "generator").rglob("*.py")):
        own = layer(module_name(path))
        if own is None:
            assert module_name(path) == "generator", f"{path} is in no layer"
            continue
        wrong += [f"{module_name(path)} → {name}" for name in imports(path) if (layer(name) or 0) > own]
    assert not wrong


def test_no_module_imports_itself_by_way_of_others() -> None:
    """At import time; what is imported late, within a function, may look back."""
    paths = {module_name(path): path for path in sorted((ROOT / "generator").rglob("*.py"))}
    needs = {name: {part for part in imported_at_once(path) if part in paths} - {name} for name, path in paths.items()}
    while free := [name for name, needed in needs.items() if not needed & needs.keys()]:
        for name in free:
            del needs[name]
    assert not needs, f"these import each other: {sorted(needs)}"


def imported_at_once(path: Path) -> set[str]:
    """The modules of ours that are imported with a module, and not for types alone."""
    found = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{item.name}" for item in node.names)}
        elif isinstance(node, ast.Import):
            found |= {item.name for item in node.names}
    return found


FORMATTERS = {"literals.py", "python/layout.py", "rabbitmq/markdown.py", "rendering.py"}
"""Below `generator/targets`: who may say that a text is safe to print."""


def test_only_formatters_say_that_a_text_is_code() -> None:
    """Others put code together in words of ours: the words are constants, and what stands in them is code (mypy)."""
    folder = ROOT / "generator" / "targets"
    for path in sorted((ROOT / "generator").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {
            item.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "generator.targets.rendering"
            for item in node.names
        }
        is_formatter = folder in path.parents and bool(FORMATTERS & {path.name, path.relative_to(folder).as_posix()})
        assert is_formatter or "formatted" not in imported, f"{path.relative_to(ROOT)} says that a text is code"
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
        for call in calls if imported & {"code", "joined"} else ():
            if isinstance(call.func, ast.Name) and call.func.id in {"code", "joined"} & imported:
                place = f"{path.relative_to(ROOT)}:{call.lineno}"
                assert is_constant(call.args[0]), f"{place}: the words around code are written where they are used"


def is_constant(node: ast.expr) -> bool:
    """A text of the source: a literal, a constant's name, or a literal with constants in it."""
    if isinstance(node, ast.JoinedStr):
        return all(is_constant(item.value if isinstance(item, ast.FormattedValue) else item) for item in node.values)
    return isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id.isupper())


def test_code_is_not_made_by_calling_its_class() -> None:
    with pytest.raises(TypeError):
        Code("x")  # type: ignore[call-arg]


def test_targets_do_not_know_each_other() -> None:
    """A language touches no other language's folder; what they share is beside the folders."""
    folders = [path for path in (ROOT / "generator" / "targets").iterdir() if (path / "__init__.py").exists()]
    shared = {"json_schema"}  # the other documents are built from it
    for folder in (item for item in folders if item.name != "docs"):  # the documentation tells of all others
        others = {f"generator.targets.{item.name}" for item in folders if item != folder and item.name not in shared}
        for path in folder.rglob("*.py"):
            used = {name for name in imports(path) for other in others if name.startswith(f"{other}.")}
            assert not used, f"{path.relative_to(ROOT)} imports {used}"


def test_only_the_command_line_prints_or_exits() -> None:
    for path in (ROOT / "generator").rglob("*.py"):
        if "cli" in path.parts or path.name == "__main__.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            assert name not in {"print", "sys.exit", "exit", "quit", "click.echo"}, (
                f"{path}:{getattr(node, 'lineno', 0)}"
            )


def test_only_the_toolchain_runs_programs() -> None:
    """What a program is started with is settled in one place: environment, time, and git without a repository's own."""
    for path in (ROOT / "generator").rglob("*.py"):
        if "toolchain" not in path.parts:
            source = path.read_text("utf-8")
            assert not re.search(r"\b(subprocess|os\.(system|popen|spawn\w*|exec\w*|posix_spawn\w*))\b", source), path


def test_modules_and_functions_are_small() -> None:
    for path in (ROOT / "generator").rglob("*.py"):
        source = path.read_text("utf-8")
        assert len(source.splitlines()) <= LONGEST_MODULE, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                assert length <= LONGEST_FUNCTION, f"{path}: {node.name} has {length} lines"


def test_templates_are_small() -> None:
    for path in (ROOT / "templates").rglob("*.jinja*"):
        assert len(path.read_text("utf-8").splitlines()) <= LONGEST_TEMPLATE, path


def test_no_path_of_a_machine_is_in_a_file() -> None:
    own = Path(__file__)
    for path in tracked():
        if path.suffix in TEXT and path != own:
            text = path.read_text("utf-8", "replace")
            assert not re.search(r"/(?:work)/(?:main|shared)|/(?:root)/|/(?:home)/[a-z]+/", text), path


def test_nothing_of_the_dsf_is_in_the_repository() -> None:
    if not DSF.is_dir():
        pytest.skip(f"{DSF} is not at hand")
    theirs = {digest(path): path for path in DSF.rglob("*") if path.is_file() and path.stat().st_size > 40}
    copied = [f"{path} is {theirs[digest(path)]}" for path in tracked() if digest(path) in theirs]
    assert not copied


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
