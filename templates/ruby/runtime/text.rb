# frozen_string_literal: true

module HubSante::Models::V0
  # The types of a single value. Each reads a JSON value (`read`), writes one (`dump`), and does so for
  # the text of an XML element (`parse`, `text`); a text that is no value of the type stays a text,
  # for `read` to refuse.
  class Text
    # Characters that XML 1.0 cannot carry (section 2.2), as `String#count` has them: it is faster than a pattern.
    NOT_XML = "\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff"

    attr_reader :codes

    def initialize(patterns, codes)
      @patterns = patterns
      @codes = codes
    end

    def read(value, place, report)
      return report.add("type", place, "string") unless value.is_a?(String)

      report.add("pattern", place) unless @patterns.all? { |pattern| pattern.match?(value) }
      @codes ? read_code(value, place, report) : value
    end

    def dump(value)
      text = value.is_a?(CodeList) ? value.code : Moments.text(value)
      text.is_a?(String) && text.encoding != Encoding::UTF_8 ? text.encode(Encoding::UTF_8) : text
    rescue EncodingError
      raise ConversionError, "a text has bytes that are none of its encoding", cause: nil
    end

    # A value that the user gives, as the field holds it: a text becomes its code.
    def coerce(value)
      list = @codes&.call
      list && value.is_a?(String) ? list[value] || list.unknown(value) : Moments.text(value)
    end

    def parse(text)
      text
    end

    def text(value)
      Text.scalar(dump(value))
    end

    # A text, number or boolean as XML has it. Raises {ConversionError}, also for a list, an object and NaN.
    def self.scalar(value)
      text = case value
             when String, Integer, true, false then value.to_s
             when Numeric then value.to_s if value.to_f.finite?
             end
      raise ConversionError, "a value of #{value.class} has no form in XML" unless text
      raise ConversionError, "a text has a character that XML cannot carry" unless text.count(NOT_XML).zero?

      text
    end

    # Whether {parse} gave a value of the type.
    def value?(_value)
      true
    end

    def element_value(element, place, reader)
      reader.scalar(element, self, place)
    end

    def write_element(out, name, value, namespace)
      out.leaf(name, text(value), namespace)
    end

    private

    def read_code(value, place, report)
      list = @codes.call
      list[value] || (report.unknown_code(place, list) || list.unknown(value))
    end
  end
end
