"""Values that no workbook can describe, used as a vendor would: set, read, compared, copied, by Jackson too."""

from __future__ import annotations

import pytest

from generator.targets.carried import carried
from tests.agreement.bounded import release_of
from tests.conftest import ROOT
from tests.java.support import Package, lay_out, needs_java, run

pytestmark = needs_java


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    """The package of a document that has all of them."""
    folder = tmp_path_factory.mktemp("values")
    found = lay_out(carried(release_of("pay", folder, ROOT / "tests" / "support" / "values"), "java"))
    found.build()
    return found


def test_as_a_vendor_uses_them(package: Package) -> None:
    *wrong, checks = run(*package.program("UseValues"), folder=package.folder).splitlines()
    assert not wrong, "\n".join(wrong)
    assert int(checks) > 50


def test_the_readme_says_how(package: Package) -> None:
    text = (package.folder / "README.md").read_text(encoding="utf-8")
    assert "`HubValue.NULL`" in text
    assert "asForm(" in text
