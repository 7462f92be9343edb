"""No expression takes an engine more than 5 ms for 10,000 characters, whatever they are."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from generator.patterns import short_match
from tests.csharp.support import framework, needs_dotnet, run
from tests.regex.emitted import emitted, every_pattern

PROGRAMS = Path(__file__).parent / "programs"
LENGTH, MOST = 10_000, 5.0
ROUNDS = 4
UNITS = ("a", "0", "A", "-", "_", ".", "a.", "a-", "0.", " ", "\n", "é", "fr.a.", "a@a.")


@cache
def cases(target: str) -> list[tuple[str, list[str]]]:
    """Each expression with texts made of what it accepts, repeated, and a character that ends the hope."""
    found: dict[str, dict[str, None]] = {}
    for pattern, forms in emitted(target).items():
        units = [*UNITS, *filter(None, (short_match(pattern),))]
        texts = [(unit * LENGTH)[: LENGTH - 1] + last for unit in units for last in ("!", unit[-1])]
        for form in forms:
            found.setdefault(form, {}).update(dict.fromkeys(texts))
    return [(form, list(texts)) for form, texts in found.items()]


def by_json(command: list[str], target: str) -> list[float]:
    done = subprocess.run(command, input=json.dumps(cases(target)), capture_output=True, text=True, check=True)
    found: list[float] = json.loads(done.stdout)
    return found


def lines(target: str) -> str:
    return "".join(
        " ".join(base64.b64encode(text.encode()).decode() for text in (form, *texts)) + "\n"
        for form, texts in cases(target)
    )


def best_warm_round(text: str) -> list[float]:
    """What a warm engine takes: the first round is the compiler's; of the others the best, other processes aside."""
    found = list(map(float, text.split()))
    count = len(found) // ROUNDS
    return [min(found[start + count :: count]) for start in range(count)]


def check(found: list[float], target: str) -> None:
    slow = [(form, spent) for (form, _), spent in zip(cases(target), found, strict=True) if spent > MOST]
    assert found and not slow


def test_python() -> None:
    check(by_json([sys.executable, str(PROGRAMS / "engine.py")], "dataclass"), "dataclass")


@pytest.mark.skipif(not shutil.which("ruby"), reason="no ruby")
def test_ruby() -> None:
    check(by_json(["ruby", str(PROGRAMS / "engine.rb")], "ruby"), "ruby")


@pytest.mark.skipif(not shutil.which("node"), reason="no node: V8 runs the expressions as ECMA 262")
def test_ecmascript() -> None:
    for target in ("java", "typescript"):
        check(by_json(["node", str(PROGRAMS / "engine.mjs")], target), target)


@pytest.mark.skipif(not shutil.which("javac"), reason="no JDK")
def test_java() -> None:
    command = ["java", str(PROGRAMS / "Engine.java")]
    done = subprocess.run(command, input=lines("java") * ROUNDS, capture_output=True, text=True, check=True)
    check(best_warm_round(done.stdout), "java")


@needs_dotnet
def test_dotnet(tmp_path: Path) -> None:
    project = (
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType>'
        f"<TargetFramework>{framework()}</TargetFramework></PropertyGroup></Project>"
    )
    (tmp_path / "engine.csproj").write_text(project, "utf-8")
    shutil.copy(PROGRAMS / "Engine.cs", tmp_path / "Engine.cs")
    run("build", "-o", "out", "-nologo", "-v", "q", folder=tmp_path)
    check(best_warm_round(run("out/engine.dll", folder=tmp_path, text=lines("csharp") * ROUNDS)), "csharp")


def test_the_source_of_case_ids_is_not_for_these_engines() -> None:
    """What the tests above would find: the source takes Python over a second for 30 characters."""
    script = "import re, sys; re.search(sys.argv[1], 'a' * 30 + '!')"
    pattern = next(item for item in every_pattern() if "{4,10}" in item)
    with pytest.raises(subprocess.TimeoutExpired):
        subprocess.run([sys.executable, "-c", script, pattern], timeout=1)
