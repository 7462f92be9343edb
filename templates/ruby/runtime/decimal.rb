# frozen_string_literal: true

module HubSante::Models::V0
  # A number that a Float would not write back as it came (`1.10`, `1e5`): keeps its characters.
  class Decimal < Numeric
    LONGEST_EXPONENT = 400

    # A Float where that says the same, or else a Decimal; `text` is a JSON number.
    def self.try_convert(text)
      float = Float(text)
      raise JSON::ParserError, "the number #{text[0, 40]} is beyond every double" if float.infinite?

      float.to_s == text ? float : new(text)
    end

    def initialize(text)
      super()
      @text = text.dup.freeze
      freeze
    end

    # The number as it came.
    def to_s
      @text
    end
    alias inspect to_s

    def to_json(*)
      @text
    end

    def to_f
      Float(@text)
    end

    # The exact value; a Rational.
    def to_r
      exponent.abs > LONGEST_EXPONENT ? to_f.to_r : Rational(@text)
    end

    def to_i
      to_r.to_i
    end

    def finite?
      to_f.finite?
    end

    # The number without an exponent, as xs:decimal has it.
    def plain
      return @text unless @text.match?(/e/i)
      raise ConversionError, "#{@text} is out of the range of XML's decimals" if exponent.abs > LONGEST_EXPONENT

      self.class.shift(@text[/\A[^eE]+/], exponent)
    end

    # The decimal `digits`, its point moved by `places`.
    def self.shift(digits, places)
      whole, fraction = digits.delete("-").split(".")
      all = "#{whole}#{fraction}"
      point = whole.length + places
      all, point = "#{"0" * (1 - point)}#{all}", 1 if point < 1
      all = all.ljust(point, "0")
      text = "#{all[0...point]}.#{all[point..]}".sub(/\.0*\z/, "").sub(/\A0+(?=\d)/, "")
      digits.start_with?("-") ? "-#{text}" : text
    end

    def <=>(other)
      other = other.to_r if other.is_a?(Decimal)
      to_r <=> other
    end

    def coerce(other)
      [other.is_a?(Float) ? other : other.to_r, other.is_a?(Float) ? to_f : to_r]
    end

    def ==(other)
      (self <=> other)&.zero? || false
    end

    def eql?(other)
      other.is_a?(Decimal) && to_s == other.to_s
    end

    def hash
      @text.hash
    end

    %i[+ - * /].each do |operator|
      define_method(operator) { |other| to_r.public_send(operator, other.is_a?(Decimal) ? other.to_r : other) }
    end

    private

    def exponent
      @text[/[eE](.+)\z/, 1].to_i
    end
  end
end
