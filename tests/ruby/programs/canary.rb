# frozen_string_literal: true

# Where a gem shows a value of a message that nobody asked for: ruby canary.rb GEM [json] < documents
#
# Reads JSON lines [root element, document], puts a canary into each value in turn, and calls all that is public.
# With `json`, no XML is read. Prints JSON: the calls and what they showed, in `inspect`, `to_s`, `pp`, exceptions with their causes, or warnings.

require "pp"
require "stringio"
require ARGV.fetch(0)
Hub = HubSante::Models.const_get(ARGV[0][/v\d+\z/].upcase)
CANARY = "CANARY7391"
XML = ARGV[1] != "json"
VALUES = [CANARY, { "x" => CANARY }, [CANARY], "#{CANARY}\u0001", "#{CANARY}\xff", "#{CANARY}\xff".b, 7_391_739_173_917_391].freeze
SHOWN = /CANARY|7391739173917391/
# What gives values when it is asked to.
ASKED = %i[to_h as_json to_json additional_properties deconstruct_keys hash].freeze

def copy(value)
  Marshal.load(Marshal.dump(value))
end

def places(value, path = [])
  parts = value.is_a?(Hash) ? value.to_a : value.is_a?(Array) ? value.each_with_index.map { |item, index| [index, item] } : []
  parts.flat_map { |key, part| [path + [key], *places(part, path + [key])] }
end

def with_canaries(document)
  places(document).flat_map do |path|
    VALUES.first(4).map do |value|
      copy(document).tap { |changed| path[0..-2].reduce(changed) { |holder, key| holder[key] }[path.last] = value }
    end
  end
end

# What an exception shows, and those that it was caused by.
def texts_of(error)
  return [] unless error

  [error.message, error.inspect, error.to_s, error.full_message(highlight: false), error.detailed] + texts_of(error.cause)
end

class Exception
  def detailed
    respond_to?(:detailed_message) ? detailed_message : ""
  end
end

def problem_texts(problems)
  problems.flat_map { |problem| [problem.inspect, problem.to_s, problem.fr, problem.en, problem.to_a.inspect, problem.detail] }
end

def shown(silent: false)
  warned, $stderr = $stderr, StringIO.new
  result = yield
  texts = silent ? [] : [result.inspect, result.to_s, result.pretty_inspect, "#{result}"]
  texts + [$stderr.string]
rescue StandardError, NoMatchingPatternKeyError => error
  texts_of(error) + (error.respond_to?(:problems) ? problem_texts(error.problems) : []) + [$stderr.string]
ensure
  $stderr = warned
end

# The object itself and those below it.
def objects(value)
  case value
  when Hub::Payload then [value, *objects(value.header), *objects(value.content)]
  when Hub::Model then [value, *value.class.fields.flat_map { |field| objects(value.public_send(field.name)) }]
  when Array then value.flat_map { |item| objects(item) }
  else []
  end
end

def readings(kind, root, document)
  text = JSON.generate(document)
  inner = root.empty? ? document : document[root]
  {
    "parse" => -> { Hub.parse(text) }, "tolerant" => -> { Hub.parse(text, tolerant: true) },
    "stream" => -> { Hub.parse(StringIO.new(text)) }, "problems" => -> { problem_texts(Hub.problems(text)) },
    "from_json" => -> { kind.from_json(text) }, "from_h" => -> { kind.from_h(inner) },
    "from_json: not the end" => -> { kind.from_json(text[0..-2]) },
    "from_json: a comma" => -> { kind.from_json(text.sub(CANARY, "#{CANARY}\",,\"")) },
    "from_json: twice" => -> { kind.from_json(%({"a":"#{CANARY}","a":"#{CANARY}"})) },
    "from_json: no JSON" => -> { kind.from_json(CANARY) },
    "from_json: a number" => -> { kind.from_json(%({"a":7391739173917391e999})) },
    "from_json: no text" => -> { kind.from_json("#{text}\xff") },
    "from_json: half a character" => -> { kind.from_json(%("#{CANARY}\\ud800")) },
    "from_xml" => -> { kind.from_xml(text) }, "from_xml: ends" => -> { kind.from_xml("<a>#{CANARY}</b>") },
    "from_xml: bytes" => -> { kind.from_xml("<a>#{CANARY}\xff</a>") },
    "from_xml: attribute" => -> { kind.from_xml("<a b=#{CANARY}/>") },
    "from_xml: namespace" => -> { kind.from_xml(%(<a xmlns="#{CANARY} x:" xmlns:#{"b"}="%%#{CANARY}"/>)) },
    "from_xml: control" => -> { kind.from_xml("<a>#{CANARY}\u0001</a>") },
    "from_xml: after" => -> { kind.from_xml("<a/>#{CANARY}") },
    "written and read" => -> { Hub.parse(Hub.parse(text).to_xml) },
    "read and cut" => -> { Hub.parse(Hub.parse(text).to_xml[0..-3]) }
  }
end

# All that is called on a message of which an object was changed.
def uses(message, changed, other)
  {
    "inspect" => -> { message }, "changed" => -> { changed }, "problems" => -> { problem_texts(message.problems) },
    "warnings" => -> { problem_texts(message.warnings) }, "valid?" => -> { message.valid? },
    "changes" => [-> { message.changes(other) }], "copies" => -> { [message.dup, message.clone, message.deep_dup, message.with] },
    "marshal" => -> { Marshal.load(Marshal.dump(message)) }, "equal" => -> { [message == other, message.eql?(other), message.hash == 1] },
    "to_xml" => [-> { message.to_xml }], "write" => [-> { message.write_json(StringIO.new) && message.write_xml(StringIO.new) }],
    "parsed" => [-> { Hub.parse(message.to_json) }], "no method" => -> { changed.no_such_method }, "frozen" => -> { changed.dup.freeze.instance_variable_set(:@a, 1) },
    "no argument" => -> { changed.with(no_such: CANARY) }, "construct" => -> { changed.class.new(no_such: CANARY) },
    "no pattern" => -> { case changed; when nil then 1 end; case changed; in { no_such: } then no_such end },
    "other pattern" => -> { case changed; in Integer then 1; in [] then 2; end }, "messages" => -> { message.respond_to?(:messages) ? message.messages : message },
    "acknowledge" => -> { Hub.acknowledge(message) }, "build" => -> { Hub.build(message, sender: "a", recipients: "b", kind: CANARY) },
    "moment" => -> { Hub.moment(CANARY) }, "decimal" => -> { Hub::Decimal.new(CANARY) }, "sent" => -> { Hub.build(message, sender: "a", recipients: "b", sent_at: CANARY) },
    **ASKED.to_h { |name| [name.to_s, [-> { name == :deconstruct_keys ? changed.deconstruct_keys(nil) : changed.respond_to?(name) && changed.public_send(name) }]] }
  }
end

leaks = []
calls = 0
note = proc do |name, call|
  calls += 1
  silent = call.is_a?(Array)
  found = shown(silent: silent) { (silent ? call.first : call).call }
  found.compact.map { |text| text.b.force_encoding("UTF-8").scrub("?") }.grep(SHOWN).each { |text| leaks << [name, text[0, 300]] }
end

$stdin.each_line do |line|
  root, document = JSON.parse(line)
  kind = root.empty? ? Hub::Envelope : Hub::Messages.find(root)
  [document, *with_canaries(document)].each { |changed| readings(kind, root, changed).each { |name, call| note.call(name, call) if XML || !name.match?(/xml|written|cut/) } }
  text = JSON.generate(document)
  objects(Hub.parse(text)).each_with_index do |object, index|
    names = object.class.fields.map(&:name)
    names += %i[content header] if object.is_a?(Hub::Payload)
    names.product(VALUES).each do |name, value|
      message = Hub.parse(text)
      changed = objects(message)[index]
      note.call("#{name}= of #{changed.class}", -> { changed.public_send(:"#{name}=", value) && nil })
      uses(message, changed, Hub.parse(text)).each { |what, call| note.call("#{what} after #{name} of #{changed.class} is set", call) }
    end
    next unless object.class.open? && !object.is_a?(Hub::Payload)

    message = Hub.parse(text)
    changed = objects(message)[index]
    VALUES.each_with_index { |value, number| changed.additional_properties["x#{number}"] = value }
    uses(message, changed, Hub.parse(text)).each { |what, call| note.call("#{what} after free content is set", call) }
  end
end
puts JSON.generate({ calls: calls, leaks: leaks.uniq.first(20) })
