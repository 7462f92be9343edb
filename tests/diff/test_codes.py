"""Codes of two lists matched by meaning, with evidence, the same both ways; every pair of real releases counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import permutations
from random import Random

import pytest

from generator.diff.changes import Verdict
from generator.diff.compare.lists import CodeList, of_lists
from generator.diff.engine import compare
from generator.diff.gate import fails
from generator.diff.matching.code_matching import CodeMatching, Evidence
from generator.diff.matching.codes import match_codes
from generator.diff.report.formats import render
from generator.diff.witness import prove
from generator.model import Code
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.diff.test_edits import pairs_of
from tests.diff.test_graphs import PLACE


def codes(**labels: str) -> tuple[Code, ...]:
    """Codes by value, `_` for a dot; labels from the most general one, between `>`."""
    made = ((name.replace("_", "."), tuple(filter(None, text.split(">")))) for name, text in labels.items())
    return tuple(Code(value, texts, PLACE, max(len(texts), 1)) for value, texts in made)


def pairs(matching: CodeMatching) -> dict[str, tuple[str, str]]:
    return {value: (match.new.value, match.evidence) for value, match in matching.successors.items()}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (codes(A="Été, chaud"), codes(B="ete  chaud."), {"A": ("B", "label")}),
        (codes(MU="DRM>Régulation"), codes(DRM_MU="DRM SPE>Régulation"), {"MU": ("DRM.MU", "label")}),
        ((Code("POINT ", (), PLACE),), codes(POINT=""), {"POINT ": ("POINT", "spelling")}),
        ((Code("A, B", ("Un",), PLACE),), (Code("A B", ("Une",), PLACE),), {"A, B": ("A B", "spelling")}),
        (codes(DENT="Dentiste libéral"), codes(LIB_DENT="Dentiste en libéral"), {"DENT": ("LIB.DENT", "suffix")}),
        (codes(SMUR="Smur", SMUR_PED="Smur>Enfants"), codes(SMUR="Smur"), {"SMUR.PED": ("SMUR", "ancestor")}),
        (codes(L="Lib", L_X="Lib>Xyz"), codes(M="Lib"), {"L": ("M", "label"), "L.X": ("M", "ancestor")}),
        (codes(A="Un", B="Un"), codes(C="Un", D="Un"), {}),
        (codes(A="Chaud"), codes(B="Zug"), {}),
    ],
)
def test_evidence(old: tuple[Code, ...], new: tuple[Code, ...], expected: dict[str, tuple[str, str]]) -> None:
    matching = match_codes(old, new)
    found = {value: pair for value, pair in pairs(matching).items() if pair[1] != Evidence.IDENTICAL}
    assert found == expected
    assert all(matching.successors[value].is_sure for value in expected)


def test_what_is_doubtful_is_offered() -> None:
    """The values say it and the labels do not: a removal and an addition, with the candidate as evidence."""
    lists = [CodeList("x", items, PLACE) for items in (codes(DENT="Dentiste"), codes(X_DENT="Plombier"))]
    found = {item.rule: item for item in of_lists(*lists)}
    assert set(found) == {"COD-DEL", "COD-ADD"}
    assert dict(found["COD-DEL"].evidence)["candidate code"] == "X.DENT — Plombier"


@pytest.mark.parametrize(
    ("old", "new", "shifted"),
    [
        (codes(A="Rixe", B="Chute"), codes(A="Chute", B="Rixe"), {"A", "B"}),
        (codes(A="Rixe", B="Chute", C="Feu"), codes(A="Chute", B="Feu", C="Rixe"), {"A", "B", "C"}),
        (codes(A="Jeux dangereux"), codes(A="Rixe ou bagarre", B="Jeux dangereux"), {"A"}),
        (codes(A="Rixe ou bagarre", B="Jeux dangereux"), codes(A="Jeux dangereux"), {"A"}),
        (codes(A="Chute de haut", B="Chute d'eau"), codes(A="Chute d'eau", B="Chute de haut"), {"A", "B"}),
        (codes(A="Malaise"), codes(A="Malaise grave", B="Malaise"), set()),
        (codes(A="Rixe"), codes(A="Chute"), set()),
        (codes(A="Rixe", B="Rixe"), codes(A="Chute", B="Rixe"), set()),
        (codes(A="Rixe !", B="Chute"), codes(A="rixe", B="Chute"), set()),
    ],
)
def test_shifts(old: tuple[Code, ...], new: tuple[Code, ...], shifted: set[str]) -> None:
    assert set(match_codes(old, new).shifts) == shifted == set(match_codes(new, old).shifts)


def test_a_shifted_code_follows_its_meaning() -> None:
    old, new = codes(A="Rixe", B="Chute", C="Feu"), codes(A="Chute", B="Feu", C="Rixe")
    assert {value: pair[0] for value, pair in pairs(match_codes(old, new)).items()} == {"A": "C", "B": "A", "C": "B"}


def test_a_shift_is_breaking_and_names_both_codes() -> None:
    """Valid on the wire both ways: no message shows it, and the gate stops it all the same."""
    old, new = pairs_of(1, "COD-SHIFT")
    comparison = prove(compare(old, new), old, new)
    found = [change for change in comparison.changes if change.rule == "COD-SHIFT"]
    assert found and all(change.verdict is Verdict.BREAKING and not change.is_wire for change in found)
    assert all({"old meaning now", "new meaning before"} <= dict(x.difference.evidence).keys() for x in found)
    assert fails(comparison, "breaking")
    for lang, words in (("fr", "l’ancien sens est porté par"), ("en", "its old meaning is now")):
        assert words in render(comparison, "text", lang, unfold=True).decode()


def test_the_same_pairs_both_ways() -> None:
    for seed in range(200):
        rng = Random(seed)
        old = tuple(_random(rng) for _ in range(rng.randrange(9)))
        new = tuple(_random(rng) for _ in range(rng.randrange(9)))
        forth, back = match_codes(old, new), match_codes(new, old)
        assert {(m.old.value, m.new.value, m.evidence, m.is_sure) for m in forth.replaced.values()} == {
            (m.new.value, m.old.value, m.evidence, m.is_sure) for m in back.replaced.values()
        }, seed
        assert forth.shifts.keys() == back.shifts.keys(), seed


def _random(rng: Random) -> Code:
    value = ".".join(rng.choices("ABC", k=rng.randrange(1, 3)))
    return Code(value, tuple(rng.choices(("Rixe", "Chute", "Feu", "Eau"), k=rng.randrange(3))), PLACE)


def releases() -> Iterator[tuple[str, str, str]]:
    for folder, names in ((DSF, real_releases()), (SPECS, own_releases())):
        for old, new in permutations(names, 2):
            yield folder.name, old, new


@pytest.mark.parametrize("names", list(releases()), ids="-".join)
def test_every_code_of_the_releases(names: tuple[str, str, str]) -> None:
    """Nine of ten codes that are gone have a code that stands for them; the count is printed (`pytest -s`)."""
    folder = DSF if names[0] == DSF.name else SPECS
    old, new = (load_release(folder / name) for name in names[1:])
    count: Counter[str] = Counter()
    for name, former in old.nomenclatures_by_id.items():
        if (latter := new.nomenclatures_by_id.get(name)) is not None:
            matching = match_codes(former.codes, latter.codes)
            for match in (*matching.replaced.values(), *matching.merged.values()):
                count[match.evidence if match.is_sure else "offered"] += 1
            gone = {code.value for code in former.codes} - {code.value for code in latter.codes}
            count["none"] += len(gone - matching.successors.keys())
            count["shift"] += len(matching.shifts)
    print("-".join(names), dict(count))
    sure = sum(count[item] for item in Evidence)
    assert sure >= 0.9 * (sure + count["offered"] + count["none"])
