"""Values that no workbook can describe, used as a vendor would: set, read, compared, copied, by frameworks too."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.targets.carried import carried
from tests.agreement.bounded import release_of
from tests.conftest import ROOT
from tests.csharp.net8 import needs_net8, program, run8
from tests.csharp.support import Package, lay_out, needs_dotnet, run

pytestmark = needs_dotnet


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of a document that has all of them."""
    folder = tmp_path_factory.mktemp("values")
    return lay_out(carried(release_of("pay", folder, ROOT / "tests" / "support" / "values"), "csharp"))


def holds(found: dict[str, Any]) -> None:
    assert not found["wrong"], "\n".join(found["wrong"])
    assert found["checks"] > 40


def test_of_the_sdk(package: Package) -> None:
    built = package.program("values")
    holds(json.loads(run(str(built), folder=built.parent)))


@needs_net8
def test_of_net8(package: Package) -> None:
    holds(json.loads(run8(program(package, "values"), "")))


def test_the_readme_says_how(package: Package) -> None:
    text = (package.folder / "README.md").read_text(encoding="utf-8")
    assert "`HubValue.Null`" in text
    assert "AsForm<" in text
