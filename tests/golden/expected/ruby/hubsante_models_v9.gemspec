# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "hubsante_models_v9"
  spec.version = "9.1.0"
  spec.summary = "Messages du Hub Santé, version 9.1.0"
  spec.description = "Les messages du Hub Santé en objets Ruby : JSON, XML, validation, nomenclatures, enveloppe EDXL-DE."
  spec.authors = ["Agence du Numérique en Santé"]
  spec.license = "Apache-2.0"
  spec.homepage = "https://hub.esante.gouv.fr"
  spec.required_ruby_version = ">= 3.0"
  spec.metadata["rubygems_mfa_required"] = "true"

  spec.files = Dir["lib/**/*.{rb,json,tsv}", "sig/**/*.rbs", "examples/*.rb", "README.md", "CHANGELOG.md", "LICENSE"].sort
  spec.require_paths = ["lib"]

  spec.add_dependency "json", "~> 2.5"
  spec.add_dependency "nokogiri", "~> 1.13"
end
