"""The report as one HTML page: it opens by itself, asks for nothing, and runs no script but its own.

The first view is small, whatever changed: counts, what matters most, a line for each cause. The rest is data.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Final

from generator.diff.report.overview import foremost, perimeter_lines
from generator.diff.report.page_data import page_data
from generator.diff.report.view import View
from generator.jinja import strict_environment
from generator.paths import TEMPLATES

FOLDER: Final = TEMPLATES / "diff"


def render(view: View) -> bytes:
    """The page's bytes; texts reach it escaped, and its policy refuses any script that is not its own."""
    environment = strict_environment(FOLDER, autoescape=True)
    script = report_script() + _text("page.js")
    style = _text("report.css")
    page = environment.get_template("report.html.jinja").render(
        view=view,
        language="fr" if view.language.__name__.endswith("french") else "en",
        script=script,
        style=style,
        script_hash=_hash(script),
        style_hash=_hash(style),
        data=page_data(view),
        lines=tuple(perimeter_lines(view)),
        foremost=foremost(view.groups),
    )
    return page.encode("utf-8", "replace")


def report_script() -> str:
    """The function `showReport(data)`, which fills a page that has the parts of the report."""
    return _text("changes.js") + _text("report.js")


def _text(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


def _hash(text: str) -> str:
    """The source expression of an inline script or style (Content Security Policy Level 3, 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
