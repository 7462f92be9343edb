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
      @lists = {}.compare_by_identity
      @last_place = @last_path = nil
    end

    # Whether unknown codes are kept, and told as warnings.
    def tolerant?
      @tolerant
    end

    # Note a problem at `place`; returns nil.
    def add(code, place, detail = "")
      @problems << Problem.new(code, path(place), detail)
      nil
    end

    # Note a code that its list does not have.
    def unknown_code(place, list)
      problem = Problem.new("code", path(place), list.id || list.title)
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

    # By path, then code; of problems that are alike, the first.
    def self.sorted(problems)
      return problems if problems.length < 2

      order = problems.each_index.sort_by { |index| problems[index].path }
      order.slice_when { |one, other| problems[one].path != problems[other].path }
           .flat_map { |group| group.length == 1 ? problems[group.first] : of_one_path(problems.values_at(*group.sort)) }
    end

    def self.of_one_path(problems)
      problems.uniq(&:code).sort_by(&:code)
    end
    private_class_method :of_one_path

    # A place as a path: `$.createCaseHealth.patient[0].sex`; that of a list is spelled once for all its values, that of
    # an object once for what is said of it in a row.
    def path(place)
      return "$" unless place

      holder, key = place
      key.is_a?(Integer) ? "#{@lists[holder] ||= path(holder)}[#{key}]" : "#{path_of_object(holder)}#{step(key)}"
    end

    private

    def path_of_object(place)
      return @last_path if @last_place.equal?(place) && @last_path

      path = path(place)
      @last_place = place
      @last_path = path
    end

    def step(key)
      PLAIN_NAME.match?(key) ? ".#{key}" : "['#{key.gsub(ESCAPED) { |char| ESCAPES[char] || format("\\u%04x", char.ord) }}']"
    end
  end
end
