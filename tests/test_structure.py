"""The shape of the project: imports point one way, modules stay small, nothing of a machine or of the DSF is in it."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

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
    ("generator.site",),
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
