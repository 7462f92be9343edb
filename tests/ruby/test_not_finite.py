"""JSON and XML have no NaN and no infinity: wherever one stands in an object, writing refuses it (docs/packages.md)."""

from __future__ import annotations

from pathlib import Path

from tests.agreement.release import contract_release
from tests.ruby.support import lay_out, needs_ruby

pytestmark = needs_ruby
SCRIPT = """
message = Hub::RsCas::CreateCas.sample
envelope = Hub.build(Hub::RsCas::CreateCas.sample, sender: "a", recipients: ["b"])
said, count = [], 0
places = lambda do |model|
  own = model.class.fields.map { |field| [model, field.name] }
  below = model.class.fields.flat_map { |field| Array(model.public_send(field.name)).grep(Hub::Model) }
  own + below.flat_map(&places)
end
note = lambda do |document, place|
  said << "#{place}: no problem" if document.problems.empty?
  [:to_json, :to_xml].each do |write|
    count += 1
    said << "#{place}: #{document.public_send(write)}"
  rescue Hub::ConversionError
    nil
  rescue StandardError => error
    said << "#{place}: #{error.class} #{error.message} #{error.backtrace.first}"
  end
end
[[message, message], [envelope, envelope.message.content], [envelope, envelope.message.header]].each do |document, part|
  places.call(part).each do |model, name|
    before = model.public_send(name)
    [Float::NAN, Float::INFINITY, -Float::INFINITY].each do |number|
      [number, [number], ["x", number], { "a" => [number] }].each do |value|
        model.public_send(:"#{name}=", value)
        note.call(document, "#{name} #{value}")
      end
    end
    model.public_send(:"#{name}=", before)
  end
end
[message.to_json, message.to_xml, envelope.to_json, envelope.to_xml]
puts JSON.generate([count, said])
"""


def test_no_number_that_is_not_finite_is_written(tmp_path: Path) -> None:
    count, said = lay_out(contract_release(), tmp_path).evaluate(SCRIPT)
    assert said == []
    assert count > 1000
