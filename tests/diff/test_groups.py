"""Groups lose nothing, and what stands on each side is in words."""

from __future__ import annotations

import re

import pytest

from generator.diff.changes import Bump, Comparison, Verdict
from generator.diff.engine import compare
from generator.diff.report import english_values, french_values
from generator.diff.report.formats import render
from generator.diff.report.overview import FOREMOST, foremost, perimeter_lines
from generator.diff.report.rows import Row
from generator.diff.report.view import view
from generator.model import Cardinality, Release
from generator.model.contracts import contract_name
from tests.conftest import DSF, load_release, real_releases

PAIRS = list(zip(real_releases(), real_releases()[1:], strict=False))
TECHNICAL = re.compile(r"\b(open|closed|deprecated|datetime|phoneNumber|boolean|with RC-DE|without RC-DE)\b|[\w]=\(")


@pytest.fixture(scope="module", params=PAIRS, ids=lambda pair: "-".join(pair))
def real(request: pytest.FixtureRequest) -> tuple[Comparison, Release, Release]:
    """Two real releases next to each other, compared."""
    old, new = (load_release(DSF / name) for name in request.param)
    return compare(old, new), old, new


def test_every_change_is_in_one_group(real: tuple[Comparison, Release, Release]) -> None:
    shown = view(real[0], "fr")
    grouped = [row for group in shown.groups for row in group.rows]
    assert sorted(map(id, grouped)) == sorted(map(id, shown.rows))
    for group in shown.groups:
        assert len({(row.change.rule, row.change.verdict, row.change.waiver) for row in group.rows}) == 1
    assert len(shown.groups) < len(shown.rows)


def test_codes_of_a_list_are_one_group(real: tuple[Comparison, Release, Release]) -> None:
    for verdict in Verdict:
        groups = [group for group in view(real[0], "fr").groups if group.is_of_codes]
        same = [group for group in groups if group.first.change.verdict is verdict]
        causes = [(group.first.change.rule, group.first.change.places, _sheet(group.first)) for group in same]
        assert len(causes) == len(set(causes))


def _sheet(row: Row) -> object:
    place = row.change.difference.new.location or row.change.difference.old.location
    return place and (place.file, place.sheet)


def test_what_matters_is_short_and_bad_first(real: tuple[Comparison, Release, Release]) -> None:
    shown = foremost(view(real[0], "fr").groups)
    verdicts = [list(Verdict).index(group.first.change.verdict) for group in shown]
    assert 0 < len(shown) <= FOREMOST and verdicts == sorted(verdicts)


def test_counts_of_perimeters(real: tuple[Comparison, Release, Release]) -> None:
    comparison = real[0]
    for line in perimeter_lines(view(comparison, "fr")):
        for verdict, _, count in line.counts:
            names = [[contract_name(name) for name in x.perimeters] for x in comparison.changes if x.verdict is verdict]
            assert count == sum(line.name in found for found in names)


def test_fields_have_their_labels(real: tuple[Comparison, Release, Release]) -> None:
    """Every place of a field has the label that one of the releases gives it, in every report that has a place."""
    for change in real[0].changes:
        for place in change.places:
            for side in (change.difference.new, change.difference.old):
                name = place.new_path if side is change.difference.new else place.path
                if place.path and getattr(side.item, "name", "") == name[-1] and getattr(side.item, "label", ""):
                    assert place.label


def test_french_speaks_french(real: tuple[Comparison, Release, Release]) -> None:
    for row in view(real[0], "fr").rows:
        if not row.change.rule.startswith(("RX-", "DOC", "EX", "COD-", "CH-", "SRV", "FLD-ORD", "FLD-", "PER-")):
            assert not TECHNICAL.search(row.old + row.new), (row.change.rule, row.old, row.new)
        assert "=(" not in row.old + row.new + row.change.difference.old.text + row.change.difference.new.text


@pytest.mark.parametrize("words", [french_values, english_values])
def test_both_languages_have_the_same_values(words: object) -> None:
    for name in ("SCALARS", "PHRASES", "SUBJECTS"):
        assert getattr(words, name).keys() == getattr(french_values, name).keys()
        assert all(getattr(words, name).values())


@pytest.mark.parametrize(
    ("cardinality", "text"),
    [
        ((0, 1), "facultatif (0..1)"),
        ((1, 1), "obligatoire (1..1)"),
        ((0, None), "facultatif, plusieurs valeurs possibles (0..n)"),
        ((1, None), "obligatoire, une ou plusieurs valeurs (1..n)"),
        ((2, None), "au moins 2 valeurs (2..n)"),
        ((0, 3), "de 0 à 3 valeurs (0..3)"),
    ],
)
def test_cardinalities_in_words(own_diff: Comparison, cardinality: tuple[int, int | None], text: str) -> None:
    assert view(own_diff, "fr").wording.cardinality(Cardinality(*cardinality)) == text


def test_a_perimeter_alone(own_pair: tuple[Release, Release]) -> None:
    for name in compare(*own_pair).bumps():
        found = compare(*own_pair, perimeter=contract_name(name))
        assert set(found.bumps()) == {name} and found.bumps()[name] is found.bump
        assert view(found, "fr").perimeters == (contract_name(name),)
    none = compare(own_pair[0], own_pair[0], perimeter="15-SMUR")
    assert none.bumps() == {"15-SMUR": Bump.NONE}


@pytest.mark.parametrize("style", ["text", "markdown", "html", "docx", "xlsx"])
def test_perimeters_have_the_names_of_the_catalogue(own_diff: Comparison, style: str) -> None:
    shown = view(own_diff, "fr")
    assert all(name == contract_name(name) for name in shown.perimeters)
    assert all(name == contract_name(name) for row in shown.rows for name in row.perimeters)
    if style in ("text", "markdown", "html"):
        assert "15-18" not in re.findall(r"15-\w+", render(own_diff, style, "fr").decode())
