# frozen_string_literal: true

module HubSante::Models::V0
  # What numbers and booleans share: codes are told from others by their text.
  class Typed
    attr_reader :codes

    def initialize(codes)
      @codes = codes
    end

    def read(value, place, report)
      found = convert(value)
      return report.add("type", place, self.class::NAME) if found.nil?

      report.unknown_code(place, @codes.call) if @codes && !@codes.call[text(found)]
      found
    end

    def dump(value)
      value
    end
    alias coerce dump

    def text(value)
      value.to_s
    end

    def element_value(element, place, reader)
      reader.scalar(element, self, place)
    end

    def write_element(out, name, value, namespace)
      out.leaf(name, text(value), namespace)
    end

    private

    # The text without the blanks of XML around it (XML Schema part 2, whiteSpace = collapse).
    def trim(text)
      text.sub(/\A[\t\n\r ]+/, "").sub(/(?<![\t\n\r ])[\t\n\r ]+\z/, "")
    end
  end

  # A whole number; `1.0` is one (JSON Schema draft-07, section 6.1.1).
  class WholeNumber < Typed
    NAME = "integer"
    FORM = /\A[+-]?[0-9]{1,4300}\z/

    def convert(value)
      return value if value.is_a?(Integer)
      return unless (value.is_a?(Float) || value.is_a?(Decimal)) && value.to_f.finite?

      exact = value.to_r
      exact.to_i if exact.denominator == 1
    end

    def parse(text)
      plain = trim(text)
      FORM.match?(plain) ? plain.to_i : text
    end
  end

  # A finite number, kept as it came; in XML an xs:decimal.
  class RealNumber < Typed
    NAME = "number"
    FORM = /\A[+-]?(?:[0-9]{1,4300}(?:\.[0-9]*)?|\.[0-9]+)\z/

    def convert(value)
      case value
      when Integer then value
      when Float, Decimal then value if value.to_f.finite?
      when Rational then value.to_f
      when Numeric then Decimal.try_convert(value.to_s)
      end
    end

    def parse(text)
      plain = trim(text)
      return text unless FORM.match?(plain)
      return plain.to_i unless plain.include?(".")

      Decimal.try_convert(json_number(plain))
    end

    def text(value)
      value.is_a?(Integer) ? value.to_s : Decimal.new(value.to_s).plain
    end

    private

    # An xs:decimal with a point, as JSON writes it: no `+`, a digit on both sides of the point.
    def json_number(text)
      sign, whole, fraction = text.match(/\A([+-]?)0*([0-9]*)\.([0-9]*)\z/).captures
      "#{sign.delete("+")}#{whole.empty? ? "0" : whole}.#{fraction.empty? ? "0" : fraction}"
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
