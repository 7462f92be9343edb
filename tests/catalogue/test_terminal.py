"""The catalogue on a terminal: tables that line up, the whole of it, and nothing that a terminal obeys."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from dataclasses import replace

import pytest

from generator.catalogue import catalogue
from generator.catalogue.as_text import ABSENT, _width, as_text
from generator.catalogue.matrix import matrices
from tests.catalogue.test_catalogue import every_set
from tests.conftest import ROOT
from tests.hostile.payloads import PAYLOADS


@pytest.mark.parametrize("releases", every_set(), ids=lambda releases: f"{len(releases)} releases")
def test_everything_is_there_and_lines_up(releases: list) -> None:
    found = catalogue(releases)
    text = as_text(found).decode()
    blocks = [block.split("\n") for block in text.split("\n\n")]
    for matrix in matrices(found):
        block = next(lines for lines in blocks if lines[0] == matrix.perimeter)
        assert len(block) == 3 + len(matrix.rows)
        titles = [f"{column.edition.version} {column.host.name}".strip() for column in matrix.columns]
        starts = [block[1].index(title) for title in titles]
        for (message, cells), line in zip(matrix.rows, block[3:], strict=True):
            assert line.split()[0] == message
            for cell, start in zip(cells, starts, strict=True):
                expected = cell.carried.since if cell.carried and cell.carried.is_declared else ("non", ABSENT)
                assert line[start:].startswith(expected) and line[start - 2 : start] == "  "
    assert "\\" not in text and "|" not in text and "**" not in text
    for edition in found.editions:
        assert all(item.version in text for item in edition.packages)


def test_what_an_input_says_is_not_obeyed() -> None:
    releases = every_set()[0]
    for payload in PAYLOADS:
        host = replace(releases[-1].interface.virtual_hosts[0], name=payload)
        interface = replace(releases[-1].interface, virtual_hosts=(host,))
        text = as_text(catalogue([replace(releases[-1], interface=interface)])).decode()
        assert all(char == "\n" or char.isprintable() or char == "\u00a0" for char in text), repr(payload)


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("救急", 4), ("", 0)])
def test_width(text: str, width: int) -> None:
    assert _width(text) == width


def test_a_terminal_gets_a_table_and_a_pipe_markdown() -> None:
    command = [sys.executable, "-m", "generator", "catalogue", "specs/3.0"]
    piped = subprocess.run(command, capture_output=True, cwd=ROOT, check=True, timeout=120).stdout
    assert piped.startswith(b"# Catalogue")
    leader, follower = pty.openpty()
    with subprocess.Popen(command, stdout=follower, cwd=ROOT) as process:
        os.close(follower)
        shown = b""
        while block := _read(leader):
            shown += block
    os.close(leader)
    assert process.returncode == 0
    assert shown.startswith(b"Catalogue des messages") and b"**" not in shown


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65_536)
    except OSError:  # Linux: the other side is closed
        return b""
