"""The catalogue as one HTML page, which opens by itself and runs no script."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from generator.catalogue.matrix import dsf_rows, matrices, package_rows
from generator.catalogue.model import Catalogue
from generator.jinja import strict_environment
from generator.paths import TEMPLATES
from generator.targets.docs.theme import DEFAULT
from generator.targets.french import day
from generator.targets.purposes import purposes

STYLES: Final = (
    "docs/css/base.css",
    "docs/css/parts.css",
    "docs/css/print.css",
    "docs/css/catalogue.css",
    "catalogue/catalogue.css",
)
"""The look of the documentation site, then what a page that stands alone has of its own."""


def as_html(found: Catalogue) -> bytes:
    """A page that stands alone, in French; texts reach it escaped, and its policy refuses all that it does not hold."""
    environment = strict_environment(TEMPLATES / "catalogue", autoescape=True)
    environment.filters["day"] = day
    style = "\n".join((TEMPLATES / name).read_text("utf-8") for name in STYLES)
    text = environment.get_template("catalogue.html.jinja").render(
        **view(found),
        theme=DEFAULT,
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )
    return text.encode("utf-8", "replace")


def view(
    found: Catalogue,
    editions: Mapping[str, str] = MappingProxyType({}),
    messages: Mapping[tuple[str, str], str] = MappingProxyType({}),
    guides: str = "",
) -> dict[str, Any]:
    """What the page shows, alone and in a site; `editions` and `messages` are addresses of pages, where there are any.

    `editions` are by version, `messages` by version and name; `guides` is where the upgrade guides are.
    """
    return {
        "catalogue": found,
        "versions": tuple(dsf_rows(found)),
        "matrices": matrices(found),
        "packages": tuple(package_rows(found)),
        "names": tuple(dict.fromkeys(name for perimeter in found.perimeters for name in found.messages(perimeter))),
        "purposes": purposes(),
        "editions": editions,
        "messages": messages,
        "guides": guides,
    }
