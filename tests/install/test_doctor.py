"""`hubgen doctor`: what is there and what is missing, as text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import commands
from generator.languages.registry import all_tools
from generator.targets.java.tools import MAVEN
from generator.toolchain import tools


def doctor(*arguments: str) -> Result:
    return CliRunner().invoke(commands, ["doctor", *arguments])


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A PATH with nothing on it but what a test puts there."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for tool in all_tools():
        if tool.variable:
            monkeypatch.delenv(tool.variable, raising=False)
    return tmp_path


def program(folder: Path, name: str, says: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\necho '{says}'\n")
    (folder / name).chmod(0o755)


def test_a_bare_machine(bare: Path) -> None:
    found = doctor()
    assert found.exit_code == 1
    for tool in all_tools():
        assert tool.name in found.stdout and tool.purpose in found.stdout
        assert tool.module or f"→ {tool.remedy}" in found.stdout


def test_what_is_there_is_told_with_its_version(bare: Path) -> None:
    program(bare, "mvn", "Apache Maven 9.8.7 (x)")
    found = {item["name"]: item for item in json.loads(doctor("--format", "json").stdout)["tools"]}
    assert found["mvn"] == {
        "name": "mvn",
        "found": True,
        "version": "9.8.7",
        "path": str(bare / "mvn"),
        "purpose": MAVEN.purpose,
        "remedy": MAVEN.remedy,
    }
    assert found["ruby"]["found"] is False and found["ruby"]["path"] is None


def test_all_there_exits_with_0(bare: Path) -> None:
    for tool in all_tools():
        if tool.command:
            program(bare, tool.command, f"{tool.name} 1.2.3")
    missing = [tool for tool in all_tools() if tool.module and tools.find(tool) is None]
    found = doctor()
    assert found.exit_code == (1 if missing else 0), found.stdout
    assert found.stdout.count("1.2.3") == len([tool for tool in all_tools() if tool.command])


def test_it_names_hubgen_and_python() -> None:
    found = json.loads(doctor("--format", "json").stdout)
    assert found["hubgen"] and found["python"].startswith("3.")
