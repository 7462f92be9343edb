# frozen_string_literal: true

module HubSante::Models::V0
  # What numbers and booleans share: codes are told from others by their text.
  class Typed
    DECIMAL = /\A[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)\z/
    PARTS = /\A([+-]?)0*([0-9]*)(?:\.([0-9]*))?\z/

    attr_reader :codes

    def initialize(codes)
      @codes = codes
    end

    def read(value, place, report)
      found = convert(value)
      return report.add("type", place, self.class::NAME) if found.nil?

      report.unknown_code(place, @codes.call) if @codes && @codes.call.none? { |item| code?(item.code, found) }
      found
    end

    def dump(value)
      value
    end
    alias coerce dump

    # Whether a value is that of a code; numbers are compared by what they are worth.
    def code?(code, value)
      number = code.tr(",", ".")
      value.is_a?(Numeric) ? Decimal::NUMBER.match?(number) && Rational(number) == value.to_r : code == value.to_s
    end

    # The value as XML has it: a number as it came, but without an exponent.
    def text(value)
      value.is_a?(Numeric) && !value.is_a?(Integer) ? Decimal.new(value.to_s).plain : Text.scalar(value)
    rescue ArgumentError => error
      raise ConversionError, error.message
    end

    # Whether {parse} gave a value of the type.
    def value?(value)
      !convert(value).nil?
    end

    def element_value(element, place, reader)
      reader.scalar(element, self, place)
    end

    def write_element(out, name, value, namespace)
      out.leaf(name, text(value), namespace)
    end

    private

    # The number of an xs:decimal; the text where it is none.
    def read_decimal(text)
      plain = trim(text)
      return text unless plain.length <= JsonText::LONGEST_NUMBER && DECIMAL.match?(plain)

      sign, whole, fraction = plain.match(PARTS).captures
      number = "#{sign.delete("+")}#{whole.empty? ? "0" : whole}.#{fraction.to_s.empty? ? "0" : fraction}"
      return text if Decimal.beyond_double?(number)

      fraction.to_s.empty? ? plain.to_i : Decimal.try_convert(number)
    end

    # The text without the blanks of XML around it (XML Schema part 2, whiteSpace = collapse).
    def trim(text)
      text.sub(/\A[\t\n\r ]+/, "").sub(/(?<![\t\n\r ])[\t\n\r ]+\z/, "")
    end
  end

  # A whole number; `1.0` is one (JSON Schema draft-07, section 6.1.1).
  class WholeNumber < Typed
    NAME = "integer"

    def convert(value)
      return value if value.is_a?(Integer)
      return unless (value.is_a?(Float) || value.is_a?(Decimal)) && value.to_f.finite?

      value if value.is_a?(Decimal) ? value.whole? : value.to_r.denominator == 1
    end

    def parse(text)
      read_decimal(text)
    end
  end

  # A finite number, kept as it came; in XML an xs:decimal.
  class RealNumber < Typed
    NAME = "number"

    def convert(value)
      case value
      when Integer then value
      when Float, Decimal then value if value.to_f.finite?
      when Rational then value.to_f
      when Numeric then Decimal.try_convert(value.to_s)
      end
    end

    # A number of another class (Rational, BigDecimal) as one of JSON.
    def coerce(value)
      value.is_a?(Numeric) ? convert(value) || value : value
    end

    def parse(text)
      read_decimal(text)
    end
  end

  # `true` or `false`; in XML also `1` and `0`.
  class Truth < Typed
    NAME = "boolean"
    FORMS = { "true" => true, "1" => true, "false" => false, "0" => false }.freeze

    def convert(value)
      value if [true, false].include?(value)
    end

    def parse(text)
      FORMS.fetch(trim(text), text)
    end
  end
end
