# frozen_string_literal: true

module HubSante::Models::V0
  # Gathers what is wrong while a message is read. A place is `nil` (the document's root) or
  # `[place of the holder, key or index]`: paths are only spelled where something is wrong.
  class Report
    PLAIN_NAME = /\A[A-Za-z_][A-Za-z0-9_]*\z/
    # Characters that a normalised path escapes (RFC 9535, section 2.7); others of control as \u00xx.
    ESCAPED = /['\\\u0000-\u001f]/
    ESCAPES = { "'" => "\\'", "\\" => "\\\\", "\b" => "\\b", "\f" => "\\f", "\n" => "\\n", "\r" => "\\r",
                "\t" => "\\t" }.freeze

    def initialize(tolerant: false)
      @tolerant = tolerant
      @problems = []
      @warnings = []
    end

    # Whether unknown codes are kept, and told as warnings.
    def tolerant?
      @tolerant
    end

    # Note a problem at `place`; returns nil.
    def add(code, place, detail = "")
      @problems << Problem.new(code, self.class.path(place), detail)
      nil
    end

    # Note a code that its list does not have.
    def unknown_code(place, list)
      problem = Problem.new("code", self.class.path(place), list.title)
      (@tolerant ? @warnings : @problems) << problem
      nil
    end

    def problems
      self.class.sorted(@problems)
    end

    def warnings
      self.class.sorted(@warnings)
    end

    # Raises {InvalidMessage} where there is a problem.
    def check!
      raise InvalidMessage, problems unless @problems.empty?
    end

    # A place as a path: `$.createCaseHealth.patient[0].sex`.
    def self.path(place)
      steps = []
      while place
        place, key = place
        steps.unshift(step(key))
      end
      "$#{steps.join}"
    end

    def self.step(key)
      return "[#{key}]" if key.is_a?(Integer)

      PLAIN_NAME.match?(key) ? ".#{key}" : "['#{key.gsub(ESCAPED) { |char| ESCAPES[char] || format("\\u%04x", char.ord) }}']"
    end

    def self.sorted(problems)
      problems.uniq.sort_by { |problem| [problem.path, problem.code] }
    end
    private_class_method :step
  end
end
