"""The site over several releases has the catalogue, and its first page leads there and back."""

from __future__ import annotations

from pathlib import Path

from generator.site import write_site
from generator.targets.docs.frames import CATALOGUE
from tests.conftest import SPECS, load_release
from tests.docs.html import read, target


def test_the_first_page_leads_to_the_catalogue(tmp_path: Path) -> None:
    built = write_site([SPECS / "2.0", SPECS / "3.0"], tmp_path, use_cache=False)
    assert built.releases == ("2.0", "3.0")
    assert 'href="catalogue.html"' in (tmp_path / "docs" / "index.html").read_text("utf-8")
    page = (tmp_path / "docs" / "catalogue.html").read_text("utf-8")
    assert 'href="index.html"' in page and "<code>15-15_v2.1</code>" in page and "hubsante-models-v2" in page
    links = {target(CATALOGUE, link)[0] for link in read(page.encode()).links}
    for name in built.releases:
        messages = {f"{name}/messages/{schema.name}.html" for schema in load_release(SPECS / name).messages}
        assert messages | {f"{name}/index.html", "migration/index.html", "differences/index.html"} <= links
    assert all((tmp_path / "docs" / link).is_file() for link in links if not link.startswith("data:"))
