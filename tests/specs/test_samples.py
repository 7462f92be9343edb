"""The samples of the project's own releases: valid where they should be, and wrong as they say."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from tests.conftest import SPECS, load_release, own_releases
from tests.specs.judge import judge, read_json
from tests.specs.xml_samples import NotXml, Reader

RELEASES = own_releases()
PERSONS = ("DidierMorel", "LolaHalimi", "MonsieurX", "OuardiaBoudadi", "EnfantsNguyen", "DelphineVigneau", "Normand")


def samples(release: str, kind: str, suffix: str) -> list[Path]:
    return sorted((SPECS / release / "samples" / kind).rglob(f"*{suffix}"))


@pytest.mark.parametrize("release", RELEASES)
def test_every_message_has_two_samples_of_each_kind(release: str) -> None:
    folder = SPECS / release / "samples"
    for schema in load_release(SPECS / release).messages:
        for kind in ("examples", "valid"):
            found = {path.name for path in (folder / kind / schema.name).iterdir()}
            stems = {name.removesuffix(".json") for name in found if name.endswith(".json")}
            assert len(stems) >= 2, f"{release} {kind} {schema.name}"
            assert {f"{stem}.xml" for stem in stems} == {name for name in found if name.endswith(".xml")}
        assert list((folder / "failing" / schema.name).glob("*.errors")), f"{release} failing {schema.name}"


@pytest.mark.parametrize("kind", ["examples", "valid"])
@pytest.mark.parametrize("release", RELEASES)
def test_json_samples_are_valid(release: str, kind: str) -> None:
    wrong = {path.name: found for path in samples(release, kind, ".json") if (found := _judged(release, path))}
    assert wrong == {}


@pytest.mark.parametrize("kind", ["examples", "valid"])
@pytest.mark.parametrize("release", RELEASES)
def test_xml_samples_say_what_their_json_says(release: str, kind: str) -> None:
    for path in samples(release, kind, ".xml"):
        reader = Reader(SPECS / release)
        assert reader.read(path.read_bytes()) == read_json(path.with_suffix(".json").read_text("utf-8")), path
        assert reader.out_of_order == [], path


@pytest.mark.parametrize("release", RELEASES)
def test_failing_samples_fail_for_their_reason(release: str) -> None:
    wrong = {}
    paths = samples(release, "failing", ".errors")
    for path in paths:
        stated = {tuple(line.split(" ", 1)) for line in path.read_text("utf-8").splitlines()}
        found = _judged(release, path.with_suffix(""))
        if found != stated:
            wrong[path.name] = (found, stated)
    assert wrong == {}
    assert len(paths) > 50


@pytest.mark.parametrize("release", RELEASES)
def test_every_error_code_is_shown(release: str) -> None:
    lines = {line for path in samples(release, "failing", ".errors") for line in path.read_text("utf-8").splitlines()}
    every = "syntax message required unknown type pattern code min-items max-items order"
    assert {line.split(" ")[0] for line in lines} == set(every.split())


@pytest.mark.parametrize("release", RELEASES)
def test_the_messages_of_a_case_share_its_number(release: str) -> None:
    numbers: dict[str, set[str]] = defaultdict(set)
    for path in samples(release, "examples", ".json"):
        person = next((name for name in PERSONS if name in path.name), None)
        case = re.search(r'"caseId": "([^"]*)"', path.read_text("utf-8"))
        if person and case:
            numbers[person].add(case[1])
    assert set(numbers) == set(PERSONS)
    assert all(len(found) == 1 for found in numbers.values()), numbers


@pytest.mark.parametrize("release", RELEASES)
def test_acknowledgements_refer_to_messages_that_were_sent(release: str) -> None:
    sent = {read_json(path.read_text("utf-8"))["distributionID"] for path in samples(release, "valid", ".json")}
    for path in samples(release, "examples", ".json"):
        text = path.read_text("utf-8")
        for name in ("distributionID", "errorDistributionID", "referencedDistributionID"):
            assert set(re.findall(rf'"{name}": "([^"]*)"', text)) <= sent, path


@pytest.mark.parametrize("release", RELEASES)
def test_cases_use_examples_of_their_message(release: str) -> None:
    cases = load_release(SPECS / release).test_cases
    assert {case.perimeter for case in cases} == {"15-15", "15-SMUR"}
    for case in cases:
        assert case.steps
        for step in case.steps:
            assert (SPECS / release / "samples" / "examples" / step.message / step.file).is_file(), step


@pytest.mark.parametrize("release", RELEASES)
def test_paths_that_a_case_ignores_exist_in_its_example(release: str) -> None:
    for case in load_release(SPECS / release).test_cases:
        for step in case.steps:
            folder = SPECS / release / "samples" / "examples" / step.message
            document = read_json((folder / step.file).read_text("utf-8"))
            for path in (*step.ignored, *step.replaced):
                value = document
                for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", path):
                    value = value[name] if name else value[int(index)]
                assert isinstance(value, str), path


def _judged(release: str, path: Path) -> set[tuple[str, str]]:
    folder = SPECS / release
    order: list[str] = []
    try:
        if path.suffix == ".json":
            document = read_json(path.read_text("utf-8"))
        else:
            reader = Reader(folder)
            document = reader.read(path.read_bytes())
            order = reader.out_of_order
    except (NotXml, ValueError):
        return {("syntax", "$")}
    return judge(folder, document) | {("order", place) for place in order}
