"""A front end that Vite builds: it has what it uses of the package, which reads and writes there as elsewhere."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.typescript.support import VITE, Package, needs_node, needs_vite, node
from tests.typescript.test_project import LARGEST

PROGRAM = """
import {{ rsEda }} from "{entry}";
const {{ document, errors }} = rsEda.parse({text});
const again = rsEda.parse(document.toXml()).document;
globalThis.said = {{ errors, once: document.toJson(), again: again.toJson() }};
"""
OPTIONS = ("--logLevel", "warn", "--outDir", "built", "--emptyOutDir")
CONFIG = "export default { build: { modulePreload: { polyfill: false } } };\n"
"""Node, which runs what is built, has no page to preload modules for."""


@needs_node
@needs_vite
@pytest.mark.parametrize("entry", ["{name}/rs-eda", "{name}"], ids=["message", "package"])
def test_a_front_end_has_one_message_only(real: Path, packages: Callable[[Path], Package], entry: str) -> None:
    package = packages(real)
    name = entry.format(name=package.name)
    sample = next(path for path in sorted((real / "samples" / "examples" / "RS-EDA").glob("*.json")))
    script = build(package.root, PROGRAM.format(entry=name, text=json.dumps(sample.read_text("utf-8"))))
    text = script.read_text("utf-8")
    assert "createCaseHealth" in text and "geoPositionsUpdate" not in text
    assert "Féminin" not in text  # no labels of codes
    compressed = len(gzip.compress(script.read_bytes(), 9))
    print(f"{name}: {compressed} bytes compressed, with a message of {sample.stat().st_size}")
    assert compressed < LARGEST
    run = f"await import({json.dumps(script.as_uri())}); console.log(JSON.stringify(globalThis.said));"
    said = json.loads(node("--input-type=module", "-e", run, folder=package.root))
    assert said["errors"] == []
    assert said["once"] and said["again"] == said["once"]


def build(root: Path, program: str) -> Path:
    """The one script of a page that `vite build` makes of a program."""
    (root / "main.js").write_text(program, "utf-8")
    page = '<!doctype html><html lang="fr"><title>Essai</title><script type="module" src="./main.js"></script></html>'
    (root / "vite.config.mjs").write_text(CONFIG, "utf-8")
    (root / "index.html").write_text(page, "utf-8")
    vite = Path(VITE) / "node_modules" / "vite" / "bin" / "vite.js"
    done = subprocess.run(
        ["node", str(vite), "build", *OPTIONS], cwd=root, capture_output=True, encoding="utf-8", timeout=600
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-3000:]
    (script,) = (root / "built").rglob("*.js")
    return script
