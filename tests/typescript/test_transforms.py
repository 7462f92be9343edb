"""The npm package of transformations as a program uses it, beside the packages of the lines."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.agreement.transforms import transforms_of
from tests.conftest import SPECS, own_releases
from tests.transform.pairs import losing_sample, transformer
from tests.typescript.support import Transformer, lay_out_transforms, needs_node, needs_tools, typed

pytestmark = needs_node
OLD, NEW = own_releases()[0], own_releases()[-1]
START = """
const bytes = readFileSync(process.argv[2]);
const text = bytes.toString();
const [older, newer] = [lines[0], lines.at(-1)];
const { document } = older.parse(bytes);
const refused = (call) => { try { return String(call()); } catch (error) { return error.name; } };
"""


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Transformer:
    return lay_out_transforms(transforms_of("specs"), tmp_path_factory.mktemp("transforms"))


def sample(suffix: str = ".json") -> Path:
    return losing_sample(SPECS / OLD, SPECS / NEW, suffix)


def test_received_on_one_host_and_forwarded_to_another(laid_out: Transformer) -> None:
    script = """
const received = newer.forVhost("15-15_v1.5", lines).parse(text);
const sent = transform(received.document, { to: newer.forVhost("15-15_v2.1", lines) });
said([sent.document.release, JSON.parse(sent.document.toJson()), sent.losses.length]);"""
    release, value, losses = laid_out.run(START + script, str(sample()))
    expected = transformer(SPECS / OLD, SPECS / NEW).document(sample().read_bytes())
    assert isinstance(expected.value, dict) and value.keys() == expected.value.keys()
    assert (release, losses) == (NEW, len(expected.losses))


@pytest.mark.parametrize("suffix", [".json", ".xml"])
def test_texts_bytes_and_documents(suffix: str, laid_out: Transformer) -> None:
    script = """
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
const sent = [text, bytes, buffer].map((item) => transform(item, { from: older, to: newer }));
sent.push(transform(document, { to: newer }), transform(text, { from: older.RELEASE, to: newer.RELEASE, lines }));
said(sent.map((item) => [item.document.toJson(), item.document.toXml(), String(item)]));"""
    first, *others = laid_out.run(START + script, str(sample(suffix)))
    assert all(item == first for item in others) and len(others) == 4


def test_what_a_caller_does_wrong(laid_out: Transformer) -> None:
    script = """
const calls = [{ to: newer }, { to: newer, from: "9", lines }, { to: "9", from: older, lines }, { to: 3, from: older }];
const errors = calls.map((options) => refused(() => transform(text, options)));
said([...errors, refused(() => transform({}, { to: newer }))]);"""
    assert laid_out.run(START + script, str(sample())) == [
        "TypeError", "RangeError", "RangeError", "TypeError", "TypeError",
    ]  # fmt: skip


def test_another_message_of_its_release(laid_out: Transformer) -> None:
    script = """
const { document: found } = transform(document, { to: newer });
const sent = transform(found, { to: newer, message: "RC-EDA" });
const calls = [[found, "RS-X"], [document, "RC-EDA"]];
const errors = calls.map(([item, message]) => refused(() => transform(item, { to: newer, message })));
said([sent.document.messages.map(({ kind }) => kind), sent.losses.length, ...errors]);"""
    kinds, losses, *errors = laid_out.run(START + script, str(sample()))
    assert kinds == ["RC-EDA"] and losses and errors == ["RangeError"] * 2


def test_hosts_errors_and_a_release_to_itself(laid_out: Transformer) -> None:
    script = """
const host = transform(document, { to: newer.forVhost("15-gps_v1.3", lines) });
const sender = transform(text, { from: older.forVhost("15-gps_v1.0", lines), to: newer });
document.content.patient = "x";
const wrong = transform(document, { to: newer });
const same = transform(text, { from: older, to: older });
const errors = (item) => item.errors.map(({ code, path, fr }) => [code, path, fr]);
said([[host, sender, wrong].map((item) => [item.document === undefined, errors(item)]),
  same.document.toJson() === older.parse(text).document.toJson(), same.losses]);"""
    (host, sender, wrong), is_same, losses = laid_out.run(START + script, str(sample()))
    assert host[0] and sender[0] and wrong[0] and is_same and losses == []
    assert [error[:2] for error in host[1] + sender[1]] == [["message", "$"]] * 2 and all(e[2] for e in host[1])
    assert ["type", "$.createCaseHealth.patient"] in [error[:2] for error in wrong[1]]


def test_no_value_is_shown(laid_out: Transformer) -> None:
    script = """
const { inspect } = await import("node:util");
const sent = transform(text, { from: newer, to: older });
const { losses, defaults } = sent;
const ways = [(item) => inspect(item, { depth: 9, showHidden: true }), String, JSON.stringify];
const shown = [sent, losses, defaults].flatMap((item) => ways.map((way) => way(item)));
said([[...shown, ...losses.flatMap(({ fr, en }) => [fr, en])].join(" "), losses.map(({ value }) => value)]);"""
    shown, values = laid_out.run(START + script, str(losing_sample(SPECS / NEW, SPECS / OLD, ".json", 7)))
    texts = [value for value in values if isinstance(value, str) and len(value) > 6]
    assert texts and not [text for text in texts if text in shown]


def test_the_example_runs(laid_out: Transformer) -> None:
    example = laid_out.root / "node_modules" / laid_out.name / "examples" / "forward.js"
    done = subprocess.run(["node", example, sample()], cwd=laid_out.root, capture_output=True, encoding="utf-8")
    assert done.returncode == 0 and "createCaseHealth" in json.loads(done.stdout)
    assert done.stderr.strip(), "what is lost is reported"


@needs_tools
def test_its_types_hold_and_are_told(laid_out: Transformer) -> None:
    package = laid_out.root / "node_modules" / laid_out.name
    consumer = laid_out.root / "consumer.ts"
    old, new = laid_out.lines[0].name, laid_out.lines[-1].name
    consumer.write_text(
        f'import * as v1 from "{old}";\nimport * as v3 from "{new}";\nimport {{ transform }} from "{laid_out.name}";\n'
        'const { document } = v3.forVhost("15-15_v1.5", [v1]).parse("");\n'
        "if (document !== undefined) {\n"
        '  const sent = transform(document, { to: v3.forVhost("15-15_v2.1", [v1]) });\n'
        "  const json: string | undefined = sent.document?.toJson();\n"
        "  const typed = transform(document, { to: v3 }).document;\n"
        '  if (typed?.kind === "RS-EDA") { const id: string = typed.content.caseId; console.log(id, json); }\n'
        '  const { losses } = transform("", { from: v1, to: "3.0", lines: [v1, v3] });\n'
        "  console.log(losses.map(({ path, value, fr }) => [path, value, fr]));\n"
        "}\n",
        "utf-8",
    )
    modules = [*sorted((package / "interpreter").glob("*.js")), *sorted((package / "tables").glob("*.js"))]
    typed(laid_out.root, [consumer, *modules])
