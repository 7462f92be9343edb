"""What an input says is shown by every command, and neither a terminal nor a CI log acts upon it."""

from __future__ import annotations

import ast
import json
import re
import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator import terminal
from generator.cli import commands
from generator.cli.printing import FORMATTERS
from generator.diff.report.as_markdown import inert
from generator.readers.grid import read_sheets
from tests.conftest import ROOT, SPECS, own_releases
from tests.readers.edit import edit

ORDERS = "\n::stop-commands::hx\n \u202e\u2066\x9b31m\u2028##vso[task.x]##[error]\u00a0"
"""What a workbook, a message and a file name can hold."""
NAME = "\x1b]0;hx\x07\r\x1b[2J" + ORDERS.replace("/", "")
"""What a file name and an argument can hold."""
ORDER = re.compile(r"^\s*::(?!(?:error|warning|notice) )", re.MULTILINE)
MARKS = re.compile(r"##(?:\[|vso\[|teamcity\[)", re.IGNORECASE)
OLD, NEW = own_releases()[0], own_releases()[-1]


def leaves(group: click.Group, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command, with the words that call it."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if isinstance(command, click.Group):
            yield from leaves(command, (*above, name))
        else:
            yield (*above, name), command


def formats(command: click.Command) -> list[str]:
    for parameter in command.params:
        if parameter.name == "style" and isinstance(parameter.type, click.Choice):
            return [str(choice) for choice in parameter.type.choices]
    return [""]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases in folders of hostile names, one of which is full of hostile texts, and messages to match."""
    top = tmp_path_factory.mktemp("hostile")
    for name, source in (("old", OLD), ("new", NEW)):
        shutil.copytree(SPECS / source, top / name / f"x{NAME}")
    folder = top / "new" / f"x{NAME}"
    _fill(folder)
    (folder / "clients.yaml").write_text(json.dumps({"clients": {f"a{ORDERS}": {"perimeters": [ORDERS]}}}))
    (folder / "release.yaml").write_text((folder / "release.yaml").read_text() + json.dumps(ORDERS) + ": 1\n")
    (folder / "samples" / f"{NAME}.json").symlink_to("/nowhere")
    (top / "messages").mkdir()
    for number, text in enumerate(("{", json.dumps({ORDERS: ORDERS}), "<a>\u202e\n::stop-commands::hx</a>", "\x1b")):
        (top / "messages" / f"{number}{NAME}.{'xml' if text[0] == '<' else 'json'}").write_text(text)
    for sample in sorted((SPECS / OLD / "samples" / "valid").rglob("*.*"))[:6]:
        text = sample.read_text("utf-8")
        if sample.suffix == ".json":
            text = re.sub(r'": "(?!fr\.)[^"]{3,}"', lambda _: '": ' + json.dumps(ORDERS), text)
        (top / "messages" / f"s{sample.stem}{NAME}{sample.suffix}").write_text(text)
    (top / "broken").mkdir()
    (top / "broken" / f"{NAME}.xlsx").write_bytes(b"no workbook")
    (top / f"waivers{NAME}").write_text(f"waivers: [{{fingerprint: {json.dumps(ORDERS)}}}]")
    return top


def _fill(folder: Path) -> None:
    """Hostile texts beside what is right, in every cell of some rows of every sheet, and in the names of files."""
    for kind in ("models", "nomenclatures", "test-cases"):
        for number, path in enumerate(sorted((folder / kind).glob("*.xlsx"))):
            cells: dict[tuple[str, str], str | None] = {}
            for sheet in read_sheets(path, "f"):
                for row in range(len(sheet.rows) - 3, len(sheet.rows)):
                    for column in range(1 if number else 3, min(len(sheet.rows[row]), 26)):
                        if text := sheet.text(row, column):
                            cells[sheet.name, f"{chr(65 + column)}{row + 1}"] = text + ORDERS
            edit(path, cells)
            path.rename(path.with_name(f"{path.stem}{NAME}.xlsx"))


def runs(place: Path) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Each command with arguments that it takes, and with some that it refuses."""
    old, new = str(place / "old" / f"x{NAME}"), str(place / "new" / f"x{NAME}")
    bad, messages = f"--bad{NAME}", str(place / "messages")
    workbook = str(next((place / "broken").iterdir()))
    waivers = str(place / f"waivers{NAME}")
    books = [str(next((Path(item) / "models").glob("*.xlsx"))) for item in (old, new)]
    zeros = ("0", "100644")
    return {
        ("lint",): [(new,), (old,), (NAME,), (new, "--annotate", f"a{NAME}")],
        ("generate",): [(old, new, "-o", f"o{NAME}", "-v"), (old, "-o", "o2", "-v", "-t", "ir"), (old, "-t", NAME)],
        ("site",): [(old, new, "-o", f"s{NAME}"), (NAME,)],
        ("transforms",): [(old, new, "-o", f"t{NAME}"), (old, NAME), (old,)],
        ("inspect",): [(old,), (new,), (old, NAME), (NAME,)],
        ("explain",): [(), (NAME,), (f"limit{NAME}",)],
        ("validate",): [
            *((old, messages, *more) for more in ((), ("--report",), ("--lang", "fr"), ("--tolerant",))),
            ("--against", f"{old},{old}", messages),
            (old, NAME),
            (old, messages, "--message", NAME),
        ],
        ("convert",): [
            (old, str(path), "--to", form, *more)
            for path in sorted((place / "messages").iterdir())
            for form in ("json", "xml")
            for more in ((), ("--lossy",), ("-o", f"{NAME}/{NAME}"))
        ],
        ("transform",): [
            (old, new, messages),
            (old, new, messages, "--format", "json", "--best-effort"),
            (old, new, messages, "-o", f"t{NAME}"),
            (old, new, str(next((place / "messages").glob("s*.json")))),
            (old, new, "--table"),
            (old, new, "--check", "--rules", waivers, "--renames", waivers),
            (old, NAME, messages),
        ],
        ("diff",): [(old, new, "--all"), (workbook, NAME), (old, new, "--waivers", waivers, "--renames", waivers)],
        ("history",): [("--all", old, new), (NAME, old, new), ("RS-EDA", old, new)],
        ("release", "check"): [(old, new), (new, old), (old, new, "--changelog", f"c{NAME}"), (old, NAME)],
        ("git", "install"): [()],
        ("git", "driver"): [
            (NAME, workbook, *zeros, workbook, *zeros),
            (NAME, books[0], *zeros, books[1], *zeros),
            (NAME,),
        ],
        ("git", "text"): [(workbook,), (books[0],), (books[1],)],
        ("catalogue",): [(old, new), (NAME,)],
        ("package",): [
            (old, "-t", "bundle", "-o", f"p{NAME}"),
            (old, "-t", "bundle", "--against", NAME),
            (new,),
            (old, "-t", NAME),
        ],
        ("publish",): [(old, "-r", f"r{NAME}", "-t", "bundle", "-n"), (new, "-r", NAME), (old, "-r", "x", "-t", NAME)],
        ("new", "release"): [(f"n{NAME}",), (f"n{NAME}/9.0",), ("9.1", "--date", NAME), ("9.2", "--from", new)],
        ("new", "message"): [
            (old, NAME, "--perimeter", NAME, "--root", NAME),
            (old, "RS-X", "--perimeter", "x", "--root", NAME),
        ],
        ("new", "nomenclature"): [(old, NAME), (new, "abc")],
        ("new", "transform"): [(old, new), (old, new, "-o", f"n{NAME}", "--format", "csv"), (old, NAME)],
        ("new", "workflow"): [(NAME,), (new,)],
        ("doctor",): [()],
        ("cache", "info"): [()],
        ("cache", "clear"): [()],
        ("completion",): [(NAME,), ("bash",)],
        ("serve",): [("-o", NAME)],
        ("watch",): [(NAME,)],
        (): [(bad,), (NAME,)],
    }


def obeyed(text: str) -> list[str]:
    """What of an output a terminal or a CI service would act upon."""
    found = [char for char in text if not (char.isprintable() or char in "\n\t" or unicodedata.category(char) == "Zs")]
    return [*(ascii(char) for char in found), *ORDER.findall(text), *MARKS.findall(text)]


def test_each_command_is_here(place: Path) -> None:
    assert {words for words, _ in leaves(commands)} == runs(place).keys() - {()}


@pytest.mark.parametrize("words", [*(words for words, _ in leaves(commands)), ()], ids=" ".join)
def test_nothing_is_obeyed(
    words: tuple[str, ...], place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HUBGEN_CACHE", str(tmp_path / f"cache{NAME}"))
    command = dict(leaves(commands)).get(words)
    shown = ""
    for arguments in runs(place)[words]:
        for style in formats(command) if command else [""]:
            form = ("--format", style) if style else ()
            done = CliRunner().invoke(commands, [*words, *arguments, *form, *(("-h",) if words == ("watch",) else ())])
            assert isinstance(done.exception, SystemExit | None), (arguments, done.exception)
            assert obeyed(done.stdout) == [], (words, arguments, style)
            assert obeyed(done.stderr) == [], (words, arguments, style)
            shown += done.output
    if words not in {("doctor",), ("cache", "clear"), ("explain",), ("git", "install"), ("watch",)}:
        assert "stop-commands" in shown, "the test says nothing: no hostile text was printed"


@given(st.text(st.characters() | st.sampled_from("::##[vso\n\x1b\u202e")))
def test_json_and_xml_mean_the_same(text: str) -> None:
    document = json.dumps({text: [text]}, ensure_ascii=False, indent=1)
    safe = terminal.json_text(document)
    assert json.loads(safe) == json.loads(document) and obeyed(safe) == []
    kept = "".join(
        char for char in text if char in "\t\n\r" or "\x20" <= char < "\ud800" or "\ue000" <= char < "\ufffe"
    )
    root = etree.Element("a", b=kept)
    root.text = kept
    xml = etree.tostring(root, encoding="unicode")
    safe = terminal.xml_text(xml)
    again, before = etree.fromstring(safe), etree.fromstring(xml)
    assert (again.text, again.attrib) == (before.text, before.attrib)
    assert not ORDER.search(safe) and not MARKS.search(safe)
    assert set(obeyed(safe)) <= {"'\\u200c'", "'\\u200d'"}


@given(st.text(st.characters() | st.sampled_from("::##[vso\n\x1b\u202e")))
def test_a_line_is_one_line(text: str) -> None:
    assert obeyed(terminal.line(text)) == [] and "\n" not in terminal.line(text)
    assert obeyed(terminal.lines(text)) == []
    assert all(char.isprintable() or unicodedata.category(char) == "Zs" for char in inert(text))


def test_formats_are_known() -> None:
    known = {style for _, command in leaves(commands) for style in formats(command)}
    assert FORMATTERS.keys() - {"xml"} <= known


def test_nothing_else_prints() -> None:
    """One module of the command line prints; `main` does where nothing else can."""
    for path in sorted((ROOT / "generator").rglob("*.py")):
        if path.name in ("printing.py",) or path == ROOT / "generator" / "cli" / "__init__.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                name = ast.unparse(node.func)
                assert name not in {"print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write"}, path
                assert not name.startswith(("sys.stdout.buffer", "sys.stderr.buffer")), path
