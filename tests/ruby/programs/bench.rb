# frozen_string_literal: true

# ruby -I LIB bench.rb GEM SAMPLE: messages per second of processor time, parse + validate + write, JSON and XML.

require ARGV.fetch(0)
Hub = HubSante::Models.const_get(ARGV[0][/v\d+\z/].upcase)
SECONDS = 1.0

def per_second
  20.times { yield }
  count = 0
  start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
  (count += 1) && yield while Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start < SECONDS
  (count / (Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start)).round
end

json = File.read(ARGV.fetch(1))
xml = Hub.parse(json).to_xml
puts JSON.generate(
  "json" => per_second { Hub.parse(json).to_json }, "xml" => per_second { Hub.parse(xml).to_xml },
  "JSON.parse and generate, nothing checked" => per_second { JSON.generate(JSON.parse(json)) }
)
