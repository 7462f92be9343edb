"""Code lists as docs/packages.md says: trees, and what a search finds, beside what Python's Unicode finds."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.targets.csharp.naming import NAMING
from generator.targets.outline import outline
from tests.csharp.net8 import needs_net8, program, run8
from tests.csharp.support import Package, needs_dotnet, run
from tests.support.releases import OWN, of_releases

pytestmark = needs_dotnet

TEXTS = (
    *("", " ", "FEMIN", "féminin", "e", "a e", "douleur thoracique", "thoracique DOULEUR", "oe", "œ", "Œ", "æ", "É"),
    *("E\u0301", "ﬁ", "２", "²", "K", "\u00a0", "\u2003a\u3000", "a\u1680b", "0", "(", "?" * 9, "\U0001d400", "한"),
    *("ĳ", "ß", "İ"),
)


def fold(text: str) -> str:
    """NFKD, no marks, ligatures as two letters, lower case."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", text) if unicodedata.category(one) != "Mn")
    return plain.lower().replace("œ", "oe").replace("æ", "ae")


def found(codes: list[dict[str, Any]], text: str) -> list[str]:
    words = [fold(word) for word in text.split()]
    return [
        one["code"]
        for one in codes
        if all(
            any(word in fold(place) for place in (one["code"], *one["labels"], one["description"])) for word in words
        )
    ]


def check(answers: list[Any], release: Any) -> None:
    lists, *searches = answers
    assert lists
    published = {item.id: item for item in outline(release, NAMING).code_lists}
    for one in lists:
        codes = {item["code"]: item for item in one["codes"]}
        assert (one["title"], list(codes)) == (
            published[one["id"]].title,
            [item.value for item in published[one["id"]].codes],
        )
        assert one["roots"] == [code for code, item in codes.items() if item["parent"] is None]
        for code, item in codes.items():
            assert item["children"] == [other for other, child in codes.items() if child["parent"] == code]
            assert item["level"] == (codes[item["parent"]]["level"] + 1 if item["parent"] else 1)
    for text, answer in zip(texts(lists), searches, strict=True):
        assert answer == [found(one["codes"], text) for one in lists], text


def texts(lists: list[Any]) -> list[str]:
    labels = [label for one in lists for item in one["codes"][:2] for label in item["labels"]]
    return [*TEXTS, *(" ".join(reversed(label.split())).upper() for label in labels[::7])]


def asked(lists: list[Any]) -> str:
    return "".join(json.dumps(text) + "\n" for text in texts(lists))


def parsed(text: str) -> list[Any]:
    return [json.loads(line) for line in text.rstrip("\n").split("\n")]


def test_lists(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    built = package.program("lists")
    first = parsed(run(str(built), folder=built.parent))
    check(parsed(run(str(built), folder=built.parent, text=asked(first[0]))), package.release)


@needs_net8
@of_releases(OWN[-1:])
def test_lists_on_net8(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    built = program(package, "lists")
    check(parsed(run8(built, asked(parsed(run8(built, ""))[0]))), package.release)


@of_releases(OWN[-1:])
def test_every_character_is_folded_as_python_does(
    packages: Callable[[Path], Package], release_folder: Path, tmp_path: Path
) -> None:
    if unicodedata.unidata_version != "14.0.0":
        pytest.skip("the table is that of Unicode 14")
    source = (
        "using System; using System.Linq; using System.Text; namespace HubSante.Models.V0 { internal static class P {"
        " static void Main() { Console.OutputEncoding = new UTF8Encoding(false); for (int i = 0; i < 0x110000; i++) {"
        " if (i >= 0xD800 && i < 0xE000) continue; string c = char.ConvertFromUtf32(i); string f = LabelText.Folded(c);"
        ' if (f != c) Console.WriteLine(i + " " + string.Join(" ", Encoding.UTF32.GetBytes(f)'
        ".Select(b => b.ToString()))); } } } }"
    )
    runtime = packages(release_folder).sources / "Runtime"
    project = tmp_path / "fold"
    project.mkdir()
    for name in ("LabelText.cs", "FoldTable.cs"):
        (project / name).write_bytes(
            (runtime / name).read_bytes().replace(b"HubSante.Models.V3", b"HubSante.Models.V0")
        )
    (project / "P.cs").write_text(source, encoding="utf-8")
    (project / "fold.csproj").write_text(
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><Nullable>enable</Nullable>'
        "<TargetFramework>netcoreapp3.1</TargetFramework><LangVersion>8.0</LangVersion></PropertyGroup></Project>"
    )
    run("build", "-v", "q", folder=project)
    printed = run(str(project / "bin/Debug/netcoreapp3.1/fold.dll"), folder=project)
    folds = {}
    for line in printed.splitlines():
        character, *numbers = map(int, line.split())
        folds[character] = bytes(numbers).decode("utf-32-le")
    every = [*range(0xD800), *range(0xE000, 0x110000)]
    assert folds == {one: fold(chr(one)) for one in every if fold(chr(one)) != chr(one)}
