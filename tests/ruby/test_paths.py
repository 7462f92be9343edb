"""Whatever is changed in an object, the paths of its problems lead to what stands there (docs/packages.md, `at`)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.agreement.wanted import value_at
from tests.ruby.support import lay_out, needs_ruby

pytestmark = needs_ruby
SCRIPT = """
message = Hub::RsCas::CreateCas.sample
envelope = Hub.build(Hub::RsCas::CreateCas.sample, sender: "a", recipients: ["b"])
found = []
note = lambda do |document|
  paths = document.problems.map(&:path)
  found << [JSON.parse(document.to_json), paths, paths.map { |path| document.at(path) }]
end
places = lambda do |model|
  own = model.class.fields.map { |field| [model, field.name] }
  below = model.class.fields.flat_map { |field| Array(model.public_send(field.name)).grep(Hub::Model) }
  own + below.flat_map(&places)
end
[[message, message], [envelope, envelope.message.content], [envelope, envelope.message.header]].each do |document, part|
  places.call(part).each do |model, name|
    before = model.public_send(name)
    [nil, "\\u00e9'", -1.5, [], [["x"]], true].each do |wrong|
      model.public_send(:"#{name}=", wrong)
      note.call(document)
    end
    model.public_send(:"#{name}=", before)
  end
end
puts JSON.generate(found)
"""


def test_paths_of_problems_lead_to_what_stands_there(tmp_path: Path) -> None:
    found = lay_out(contract_release(), tmp_path).evaluate(SCRIPT)
    for document, paths, values in found:
        assert values == [value_at(document, path) for path in paths], paths
    assert len({path for _, paths, _ in found for path in paths}) > 60
