# frozen_string_literal: true

module HubSante::Models::V9
  # The version of this gem.
  VERSION = "9.1.0"
  # The release of the model that the gem is of.
  RELEASE = "9.1.0"
  # Root element => name of the schema, module and class.
  MESSAGES = {
    "createCas" => ["RS-CAS", :RsCas, :CreateCas],
    "reference" => ["RC-REF", :RcRef, :Reference],
  }.freeze
  # The RC-DE header, and its XML namespace, which is that of the element of a message.
  HEADER = %i[RcDe DistributionElement].freeze
  HEADER_NAMESPACE = "urn:emergency:cisu:2.0"
  # Id of a code list => its class in Codes.
  CODE_LISTS = {
    "HubSante.motif" => :MotifDeRecours,
    "CISU-Code_Inutile" => :Inutile,
  }.freeze
  # Virtual host => schemas that it lets through (DST).
  VIRTUAL_HOSTS = {
    "15-15_v9.1" => ["RS-CAS", "RC-REF"].freeze,
  }.freeze
end
