"""`hubgen explain`: what a code means, and what to do about it."""

from __future__ import annotations

import sys
from typing import Any

import click

from generator.cli.printing import say, show, show_json


@click.command("explain")
@click.argument("code", required=False, default="")
@click.option("--lang", type=click.Choice(["fr", "en"]), default="fr", show_default=True)
@click.option("--format", "style", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def command(code: str, lang: str, style: str) -> None:
    """Say what CODE means, with an example and the remedy; without CODE, list all.

    CODE is that of a problem (hubgen lint), of an error of a message (hubgen validate) or of a rule (hubgen diff);
    `limits` lists how much input is accepted.
    """
    if code == "limits":
        from generator.explain import limits_page

        show(limits_page.page() if style == "markdown" else limits_page.text())
    elif style == "markdown":
        from generator.explain.page import page

        show(page())
    elif style == "json":
        show_json(_as_json(code))
    elif not code:
        from generator.explain.text import listing

        show(listing(lang))
    else:
        _explain(code, lang)


def _explain(code: str, lang: str) -> None:
    from generator.explain.catalogue import near
    from generator.explain.text import explain, known_codes
    from generator.explain.words import WORDS

    wanted = next((known for known in known_codes() if known.casefold() == code.casefold()), code)
    text = explain(wanted, lang)
    if text is not None:
        show(text)
        return
    say(WORDS[lang]["unknown"].format(code=repr(code)), err=True)
    if codes := near(code, known_codes()):
        say(WORDS[lang]["near"].format(codes=", ".join(codes)), err=True)
    sys.exit(1)


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
