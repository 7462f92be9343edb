"""The class name of a code list survives a release, in every language; the former name is a second one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from generator.diagnostics import Location
from generator.diff.history import in_order
from generator.languages.registry import languages
from generator.model import Code, Nomenclature, Release
from generator.targets.list_names import former_list_names, list_names
from generator.targets.naming import id_without_referential, pascal
from generator.targets.outline import outline
from generator.targets.package_view import NameRule
from tests.conftest import DSF, SPECS, load_release, own_releases, real_releases
from tests.support.releases import release_folder as release_folder

RULE = NameRule(pascal, frozenset({"List"}))
ALIKE = 0.5
"""Two lists are one where they have this share of their codes in common, and no other list has more of them."""
SERIES = [
    (folder, older, newer)
    for folder, names in ((SPECS, own_releases()), (DSF, [name for name in real_releases() if name != "none"]))
    for older, newer in pairwise(names)
]


def a_list(key: str, name: str = "", *codes: str) -> Nomenclature:
    place = Location("lists.xlsx")
    return Nomenclature(key, name, "", 1, tuple(Code(code, (code,), place) for code in codes), place)


def same_lists(older: Release, newer: Release) -> Iterator[tuple[str, str]]:
    """The ids of the lists that go on, by their codes: their ids and names are not looked at."""
    for old in older.nomenclatures:
        shares = [(share(old, new), new.id) for new in newer.nomenclatures]
        best = max(shares)
        if best[0] >= ALIKE and [value for value, _ in shares].count(best[0]) == 1:
            yield old.id, best[1]


def share(one: Nomenclature, other: Nomenclature) -> float:
    codes = [{code.value for code in item.codes} for item in (one, other)]
    return len(codes[0] & codes[1]) / max(1, len(codes[0] | codes[1]))


@pytest.mark.parametrize("folder, older, newer", SERIES, ids=lambda item: getattr(item, "name", item))
def test_a_list_keeps_its_class_name(folder: Path, older: str, newer: str) -> None:
    releases = in_order([load_release(folder / older), load_release(folder / newer)])
    pairs = list(same_lists(*releases))
    assert len(pairs) > 30
    for language in languages():
        naming = language.naming()
        before, after = ({item.id: item.name for item in outline(one, naming).code_lists} for one in releases)
        assert [before[old] for old, _ in pairs] == [after[new] for _, new in pairs], language.target


def test_the_name_of_a_release_depends_on_that_release_alone() -> None:
    lists = [a_list("A.x", "Sexe"), a_list("B.y", "Événement de santé"), a_list("C.z"), a_list("D.w", "List")]
    assert list_names(lists, RULE) == {"A.x": "Sexe", "B.y": "EvenementDeSante", "C.z": "Z", "D.w": "List_"}


def test_two_that_fold_to_one_name_are_numbered() -> None:
    lists = [a_list("A.x", "Sexe"), a_list("B.x", "SEXE"), a_list("C.x", "sèxe")]
    assert list(list_names(lists, RULE).values()) == ["Sexe", "Sexe2", "Sexe3"]


def test_a_former_name_is_none_of_the_names_in_use() -> None:
    names = list_names([a_list("A.sexe", "NOMENC"), a_list("B.nomenc", "Sexe"), a_list("C.etat", "Etat")], RULE)
    assert former_list_names(names, RULE) == {}
    names = list_names([a_list("A.sexe", "NOMENC"), a_list("B.sexe", "Autre")], RULE)
    assert former_list_names(names, RULE) == {"A.sexe": "Sexe", "B.sexe": "Sexe2"}


def test_every_name_of_a_list_is_one_class_in_every_language(release_folder: Path) -> None:
    release = load_release(release_folder)
    for language in languages():
        lists = outline(release, language.naming()).code_lists
        names = [item.name for item in lists] + [item.former_name for item in lists if item.former_name]
        assert len({name.casefold() for name in names}) == len(names), language.target
        rule = language.naming().type
        by_id = {rule.make(id_without_referential(item.id)) for item in release.nomenclatures}
        assert {item.former_name or item.name for item in lists} == by_id, language.target
