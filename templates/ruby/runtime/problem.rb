# frozen_string_literal: true

module HubSante::Models::V0
  # One problem of a message: its code, the path of what is wrong, texts in French and English.
  class Problem
    # One table for the package: code => French, English.
    TEXTS = {
      "syntax" => ["Le texte est illisible : %<detail>s.", "The text cannot be read: %<detail>s."],
      "message" => ["%<path>s doit porter un seul message, connu de cette version.",
                    "%<path>s must hold exactly one message that this release knows."],
      "required" => ["Le champ %<path>s est obligatoire.", "%<path>s is required."],
      "unknown" => ["Le champ %<path>s n'existe pas dans le modèle.", "%<path>s is not a field of the model."],
      "type" => ["%<path>s n'est pas du bon type (attendu : %<detail>s).",
                 "%<path>s is not of the right type (expected: %<detail>s)."],
      "pattern" => ["%<path>s ne respecte pas le format attendu.", "%<path>s does not match its pattern."],
      "code" => ["%<path>s n'est pas un code de sa nomenclature (%<detail>s).",
                 "%<path>s is not a code of its list (%<detail>s)."],
      "min-items" => ["%<path>s n'a pas assez de valeurs (minimum : %<detail>s).",
                      "%<path>s has too few values (minimum: %<detail>s)."],
      "max-items" => ["%<path>s a trop de valeurs (maximum : %<detail>s).",
                      "%<path>s has too many values (maximum: %<detail>s)."],
      "order" => ["L'élément %<path>s n'est pas à sa place.", "The element %<path>s is out of place."]
    }.freeze

    # @return [String]
    attr_reader :code, :path, :detail

    def initialize(code, path, detail = "")
      @code = code
      @path = path
      @detail = detail
      freeze
    end

    # The problem in French.
    def fr
      format(TEXTS.fetch(code).first, path: path, detail: detail)
    end

    # The problem in English.
    def en
      format(TEXTS.fetch(code).last, path: path, detail: detail)
    end

    alias to_s en

    # Code and path: what two packages, or two languages, may be compared by.
    def to_a
      [code, path]
    end

    def ==(other)
      other.is_a?(Problem) && to_a == other.to_a
    end
    alias eql? ==

    def hash
      to_a.hash
    end

    def inspect
      "#<#{self.class} #{code} #{path}>"
    end
  end
end
