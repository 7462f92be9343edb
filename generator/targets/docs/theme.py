"""The theme that an operator sets for a site: its name, logo, colours, links, contact and accessibility status."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from generator.targets.base import OutputFile

ACCENT: Final = "#14357a"
STYLE: Final = "assets/theme.css"


@dataclass(frozen=True, slots=True)
class ThemeLink:
    """A link of the footer, `https:` or `mailto:`."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture of the brand, embedded: its media type and its bytes; `text` is read in its place."""

    media_type: str
    content: bytes
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """What `site.yaml` sets (docs/site.md); its defaults are those of a site without the file.

    `accent` and `accent_dark` are colours (`#14357a`), empty for ours; `report` is an address with `{version}`,
    `{message}`, `{path}` and `{cell}`, filled in for a field; empty for none.
    """

    name: str = "Hub Santé"
    tagline: str = "Documentation des messages"
    brand: str = ""
    logo: Logo | None = None
    accent: str = ""
    accent_dark: str = ""
    links: tuple[ThemeLink, ...] = ()
    contact: str = ""
    accessibility: str = "non conforme"
    accessibility_href: str = ""
    legal: str = ""
    report: str = ""

    @property
    def icon(self) -> str:
        """The picture of the site in a browser's tabs, as an address: the first letter of its name on its colour."""
        letter = quote(self.name[:1].upper() if self.name[:1].isalnum() else "H")
        colour = quote(self.accent or ACCENT)
        return (
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E"
            f"%3Crect width='16' height='16' rx='3' fill='{colour}'/%3E%3Ctext x='8' y='12' font-family='sans-serif' "
            f"font-size='11' font-weight='700' text-anchor='middle' fill='%23fff'%3E{letter}%3C/text%3E%3C/svg%3E"
        )

    @property
    def style(self) -> str:
        """The rules that the theme adds to the site's stylesheet; empty where it adds none."""
        rules = []
        if self.accent:
            rules.append(f":root{{--accent:{self.accent}}}")
        dark = self.accent_dark or ("#9db9ff" if self.accent else "")
        if dark:
            rules.append(f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{--accent:{dark}}}}}")
            rules.append(f":root[data-theme=dark]{{--accent:{dark}}}")
        if self.accent:
            rules.append(f":root[data-theme=light]{{--accent:{self.accent}}}")
        if self.logo:
            data = base64.b64encode(self.logo.content).decode()
            rules.append(f".logo{{background-image:url(data:{self.logo.media_type};base64,{data})}}")
        return "\n".join(rules)


DEFAULT: Final = Theme()


def theme_file(theme: Theme) -> OutputFile:
    """The stylesheet of the theme, after the site's own."""
    return OutputFile(STYLE, f"{theme.style}\n".encode())
