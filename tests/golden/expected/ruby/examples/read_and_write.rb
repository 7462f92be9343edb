# frozen_string_literal: true

# Read a message, look at it, send it in an envelope: ruby -I lib examples/read_and_write.rb MESSAGE [xml]

require "hubsante_models_v9"

Hub = HubSante::Models::V9

begin
  received = Hub.parse(File.read(ARGV.fetch(0)))
rescue Hub::InvalidMessage => error
  error.problems.each { |problem| warn "#{problem.code} #{problem.path} #{problem.fr}" }
  exit 1
end

content = received.is_a?(Hub::Envelope) ? received.message.content : received
envelope = Hub.build(content, sender: "fr.health.samu750", recipients: ["fr.health.samu770"])
puts ARGV[1] == "xml" ? envelope.to_xml : envelope.to_json
