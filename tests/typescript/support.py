"""Node, and what the tests do with it: lay out a rendered package, run programs against it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.languages.transforms import Transforms
from generator.model import Release
from generator.targets.typescript import LANGUAGE, render
from tests.agreement.judging import Command
from tests.support.exact import read_line
from tests.support.projects import write

PROGRAMS = Path(__file__).parent / "programs"
TOOLS = os.environ.get("HUBGEN_NODE", "")
"""A folder in which npm installed `typescript`, `esbuild` and `ajv`."""
VITE = os.environ.get("HUBGEN_VITE", "")
"""A folder in which npm installed `vite`."""


@cache
def missing() -> str:
    """What the tests lack: Node 18 or later; empty where it is there."""
    if shutil.which("node") is None:
        return "no node"
    done = subprocess.run(["node", "--version"], capture_output=True, text=True)
    return "" if int(done.stdout.lstrip("v").split(".")[0]) >= 18 else "node is older than 18"


needs_node = pytest.mark.skipif(bool(missing()), reason=f"{missing()}: https://nodejs.org")


@dataclass(frozen=True)
class Package:
    """A rendered package, in the folder where `import "<name>"` finds it."""

    release: Release
    root: Path
    program: str = "node"

    @property
    def name(self) -> str:
        return LANGUAGE.root(self.release)

    @property
    def folder(self) -> Path:
        return self.root / "node_modules" / self.name

    def evaluate(self, script: str, *, text: str = "") -> Any:
        """What a module prints as JSON by `said(value)`; `hub` is the package."""
        start = f'import * as hub from "{self.name}";\nconst said = (value) => console.log(JSON.stringify(value));\n'
        program = self.root / f"program-{abs(hash(script))}.mjs"
        program.write_text(start + script, "utf-8")
        return json.loads(node(str(program), text=text, folder=self.root, program=self.program))

    def ask(self, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The answers of the conformance program."""
        text = "".join(json.dumps(request) + "\n" for request in requests)
        words = (str(PROGRAMS / "conformance.mjs"), str(self.folder / "index.js"))
        for line in node(*words, text=text, folder=self.root, program=self.program).rstrip("\n").split("\n"):
            yield read_line(line)


def node(*arguments: str, text: str = "", folder: Path, program: str = "node") -> str:
    """The standard output of `node …`; a warning counts as a failure."""
    done = subprocess.run(
        [program, *arguments], cwd=folder, input=text, capture_output=True, encoding="utf-8", timeout=600
    )
    assert (done.returncode, done.stderr) == (0, ""), f"{' '.join(arguments)[:300]}\n{done.stderr[-3000:]}"
    return done.stdout


def lay_out(release: Release, root: Path) -> Package:
    """Write the rendered package, as npm would install it."""
    package = Package(release, root)
    write(render(release), package.folder)
    return package


def lay_out_transforms(transforms: Transforms, root: Path) -> Transformer:
    """Write the package of transformations beside those of all its releases, as npm would install them."""
    found = LANGUAGE.transforms
    assert found is not None
    name = f"{found.group(transforms.newest)}/{found.package(transforms.newest)}"
    write(found.render(transforms), root / "node_modules" / name)
    return Transformer(root, name, tuple(lay_out(release, root) for release in transforms.releases))


@dataclass(frozen=True)
class Transformer:
    """A package of transformations, and the lines beside it, in the folder where `import "<name>"` finds them."""

    root: Path
    name: str
    lines: tuple[Package, ...]

    @property
    def timing(self) -> Command:
        """The program that measures, from the oldest release to the newest."""
        program = shutil.copy(PROGRAMS / "bench_transforms.mjs", self.root)
        return ("node", str(program), self.name, self.lines[0].name, self.lines[-1].name), None

    def run(self, script: str, *arguments: str) -> Any:
        """What a module prints as JSON by `said(value)`; `lines` are the packages, the oldest first."""
        imports = "".join(f'import * as v{number} from "{item.name}";\n' for number, item in enumerate(self.lines))
        names = ", ".join(f"v{number}" for number in range(len(self.lines)))
        start = f'{imports}import {{ transform }} from "{self.name}";\nimport {{ readFileSync }} from "node:fs";\n'
        start += f"const lines = [{names}];\nconst said = (value) => console.log(JSON.stringify(value));\n"
        program = self.root / f"program-{abs(hash(script))}.mjs"
        program.write_text(start + script, "utf-8")
        return json.loads(node(str(program), *arguments, folder=self.root))

    def ask(self, requests: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The answers of the program that transforms."""
        text = "".join(json.dumps(request) + "\n" for request in requests)
        program = self.root / "transforms.mjs"
        shutil.copyfile(PROGRAMS / "transforms.mjs", program)
        words = [str(program), self.name, *(item.name for item in self.lines)]
        for line in node(*words, text=text, folder=self.root).rstrip("\n").split("\n"):
            yield json.loads(line)


has_tools = bool(TOOLS) and (Path(TOOLS) / "node_modules" / "typescript").is_dir()
needs_tools = pytest.mark.skipif(
    not has_tools, reason="HUBGEN_NODE names no folder where npm installed typescript, esbuild and ajv"
)
needs_vite = pytest.mark.skipif(
    not (Path(VITE) / "node_modules" / "vite").is_dir() or not VITE,
    reason="HUBGEN_VITE names no folder where npm installed vite",
)
STRICT = {
    "strict": True,
    "exactOptionalPropertyTypes": True,
    "noUncheckedIndexedAccess": True,
    "noImplicitOverride": True,
    "skipLibCheck": False,
    "allowJs": True,
    "checkJs": True,
    "noEmit": True,
    "module": "nodenext",
    "target": "es2022",
    "lib": ["es2022", "dom"],
    "types": [],
}


def typed(folder: Path, files: Iterable[Path], **options: Any) -> None:
    """Fails where `tsc`, as strict as it can be, has anything to say of the files."""
    names = sorted(str(path.relative_to(folder)) for path in files)
    project = folder / "tsconfig.json"
    project.write_text(json.dumps({"compilerOptions": {**STRICT, **options}, "files": names}), "utf-8")
    done = tool("tsc", "-p", str(project), folder=folder)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout[:5000]


def tool(name: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A program that npm installed in `HUBGEN_NODE`."""
    program = Path(TOOLS) / "node_modules" / ".bin" / name
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, encoding="utf-8", timeout=600)
