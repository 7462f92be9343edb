# frozen_string_literal: true

module HubSante::Models::V0
  # A number that a Float would not write back as it came (`1.10`, `1e5`): keeps its characters.
  class Decimal < Numeric
    NUMBER = /\A-?([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?\z/
    LONGEST_EXPONENT = 400
    # The magnitudes between which a Float is exact enough, or is at all.
    SMALLEST = -300
    LARGEST = 309
    NEAREST = -324
    # Half a step beyond the largest Float, and half the smallest one.
    OVERFLOW = Float::MAX.to_r + 2**970
    UNDERFLOW = Rational(1, 2**1075)

    # A Float where that says the same, or else a Decimal; `text` is a JSON number.
    def self.try_convert(text)
      raise JSON::ParserError, "a number is out of the range of doubles" if beyond_double?(text)
      return new(text) if magnitude(text) < SMALLEST

      float = Float(text)
      float.to_s == text ? float : new(text)
    end

    # Whether a JSON number rounds to none of the Floats, or to 0 though it is not; told without making one, of which
    # Ruby would warn.
    def self.beyond_double?(text)
      size = magnitude(text)
      return size > LARGEST || (size == LARGEST && Rational(text).abs >= OVERFLOW) if size.positive?

      size < NEAREST || (size <= NEAREST + 2 && Rational(text).abs <= UNDERFLOW)
    end

    # The place of a number's first digit that is not 0, counted from its point: 3 for 120.5, -1 for 0.012.
    def self.magnitude(text)
      whole, fraction, exponent = text.match(NUMBER).captures
      first = "#{whole}#{fraction}".index(/[1-9]/)
      first ? whole.length - first + exponent.to_i : 0
    end

    def initialize(text)
      super()
      raise ArgumentError, "the text is no number of JSON" unless NUMBER.match?(text)

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
      return Rational(@text).to_f if exponent.abs <= LONGEST_EXPONENT

      self.class.magnitude(@text).positive? ? Float::INFINITY : 0.0
    end

    # Whether it has no fraction, told by its digits: `1e-400` has one, `0e-400` has none.
    def whole?
      whole, fraction, power = @text.match(NUMBER).captures
      digits = "#{whole}#{fraction}".sub(/0+\z/, "")
      digits.empty? || digits.length <= whole.length + power.to_i
    end

    # The exact value; a Rational.
    def to_r
      exponent.abs > LONGEST_EXPONENT ? to_f.to_r : Rational(@text)
    end

    # Whether it has no digit but 0, whatever its exponent.
    def zero?
      !@text[/\A[^eE]+/].match?(/[1-9]/)
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
      return "0" if zero?

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
