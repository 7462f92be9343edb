"""`sample()` and `minimal()` of every message: those of the model, a new object each time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from generator.targets.samples import samples
from tests.typescript.support import Package, needs_node

pytestmark = needs_node
SCRIPT = """
said([hub.header.sample() ?? null, hub.header.minimal() ?? null, ...hub.messages.map((message) => {
  const made = [message.sample(), message.minimal()];
  const isNew = made[0] !== message.sample() && made[1] !== message.minimal();
  const xml = made.map((one) => message.parse(message.toXml(one)).document?.toJson() === message.toJson(one));
  return [...made.map((one) => message.toJson(one)), isNew && made.every((one) => message.is(one)), ...xml];
})]);
"""


def test_samples_are_those_of_the_model(release_folder: Path, packages: Callable[[Path], Package]) -> None:
    package = packages(release_folder)
    made = [samples(schema, package.release) for schema in package.release.messages]
    assert package.evaluate(SCRIPT) == [None, None, *([item.whole, item.minimal, True, True, True] for item in made)]
