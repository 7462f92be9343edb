"""The vendor's walk-through (`docs/vendor.md`), done word for word as a new user would; hubgen judges its messages."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.targets.csharp.tools import DOTNET
from generator.toolchain import tools
from tests.conftest import ROOT, SPECS, load_release
from tests.packaging.support import Shop, maven_settings, needs, run, tools_of

TEXT = (ROOT / "docs" / "vendor.md").read_text("utf-8")
BLOCK = re.compile(r"(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NPM_FILES = ("package.json", "package-lock.json")
SECTIONS = {
    "Python": "dataclass",
    "Ruby": "ruby",
    "C#": "csharp",
    "Java": "java",
    "TypeScript et JavaScript": "typescript",
}


def blocks(section: str) -> Iterator[tuple[str, str]]:
    """The files to write (by name) and the commands to type (no name) of a section, in order."""
    text = TEXT.split(f"\n## {section}\n")[1].split("\n## ")[0]
    for name, kind, content in BLOCK.findall(text):
        assert bool(name) != (kind == "sh"), f"{section}: a block of {kind} without a place"
        yield name, content


@pytest.mark.parametrize(
    ("section", "target"), [pytest.param(*item, marks=needs(*tools_of(item[1]))) for item in SECTIONS.items()]
)
def test_walk_through(section: str, target: str, shop: Shop, tmp_path: Path) -> None:
    place = shop.stocked(target)
    for name, content in blocks(section):
        if name:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, "utf-8")
        else:
            run("bash", "-euc", content, folder=tmp_path, settings=machine(place.parent, tmp_path))
    (written,) = set(tmp_path.glob("*.json")) - {tmp_path / name for name in NPM_FILES}
    document = json.loads(written.read_bytes())
    assert document["senderID"] == "fr.health.samu440"
    assert "resourcesStatus" in document["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    verdict = validate(written.read_bytes(), compile_rules(load_release(SPECS / "3.0")))
    assert verdict.is_valid, verdict


def machine(shop: Path, folder: Path) -> dict[str, str]:
    """A user's machine where nothing of ours is installed, and that asks no server but the shop for our packages."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    (home / ".gemrc").write_text(f":sources:\n- file://{shop}/rubygems\n", "utf-8")
    (folder / "bin").mkdir(exist_ok=True)
    dotnet = tools.find(DOTNET)
    if dotnet and not (folder / "bin" / "dotnet").exists():
        (folder / "bin" / "dotnet").symlink_to(dotnet)
    return {
        "SHOP": str(shop),
        "HOME": str(home),
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "GEM_HOME": str(folder / "gems"),
        "NUGET_PACKAGES": str(folder / "nuget"),
        "DOTNET_CLI_HOME": str(home),
        "MSBUILDDISABLENODEREUSE": "1",
        "UseSharedCompilation": "false",
        **maven_settings(folder),
        "PIP_CONFIG_FILE": os.devnull,
    }
