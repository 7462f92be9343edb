# frozen_string_literal: true

module HubSante::Models::V9
  # Motif de recours
  #
  # Source — HubSante.motif, nomenclatures/listes.xlsx!Motif
  class Codes::MotifDeRecours < CodeList
    @id = "HubSante.motif"
    @title = "Motif de recours"
    M01 = code "M01", "Cœur", description: "Tout ce qui touche au cœur", comment: "à relire"
    M01_1 = code "M01.1", "Cœur", "Douleur thoracique", parent: "M01"
    M01_1_2 = code "M01-1", "Cœur", "Autre douleur", parent: "M01"
    M01_E = code "m01 (é)", "Cœur", "À préciser", parent: "M01", description: "« Divers »"
  end
end
