"""The rendered package: `tsc` at its strictest, bundles of one message, eight workers, and its example."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

from generator.model.virtual_hosts import virtual_hosts
from generator.targets.typescript import render
from generator.targets.typescript.literals import string
from generator.targets.typescript.naming import EXPORTS, KEYWORDS
from tests.conftest import ROOT, load_release
from tests.typescript.support import PROGRAMS, STRICT, Package, needs_node, needs_tools, node, tool, typed

RUNTIME = ROOT / "templates" / "typescript" / "runtime"
LARGEST = 40_000
"""Bytes of a compressed bundle of one message."""
IMPORT = re.compile(r'import \{ [\w$]+(?:, [\w$]+)* \} from "\.{1,2}/[\w./-]+\.js";')
EXPORT = re.compile(r"export (?:const \w+ =|function \w+\(|class \w+ )")


@needs_node
@needs_tools
def test_types_and_sources_pass_the_strictest_check(
    release_folder: Path, packages: Callable[[Path], Package], tmp_path: Path
) -> None:
    package = packages(release_folder)
    files = [path for path in package.folder.rglob("*.js") if "examples" not in path.parts]
    typed(package.root, [*files, *package.folder.rglob("*.d.ts")])


@needs_node
@needs_tools
def test_a_consumer_passes_the_strictest_check(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    consumer = (PROGRAMS / "consumer.ts").read_text("utf-8").replace("@hubsante/models-v3", package.name)
    first = (package.folder / "codes" / "index.js").read_text("utf-8").split()[2]
    (code,) = package.evaluate(f'import {{ {first} }} from "{package.name}/codes"; said([{first}.values[0]]);')
    consumer = consumer.replace("SomeList", first).replace('"a code"', string(code))
    program = package.root / "consumer.ts"
    program.write_text(consumer, "utf-8")
    for module, resolution in (("nodenext", "nodenext"), ("esnext", "bundler")):
        typed(package.root, [program], module=module, moduleResolution=resolution)


@needs_node
@needs_tools
def test_a_bundle_has_one_message_only(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    sizes = {}
    for entry in (f"{package.name}/rs-eda", package.name):
        (package.root / "entry.js").write_text(
            f'import {{ rsEda }} from "{entry}";\nconsole.log(rsEda.parse("{{}}"));\n', "utf-8"
        )
        done = tool("esbuild", "entry.js", "--bundle", "--minify", "--format=esm", folder=package.root)
        assert (done.returncode, done.stderr) == (0, "")
        assert "createCaseHealth" in done.stdout and "geoPositionsUpdate" not in done.stdout
        assert "Féminin" not in done.stdout  # no labels of codes
        assert "isExclusive" not in done.stdout  # no rules of unions
        sizes[entry] = len(gzip.compress(done.stdout.encode(), 9))
    assert max(sizes.values()) < LARGEST, sizes


@needs_node
def test_eight_workers_at_once(real: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(real)
    folder = real / "samples" / "examples"
    texts = [path.read_text("utf-8") for path in sorted([*folder.rglob("RS-*.json"), *folder.rglob("RS-*.xml")])]
    script = """
    import { readFileSync } from "node:fs";
    import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
    import { fileURLToPath } from "node:url";
    const read = (texts) => texts.map((text) => {
      const { document, errors } = hub.parse(text);
      return document ? document.toJson() : errors.map(({ path }) => path);
    });
    if (isMainThread) {
      const texts = JSON.parse(readFileSync(0, "utf8"));
      const path = fileURLToPath(import.meta.url);
      const answers = await Promise.all(Array.from({ length: 8 }, () => new Promise((done, fail) =>
        new Worker(path, { workerData: texts }).on("message", done).on("error", fail))));
      const wanted = JSON.stringify(read(texts));
      said(answers.map((answer) => JSON.stringify(answer) === wanted));
    } else {
      parentPort.postMessage(read(workerData));
    }
    """
    assert package.evaluate(script, text=json.dumps(texts)) == [True] * 8


@needs_node
def test_example_runs(real: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(real)
    sample = next(path for path in sorted((real / "samples" / "examples" / "RS-EDA").glob("*.json")))
    said = node("examples/read-and-write.js", str(sample), "xml", folder=package.folder)
    assert "<edxlDistribution" in said


@needs_node
def test_every_message_and_code_list_loads(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    script = """
    const lists = [...new Set(Object.values(await import("%s/codes")))];
    said([hub.messages.map(({ kind, type }) => [kind, type.fields.length]), lists.map((list) => list.all.length)]);
    """
    sizes, lists = package.evaluate(script % package.name)
    release = package.release
    assert dict(sizes) == {schema.name: len(schema.root.fields) for schema in release.messages}
    assert sorted(lists) == sorted(len({code.value for code in item.codes}) for item in release.nomenclatures)


def test_the_table_of_messages(release_folder: Path) -> None:
    release = load_release(release_folder)
    files = {file.path: file.content for file in render(release)}
    entries = json.loads(files["messagesList.json"])
    assert [entry["label"] for entry in entries] == [schema.name for schema in release.messages]
    for entry, schema in zip(entries, release.messages, strict=True):
        assert (entry["type"], entry["version"]) == (schema.root_element, release.version)
        assert entry["schemaName"] == f"{schema.name}.schema.json"
        assert entry["perimeters"][0] == schema.perimeter
        hosts = [host.name for host in virtual_hosts(release) if schema.name in host.messages]
        assert entry["virtualHosts"] == hosts
        if any(field.name == "caseId" for field in schema.root.fields):
            assert entry["caseIdPath"] == [schema.root_element, "caseId"]


def test_same_release_gives_the_same_bytes(release_folder: Path) -> None:
    release = load_release(release_folder)
    assert list(render(release)) == list(render(release))


def test_no_two_files_differ_in_case_only(release_folder: Path) -> None:
    paths = [file.path.casefold() for file in render(load_release(release_folder))]
    assert len(paths) == len(set(paths))


def test_modules_are_put_together_without_a_tool(release_folder: Path) -> None:
    """Imports and exports have one form each, and no two modules need each other: they can be joined as they are."""
    files = {file.path: file.content.decode() for file in render(load_release(release_folder))}
    sources = {path: text for path, text in files.items() if path.endswith(".js") and not path.startswith("examples")}
    needs: dict[str, set[str]] = {}
    for path, text in sources.items():
        lines = [line for line in text.split("\n") if line.startswith(("import ", "export "))]
        again = re.compile(r"export \{ \w+(?:, \w+)* \}(?: from \"\./[\w-]+\.js\")?;|export \{\};")
        assert [line for line in lines if not (IMPORT.match(line) or EXPORT.match(line) or again.match(line))] == [], (
            path
        )
        assert "import(" not in re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        below = re.findall(r' from "([^"]+)";', text)
        needs[path] = {str((Path("/") / path).parent.joinpath(name).resolve())[1:] for name in below}
    while needs:
        ready = {path for path, others in needs.items() if not others & needs.keys()}
        assert ready, f"these modules need each other: {sorted(needs)}"
        needs = {path: others for path, others in needs.items() if path not in ready}


def test_names_of_the_entry_are_reserved() -> None:
    text = (ROOT / "templates" / "typescript" / "index.js.jinja").read_text("utf-8")
    declared = set(re.findall(r"^(?:export )?(?:const|function) (\w+)", text, re.MULTILINE))
    imported = {
        name for names in re.findall(r"^import \{ ([\w, ]+) \}", text, re.MULTILINE) for name in names.split(", ")
    }
    assert {name for name in declared | imported if name[:1].islower()} <= EXPORTS
    assert KEYWORDS.isdisjoint(EXPORTS)


def test_the_strictest_options() -> None:
    assert all(STRICT[name] for name in ("strict", "exactOptionalPropertyTypes", "noUncheckedIndexedAccess", "checkJs"))
