"""Limits: each is hit, named with what to do, and can be set for one command."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import limits
from generator.cli import commands
from generator.diagnostics import Collector
from generator.limits import Limit
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.pipeline import load
from generator.readers.archive import UnreadableWorkbook
from generator.readers.grid import read_sheets
from generator.readers.yaml import UnreadableYaml, read_yaml
from tests.conftest import ROOT, SPECS, load_release, own_releases
from tests.mappers.test_graph import chain, mapped
from tests.readers.edit import copy_release, minimal, write_zip

CELL = '<row r="{0}"><c r="A{0}"><v>1</v></c></row>'


def workbook_error(path: Path) -> tuple[str, str]:
    with pytest.raises(UnreadableWorkbook) as caught:
        list(read_sheets(path, "f"))
    return str(caught.value), caught.value.hint


def bytes_of_a_workbook(tmp: Path) -> tuple[str, str]:
    with (tmp / "a.xlsx").open("wb") as file:
        file.truncate(limits.WORKBOOK_BYTES + 1)
    return workbook_error(tmp / "a.xlsx")


def entries(tmp: Path) -> tuple[str, str]:
    parts = {f"xl/media/{n}": b"" for n in range(limits.WORKBOOK_ENTRIES)}
    return workbook_error(minimal(tmp / "a.xlsx", CELL.format(1), extra=parts))


def inflated(tmp: Path) -> tuple[str, str]:
    parts = {"xl/media/1": b"\0" * (limits.WORKBOOK_INFLATED_BYTES + 1)}
    return workbook_error(minimal(tmp / "a.xlsx", CELL.format(1), extra=parts))


def sheets(tmp: Path) -> tuple[str, str]:
    minimal(tmp / "a.xlsx", CELL.format(1))
    with zipfile.ZipFile(tmp / "a.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    many = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r1"/>' for n in range(1, limits.WORKBOOK_SHEETS + 2))
    book = parts["xl/workbook.xml"].decode()
    parts["xl/workbook.xml"] = (book[: book.index("<sheet ")] + many + "</sheets></workbook>").encode()
    write_zip(tmp / "a.xlsx", parts)
    return workbook_error(tmp / "a.xlsx")


def ratio(tmp: Path) -> tuple[str, str]:
    return workbook_error(minimal(tmp / "a.xlsx", CELL.format(1), extra={"xl/media/1": b"\0" * 2**21}))


def rows(tmp: Path) -> tuple[str, str]:
    return workbook_error(minimal(tmp / "a.xlsx", CELL.format(limits.SHEET_ROWS + 1)))


def grid(tmp: Path) -> tuple[str, str]:
    last = limits.WORKBOOK_GRID_CELLS // 16_384 + 1
    cell = f'<row r="{last}"><c r="XFD{last}"><v>1</v></c></row>'
    return workbook_error(minimal(tmp / "a.xlsx", cell))


def yaml_error(text: str) -> tuple[str, str]:
    with pytest.raises(UnreadableYaml) as caught:
        read_yaml(text)
    return str(caught.value), caught.value.hint


def yaml_bytes(tmp: Path) -> tuple[str, str]:
    return yaml_error("a" * (limits.YAML_BYTES + 1))


def yaml_depth(tmp: Path) -> tuple[str, str]:
    return yaml_error("[" * (limits.YAML_DEPTH + 1) + "]" * (limits.YAML_DEPTH + 1))


def yaml_nodes(tmp: Path) -> tuple[str, str]:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 7)]
    return yaml_error("\n".join(lines))


def asyncapi_error(folder: Path, text: str) -> tuple[str, str]:
    (folder / "asyncapi").mkdir(parents=True)
    (folder / "asyncapi" / "a.yaml").write_text(text, "utf-8")
    (folder / "release.yaml").write_text('release: "3.0"\n', "utf-8")
    collector = Collector()
    load(folder, collector)
    found = next(item for item in collector.errors if "limit " in item.text)
    return found.text, found.hint


def references(tmp: Path) -> tuple[str, str]:
    steps = limits.REFERENCE_STEPS
    chain = "".join(f"    M{n}: {{$ref: '#/components/messages/M{n + 1}'}}\n" for n in range(steps + 1))
    last = f"    M{steps + 1}: {{payload: {{type: object, properties: {{a: {{type: string}}}}}}}}\n"
    text = f"asyncapi: 2.6.0\ninfo: {{title: t, version: '1'}}\nchannels: {{}}\ncomponents:\n  messages:\n{chain}{last}"
    return asyncapi_error(tmp / "r", text)


def types(tmp: Path) -> tuple[str, str]:
    _, collector = mapped(chain(limits.TYPE_DEPTH + 1))
    (found,) = collector.errors
    return found.text, found.hint


def message_error(data: bytes) -> tuple[str, str]:
    verdict = validate(data, compile_rules(load_release(SPECS / own_releases()[-1])))
    (finding,) = verdict.findings
    assert finding.code == "syntax"
    text, _, hint = finding.detail.partition("; ")
    return text, hint


def message_bytes(tmp: Path) -> tuple[str, str]:
    return message_error(b" " * (limits.MESSAGE_BYTES + 1))


def depth(tmp: Path) -> tuple[str, str]:
    return message_error(b"[" * (limits.DEPTH + 1) + b"]" * (limits.DEPTH + 1))


def digits(tmp: Path) -> tuple[str, str]:
    return message_error(b"[1" + b"0" * limits.NUMBER_DIGITS + b"]")


def attributes(tmp: Path) -> tuple[str, str]:
    return message_error(b"<a " + b" ".join(b'a%d=""' % n for n in range(limits.ATTRIBUTES + 1)) + b"/>")


def request_bytes(tmp: Path) -> tuple[str, str]:
    from tests.api.test_service import ask

    answer = ask("POST", "/validate?release=2.0", content=b" " * (limits.REQUEST_BYTES + 1))
    assert answer.status_code == 413
    return str(answer.json()["error"]), limits.REQUEST_BYTES.remedy


HIT: dict[str, Callable[[Path], tuple[str, str]]] = {
    "WORKBOOK_BYTES": bytes_of_a_workbook,
    "WORKBOOK_ENTRIES": entries,
    "WORKBOOK_INFLATED_BYTES": inflated,
    "WORKBOOK_SHEETS": sheets,
    "WORKBOOK_RATIO": ratio,
    "SHEET_ROWS": rows,
    "WORKBOOK_GRID_CELLS": grid,
    "TYPE_DEPTH": types,
    "YAML_BYTES": yaml_bytes,
    "YAML_DEPTH": yaml_depth,
    "YAML_NODES": yaml_nodes,
    "REFERENCE_STEPS": references,
    "MESSAGE_BYTES": message_bytes,
    "REQUEST_BYTES": request_bytes,
    "DEPTH": depth,
    "ATTRIBUTES": attributes,
    "NUMBER_DIGITS": digits,
}


@pytest.mark.parametrize("limit", list(limits.every()), ids=lambda limit: limit.name)
def test_each_limit_is_hit_and_named(limit: Limit, tmp_path: Path) -> None:
    text, hint = HIT[limit.name](tmp_path)
    assert f"more than {limit:,} {limit.what} (limit {limit.name})" in text
    assert limit.remedy in f"{text} {hint}"


def hubgen(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize(
    "text",
    ["YAML_DEPTH", "YAML_DEPTH=0", "YAML_DEPTH=-1", "YAML_DEPTH=1T", "NOTHING=3", "YAML_DEPTH=1G", "DEPTH=65", "\x1b"],
)
def test_a_wrong_setting_is_misuse(text: str) -> None:
    done = hubgen("lint", "specs", HUBGEN_LIMITS=text)
    assert done.returncode == 2 and "HUBGEN_LIMITS" in done.stderr and "Traceback" not in done.stderr


def test_a_limit_is_set_for_one_command(tmp_path: Path) -> None:
    folder = copy_release(SPECS / own_releases()[-1], tmp_path)
    assert hubgen("lint", str(folder)).returncode == 0
    done = hubgen("lint", str(folder), "--format", "json", HUBGEN_LIMITS=" WORKBOOK_BYTES = 1K ,YAML_DEPTH=50,")
    assert done.returncode == 1 and "more than 1,024 bytes in a workbook (limit WORKBOOK_BYTES)" in done.stdout
    assert "HUBGEN_LIMITS=WORKBOOK_BYTES=2048" in done.stdout


def test_the_highest_settings_crash_nothing(tmp_path: Path) -> None:
    highest = ",".join(f"{item.name}={item.highest}" for item in limits.every() if item.highest)
    (tmp_path / "release.yaml").write_text("[" * 201 + "]" * 201, "utf-8")
    done = hubgen("lint", str(tmp_path), HUBGEN_LIMITS=highest)
    assert done.returncode == 1 and "limit YAML_DEPTH" in done.stdout, done.stderr


def test_what_is_remembered_depends_on_the_limits() -> None:
    script = "from generator import limits; print(limits.state())"
    command = [sys.executable, "-c", script]
    plain, other = (
        subprocess.run(command, env=os.environ | more, capture_output=True, text=True, cwd=ROOT, check=True).stdout
        for more in ({}, {"HUBGEN_LIMITS": "YAML_DEPTH=99"})
    )
    assert plain != other and "YAML_DEPTH=99" in other


def test_the_page_is_up_to_date() -> None:
    done = CliRunner().invoke(commands, ["explain", "limits", "--format", "markdown"])
    assert (ROOT / "docs" / "limits.md").read_text("utf-8") == done.stdout
    listed = CliRunner().invoke(commands, ["explain", "limits"]).stdout
    assert all(item.name in listed for item in limits.every())
