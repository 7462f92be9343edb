"""The catalogue as one HTML page, which opens by itself and runs no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import Final

from generator.catalogue.matrix import dsf_rows, matrices, package_rows
from generator.catalogue.model import Catalogue
from generator.jinja import strict_environment
from generator.paths import TEMPLATES
from generator.targets.docs.theme import DEFAULT, Theme
from generator.targets.french import day
from generator.targets.purposes import purposes

STYLES: Final = (
    "docs/css/base.css",
    "docs/css/parts.css",
    "docs/css/print.css",
    "docs/css/search.css",
    "catalogue/catalogue.css",
)
"""The look of the documentation site, then what this page has of its own."""


def as_html(
    found: Catalogue,
    home: str = "",
    searched: Sequence[tuple[str, str]] = (),
    theme: Theme = DEFAULT,
    guides: str = "",
) -> bytes:
    """The page's bytes, in French; texts reach it escaped, and its policy refuses all that it does not hold.

    Where it is part of a site, `home` is the address of the page that leads to it, and `searched` are the releases
    that its search looks through, by the site's own script: version and folder, the newest first.
    `theme` is the site's, and `guides` the address of its upgrade guides, where it has some.
    """
    environment = strict_environment(TEMPLATES / "catalogue", TEMPLATES / "docs", autoescape=True)
    environment.filters["day"] = day
    style = "\n".join((TEMPLATES / name).read_text("utf-8") for name in STYLES)
    style = f"{style}\n{theme.style}"
    page = environment.get_template("catalogue.html.jinja").render(
        catalogue=found,
        versions=tuple(dsf_rows(found)),
        matrices=matrices(found),
        packages=tuple(package_rows(found)),
        names=tuple(dict.fromkeys(name for perimeter in found.perimeters for name in found.messages(perimeter))),
        purposes=purposes(),
        home=home,
        guides=guides,
        searched=searched,
        theme=theme,
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )
    return page.encode("utf-8", "replace")
