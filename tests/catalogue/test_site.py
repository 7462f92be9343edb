"""The site over several releases has the catalogue, and its first page leads there and back."""

from __future__ import annotations

from pathlib import Path

from generator.site import write_site
from tests.conftest import SPECS


def test_the_first_page_leads_to_the_catalogue(tmp_path: Path) -> None:
    built = write_site([SPECS / "2.0", SPECS / "3.0"], tmp_path, use_cache=False)
    assert built.releases == ("2.0", "3.0")
    assert 'href="catalogue.html"' in (tmp_path / "docs" / "index.html").read_text("utf-8")
    page = (tmp_path / "docs" / "catalogue.html").read_text("utf-8")
    assert 'href="index.html"' in page and "<code>15-15_v2.1</code>" in page and "hubsante-models-v2" in page
