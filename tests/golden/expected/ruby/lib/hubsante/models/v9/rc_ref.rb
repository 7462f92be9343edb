# frozen_string_literal: true

module HubSante::Models::V9
  # RC-REF — reference
  #
  # Source — models/petit.xlsx!RC-REF!A3
  module RcRef
    # reference
    #
    # Source — models/petit.xlsx!RC-REF!A3
    class Reference < Message
      SCHEMA = "RC-REF"
      PERIMETER = "15-15"
      ROOT_ELEMENT = "reference"
      NAMESPACE = "urn:emergency:cisu:2.0:reference"
      HAS_HEADER = true
      SAMPLE = "rc_ref"

      # Identifiant
      #
      # Ce que dit « Identifiant ».
      #
      # Source — models/petit.xlsx!RC-REF!J9
      attribute :distribution_id, "distributionID", :string, min: 1
    end
  end
end
