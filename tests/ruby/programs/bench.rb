# frozen_string_literal: true

# ruby -I LIB bench.rb GEM JSON_FILE XML_FILE: messages a second of processor; for each line « json|xml|alone SECONDS »,
# one message parsed, validated and written. « alone » is the standard library's JSON, which checks nothing.

require ARGV.fetch(0)
Hub = HubSante::Models.const_get(ARGV[0][/v\d+\z/].upcase)
JSON_TEXT, XML_TEXT = ARGV.drop(1).map { |file| File.read(file) }
WORK = {
  "json" => -> { Hub.parse(JSON_TEXT).to_json },
  "xml" => -> { Hub.parse(XML_TEXT).to_xml },
  "alone" => -> { JSON.generate(JSON.parse(JSON_TEXT)) }
}.freeze

def now
  Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
end

$stdout.sync = true
$stdin.each_line do |line|
  name, seconds = line.split
  work = WORK.fetch(name)
  count = 0
  start = now
  (count += 1) && work.call while now - start < seconds.to_f
  puts (count / (now - start)).round
end
