"""Texts of a workbook stay texts: each payload in every place of a model, loaded by Node and read back equal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.targets.typescript import render
from generator.targets.typescript.literals import comment, regexp, string
from tests.ruby.test_breakout import release_of
from tests.typescript.payloads import PAYLOADS
from tests.typescript.support import Package, lay_out, needs_node, needs_tools, node, typed

CHUNK = 30
READ_BACK = """
import { readFileSync } from "node:fs";
const asked = JSON.parse(readFileSync(0, "utf8"));
const found = [];
for (const [path, files] of asked) {
  for (const file of files) await import(file);
  const hub = await import(path + "/index.js");
  const [list] = Object.values(await import(path + "/codes/index.js"));
  const [message] = hub.messages;
  const file = files.find((name) => name.includes("/messages/") && !name.endsWith("/rc-de.js"));
  const own = Object.values(await import(file));
  const entry = ({ code, labels, parent = null, description, comment }) => [code, labels, parent, description, comment];
  found.push({
    canary: "hubCanary" in globalThis,
    message: [message.kind, message.perimeter, message.rootElement, message.namespace],
    wires: message.type.fields.map(({ name }) => name),
    list: [list.id, list.title, list.all.map(entry)],
    enum: own.find((value) => value !== message && Array.isArray(value.values)).values,
    hosts: Object.entries(hub.virtualHosts),
  });
}
said(found);
"""


@needs_node
@pytest.mark.parametrize("first", range(0, len(PAYLOADS), CHUNK))
def test_payload_in_every_place(first: int, tmp_path: Path) -> None:
    texts = PAYLOADS[first : first + CHUNK]
    packages = [lay_out(release_of(text, number), tmp_path / str(number)) for number, text in enumerate(texts, 1)]
    asked = [[str(package.folder), modules(package)] for package in packages]
    found: list[Any] = packages[0].evaluate(READ_BACK, text=json.dumps(asked))
    for text, said in zip(texts, found, strict=True):
        codes = [[text, [text, text], None, text, text], [f"{text}2", [text], text, text, text]]
        assert said == {
            "canary": False,
            "message": [text, text, f"{text}root", text],
            "wires": [text, f"{text} ", f"{text}.", f"{text}-"],
            "list": [text, text, codes],
            "enum": [text, f"{text}!"],
            "hosts": [[text, [text]]],
        }


def modules(package: Package) -> list[str]:
    return sorted(str(path) for path in package.folder.rglob("*.js") if "examples" not in path.parts)


@needs_node
@needs_tools
def test_types_of_payloads(tmp_path: Path) -> None:
    packages = [lay_out(release_of(text, number), tmp_path / str(number)) for number, text in enumerate(PAYLOADS, 1)]
    files = [path for package in packages for path in package.folder.rglob("*.*ts")]
    typed(tmp_path, files)


@needs_node
def test_messages_with_properties_of_every_object(tmp_path: Path) -> None:
    """A field named `constructor` is absent where it is absent, and what it is where it is there."""
    for number, text in enumerate(["constructor", "toString", "__proto__", "hasOwnProperty", "valueOf"]):
        package = lay_out(release_of(text), tmp_path / str(number))
        script = """
        const [message] = hub.messages;
        const [text] = message.type.fields.map(({ name }) => name);
        const absent = message.validate({}).errors.map(({ code, path }) => [code, path]);
        const below = `{"${text}": "u", "more": {"${text}": [1]}}`;
        const full = `{"${text}": "t", "${text} ": "${text}", "${text}.": [${below}], "${text}-": []}`;
        const read = message.fromJson(`{"${message.rootElement}": ${full}}`);
        const json = read.document.toJson();
        const again = JSON.stringify(JSON.parse(json)[message.rootElement]);
        const { errors } = message.fromJson('{"__proto__": {"polluted": 1}}');
        said([absent.map(([code]) => code), read.errors, JSON.stringify(JSON.parse(full)) === again, message.toJson({}),
          ({}).polluted ?? null, errors.length > 0]);
        """
        assert package.evaluate(script) == [["required"] * 2, [], True, f'{{"{text}root":{{}}}}', None, True], text


@needs_node
def test_every_character_is_a_literal(tmp_path: Path) -> None:
    """Every character, in a string literal, alone and before what could be live; halves of pairs, too."""
    texts = [
        "".join(f"{chr(code)}{{" for code in range(start, start + 0x400))
        for start in [*range(0, 0x3000, 0x400), 0xD800, 0xDC00, 0xF800, 0xFC00, 0x1F400, 0xE0000, 0x10FC00]
    ]
    source = tmp_path / "texts.mjs"
    lines = ",\n".join(string(text) for text in texts)
    notes = "\n".join(comment(0, text) for text in texts)
    source.write_text(f"{notes}\nconsole.log(JSON.stringify([{lines}]));\n", "utf-8")
    assert json.loads(node(str(source), folder=tmp_path)) == texts


@needs_node
@pytest.mark.parametrize(
    "text", ["^a/b$", "^[/]$", "^[\\-/#]{2}$", "^é$", "^\\\\$", "^\u2028\n$", "^[^a]$", "^\\/$", "^🚑?$"]
)
def test_regular_expressions_are_literals(text: str, tmp_path: Path) -> None:
    script = tmp_path / "regexp.mjs"
    script.write_text(f"console.log(JSON.stringify([({regexp(text)}).source, ({regexp(text)}).flags]));", "utf-8")
    source, flags = json.loads(node(str(script), folder=tmp_path))
    plain = source.replace("\\/", "/").replace("\\u{2028}", "\u2028").replace("\\u{a}", "\n")
    assert (plain, flags) == (text.replace("\\/", "/"), "u")


@pytest.mark.parametrize("text", ["Index", "codes", "patterns", "con", "codes of sexe"])
def test_no_message_takes_a_file_of_another(text: str) -> None:
    paths = [file.path for file in render(release_of(text))]
    assert len(paths) == len({path.casefold() for path in paths})
