"""The pages « Démarrer »: each step done word for word in an empty folder, with the packages of a repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.languages.registry import language, languages
from generator.messages.rules import compile_rules
from generator.messages.validate import validate
from generator.targets.docs.start import example_of
from tests.conftest import SPECS, load_release, own_releases
from tests.packaging.support import Shop, needs, run, tools_of
from tests.packaging.test_walkthrough import machine


@pytest.mark.parametrize(
    "target", [pytest.param(item.target, marks=needs(*tools_of(item.target))) for item in languages()]
)
def test_from_an_empty_folder_to_the_first_message(target: str, shop: Shop, tmp_path: Path) -> None:
    release = load_release(SPECS / own_releases()[-1])
    place = shop.stocked(target)
    start, example = language(target).start(release), example_of(release)
    assert start is not None and example is not None
    settings = {**machine(place.parent, tmp_path), "DEPOT": place.parent.as_uri()}
    output = ""
    for step in start.steps:
        if step.file:
            (tmp_path / step.file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / step.file).write_text(step.text, "utf-8")
        else:
            output = run("bash", "-euc", step.text, folder=tmp_path, settings=settings)
    lines = output.splitlines()
    envelope = next(number for number, line in enumerate(lines) if line.startswith("{"))
    text = "".join(
        lines[envelope : next(n for n, line in enumerate(lines) if line.startswith(example.problem.code)) - 1]
    )
    assert json.loads(text)["senderID"] == "fr.health.samu750"
    verdict = validate(text.encode(), compile_rules(release))
    assert verdict.is_valid, verdict
    assert f"{example.problem.code} {example.problem.path} {example.problem.text('fr')}" in lines
