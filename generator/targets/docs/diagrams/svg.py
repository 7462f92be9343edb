"""The frame of a picture: title, description, look; `svg` is the only place where one becomes text to be embedded."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from markupsafe import Markup

from generator.documents.xml import Xml, element
from generator.paths import TEMPLATES
from generator.targets.naming import words

FOLDER: Final = TEMPLATES / "diagrams"
NAMESPACE: Final = "http://www.w3.org/2000/svg"


@lru_cache(maxsize=1)
def style() -> str:
    """The stylesheet of every picture, scoped to them; a page loads it once, with the site's."""
    return (FOLDER / "diagram.css").read_text("utf-8")


@lru_cache(maxsize=1)
def script() -> str:
    """The script that folds class diagrams; a page loads it once, and reads well without it."""
    return (FOLDER / "fold.js").read_text("utf-8")


def identifier(kind: str, *parts: str) -> str:
    """An id of ASCII letters, digits and hyphens, such as `classes-rs-eda`."""
    return "-".join((kind, *(word for part in parts for word in words(part))))


def svg(name: str, title: str, description: str, size: tuple[int, int], *content: Xml, kind: str) -> Markup:
    """A picture of `size` (width, height, in CSS pixels) whose ids begin with `name`."""
    width, height = size
    # a group, not an image: what is in it can be read, searched and followed
    return Markup(
        element(
            "svg",
            element("title", text=title, id=f"{name}-title"),
            element("desc", text=description, id=f"{name}-desc"),
            *content,
            xmlns=NAMESPACE,
            id=name,
            class_=f"hub-diagram {kind}",
            width=width,
            height=height,
            viewBox=f"0 0 {width} {height}",
            role="group",
            aria_labelledby=f"{name}-title",
            aria_describedby=f"{name}-desc",
        )
    )
