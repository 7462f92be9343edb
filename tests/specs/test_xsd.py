"""The XML samples of the own releases against the XSD that we render for them, by libxml2."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from tests.conftest import SPECS, load_release, own_releases

xsd = pytest.importorskip("generator.targets.xsd", reason="there is no target xsd")
WITH_A_DTD = frozenset({"entite.xml"})
"""libxml2's schema validator cannot judge an entity that is not resolved."""


@pytest.fixture(scope="module", params=own_releases())
def release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An own release's folder, and one with its XSD."""
    folder, out = SPECS / request.param, tmp_path_factory.mktemp("xsd")
    for file in xsd.render(load_release(folder)):
        (out / file.path).parent.mkdir(parents=True, exist_ok=True)
        (out / file.path).write_bytes(file.content)
    return folder, out


@pytest.mark.parametrize("kind", ["examples", "valid", "failing"])
def test_verdicts(release: tuple[Path, Path], kind: str) -> None:
    folder, out = release
    paths = [path for path in sorted((folder / "samples" / kind).rglob("*.xml")) if path.name not in WITH_A_DTD]
    assert paths
    for path in paths:
        schema = _schema(out / ("EDXL-DE.xsd" if kind == "valid" else f"{path.parent.name}.xsd"))
        accepted = schema.validate(etree.parse(path))
        assert accepted == (kind != "failing"), f"{path.name}: {schema.error_log.last_error}"


@cache
def _schema(path: Path) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(path))
