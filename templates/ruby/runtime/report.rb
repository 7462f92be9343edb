# frozen_string_literal: true

module HubSante::Models::V0
  # Gathers what is wrong while a message is read. A place is `nil` (the document's root) or
  # `[place of the holder, key or index]`: paths are only spelled where something is wrong.
  class Report
    # @return [Object] what was read, as JSON has it
    attr_reader :document
    # @return [String, nil] the root element where paths start below it
    attr_reader :root

    # `built` tells that a program made what is checked, which may hold what JSON has not.
    def initialize(tolerant: false, document: nil, root: nil, built: false)
      @tolerant = tolerant
      @built = built
      @document = document
      @root = root
      @problems = []
      @repetitions = []
      @warnings = []
      @lists = {}.compare_by_identity
      @last_place = @last_path = nil
    end

    # Take note of what was read, where it is not known from the start.
    def about(document)
      @document = document
    end

    # Whether unknown codes are kept, and told as warnings.
    def tolerant?
      @tolerant
    end

    # Note numbers that are not finite in a value that no field describes.
    def check_finite(value, place)
      return unless @built

      case value
      when Float then add("type", place, "object") unless value.finite?
      when Hash then value.each { |key, item| check_finite(item, [place, key]) }
      when Array then value.each_with_index { |item, index| check_finite(item, [place, index]) }
      end
    end

    # Note a problem at `place`; returns nil.
    def add(code, place, detail = "")
      @problems << Problem.new(code, path(place), detail, self)
      nil
    end

    # Note a code that its list does not have, or a value that is none of the constants.
    def unknown_code(place, list = nil)
      problem = Problem.new("code", path(place), list ? list.id || list.title : "", self)
      (@tolerant ? @warnings : @problems) << problem
      nil
    end

    # Note a value that stands in its list already; that is told where nothing else is wrong.
    def repeated(place)
      @repetitions << Problem.new("unique", path(place), "", self)
    end

    # What was tried of values of several types.
    def tried
      @tried ||= Tried.new
    end

    # Whether nothing is wrong, repetitions apart.
    def clean?
      @problems.empty?
    end

    def problems
      self.class.sorted(clean? ? @repetitions : @problems)
    end

    def warnings
      self.class.sorted(@warnings)
    end

    # Raises {InvalidMessage} where there is a problem.
    def check!
      raise InvalidMessage, problems unless clean? && @repetitions.empty?
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
      key.is_a?(Integer) ? "#{@lists[holder] ||= path(holder)}[#{key}]" : "#{path_of_object(holder)}#{Paths.step(key)}"
    end

    private

    def path_of_object(place)
      return @last_path if @last_place.equal?(place) && @last_path

      path = path(place)
      @last_place = place
      @last_path = path
    end
  end
end
