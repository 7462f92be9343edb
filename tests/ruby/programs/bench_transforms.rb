# frozen_string_literal: true

# Messages a second of processor: for each line "json|xml|json-alone|xml-alone SECONDS", one message parsed, transformed,
# validated and written; alone, it is parsed, validated and written by the gem of the old line.
# Arguments: the releases of the old line and the new one, the message's file in JSON, and in XML. The gems are loaded.

FROM, TO = ARGV.first(2).map { |release| HubSante::Models.for_release(release) }
JSON_TEXT, XML_TEXT = ARGV.drop(2).map { |path| File.read(path) }
WORK = {
  "json" => -> { HubSante::Transforms.transform(JSON_TEXT, from: FROM, to: TO).document.to_json },
  "xml" => -> { HubSante::Transforms.transform(XML_TEXT, from: FROM, to: TO).document.to_xml },
  "json-alone" => -> { FROM.parse(JSON_TEXT).to_json },
  "xml-alone" => -> { FROM.parse(XML_TEXT).to_xml }
}.freeze

def spent
  Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
end

def per_second(work, seconds)
  start = spent
  count = 0
  while spent - start < seconds
    20.times(&work)
    count += 20
  end
  (count / (spent - start)).round
end

$stdout.sync = true
$stdin.each_line do |line|
  what, seconds = line.split
  work = WORK.fetch(what)
  puts per_second(->(_) { work.call }, seconds.to_f)
end
