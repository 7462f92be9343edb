"""French as it is printed: what `typeset` sets, what it leaves, and that setting twice changes nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from generator.diff.report import french, french_values
from generator.paths import TEMPLATES
from generator.targets.purposes import purposes
from generator.typography import faults, quoted, typeset
from generator.wording.texts import texts

NOT_PROSE: Final = re.compile(r"```.*?```|`[^`\n]*`|\{\{.*?\}\}|\{%.*?%\}", re.S)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("l'hôte : absent", "l’hôte\u00a0: absent"),
        ("fini :", "fini\u00a0:"),
        ("oui ; non ! quoi ?", "oui\u00a0; non\u00a0! quoi\u00a0?"),
        ("« {label} » ({path})", "«\u00a0{label}\u00a0» ({path})"),
        ("(dit « x »)", "(dit «\u00a0x\u00a0»)"),
        ("https://example.org a:b 12:30 'cité' 5'", "https://example.org a:b 12:30 'cité' 5'"),
        ("--all les montre", "--all les montre"),
        ("", ""),
    ],
)
def test_a_text_is_set_once(written: str, printed: str) -> None:
    assert typeset(written) == typeset(printed) == printed and not faults(printed)
    assert bool(faults(written)) is (written != printed)


def test_values_are_set_and_keys_are_left() -> None:
    assert typeset({"d'un : x": ("l'un", "b"), "n": 1}) == {"d'un : x": ("l’un", "b"), "n": 1}
    assert quoted("x") == typeset("« x »")


def test_the_tables_of_french_texts_are_set() -> None:
    tables = (french.RULES, french.EVIDENCE, french.ERRORS, french.WORDS, french_values.PHRASES, french_values.SUBJECTS)
    entries = [entry for table in tables for entry in table.values()]
    found = [text for entry in entries for text in ((entry,) if isinstance(entry, str) else entry)]
    found += [french_text for french_text, _ in texts().values()]
    found += [text for item in purposes().values() for text in (item.short, item.text)]
    assert len(found) > 200 and not [text for text in found if faults(text)]


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.md.jinja")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_the_readmes_of_packages_are_set(template: Path) -> None:
    """What stands between code, and between what a model says; both count as a word."""
    assert not faults(NOT_PROSE.sub("x", template.read_text("utf-8")))
