# frozen_string_literal: true

module HubSante::Models::V0
  # Bounds of a number, and of the length of a text in characters (JSON Schema draft-07, 6.2 and 6.3).
  class Bounds
    def initialize(minimum: nil, maximum: nil, exclusive_minimum: nil, exclusive_maximum: nil, multiple_of: nil,
                   min_length: 0, max_length: nil)
      @minimum = number(minimum)
      @maximum = number(maximum)
      @exclusive_minimum = number(exclusive_minimum)
      @exclusive_maximum = number(exclusive_maximum)
      @multiple_of = number(multiple_of)
      @lengths = min_length..max_length
    end

    # The code of the error of a text or a number; nil where it is within its bounds.
    def error(value)
      return (@lengths.cover?(value.length) ? nil : "length") if value.is_a?(String)

      value.is_a?(Numeric) && !within?(exact(value)) ? "bounds" : nil
    end

    private

    def within?(value)
      !((@minimum && value < @minimum) || (@maximum && value > @maximum) ||
        (@exclusive_minimum && value <= @exclusive_minimum) || (@exclusive_maximum && value >= @exclusive_maximum) ||
        (@multiple_of && (value % @multiple_of).nonzero?))
    end

    def number(text)
      text && Rational(text)
    end

    # A number by its digits.
    def exact(value)
      return value.to_r if value.is_a?(Integer)

      value.zero? ? 0r : Rational(value.to_s)
    end
  end

  # A type whose values are held to bounds.
  module Bounded
    attr_writer :bounds

    def read(value, place, report)
      code = @bounds.error(value) if value?(value)
      report.add(code, place) if code
      super
    end
  end
end
