# frozen_string_literal: true

# Un premier message, de sa construction à sa lecture : ruby first_message.rb

require "hubsante_models_v9"

Hub = HubSante::Models::V9

message = Hub::RcRef::Reference.new(
  distribution_id: "exemple"
)
raise message.problems.inspect unless message.problems.empty? # tout ce que le modèle exige est là

envelope = Hub.build(message, sender: "fr.health.samu750", recipients: ["fr.health.samu770"])
text = envelope.to_json # ou to_xml : le même document
puts text

received = Hub.parse(text) # JSON ou XML, enveloppe ou message seul
puts received.message.content.distribution_id

begin
  Hub.parse("{\"reference\": {}}")
rescue Hub::InvalidMessage => e
  e.problems.each { |problem| puts "#{problem.code} #{problem.path} #{problem.fr}" } # toutes les erreurs, en une fois
end

host = HubSante::Models.for_vhost("15-15_v9.1") # refuse un message que l'hôte virtuel n'admet pas
puts host.parse(text).message.content.distribution_id
