"""Hostile names in a whole release: no target gives a path that leaves its folder or that a system would refuse.

What must be a name is refused before (`test_names.py`); here targets get it all the same, as a second line.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from generator.model import Release
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.writer import WHOLE, write_release
from tests.hostile.named import named, with_schema
from tests.writer.runs import tree

PATH = re.compile(r"[A-Za-z0-9_.+-]+(/[A-Za-z0-9_.+-]+)*")
DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
LONGEST = 200
HOSTILE = (
    "../x",
    "../../../etc/passwd",
    "/abs",
    "C:\\x",
    "\\\\host\\share",
    "CON",
    "nul.txt",
    "COM1",
    "CoN",
    "co n",
    "auxAux",
    "aUX",
    "a\0b",
    "x" * 300,
    "é" * 300,
    "..",
    ".",
    ".git",
    "-rf",
    "~",
    "a/b",
    "a\nb",
    "a b ",
    "a.",
    "\u202egnp.exe",
    "日本",
    "manifest.json",
    "index",
)
TWINS = (
    ("NOM", "nom"),
    ("caf\u00e9", "cafe\u0301"),
    ("é", "e"),
    ("a-b", "a_b"),
    ("a.b", "a/b"),
    ("CON", "con"),
    ("COM", "com"),
    ("LPT", "Lpt"),
)
MESSAGES = ("CO-N", "COM-1", "RS-CON", "AUX-1", "RS-NUL", "L-PT9", "RS-" + "A" * 61)
"""Names that messages may have, near to what no file may."""
TARGETS = sorted(registry.available())


def rendered(target: str, found: Release) -> list[OutputFile]:
    (render,) = registry.load([target]).values()
    return list(render(found))


def check(files: list[OutputFile]) -> None:
    folded = [unicodedata.normalize("NFC", item.path).casefold() for item in files]
    assert files and len(set(folded)) == len(folded)
    for path in (item.path for item in files):
        assert PATH.fullmatch(path), path
        assert len(path) < LONGEST and max(map(len, path.split("/"))) < 150, path
        for part in path.split("/"):
            assert not DEVICES.fullmatch(part) and part not in {".", ".."} and not part.endswith("."), path
            assert not part.startswith(("-", "~")) and part != ".git", path


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_titles_and_lists(target: str, text: str) -> None:
    check(rendered(target, named(text)))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("twins", TWINS, ids=range(len(TWINS)))
def test_lists_that_a_file_system_takes_for_one(target: str, twins: tuple[str, str]) -> None:
    check(rendered(target, named(*twins)))


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("name", MESSAGES)
def test_messages(target: str, name: str) -> None:
    found = with_schema(name)
    assert [schema.name for schema in found.schemas if not schema.is_header] == [name]
    if target != "test-cases":
        check(rendered(target, found))


@pytest.mark.parametrize("name", sorted(set(HOSTILE) - {"index", "auxAux", "manifest.json"}))
def test_what_is_no_name_of_a_message(name: str) -> None:
    assert all(schema.is_header for schema in with_schema(name).schemas)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_is_written_outside(text: str, tmp_path: Path) -> None:
    out = tmp_path / "in" / "out"
    files = {name: rendered(name, named(text)) for name in TARGETS}
    write_release(out, "9.0", files, {})
    assert {path.parts[:3] for path in map(Path, tree(tmp_path))} <= {
        ("in", "out", "9.0"),
        ("in", "out", ".hubgen.lock"),
    }
    assert len(tree(out / "9.0")) == sum(map(len, files.values())) + 1 and WHOLE not in files
