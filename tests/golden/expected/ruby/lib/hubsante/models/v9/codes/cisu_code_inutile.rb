# frozen_string_literal: true

module HubSante::Models::V9
  # @deprecated Use Inutile.
  Codes::CisuCodeInutile = Codes::Inutile
  Codes.deprecate_constant :CisuCodeInutile
end
