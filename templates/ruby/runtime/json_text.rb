# frozen_string_literal: true

module HubSante::Models::V0
  # Reads JSON as RFC 8259 has it. Ruby's parser also takes comments, unknown escapes, lone
  # surrogates and keys given twice; these are refused here, whatever the version of `json`.
  module JsonText
    # Levels of objects and lists that a document may have.
    DEEPEST = 64
    ESCAPE = %r{\\(?:["\\/bfnrt]|u(?:[dD][89abAB]\h{2}\\u[dD][c-fC-F]\h{2}|(?![dD][89a-fA-F])\h{4}))}
    STRING = /"(?:[^"\\]++|\\.)*+"/m
    # What a number longer than LONGEST_NUMBER, or beyond every double, has in it (unless it has an exponent).
    DIGITS = /[0-9]{130}/
    # A text that DIGITS is found in has digits at all of these, counted from a place that SAMPLE divides.
    SAMPLE = 64
    SAMPLES = [0, 16, 32, 48].freeze
    DIGIT = ("0".ord.."9".ord)
    NUMBER = /-?[0-9][0-9.eE+-]*/
    LONGEST_NUMBER = 400
    # How newer parsers say where they stopped.
    AT = /line [0-9]+ column [0-9]+\z/

    # A key that stands again in its object; the message names it.
    class TwiceError < JSON::ParserError; end

    # An object whose keys are all different.
    class StrictHash < Hash
      def []=(key, value)
        raise TwiceError, "the key #{key.inspect} stands twice in its object" if key?(key)

        super
      end
    end

    # Encodings of Ruby's strings that say nothing of the text, or that it is UTF-8.
    BYTES = [Encoding::UTF_8, Encoding::BINARY, Encoding::US_ASCII].freeze
    OPTIONS = { object_class: StrictHash, decimal_class: Decimal, max_nesting: DEEPEST }.freeze

    # The document as hashes, arrays, strings, numbers, true, false and nil.
    # Raises {InvalidMessage} with the code `syntax`.
    def self.parse(text)
      source = utf8(Source.text(text))
      check(source)
      JSON.parse(source, OPTIONS)
    rescue TwiceError => error
      refuse(error.message)
    rescue JSON::NestingError
      refuse("it has more than #{DEEPEST} levels")
    rescue JSON::ParserError => error
      refuse("it is no JSON#{position(source, error.message)}")
    rescue EncodingError
      refuse("it is not UTF-8")
    end

    # A value of JSON as text, in a state of the json library where one is given: a framework's other options do not
    # count. Raises {ConversionError} for what JSON does not have.
    def self.generate(data, state = nil)
      state.is_a?(JSON::State) ? data.to_json(state) : data.to_json
    rescue JSON::GeneratorError, EncodingError
      raise ConversionError, "a text is not UTF-8, or a number not finite: JSON has no such value", cause: nil
    end

    def self.utf8(text)
      return text.encode(Encoding::UTF_8) unless BYTES.include?(text.encoding)

      text = text.dup.force_encoding(Encoding::UTF_8) unless text.encoding == Encoding::UTF_8
      text.delete_prefix("\u{feff}")
    end

    def self.check(source)
      refuse("it is not UTF-8") unless source.valid_encoding?
      refuse("a string has an unknown escape or half a character") if source.include?("\\") && escapes_wrongly?(source)
      refuse("it has a comment") if commented?(source)
      check_numbers(source.gsub(STRING, "")) if digits?(source)
    end

    # Whether DIGITS is found; looks at a few bytes only where it is not.
    def self.digits?(source)
      last = source.bytesize - SAMPLE
      at = 0
      while at <= last
        return source.match?(DIGITS) if SAMPLES.all? { |more| DIGIT.cover?(source.getbyte(at + more)) }

        at += SAMPLE
      end
      false
    end

    def self.escapes_wrongly?(source)
      source.gsub(ESCAPE, "").include?("\\")
    end

    def self.commented?(source)
      (source.include?("//") || source.include?("/*")) && source.gsub(STRING, "").include?("/")
    end

    def self.check_numbers(source)
      source.scan(NUMBER) do |text|
        refuse("a number is too long") if text.length > LONGEST_NUMBER
        refuse("a number is beyond every double") if Decimal::NUMBER.match?(text) && Decimal.beyond_double?(text)
      end
    end

    # Where the parser stopped: it says so, or it gives what was left to read, which nobody else is shown.
    def self.position(source, message)
      return " (#{message[AT]})" if AT.match?(message)

      left = message.scrub("?")[/ at '(.*)'\z/m, 1]
      return "" unless left && !left.empty? && source.end_with?(left)

      before = source[0...-left.length]
      " (line #{before.count("\n") + 1} column #{before.length - (before.rindex("\n") || -1)})"
    end

    def self.refuse(reason)
      raise InvalidMessage, [Problem.new("syntax", "$", reason[0, 200])], cause: nil
    end
    private_class_method :position, :utf8, :check, :digits?, :escapes_wrongly?, :commented?, :check_numbers, :refuse
  end
end
