# frozen_string_literal: true

module HubSante::Models::V0
  # What the types share of which a value is one of JSON, or an object of a class.
  class ValueType
    def codes
      nil
    end

    # As JSON has it.
    def dump(value)
      Plain.of(value)
    end

    def coerce(value)
      value
    end
  end

  # A value of any kind; a pattern and bounds bear on values of their own kinds.
  class AnyValue < ValueType
    def initialize(patterns: [], bounds: nil)
      super()
      @patterns = patterns
      @bounds = bounds && Bounds.new(**bounds)
    end

    def read(value, place, report)
      code = @bounds&.error(value)
      report.add(code, place) if code
      report.add("pattern", place) if value.is_a?(String) && !@patterns.all? { |pattern| pattern.match?(value) }
      Plain.of(value)
    end
  end

  # A list as a value: in a list, in a union, or where it may be null.
  class ListOf < ValueType
    def initialize(items, min: 0, max: nil, unique: false)
      super()
      @items = items
      @min = min
      @max = max
      @unique = unique
    end

    def read(value, place, report)
      return if value.equal?(XmlReader::REFUSED)
      return report.add("type", place, "array") unless value.is_a?(Array)

      report.add("min-items", place, @min.to_s) if value.length < @min
      report.add("max-items", place, @max.to_s) if @max && value.length > @max
      index = @unique && report.clean? ? Plain.again(value) : nil
      report.repeated([place, index]) if index
      value.each_with_index.map { |item, at| @items.read(item, [place, at], report) }
    end
  end

  # A value that one of several types accepts, or exactly one; it is what the first one reads.
  class Union < ValueType
    def initialize(branches, exclusive)
      super()
      @branches = branches
      @exclusive = exclusive
    end

    def read(value, place, report)
      return if value.equal?(XmlReader::REFUSED)

      found = Union.accepted(value, @branches, @exclusive, place, report)
      found.empty? ? nil : found.first
    end

    # What the types read that accept a value; where these are too few or too many, that is noted.
    def self.accepted(value, types, exclusive, place, report)
      found = types.map { |type| report.tried.answer(value, type) }.select(&:first).map(&:last)
      wrong = found.empty? || (exclusive && found.length > 1)
      report.add("choice", place, "#{found.length} of #{types.length}") if wrong
      found
    end
  end

  # A value of a type, or null: nil in a list.
  class Nullable < ValueType
    def initialize(type)
      super()
      @type = type
    end

    def codes
      @type.codes
    end

    def read(value, place, report)
      value.nil? ? nil : @type.read(value, place, report)
    end

    def dump(value)
      value.equal?(NULL) ? nil : @type.dump(value)
    end

    def coerce(value)
      value.equal?(NULL) ? value : @type.coerce(value)
    end
  end

  # A type that accepts some constants alone; they are texts of JSON. `1.0` is 1.
  module Constants
    def constants=(texts)
      @constants = texts.to_h { |text| [Plain.worth(JsonText.parse("[#{text}]").first), true] }
    end

    def read(value, place, report)
      found = super
      checked = is_a?(AnyValue) ? !value.equal?(XmlReader::REFUSED) : !found.nil? # else it is of another type
      report.unknown_code(place) if checked && !@constants.key?(Plain.worth(value))
      found
    end
  end
end
