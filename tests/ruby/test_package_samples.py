"""`sample` and `minimal` of every message: those of the model, a new object each time."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from generator.targets.outline import outline, with_samples
from generator.targets.ruby.naming import RUBY
from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
Packages = Callable[[Path], Package]
SCRIPT = """
answers = JSON.parse($stdin.read).map do |place, name|
  message = Hub.const_get(place).const_get(name)
  made, again = Array.new(2) { [message.sample, message.minimal] }
  kinds = made.zip(again).map { |one, two| one.instance_of?(message) && one == two && !one.equal?(two) }
  xml = made.map { |one| message.from_xml(one.to_xml) == one && one.valid? }
  [*made.map(&:to_json), kinds.all?, xml.all?]
end
puts JSON.generate(answers)
"""


def test_samples_are_those_of_the_model(release_folder: Path, packages: Packages) -> None:
    package = packages(release_folder)
    made = with_samples(outline(package.release, RUBY), package.release)
    roots = {item.schema: item.root for item in made.facts.schemas}
    asked = [item for item in made.messages if not item.schema.is_header]
    text = json.dumps([[item.module, roots[item.schema.name]] for item in asked])
    answers = json.loads(package.run("-e", f'require "{package.name}"; Hub = {package.line}\n{SCRIPT}', text=text))
    assert answers == [[item.samples.whole, item.samples.minimal, True, True] for item in asked]


def test_a_message_without_samples_says_so(release_folder: Path, packages: Packages) -> None:
    package = packages(release_folder)
    facts = outline(package.release, RUBY).facts.header
    script = f"""
    message = Hub::{facts.module}::{facts.root}
    said = %i[sample minimal].map {{ |name| message.public_send(name) rescue [$!.class.name, $!.message] }}
    puts JSON.generate(said)
    """
    text = f"{package.line}::{facts.module}::{facts.root} has no sample"
    assert package.evaluate(script) == [["KeyError", text]] * 2
