# frozen_string_literal: true

module HubSante::Models::V9
  # Inutile
  #
  # Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
  class Codes::CisuCodeInutile < CodeList
    @title = "CISU-Code_Inutile"
    A = code "A", "a"
  end
end
