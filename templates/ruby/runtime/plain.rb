# frozen_string_literal: true

module HubSante::Models::V0
  # Free content and hashes of the user's own as values of JSON: hashes with texts as keys, arrays, texts, numbers,
  # true, false and nil. What is returned shares nothing that can be changed with what was given.
  module Plain
    # A value as JSON has it; what JSON does not know stays as it is, for the reader or the writer to refuse.
    def self.of(value)
      case value
      when Hash then value.each_with_object({}) { |(key, item), data| data[Plain.key(key)] = of(item) }
      when Array then value.map { |item| of(item) }
      when CodeList then value.code
      when Model then value.to_h
      when String then value.frozen? ? value : value.dup
      when Symbol then value.to_s
      when Null then nil
      else Moments.text(value)
      end
    end

    # A value of JSON in which equal numbers are alike, by their digits: 48, 48.0 and 4.8e1.
    def self.worth(value)
      case value
      when Hash then value.transform_values { |item| worth(item) }
      when Array then value.map { |item| worth(item) }
      when Integer, Decimal then value.to_r
      when Float then value.finite? ? Rational(value.to_s) : value.to_s
      else value
      end
    end

    # The index of the first value that stands in its list already; nil where all differ.
    def self.again(values)
      seen = {}
      values.index { |value| seen.key?(worth = worth(value)) || !(seen[worth] = true) }
    end

    # @private
    def self.key(key)
      key.is_a?(Symbol) ? key.to_s : key
    end

    # Refuses what `JSON.parse` would have refused of a text: too many levels.
    # Raises {InvalidMessage} with the code `syntax`.
    def self.check_depth(value, left = JsonText::DEEPEST)
      items = value.is_a?(Hash) ? value.values : value
      return unless items.is_a?(Array)
      raise InvalidMessage, [Problem.new("syntax", "$", "it has more than #{JsonText::DEEPEST} levels")] if left.zero?

      items.each { |item| check_depth(item, left - 1) }
    end
  end
end
