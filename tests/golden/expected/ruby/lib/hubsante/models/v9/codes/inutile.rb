# frozen_string_literal: true

module HubSante::Models::V9
  # Inutile
  #
  # Source — CISU-Code_Inutile, nomenclatures/listes.xlsx!Vide
  class Codes::Inutile < CodeList
    @id = "CISU-Code_Inutile"
    @title = "Inutile"
    A = code "A", "a"
  end
end
