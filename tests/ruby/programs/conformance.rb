# frozen_string_literal: true

# Reads JSON lines {"id", "schema", "format", "text"}, prints {"id", "valid", "errors", "json", "xml"} for each:
# what every language's package is compared by. With "other", a second document, prints "changes" too, and with "sender" the
# "name" that it has in an envelope of the message. With "by_class" the class of the schema reads it, with its root or without.

gem_name = ARGV.fetch(0)
require gem_name
Hub = Object.const_get(ARGV.fetch(1))

def bare?(request)
  return true if request["by_class"]
  return false unless request["schema"] && request["format"] == "json"

  data = JSON.parse(request["text"])
  !(data.is_a?(Hash) && data.key?(Hub::Messages.of_schema(request["schema"])::ROOT_ELEMENT))
rescue JSON::ParserError
  false
end

def xml_of(message)
  message.to_xml
rescue Hub::ConversionError
  nil
end

def read(request, **options)
  return Hub.parse(request["text"], **options) unless bare?(request)

  Hub::Messages.of_schema(request["schema"]).from_json(request["text"], **options)
end

# What tolerant reading keeps of a document with errors, and what stands there at their paths.
def kept(request, paths)
  message = read(request, tolerant: true)
  { at: paths.map { |path| message.at(path) }, warned: message.warnings.map { |warning| message.at(warning.path) },
    json: :"#{bare?(request) ? message.to_json(root: false) : message.to_json}" }
rescue Hub::InvalidMessage
  { json: nil }
end

def answer(request)
  bare = bare?(request)
  message = read(request)
  json = bare ? message.to_json(root: false) : message.to_json
  at = request.fetch("paths", []).map { |path| message.at(path) }
  facts = { valid: true, errors: [], json: :"#{json}", xml: xml_of(message), again: message.problems.map(&:to_a), at: at }
  facts[:changes] = message.changes(Hub.parse(request["other"])) if request["other"]
  facts[:name] = Hub.build(message, sender: request["sender"], recipients: ["a"]).message.header.sender.name if request["sender"]
  facts
rescue Hub::InvalidMessage => error
  texts = error.problems.map { |problem| [problem.fr, problem.en] }
  details = error.problems.map { |problem| problem.details.to_a }
  { valid: false, errors: error.problems.map(&:to_a), texts: texts, details: details,
    **kept(request, error.problems.map(&:path)), xml: nil }
end

# JSON text is put in as it is, so that no number is read twice.
$stdin.set_encoding(Encoding::UTF_8)
$stdin.each_line do |line|
  request = JSON.parse(line)
  facts = { id: request["id"] }.merge(answer(request))
  puts "{#{facts.map { |key, value| "#{JSON.generate(key.to_s)}:#{value.is_a?(Symbol) ? value : JSON.generate(value)}" }.join(",")}}"
end
