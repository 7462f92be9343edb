# frozen_string_literal: true

module HubSante::Models::V9
  # @deprecated Use MotifDeRecours.
  Codes::Motif = Codes::MotifDeRecours
  Codes.deprecate_constant :Motif
end
