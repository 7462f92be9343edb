# frozen_string_literal: true

module HubSante::Transforms
  # Single values in another type, without a change of what they say; numbers are those of a line, whose Decimal
  # has the characters of what Ruby would write otherwise.
  class Numbers
    # Instead of a value that the target's type cannot express.
    NOT_CASTABLE = Object.new.freeze
    NUMBER = /\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z/
    INTEGER = /\A-?[0-9]+\z/
    BOOLEANS = { "true" => true, "false" => false }.freeze
    LONGEST = 400

    # The text of a single value as JSON has it; nil for null, objects and lists.
    def self.text(value)
      case value
      when String then value
      when true, false, Numeric then value.to_s
      end
    end

    # `decimal` is the Decimal of a line.
    def initialize(decimal)
      @decimal = decimal
    end

    # The value of a text that is known to be JSON that may be read.
    def read(text)
      JSON.parse(text, decimal_class: @decimal, max_nesting: false)
    end

    # The value as `text`, `boolean`, `number` or `integer`; NOT_CASTABLE where that would change it.
    def cast(value, kind)
      case kind
      when "text" then self.class.text(value) || NOT_CASTABLE
      when "boolean" then boolean(value)
      else number(value, kind)
      end
    end

    private

    def boolean(value)
      return BOOLEANS.fetch(value, NOT_CASTABLE) if value.is_a?(String)

      [true, false].include?(value) ? value : NOT_CASTABLE
    end

    def number(value, kind)
      value = parsed(value) if value.is_a?(String)
      value.is_a?(Numeric) && (kind == "number" || whole?(value)) ? value : NOT_CASTABLE
    end

    # The number in a text, or nil where JSON has no such number, or it may not be read.
    def parsed(text)
      return if text.length > LONGEST || !NUMBER.match?(text) || @decimal.beyond_double?(text)

      number = INTEGER.match?(text) ? text.to_i : @decimal.try_convert(text)
      number.to_s == text ? number : @decimal.new(text)
    end

    def whole?(value)
      case value
      when @decimal then value.whole?
      when Float then value.to_r.denominator == 1
      else value.is_a?(Integer)
      end
    end
  end
end
