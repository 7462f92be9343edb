"""The law of directives: what looks like one is one, or is reported with the form to write; prose is left alone."""

from __future__ import annotations

from random import Random

import pytest

from generator.diagnostics import Collector
from generator.mappers.directives import check_directives, read_directive
from generator.readers.records import Layout
from tests.mappers.test_rows import row

VALUES = {"REGEX": "^[A-Z]+$", "ENUM": "A, B", "NOMENCLATURE": "HubSante.motif"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def one_edit(word: str) -> set[str]:
    """Every word with one letter left out, replaced, put in, or swapped with the next."""
    cut = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return {
        *(left + right[1:] for left, right in cut if right),
        *(left + letter + right[1:] for left, right in cut if right for letter in LETTERS),
        *(left + letter + right for left, right in cut for letter in LETTERS),
        *(left + right[1] + right[0] + right[2:] for left, right in cut if len(right) > 1),
    } - {word}


def forms(kind: str) -> list[str]:
    value = VALUES[kind]
    words = [kind.lower(), kind.capitalize(), kind[0].lower() + kind[1:], *sorted(one_edit(kind))]
    shapes = (
        "{0}: {1}",
        "{0} : {1}",
        "{0}:{1}",
        "{0}; {1}",
        "{0} = {1}",
        "{0}\u00a0: {1}",
        "- {0}: {1}",
        "« {0} : {1}",
    )
    made = [shape.format(word, value) for word in words for shape in shapes]
    marks = ("- ", "* ", "• ", "> ", "1. ", '"', "(")
    made += [f"{mark}{kind}: {value}" for mark in marks]
    made += [f"{kind} {value}", f"{kind}; {value}", f"{kind} = {value}", f"{kind}({value})", f"{kind}:", f"{kind}:  "]
    made += [f"Format libre.\n{kind}: {value}", f"voir {kind}: {value}", f"{kind}: {value}\nENUM: C, D"]
    return made


def reported(details: str, layout: Layout) -> list[str]:
    collector = Collector()
    check_directives([row(8, details=details)], layout, collector)
    assert all(item.code == "near-directive" and item.location.cell == "E9" for item in collector.all)
    return [item.hint for item in collector.all]


def is_read(details: str, layout: Layout, kind: str) -> bool:
    found = read_directive(details, layout)
    return found is not None and (found.kind, found.value.strip()) == (kind, VALUES[kind])


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("kind", VALUES)
def test_what_looks_like_a_directive(kind: str, layout: Layout) -> None:
    silent = [text for text in forms(kind) if not reported(text, layout) and not is_read(text, layout, kind)]
    assert silent == []


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("kind", VALUES)
def test_the_form_to_write_is_one(kind: str, layout: Layout) -> None:
    for details in forms(kind):
        for hint in reported(details, layout):
            form = hint.removeprefix("write « ").removesuffix(" »")
            if form != hint:
                assert read_directive(form, layout) and not reported(form, layout), (details, form)


@pytest.mark.parametrize(
    "details",
    [
        *("ENUM: A; B", "ENUM: A | B", "ENUM: A\nB", "ENUM: A;B;C", 'ENUM: "A", "B"', "ENUM: «A», «B»"),
        *("enum: A; B", "ENUM A;B"),
    ],
)
def test_codes_between_other_signs(details: str) -> None:
    for layout in Layout:
        (hint,) = reported(details, layout)
        assert hint.startswith("write « ENUM: A, B")


def test_commas_without_a_blank_in_the_layout_where_they_separate_nothing() -> None:
    assert reported("ENUM: A,B", Layout.FIRST_CELL) and not reported("ENUM: A,B", Layout.TABLE)


@pytest.mark.parametrize(
    "details",
    [
        *("Format datetime décrit dans le DST", "TEMPLATE: {number} {wayName}", "Longueur maximale : 40 caractères"),
        *("voir description", "voir DSF pour les détails", "Liste à valider avec le métier", "Menu déroulant"),
        *("Énumération à définir.", "La nomenclature sera publiée plus tard", "Nomenclature à définir par le métier"),
        *("Unité : mètre", "", "   ", "1234", "Numéro de version", "Une expression régulière simple", "Règle : X"),
    ],
)
def test_prose(details: str) -> None:
    for layout in Layout:
        assert reported(details, layout) == []


def test_any_text_is_judged() -> None:
    random, alphabet = Random(16), 'ENUM:REGX NOCLAT;,-\n\u00a0"«()='
    for _ in range(3000):
        reported("".join(random.choices(alphabet, k=random.randrange(30))), random.choice(list(Layout)))
