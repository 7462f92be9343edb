"""The stylesheet, the scripts and the search library: the same for every site."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.diff.report.as_html import report_script
from generator.targets.base import OutputFile
from generator.targets.docs.diagrams.svg import script, style
from generator.targets.docs.html import FOLDER

STYLES: Final = ("base", "layout", "search", "parts", "tree", "lists", "differences", "catalogue", "print")
SCRIPTS: Final = (
    *("data", "theme", "tabs", "tree", "tree_keys", "tree_contract", "tree_texts"),
    *(
        "filters",
        "codes",
        "samples",
        "levels",
        "address",
        "versions",
        "search_words",
        "search_documents",
        "search_engine",
        "search_releases",
        "search",
        "checklist",
        "report",
        "differences",
        "print",
    ),
)
LIBRARY: Final = "minisearch-7.2.0.min.js"


def asset_files() -> Iterator[OutputFile]:
    """`assets/`: stylesheet and script of all pages, the scripts of some, the search library with its licence."""
    yield OutputFile("assets/site.css", _joined("css", STYLES, "css") + style().encode())
    yield OutputFile("assets/site.js", _joined("js", SCRIPTS, "js"))
    yield OutputFile("assets/differences.js", report_script().encode())
    yield OutputFile("assets/diagrammes.js", script().encode())
    yield OutputFile("assets/minisearch.js", (FOLDER / "vendor" / LIBRARY).read_bytes())
    yield OutputFile("assets/minisearch-LICENSE.txt", (FOLDER / "vendor" / "minisearch-LICENSE.txt").read_bytes())


def _joined(folder: str, names: tuple[str, ...], ending: str) -> bytes:
    return "\n".join((FOLDER / folder / f"{name}.{ending}").read_text("utf-8") for name in names).encode()
