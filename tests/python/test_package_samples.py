"""`sample()` and `minimal()` of every message: those of the model, a new object each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.languages.registry import language
from generator.targets.outline import outline, with_samples
from tests.conftest import load_release
from tests.python.support import package
from tests.support.releases import EVERY_RELEASE

SCRIPT = """
import importlib, sys
answers = []
for module, name in json.loads(sys.stdin.read()):
    message = getattr(importlib.import_module(f"{hub.__name__}.{module}"), name)
    made = [message.sample(), message.minimal()]
    again = [message.sample(), message.minimal()]
    kinds = [type(one) is message and one == two and one is not two for one, two in zip(made, again)]
    xml = [message.from_xml(one.to_xml()) == one and not one.problems() for one in made]
    answers.append([*(one.to_json().decode() for one in made), all(kinds), all(xml)])
print(json.dumps(answers))
"""


@pytest.mark.parametrize("folder", EVERY_RELEASE, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_samples_are_those_of_the_model(folder: Path, flavour: str) -> None:
    made = package(folder, flavour)
    release = load_release(folder)
    found = with_samples(outline(release, language(flavour).naming()), release)
    asked = [item for item in found.messages if not item.schema.is_header]
    facts = {item.schema: item.root for item in found.facts.schemas}
    text = json.dumps([[item.module, facts[item.schema.name]] for item in asked])
    answers = json.loads(made.run("-c", f"import json\nimport {made.module} as hub\n{SCRIPT}", text=text))
    assert answers == [[item.samples.whole, item.samples.minimal, True, True] for item in asked]


@pytest.mark.parametrize("call", ["sample", "minimal"])
def test_a_message_without_samples_says_so(flavour: str, call: str) -> None:
    folder = EVERY_RELEASE[-1]
    made = package(folder, flavour)
    facts = outline(load_release(folder), language(flavour).naming()).facts.header
    script = f"""
from {made.module}.{facts.module} import {facts.root} as header
try:
    header.{call}()
except LookupError as error:
    print(json.dumps(str(error)))
"""
    assert made.evaluate(script) == f"{made.module}.{facts.module} has no sample"
