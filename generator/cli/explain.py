"""`hubgen explain`: what a code means, and what to do about it."""

from __future__ import annotations

from typing import Any

import click

from generator.cli.options import Choice
from generator.cli.printing import show, show_json

LIMITS = "limits"
"""What lists the limits instead of explaining a code."""


@click.command("explain")
@click.argument("code", required=False, default="")
@click.option("--lang", type=Choice(["fr", "en"]), default="fr", show_default=True)
@click.option("--format", "style", type=Choice(["text", "json", "markdown"]), default="text", show_default=True)
def command(code: str, lang: str, style: str) -> None:
    """Say what CODE means, with an example and the remedy; without CODE, list all.

    CODE is that of a problem (hubgen lint), of an error of a message (hubgen validate) or of a rule (hubgen diff);
    `limits` lists how much input is accepted.
    """
    from generator.explain.text import explain, known_codes, listing
    from generator.names import find_name

    if code:
        code = find_name(code.strip().replace("_", "-").replace(" ", "-"), (*known_codes(), LIMITS), "no code")
    if code == LIMITS:
        from generator.explain import limits_page

        show(limits_page.page() if style == "markdown" else limits_page.text())
    elif style == "markdown":
        from generator.explain.page import page

        show(page())
    elif style == "json":
        show_json(_as_json(code))
    else:
        show((explain(code, lang) or "") if code else listing(lang))


def _as_json(code: str) -> dict[str, Any]:
    from generator.explain.catalogue import catalogue

    return {
        "codes": [
            {
                "code": entry.code,
                "severities": entry.severities,
                "title": entry.title,
                "meaning": entry.meaning,
                "example": {"wrong": entry.wrong, "right": entry.right},
                "remedy": entry.remedy,
            }
            for entry in catalogue().values()
            if not code or entry.code == code
        ]
    }
