"""The bundler: it joins what our templates emit to one script that answers as the modules do, and refuses all else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.targets.docs import render as render_site
from generator.targets.docs.bundler import bundle
from generator.targets.docs.checker import ENTRIES, package_script
from generator.targets.docs.statements import BundleError
from generator.targets.typescript import render
from tests.conftest import load_release
from tests.support.projects import write
from tests.support.releases import release_folder
from tests.typescript.support import needs_node, node

__all__ = ["release_folder"]
PROGRAM = Path(__file__).parent / "programs" / "bundle.mjs"
SOURCE, CHECKER = re.compile(r'<script[^>]* src="([^"]+)"'), "assets/checker.js"
USE = 'import { a } from "./runtime/a.js";\nexport const b = a;\n'


def modules(folder: Path) -> dict[str, str]:
    files = {item.path: item.content.decode() for item in render(load_release(folder)) if item.path.endswith(".js")}
    return {path: text for path, text in files.items() if not path.startswith("examples/")}


@needs_node
def test_a_bundle_answers_as_its_modules(release_folder: Path, tmp_path: Path) -> None:
    """Every module of the package: what it exports, its tables, and what is said of whole and of spoilt messages."""
    files = modules(release_folder)
    write(render(load_release(release_folder)), tmp_path)
    script = tmp_path / "bundle.txt"
    script.write_text(bundle(files, sorted(files)), "utf-8")
    found = json.loads(node(str(PROGRAM), str(tmp_path), str(script), *sorted(files), folder=tmp_path))
    assert found["differences"] == []
    assert found["answers"] > 500


@needs_node
def test_what_nobody_uses_is_left_out_and_changes_no_answer(release_folder: Path, tmp_path: Path) -> None:
    files = modules(release_folder)
    write(render(load_release(release_folder)), tmp_path)
    script = tmp_path / "bundle.txt"
    text = bundle(files, ENTRIES)
    script.write_text(text, "utf-8")
    assert len(text) < len(bundle(files, sorted(files))) * 0.6
    found = json.loads(node(str(PROGRAM), str(tmp_path), str(script), *ENTRIES, folder=tmp_path))
    assert found["differences"] == []


def test_the_script_depends_on_the_release_alone(release_folder: Path) -> None:
    release = load_release(release_folder)
    (one,), (other,) = package_script(release, ""), package_script(release, "")
    assert one.content == other.content
    assert one.content.startswith(b'"use strict";\nhub.data("package",(()=>{')


def test_no_other_page_loads_it(release_folder: Path) -> None:
    """Its size is for who checks a message: one classic script, which the page that checks asks for."""
    files = {item.path: item.content.decode("utf-8", "replace") for item in render_site(load_release(release_folder))}
    pages = {path: set(SOURCE.findall(text)) for path, text in files.items() if path.endswith(".html")}
    loading = {path for path, sources in pages.items() if any(name.endswith(CHECKER) for name in sources)}
    assert loading == {"verifier.html"} and len(pages) > 5
    assert [path for path, sources in pages.items() if any("package.js" in name for name in sources)] == []
    assert 'hub.load("package", "package.js")' in files["assets/checker.js"]


@pytest.mark.parametrize(
    "text",
    [
        'import a from "./runtime/a.js";',
        'import * as a from "./runtime/a.js";',
        'import { a as c } from "./runtime/a.js";',
        'import "./runtime/a.js";',
        'import { a } from "node:fs";',
        "import { a } from './runtime/a.js';",
        'import {\n  a,\n} from "./runtime/a.js";',
        'import { a } from "./runtime/a.js" with { type: "json" };',
        "export default 1;",
        "export { a as c };",
        'export * from "./runtime/a.js";',
        "export let c = 1;",
        "export async function c() {}",
        "export const { c } = {};",
        "export class {}",
    ],
)
def test_a_form_that_it_does_not_know_is_refused(text: str) -> None:
    files = {"runtime/b.js": text, "runtime/a.js": "export const a = 1;"}
    with pytest.raises(BundleError, match=r"runtime/b\.js"):
        bundle(files, ["runtime/b.js"])


@pytest.mark.parametrize("line", ['const a = import("./a.js");', "const a = import.meta.url;", "const a = `one"])
def test_a_form_inside_a_hand_written_module_is_refused(line: str) -> None:
    with pytest.raises(BundleError, match=r"runtime/b\.js"):
        bundle({"runtime/b.js": f"{line}\n`;\n"}, ["runtime/b.js"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("const a = 1;\n", "does not export a"),
        ('import { b } from "../b.js";\nexport const a = b;\n', "import each other: b.js → runtime/a.js → b.js"),
        ("/** never ends\nexport const a = 1;\n", "a comment does not end"),
        ("/* before */ export const a = 1;\n", "code stands behind a comment"),
        ('import { c } from "./c.js";\nexport const a = c;\n', "runtime/a.js imports runtime/c.js, which is not there"),
    ],
)
def test_what_cannot_be_joined_is_said(text: str, said: str) -> None:
    with pytest.raises(BundleError) as caught:
        bundle({"b.js": USE, "runtime/a.js": text}, ["b.js"])
    assert said in str(caught.value)


@needs_node
def test_texts_of_a_workbook_are_no_code(tmp_path: Path) -> None:
    """Words of modules, comments and templates inside literals stay what they are."""
    words = [
        "import { x } from 'y';",
        "export default",
        "/* a",
        "*/ b",
        "// c",
        "`${d}",
        " /*#__PURE__*/ new CodeList(",
    ]
    lines = "".join(f"  {json.dumps(word)},\n" for word in words)
    files = {"b.js": f"export const b = [\n{lines}];\n", "c.js": 'import { b } from "./b.js";\nexport const c = b;\n'}
    program = tmp_path / "program.mjs"
    program.write_text(f"console.log(JSON.stringify({bundle(files, ['c.js'])}['c.js'].c));", "utf-8")
    assert json.loads(node(str(program), folder=tmp_path)) == words
