# frozen_string_literal: true

# Reads lines `<runs> <file>`; prints for each the least seconds that reading the file takes, with all its errors, and
# those that writing what was read takes: as JSON and as XML. The collector rests, as in Python's timeit: what it takes
# depends on what else the process holds, and grows in steps.

gem_name = ARGV.fetch(0)
require gem_name
Hub = HubSante::Models.const_get(gem_name[/v\d+\z/].upcase)

def now
  Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
end

def read(text)
  Hub.parse(text)
rescue Hub::InvalidMessage => error
  error.problems.map(&:to_a)
  nil
end

def write(message)
  message.to_json
  message.to_xml
rescue Hub::ConversionError
  nil
end

def seconds(text)
  GC.enable
  GC.start
  GC.disable
  start = now
  message = read(text)
  middle = now
  write(message) if message
  [middle - start, now - middle]
end

$stdin.each_line(chomp: true) do |line|
  runs, path = line.split(" ", 2)
  text = File.read(path, encoding: "UTF-8")
  found = Array.new(Integer(runs)) { seconds(text) }
  puts found.transpose.map(&:min).join(" ")
  $stdout.flush
end
